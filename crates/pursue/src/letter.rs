//! A letter drafted from a file: what is known is taken from the picked claims and cannot be changed in it, so that no
//! letter says other than the register; around it stand the words of its kind and the writer's own.

use byname_base::codes;
use byname_base::edtf::Edtf;
use byname_base::language::Language;
use byname_register::claim::{ClaimField, Field, picked};
use byname_register::file::File;

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
            Language::Crh => ClaimField::NameCrh,
            Language::Ru => ClaimField::NameRu,
        };
        let first = |fields: [ClaimField; 2]| fields.into_iter().find_map(value);
        let day = |text: Option<String>| text.and_then(|text| text.parse().ok());
        Self {
            name: value(own).unwrap_or_else(|| file.name()),
            birth: day(value(ClaimField::Birth)),
            last_seen: day(first([ClaimField::LastSeen, ClaimField::Detained])),
            place: first([ClaimField::LastSeenPlace, ClaimField::DetainedPlace]).unwrap_or_default(),
            circumstances: value(ClaimField::Circumstances).unwrap_or_default(),
        }
    }
}
