//! Dates in words, in each language, never as a day that nobody gave.

use byname_base::edtf::{Edtf, Point, Qualifier, Season, Shape, When};
use jiff::civil::Date;

use crate::words::Tr;

/// How a part of a date is said within a larger one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// By itself: “серпень 2015”.
    Alone,
    /// After a word such as “about”: “серпня 2015 року”.
    After,
    /// As the earlier end of a time, after its word.
    From,
    /// As the later end of a time, after its word.
    To,
}

impl Tr<'_> {
    /// A day: “24 May 2016”.
    #[must_use]
    pub fn day(&self, day: Date) -> String {
        self.full_day(day, Form::Alone, true)
    }

    /// A day in as few letters as can be: “24 Nov 2026”.
    #[must_use]
    pub fn date_short(&self, day: Date) -> String {
        let month = self.t(&format!("month-short-{}", day.month()));
        self.with(
            "date-day",
            &[("day", day.day().to_string().into()), ("month", month.into()), year(day.year())],
        )
    }

    /// A date of the register, as exactly as it is known and no more.
    #[must_use]
    pub fn date(&self, date: &Edtf) -> String {
        self.say(date, true)
    }

    /// The same where its year stands beside it already; a date that can touch two years keeps them.
    #[must_use]
    pub fn date_without_year(&self, date: &Edtf) -> String {
        self.say(date, date.year().is_none())
    }

    fn say(&self, date: &Edtf, years: bool) -> String {
        let from = |point| self.end(point, Form::From, years);
        let to = |point| self.end(point, Form::To, years);
        match date.shape() {
            Shape::At(point) => self.qualified(point, years),
            Shape::Between(from, to) => self.between(from, to, years),
            Shape::Span(from, to) => self.two("date-span", from, to, years),
            Shape::NotEarlier(point) => self.with("date-not-earlier", &[("date", from(point).into())]),
            Shape::NotLater(point) => self.with("date-not-later", &[("date", to(point).into())]),
            Shape::Onward(point) => self.with("date-onward", &[("from", from(point).into())]),
            Shape::EndUnknown(point) => self.with("date-end-unknown", &[("from", from(point).into())]),
            Shape::StartUnknown(point) => self.with("date-start-unknown", &[("to", to(point).into())]),
        }
    }

    /// Two days take “between”; languages with cases say months and years in other words.
    fn between(&self, from: Point, to: Point, years: bool) -> String {
        let days = [from, to].iter().all(|point| matches!(point.when(), When::Day(_)));
        self.two(if days { "date-between" } else { "date-within" }, from, to, years)
    }

    fn two(&self, key: &str, from: Point, to: Point, years: bool) -> String {
        let one_year = from.earliest().map(Date::year) == to.latest().map(Date::year);
        let first = self.end(from, Form::From, years && !one_year);
        let last = self.end(to, Form::To, years);
        self.with(key, &[("from", first.into()), ("to", last.into())])
    }

    /// One end of a time, with the doubt of that end.
    fn end(&self, point: Point, form: Form, years: bool) -> String {
        let date = self.point(point, form, years);
        let about = |date: String| self.with("date-about-of", &[("date", date.into())]);
        let uncertain = |date: String| self.with("date-uncertain-of", &[("date", date.into())]);
        match point.qualifier() {
            Qualifier::Certain => date,
            Qualifier::Approximate => about(date),
            Qualifier::Uncertain => uncertain(date),
            Qualifier::UncertainAndApproximate => uncertain(about(date)),
        }
    }

    fn qualified(&self, point: Point, years: bool) -> String {
        let key = match point.qualifier() {
            Qualifier::Certain => return self.point(point, Form::Alone, years),
            Qualifier::Approximate => "date-about",
            Qualifier::Uncertain => "date-uncertain",
            Qualifier::UncertainAndApproximate => "date-about-uncertain",
        };
        let form = if key == "date-uncertain" { Form::Alone } else { Form::After };
        self.with(key, &[("date", self.point(point, form, years).into())])
    }

    fn point(&self, point: Point, form: Form, years: bool) -> String {
        match point.when() {
            When::Day(day) => self.full_day(day, form, years),
            When::Time { day, clock, offset_minutes } => {
                let time = format!("{:02}:{:02}{}", clock.hour(), clock.minute(), zone(offset_minutes));
                let date = self.full_day(day, form, years);
                self.with("date-day-time", &[("date", date.into()), ("time", time.into())])
            }
            When::Month { year, month } => self.month_and_year(year, month, form, years),
            When::Season { year, season } => self.season(year, season, form),
            When::Year(year) => self.whole_year(year, form),
            When::Years { from, to } => self.several_years(from, to, form),
            When::MonthUnknown { year } | When::DayUnknown { year, month: None } => match form {
                Form::From | Form::To => self.whole_year(year, form),
                _ => self.with("date-month-unknown", &[("year", self.whole_year(year, form).into())]),
            },
            When::DayUnknown { year, month: Some(month) } => {
                let date = self.month_and_year(year, month, form, years);
                match form {
                    Form::From | Form::To => date,
                    _ => self.with("date-day-unknown", &[("date", date.into())]),
                }
            }
            When::Twenties { year, month } => self.twenties(year, month, form, years),
            When::MonthDay { month, day } => self.without_known_year(month, day),
            When::Pattern => self.pattern(point, form, years),
        }
    }

    fn full_day(&self, day: Date, form: Form, years: bool) -> String {
        let number = ("day", day.day().to_string().into());
        let month = ("month", self.month_of(day.month()).into());
        match (years, form) {
            (false, _) => self.with("date-day-no-year", &[number, month]),
            (true, Form::Alone) => self.with("date-day", &[number, month, year(day.year())]),
            (true, _) => self.with("date-day-of", &[number, month, year(day.year())]),
        }
    }

    fn month_and_year(&self, number: i16, month: i8, form: Form, years: bool) -> String {
        let (key, month) = match form {
            Form::Alone => ("date-month", self.t(&format!("month-{month}"))),
            _ => ("date-month-of", self.month_of(month)),
        };
        if years { self.with(key, &[("month", month.into()), year(number)]) } else { month }
    }

    fn season(&self, number: i16, season: Season, form: Form) -> String {
        let name = match season {
            Season::Spring => "spring",
            Season::Summer => "summer",
            Season::Autumn => "autumn",
            Season::Winter => "winter",
        };
        let ending = if form == Form::Alone { "" } else { "-of" };
        self.with(&format!("season-{name}{ending}"), &[year(number)])
    }

    fn whole_year(&self, number: i16, form: Form) -> String {
        match form {
            Form::Alone => number.to_string(),
            _ => self.with("date-year-of", &[year(number)]),
        }
    }

    fn several_years(&self, from: i16, to: i16, form: Form) -> String {
        let values = [("from", from.to_string().into()), ("to", to.to_string().into())];
        match (to - from, form) {
            (9, Form::Alone) => self.with("date-decade", &values),
            (9, _) => self.with("date-decade-of", &values),
            (_, Form::From) => self.whole_year(from, form),
            (_, Form::To) => self.whole_year(to, form),
            _ => {
                let [from, to] = [from, to].map(|number| self.whole_year(number, Form::After));
                self.with("date-within", &[("from", from.into()), ("to", to.into())])
            }
        }
    }

    fn twenties(&self, number: i16, month: i8, form: Form, years: bool) -> String {
        let month = ("month", self.month_of(month).into());
        match (years, form) {
            (true, Form::Alone) => self.with("date-twenties", &[month, year(number)]),
            (true, _) => self.with("date-twenties-of", &[month, year(number)]),
            (false, Form::Alone) => self.with("date-twenties-no-year", &[month]),
            (false, _) => self.with("date-twenties-of-no-year", &[month]),
        }
    }

    fn without_known_year(&self, month: i8, day: Option<i8>) -> String {
        match day {
            Some(day) => {
                let month = self.month_of(month);
                self.with("date-month-day", &[("day", day.to_string().into()), ("month", month.into())])
            }
            None => self.with("date-month-alone", &[("month", self.t(&format!("month-{month}")).into())]),
        }
    }

    /// Any other pattern: the days it can mean, as far as they are known.
    fn pattern(&self, point: Point, form: Form, years: bool) -> String {
        let (Some(first), Some(last)) = (point.earliest(), point.latest()) else {
            return self.t("date-none");
        };
        let day = |day, years| self.full_day(day, Form::After, years);
        match form {
            Form::From => day(first, years),
            Form::To => day(last, years),
            _ if first == last => self.full_day(first, form, years),
            _ => {
                let from = day(first, years && first.year() != last.year());
                self.with("date-between", &[("from", from.into()), ("to", day(last, years).into())])
            }
        }
    }

    fn month_of(&self, month: i8) -> String {
        self.t(&format!("month-of-{month}"))
    }
}

/// The zone of a time as it was written; nothing where none was.
fn zone(offset_minutes: Option<i16>) -> String {
    match offset_minutes {
        None => String::new(),
        Some(0) => " UTC".to_owned(),
        Some(minutes) => {
            let sign = if minutes < 0 { '−' } else { '+' };
            format!(" UTC{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60)
        }
    }
}

/// The year as a value: as text, because a year is no quantity to be grouped.
fn year<'v>(year: i16) -> (&'static str, fluent_bundle::FluentValue<'v>) {
    ("year", year.to_string().into())
}
