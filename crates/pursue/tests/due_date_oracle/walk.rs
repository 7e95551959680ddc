//! The oracle's own calendar: days are walked one by one from Monday 1 January 2001.

/// Days that the oracle knows: from 2001 to 2040.
const LAST_YEAR: i64 = 2040;

/// Year, month and day.
pub(crate) type Ymd = (i64, i64, i64);

/// Every day in order, so that a day's place is its number.
pub(crate) struct Walk(Vec<Ymd>);

impl Walk {
    pub(crate) fn new() -> Self {
        let (mut days, mut day) = (Vec::new(), (2001, 1, 1));
        while day.0 <= LAST_YEAR {
            days.push(day);
            day = next(day);
        }
        Self(days)
    }

    pub(crate) fn day(&self, number: i64) -> Ymd {
        self.0[number as usize]
    }

    pub(crate) fn number(&self, day: Ymd) -> i64 {
        self.0.binary_search(&day).expect("the oracle knows the day") as i64
    }

    /// 0 for Monday.
    pub(crate) fn weekday(&self, number: i64) -> i64 {
        number % 7
    }

    /// The last Sunday of a month of 31 days.
    pub(crate) fn last_sunday(&self, year: i64, month: i64) -> i64 {
        let mut number = self.number((year, month, 31));
        while self.weekday(number) != 6 {
            number -= 1;
        }
        number
    }
}

pub(crate) fn month_length(year: i64, month: i64) -> i64 {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

fn next((year, month, day): Ymd) -> Ymd {
    match (month, day < month_length(year, month)) {
        (_, true) => (year, month, day + 1),
        (12, false) => (year + 1, 1, 1),
        (_, false) => (year, month + 1, 1),
    }
}

pub(crate) fn written((year, month, day): Ymd) -> String {
    format!("{year:04}-{month:02}-{day:02}")
}
