//! A day with its time on the clock.

use jiff::civil::Time;

use super::piece::Piece;
use super::point::point;
use super::{EdtfError, Point, Qualifier, When};

/// Reads a day with its time: `2016-10-25T10:30:00`, with `Z` or an offset such as `+03:00` or `+03`.
///
/// # Errors
/// When the day is not a full one without mark of doubt, or time or zone cannot be read.
pub(super) fn time_of_day(piece: Piece<'_>) -> Result<Point, EdtfError> {
    let right = "write a full day and time: 2016-10-25T10:30:00, with Z or +03:00 if the zone is known";
    let (date, time) = piece.split_once("T").ok_or_else(|| piece.error("the T is missing", right))?;
    let read_day = point(date)?;
    let When::Day(day) = read_day.when() else {
        return Err(date.error("only a full day can have a time", right));
    };
    if read_day.qualifier() != Qualifier::Certain {
        return Err(time.error("a day marked ~ ? or % has no time", right));
    }
    let clock = time.text.get(..8).and_then(clock).ok_or_else(|| time.error("this is no time", right))?;
    let zone = time.part(8, time.text.len());
    let offset_minutes = offset(zone.text).ok_or_else(|| zone.error("this is no zone", right))?;
    Ok(Point::new(When::Time { day, clock, offset_minutes }, Qualifier::Certain, Some((day, day))))
}

/// `10:30:00`, or None; a leap second is none of the civil clock's.
fn clock(text: &str) -> Option<Time> {
    let [hour, minute, second] = two_digits(text)?;
    Time::new(hour, minute, second, 0).ok()
}

/// Minutes east of UTC; the inner None when no zone is written, the outer when it cannot be read.
fn offset(text: &str) -> Option<Option<i16>> {
    let (sign, rest) = match text.as_bytes().first() {
        None => return Some(None),
        Some(b'Z') if text.len() == 1 => return Some(Some(0)),
        Some(b'+') => (1, &text[1..]),
        Some(b'-') => (-1, &text[1..]),
        Some(_) => return None,
    };
    let [hours, minutes] =
        two_digits(rest).or_else(|| two_digits(rest).map(|[hours]: [i8; 1]| [hours, 0]))?;
    let in_range = (0..=23).contains(&hours) && (0..=59).contains(&minutes);
    in_range.then(|| Some(sign * (i16::from(hours) * 60 + i16::from(minutes))))
}

/// `N` numbers of exactly two digits with colons between them.
fn two_digits<const N: usize>(text: &str) -> Option<[i8; N]> {
    let mut numbers = [0; N];
    let mut rest = text.split(':');
    for number in &mut numbers {
        let digits = rest.next()?;
        let plain = digits.len() == 2 && digits.bytes().all(|c| c.is_ascii_digit());
        *number = plain.then(|| digits.parse().ok())??;
    }
    rest.next().is_none().then_some(numbers)
}
