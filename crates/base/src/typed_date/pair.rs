//! Two dates told together: a time from one to the other, a day between them, one of the two, a night.

use super::Why;
use super::draft::{Draft, End};
use super::mark::{Mark, marked_off};
use super::moment::{Moment, moments};
use super::sign::Meaning;

/// "25 May – 11 October 1985", "з 10 по 12 травня 2014": it lasted from the first to the second.
///
/// A line may stand between two dates only when they are equally exact: "May 2014–2015" could mean either.
///
/// # Errors
/// `Words` when no two dates stand there; else as for [`parted`].
pub(super) fn span(signs: &[Meaning]) -> Result<Draft, Why> {
    let parts = |sign| matches!(sign, Meaning::To | Meaning::Until | Meaning::Hyphen | Meaning::Dash);
    parted(signs, parts, |sign, from, to| {
        let by_line = matches!(sign, Meaning::Hyphen | Meaning::Dash);
        if by_line && !from.moment.is_as_exact_as(to.moment) {
            return Err(Why::Words);
        }
        Ok(Draft::Span(from.end()?, to.end()?))
    })
}

/// "Between 25 May and 11 October 1985", after its first word: one day, both ends included.
///
/// # Errors
/// As for [`parted`].
pub(super) fn between(signs: &[Meaning]) -> Result<Draft, Why> {
    parted(signs, |sign| sign == Meaning::And, |_, from, to| Ok(Draft::Between(from.end()?, to.end()?)))
}

/// "24 or 25 May 2016": one of two that follow each other, so that nothing between them is claimed.
///
/// # Errors
/// `Words` when anything lies between; else as for [`parted`].
pub(super) fn either(signs: &[Meaning]) -> Result<Draft, Why> {
    parted(signs, |sign| sign == Meaning::Or, |_, from, to| neighbours(&from, &to))
}

/// "The night of 23 to 24 May", "в ночь на 24 мая", after its first word: one of the two days.
///
/// # Errors
/// `Words` when the two days of the night are not told; else as for [`parted`].
pub(super) fn night(signs: &[Meaning]) -> Result<Draft, Why> {
    if let [Meaning::Onto, morning @ ..] = signs {
        let morning = Side::read(morning)?.end()?;
        morning.edtf()?;
        let evening = morning.day().and_then(|day| day.yesterday().ok()).ok_or(Why::Words)?;
        return Ok(Draft::Between(End::on(evening), morning));
    }
    let days = match signs {
        [Meaning::From | Meaning::Between, days @ ..] => days,
        days => days,
    };
    parted(days, parts_a_night, |_, evening, morning| {
        if morning.end()?.day().is_none() {
            return Err(Why::Words);
        }
        neighbours(&evening, &morning)
    })
}

fn parts_a_night(sign: Meaning) -> bool {
    let to = matches!(sign, Meaning::To | Meaning::Until | Meaning::Onto | Meaning::And);
    to || matches!(sign, Meaning::Dash | Meaning::Hyphen | Meaning::Slash)
}

/// A day between two ends of which the second begins when the first is over.
fn neighbours(from: &Side, to: &Side) -> Result<Draft, Why> {
    let (from, to) = (from.end()?, to.end()?);
    let after_first = from.edtf()?.latest().and_then(|day| day.tomorrow().ok());
    if after_first.is_none() || after_first != to.edtf()?.earliest() {
        return Err(Why::Words);
    }
    Ok(Draft::Between(from, to))
}

/// Reads the two dates round the one sign that can part them.
///
/// # Errors
/// `Words` when no place parts two dates or more than one does, `DayOrMonth` when an end has two readings, `NoYear`,
/// and whatever is wrong with an end.
fn parted(
    signs: &[Meaning],
    parts: impl Fn(Meaning) -> bool,
    join: impl Fn(Meaning, Side, Side) -> Result<Draft, Why>,
) -> Result<Draft, Why> {
    let mut found = None;
    let mut fault = Why::Words;
    for (place, sign) in signs.iter().enumerate().filter(|(_, sign)| parts(**sign)) {
        let sides = sides(&signs[..place], &signs[place + 1..]);
        match sides.and_then(|(from, to)| join(*sign, from, to)) {
            Ok(_) if found.is_some() => return Err(Why::Words),
            Ok(draft) => found = Some(draft),
            Err(why) if fault == Why::Words => fault = why,
            Err(_) => {}
        }
    }
    found.ok_or(fault)
}

fn sides(from: &[Meaning], to: &[Meaning]) -> Result<(Side, Side), Why> {
    let (from, to) = (Side::read(from)?, Side::read(to)?);
    let moment = from.moment.completed_by(to.moment)?;
    Ok((Side { moment, ..from }, to))
}

/// One of the two dates with the marks round it.
struct Side {
    moment: Moment,
    marks: Vec<Mark>,
}

impl Side {
    /// Reads one date with its marks.
    ///
    /// # Errors
    /// `DayOrMonth` when it has two readings; else as for [`moments`].
    fn read(signs: &[Meaning]) -> Result<Self, Why> {
        if let Some((mark, rest)) = marked_off(signs) {
            let mut side = Self::read(rest)?;
            side.marks.push(mark);
            return Ok(side);
        }
        match moments(signs)?.as_slice() {
            [moment] => Ok(Self { moment: *moment, marks: Vec::new() }),
            _ => Err(Why::DayOrMonth),
        }
    }

    fn end(&self) -> Result<End, Why> {
        let end = self.moment.end()?;
        Ok(self.marks.iter().fold(end, |end, mark| end.marked(*mark)))
    }
}
