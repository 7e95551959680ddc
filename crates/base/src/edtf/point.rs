//! One date of year, month and day: as far as they are known, with X and with a mark of doubt.

use jiff::civil::Date;

use super::digits;
use super::piece::Piece;
use super::{EdtfError, Point, Qualifier, Season, When};

/// Year, month and day as written, each of the right length; None for a part that is not written.
struct Parts<'a> {
    year: Piece<'a>,
    month: Option<Piece<'a>>,
    day: Option<Piece<'a>>,
}

/// Reads one date with its mark.
///
/// # Errors
/// At the first character that cannot stand where it stands, or at the part that no calendar has.
pub(super) fn point(piece: Piece<'_>) -> Result<Point, EdtfError> {
    let (date, qualifier) = qualified(piece);
    let parts = parts(date)?;
    if let Some(season) = parts.season() {
        return season_point(&parts, season, qualifier);
    }
    let bounds = parts.bounds().ok_or_else(|| no_such_day(date, &parts))?;
    let known = (parts.year.text != "XXXX").then_some(bounds);
    Ok(Point::new(parts.when(), qualifier, known))
}

fn qualified(piece: Piece<'_>) -> (Piece<'_>, Qualifier) {
    let qualifier = match piece.text.bytes().last() {
        Some(b'?') => Qualifier::Uncertain,
        Some(b'~') => Qualifier::Approximate,
        Some(b'%') => Qualifier::UncertainAndApproximate,
        _ => return (piece, Qualifier::Certain),
    };
    (piece.part(0, piece.text.len() - 1), qualifier)
}

fn parts(date: Piece<'_>) -> Result<Parts<'_>, EdtfError> {
    check_digits(date)?;
    let (year, after_year) = part(date, "year", 4)?;
    let (month, after_month) = optional_part(after_year, "month")?;
    let (day, extra) = optional_part(after_month, "day")?;
    match extra {
        None => Ok(Parts { year, month, day }),
        Some(extra) => Err(extra.error("a date has no further part", "write year-month-day")),
    }
}

fn check_digits(date: Piece<'_>) -> Result<(), EdtfError> {
    if date.text.starts_with('-') {
        return Err(date.error("years before 0001 are not kept", "write a year from 0001 to 9999"));
    }
    let Some(place) = date.text.bytes().position(|c| !(c.is_ascii_digit() || c == b'X' || c == b'-')) else {
        return Ok(());
    };
    let found = date.part(place, place + 1);
    let right = match found.text {
        "~" | "?" | "%" => "write one mark, at the end of the date: ~ about, ? uncertain, % both",
        "." => "write year-month-day with hyphens; two dots only in [first..last], ../last and first/..",
        "[" | "]" => "write brackets round the whole: [first..last]",
        "T" | "Z" | ":" | "+" => "write a time only as 2016-10-25T10:30:00Z, not in an interval",
        _ => "write one / between two dates",
    };
    Err(found.error(format!("{} cannot stand here", found.text), right))
}

/// The digits up to the next hyphen, and what follows it; None when no hyphen follows.
fn part<'a>(date: Piece<'a>, name: &str, width: usize) -> Result<(Piece<'a>, Option<Piece<'a>>), EdtfError> {
    let (found, after) = date.split_once("-").map_or((date, None), |(found, after)| (found, Some(after)));
    if found.text.len() == width {
        return Ok((found, after));
    }
    let wrong = format!("the {name} has {} digits", found.text.len());
    Err(found.error(wrong, format!("write the {name} with {width} digits")))
}

fn optional_part<'a>(
    rest: Option<Piece<'a>>,
    name: &str,
) -> Result<(Option<Piece<'a>>, Option<Piece<'a>>), EdtfError> {
    let Some(rest) = rest else { return Ok((None, None)) };
    part(rest, name, 2).map(|(found, after)| (Some(found), after))
}

