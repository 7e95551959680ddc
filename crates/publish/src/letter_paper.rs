//! A letter in the form in which the printer takes it.

use byname_campaign::letters::written::{LetterFacts, WrittenLetter};
use byname_sheets::letter::{Letter, LetterPerson};
use byname_sheets::placard::Spelled;

/// A letter for the printer; `mark` tells it from the others of its batch.
pub(crate) fn on_paper(letter: &WrittenLetter, mark: &str) -> Letter {
    let person = |one: &LetterFacts| LetterPerson {
        name: Spelled { text: one.name.clone(), lang: one.name_language.primary().to_owned() },
        known: one.known.iter().map(|(label, value)| format!("{label}: {value}")).collect(),
    };
    Letter {
        lang: letter.language.primary().to_owned(),
        from: letter.from.clone(),
        to: letter.to.clone(),
        mark: mark.to_owned(),
        day: letter.day.clone(),
        copy_of: letter.copy_of.clone(),
        salutation: letter.salutation.clone(),
        about: letter.about.clone(),
        facts: letter.facts.iter().map(person).collect(),
        words: letter.words.clone(),
        regards: letter.regards.clone(),
        copies: letter.copies.clone(),
    }
}
