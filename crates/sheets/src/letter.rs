//! Letters and the envelopes that they go in.

use serde::Serialize;

use crate::placard::Spelled;

/// What is printed of letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum LetterPaper {
    /// The letters, on A4: the addressee stands where the window of an envelope shows it.
    A4,
    /// Envelopes of 220 x 110 mm, for a sheet folded in three.
    Dl,
    /// Envelopes of 162 x 114 mm, for a sheet folded in four.
    C6,
}

/// Letters, in the order in which they are printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Letters {
    /// The sheets themselves or their envelopes.
    pub paper: LetterPaper,
    /// The letters.
    pub letters: Vec<Letter>,
}

/// One letter to one addressee.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Letter {
    /// The language it is written in.
    pub lang: String,
    /// From whom, a line each.
    pub from: Vec<String>,
    /// The lines of the addressee's name and address.
    pub to: Vec<String>,
    /// What tells it from the others of its batch, small on the envelope; empty for nothing.
    pub mark: String,
    /// The day it bears.
    pub day: String,
    /// That it is a copy, and of what; empty for the letter itself.
    pub copy_of: String,
    /// How the addressee is greeted.
    pub salutation: String,
    /// The words before the facts.
    pub about: String,
    /// For whom it is.
    pub facts: Vec<LetterPerson>,
    /// The writer's words, a paragraph each.
    pub words: Vec<String>,
    /// The words above the name.
    pub regards: String,
    /// Who gets copies; empty when nobody does.
    pub copies: String,
}

/// Somebody for whom a letter is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LetterPerson {
    /// The name.
    pub name: Spelled,
    /// What is known, a line each.
    pub known: Vec<String>,
}
