//! A released person: the only form in which a person reaches a page, a feed or a data file.

use byname_base::edtf::Edtf;
use byname_base::id::PublicId;
use byname_base::language::Language;
use byname_register::case::{CaseKind, Count};
use byname_register::claim::ClaimField;
use byname_register::fate::{Fate, LegalStatus, Status, Whereabouts};
use byname_register::name::NameKind;
use serde::{Deserialize, Serialize};

use crate::public_photo::PublicPhoto;
use crate::public_text::Support;

/// A released person with one case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicPerson {
    /// The address of the person's page.
    pub id: PublicId,
    /// Names by language, at most one a language: the picked ones.
    pub names: Vec<PublicName>,
    /// Spellings as printed elsewhere, in the order entered.
    pub other_spellings: Vec<PublicName>,
    /// What the file is about.
    pub case_kind: CaseKind,
    /// In which number of the home page the person stands.
    pub count: Count,
    /// Where the file stands.
    pub status: Status,
    /// Whether the person lives.
    pub fate: Fate,
    /// Where the person is.
    pub whereabouts: Whereabouts,
    /// Legal statuses, never the sealed one.
    pub legal_status: Vec<LegalStatus>,
    /// Every released claim but names, in the order of [`ClaimField`] and then as entered; of each field at most
    /// one is `shown`.
    pub facts: Vec<PublicFact>,
    /// The language of the facts' words.
    pub text_lang: String,
    /// A photograph; `None` when none is released, which is never told by a drawing in its place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub photo: Option<PublicPhoto>,
}

/// One name or spelling.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicName {
    /// As given.
    pub text: String,
    /// The language it is written for; `None` for a spelling as printed.
    pub language: Option<Language>,
    /// How well it is supported.
    #[serde(flatten)]
    pub support: Support,
    /// A remark; empty when there is none.
    pub note: String,
    /// What kind of name it is, where that is not the usual one of its field; `None` otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<NameKind>,
}

/// One released claim.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicFact {
    /// The field's name as entered (`last_seen_edtf`, `age_on_2016-10-11`).
    pub field: String,
    /// The value as entered.
    pub value: String,
    /// Whether this is the value that is shown; the others of its field stand in conflict with it or beside it.
    pub shown: bool,
    /// How well it is supported.
    #[serde(flatten)]
    pub support: Support,
    /// A remark; empty when there is none.
    pub note: String,
}

/// A name as shown to a reader of one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ShownName<'a> {
    /// The name.
    pub text: &'a str,
    /// The language it is written for.
    pub language: Language,
}

impl PublicPerson {
    /// The name in the reader's language if one is recorded; else, for a Ukrainian reader, the Crimean Tatar one;
    /// else the English one. Nothing is transliterated. Readers see the language whenever it is not theirs.
    ///
    /// # Panics
    /// Never for a released person: the gate lets nobody through without a name.
    #[must_use]
    pub fn name_in(&self, reader: Language) -> ShownName<'_> {
        let recorded = |wanted: Language| {
            let name = self.names.iter().find(|name| name.language == Some(wanted))?;
            Some(ShownName { text: &name.text, language: wanted })
        };
        let own = (reader == Language::Uk).then(|| recorded(Language::Crh)).flatten();
        reader
            .nearest(recorded)
            .or(own)
            .or_else(|| recorded(Language::En))
            .or_else(|| Language::ALL.into_iter().find_map(recorded))
            .expect("the gate lets nobody through without a name")
    }

    /// The value shown for a field.
    #[must_use]
    pub fn shown(&self, field: ClaimField) -> Option<&PublicFact> {
        self.facts.iter().find(|fact| fact.shown && fact.field == field.code())
    }

    /// The day last seen, if one is recorded.
    #[must_use]
    pub fn last_seen(&self) -> Option<Edtf> {
        self.date(ClaimField::LastSeen)
    }

    /// The day shown for a field that holds days.
    #[must_use]
    pub fn date(&self, field: ClaimField) -> Option<Edtf> {
        self.shown(field).and_then(|fact| fact.value.parse().ok())
    }
}
