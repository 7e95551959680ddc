//! Who in the register is called so, however the name is written: the one place that asks “is this person already
//! here?”. It shows likely people and never merges any.

use std::collections::{HashMap, HashSet};

use byname_base::id::PersonId;
use byname_base::language::Language;
use byname_db::{DbError, Tx};
use byname_names::{Index, Name, Reason, score};

use crate::claim::Claim;
use crate::file::name_of;
use crate::merge;
use crate::person::Person;
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

/// Somebody in the register with what is claimed of the name.
struct Known {
    person: Person,
    names: Vec<Claim>,
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
            known.insert(person.id.as_str().to_owned(), Known { person, names: Vec::new() });
        }
        for claim in claims::all(tx).await?.into_iter().filter(Claim::is_name) {
            let of = kept_for.get(&claim.person).unwrap_or(&claim.person);
            if let Some(person) = known.get_mut(of.as_str()) {
                person.names.push(claim);
            }
        }
        let names = known.iter().flat_map(|(key, person)| {
            person.names.iter().map(move |claim| (key.as_str(), claim.value.as_str()))
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

    /// The name by which the staff calls somebody in a language, as [`name_of`] tells; `None` for whoever is not there.
    #[must_use]
    pub fn name_of(&self, person: &PersonId, language: Language) -> Option<String> {
        let known = self.people.get(person.as_str())?;
        Some(name_of(&known.names, &known.person, language))
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
        let judged = self
            .names
            .iter()
            .filter_map(|one| Some((&one.value, score(name, &Name::read(&one.value).ok()?))));
        let (matched, score) =
            judged.reduce(|best, next| if next.1.value > best.1.value { next } else { best })?;
        Some(Likely {
            person: self.person.id.clone(),
            folder_id: self.person.folder_id.clone(),
            name: self.names.first()?.value.clone(),
            matched: matched.clone(),
            value: score.value,
            reasons: score.reasons,
        })
    }
}
