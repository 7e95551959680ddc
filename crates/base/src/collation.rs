//! The order of names for a reader: sort keys made here, compared as bytes by either database.
//!
//! Ukrainian, Russian and English come from the Unicode collation; it has no Crimean Tatar order, so that one
//! is an alphabet of our own (31 letters of the Latin alphabet, in their order).

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::{Locale, locale};
use unicode_normalization::UnicodeNormalization;

use crate::hex::hex;
use crate::language::Language;

/// The Crimean Tatar Latin alphabet, in order.
const CRIMEAN_TATAR: &str = "aâbcçdefgğhıijklmnñoöpqrsştuüvyz";

/// Makes sort keys for one language.
pub struct Collation {
    collator: CollatorBorrowed<'static>,
    language: Language,
}

impl Collation {
    /// The order of one language.
    ///
    /// # Panics
    /// Never: the tables of the four languages are part of the program.
    #[must_use]
    pub fn of(language: Language) -> Self {
        let locale: Locale = match language {
            Language::En | Language::Crh => locale!("en"),
            Language::Uk => locale!("uk"),
            Language::Ru => locale!("ru"),
        };
        let collator = Collator::try_new(locale.into(), CollatorOptions::default())
            .expect("the collation tables are compiled in");
        Self { collator, language }
    }

    /// A key of hexadecimal letters: comparing two keys as bytes orders the two texts for this language.
    #[must_use]
    pub fn key(&self, text: &str) -> String {
        let ranked;
        let text = if self.language == Language::Crh {
            ranked = crimean_tatar_ranks(text);
            &ranked
        } else {
            text
        };
        let mut bytes: Vec<u8> = Vec::with_capacity(text.len() * 4);
        // Writing into a vector cannot fail.
        let Ok(()) = self.collator.write_sort_key_to(text, &mut bytes);
        hex(&bytes)
    }
}

/// Replaces each letter of the alphabet by a pair of Latin letters that sort as the alphabet does; letters of
/// other scripts stay and so come after.
fn crimean_tatar_ranks(text: &str) -> String {
    text.nfc()
        .flat_map(|c| match c {
            'I' => vec!['ı'],
            'İ' => vec!['i'],
            other => other.to_lowercase().collect(),
        })
        .fold(String::new(), |mut ranked, c| {
            match CRIMEAN_TATAR.chars().position(|letter| letter == c) {
                Some(rank) => {
                    let rank = u8::try_from(rank).expect("the alphabet has 32 letters");
                    ranked.push(char::from(b'a' + rank / 6));
                    ranked.push(char::from(b'a' + rank % 6));
                }
                None => ranked.push(c),
            }
            ranked
        })
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
    }
}
