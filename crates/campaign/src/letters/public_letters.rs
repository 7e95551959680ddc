//! An opened campaign of letters: the only form in which it reaches a page or a writer.

use byname_base::id::{LetterCampaignId, PublicId};
use byname_base::language::Language;
use serde::{Deserialize, Serialize};

use super::addressee::{LegalEffect, Way, ways};
use super::campaign::{LetterText, LettersState};
use crate::petition::Slug;
use crate::public_petition::name_for;

/// What the world may read of a campaign of letters that was opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicLetters {
    /// Its name in addresses.
    pub slug: Slug,
    /// Whose it is.
    pub owner: String,
    /// Where it stands: open, paused or stopped.
    pub state: LettersState,
    /// What it says, the language in which it was written first.
    pub texts: Vec<LetterText>,
    /// Whom it addresses and who gets copies, in order.
    pub addressees: Vec<PublicAddressee>,
    /// For whom it is: addresses of pages, all of which must be public for a letter to be written.
    pub people: Vec<PublicId>,
    /// Whether the group prints letters.
    pub prints: bool,
    /// Whether the group sends e-mails.
    pub mails: bool,
    /// The civil day on which it was first opened.
    pub opened_on: String,
    /// The civil day on which it was stopped; `None` before.
    pub stopped_on: Option<String>,
}

/// Somebody to whom letters are written, or who gets a copy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicAddressee {
    /// What a form sends for it.
    pub id: PublicId,
    /// Its names by language.
    pub names: Vec<(Language, String)>,
    /// Whether it acts in occupied territory without title.
    pub de_facto: bool,
    /// Whether it is of the power that may harm whoever writes.
    pub may_harm: bool,
    /// Whether it only gets copies.
    pub copy: bool,
    /// How it is greeted, by language.
    pub salutations: Vec<(Language, String)>,
    /// The lines of its postal address; empty for none.
    pub postal: String,
    /// Its mail address; empty for none.
    pub mail: String,
    /// Whether an e-mail to it is an appeal that must be answered.
    pub mail_effect: LegalEffect,
}

/// A campaign of letters as a listener finds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownLetters {
    /// The record id, under which its letters stand.
    pub id: LetterCampaignId,
    /// What the world reads.
    pub public: PublicLetters,
}

impl PublicLetters {
    /// The text for a reader: in their language, else the one in which it was written.
    ///
    /// # Panics
    /// Never for an opened campaign: it says something.
    #[must_use]
    pub fn text_for(&self, reader: Language) -> &LetterText {
        let own = reader.nearest(|wanted| self.texts.iter().find(|text| text.language == wanted));
        own.or_else(|| self.texts.first()).expect("a campaign that says nothing is never opened")
    }

    /// The sentences that a writer may take over in a language; empty for none.
    #[must_use]
    pub fn model_in(&self, language: Language) -> &str {
        self.texts.iter().find(|text| text.language == language).map_or("", |text| &text.model)
    }

    /// Whether letters can be written.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.state == LettersState::Open
    }

    /// Those to whom letters are written.
    pub fn main(&self) -> impl Iterator<Item = &PublicAddressee> {
        self.addressees.iter().filter(|one| !one.copy)
    }

    /// Those who get copies.
    pub fn copies(&self) -> impl Iterator<Item = &PublicAddressee> {
        self.addressees.iter().filter(|one| one.copy)
    }

    /// Somebody to whom letters are written; `None` for anybody else.
    #[must_use]
    pub fn addressee(&self, id: &str) -> Option<&PublicAddressee> {
        self.main().find(|one| one.id.as_str() == id)
    }

    /// The ways by which a letter to one of them may go.
    #[must_use]
    pub fn ways_to(&self, to: &PublicAddressee) -> Vec<Way> {
        let mail = (!to.mail.is_empty()).then_some(to.mail_effect);
        ways(!to.postal.is_empty(), mail, to.may_harm, self.prints, self.mails)
    }
}

impl PublicAddressee {
    /// The name for a reader, and the language it is written in.
    #[must_use]
    pub fn name_for(&self, reader: Language) -> (&str, Language) {
        name_for(&self.names, reader)
    }

    /// The language of a letter to it: the writer's where it is greeted in that one, else the first in which it is.
    #[must_use]
    pub fn language_for(&self, writer: Language) -> Language {
        let greeted = self.salutations.iter().map(|(language, _)| *language);
        let own = writer.nearest(|wanted| greeted.clone().find(|language| *language == wanted));
        own.or_else(|| greeted.clone().next()).unwrap_or(writer)
    }

    /// How it is greeted in a language; empty when it is not.
    #[must_use]
    pub fn salutation_in(&self, language: Language) -> &str {
        self.salutations.iter().find(|(of, _)| *of == language).map_or("", |(_, words)| words)
    }
}
