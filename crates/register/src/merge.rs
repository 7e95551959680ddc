//! Two files of one person: said by a person, never by a score, and undone as easily.
//!
//! Nothing is moved. While the word stands, what is known of the one is read with the other; when it is undone, both
//! files are what they were.

use std::collections::HashMap;

use byname_base::id::{MergeId, Mint, PersonId};
use byname_base::now::Now;
use byname_db::Tx;
use byname_seal::log;
use byname_staff::{Act, Caller, On, may};
use serde_json::json;

use crate::RegisterError;
use crate::store::{merges, people};

/// Somebody's word that two files are of one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merge {
    /// The record id.
    pub id: MergeId,
    /// The file that goes on.
    pub kept: PersonId,
    /// The file that is read with it.
    pub gone: PersonId,
    /// Why.
    pub reason: String,
    /// When, as stored.
    pub merged_at: String,
    /// Who said so.
    pub merged_by: String,
}

/// Says that two files are of one person.
///
/// # Errors
/// `Unknown` unless both files are open to be changed; `NoReason`; `SamePerson` for one file, or one that is merged
/// already; the database's own.
pub async fn merge(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    mint: &mut Mint,
    kept: &PersonId,
    gone: &PersonId,
    reason: &str,
) -> Result<MergeId, RegisterError> {
    may(caller, Act::ChangeFile, &On::Files(&[kept.as_str(), gone.as_str()]))?;
    for person in [kept, gone] {
        people::get(tx, person).await?.ok_or(RegisterError::Unknown)?;
    }
    if reason.trim().is_empty() {
        return Err(RegisterError::NoReason);
    }
    // One word of two files at a time: chains would make undoing one undo another.
    let spoken_of = !merges::of_person(tx, gone).await?.is_empty()
        || merges::of_person(tx, kept).await?.iter().any(|merge| merge.gone == *kept);
    if kept == gone || spoken_of {
        return Err(RegisterError::SamePerson);
    }
    let id = MergeId::mint(mint);
    let detail = json!({ "kept": kept.as_str(), "gone": gone.as_str() });
    log::append(tx, now, caller.actor(), "merge", id.as_str(), &detail).await?;
    merges::insert(tx, caller.actor(), now, &id, kept, gone, reason.trim()).await?;
    Ok(id)
}

/// Takes the word back.
///
/// # Errors
/// `Unknown`, also when it was undone before; the database's own.
pub async fn undo(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    person: &PersonId,
    id: &MergeId,
) -> Result<(), RegisterError> {
    let of = merges::of_person(tx, person).await?;
    let merge = of.into_iter().find(|merge| merge.id == *id).ok_or(RegisterError::Unknown)?;
    may(caller, Act::ChangeFile, &On::Files(&[merge.kept.as_str(), merge.gone.as_str()]))?;
    log::append(tx, now, caller.actor(), "undo_merge", id.as_str(), &json!({})).await?;
    if merges::undo(tx, caller.actor(), now, id).await? { Ok(()) } else { Err(RegisterError::Unknown) }
}

/// Of each person whose file is read with another one, whose that is.
///
/// # Errors
/// The database's own.
pub async fn kept_for(tx: &mut Tx) -> Result<HashMap<PersonId, PersonId>, byname_db::DbError> {
    Ok(merges::all(tx).await?.into_iter().map(|merge| (merge.gone, merge.kept)).collect())
}
