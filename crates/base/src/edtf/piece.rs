//! A part of a date's text that knows where it stands, so that a refusal can name the character.

use super::EdtfError;

/// A part of the date's text with the place of its first character, counted from 1.
///
/// The letters of the whole were checked before, so every character is one byte.
#[derive(Debug, Clone, Copy)]
pub(super) struct Piece<'a> {
    pub(super) text: &'a str,
    at: usize,
}

impl<'a> Piece<'a> {
    pub(super) fn whole(text: &'a str) -> Self {
        Self { text, at: 1 }
    }

    /// The characters from one place up to another, counted from 0 within this piece.
    pub(super) fn part(self, from: usize, to: usize) -> Self {
        Self { text: &self.text[from..to], at: self.at + from }
    }

    /// What stands before and after the first such mark; None when it does not occur.
    pub(super) fn split_once(self, mark: &str) -> Option<(Self, Self)> {
        let (before, after) = self.text.split_once(mark)?;
        let after_at = self.at + before.len() + mark.len();
        Some((Self { text: before, at: self.at }, Self { text: after, at: after_at }))
    }

    /// The refusal that points at the first character of this piece.
    pub(super) fn error(self, wrong: impl Into<String>, right: impl Into<String>) -> EdtfError {
        EdtfError::new(self.at, wrong, right)
    }
}
