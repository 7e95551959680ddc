//! Two people at one record: who comes second is told, and loses nothing.

use byname_db::Tx;

use crate::RegisterError;
use crate::store::revisions;

/// The number of a record's present state: forms carry it.
///
/// # Errors
/// The database's own.
pub async fn present(tx: &mut Tx, record_id: &str) -> Result<i64, RegisterError> {
    Ok(revisions::count(tx, record_id).await? + 1)
}

/// Refuses a change that was made looking at an earlier state.
///
/// # Errors
/// `Stale` with who changed it; the database's own.
pub async fn check(tx: &mut Tx, record_id: &str, seen: i64) -> Result<(), RegisterError> {
    if present(tx, record_id).await? == seen {
        return Ok(());
    }
    let last = revisions::of(tx, record_id).await?.into_iter().next();
    Err(RegisterError::Stale { by: last.map(|revision| revision.ended_by).unwrap_or_default() })
}
