//! One date without anything said of it: a day, a month, a season, a year, in every order in which they are written.

use jiff::civil::Date;

use super::Why;
use super::draft::End;
use super::sign::{Meaning, Number};

/// A date as far as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Moment {
    year: Option<i16>,
    /// 1 to 12, or a season's 21 to 24.
    month: Option<i8>,
    day: Option<i16>,
    /// It could be read otherwise unless a full day follows, as "May 14" and "10.05" could.
    leans: bool,
}

/// Everything a few signs can mean as one date: two dates for `05/06/2014`, else one.
///
/// A part that is not written is left out; the day need not exist.
///
/// # Errors
/// `Words` when they are no date, `YearOfTwoDigits`, `NoSuchDay` for a month over 12.
pub(super) fn moments(signs: &[Meaning]) -> Result<Vec<Moment>, Why> {
    let one = |moment| Ok(vec![moment]);
    match *signs {
        [Meaning::In, ref rest @ ..] => moments(rest),
        [Meaning::Day(day)] => one(Moment::on(day)),
        [Meaning::Year(year)] | [Meaning::YearWord, Meaning::Year(year)] => {
            one(Moment::new(Some(year), None, None))
        }
        [Meaning::Month(month) | Meaning::Season(month)] => one(Moment::new(None, Some(month), None)),
        [Meaning::Month(month) | Meaning::Season(month), Meaning::Year(year)]
        | [Meaning::Year(year), Meaning::Month(month) | Meaning::Season(month)] => {
            one(Moment::new(Some(year), Some(month), None))
        }
        [Meaning::Number(day), Meaning::Month(month), Meaning::Year(year)]
        | [Meaning::Month(month), Meaning::Number(day), Meaning::Year(year)]
        | [Meaning::Year(year), Meaning::Month(month), Meaning::Number(day)] => {
            one(Moment::new(Some(year), Some(month), Some(day.value)))
        }
        [Meaning::Number(day), Meaning::Month(month)] => one(Moment::new(None, Some(month), Some(day.value))),
        [Meaning::Month(month), Meaning::Number(day)] => {
            one(Moment { leans: day.like_a_year, ..Moment::new(None, Some(month), Some(day.value)) })
        }
        [Meaning::Number(_), Meaning::Month(_), Meaning::Number(_)]
        | [Meaning::Month(_), Meaning::Number(_), Meaning::Number(_)] => Err(Why::YearOfTwoDigits),
        [Meaning::Number(day)] => one(Moment::new(None, None, Some(day.value))),
        _ => numbers(signs),
    }
}

/// A date of numbers alone.
fn numbers(signs: &[Meaning]) -> Result<Vec<Moment>, Why> {
    let mark = match signs {
        [_, mark @ (Meaning::Dot | Meaning::Slash | Meaning::Hyphen), ..] => *mark,
        _ => return Err(Why::Words),
    };
    match *signs {
        [Meaning::Number(a), _, Meaning::Number(b), second, Meaning::Year(year)] if second == mark => {
            day_and_month(a, b, year, mark)
        }
        [Meaning::Year(year), _, Meaning::Number(month), second, Meaning::Number(day)] if second == mark => {
            Ok(vec![Moment::new(Some(year), Some(month_of(month)?), Some(day.value))])
        }
        [Meaning::Number(month), _, Meaning::Year(year)] => {
            Ok(vec![Moment::new(Some(year), Some(month_of(month)?), None)])
        }
        [Meaning::Year(year), Meaning::Hyphen, Meaning::Number(month)] if month.width == 2 => {
            Ok(vec![Moment::new(Some(year), Some(month_of(month)?), None)])
        }
        [Meaning::Number(day), Meaning::Dot, Meaning::Number(month)] => {
            Ok(vec![Moment { leans: true, ..Moment::new(None, Some(month_of(month)?), Some(day.value)) }])
        }
        [Meaning::Number(_), _, Meaning::Number(_), second, Meaning::Number(_)] if second == mark => {
            Err(Why::YearOfTwoDigits)
        }
        _ => Err(Why::Words),
    }
}

/// With dots the day comes first; with any other mark either may, where it can be a month.
fn day_and_month(a: Number, b: Number, year: i16, mark: Meaning) -> Result<Vec<Moment>, Why> {
    let day_first = month_of(b).map(|month| Moment::new(Some(year), Some(month), Some(a.value)));
    let month_first = month_of(a).map(|month| Moment::new(Some(year), Some(month), Some(b.value)));
    match (mark, day_first, month_first) {
        (Meaning::Dot, day_first, _) => Ok(vec![day_first?]),
        (_, Ok(one), Ok(other)) if one != other => Ok(vec![one, other]),
        (_, day_first, month_first) => Ok(vec![day_first.or(month_first)?]),
    }
}

fn month_of(number: Number) -> Result<i8, Why> {
    i8::try_from(number.value).ok().filter(|month| (1..=12).contains(month)).ok_or(Why::NoSuchDay)
}

impl Moment {
    fn new(year: Option<i16>, month: Option<i8>, day: Option<i16>) -> Self {
        Self { year, month, day, leans: false }
    }

    /// A day of the calendar.
    pub(super) fn on(day: Date) -> Self {
        Self::new(Some(day.year()), Some(day.month()), Some(day.day().into()))
    }

    /// Whether both are days, both months or seasons, or both years.
    pub(super) fn is_as_exact_as(self, other: Self) -> bool {
        self.month.is_some() == other.month.is_some() && self.day.is_some() == other.day.is_some()
    }

    /// The same with the year of the date that follows it, and its month where only a day is written.
    ///
    /// A year of its own is kept. A lone day takes month and year only from a full day.
    ///
    /// # Errors
    /// When the date that follows has no year or a short one, `NoYear` or `YearOfTwoDigits`; `Words` when it does
    /// not tell how to read this one.
    pub(super) fn completed_by(self, next: Self) -> Result<Self, Why> {
        match (self.year, next.year) {
            (Some(_), None) if next.month.is_none() => Err(Why::YearOfTwoDigits),
            (_, None) => Err(Why::NoYear),
            (Some(_), Some(_)) => Ok(self),
            (None, Some(_)) if next.day.is_none() && (self.leans || self.month.is_none()) => Err(Why::Words),
            (None, year) => Ok(Self::new(year, self.month.or(next.month), self.day)),
        }
    }

    /// The date as the end of a draft, by itself.
    ///
    /// # Errors
    /// `DayOrYear` for "May 14" and "05.06", `YearOfTwoDigits` or `Words` for a number alone, `NoYear` for a season
    /// without one.
    pub(super) fn end(self) -> Result<End, Why> {
        if self.leans {
            return Err(Why::DayOrYear);
        }
        let year = self.year.map_or_else(|| "XXXX".to_owned(), |year| format!("{year:04}"));
        match (self.month, self.day) {
            (None, None) => Ok(End::new(year)),
            (Some(season), _) if season > 12 && self.year.is_none() => Err(Why::NoYear),
            (Some(month), None) => Ok(End::new(format!("{year}-{month:02}"))),
            (Some(month), Some(day)) => Ok(End::new(format!("{year}-{month:02}-{day:02}"))),
            (None, Some(number)) if number > 9 => Err(Why::YearOfTwoDigits),
            (None, Some(_)) => Err(Why::Words),
        }
    }
}
