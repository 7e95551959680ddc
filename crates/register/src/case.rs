//! The file of one disappearance, detention or prosecution of one person.

use byname_base::codes;
use byname_base::id::{CaseId, PersonId};
use serde::Serialize;

use crate::fate::{Fate, Standing, Status};

codes! {
    /// What the file is about. Only a disappearance is ever counted as missing.
    CaseKind {
        /// Nobody says where the person is.
        Disappearance = "disappearance",
        /// The person was held.
        Detention = "detention",
        /// The person was put on trial.
        Prosecution = "prosecution",
    }
}

codes! {
    /// In which number of the home page a case stands. Each person is counted once, by the picked status.
    Count {
        /// A disappearance that is open.
        Missing = "missing",
        /// A disappearance that ended in a confirmed death.
        FoundDead = "found_dead",
        /// A disappearance after which the person is known to have been alive.
        FoundAlive = "found_alive",
        /// A disappearance reported, what came after is not verified.
        NotVerified = "not_verified",
        /// A detention or prosecution after which the person was freed; never counted as missing.
        Freed = "freed",
        /// In no number.
        Uncounted = "uncounted",
    }
}

impl Count {
    /// Whether somebody of this number disappeared: only they stand on the wall of names and on the map.
    #[must_use]
    pub fn disappeared(self) -> bool {
        matches!(self, Self::Missing | Self::FoundDead | Self::FoundAlive | Self::NotVerified)
    }
}

/// One file. A person taken, freed and taken again has two.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Case {
    /// The record id.
    pub id: CaseId,
    /// Whose file it is.
    pub person: PersonId,
    /// What it is about.
    pub kind: CaseKind,
    /// Status, fate and whereabouts.
    pub standing: Standing,
}

impl CaseKind {
    /// The kind of case that a role of the register folder opens; `None` for relatives, speakers, organisers and
    /// roles nobody defined, who are people without a case.
    #[must_use]
    pub fn of_role(role: &str) -> Option<Self> {
        match role {
            "missing" | "found_dead" | "reported_missing" => Some(Self::Disappearance),
            "prosecuted" => Some(Self::Prosecution),
            "former_political_prisoner" => Some(Self::Detention),
            _ => None,
        }
    }
}

/// In which number a case of this kind and standing stands.
#[must_use]
pub fn count(kind: CaseKind, standing: Standing) -> Count {
    match (kind, standing.fate, standing.status) {
        (_, _, Status::Draft | Status::ClosedByFamily | Status::ClosedError | Status::Merged) => {
            Count::Uncounted
        }
        (CaseKind::Disappearance, Fate::ConfirmedDead, _) => Count::FoundDead,
        (CaseKind::Disappearance, Fate::ConfirmedAlive, _) => Count::FoundAlive,
        (CaseKind::Disappearance, _, Status::Verifying | Status::Clarified) => Count::NotVerified,
        (CaseKind::Disappearance, _, Status::Open | Status::OpenNoNews | Status::Reopened) => Count::Missing,
        (CaseKind::Detention | CaseKind::Prosecution, Fate::ConfirmedAlive, _) => Count::Freed,
        (CaseKind::Detention | CaseKind::Prosecution, _, _) => Count::Uncounted,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_open_disappearance_is_missing() {
        let of = |kind, words| count(kind, Standing::from_words(words).unwrap());
        assert_eq!(of(CaseKind::Disappearance, "missing"), Count::Missing);
        assert_eq!(of(CaseKind::Disappearance, "open_no_news"), Count::Missing);
        assert_eq!(of(CaseKind::Disappearance, "found dead"), Count::FoundDead);
        assert_eq!(of(CaseKind::Disappearance, "released"), Count::FoundAlive);
        assert_eq!(of(CaseKind::Disappearance, "verifying"), Count::NotVerified);
        assert_eq!(of(CaseKind::Disappearance, "closed_error"), Count::Uncounted);
        assert_eq!(of(CaseKind::Prosecution, "released"), Count::Freed);
        assert_eq!(of(CaseKind::Prosecution, "open"), Count::Uncounted);
    }
}
