//! Why two names were judged as they were: codes for programs, words for people.

use std::fmt;

use crate::alignment::Alignment;
use crate::meeting::{ALIKE, Manner};
use crate::token::{Role, Token};

/// What was found out about one word, or about a word that the other name lacks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// What the word is in its name.
    pub role: Role,
    /// What was found.
    pub finding: Finding,
    /// The word in the first name in the letters of the reading tables; empty when it is missing there.
    pub a: String,
    /// The word in the second name; empty when it is missing there.
    pub b: String,
}

/// What was found out about a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Finding {
    /// Written the same.
    Same,
    /// Written otherwise, sounding the same.
    Alike,
    /// Written and sounding a little otherwise.
    Near,
    /// One given name in two languages.
    OneGivenName,
    /// One is short for the other.
    ShortForm,
    /// One is the initial of the other.
    Initial,
    /// Stands in one name only.
    Missing,
    /// Another word stands in its place.
    Other,
}

impl Finding {
    /// The code that programs and translations know it by.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Alike => "alike",
            Self::Near => "near",
            Self::OneGivenName => "one-given-name",
            Self::ShortForm => "short-form",
            Self::Initial => "initial",
            Self::Missing => "missing",
            Self::Other => "other",
        }
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let role = match self.role {
            Role::Patronymic => "patronymic",
            Role::Family => "family name",
            _ => "name",
        };
        let (a, b) = (&self.a, &self.b);
        match self.finding {
            Finding::Same => write!(f, "{role} {a} equal"),
            Finding::Alike => write!(f, "{role} {a} = {b} by sound"),
            Finding::Near => write!(f, "{role} {a} near {b}"),
            Finding::OneGivenName => write!(f, "given name {a} = {b}"),
            Finding::ShortForm => write!(f, "given name {a} ~ {b}, one short for the other"),
            Finding::Initial => write!(f, "initial {a} fits {b}"),
            Finding::Missing => write!(f, "{role} {a}{b} in one name only"),
            Finding::Other => write!(f, "{role} {a} is not {b}"),
        }
    }
}

/// The reasons that an alignment gives, words that met first.
pub(crate) fn reasons(a: &[&Token], b: &[&Token], alignment: &Alignment) -> Vec<Reason> {
    let mut reasons = Vec::with_capacity(a.len().max(b.len()));
    for pair in &alignment.pairs {
        let (x, y) = (a[pair.a], b[pair.b]);
        let weight = u32::from(x.spelling.weight() + y.spelling.weight());
        let finding = match pair.meeting.manner {
            Manner::Same => Finding::Same,
            Manner::Given => Finding::OneGivenName,
            Manner::Short => Finding::ShortForm,
            Manner::Initial => Finding::Initial,
            Manner::Sound if u32::from(pair.meeting.cost) * 32 <= ALIKE * weight => Finding::Alike,
            Manner::Sound => Finding::Near,
        };
        let role = if x.role == y.role { x.role } else { Role::Name };
        reasons.push(Reason { role, finding, a: x.spelling.text(), b: y.spelling.text() });
    }
    let mut rest = alignment.left_b.iter().copied();
    for at in &alignment.left_a {
        let other = rest.next().map(|at| b[at]);
        reasons.push(left(Some(a[*at]), other));
    }
    reasons.extend(rest.map(|at| left(None, Some(b[at]))));
    reasons
}

fn left(a: Option<&Token>, b: Option<&Token>) -> Reason {
    let text = |token: Option<&Token>| token.map(|token| token.spelling.text()).unwrap_or_default();
    let finding = if a.is_some() && b.is_some() { Finding::Other } else { Finding::Missing };
    let role = a.or(b).map_or(Role::Name, |token| token.role);
    Reason { role, finding, a: text(a), b: text(b) }
}
