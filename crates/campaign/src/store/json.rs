//! Columns that hold JSON.

use byname_db::{DbError, Row};
use serde::de::DeserializeOwned;

/// What such a column holds.
///
/// # Errors
/// `Unreadable` when it is no JSON of this kind.
pub(super) fn json<T: DeserializeOwned>(row: &Row, column: &str) -> Result<T, DbError> {
    let found = row.text(column)?;
    serde_json::from_str(&found).map_err(|_| DbError::Unreadable { column: column.to_owned(), found })
}
