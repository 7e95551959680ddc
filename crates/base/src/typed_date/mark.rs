//! What is said round a date: that it is about that time, or that it may be wrong.

use super::sign::Sign;

/// A mark of doubt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// "About": `~`.
    About,
    /// "Perhaps": `?`.
    Doubt,
}

/// The mark that stands before or after all other signs, and those; None when there is none.
pub(super) fn marked_off(signs: &[Sign]) -> Option<(Mark, &[Sign])> {
    match signs {
        [Sign::Doubt, rest @ ..] | [rest @ .., Sign::Doubt] => Some((Mark::Doubt, rest)),
        [Sign::About, rest @ ..] | [rest @ .., Sign::About] => Some((Mark::About, rest)),
        [Sign::In, rest @ ..] => marked_off(rest),
        _ => None,
    }
}
