//! What is said of a date: about, perhaps, before, late in the month, on a Tuesday, from and to.

use jiff::civil::{Date, Weekday};

use super::Why;
use super::draft::{Draft, End};
use super::mark::marked_off;
use super::moment::moments;
use super::pair::{between, either, night, span};
use super::sign::{Meaning, Third};

/// EDTF's number of winter.
const WINTER: i8 = 24;

/// Every reading of the signs of a whole text; all of them are read, or none.
///
/// # Errors
/// `Why` they are no date; that an end exists and has a year is found out when the draft is read.
pub(super) fn phrase(signs: &[Meaning]) -> Result<Vec<Draft>, Why> {
    if let Some((mark, rest)) = marked_off(signs) {
        return Ok(phrase(rest)?.into_iter().map(|draft| draft.marked(mark)).collect());
    }
    match signs {
        [Meaning::In, rest @ ..] => phrase(rest),
        [Meaning::Weekday(weekday), rest @ ..] | [rest @ .., Meaning::Weekday(weekday)] => {
            on_weekday(*weekday, phrase(rest)?)
        }
        [Meaning::Before, rest @ ..] => each(rest, |end| end.eve().map(Draft::NotLater)),
        [Meaning::NotLater | Meaning::Until, rest @ ..] => each(rest, |end| Ok(Draft::NotLater(end))),
        [Meaning::NotEarlier, rest @ ..] => each(rest, |end| Ok(Draft::NotEarlier(end))),
        [Meaning::From, rest @ ..] => or_else(each(rest, |end| Ok(Draft::NotEarlier(end))), || span(rest)),
        [Meaning::Between, rest @ ..] => between(rest).map(|draft| vec![draft]),
        [Meaning::Night, rest @ ..] => night(rest).map(|draft| vec![draft]),
        [Meaning::Third(third), Meaning::Month(month), rest @ ..] => third_of(*third, *month, rest),
        [Meaning::Decade(year)] => decade(*year),
        [
            Meaning::Season(WINTER),
            Meaning::Year(year),
            Meaning::Dash | Meaning::Hyphen | Meaning::Slash,
            next,
        ] => winter(*year, *next),
        _ => one_or_two(signs),
    }
}

/// A date alone, or two with a line, a "to" or an "or" between them.
fn one_or_two(signs: &[Meaning]) -> Result<Vec<Draft>, Why> {
    let alone = each(signs, |end| Ok(Draft::At(end)));
    or_else(or_else(alone, || span(signs)), || either(signs))
}

/// Tries another reading only where the words of the first were not understood: any other fault is the answer.
fn or_else(
    first: Result<Vec<Draft>, Why>,
    then: impl FnOnce() -> Result<Draft, Why>,
) -> Result<Vec<Draft>, Why> {
    match first {
        Err(Why::Words) => then().map(|draft| vec![draft]),
        other => other,
    }
}

/// What is made of each reading of one date with its marks.
fn each(signs: &[Meaning], make: impl Fn(End) -> Result<Draft, Why>) -> Result<Vec<Draft>, Why> {
    ends(signs)?.into_iter().map(make).collect()
}

fn ends(signs: &[Meaning]) -> Result<Vec<End>, Why> {
    match marked_off(signs) {
        Some((mark, rest)) => Ok(ends(rest)?.into_iter().map(|end| end.marked(mark)).collect()),
        None => moments(signs)?.into_iter().map(|moment| moment.end()).collect(),
    }
}

/// Refuses full days of which none falls on the weekday; it chooses none of them, as a weekday may be wrong too.
fn on_weekday(weekday: Weekday, readings: Vec<Draft>) -> Result<Vec<Draft>, Why> {
    let mut falls = false;
    for reading in &readings {
        reading.edtf()?;
        falls |= reading.day().ok_or(Why::Words)?.weekday() == weekday;
    }
    if falls { Ok(readings) } else { Err(Why::WrongWeekday) }
}

/// Early, mid or late in a month: the days to the 10th, to the 20th, to the end, by our own convention.
fn third_of(third: Third, month: i8, rest: &[Meaning]) -> Result<Vec<Draft>, Why> {
    let year = match *rest {
        [Meaning::Year(year)] => year,
        [] => return Err(Why::NoYear),
        _ => return Err(Why::Words),
    };
    let first = Date::new(year, month, 1).map_err(|_| Why::NoSuchDay)?;
    let (from, to) = match third {
        Third::Early => (1, 10),
        Third::Mid => (11, 20),
        Third::Late => (21, first.days_in_month()),
    };
    let day = |day| Date::new(year, month, day).map(End::on).map_err(|_| Why::NoSuchDay);
    Ok(vec![Draft::Between(day(from)?, day(to)?)])
}

/// "The 1980s"; "the 2000s" are ten years or a hundred.
fn decade(year: i16) -> Result<Vec<Draft>, Why> {
    let at = |text| Draft::At(End::new(text));
    let ten = at(format!("{}X", year / 10));
    Ok(if year % 100 == 0 { vec![ten, at(format!("{}XX", year / 100))] } else { vec![ten] })
}

/// "Winter 2013/14": December to February, where the second year is the one that follows the first.
fn winter(year: i16, next: Meaning) -> Result<Vec<Draft>, Why> {
    let follows = match next {
        Meaning::Year(next) => next == year + 1,
        Meaning::Number(next) => next.like_a_year && next.value == (year + 1) % 100,
        _ => false,
    };
    if !follows {
        return Err(Why::Words);
    }
    let from = Date::new(year, 12, 1).map_err(|_| Why::NoSuchDay)?;
    let to = Date::new(year + 1, 2, 1).map_err(|_| Why::NoSuchDay)?.last_of_month();
    Ok(vec![Draft::Between(End::on(from), End::on(to))])
}
