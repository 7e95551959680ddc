//! Who in the register is called so, however the name is written: the one place that asks “is this person already
//! here?”. It shows likely people and never merges any.

use std::collections::{HashMap, HashSet};

use byname_base::id::PersonId;
use byname_db::{DbError, Tx};
use byname_names::{Index, Name, Reason, score};

use crate::claim::Claim;
use crate::merge;
use crate::store::{claims, people};

/// People looked at for each spelling when it is asked whether somebody is already here.
const MOST_ALREADY_HERE: usize = 10;
/// Sureness from which two may be one person, and a person must look: rather one look too many.
const MAY_BE_ONE: f32 = 0.5;

/// Every spelling of everybody's name, doubtful ones included: for the staff.
pub struct NamesOfAll {
    index: Index,
    people: HashMap<String, Known>,
}

/// Somebody in the register with the spellings of the name.
struct Known {
    id: PersonId,
    folder_id: String,
    spellings: Vec<String>,
}

/// Somebody who may be called so.
#[derive(Debug, Clone, PartialEq)]
pub struct Likely {
    /// Who.
    pub person: PersonId,
    /// The id in the register folder.
    pub folder_id: String,
    /// The name by which the person stands in the register.
    pub name: String,
    /// The spelling that fits best, the first of equals.
    pub matched: String,
    /// How sure it is, from 0 to 1: of those with 0.9, nine in ten are the one.
    pub value: f32,
    /// What speaks for and against it.
    pub reasons: Vec<Reason>,
}

impl NamesOfAll {
    /// Reads the names of everybody.
    ///
    /// # Errors
    /// The database's own.
    pub async fn read(tx: &mut Tx) -> Result<Self, DbError> {
        let mut known: HashMap<String, Known> = HashMap::new();
        let kept_for = merge::kept_for(tx).await?;
        for person in people::all(tx).await?.into_iter().filter(|person| !kept_for.contains_key(&person.id)) {
            let key = person.id.as_str().to_owned();
            known.insert(key, Known { id: person.id, folder_id: person.folder_id, spellings: Vec::new() });
        }
        for claim in claims::all(tx).await?.into_iter().filter(Claim::is_name) {
            let of = kept_for.get(&claim.person).unwrap_or(&claim.person);
            if let Some(person) = known.get_mut(of.as_str()) {
                person.spellings.push(claim.value);
            }
        }
        let names = known.iter().flat_map(|(key, person)| {
            person.spellings.iter().map(move |spelling| (key.as_str(), spelling.as_str()))
        });
        Ok(Self { index: Index::build(names), people: known })
    }

    /// Is this person already here? Those who may be the one with these spellings of the name, the surest first;
    /// `except` is the person asked about, once in the register.
    #[must_use]
    pub fn already_here(&self, spellings: &[&str], except: Option<&PersonId>) -> Vec<Likely> {
        let names = spellings.iter().filter_map(|spelling| Name::read(spelling).ok());
        let mut likely: Vec<Likely> = names
            .flat_map(|name| self.find(&name, MOST_ALREADY_HERE))
            .filter(|likely| likely.value >= MAY_BE_ONE && Some(&likely.person) != except)
            .collect();
        likely.sort_by(|x, y| y.value.total_cmp(&x.value).then_with(|| x.folder_id.cmp(&y.folder_id)));
        let mut seen = HashSet::new();
        likely.retain(|one| seen.insert(one.person.clone()));
        likely
    }

    /// The name by which somebody stands in the register; `None` without any.
    #[must_use]
    pub fn name_of(&self, person: &PersonId) -> Option<String> {
        self.people.get(person.as_str())?.spellings.first().cloned()
    }

    /// The people who may be called so, the surest first, at most `count`.
    #[must_use]
    pub fn find(&self, name: &Name, count: usize) -> Vec<Likely> {
        let hits = self.index.top(name, count);
        hits.iter().filter_map(|hit| self.people.get(hit.id)?.likely(name)).collect()
    }
}

impl Known {
    fn likely(&self, name: &Name) -> Option<Likely> {
        let judged =
            self.spellings.iter().filter_map(|text| Some((text, score(name, &Name::read(text).ok()?))));
        let (matched, score) =
            judged.reduce(|best, next| if next.1.value > best.1.value { next } else { best })?;
        Some(Likely {
            person: self.id.clone(),
            folder_id: self.folder_id.clone(),
            name: self.spellings.first()?.clone(),
            matched: matched.clone(),
            value: score.value,
            reasons: score.reasons,
        })
    }
}
