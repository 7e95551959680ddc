//! A rule that takes signatures out of a petition's count, and the runs of such rules.
//!
//! A rule asks only what the database still has of a signature that counts: by which way, from where, in which language
//! and when it came, and whether it was held before. No address and no name is left to be asked.

use byname_base::codes;
use byname_base::id::AccountId;
use byname_base::language::Language;
use byname_base::now::Now;
use byname_tally::{Class, Reason};
use serde::{Deserialize, Serialize};

use crate::signature::HeldFor;

/// How many signatures one person alone may take out of the count, or put back.
pub const MOST_ALONE: i64 = 50;

codes! {
    /// What a run does.
    RunKind {
        /// Lets in what was held.
        LetIn = "let_in",
        /// Takes out what counts or is about to.
        Invalidate = "invalidate",
        /// Undoes a run that took something out.
        Restore = "restore",
    }
}

codes! {
    /// How far a run is.
    RunState {
        /// A second person is asked to do it.
        Asked = "asked",
        /// It was asked for and will not be done.
        Dropped = "dropped",
        /// It is done; the next head tells it.
        Done = "done",
        /// Nothing of it is still to be told.
        Told = "told",
    }
}

/// Which signatures a run takes out: those that meet everything that is said.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Rule {
    /// The code of the way by which they came.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub class: Option<String>,
    /// The code of the country; empty for those that name none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// The language of the form.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// The first minute in which they were signed, as stored.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// The last minute, as stored.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
    /// Why they were held before they were let in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub held_for: Option<HeldFor>,
}

impl Rule {
    /// Whether it says anything at all: a rule that does not would take out everybody.
    #[must_use]
    pub fn says_something(&self) -> bool {
        *self != Self::default()
    }

    /// Whether a class can be told by a rule: paper is counted by the sheet and has no signatures of its own.
    #[must_use]
    pub fn classes() -> [Class; 3] {
        [Class::Email, Class::Kiosk, Class::Partner]
    }
}

/// How many signatures a rule or the undoing of a run meets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// When it was looked.
    pub as_of: Now,
    /// By hour and way, in order.
    pub rows: Vec<FoundRow>,
}

/// Those that came by one way in one hour.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundRow {
    /// The hour in UTC, as `2026-11-28T10`.
    pub hour: String,
    /// The code of the way.
    pub class: String,
    /// How many stand in a leaf.
    pub counted: i64,
    /// How many wait for theirs.
    pub waiting: i64,
}

impl Found {
    /// How many stand in a leaf.
    #[must_use]
    pub fn counted(&self) -> i64 {
        self.rows.iter().map(|row| row.counted).sum()
    }

    /// How many wait for theirs.
    #[must_use]
    pub fn waiting(&self) -> i64 {
        self.rows.iter().map(|row| row.waiting).sum()
    }

    /// All of them.
    #[must_use]
    pub fn total(&self) -> i64 {
        self.counted() + self.waiting()
    }
}

/// A run, as the desk keeps it for good.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// Its number, from 1 within the petition.
    pub number: i64,
    /// What it does.
    pub kind: RunKind,
    /// How far it is.
    pub state: RunState,
    /// Which signatures; of an undoing, nothing.
    pub rule: Rule,
    /// Why: of one that lets in, words alone; else as it stands in the leaf.
    pub reason: String,
    /// How many signatures it met.
    pub signatures: i64,
    /// How many of them stood in a leaf then.
    pub counted: i64,
    /// The account that asked a second person; `None` when nobody had to be asked.
    pub asked_by: Option<AccountId>,
    /// The name of whoever asked; empty when nobody had to be asked.
    pub asked_name: String,
    /// Who did it; empty while it is only asked for.
    pub done_by: String,
    /// When it was done, or asked for.
    pub at: String,
    /// The run that it undoes.
    pub undoes: Option<i64>,
    /// The number under which the count tells it.
    pub batch: Option<i64>,
}

/// A run that the next head is to tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Untold {
    pub(crate) number: i64,
    pub(crate) kind: RunKind,
    pub(crate) reason: Reason,
}

/// A batch of the count, as the world reads of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicBatch {
    /// Its number in the count.
    pub number: i64,
    /// Whether it puts signatures back; else it takes them out.
    pub puts_back: bool,
    /// Why.
    pub reason: Reason,
    /// How many.
    pub signatures: i64,
    /// When it was told.
    pub at: Now,
}
