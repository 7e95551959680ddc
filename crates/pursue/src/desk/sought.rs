//! The people of the register as the steps see them: what they are called, when and where each was last seen.

use std::collections::{HashMap, HashSet};

use byname_base::edtf::Edtf;
use byname_base::id::PersonId;
use byname_db::{DbError, Tx};
use byname_register::case::{Case, CaseKind};
use byname_register::claim::{Claim, ClaimField, Field, picked};
use byname_register::person::Person;
use byname_register::store::{cases, claims, people};

/// One person, by the picked claims.
#[derive(Clone)]
pub(super) struct Sought {
    /// The id in the register folder.
    pub folder_id: String,
    /// The name in English letters; the folder id of somebody without one.
    pub name: String,
    /// The day last seen; `None` when not known.
    pub last_seen: Option<Edtf>,
    /// Where; empty when not known.
    pub place: String,
    /// Whether the file is about a disappearance.
    pub disappeared: bool,
}

/// Everybody, in the order entered.
pub(super) async fn read(tx: &mut Tx) -> Result<Vec<(PersonId, Sought)>, DbError> {
    let mut claimed: HashMap<PersonId, Vec<Claim>> = HashMap::new();
    for claim in claims::all(tx).await? {
        claimed.entry(claim.person.clone()).or_default().push(claim);
    }
    let disappeared = cases::all(tx).await?.into_iter().filter(is_disappearance);
    let disappeared: HashSet<PersonId> = disappeared.map(|case| case.person).collect();
    let people = people::all(tx).await?.into_iter().map(|person| {
        let claims = claimed.remove(&person.id).unwrap_or_default();
        (person.id.clone(), of(&person, &claims, disappeared.contains(&person.id)))
    });
    Ok(people.collect())
}

/// One person; `None` when there is none.
pub(super) async fn read_one(tx: &mut Tx, id: &PersonId) -> Result<Option<Sought>, DbError> {
    let Some(person) = people::get(tx, id).await? else { return Ok(None) };
    let claims = claims::of_person(tx, id).await?;
    let disappeared = cases::of_person(tx, id).await?.iter().any(is_disappearance);
    Ok(Some(of(&person, &claims, disappeared)))
}

fn of(person: &Person, claims: &[Claim], disappeared: bool) -> Sought {
    let value = |field| picked(claims, &Field::Known(field)).map(|claim| claim.value.clone());
    Sought {
        name: value(ClaimField::NameEn).unwrap_or_else(|| person.folder_id.clone()),
        last_seen: value(ClaimField::LastSeen).and_then(|day| day.parse().ok()),
        place: value(ClaimField::LastSeenPlace).unwrap_or_default(),
        disappeared,
        folder_id: person.folder_id.clone(),
    }
}

fn is_disappearance(case: &Case) -> bool {
    case.kind == CaseKind::Disappearance
}
