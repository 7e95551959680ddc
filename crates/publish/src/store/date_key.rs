//! Dates as columns: what a period and an order are asked of.

use byname_base::edtf::Edtf;
use jiff::civil::Date;

/// Stands for a day that is not there and sorts after every day.
pub(super) const NO_DAY: &str = "~";

/// The columns of one date.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct DateColumns {
    /// The first day it can mean; empty when nothing bounds it from below.
    pub(super) earliest: String,
    /// The last day it can mean; [`NO_DAY`] when nothing bounds it from above.
    pub(super) latest: String,
    /// Sorts as the date does, and ends with its own text; empty for no date and for one without a year.
    pub(super) key: String,
    /// Whether it falls into one month, `~ ? %` notwithstanding.
    pub(super) month_known: bool,
}

impl DateColumns {
    /// The columns of a date as entered; of an empty text when there is none.
    pub(super) fn of(text: &str) -> Self {
        let date: Option<Edtf> = text.parse().ok();
        let earliest = date.as_ref().and_then(Edtf::earliest);
        let latest = date.as_ref().and_then(Edtf::latest);
        let key = earliest.or(latest).map(|first| format!("{first}/{}/{text}", latest.unwrap_or(Date::MAX)));
        Self {
            earliest: earliest.map(|day| day.to_string()).unwrap_or_default(),
            latest: latest.map_or(NO_DAY.to_owned(), |day| day.to_string()),
            key: key.unwrap_or_default(),
            month_known: earliest.zip(latest).is_some_and(|(a, b)| a.first_of_month() == b.first_of_month()),
        }
    }
}

/// The date's own text at the end of a key.
pub(super) fn edtf(key: &str) -> &str {
    key.splitn(3, '/').nth(2).unwrap_or_default()
}

/// Sorts texts of dates by date, those without a known year last.
pub(super) fn by_date(text: &str) -> (bool, String) {
    let key = DateColumns::of(text).key;
    (key.is_empty(), key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_sorts_as_its_date_and_gives_its_text_back() {
        let sorted =
            ["../2014-03-01", "2014-03-01", "2014-03", "2014-03/2014-05", "[2014-03-02..]", "", "XXXX-08-30"];
        let mut dates = sorted.to_vec();
        dates.reverse();
        dates.sort_by_key(|text| by_date(text));
        assert_eq!(dates[..5], sorted[..5]);
        assert_eq!(edtf(&DateColumns::of("2014-03/2014-05").key), "2014-03/2014-05");
    }

    #[test]
    fn doubt_does_not_hide_the_month_but_width_does() {
        let table = [
            ("2014-05-2X", true),
            ("2016-05-27~", true),
            ("2016", false),
            ("../2016-05-27", false),
            ("", false),
        ];
        for (text, known) in table {
            assert_eq!(DateColumns::of(text).month_known, known, "{text}");
        }
    }
}
