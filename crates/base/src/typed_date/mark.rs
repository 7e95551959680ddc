//! What is said round a date: that it is about that time, or that it may be wrong.

use super::sign::Meaning;

/// A mark of doubt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// "About": `~`.
    About,
    /// "Perhaps": `?`.
    Doubt,
}

/// The mark that stands before or after all other signs, and those; None when there is none.
pub(super) fn marked_off(signs: &[Meaning]) -> Option<(Mark, &[Meaning])> {
    match signs {
        [Meaning::Doubt, rest @ ..] | [rest @ .., Meaning::Doubt] => Some((Mark::Doubt, rest)),
        [Meaning::About, rest @ ..] | [rest @ .., Meaning::About] => Some((Mark::About, rest)),
        [Meaning::In, rest @ ..] => marked_off(rest),
        _ => None,
    }
}
