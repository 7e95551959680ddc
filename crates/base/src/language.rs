//! The languages in which the program speaks to its readers.
//!
//! The language of a record's own text is another thing: any BCP 47 tag, see [`crate::text::LanguageTag`].

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A language of the interface: pages, feeds and reports exist in each of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// English.
    En,
    /// Ukrainian.
    Uk,
    /// Crimean Tatar in Latin letters.
    Crh,
    /// Russian.
    Ru,
}

/// A tag that is none of the interface's languages.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not a language of this program; it speaks en, uk, crh and ru")]
pub struct UnknownLanguage(pub String);

impl Language {
    /// Every language, in the order in which pages offer them.
    pub const ALL: [Self; 4] = [Self::En, Self::Uk, Self::Crh, Self::Ru];

    /// The tag used in addresses, `lang` attributes and file names.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Uk => "uk",
            Self::Crh => "crh",
            Self::Ru => "ru",
        }
    }

    /// The language's name in itself, for the language links.
    #[must_use]
    pub fn native_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Uk => "Українська",
            Self::Crh => "Qırımtatarca",
            Self::Ru => "Русский",
        }
    }
}

impl FromStr for Language {
    type Err = UnknownLanguage;

    fn from_str(tag: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|language| language.code() == tag)
            .ok_or_else(|| UnknownLanguage(tag.to_owned()))
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}
