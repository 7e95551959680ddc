//! A petition as a running listener knows it: what the world reads of it, its key, its last head.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use byname_base::id::PetitionId;
use byname_base::language::Language;
use byname_base::now::Now;
use byname_tally::{Head, Note, SigningKey, Summary, TallyError};
use bytes::Bytes;
use jiff::civil::Date;

use crate::invalidation::PublicBatch;
use crate::keys::{DedupeKey, PetitionKeys};
use crate::public_petition::{KnownPetition, PublicPetition};

/// Milliseconds that a person needs at least to read a form and fill it in.
const SOONEST_MS: i64 = 3_000;

/// A petition as a running listener knows it.
pub struct Live {
    /// The record id, under which its signatures stand.
    pub id: PetitionId,
    /// What the world reads.
    pub public: PublicPetition,
    /// What the last head says.
    pub head: Head,
    /// How many heads were signed before it.
    pub head_number: i64,
    /// The same as it was signed.
    pub note: Bytes,
    /// What was taken out of the count and put back, as far as the last head tells it.
    pub batches: Vec<PublicBatch>,
    /// `/data/petitions/{slug}.json`, as it goes out.
    pub summary: Bytes,
    dedupe: Option<DedupeKey>,
    thanks: Mutex<HashMap<Language, (Date, Bytes)>>,
}

impl Live {
    /// A petition with its keys and its last head.
    ///
    /// # Errors
    /// What the formats of the count forbid.
    pub fn new(
        known: KnownPetition,
        keys: PetitionKeys,
        head_number: i64,
        note: &str,
    ) -> Result<Self, TallyError> {
        let note = Note::read(note)?;
        let head = Head::read(note.text())?;
        let key = SigningKey::from_seed(head.origin.as_str(), &keys.log_seed)?;
        let summary = Summary::of(&head, &note, known.public.state.code(), &[key.verifier()]);
        let summary = serde_json::to_vec(&summary).expect("a summary is a plain struct");
        Ok(Self {
            id: known.id,
            public: known.public,
            head,
            head_number,
            note: note.to_string().into(),
            batches: Vec::new(),
            summary: summary.into(),
            dedupe: keys.dedupe,
            thanks: Mutex::default(),
        })
    }

    /// The key of tags and stamps, while the petition can be signed.
    #[must_use]
    pub fn dedupe(&self) -> Option<&DedupeKey> {
        self.dedupe.as_ref().filter(|_| self.public.is_open())
    }

    /// What a form served at this instant carries.
    #[must_use]
    pub fn stamp(&self, now: Now) -> String {
        let served = now.milliseconds();
        self.dedupe.as_ref().map_or_else(String::new, |key| format!("{served}.{}", key.stamp_mark(served)))
    }

    /// Whether a form comes back sooner than a person fills it in, or with a stamp that is not ours.
    #[must_use]
    pub fn is_too_soon(&self, stamp: &str, now: Now) -> bool {
        let Some(key) = &self.dedupe else { return true };
        let Some((served, mark)) = stamp.split_once('.') else { return true };
        let Ok(served) = served.parse::<i64>() else { return true };
        key.stamp_mark(served) != mark || now.milliseconds() - served < SOONEST_MS
    }

    /// The page that thanks whoever signed, in a language: the same bytes for everybody on a day.
    pub(super) fn thanks(&self, language: Language, today: Date, make: impl FnOnce() -> String) -> Bytes {
        let mut kept = self.thanks.lock().unwrap_or_else(PoisonError::into_inner);
        match kept.get(&language) {
            Some((day, page)) if *day == today => page.clone(),
            _ => {
                let page = Bytes::from(make());
                kept.insert(language, (today, page.clone()));
                page
            }
        }
    }
}
