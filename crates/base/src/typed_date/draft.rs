//! A date on its way to EDTF: its form and its ends, to which marks of doubt can still be put.

use jiff::civil::Date;

use super::Why;
use super::mark::Mark;
use crate::edtf::Edtf;

/// What was read, in the forms that typing can give.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Draft {
    /// One time.
    At(End),
    /// One day somewhere between two.
    Between(End, End),
    /// From the one to the other.
    Span(End, End),
    /// No earlier, that day included.
    NotEarlier(End),
    /// No later, that day included.
    NotLater(End),
}

/// One date of a draft with its marks; that it exists is not sure until it is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct End {
    text: String,
    about: bool,
    doubt: bool,
}

impl Draft {
    /// The same with a mark on each of its ends, beside any mark it has.
    pub(super) fn marked(self, mark: Mark) -> Self {
        match self {
            Self::At(end) => Self::At(end.marked(mark)),
            Self::Between(from, to) => Self::Between(from.marked(mark), to.marked(mark)),
            Self::Span(from, to) => Self::Span(from.marked(mark), to.marked(mark)),
            Self::NotEarlier(end) => Self::NotEarlier(end.marked(mark)),
            Self::NotLater(end) => Self::NotLater(end.marked(mark)),
        }
    }

    /// The full day it names, marks aside; None for anything wider.
    pub(super) fn day(&self) -> Option<Date> {
        match self {
            Self::At(end) => end.day(),
            _ => None,
        }
    }

    /// The date itself.
    ///
    /// # Errors
    /// `NoSuchDay`, `NoYear` for an end without one, `OrderTurned`.
    pub(super) fn edtf(&self) -> Result<Edtf, Why> {
        let text = match self {
            Self::At(end) => return end.edtf(),
            Self::Between(from, to) => format!("[{}..{}]", from.in_a_year()?, to.in_a_year()?),
            Self::Span(from, to) => format!("{}/{}", from.in_a_year()?, to.in_a_year()?),
            Self::NotEarlier(end) => format!("[{}..]", end.in_a_year()?),
            Self::NotLater(end) => format!("[..{}]", end.in_a_year()?),
        };
        text.parse().map_err(|_| Why::OrderTurned)
    }
}

impl End {
    /// An end without marks.
    pub(super) fn new(text: String) -> Self {
        Self { text, about: false, doubt: false }
    }

    /// A day of the calendar.
    pub(super) fn on(day: Date) -> Self {
        Self::new(day.to_string())
    }

    /// The same with a mark beside any it has.
    pub(super) fn marked(self, mark: Mark) -> Self {
        Self { about: self.about || mark == Mark::About, doubt: self.doubt || mark == Mark::Doubt, ..self }
    }

    /// The full day it names, marks aside; None for anything wider.
    pub(super) fn day(&self) -> Option<Date> {
        self.text.parse::<Edtf>().ok()?.certain_day()
    }

    /// The last day before it; the end itself when it is marked, as then its first day is not sure.
    ///
    /// # Errors
    /// `NoSuchDay`, `NoYear`.
    pub(super) fn eve(self) -> Result<Self, Why> {
        if self.about || self.doubt {
            return Ok(self);
        }
        let first = self.edtf()?.earliest().ok_or(Why::NoYear)?;
        first.yesterday().map(Self::on).map_err(|_| Why::NoSuchDay)
    }

    /// The end as a date by itself.
    ///
    /// # Errors
    /// `NoSuchDay`.
    pub(super) fn edtf(&self) -> Result<Edtf, Why> {
        self.written().parse().map_err(|_| Why::NoSuchDay)
    }

    fn written(&self) -> String {
        let mark = match (self.about, self.doubt) {
            (false, false) => "",
            (true, false) => "~",
            (false, true) => "?",
            (true, true) => "%",
        };
        format!("{}{mark}", self.text)
    }

    fn in_a_year(&self) -> Result<String, Why> {
        self.edtf()?.earliest().ok_or(Why::NoYear)?;
        Ok(self.written())
    }
}
