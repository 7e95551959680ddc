//! A word of a name: how it is spelt, what it is in the name, which given name it is whatever the language.

use crate::given;
use crate::script::Script;
use crate::spelling::{Spelling, Weight};

/// What a word is in its name, as far as the writing tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// A given name or a family name; their order says too little to part them.
    Name,
    /// The family name, because a comma or capitals set it apart.
    Family,
    /// The father's name: Izetovych, Ильинична, Hasan oğlu.
    Patronymic,
    /// A name of which only the beginning is written.
    Initial,
    /// A word that says nothing by itself: de, von, al, bin.
    Particle,
    /// The mark of a generation: Jr., III, младший.
    Suffix,
}

/// What alignment and evidence must know of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word {
    /// What it is in the name.
    pub role: Role,
    /// Its script.
    pub script: Script,
    /// How much it says.
    pub weight: Weight,
}

impl From<&Token> for Word {
    fn from(token: &Token) -> Self {
        Self { role: token.role, script: token.spelling.script(), weight: token.spelling.weight() }
    }
}

/// A word of a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// Its letters and pieces.
    pub spelling: Spelling,
    /// What it is in the name.
    pub role: Role,
    /// The given names it is in any language, and those it is short for; empty for words that are no known given name.
    pub given: Vec<given::Identity>,
    /// Whether a hyphen ties it to the word before.
    pub tied: bool,
}

impl Token {
    /// A word with its role; its given names are looked up.
    #[must_use]
    pub fn new(spelling: Spelling, role: Role, tied: bool) -> Self {
        let given =
            if matches!(role, Role::Name | Role::Family) { given::identities(&spelling) } else { Vec::new() };
        Self { spelling, role, given, tied }
    }

    /// Whether it must find its like in the other name: particles and suffixes need not.
    #[must_use]
    pub fn counts(&self) -> bool {
        !matches!(self.role, Role::Particle | Role::Suffix)
    }
}
