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
    /// Crimean Tatar in Cyrillic letters.
    #[serde(rename = "crh-Cyrl")]
    CrhCyrl,
    /// Russian.
    Ru,
}

/// A tag that is none of the interface's languages.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not a language of this program; it speaks en, uk, crh, crh-Cyrl and ru")]
pub struct UnknownLanguage(pub String);

impl Language {
    /// Every language, in the order in which pages offer them.
    pub const ALL: [Self; 5] = [Self::En, Self::Uk, Self::Crh, Self::CrhCyrl, Self::Ru];

    /// The tag used in addresses, `lang` attributes and file names.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Uk => "uk",
            Self::Crh => "crh",
            Self::CrhCyrl => "crh-Cyrl",
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
            Self::CrhCyrl => "Къырымтатарджа",
            Self::Ru => "Русский",
        }
    }

    /// The language itself, without its letters: the first part of the tag.
    #[must_use]
    pub fn primary(self) -> &'static str {
        match self {
            Self::CrhCyrl => Self::Crh.code(),
            other => other.code(),
        }
    }

    /// The same language in other letters, which a reader understands where nothing is written in these; `None` for
    /// a language written in one way.
    #[must_use]
    pub fn in_other_letters(self) -> Option<Self> {
        match self {
            Self::Crh => Some(Self::CrhCyrl),
            Self::CrhCyrl => Some(Self::Crh),
            Self::En | Self::Uk | Self::Ru => None,
        }
    }

    /// What is said in this language, else what is said in the same one in other letters.
    pub fn nearest<T>(self, said: impl Fn(Self) -> Option<T>) -> Option<T> {
        said(self).or_else(|| self.in_other_letters().and_then(said))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_read_from_its_tag_and_stored_as_its_tag() {
        for language in Language::ALL {
            assert_eq!(language.code().parse(), Ok(language));
            assert_eq!(serde_json::to_string(&language).unwrap(), format!("\"{language}\""));
            assert!(language.code().starts_with(language.primary()));
            assert_eq!(
                language.in_other_letters().and_then(Language::in_other_letters).unwrap_or(language),
                language
            );
        }
        assert_eq!("crh-cyrl".parse::<Language>(), Err(UnknownLanguage("crh-cyrl".to_owned())));
    }

    #[test]
    fn what_is_not_said_in_ones_own_letters_is_read_in_the_others() {
        let said = |there: &[Language], reader: Language| {
            reader.nearest(|wanted| there.contains(&wanted).then_some(wanted))
        };
        use Language::{Crh, CrhCyrl, Ru, Uk};
        assert_eq!(said(&[Crh, CrhCyrl], CrhCyrl), Some(CrhCyrl));
        assert_eq!(said(&[Uk, Crh], CrhCyrl), Some(Crh));
        assert_eq!(said(&[CrhCyrl, Ru], Crh), Some(CrhCyrl));
        assert_eq!(said(&[Ru], CrhCyrl), None, "Russian is another language, in whatever letters");
        assert_eq!(said(&[Uk, Crh], Ru), None);
    }
}
