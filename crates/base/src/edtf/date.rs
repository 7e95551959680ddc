//! The date itself: its text, the days it can touch, and its place in a sorted list.

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::parse;
use super::{EdtfError, Qualifier, Shape, When};

/// A date of the past as a source gives it: a day, a month, "about", "not later than", "between".
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Edtf {
    text: String,
    shape: Shape,
}

impl Edtf {
    /// The text exactly as it was entered.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// What the date says, for those who put it in words or draw it.
    #[must_use]
    pub fn shape(&self) -> Shape {
        self.shape
    }

    /// The first day the date can mean; `~ ? %` do not move it.
    ///
    /// None when nothing bounds it from below (`../2017-03-28`) or its year is not known.
    #[must_use]
    pub fn earliest(&self) -> Option<Date> {
        match self.shape {
            Shape::At(point)
            | Shape::NotEarlier(point)
            | Shape::Onward(point)
            | Shape::EndUnknown(point)
            | Shape::Between(point, _)
            | Shape::Span(point, _) => point.earliest(),
            Shape::NotLater(_) | Shape::StartUnknown(_) => None,
        }
    }

    /// The last day the date can mean; `~ ? %` do not move it.
    ///
    /// None when nothing bounds it from above (`[2016-09-07..]`) or its year is not known.
    #[must_use]
    pub fn latest(&self) -> Option<Date> {
        match self.shape {
            Shape::At(point)
            | Shape::NotLater(point)
            | Shape::StartUnknown(point)
            | Shape::Between(_, point)
            | Shape::Span(_, point) => point.latest(),
            Shape::NotEarlier(_) | Shape::Onward(_) | Shape::EndUnknown(_) => None,
        }
    }

    /// The one full day the date names without `~ ? %` or X; None for everything wider or doubtful.
    #[must_use]
    pub fn certain_day(&self) -> Option<Date> {
        match self.shape {
            Shape::At(point) if point.qualifier() == Qualifier::Certain => match point.when() {
                When::Day(day) | When::Time { day, .. } => Some(day),
                _ => None,
            },
            _ => None,
        }
    }

    /// The year in which the whole date falls; None when it can touch two, or none is known.
    #[must_use]
    pub fn year(&self) -> Option<i16> {
        let year = self.earliest()?.year();
        (self.latest()?.year() == year).then_some(year)
    }

    /// The doubt that any part of the date carries.
    #[must_use]
    pub fn qualifier(&self) -> Qualifier {
        match self.shape {
            Shape::Between(from, to) | Shape::Span(from, to) => from.qualifier().and(to.qualifier()),
            Shape::At(point)
            | Shape::NotEarlier(point)
            | Shape::NotLater(point)
            | Shape::Onward(point)
            | Shape::EndUnknown(point)
            | Shape::StartUnknown(point) => point.qualifier(),
        }
    }

    /// Whether the date can fall in a period asked for, both days included; None leaves that side open.
    ///
    /// A date without a known year is in no period, not even in one open on both sides.
    #[must_use]
    pub fn overlaps(&self, from: Option<Date>, to: Option<Date>) -> bool {
        let before = matches!((self.latest(), from), (Some(latest), Some(from)) if latest < from);
        let after = matches!((self.earliest(), to), (Some(earliest), Some(to)) if earliest > to);
        self.has_year() && !before && !after
    }

    fn has_year(&self) -> bool {
        self.earliest().or(self.latest()).is_some()
    }
}

impl FromStr for Edtf {
    type Err = EdtfError;

    fn from_str(text: &str) -> Result<Self, EdtfError> {
        Ok(Self { shape: parse::shape(text)?, text: text.to_owned() })
    }
}

impl TryFrom<String> for Edtf {
    type Error = EdtfError;

    fn try_from(text: String) -> Result<Self, EdtfError> {
        Ok(Self { shape: parse::shape(&text)?, text })
    }
}

impl From<Edtf> for String {
    fn from(date: Edtf) -> Self {
        date.text
    }
}

impl fmt::Display for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// By the earliest day (the latest where there is none), then the latest, then the text; no year comes last.
impl Ord for Edtf {
    fn cmp(&self, other: &Self) -> Ordering {
        let place = |date: &Self| {
            let latest = date.latest().unwrap_or(Date::MAX);
            (!date.has_year(), date.earliest().unwrap_or(latest), latest)
        };
        place(self).cmp(&place(other)).then_with(|| self.text.cmp(&other.text))
    }
}

impl PartialOrd for Edtf {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
