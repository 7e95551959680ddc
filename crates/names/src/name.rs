//! A name as read: its words, their roles, and a second form from brackets.

use crate::read::{self, NotAName};
use crate::token::Token;

/// Words of a form that are compared; more are refused.
pub const MOST_TOKENS: usize = 24;

/// A written name that was read. It holds no more than what comparing needs, and is never shown to people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    forms: Vec<Form>,
}

/// One way the name is given: the whole without its brackets, or what stood in them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// Its words in the order of writing.
    pub tokens: Vec<Token>,
}

impl Name {
    /// Reads a name in any script, order and case.
    ///
    /// # Errors
    /// `TooLong` above 4,096 bytes or 24 words; `NoLetters` when nothing in it can be read.
    pub fn read(text: &str) -> Result<Self, NotAName> {
        read::forms(text).map(|forms| Self { forms })
    }

    /// The forms of the name; there is at least one.
    #[must_use]
    pub fn forms(&self) -> &[Form] {
        &self.forms
    }
}

impl Form {
    /// The words that must find their like.
    pub fn counting(&self) -> impl Iterator<Item = &Token> {
        let nothing_else = !self.tokens.iter().any(Token::counts);
        self.tokens.iter().filter(move |token| nothing_else || token.counts())
    }
}
