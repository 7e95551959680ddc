//! From when to when an action lasts, as instants: what a calendar says, when a form closes, when an announcement has
//! become a memory.

use byname_base::edtf::Edtf;
use byname_base::now::Now;
use jiff::ToSpan as _;
use jiff::civil::{DateTime, Time};
use jiff::tz::TimeZone;

/// From when to when an action lasts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct When {
    /// When it begins; the first moment of its day when no hour is known.
    pub begins: Now,
    /// When it is over; the last moment of its day when no end is known.
    pub ends: Now,
}

/// The instants of a day as EDTF, an hour `HH:MM` and an end `2026-12-14T23:00`, both in a zone; hour and end may be
/// empty. `None` without a certain full day, and when the parts cannot be read.
#[must_use]
pub fn when(date: &str, time: &str, ends: &str, zone: &str) -> Option<When> {
    let day = date.parse::<Edtf>().ok()?.certain_day()?;
    let zone = TimeZone::get(zone).ok()?;
    let hour = if time.is_empty() { Time::midnight() } else { time.parse().ok()? };
    let instant = |at: DateTime| zone.to_timestamp(at).ok().map(Now::at);
    let ends = if ends.is_empty() {
        day.checked_add(1.day()).ok()?.to_datetime(Time::midnight())
    } else {
        ends.parse().ok()?
    };
    Some(When { begins: instant(day.to_datetime(hour))?, ends: instant(ends)? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_action_lasts_from_its_hour_to_its_end_in_its_own_zone() {
        let table = [
            ("2026-12-14", "21:40", "2026-12-14T23:00", "Europe/Kyiv", Some(("T19:40", "T21:00"))),
            ("2026-12-14", "21:40", "", "Europe/Kyiv", Some(("T19:40", "T22:00"))),
            ("2026-07-14", "21:40", "", "Europe/Kyiv", Some(("T18:40", "T21:00"))),
            ("2026-12-14", "21:40", "", "Europe/Moscow", Some(("T18:40", "T21:00"))),
            ("2026-12-14", "", "", "Europe/Kyiv", Some(("T22:00", "T22:00"))),
            ("2026-12", "21:40", "", "Europe/Kyiv", None),
            ("2026-12-14~", "", "", "Europe/Kyiv", None),
            ("", "", "", "Europe/Kyiv", None),
            ("2026-12-14", "25:00", "", "Europe/Kyiv", None),
            ("2026-12-14", "", "tomorrow", "Europe/Kyiv", None),
            ("2026-12-14", "", "", "Europe/Atlantis", None),
        ];
        for (date, time, ends, zone, expected) in table {
            let lasts = when(date, time, ends, zone);
            let told = lasts
                .map(|it| (it.begins.as_stored()[10..16].to_owned(), it.ends.as_stored()[10..16].to_owned()));
            let expected = expected.map(|(begins, ends)| (begins.to_owned(), ends.to_owned()));
            assert_eq!(told, expected, "{date} {time} {ends} {zone}");
        }
    }
}
