//! Why a typed date is not understood.

crate::codes! {
    /// The reason for which no date was made of a text; its words stand with the pages.
    Why {
        /// More than 200 characters.
        TooLong = "too-long",
        /// A character that is not for writing, such as a tab or a line break.
        ControlCharacter = "control-character",
        /// A word, a sign or an order of them that is not known here.
        Words = "words",
        /// A day or a month that no calendar has: 31 June, 29.02.2015.
        NoSuchDay = "no-such-day",
        /// A year without its century: 24.05.16, the 80s.
        YearOfTwoDigits = "year-of-two-digits",
        /// A number that may be part of a day or a year without its century: May 14, 05.06.
        DayOrYear = "day-or-year",
        /// A time with an end such as 05/06/2014, of which day and month cannot be told apart.
        DayOrMonth = "day-or-month",
        /// "Before", "late" and the like with a date that has no year.
        NoYear = "no-year",
        /// A weekday on which the date does not fall.
        WrongWeekday = "wrong-weekday",
        /// A later date before an earlier one.
        OrderTurned = "order-turned",
        /// A time of the day, which is not kept with a typed date.
        Time = "time",
    }
}
