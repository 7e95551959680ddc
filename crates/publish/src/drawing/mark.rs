//! One act on the line of time: when it was, in which form it is drawn, in which words it is told.

use jiff::civil::Date;

/// One act on the line.
#[derive(Debug, Clone)]
pub struct Mark {
    /// Its number in the list below, such as `N1`.
    pub number: String,
    /// What it was, in a few words.
    pub label: String,
    /// The same in fewer words, for a narrow screen; it wraps where it is longer than a line.
    pub short_label: String,
    /// When it was.
    pub when: When,
    /// How it is drawn.
    pub form: Form,
    /// What came of it, at the right end; may be empty.
    pub words: String,
    /// The same in fewer words, where a line has no room for all.
    pub short_words: String,
}

/// When an act was, as exactly as it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// On a day.
    Day(Date),
    /// On a day between two, both included: a month, a year, “between”.
    Between(Date, Date),
    /// About a day, or about a month or year.
    About(Date, Date),
    /// On a day or earlier.
    NotLater(Date),
    /// On a day or later.
    NotEarlier(Date),
}

/// How an act is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// An act that asks for no answer: a dot.
    Dot,
    /// An appeal whose answers nobody follows: a dotted line to the last day.
    NotFollowed,
    /// An appeal without an answer: a hollow band without an end.
    Open(Option<DueMark>),
    /// An appeal that was answered: the band ends filled.
    Answered(Date, Option<DueMark>),
    /// An appeal that ended otherwise: the band ends with a thin edge.
    Ended(Date),
}

/// The day by which an answer was due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DueMark {
    /// The day.
    pub on: Date,
    /// Whether it is only assumed; then no breach is drawn.
    pub assumed: bool,
}

impl When {
    /// The latest day it can have been, from which silence is counted; of “not earlier” the day itself.
    pub(super) fn latest(self) -> Date {
        match self {
            Self::Day(day) | Self::NotLater(day) | Self::NotEarlier(day) => day,
            Self::Between(_, latest) | Self::About(_, latest) => latest,
        }
    }

    /// The earliest day that is drawn.
    pub(super) fn earliest(self) -> Date {
        match self {
            Self::Day(day) | Self::NotLater(day) | Self::NotEarlier(day) => day,
            Self::Between(earliest, _) | Self::About(earliest, _) => earliest,
        }
    }
}
