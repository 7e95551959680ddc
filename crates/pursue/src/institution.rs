//! Whom a step addresses, or who acts: a body with names by language and one level of its own.

use std::collections::HashMap;

use byname_base::codes;
use byname_base::id::{InstitutionId, PublicId};
use byname_base::language::Language;
use serde::Serialize;

codes! {
    /// What an institution is.
    InstitutionKind {
        /// Police.
        Police = "police",
        /// Prosecutor's office.
        Prosecutor = "prosecutor",
        /// Investigating body.
        Investigator = "investigator",
        /// Court.
        Court = "court",
        /// Human-rights commissioner.
        Ombudsman = "ombudsman",
        /// Commissioner for missing persons.
        CommissionerMissing = "commissioner_missing",
        /// Ministry.
        Ministry = "ministry",
        /// Security service.
        SecurityService = "security_service",
        /// Prison.
        Prison = "prison",
        /// Parliament.
        Parliament = "parliament",
        /// Head of state.
        President = "president",
        /// Local authority.
        Local = "local",
        /// Embassy.
        Embassy = "embassy",
        /// Body of the United Nations.
        UnBody = "un_body",
        /// Body of a human-rights treaty.
        TreatyBody = "treaty_body",
        /// Regional court.
        RegionalCourt = "regional_court",
        /// Regional organisation or its body.
        RegionalBody = "regional_body",
        /// International Committee of the Red Cross.
        Icrc = "icrc",
        /// Organisation of citizens.
        Ngo = "ngo",
        /// Anything else.
        Other = "other",
    }
}

codes! {
    /// In whose name an institution acts. Never feeds the level of a step, which is the sphere of who acts.
    InstitutionLevel {
        /// A body of the lawful state.
        National = "national",
        /// A body acting in occupied territory without title; readers always see it called so.
        DeFacto = "de_facto",
        /// A body of another state.
        ForeignState = "foreign_state",
        /// A body of several states.
        International = "international",
    }
}

/// A body that steps address or that acts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Institution {
    /// The record id.
    pub id: InstitutionId,
    /// The address of its page once released.
    pub public_id: PublicId,
    /// The id in the register folder, such as `N01`.
    pub folder_id: String,
    /// English name.
    pub name_en: String,
    /// Ukrainian name; empty when not recorded.
    pub name_uk: String,
    /// Russian name; empty when not recorded.
    pub name_ru: String,
    /// Crimean Tatar name; empty when not recorded.
    pub name_crh: String,
    /// What it is.
    pub kind: InstitutionKind,
    /// The kind as entered.
    pub kind_word: String,
    /// In whose name it acts.
    pub level: InstitutionLevel,
    /// ISO 3166 code or organisation.
    pub jurisdiction: String,
    /// The exact words that mean it in steps and appeals.
    pub texts: Vec<String>,
    /// A remark for the staff, never public.
    pub note: String,
}

impl Institution {
    /// The recorded names, by language.
    #[must_use]
    pub fn names(&self) -> Vec<(Language, String)> {
        [
            (Language::En, &self.name_en),
            (Language::Uk, &self.name_uk),
            (Language::Crh, &self.name_crh),
            (Language::Ru, &self.name_ru),
        ]
        .into_iter()
        .filter(|(_, name)| !name.is_empty())
        .map(|(language, name)| (language, name.clone()))
        .collect()
    }

    /// The name for a reader: in their language, else in English.
    #[must_use]
    pub fn name_for(&self, reader: Language) -> String {
        let names = self.names();
        let own = reader.nearest(|wanted| names.iter().find(|(language, _)| *language == wanted));
        own.map_or_else(|| self.name_en.clone(), |(_, name)| name.clone())
    }
}

/// Every institution by the exact words that mean it. A text that stands in none stays text: vague words never
/// become a body.
#[derive(Debug, Default)]
pub struct Meanings(HashMap<String, Institution>);

impl Meanings {
    /// Collects the words of all institutions.
    #[must_use]
    pub fn of(institutions: &[Institution]) -> Self {
        let words = institutions
            .iter()
            .flat_map(|institution| institution.texts.iter().map(|text| (text.clone(), institution.clone())));
        Self(words.collect())
    }

    /// The institution that a text means, letter for letter; `None` when it is known only as text.
    #[must_use]
    pub fn of_text(&self, text: &str) -> Option<&Institution> {
        self.0.get(text)
    }
}
