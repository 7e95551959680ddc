//! Someone whom the register names: the one sought, or a relative, speaker or organiser.

use byname_base::actor::Actor;
use byname_base::id::{PersonId, PublicId};
use byname_base::now::Now;
use byname_db::{DbError, Tx};
use serde::Serialize;

use crate::Change;
use crate::store::people;

/// Someone whom the register names. What is known of them stands in claims.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Person {
    /// The record id.
    pub id: PersonId,
    /// The address they have once released.
    pub public_id: PublicId,
    /// The id in the register folder, such as `CR01`.
    pub folder_id: String,
    /// Their role as entered; it decides whether they have a case.
    pub role: String,
    /// A remark for the staff, never public.
    pub note: String,
}

/// Enters a person, or brings a known one up to date and keeps what was.
///
/// # Errors
/// The database's own.
pub async fn enter(
    tx: &mut Tx,
    actor: &Actor,
    now: Now,
    known: Option<&Person>,
    person: &Person,
    position: i64,
) -> Result<Change, DbError> {
    match known {
        None => people::insert(tx, actor, now, person, position).await.map(|()| Change::New),
        Some(known) if known == person => Ok(Change::Unchanged),
        Some(known) => people::replace(tx, actor, now, known, person).await.map(|()| Change::Changed),
    }
}
