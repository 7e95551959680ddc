//! Why a text is not a date.

/// What is wrong with a date as written, where, and what would be right.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("character {at}: {wrong}; {right}")]
pub struct EdtfError {
    /// The character at which the reading stopped, counted from 1.
    pub at: usize,
    /// What stands there.
    pub wrong: String,
    /// What to write instead.
    pub right: String,
}

impl EdtfError {
    pub(super) fn new(at: usize, wrong: impl Into<String>, right: impl Into<String>) -> Self {
        Self { at, wrong: wrong.into(), right: right.into() }
    }
}
