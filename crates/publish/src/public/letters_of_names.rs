//! The letters under which names are looked up: those of the reader's own alphabet first, then of the others that names
//! here are written in.

use byname_base::collation::Collation;
use byname_base::language::Language;

const LATIN: &str = "a b c d e f g h i j k l m n o p q r s t u v w x y z";
const CRIMEAN_TATAR: &str = "a b c ç d e f g ğ h ı i j k l m n ñ o ö p q r s ş t u ü v y z";
const CRIMEAN_TATAR_CYRILLIC: &str =
    "а б в г гъ д е ё ж з и й к къ л м н нъ о п р с т у ф х ц ч дж ш щ ъ ы ь э ю я";
const UKRAINIAN: &str = "а б в г ґ д е є ж з и і ї й к л м н о п р с т у ф х ц ч ш щ ь ю я";
const RUSSIAN: &str = "а б в г д е ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я";

/// Sorts before and after everything.
const FIRST: &str = "";
const LAST: &str = "~";

/// A letter and the sort keys that begin with it.
pub(super) struct Letter {
    /// Its name in an address.
    pub code: String,
    /// As it heads its names; `None` for what begins with none of the letters.
    pub title: Option<String>,
    /// The first sort key.
    pub from: String,
    /// The first that is another letter's.
    pub before: String,
}

/// The letters in the order of a language, with what stands before and after them.
pub(super) fn letters(language: Language) -> Vec<Letter> {
    let order = Collation::of(language);
    let mut starts: Vec<(String, String)> =
        alphabets(language).split(' ').map(|letter| (order.key(letter), letter.to_owned())).collect();
    starts.sort();
    let first = starts.first().map_or(LAST.to_owned(), |(key, _)| key.clone());
    let last = starts.last().map_or(FIRST.to_owned(), |(_, letter)| order.key(&format!("{letter}\u{ffff}")));
    let ends = starts.iter().skip(1).map(|(key, _)| key.clone()).chain([last.clone()]).collect::<Vec<_>>();
    let other = |code: &str, from: &str, before: &str| Letter {
        code: code.to_owned(),
        title: None,
        from: from.to_owned(),
        before: before.to_owned(),
    };
    let mut letters = vec![other("signs", FIRST, &first)];
    letters.extend(starts.into_iter().zip(ends).map(|((from, letter), before)| {
        let title = Some(capital(language, &letter));
        Letter { code: letter, title, from, before }
    }));
    letters.push(other("others", &last, LAST));
    letters
}

fn alphabets(language: Language) -> String {
    let (own, other) = match language {
        Language::En => (LATIN, RUSSIAN),
        Language::Crh => (CRIMEAN_TATAR, RUSSIAN),
        Language::CrhCyrl => (CRIMEAN_TATAR_CYRILLIC, CRIMEAN_TATAR),
        Language::Uk => (UKRAINIAN, LATIN),
        Language::Ru => (RUSSIAN, LATIN),
    };
    format!("{own} {other}")
}

fn capital(language: Language, letter: &str) -> String {
    let (first, rest) = letter.split_at(letter.chars().next().map_or(0, char::len_utf8));
    let is_crimean_tatar = language.primary() == Language::Crh.code();
    if is_crimean_tatar && letter == "i" { "İ".to_owned() } else { first.to_uppercase() + rest }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letter_of(language: Language, name: &str) -> String {
        let key = Collation::of(language).key(name);
        let letters = letters(language);
        let mut under = letters.iter().filter(|letter| letter.from <= key && key < letter.before);
        let letter = under.next().unwrap();
        assert!(under.next().is_none(), "{name} stands under one letter");
        letter.title.clone().unwrap_or_else(|| letter.code.clone())
    }

    #[test]
    fn every_name_stands_under_one_letter_of_the_readers_alphabet() {
        for (language, name, letter) in [
            (Language::Uk, "Ґава", "Ґ"),
            (Language::Uk, "гава", "Г"),
            (Language::Uk, "Їжак", "Ї"),
            (Language::Uk, "Яяяя Яя", "Я"),
            (Language::Uk, "Umerov", "U"),
            (Language::Ru, "Ёлкин", "Е"),
            (Language::Ru, "Эрвин", "Э"),
            (Language::En, "Émile", "E"),
            (Language::En, "zzz", "Z"),
            (Language::En, "Умеров", "У"),
            (Language::Crh, "Çora", "Ç"),
            (Language::Crh, "Iz", "I"),
            (Language::Crh, "İz", "İ"),
            (Language::Crh, "Zarema", "Z"),
            (Language::CrhCyrl, "Гъафар", "Гъ"),
            (Language::CrhCyrl, "Гульнар", "Г"),
            (Language::CrhCyrl, "Джемиль", "Дж"),
            (Language::CrhCyrl, "İz", "İ"),
            (Language::CrhCyrl, "Qadır", "Q"),
            (Language::En, "7 of them", "signs"),
            (Language::En, "محمد", "others"),
        ] {
            assert_eq!(letter_of(language, name), letter, "{name} in {language}");
        }
    }
}
