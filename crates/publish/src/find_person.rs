//! Released people by any spelling of their names. The index holds what stands on their pages and nothing else.

use std::collections::HashMap;
use std::sync::{Arc, RwLock};

use byname_base::id::PublicId;
use byname_names::{Index, Name, NotAName, Score, score};

use crate::error::PublishError;
use crate::public_person::PublicPerson;
use crate::store::PublicStore;

/// How many people are read at a time.
const BATCH: u32 = 500;

/// Below this a hit is nobody's name for the one asked: it would only bury the others.
const LEAST: f32 = 0.2;

/// The names of everybody who is public. A new one knows nobody until it is renewed.
#[derive(Default)]
pub struct PeopleIndex {
    names: RwLock<Arc<Index>>,
}

/// A person who was found, by the spelling that fits best.
pub struct Found {
    /// Whose.
    pub person: PublicPerson,
    /// The spelling, as it stands on the person's page.
    pub spelling: String,
    /// How sure it is, and why.
    pub score: Score,
}

impl PeopleIndex {
    /// An index of everybody who is public now.
    ///
    /// # Errors
    /// The database's own.
    pub async fn read(store: &PublicStore) -> Result<Self, PublishError> {
        let index = Self::default();
        index.renew(store).await?;
        Ok(index)
    }

    /// Reads everybody anew.
    ///
    /// # Errors
    /// The database's own; then the index is as before.
    pub async fn renew(&self, store: &PublicStore) -> Result<(), PublishError> {
        let mut names: Vec<(String, String)> = Vec::new();
        let mut after: Option<PublicId> = None;
        loop {
            let people = store.people_after(after.as_ref(), BATCH).await?;
            let Some(last) = people.last() else { break };
            after = Some(last.id.clone());
            let spellings = people.iter().flat_map(|person| spellings(person).map(|text| (&person.id, text)));
            names.extend(spellings.map(|(id, text)| (id.to_string(), text.to_owned())));
        }
        let build = move || Index::build(names.iter().map(|(id, name)| (id.as_str(), name.as_str())));
        // A thread of its own: building takes all cores for a moment, and answers go on.
        let index = tokio::task::spawn_blocking(build).await.expect("building an index does not panic");
        *self.names.write().expect("nobody panics while holding the index") = Arc::new(index);
        Ok(())
    }

    /// The people whose names may be the one asked for, the surest first, at most `count`. Whoever was taken back
    /// since the index was made is not among them.
    ///
    /// # Errors
    /// The database's own.
    pub async fn find(
        &self,
        store: &PublicStore,
        name: &Name,
        count: usize,
    ) -> Result<Vec<Found>, PublishError> {
        let index = Arc::clone(&self.names.read().expect("nobody panics while holding the index"));
        let hits = index.top(name, count);
        let ids: Vec<PublicId> =
            hits.iter().filter(|hit| hit.value >= LEAST).map(|hit| PublicId::from_text(hit.id)).collect();
        let people = store.people_by_ids(&ids).await?;
        let mut people: HashMap<PublicId, PublicPerson> =
            people.into_iter().map(|person| (person.id.clone(), person)).collect();
        Ok(ids.iter().filter_map(|id| best_spelling(people.remove(id)?, name)).collect())
    }
}

/// Every spelling of a person's name that stands on the page.
fn spellings(person: &PublicPerson) -> impl Iterator<Item = &str> {
    person.names.iter().chain(&person.other_spellings).map(|name| name.text.as_str())
}

/// The spelling that fits best, the first of equals; `None` when the person's spellings cannot be read as names any more.
fn best_spelling(person: PublicPerson, name: &Name) -> Option<Found> {
    let judged = spellings(&person).filter_map(|text| {
        let read: Result<Name, NotAName> = Name::read(text);
        Some((text.to_owned(), score(name, &read.ok()?)))
    });
    let (spelling, score) =
        judged.reduce(|best, next| if next.1.value > best.1.value { next } else { best })?;
    Some(Found { person, spelling, score })
}
