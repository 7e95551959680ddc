//! Entering a record, and what that did.

use byname_base::actor::Actor;
use byname_base::now::Now;
use byname_db::{DbError, Tx};

use crate::store::records::{self, Record};

/// What entering a record did. Nothing is ever overwritten: what changed is kept as it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// It was not known before.
    New,
    /// It was known with other content, which is kept.
    Changed,
    /// It was known just so.
    Unchanged,
}

/// Enters a record, or brings a known one up to date and keeps what was. `position` is its place in the order
/// entered.
///
/// # Errors
/// The database's own.
pub async fn enter<R: Record>(
    tx: &mut Tx,
    actor: &Actor,
    now: Now,
    known: Option<&R>,
    record: &R,
    position: i64,
) -> Result<Change, DbError> {
    match known {
        None => records::insert(tx, actor, now, record, position).await.map(|()| Change::New),
        Some(known) if known == record => Ok(Change::Unchanged),
        Some(known) => records::replace(tx, actor, now, known, record).await.map(|()| Change::Changed),
    }
}
