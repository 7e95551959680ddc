//! Which days are working days, by a table for each year and state.
//!
//! The tables are made by `working_days/generate.py`; nothing here knows a holiday by heart.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;
use std::sync::LazyLock;

use byname_base::codes;
use jiff::civil::{Date, Weekday};
use jiff::tz::TimeZone;
use serde::Deserialize;

codes! {
    /// Whose working days and whose civil day a term is counted in.
    Calendar {
        /// Ukraine, in the zone of Kyiv.
        Ua = "ua",
        /// The Russian Federation, in the zone of Moscow.
        Ru = "ru",
    }
}

/// What is known of one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WorkingDay {
    /// Whether it is a working day.
    pub yes: bool,
    /// Whether a working day is one on every reading. Two kinds are not: a Ukrainian public holiday from
    /// 24 February 2022 on (M), and a Saturday or Sunday that a decree made a working day (S).
    pub undisputed: bool,
    /// No table holds its year: only weekends are known to be free.
    pub approximate: bool,
}

/// A day on which a weekday rests or a weekend works.
#[derive(Debug, Clone, Copy)]
enum Exception {
    DayOff,
    WorkingWeekend,
    SuspendedHoliday,
}

/// The years that a calendar holds, and their exceptions.
struct Table {
    years: RangeInclusive<i16>,
    exceptions: BTreeMap<Date, Exception>,
}

impl Calendar {
    /// What kind of day it is.
    ///
    /// Source: `working_days/ua.toml` and `ru.toml` (S); martial law (M).
    #[must_use]
    pub fn is_working_day(self, day: Date) -> WorkingDay {
        let table = self.table();
        let (yes, undisputed) = match table.exceptions.get(&day) {
            Some(Exception::DayOff) => (false, true),
            Some(Exception::WorkingWeekend | Exception::SuspendedHoliday) => (true, false),
            None => (is_weekday(day), true),
        };
        WorkingDay { yes, undisputed, approximate: !table.years.contains(&day.year()) }
    }

    /// The zone in which a civil day of this calendar begins and ends.
    ///
    /// # Panics
    /// Never: the time zone database is part of the program.
    #[must_use]
    pub fn zone(self) -> &'static TimeZone {
        static KYIV: LazyLock<TimeZone> = LazyLock::new(byname_base::now::kyiv);
        static MOSCOW: LazyLock<TimeZone> = LazyLock::new(|| {
            TimeZone::get("Europe/Moscow").expect("the bundled time zone database holds Europe/Moscow")
        });
        match self {
            Self::Ua => &KYIV,
            Self::Ru => &MOSCOW,
        }
    }

    fn table(self) -> &'static Table {
        static UA: LazyLock<Table> = LazyLock::new(|| Table::read(include_str!("../working_days/ua.toml")));
        static RU: LazyLock<Table> = LazyLock::new(|| Table::read(include_str!("../working_days/ru.toml")));
        match self {
            Self::Ua => &UA,
            Self::Ru => &RU,
        }
    }
}

/// Whether the day is none of the weekend.
pub(crate) fn is_weekday(day: Date) -> bool {
    !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    year: BTreeMap<String, Year>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Year {
    days_off: Vec<String>,
    working_weekends: Vec<String>,
    suspended: Vec<String>,
}

impl Table {
    fn read(text: &str) -> Self {
        let file: File = toml::from_str(text).expect("the shipped table is as generate.py writes it");
        let years = file.year.keys().map(|year| year.parse().expect("a year of the shipped table"));
        let (first, last) = years.fold((i16::MAX, i16::MIN), |(a, b), year: i16| (a.min(year), b.max(year)));
        Self { years: first..=last, exceptions: file.year.values().flat_map(Year::exceptions).collect() }
    }
}

impl Year {
    fn exceptions(&self) -> impl Iterator<Item = (Date, Exception)> {
        let lists = [
            (&self.days_off, Exception::DayOff),
            (&self.working_weekends, Exception::WorkingWeekend),
            (&self.suspended, Exception::SuspendedHoliday),
        ];
        lists.into_iter().flat_map(|(days, exception)| {
            days.iter().map(move |day| (day.parse().expect("a day of the shipped table"), exception))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn the_tables_tell_working_days_from_others() {
        let (ua, ru) = (Calendar::Ua, Calendar::Ru);
        let table = [
            (ua, date(2021, 8, 20), "working", "a Friday"),
            (ua, date(2021, 8, 21), "off", "a Saturday"),
            (ua, date(2021, 8, 23), "off", "a day moved to a Saturday"),
            (ua, date(2021, 8, 24), "off", "Independence Day"),
            (ua, date(2021, 8, 28), "disputed", "the Saturday worked for it"),
            (ua, date(2022, 2, 23), "working", "the last day before the war in full"),
            (ua, date(2022, 3, 8), "disputed", "a holiday under martial law"),
            (ua, date(2026, 8, 24), "disputed", "the same"),
            (ua, date(2026, 8, 23), "off", "a Sunday under martial law"),
            (ua, date(2026, 3, 9), "disputed", "the Monday after a holiday on a Sunday"),
            (ru, date(2026, 1, 9), "off", "a day moved from a Saturday"),
            (ru, date(2026, 1, 12), "working", "the first after the New Year holidays"),
            (ru, date(2024, 4, 27), "disputed", "a Saturday worked for a Monday"),
            (ru, date(2024, 4, 29), "off", "that Monday"),
            (ru, date(2024, 2, 29), "working", "a leap day"),
            (ru, date(2026, 8, 24), "working", "no holiday there"),
            (ua, date(2014, 1, 7), "off", "the first year of the table"),
            (ua, date(2013, 1, 7), "working, approximate", "the year before it"),
            (ru, date(2028, 1, 1), "off, approximate", "a Saturday in the year after it"),
            (ru, date(2028, 1, 3), "working, approximate", "a Monday in that year"),
        ];
        for (calendar, day, expected, why) in table {
            let found = calendar.is_working_day(day);
            let word = match (found.yes, found.undisputed) {
                (true, true) => "working",
                (true, false) => "disputed",
                (false, _) => "off",
            };
            let about = if found.approximate { ", approximate" } else { "" };
            assert_eq!(format!("{word}{about}"), expected, "{calendar} {day}: {why}");
        }
    }
}
