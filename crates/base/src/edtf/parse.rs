//! Reads a date's text, and says at which character and why when it cannot.

use super::clock::time_of_day;
use super::piece::Piece;
use super::point::point;
use super::{EdtfError, Point, Shape};

/// Reads a whole date.
///
/// # Errors
/// `EdtfError` at the first character that cannot stand where it stands.
pub(super) fn shape(text: &str) -> Result<Shape, EdtfError> {
    check_letters(text)?;
    let whole = Piece::whole(text);
    if text.starts_with('[') {
        one_of(whole)
    } else if text.contains('/') {
        interval(whole)
    } else if text.contains('T') {
        time_of_day(whole).map(Shape::At)
    } else {
        point(whole).map(Shape::At)
    }
}

fn check_letters(text: &str) -> Result<(), EdtfError> {
    if text.is_empty() {
        return Err(EdtfError::new(1, "the date is empty", "leave the date out when none is known"));
    }
    match text.chars().enumerate().find(|(_, c)| !"0123456789X-/.[]~?%TZ:+".contains(*c)) {
        None => Ok(()),
        Some((place, found)) => {
            let (wrong, right) = foreign_letter(found);
            Err(EdtfError::new(place + 1, wrong, right))
        }
    }
}

/// What to say of a character that no date has.
fn foreign_letter(found: char) -> (String, &'static str) {
    match found {
        'x' => ("x is a small letter".into(), "write a capital X for a digit that is not known"),
        'Х' | 'х' => ("the X is a Cyrillic letter".into(), "write a Latin capital X"),
        't' | 'z' => (format!("{found} is a small letter"), "write T and Z as capitals"),
        'Y' => ("years of more than four digits are not kept".into(), "write a year from 0001 to 9999"),
        'u' => ("u is of an older EDTF".into(), "write X for a digit that is not known"),
        '‐'..='―' | '−' => ("this dash is not a hyphen".into(), "write - between year, month and day"),
        '…' => ("… is one character".into(), "write two dots, as in [2015-01..2015-03]"),
        ',' | '{' | '}' => ("lists of dates are not kept".into(), "write [first..last]"),
        ' ' => ("a space stands here".into(), "write the date without spaces"),
        other => (
            format!("{} does not belong to a date", other.escape_debug()),
            "write a date such as 2016-10-25, 2015-12, 2018 or 2015-08~",
        ),
    }
}

/// `[a..b]`, `[a..]`, `[..b]`: one day of those.
fn one_of(piece: Piece<'_>) -> Result<Shape, EdtfError> {
    let right = "write [first..last], [first..] or [..last]";
    let end = piece.text.len() - 1;
    if !piece.text.ends_with(']') {
        return Err(piece.part(end, end + 1).error("the closing ] is missing or does not come last", right));
    }
    let inner = piece.part(1, end);
    let (from, to) = inner.split_once("..").ok_or_else(|| inner.error("two dots are missing", right))?;
    match (from.text, to.text) {
        ("", "") => Err(from.error("no date stands in the brackets", right)),
        (_, "") => side(from).map(Shape::NotEarlier),
        ("", _) => side(to).map(Shape::NotLater),
        _ => in_order(from, to).map(|(a, b)| Shape::Between(a, b)),
    }
}

/// `a/b` and its open and unknown ends.
fn interval(piece: Piece<'_>) -> Result<Shape, EdtfError> {
    let right = "write first/last, ../last, first/.., /last or first/";
    let (from, to) = piece.split_once("/").ok_or_else(|| piece.error("the / is missing", right))?;
    match (from.text, to.text) {
        ("" | "..", "" | "..") => Err(from.error("no date stands on either side of the /", right)),
        ("..", _) => side(to).map(Shape::NotLater),
        ("", _) => side(to).map(Shape::StartUnknown),
        (_, "..") => side(from).map(Shape::Onward),
        (_, "") => side(from).map(Shape::EndUnknown),
        _ => in_order(from, to).map(|(a, b)| Shape::Span(a, b)),
    }
}

fn in_order(from: Piece<'_>, to: Piece<'_>) -> Result<(Point, Point), EdtfError> {
    let (first, last) = (side(from)?, side(to)?);
    if first.earliest() > last.latest() {
        let wrong = format!("{} is before {}", to.text, from.text);
        return Err(to.error(wrong, "write the earlier date first"));
    }
    Ok((first, last))
}

/// One side of two, which must have a year or nothing could be said of the whole.
fn side(piece: Piece<'_>) -> Result<Point, EdtfError> {
    let point = point(piece)?;
    if point.earliest().is_none() {
        return Err(piece.error("this side has no year", "write its year, or the date alone"));
    }
    Ok(point)
}
