//! Dates for formats that know a day, a month or a year and no doubt. A date that carries doubt, or says only "not
//! later than", has no form there and is left out: to write it without its doubt would say more than is known.

use byname_base::edtf::{Edtf, Point, Qualifier, Shape, When};

/// A date as such a format has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum PlainDate {
    /// `2016-10-25`, `2016-10` or `2016`.
    At(String),
    /// From the first to the last.
    Span(String, String),
}

/// The date that an EDTF text says without any doubt; `None` when it says none.
pub(crate) fn plain_date(edtf: &str) -> Option<PlainDate> {
    match edtf.parse::<Edtf>().ok()?.shape() {
        Shape::At(point) => plain(point).map(PlainDate::At),
        Shape::Span(from, to) => Some(PlainDate::Span(plain(from)?, plain(to)?)),
        _ => None,
    }
}

/// The same, where a format has one date and no span.
pub(crate) fn plain_point(edtf: &str) -> Option<String> {
    match plain_date(edtf)? {
        PlainDate::At(date) => Some(date),
        PlainDate::Span(..) => None,
    }
}

fn plain(point: Point) -> Option<String> {
    if point.qualifier() != Qualifier::Certain {
        return None;
    }
    match point.when() {
        When::Day(day) | When::Time { day, .. } => Some(day.to_string()),
        When::Month { year, month } => Some(format!("{year:04}-{month:02}")),
        When::Year(year) => Some(format!("{year:04}")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_doubtful_date_has_no_plain_form() {
        let table = [
            ("2016-10-25", Some("2016-10-25")),
            ("2016-10", Some("2016-10")),
            ("1985", Some("1985")),
            ("2016-10-25T10:30:00Z", Some("2016-10-25")),
            ("2016-10-25~", None),
            ("2016?", None),
            ("201X", None),
            ("2014-05-2X", None),
            ("../2017-03-28", None),
            ("[2016-09-07..]", None),
            ("2017/2018", None),
            ("", None),
        ];
        for (edtf, expected) in table {
            assert_eq!(plain_point(edtf).as_deref(), expected, "{edtf}");
        }
        assert_eq!(plain_date("2017/2018"), Some(PlainDate::Span("2017".to_owned(), "2018".to_owned())));
        assert_eq!(plain_date("2017~/2018"), None);
    }
}
