//! One event to which several files belong: people taken together, one raid, one trial.

use byname_base::id::{IncidentId, Mint, PersonId};
use byname_base::now::Now;
use byname_db::Tx;
use byname_seal::log;
use byname_staff::{Act, Caller, On, may};
use serde::Serialize;
use serde_json::json;

use crate::store::{incidents, people};
use crate::{RegisterError, enter};

/// One event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Incident {
    /// The record id.
    pub id: IncidentId,
    /// What the staff calls it.
    pub title: String,
    /// Whose files belong to it.
    pub people: Vec<PersonId>,
}

/// To which event a file is to belong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Belongs {
    /// To a new one of this title.
    ToNew(String),
    /// To one that is there.
    To(IncidentId),
    /// To none any more.
    ToNone,
}

/// Says to which event a file belongs. It belongs to one at most.
///
/// # Errors
/// `Unknown` when the file is not open to be changed, or there is no such event; `NotAValue` without a title; the
/// database's own.
pub async fn belong(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    mint: &mut Mint,
    person: &PersonId,
    to: &Belongs,
) -> Result<(), RegisterError> {
    may(caller, Act::ChangeFile, &On::File(person.as_str()))?;
    people::get(tx, person).await?.ok_or(RegisterError::Unknown)?;
    let all = incidents::all(tx).await?;
    let joined = match to {
        Belongs::ToNew(title) if title.trim().is_empty() => return Err(RegisterError::NotAValue),
        Belongs::ToNew(_) | Belongs::ToNone => None,
        Belongs::To(id) => {
            let seen = all.iter().find(|one| one.id == *id && can_be_joined(caller, one));
            Some(seen.ok_or(RegisterError::Unknown)?.clone())
        }
    };
    if joined.as_ref().is_some_and(|joined| joined.people.contains(person)) {
        return Ok(());
    }
    log::append(tx, now, caller.actor(), "belong_to_incident", person.as_str(), &json!({})).await?;
    for old in all.iter().filter(|one| one.people.contains(person)) {
        let people = old.people.iter().filter(|one| *one != person).cloned().collect();
        enter(tx, caller.actor(), now, Some(old), &Incident { people, ..old.clone() }, 0).await?;
    }
    if let Belongs::ToNew(title) = to {
        let new = Incident {
            id: IncidentId::mint(mint),
            title: title.trim().to_owned(),
            people: vec![person.clone()],
        };
        let position = i64::try_from(all.len()).unwrap_or(i64::MAX) + 1;
        enter(tx, caller.actor(), now, None, &new, position).await?;
    }
    if let Some(joined) = joined {
        let people = joined.people.iter().cloned().chain([person.clone()]).collect();
        enter(tx, caller.actor(), now, Some(&joined), &Incident { people, ..joined.clone() }, 0).await?;
    }
    Ok(())
}

/// Whether whoever asks may read a file of the event, and so knows of it.
#[must_use]
pub fn can_be_joined(caller: &Caller, incident: &Incident) -> bool {
    incident.people.iter().any(|person| may(caller, Act::SeeFile, &On::File(person.as_str())).is_ok())
}
