//! What a record says in one language beside its first text, the one in the language in which it was written: whether the
//! first says something else since.
//!
//! A text keeps by which fingerprint the first one was known when it was written or last looked over. So nothing is noted
//! when the first one changes, and when it goes back to what it was, what was written beside it is true again.

use byname_base::hex::hex;
use byname_base::language::Language;
use sha2::{Digest, Sha256};

/// A text of a record in one language.
pub trait Beside {
    /// Its language.
    fn language(&self) -> Language;

    /// What a translator translates of it, part by part.
    fn parts(&self) -> [&str; 3];

    /// The fingerprint of the first text beside which it was written or last looked over. `None` for the first text
    /// itself, and for what is older than this knowledge.
    fn beside(&self) -> Option<&str>;

    /// The same, written beside a text of that fingerprint.
    #[must_use]
    fn written_beside(self, first: Option<String>) -> Self;
}

/// Writes a text among those of a record, in the place of what it said in that language before. It fits the first one
/// of now: also unchanged, for then it was looked over.
pub(crate) fn write<T: Beside>(texts: &mut Vec<T>, text: T) {
    let first = texts.first().filter(|first| first.language() != text.language()).map(fingerprint);
    let text = text.written_beside(first);
    match texts.iter_mut().find(|known| known.language() == text.language()) {
        Some(known) => *known = text,
        None => texts.push(text),
    }
}

/// Whether what a record says in a language was written beside a first text that says something else since. What is not
/// there, what comes first and what is older than this knowledge is not outdated.
pub(crate) fn is_outdated<T: Beside>(texts: &[T], language: Language) -> bool {
    let Some((first, others)) = texts.split_first() else { return false };
    let of = others.iter().find(|text| text.language() == language);
    of.and_then(Beside::beside).is_some_and(|beside| beside != fingerprint(first))
}

/// The SHA-256 of what a translator translates, in hexadecimal. No text holds a NUL, so no two say the same in other parts.
fn fingerprint(text: &impl Beside) -> String {
    hex(&Sha256::digest(text.parts().join("\0").as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, Clone, PartialEq)]
    struct Text(Language, [&'static str; 3], Option<String>);

    impl Beside for Text {
        fn language(&self) -> Language {
            self.0
        }

        fn parts(&self) -> [&str; 3] {
            self.1
        }

        fn beside(&self) -> Option<&str> {
            self.2.as_deref()
        }

        fn written_beside(self, first: Option<String>) -> Self {
            Self(self.0, self.1, first)
        }
    }

    fn text(language: Language, parts: [&'static str; 3]) -> Text {
        Text(language, parts, None)
    }

    #[test]
    fn a_text_is_outdated_while_the_first_one_says_something_else_than_when_it_was_written() {
        use Language::{Crh, En, Uk};
        const FIRST: [&str; 3] = ["Де вони?", "Шукайте.", ""];
        const OTHER: [&str; 3] = ["Where are they?", "Look.", ""];
        type Write = (Language, [&'static str; 3]);
        let table: [(&str, &[Write], &[Language]); 10] = [
            ("nothing at all", &[], &[]),
            ("the first alone", &[(Uk, FIRST)], &[]),
            ("the first, changed", &[(Uk, FIRST), (Uk, ["Де?", "Шукайте.", ""])], &[]),
            ("written beside it", &[(Uk, FIRST), (En, OTHER)], &[]),
            ("saved unchanged", &[(Uk, FIRST), (En, OTHER), (Uk, FIRST)], &[]),
            ("a title changed", &[(Uk, FIRST), (En, OTHER), (Uk, ["Де?", "Шукайте.", ""])], &[En]),
            ("a part came", &[(Uk, FIRST), (En, OTHER), (Uk, ["Де вони?", "Шукайте.", "Не та."])], &[En]),
            ("words in another part", &[(Uk, FIRST), (En, OTHER), (Uk, ["Де вони?", "", "Шукайте."])], &[En]),
            (
                "looked over, one of two",
                &[(Uk, FIRST), (En, OTHER), (Crh, OTHER), (Uk, OTHER), (En, OTHER)],
                &[Crh],
            ),
            ("back to what it was", &[(Uk, FIRST), (En, OTHER), (Uk, OTHER), (Uk, FIRST)], &[]),
        ];
        for (word, written, outdated) in table {
            let mut texts = Vec::new();
            written.iter().for_each(|(language, parts)| write(&mut texts, text(*language, *parts)));
            let told: Vec<Language> =
                Language::ALL.into_iter().filter(|language| is_outdated(&texts, *language)).collect();
            assert_eq!(told, outdated, "{word}");
            assert!(texts.first().is_none_or(|first| first.beside().is_none()), "{word}: the first has none");
        }
    }

    #[test]
    fn what_is_older_than_this_knowledge_is_not_outdated() {
        let old =
            [text(Language::Uk, ["Де вони?", "Шукайте.", ""]), text(Language::En, ["Where?", "Look.", ""])];
        assert!(!is_outdated(&old, Language::En));
    }

    #[test]
    fn what_it_was_written_beside_is_not_taken_from_whoever_writes() {
        let mut texts = vec![text(Language::Uk, ["Де вони?", "Шукайте.", ""])];
        write(&mut texts, Text(Language::En, ["Where?", "Look.", ""], Some("made up".to_owned())));
        assert!(!is_outdated(&texts, Language::En));
    }
}
