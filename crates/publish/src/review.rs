//! The risk review: somebody asked whether telling this could harm anyone, and what they answered carries a
//! release for six months.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::error::PublishError;

/// The first day on which a review no longer carries anything: the same day number six months later, or the last
/// of that month.
///
/// Source: the publication rules, 1: "younger than 6 months".
#[must_use]
pub fn lapses_on(reviewed_on: Date) -> Date {
    reviewed_on.saturating_add(6.months())
}

/// Refuses a review that does not carry a release of today.
///
/// # Errors
/// `ReviewNotValid` for a day that has not come, and from the day on which the review is six months old.
pub fn check(reviewed_on: Date, today: Date) -> Result<(), PublishError> {
    if reviewed_on <= today && today < lapses_on(reviewed_on) {
        Ok(())
    } else {
        Err(PublishError::ReviewNotValid { reviewed_on, today })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_review_holds_until_the_day_before_it_is_six_months_old() {
        let today = date(2026, 11, 24);
        let table = [
            (date(2026, 11, 25), false),
            (date(2026, 11, 24), true),
            (date(2026, 5, 25), true),
            (date(2026, 5, 24), false),
            (date(2026, 5, 23), false),
        ];
        for (reviewed_on, holds) in table {
            assert_eq!(check(reviewed_on, today).is_ok(), holds, "{reviewed_on}");
        }
        assert_eq!(lapses_on(date(2026, 8, 31)), date(2027, 2, 28));
    }
}
