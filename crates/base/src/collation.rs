//! The order of names for a reader: sort keys made here, compared as bytes by either database.
//!
//! Ukrainian, Russian and English come from the Unicode collation; it has no Crimean Tatar order, so for that language
//! the alphabets are our own: 31 letters of the Latin one and “â”, 37 of the Cyrillic one, four of them of two signs.

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::{Locale, locale};
use unicode_normalization::UnicodeNormalization;

use crate::hex::hex;
use crate::language::Language;

/// The Crimean Tatar Latin alphabet, in order.
const LATIN: &str = "a â b c ç d e f g ğ h ı i j k l m n ñ o ö p q r s ş t u ü v y z";

/// The Crimean Tatar Cyrillic alphabet, in order.
const CYRILLIC: &str = "а б в г гъ д е ё ж з и й к къ л м н нъ о п р с т у ф х ц ч дж ш щ ъ ы ь э ю я";

/// Makes sort keys for one language.
pub struct Collation {
    collator: CollatorBorrowed<'static>,
    /// The letters that the collator is not asked about, in order; none for a language whose order it knows.
    letters: Vec<&'static str>,
}

impl Collation {
    /// The order of one language.
    ///
    /// # Panics
    /// Never: the tables of the languages are part of the program.
    #[must_use]
    pub fn of(language: Language) -> Self {
        let locale: Locale = match language {
            Language::En | Language::Crh | Language::CrhCyrl => locale!("en"),
            Language::Uk => locale!("uk"),
            Language::Ru => locale!("ru"),
        };
        let collator = Collator::try_new(locale.into(), CollatorOptions::default())
            .expect("the collation tables are compiled in");
        let alphabets: &[&'static str] = match language {
            Language::Crh => &[LATIN],
            // Names are on record in Latin letters for most, so that alphabet follows the reader's own.
            Language::CrhCyrl => &[CYRILLIC, LATIN],
            Language::En | Language::Uk | Language::Ru => &[],
        };
        let letters = alphabets.iter().flat_map(|letters| letters.split(' ')).collect();
        Self { collator, letters }
    }

    /// A key of hexadecimal letters: comparing two keys as bytes orders the two texts for this language.
    #[must_use]
    pub fn key(&self, text: &str) -> String {
        let ranked;
        let text = if self.letters.is_empty() {
            text
        } else {
            ranked = ranks(text, &self.letters);
            &ranked
        };
        let mut bytes: Vec<u8> = Vec::with_capacity(text.len() * 4);
        // Writing into a vector cannot fail.
        let Ok(()) = self.collator.write_sort_key_to(text, &mut bytes);
        hex(&bytes)
    }
}

/// Replaces each letter of the alphabet by a pair of Latin letters that sort as the alphabet does; letters of
/// other scripts stay and so come after.
fn ranks(text: &str, letters: &[&str]) -> String {
    let small: String = text
        .nfc()
        .flat_map(|c| match c {
            'I' => vec!['ı'],
            'İ' => vec!['i'],
            other => other.to_lowercase().collect(),
        })
        .collect();
    let (mut ranked, mut rest) = (String::new(), small.as_str());
    while let Some(next) = rest.chars().next() {
        // Of a letter and one that goes on after it, such as “г” and “гъ”, the longer one is meant.
        let found = letters.iter().enumerate().filter(|(_, letter)| rest.starts_with(**letter));
        rest = match found.max_by_key(|(_, letter)| letter.len()) {
            Some((rank, letter)) => {
                let rank = u8::try_from(rank).expect("two alphabets have 69 letters");
                ranked.push(char::from(b'a' + rank / 6));
                ranked.push(char::from(b'a' + rank % 6));
                &rest[letter.len()..]
            }
            None => {
                ranked.push(next);
                &rest[next.len_utf8()..]
            }
        };
    }
    ranked
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted(language: Language, mut names: Vec<&str>) -> Vec<&str> {
        let order = Collation::of(language);
        names.sort_by_key(|name| order.key(name));
        names
    }

    #[test]
    fn each_language_has_its_own_order() {
        assert_eq!(
            sorted(Language::Uk, vec!["Їжак", "Ґава", "Ірис", "Гава", "Єва", "Ева", "Жук"]),
            ["Гава", "Ґава", "Ева", "Єва", "Жук", "Ірис", "Їжак"]
        );
        assert_eq!(
            sorted(Language::Crh, vec!["Zarema", "Çora", "Cemil", "Ñar", "Nar", "Öz", "Oz", "İz", "Iz"]),
            ["Cemil", "Çora", "Iz", "İz", "Nar", "Ñar", "Oz", "Öz", "Zarema"]
        );
        assert_eq!(
            sorted(
                Language::CrhCyrl,
                vec![
                    "Zarema",
                    "Çora",
                    "Шевкет",
                    "Джемиль",
                    "Чора",
                    "Къадыр",
                    "Кязим",
                    "Ґава",
                    "Дилявер",
                    "Гъафар",
                    "Гульнар"
                ]
            ),
            [
                "Гульнар",
                "Гъафар",
                "Дилявер",
                "Кязим",
                "Къадыр",
                "Чора",
                "Джемиль",
                "Шевкет",
                "Çora",
                "Zarema",
                "Ґава"
            ]
        );
    }
}
