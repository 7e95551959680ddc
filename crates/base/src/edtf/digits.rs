//! The days that digits with X in them can mean.

use std::ops::RangeInclusive;

use jiff::civil::Date;

/// The first and the last day that fit the digits of year, month and day; a part not written is `XX`.
///
/// None when no day of the calendar fits: `2015-02-30`, `2015-13`.
pub(super) fn bounds(year: &str, month: &str, day: &str) -> Option<(Date, Date)> {
    let days_of = |y: i16, m: i16| fitting(day, 1..=31).filter_map(move |d| date(y, m, d));
    let months_of = |y: i16| fitting(month, 1..=12).flat_map(move |m| days_of(y, m));
    let mut days = fitting(year, 1..=9999).flat_map(months_of);
    let first = days.next()?;
    Some((first, days.next_back().unwrap_or(first)))
}

/// The numbers of the range that fit the pattern, in order.
fn fitting(pattern: &str, range: RangeInclusive<i16>) -> impl DoubleEndedIterator<Item = i16> + '_ {
    let low = filled(pattern, '0').max(*range.start());
    let high = filled(pattern, '9').min(*range.end());
    (low..=high).filter(move |number| fits(pattern, *number))
}

/// The number that a pattern becomes with one digit in place of every X.
fn filled(pattern: &str, digit: char) -> i16 {
    let digits = pattern.chars().map(|c| if c == 'X' { digit } else { c });
    digits.filter_map(|c| c.to_digit(10)).fold(0, |number, d| number * 10 + d as i16)
}

fn fits(pattern: &str, mut number: i16) -> bool {
    pattern.bytes().rev().all(|expected| {
        let digit = b'0' + (number % 10) as u8;
        number /= 10;
        expected == b'X' || expected == digit
    })
}

fn date(year: i16, month: i16, day: i16) -> Option<Date> {
    Date::new(year, month as i8, day as i8).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_and_the_last_day_that_fit() {
        let cases = [
            ("2016", "XX", "XX", "2016-01-01", "2016-12-31"),
            ("2014", "02", "2X", "2014-02-20", "2014-02-28"),
            ("2016", "02", "2X", "2016-02-20", "2016-02-29"),
            ("2014", "XX", "31", "2014-01-31", "2014-12-31"),
            ("2014", "1X", "XX", "2014-10-01", "2014-12-31"),
            ("201X", "02", "29", "2012-02-29", "2016-02-29"),
            ("0XXX", "XX", "XX", "0001-01-01", "0999-12-31"),
            ("2014", "04", "3X", "2014-04-30", "2014-04-30"),
        ];
        for (year, month, day, first, last) in cases {
            let expected = (first.parse().unwrap(), last.parse().unwrap());
            assert_eq!(bounds(year, month, day), Some(expected), "{year}-{month}-{day}");
        }
    }

    #[test]
    fn a_pattern_that_no_day_fits_has_no_bounds() {
        for (year, month, day) in
            [("2015", "02", "30"), ("0000", "XX", "XX"), ("2014", "02", "3X"), ("XXXX", "13", "XX")]
        {
            assert_eq!(bounds(year, month, day), None, "{year}-{month}-{day}");
        }
    }
}
