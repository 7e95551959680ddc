//! An opened petition: the only form in which it reaches a page, a data file or a signer.

use byname_base::id::{PetitionId, PublicId};
use byname_base::language::Language;
use serde::{Deserialize, Serialize};

use crate::petition::{PetitionState, Slug};

/// What the world may read of a petition that was opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicPetition {
    /// Its name in addresses.
    pub slug: Slug,
    /// Whose it is.
    pub owner: String,
    /// Where it stands: open, paused, closed or delivered.
    pub state: PetitionState,
    /// What it says, the language in which it was written first.
    pub texts: Vec<PublicPetitionText>,
    /// Whom it addresses, in order.
    pub recipients: Vec<PublicRecipient>,
    /// For whom it is: addresses of pages, of which those that are public lead somewhere.
    pub people: Vec<PublicId>,
    /// The civil day on which it opened.
    pub opened_on: String,
    /// The civil day on which it closed; `None` before.
    pub closed_on: Option<String>,
    /// Whether a name can be let go to a recipient: somebody holds the key to which names are sealed.
    pub takes_names: bool,
    /// To whom it was handed over so far, in the order of days.
    #[serde(default)]
    pub hand_overs: Vec<PublicHandOver>,
}

/// A hand-over to somebody whom a petition addresses.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicHandOver {
    /// To whom: one of the recipients.
    pub to: PublicId,
    /// The civil day.
    pub on: String,
    /// Whether they refused to take it.
    pub refused: bool,
    /// The steps recorded with it; those that are released stand on the pages of their people.
    pub steps: Vec<PublicId>,
}

/// What a petition says in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicPetitionText {
    /// The language.
    pub language: Language,
    /// Its title.
    pub title: String,
    /// What is asked and why: paragraphs divided by an empty line.
    pub body: String,
    /// A notice above it; empty for none.
    pub notice: String,
    /// The SHA-256 of what is signed.
    pub sha256: String,
}

/// Somebody whom a petition addresses.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicRecipient {
    /// What a form sends for it.
    pub id: PublicId,
    /// Its names by language.
    pub names: Vec<(Language, String)>,
    /// Whether it is of the power that may harm whoever signs: a de facto body, or one of the state that is asked.
    pub may_harm: bool,
}

impl PublicPetition {
    /// The text for a reader: in their language, else the one in which it was written.
    ///
    /// # Panics
    /// Never for an opened petition: it says something.
    #[must_use]
    pub fn text_for(&self, reader: Language) -> &PublicPetitionText {
        let own = reader.nearest(|wanted| self.texts.iter().find(|text| text.language == wanted));
        own.or_else(|| self.texts.first()).expect("a petition that says nothing is never opened")
    }

    /// Whether it can be signed.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.state == PetitionState::Open
    }
}

impl PublicRecipient {
    /// The name for a reader, and the language it is written in.
    #[must_use]
    pub fn name_for(&self, reader: Language) -> (&str, Language) {
        name_for(&self.names, reader)
    }
}

/// Of an institution's names the one for a reader, else the English one, with the language it is written in.
pub(crate) fn name_for(names: &[(Language, String)], reader: Language) -> (&str, Language) {
    let of = |wanted: Language| names.iter().find(|(language, _)| *language == wanted);
    let found = reader.nearest(of).or_else(|| of(Language::En)).or_else(|| names.first());
    found.map_or(("", reader), |(language, name)| (name.as_str(), *language))
}

/// A petition as a running listener knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownPetition {
    /// The record id, under which its signatures stand.
    pub id: PetitionId,
    /// What the world reads.
    pub public: PublicPetition,
}
