//! Relatives and contacts of the person sought: for the staff alone, never released.
//!
//! A record of its own and no claim: it has parts (who, whether they may be written to, how) and may be another person
//! of the register. Claims of the field `relation`, which an import brings, are told beside it.

use byname_base::codes;
use byname_base::id::{Mint, PersonId, RelationId};
use byname_base::now::Now;
use byname_db::Tx;
use byname_seal::log;
use byname_staff::{Act, Caller, On, may};
use serde::Serialize;
use serde_json::json;

use crate::store::{merges, people, relations};
use crate::{RegisterError, enter, stale};

codes! {
    /// What somebody is to the person sought.
    RelationKind {
        /// Wife or husband.
        Spouse = "spouse",
        /// Mother or father.
        Parent = "parent",
        /// Daughter or son.
        Child = "child",
        /// Sister or brother.
        Sibling = "sibling",
        /// Of the family otherwise.
        OtherRelative = "other_relative",
        /// A friend.
        Friend = "friend",
        /// Somebody they worked with.
        Colleague = "colleague",
        /// Their lawyer or that of the family.
        Lawyer = "lawyer",
        /// Somebody else.
        Other = "other",
    }
}

codes! {
    /// Whether somebody may be contacted. Only ever by a person: the program writes to nobody.
    Contactable {
        /// They said so.
        Yes = "yes",
        /// They must not be.
        No = "no",
        /// Nobody asked them yet.
        Unknown = "unknown",
    }
}

/// What is known of a relative or contact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Relative {
    /// What they are to the person sought.
    pub kind: RelationKind,
    /// An alias or initials; empty when the register names them.
    pub who: String,
    /// The person of the register who they are; `None` when it names them nowhere.
    pub person: Option<PersonId>,
    /// Whether they may be contacted.
    pub contactable: Contactable,
    /// How, and what endangers them; empty when not known.
    pub how: String,
    /// A remark; empty for none.
    pub note: String,
}

/// A relative or contact in somebody's file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Relation {
    /// The record id.
    pub id: RelationId,
    /// Whose relative.
    pub of: PersonId,
    /// Who.
    pub relative: Relative,
    /// Whether it is so no longer. It stays in the file.
    pub ended: bool,
}

/// Adds a relative or contact to a file.
///
/// # Errors
/// `Unknown` when the file is not open to be changed, or the relative is no person whose file is open; `Nobody`; the
/// database's own.
pub async fn add(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    mint: &mut Mint,
    of: &PersonId,
    relative: &Relative,
) -> Result<RelationId, RegisterError> {
    may(caller, Act::ChangeFile, &On::File(of.as_str()))?;
    people::get(tx, of).await?.ok_or(RegisterError::Unknown)?;
    check(tx, caller, of, relative).await?;
    let id = RelationId::mint(mint);
    log::append(tx, now, caller.actor(), "add_relation", id.as_str(), &json!({ "file": of.as_str() }))
        .await?;
    let position = relations::next_position(tx).await?;
    let new = Relation { id: id.clone(), of: of.clone(), relative: relative.clone(), ended: false };
    enter(tx, caller.actor(), now, None, &new, position).await?;
    Ok(id)
}

/// Brings what is known of a relative up to date; what stood before is kept.
///
/// # Errors
/// As [`add`]; `Unknown` too when the file has no such relation; `Stale` when somebody changed it since the state
/// `seen`.
pub async fn change(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    changed: &Relation,
    seen: i64,
) -> Result<(), RegisterError> {
    may(caller, Act::ChangeFile, &On::File(changed.of.as_str()))?;
    let known = get(tx, caller, &changed.of, &changed.id).await?;
    stale::check(tx, known.id.as_str(), seen).await?;
    check(tx, caller, &changed.of, &changed.relative).await?;
    let detail = json!({ "file": changed.of.as_str() });
    log::append(tx, now, caller.actor(), "change_relation", known.id.as_str(), &detail).await?;
    enter(tx, caller.actor(), now, Some(&known), changed, 0).await?;
    Ok(())
}

/// One relation of a file.
///
/// # Errors
/// `Unknown`; the database's own.
pub async fn get(
    tx: &mut Tx,
    caller: &Caller,
    of: &PersonId,
    id: &RelationId,
) -> Result<Relation, RegisterError> {
    may(caller, Act::SeeFile, &On::File(of.as_str()))?;
    let all = relations::of_person(tx, of).await?;
    all.into_iter().find(|one| one.id == *id && one.of == *of).ok_or(RegisterError::Unknown)
}

/// Everybody related to a person, in the order entered: those of the own file and of files read with it, and the files
/// in which this person stands as the relative, where those are open to whoever asks.
///
/// # Errors
/// `Unknown`; the database's own.
pub async fn of_file(tx: &mut Tx, caller: &Caller, of: &PersonId) -> Result<Vec<Relation>, RegisterError> {
    may(caller, Act::SeeFile, &On::File(of.as_str()))?;
    let mut all = relations::of_person(tx, of).await?;
    for merge in merges::of_person(tx, of).await?.iter().filter(|merge| merge.kept == *of) {
        all.extend(
            relations::of_person(tx, &merge.gone).await?.into_iter().filter(|one| one.of == merge.gone),
        );
    }
    all.retain(|one| {
        let elsewhere = one.relative.person.as_ref() == Some(of);
        !elsewhere || may(caller, Act::SeeFile, &On::File(one.of.as_str())).is_ok()
    });
    Ok(all)
}

/// A relative is described or named by the register, and is somebody else.
async fn check(
    tx: &mut Tx,
    caller: &Caller,
    of: &PersonId,
    relative: &Relative,
) -> Result<(), RegisterError> {
    let Some(person) = &relative.person else {
        return if relative.who.trim().is_empty() { Err(RegisterError::Nobody) } else { Ok(()) };
    };
    may(caller, Act::SeeFile, &On::File(person.as_str()))?;
    people::get(tx, person).await?.filter(|known| known.id != *of).ok_or(RegisterError::Unknown)?;
    Ok(())
}
