//! One row of an answer, read by column name.

use std::str::FromStr;

use sqlx::Row as _;
use sqlx::postgres::PgRow;
use sqlx::sqlite::SqliteRow;

use crate::DbError;

/// One row of an answer.
pub struct Row(pub(crate) EngineRow);

pub(crate) enum EngineRow {
    Sqlite(SqliteRow),
    Postgres(PgRow),
}

macro_rules! get {
    ($row:expr, $kind:ty, $column:expr) => {
        match &$row.0 {
            EngineRow::Sqlite(row) => row.try_get::<$kind, _>($column),
            EngineRow::Postgres(row) => row.try_get::<$kind, _>($column),
        }
    };
}

impl Row {
    /// A text that is always there.
    ///
    /// # Errors
    /// `Query` when the column is missing, empty or no text.
    pub fn text(&self, column: &str) -> Result<String, DbError> {
        Ok(get!(self, String, column)?)
    }

    /// A text that may be missing.
    ///
    /// # Errors
    /// `Query` when the column is missing or no text.
    pub fn maybe_text(&self, column: &str) -> Result<Option<String>, DbError> {
        Ok(get!(self, Option<String>, column)?)
    }

    /// A whole number that is always there.
    ///
    /// # Errors
    /// `Query` when the column is missing, empty or no number.
    pub fn int(&self, column: &str) -> Result<i64, DbError> {
        Ok(get!(self, i64, column)?)
    }

    /// A whole number that may be missing.
    ///
    /// # Errors
    /// `Query` when the column is missing or no number.
    pub fn maybe_int(&self, column: &str) -> Result<Option<i64>, DbError> {
        Ok(get!(self, Option<i64>, column)?)
    }

    /// Bytes that are always there.
    ///
    /// # Errors
    /// `Query` when the column is missing, empty or no bytes.
    pub fn bytes(&self, column: &str) -> Result<Vec<u8>, DbError> {
        Ok(get!(self, Vec<u8>, column)?)
    }

    /// Bytes that may be missing.
    ///
    /// # Errors
    /// `Query` when the column is missing or no bytes.
    pub fn maybe_bytes(&self, column: &str) -> Result<Option<Vec<u8>>, DbError> {
        Ok(get!(self, Option<Vec<u8>>, column)?)
    }

    /// A yes or no.
    ///
    /// # Errors
    /// As [`Row::int`].
    pub fn yes(&self, column: &str) -> Result<bool, DbError> {
        Ok(self.int(column)? != 0)
    }

    /// A text that the program reads as a code, date or other type of its own.
    ///
    /// # Errors
    /// As [`Row::text`]; `Unreadable` when the type refuses the text.
    pub fn parsed<T: FromStr>(&self, column: &str) -> Result<T, DbError> {
        let found = self.text(column)?;
        found.parse().map_err(|_| DbError::Unreadable { column: column.to_owned(), found })
    }

    /// As [`Row::parsed`], for a text that may be missing.
    ///
    /// # Errors
    /// As [`Row::parsed`].
    pub fn maybe_parsed<T: FromStr>(&self, column: &str) -> Result<Option<T>, DbError> {
        let Some(found) = self.maybe_text(column)? else { return Ok(None) };
        match found.parse() {
            Ok(value) => Ok(Some(value)),
            Err(_) => Err(DbError::Unreadable { column: column.to_owned(), found }),
        }
    }
}
