//! The people of the register as the steps see them: what they are called, when and where each was last seen.

use std::collections::{HashMap, HashSet};

use byname_base::edtf::Edtf;
use byname_base::id::PersonId;
use byname_db::{DbError, Tx};
use byname_register::case::CaseKind;
use byname_register::claim::{Claim, ClaimField, Field, picked};
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
    let disappeared = cases::all(tx).await?.into_iter().filter(|case| case.kind == CaseKind::Disappearance);
    let disappeared: HashSet<PersonId> = disappeared.map(|case| case.person).collect();
    let people = people::all(tx).await?.into_iter().map(|person| {
        let claims = claimed.remove(&person.id).unwrap_or_default();
        let value = |field| picked(&claims, &Field::Known(field)).map(|claim| claim.value.clone());
        let sought = Sought {
            name: value(ClaimField::NameEn).unwrap_or_else(|| person.folder_id.clone()),
            last_seen: value(ClaimField::LastSeen).and_then(|day| day.parse().ok()),
            place: value(ClaimField::LastSeenPlace).unwrap_or_default(),
            disappeared: disappeared.contains(&person.id),
            folder_id: person.folder_id,
        };
        (person.id, sought)
    });
    Ok(people.collect())
}