impl Parts<'_> {
    fn season(&self) -> Option<Season> {
        match (self.month?.text, self.day) {
            ("21", None) => Some(Season::Spring),
            ("22", None) => Some(Season::Summer),
            ("23", None) => Some(Season::Autumn),
            ("24", None) => Some(Season::Winter),
            _ => None,
        }
    }

    fn bounds(&self) -> Option<(Date, Date)> {
        let any_or = |part: Option<Piece<'_>>| part.map_or("XX".to_owned(), |p| p.text.to_owned());
        digits::bounds(self.year.text, &any_or(self.month), &any_or(self.day))
    }

    /// What the digits say, told apart for words and drawings.
    fn when(&self) -> When {
        let number = |part: Piece<'_>| part.text.parse::<i8>().ok();
        let year = self.year.text.parse::<i16>().ok();
        let month = self.month.map(number);
        let day = self.day.map(|day| (day.text, number(day)));
        match (year, month, day) {
            (Some(year), Some(Some(month)), Some((_, Some(day)))) => {
                Date::new(year, month, day).map_or(When::Pattern, When::Day)
            }
            (Some(year), Some(Some(month)), Some(("2X", None))) => When::Twenties { year, month },
            (Some(year), Some(Some(month)), Some(("XX", None))) => {
                When::DayUnknown { year, month: Some(month) }
            }
            (Some(year), Some(None), Some(("XX", None))) => {
                self.when_month_unknown(When::DayUnknown { year, month: None })
            }
            (Some(year), Some(Some(month)), None) => When::Month { year, month },
            (Some(year), Some(None), None) => self.when_month_unknown(When::MonthUnknown { year }),
            (Some(year), None, None) => When::Year(year),
            (None, Some(Some(month)), None | Some(("XX", _))) if self.year.text == "XXXX" => {
                When::MonthDay { month, day: None }
            }
            (None, Some(Some(month)), Some((_, Some(day)))) if self.year.text == "XXXX" => {
                When::MonthDay { month, day: Some(day) }
            }
            (None, None, None) => self.years(),
            _ => When::Pattern,
        }
    }

    fn when_month_unknown(&self, unknown: When) -> When {
        if self.month.is_some_and(|month| month.text == "XX") { unknown } else { When::Pattern }
    }

    /// `201X` and `20XX`: one of several years that follow one another.
    fn years(&self) -> When {
        let known = self.year.text.trim_end_matches('X');
        if known.is_empty() || known.contains('X') {
            return When::Pattern;
        }
        let filled = |digit: &str| self.year.text.replace('X', digit).parse::<i16>().ok();
        match (filled("0"), filled("9")) {
            (Some(from), Some(to)) => When::Years { from: from.max(1), to },
            _ => When::Pattern,
        }
    }
}

fn season_point(parts: &Parts<'_>, season: Season, qualifier: Qualifier) -> Result<Point, EdtfError> {
    let year = parts.year.text.parse::<i16>().ok().filter(|year| *year > 0);
    let Some(year) = year else {
        return Err(parts.year.error("a season needs its year", "write a year from 0001 to 9999 before it"));
    };
    Ok(Point::new(When::Season { year, season }, qualifier, Some(season.bounds(year))))
}

/// Points at the part that no calendar has; called when no day fits the whole.
fn no_such_day(date: Piece<'_>, parts: &Parts<'_>) -> EdtfError {
    let year = parts.year.text;
    let month_fits = parts.month.and_then(|month| digits::bounds(year, month.text, "XX"));
    if digits::bounds(year, "XX", "XX").is_none() {
        return parts.year.error("there is no year 0000", "write a year from 0001 to 9999");
    }
    match (parts.month, month_fits, parts.day) {
        (Some(month), None, _) => month.error(
            format!("there is no month {}", month.text),
            "write a month from 01 to 12; seasons are 21 to 24, without a day",
        ),
        (_, Some((_, last)), Some(day)) => day.error(
            format!("no calendar has {}", date.text),
            format!("write a day from 01 to {:02}, or X for a digit that is not known", last.day()),
        ),
        _ => date.error(format!("no calendar has {}", date.text), "write a day that exists"),
    }
}
