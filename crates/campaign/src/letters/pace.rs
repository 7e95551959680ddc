//! When an e-mail through the group may leave: in office hours, one after another, so that a mailbox is not flooded and
//! nobody has a reason to call it an attack.

use byname_base::now::{Now, kyiv};
use jiff::civil::Weekday;

/// Minutes between two e-mails to one addressee.
pub const MINUTES_BETWEEN: i64 = 3;
/// The hours of a day in Kyiv within which they leave: from the first, before the second.
const HOURS: (&str, &str) = ("09:00", "18:00");

/// Whether an e-mail may leave at this instant.
#[must_use]
pub fn is_office_hour(now: Now) -> bool {
    let hour = now.hour_in(&kyiv());
    let weekend = matches!(now.day_in(&kyiv()).weekday(), Weekday::Saturday | Weekday::Sunday);
    !weekend && hour.as_str() >= HOURS.0 && hour.as_str() < HOURS.1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mail_leaves_on_working_days_from_nine_to_six_in_kyiv() {
        for (instant, may) in [
            ("2026-11-24T06:59:59Z", false),
            ("2026-11-24T07:00:00Z", true),
            ("2026-11-24T15:59:59Z", true),
            ("2026-11-24T16:00:00Z", false),
            ("2026-11-27T10:00:00Z", true),
            ("2026-11-28T10:00:00Z", false),
            ("2026-11-29T10:00:00Z", false),
            ("2026-07-01T05:59:59Z", false),
            ("2026-07-01T06:00:00Z", true),
        ] {
            assert_eq!(is_office_hour(Now::at(instant.parse().unwrap())), may, "{instant}");
        }
    }
}
