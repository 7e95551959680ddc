//! A letter drafted from a file: what is known is taken from the picked claims and cannot be changed in it, so that no
//! letter says other than the register; around it stand the words of its kind and the writer's own.
//! Sent, it is kept word for word with its step.

use byname_base::codes;
use byname_base::edtf::Edtf;
use byname_base::language::Language;
use byname_base::text::{LanguageTag, check_text};
use byname_register::claim::{ClaimField, Field, picked};
use byname_register::file::File;
use serde::{Deserialize, Serialize};

use crate::step_kind::StepKind;

codes! {
    /// The kinds of letter that have words of their own; each is a kind of step when it is sent.
    LetterKind {
        /// Asks that the person be searched for.
        SearchApplication = "search_application",
        /// Reports a crime.
        CrimeReport = "crime_report",
        /// Asks a body to act.
        Appeal = "appeal",
        /// Asks for information.
        InformationRequest = "information_request",
        /// Complains to the body above.
        Complaint = "complaint",
    }
}

impl LetterKind {
    /// The kind of step that the letter is when it is sent.
    #[must_use]
    pub fn step_kind(self) -> StepKind {
        match self {
            Self::SearchApplication => StepKind::SearchApplication,
            Self::CrimeReport => StepKind::CrimeReport,
            Self::Appeal => StepKind::Appeal,
            Self::InformationRequest => StepKind::InformationRequest,
            Self::Complaint => StepKind::Complaint,
        }
    }
}

/// A letter word for word, in the parts in which it is printed. A text that somebody typed by hand has its own words
/// and nothing else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letter {
    /// The language it is written in.
    pub language: LanguageTag,
    /// To whom.
    pub to: String,
    /// From whom.
    pub from: String,
    /// The day it bears, in words.
    pub day: String,
    /// What it is about.
    pub subject: String,
    /// The words before the facts.
    pub opening: String,
    /// What is known, each with its label.
    pub facts: Vec<(String, String)>,
    /// The writer's own words, a paragraph each.
    pub own_words: Vec<String>,
    /// What is asked.
    pub demand: String,
    /// The words on the answer.
    pub closing: String,
}

impl Letter {
    /// A text typed by hand, as it was sent otherwise.
    #[must_use]
    pub fn typed(text: &str, language: LanguageTag) -> Self {
        let none = String::new;
        Self {
            language,
            to: none(),
            from: none(),
            day: none(),
            subject: none(),
            opening: none(),
            facts: Vec::new(),
            own_words: paragraphs(text),
            demand: none(),
            closing: none(),
        }
    }

    /// The one form in which it is stored and hashed.
    #[must_use]
    pub fn stored(&self) -> String {
        serde_json::to_string(self).expect("a letter is a plain struct")
    }

    /// Reads what [`stored`](Self::stored) wrote; `None` for anything else, and for a text that no record may hold.
    #[must_use]
    pub fn from_stored(body: &str) -> Option<Self> {
        let letter: Self = serde_json::from_str(body).ok()?;
        let known = letter.language.as_str().parse::<LanguageTag>().is_ok();
        let fits = known && letter.texts().all(|text| check_text(text).is_ok());
        fits.then_some(letter)
    }

    fn texts(&self) -> impl Iterator<Item = &String> {
        let parts =
            [&self.to, &self.from, &self.day, &self.subject, &self.opening, &self.demand, &self.closing];
        let facts = self.facts.iter().flat_map(|(label, value)| [label, value]);
        parts.into_iter().chain(facts).chain(&self.own_words)
    }
}

/// The paragraphs of what somebody typed: an empty line divides them.
#[must_use]
pub fn paragraphs(text: &str) -> Vec<String> {
    text.split("\n\n").filter(|paragraph| !paragraph.trim().is_empty()).map(str::to_owned).collect()
}

/// What the register knows and the letter says of it. Doubtful claims and those of the staff alone stay out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LockedFacts {
    /// The name in the language of the letter if one is recorded, else the one by which the staff calls the person.
    pub name: String,
    /// Day of birth.
    pub birth: Option<Edtf>,
    /// The day last seen or seized.
    pub last_seen: Option<Edtf>,
    /// Where; empty when not known.
    pub place: String,
    /// What happened; empty when not known.
    pub circumstances: String,
}

impl LockedFacts {
    /// What a file says, for a letter in one language.
    #[must_use]
    pub fn of(file: &File, language: Language) -> Self {
        let value = |field| picked(&file.claims, &Field::Known(field)).map(|claim| claim.value.clone());
        let own = match language {
            Language::En => ClaimField::NameEn,
            Language::Uk => ClaimField::NameUk,
            Language::Crh | Language::CrhCyrl => ClaimField::NameCrh,
            Language::Ru => ClaimField::NameRu,
        };
        let first = |fields: [ClaimField; 2]| fields.into_iter().find_map(value);
        let day = |text: Option<String>| text.and_then(|text| text.parse().ok());
        Self {
            name: value(own).unwrap_or_else(|| file.name_in(Language::En)),
            birth: day(value(ClaimField::Birth)),
            last_seen: day(first([ClaimField::LastSeen, ClaimField::Detained])),
            place: first([ClaimField::LastSeenPlace, ClaimField::DetainedPlace]).unwrap_or_default(),
            circumstances: value(ClaimField::Circumstances).unwrap_or_default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_is_read_as_it_was_stored_and_nothing_else_is() {
        let mut letter = Letter::typed("First line\nsecond line\n\nA paragraph", "uk".parse().unwrap());
        assert_eq!(letter.own_words, ["First line\nsecond line", "A paragraph"]);
        letter.facts.push(("Name".to_owned(), "<b>Арсен</b> \"Т\"".to_owned()));
        assert_eq!(Letter::from_stored(&letter.stored()), Some(letter.clone()));
        letter.subject = "nul\0byte".to_owned();
        assert_eq!(Letter::from_stored(&letter.stored()), None);
        assert_eq!(Letter::from_stored("{}"), None);
        assert_eq!(Letter::from_stored("not a letter"), None);
        let other = letter.stored().replace("\"uk\"", "\"<script>\"").replace("\\u0000", "");
        assert_eq!(Letter::from_stored(&other), None, "the language stands in a page");
    }
}
