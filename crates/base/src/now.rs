//! The instant at which something happens, handed in by the caller; never read inside an operation.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

/// An instant in UTC, kept to the millisecond.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Now(Timestamp);

impl Now {
    /// Takes an instant that the caller read from the clock, or a test's own.
    #[must_use]
    pub fn at(instant: Timestamp) -> Self {
        let rounded = Timestamp::from_millisecond(instant.as_millisecond()).unwrap_or(instant);
        Self(rounded)
    }

    /// The stored form: RFC 3339 in UTC with three decimals, of fixed width, so that text order is time order.
    #[must_use]
    pub fn as_stored(self) -> String {
        self.0.strftime("%Y-%m-%dT%H:%M:%S.%3fZ").to_string()
    }

    /// The stored form without seconds, `2026-11-24T10:05Z`: of fixed width too.
    #[must_use]
    pub fn as_minute(self) -> String {
        self.0.strftime("%Y-%m-%dT%H:%MZ").to_string()
    }

    /// Milliseconds since the beginning of 1970.
    #[must_use]
    pub fn milliseconds(self) -> i64 {
        self.0.as_millisecond()
    }

    /// The civil day in a zone of the time zone database, such as `Europe/Kyiv`.
    #[must_use]
    pub fn day_in(self, zone: &TimeZone) -> Date {
        self.0.to_zoned_datetime(zone.clone()).date()
    }

    /// The hour and minute in a zone, as `14:05`.
    #[must_use]
    pub fn hour_in(self, zone: &TimeZone) -> String {
        self.0.to_zoned_datetime(zone.clone()).strftime("%H:%M").to_string()
    }

    /// The instant as the standard library has it; the first of 1970 for one before.
    #[must_use]
    pub fn as_system(self) -> SystemTime {
        UNIX_EPOCH + Duration::from_millis(self.0.as_millisecond().try_into().unwrap_or(0))
    }

    /// The instant itself.
    #[must_use]
    pub fn instant(self) -> Timestamp {
        self.0
    }

    /// Reads an instant that the store wrote; `None` when the text is none.
    #[must_use]
    pub fn from_stored(text: &str) -> Option<Self> {
        text.parse().ok().map(Self::at)
    }

    /// The same instant moved by whole minutes, back when they are negative.
    #[must_use]
    pub fn plus_minutes(self, minutes: i64) -> Self {
        Self(self.0.saturating_add(minutes.minutes()).unwrap_or(self.0))
    }

    /// The same instant moved by whole seconds, back when they are negative.
    #[must_use]
    pub fn plus_seconds(self, seconds: i64) -> Self {
        Self(self.0.saturating_add(seconds.seconds()).unwrap_or(self.0))
    }

    /// The same instant moved by whole days of 24 hours (tests and lapses).
    #[must_use]
    pub fn plus_days(self, days: i64) -> Self {
        Self(self.0.saturating_add((days * 24).hours()).unwrap_or(self.0))
    }
}

/// The zone in which the group counts its days.
///
/// # Panics
/// Never: the time zone database is part of the program.
#[must_use]
pub fn kyiv() -> TimeZone {
    TimeZone::get("Europe/Kyiv").expect("the bundled time zone database holds Europe/Kyiv")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_civil_day_is_the_zones_own() {
        let late = Now::at("2026-11-23T22:30:00Z".parse().unwrap());
        assert_eq!(late.day_in(&TimeZone::UTC).to_string(), "2026-11-23");
        assert_eq!(late.day_in(&kyiv()).to_string(), "2026-11-24");
        assert_eq!(late.as_stored(), "2026-11-23T22:30:00.000Z");
    }
}
