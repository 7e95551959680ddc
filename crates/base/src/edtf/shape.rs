//! What a date can say: the forms that words and drawings tell apart.

use jiff::civil::{Date, Time};

/// The form of a whole date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Shape {
    /// One time, more or less exact: `2016-10-25`, `2015-08~`, `2014-05-2X`.
    At(Point),
    /// One day somewhere between two: `[1985-05-25..1985-10-11]`.
    Between(Point, Point),
    /// One day, no earlier: `[2016-09-07..]`.
    NotEarlier(Point),
    /// One day, no later: `../2017-03-28` and `[..2016]`.
    NotLater(Point),
    /// It lasted from the first to the second: `2017/2018`.
    Span(Point, Point),
    /// It began and has no end: `2017-01-01/..`.
    Onward(Point),
    /// It began; when it ended is not known: `2018/`.
    EndUnknown(Point),
    /// It ended; when it began is not known: `/2018`.
    StartUnknown(Point),
}

/// One side of a date, or the whole of it: when, and with what doubt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Point {
    when: When,
    qualifier: Qualifier,
    bounds: Option<(Date, Date)>,
}

/// How exactly a time is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum When {
    /// A full day.
    Day(Date),
    /// A day with the time on the clock; `offset_minutes` from UTC, None when no zone is written.
    Time {
        /// The day as written, in the zone as written.
        day: Date,
        /// The time of that day.
        clock: Time,
        /// Minutes east of UTC.
        offset_minutes: Option<i16>,
    },
    /// A month of a year.
    Month {
        /// The year.
        year: i16,
        /// 1 to 12.
        month: i8,
    },
    /// A season of a year.
    Season {
        /// The year as written.
        year: i16,
        /// The season.
        season: Season,
    },
    /// A year.
    Year(i16),
    /// One year of several, both ends included: `201X`, `20XX`.
    Years {
        /// The first year it can be.
        from: i16,
        /// The last year it can be.
        to: i16,
    },
    /// A year whose month is marked as not known: `2014-XX`.
    MonthUnknown {
        /// The year.
        year: i16,
    },
    /// A day marked as not known: `2014-05-XX`, or `2014-XX-XX` without a month.
    DayUnknown {
        /// The year.
        year: i16,
        /// 1 to 12; None when the month is not known either.
        month: Option<i8>,
    },
    /// From the 20th to the 29th or the end of the month: `2014-05-2X`.
    Twenties {
        /// The year.
        year: i16,
        /// 1 to 12.
        month: i8,
    },
    /// A day or a month without its year: `XXXX-08-30`, `XXXX-08`.
    MonthDay {
        /// 1 to 12.
        month: i8,
        /// The day of the month; None when only the month is given.
        day: Option<i8>,
    },
    /// Any other pattern with X; what it can mean is between its earliest and latest day.
    Pattern,
}

/// A season as ISO 8601-2 numbers them, 21 to 24, counted by whole months in the north.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Season {
    /// 21: March to May.
    Spring,
    /// 22: June to August.
    Summer,
    /// 23: September to November.
    Autumn,
    /// 24: December to February.
    Winter,
}

/// The doubt a date carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Qualifier {
    /// No mark.
    Certain,
    /// `?`: the source may be wrong.
    Uncertain,
    /// `~`: about that time.
    Approximate,
    /// `%`: both.
    UncertainAndApproximate,
}

impl Point {
    pub(super) fn new(when: When, qualifier: Qualifier, bounds: Option<(Date, Date)>) -> Self {
        Self { when, qualifier, bounds }
    }

    /// How exactly the time is given.
    #[must_use]
    pub fn when(&self) -> When {
        self.when
    }

    /// The doubt of this side alone.
    #[must_use]
    pub fn qualifier(&self) -> Qualifier {
        self.qualifier
    }

    /// The first day it can mean; None when the year is not known.
    #[must_use]
    pub fn earliest(&self) -> Option<Date> {
        self.bounds.map(|(earliest, _)| earliest)
    }

    /// The last day it can mean; None when the year is not known.
    #[must_use]
    pub fn latest(&self) -> Option<Date> {
        self.bounds.map(|(_, latest)| latest)
    }
}

impl Season {
    /// The first and the last day the season of that year can mean.
    ///
    /// Writers mean by "winter 2016" either the winter that ends in that year or the one that begins in it,
    /// so it reaches over both.
    pub(super) fn bounds(self, year: i16) -> (Date, Date) {
        let ((first_year, first_month), (last_year, last_month)) = match self {
            Self::Spring => ((year, 3), (year, 5)),
            Self::Summer => ((year, 6), (year, 8)),
            Self::Autumn => ((year, 9), (year, 11)),
            Self::Winter => ((year - 1, 12), (year + 1, 2)),
        };
        let last = Date::new(last_year, last_month, 1).map_or(Date::MAX, Date::last_of_month);
        (Date::new(first_year, first_month, 1).unwrap_or(Date::MIN), last)
    }
}

impl Qualifier {
    /// The doubt of two sides taken together.
    pub(super) fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Certain, only) | (only, Self::Certain) => only,
            (one, two) if one == two => one,
            _ => Self::UncertainAndApproximate,
        }
    }
}
