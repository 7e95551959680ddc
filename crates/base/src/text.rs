//! Text as people enter it: what is refused, how it is folded for finding, how it is ordered for reading.

use std::str::FromStr;

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_script::{Script, UnicodeScript};

/// The language of a record's own text: a BCP 47 tag such as `en`, `uk`, `crh-Cyrl`. Kept as entered.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct LanguageTag(String);

/// A tag that cannot be a BCP 47 language tag.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not a language tag; write one such as en, uk, crh or crh-Cyrl")]
pub struct NotALanguageTag(pub String);

impl LanguageTag {
    /// The tag as written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for LanguageTag {
    type Err = NotALanguageTag;

    /// Reads a tag: letters, digits and hyphens, a primary language of two or three letters, 35 characters at most.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let primary = text.split('-').next().unwrap_or_default();
        let well_formed = text.len() <= 35
            && (2..=3).contains(&primary.len())
            && primary.bytes().all(|b| b.is_ascii_lowercase())
            && text
                .split('-')
                .all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()));
        if well_formed { Ok(Self(text.to_owned())) } else { Err(NotALanguageTag(text.to_owned())) }
    }
}

/// Why a text cannot be kept.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TextFault {
    /// A NUL byte, which neither database nor page can carry.
    #[error("it holds a NUL character; remove it")]
    Nul,
    /// A character that turns the direction of writing and could make a name read as another.
    #[error("it holds the invisible direction mark U+{0:04X}; remove it")]
    DirectionMark(u32),
    /// One word written in letters of two scripts, such as a Latin `a` in a Cyrillic name.
    #[error("the word “{word}” mixes {first} and {second} letters; write it in one script")]
    MixedScripts {
        /// The word.
        word: String,
        /// The script of its first letter.
        first: &'static str,
        /// The other script.
        second: &'static str,
    },
}

/// Refuses what no text of a record may hold.
///
/// # Errors
/// `Nul`.
pub fn check_text(text: &str) -> Result<(), TextFault> {
    if text.contains('\0') { Err(TextFault::Nul) } else { Ok(()) }
}

/// Refuses what a person's name may not hold; nothing is asked of its length, script, punctuation or parts.
///
/// # Errors
/// `Nul`, `DirectionMark`, `MixedScripts`.
pub fn check_name(name: &str) -> Result<(), TextFault> {
    check_text(name)?;
    if let Some(mark) = name.chars().find(|c| is_direction_mark(*c)) {
        return Err(TextFault::DirectionMark(u32::from(mark)));
    }
    name.split(|c: char| c.is_whitespace() || c == '-' || c == '(' || c == ')').try_for_each(check_one_script)
}

/// The scripts whose letters a text holds, as ISO 15924 codes (`Latn`, `Cyrl`), in the order in which they first appear.
#[must_use]
pub fn scripts(text: &str) -> Vec<&'static str> {
    let mut scripts = Vec::new();
    for script in text.chars().map(|c| c.script()) {
        let code = script.short_name();
        if !matches!(script, Script::Common | Script::Inherited | Script::Unknown) && !scripts.contains(&code)
        {
            scripts.push(code);
        }
    }
    scripts
}

/// Whether a character turns the direction of writing, unseen.
#[must_use]
pub fn is_direction_mark(c: char) -> bool {
    matches!(c, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

fn check_one_script(word: &str) -> Result<(), TextFault> {
    let mut scripts =
        word.chars().map(|c| c.script()).filter(|s| !matches!(s, Script::Common | Script::Inherited));
    let Some(first) = scripts.next() else { return Ok(()) };
    match scripts.find(|other| *other != first) {
        Some(second) => Err(TextFault::MixedScripts {
            word: word.to_owned(),
            first: first.full_name(),
            second: second.full_name(),
        }),
        None => Ok(()),
    }
}

/// Folds a text for finding: compatibility forms, marks and case are laid aside, and what is left are words of
/// letters and digits with one space between. Never shown to anybody.
///
/// The Turkic `ı` and `İ` both fold to `i`, so that case never hides a Crimean Tatar word.
#[must_use]
pub fn fold(text: &str) -> String {
    let plain: String = text
        .nfkd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .filter(|c| !is_combining_mark(*c))
        .map(|c| if c == 'ı' { 'i' } else { c })
        .map(|c| if c.is_alphanumeric() { c } else { ' ' })
        .collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_kept_as_given_but_for_three_faults() {
        for name in ["Ґ", "O'Brien", "Ñağıyeva İşğül", "علي", "Галаган-Їжакевич", "X Æ A-12", "Shura (Шура)"]
        {
            assert_eq!(check_name(name), Ok(()), "{name}");
        }
        assert_eq!(check_name("a\0b"), Err(TextFault::Nul));
        assert_eq!(check_name("Иван\u{202E}"), Err(TextFault::DirectionMark(0x202E)));
        assert!(matches!(check_name("Ивaн"), Err(TextFault::MixedScripts { .. })));
    }

    #[test]
    fn scripts_are_told_by_the_letters_alone() {
        for (name, scripts_of_it) in [
            ("Ервін Ібрагімов", &["Cyrl"][..]),
            ("Qırımlı O'Brien-A. 12", &["Latn"]),
            ("Shura (Шура)", &["Latn", "Cyrl"]),
            ("علي", &["Arab"]),
            ("№ 12", &[]),
            ("", &[]),
        ] {
            assert_eq!(scripts(name), scripts_of_it, "{name}");
        }
    }

    #[test]
    fn folding_lays_case_and_marks_aside() {
        assert_eq!(fold("  Бахчисарай,  Крим "), "бахчисараи крим");
        assert_eq!(fold("İLMİ Ümerov"), "ilmi umerov");
        assert_eq!(fold("ılmı"), "ilmi");
        assert_eq!(fold(&fold("Сімферополь №7")), fold("Сімферополь №7"));
    }
}
