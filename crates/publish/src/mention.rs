//! Whether a text speaks of somebody: folded words, with room for the endings that inflection puts on a name.

use byname_base::text::fold;

/// A word of a name shorter than this says too little to find anybody by it.
const TELLING_LETTERS: usize = 4;

/// The names under which a register knows one person.
#[derive(Debug, Default)]
pub(crate) struct Names(Vec<Vec<String>>);

/// The words of a text, folded.
#[derive(Debug)]
pub(crate) struct Words(Vec<String>);

impl Words {
    /// The words of a text.
    pub(crate) fn of(text: &str) -> Self {
        Self(fold(text).split_whitespace().map(str::to_owned).collect())
    }
}

impl Names {
    /// Every name and spelling on record, whatever its grade.
    pub(crate) fn of<'a>(names: impl IntoIterator<Item = &'a str>) -> Self {
        let words = names.into_iter().map(|name| Words::of(name).0);
        Self(words.filter(|words| !words.is_empty()).collect())
    }

    /// Whether the text holds any word of any of the names that has four letters or more.
    pub(crate) fn any_word_in(&self, text: &Words) -> bool {
        let telling = self.0.iter().flatten().filter(|word| word.chars().count() >= TELLING_LETTERS);
        telling.into_iter().any(|word| text.0.iter().any(|found| is_form_of(found, word)))
    }

    /// Whether the text holds a whole name: all its words next to each other, in any order, with at most one
    /// other word (a patronymic, an initial) between.
    pub(crate) fn full_name_in(&self, text: &Words) -> bool {
        self.0.iter().any(|name| {
            let width = (name.len() + usize::from(name.len() > 1)).min(text.0.len()).max(1);
            text.0
                .windows(width)
                .any(|near| name.iter().all(|word| near.iter().any(|found| is_form_of(found, word))))
        })
    }

    /// Whether the text is one of the names, letter for letter once folded.
    pub(crate) fn is_one(&self, text: &Words) -> bool {
        self.0.contains(&text.0)
    }
}

/// Whether a word of a text is a word of a name, perhaps with another ending. A short word must be the same.
fn is_form_of(found: &str, word: &str) -> bool {
    if word.chars().count() < TELLING_LETTERS {
        return found == word;
    }
    found.starts_with(stem(word))
}

/// The part of a name's word that stays when it is inflected: all but a last vowel or soft sign.
fn stem(word: &str) -> &str {
    const ENDINGS: [char; 19] =
        ['a', 'e', 'i', 'o', 'u', 'y', 'а', 'е', 'є', 'и', 'і', 'о', 'у', 'ы', 'э', 'ю', 'я', 'ь', 'й'];
    word.strip_suffix(ENDINGS).unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marta() -> Names {
        Names::of(["Marta Vitrolom", "Марта Вітролом", "M. Li"])
    }

    #[test]
    fn a_word_is_found_in_any_case_and_ending() {
        for text in ["for Marta's mother", "знайти Марту", "справа Вітролома", "VITROLOM", "vítrolom"]
        {
            assert!(marta().any_word_in(&Words::of(text)), "{text}");
        }
        for text in ["", "Mara", "a letter of M. L.", "Вітер ламав"] {
            assert!(!marta().any_word_in(&Words::of(text)), "{text}");
        }
    }

    #[test]
    fn a_whole_name_needs_all_its_words_close_together() {
        for text in [
            "Vitrolom Marta",
            "about Marta T. Vitrolom, teacher",
            "справа Марти Вітролом",
            "where-is-marta-vitrolom",
            "m li",
        ] {
            assert!(marta().full_name_in(&Words::of(text)), "{text}");
        }
        for text in ["Marta", "Marta Khmara and Ostap Vitrolom", "", "li"] {
            assert!(!marta().full_name_in(&Words::of(text)), "{text}");
        }
    }
}
