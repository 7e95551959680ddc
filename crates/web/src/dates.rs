//! Dates in words, in each language, never as a day that nobody gave.

use byname_base::edtf::{Edtf, Point, Qualifier, Season, Shape, When};
use jiff::civil::Date;

use crate::words::Tr;

/// How a part of a date is said within a larger one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// By itself: “серпень 2015”.
    Alone,
    /// After a word such as “about” or “not later than”: “серпня 2015”.
    After,
}

impl Tr<'_> {
    /// A day: “24 May 2016”.
    #[must_use]
    pub fn day(&self, day: Date) -> String {
        self.with(
            "date-day",
            &[
                ("day", day.day().to_string().into()),
                ("month", self.month_of(day.month()).into()),
                year(day.year()),
            ],
        )
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
        let after = |point| self.point(point, Form::After, years);
        match date.shape() {
            Shape::At(point) => self.qualified(point, years),
            Shape::Between(from, to) => self.two("date-between", from, to, years),
            Shape::Span(from, to) => self.two("date-span", from, to, years),
            Shape::NotEarlier(point) => self.with("date-not-earlier", &[("date", after(point).into())]),
            Shape::NotLater(point) => self.with("date-not-later", &[("date", after(point).into())]),
            Shape::Onward(point) => self.with("date-onward", &[("from", after(point).into())]),
            Shape::EndUnknown(point) => self.with("date-end-unknown", &[("from", after(point).into())]),
            Shape::StartUnknown(point) => self.with("date-start-unknown", &[("to", after(point).into())]),
        }
    }

    fn two(&self, key: &str, from: Point, to: Point, years: bool) -> String {
        let one_year = from.earliest().map(Date::year) == to.latest().map(Date::year);
        let first = self.point(from, Form::After, years && !one_year);
        let last = self.point(to, Form::After, years);
        self.with(key, &[("from", first.into()), ("to", last.into())])
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
            When::Day(day) => self.full_day(day, years),
            When::Time { day, clock, .. } => {
                let time = format!("{:02}:{:02}", clock.hour(), clock.minute());
                self.with(
                    "date-day-time",
                    &[("date", self.full_day(day, years).into()), ("time", time.into())],
                )
            }
            When::Month { year, month } => self.month_and_year(year, month, form, years),
            When::Season { year, season } => self.season(year, season, form),
            When::Year(number) => number.to_string(),
            When::Years { from, to } => self.several_years(from, to, form),
            When::MonthUnknown { year } | When::DayUnknown { year, month: None } => {
                self.with("date-month-unknown", &[("year", year.to_string().into())])
            }
            When::DayUnknown { year, month: Some(month) } => {
                let date = self.month_and_year(year, month, form, years);
                self.with("date-day-unknown", &[("date", date.into())])
            }
            When::Twenties { year, month } => self.twenties(year, month, years),
            When::MonthDay { month, day } => self.without_known_year(month, day),
            When::Pattern => self.pattern(point),
        }
    }

    fn full_day(&self, day: Date, years: bool) -> String {
        if years {
            return self.day(day);
        }
        let month = self.month_of(day.month());
        self.with("date-day-no-year", &[("day", day.day().to_string().into()), ("month", month.into())])
    }

    fn month_and_year(&self, number: i16, month: i8, form: Form, years: bool) -> String {
        let month = match form {
            Form::Alone => self.t(&format!("month-{month}")),
            Form::After => self.month_of(month),
        };
        if years { self.with("date-month", &[("month", month.into()), year(number)]) } else { month }
    }

    fn season(&self, number: i16, season: Season, form: Form) -> String {
        let name = match season {
            Season::Spring => "spring",
            Season::Summer => "summer",
            Season::Autumn => "autumn",
            Season::Winter => "winter",
        };
        let ending = if form == Form::After { "-of" } else { "" };
        self.with(&format!("season-{name}{ending}"), &[year(number)])
    }

    fn several_years(&self, from: i16, to: i16, form: Form) -> String {
        let values = [("from", from.to_string().into()), ("to", to.to_string().into())];
        match (to - from, form) {
            (9, Form::Alone) => self.with("date-decade", &values),
            (9, Form::After) => self.with("date-decade-of", &values),
            _ => self.with("date-between", &values),
        }
    }

    fn twenties(&self, number: i16, month: i8, years: bool) -> String {
        let month = ("month", self.month_of(month).into());
        if years {
            self.with("date-twenties", &[month, year(number)])
        } else {
            self.with("date-twenties-no-year", &[month])
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
    fn pattern(&self, point: Point) -> String {
        match (point.earliest(), point.latest()) {
            (Some(from), Some(to)) => {
                self.with("date-between", &[("from", self.day(from).into()), ("to", self.day(to).into())])
            }
            _ => self.t("date-none"),
        }
    }

    fn month_of(&self, month: i8) -> String {
        self.t(&format!("month-of-{month}"))
    }
}

/// The year as a value: as text, because a year is no quantity to be grouped.
fn year<'v>(year: i16) -> (&'static str, fluent_bundle::FluentValue<'v>) {
    ("year", year.to_string().into())
}

#[cfg(test)]
mod tests {
    use byname_base::language::Language;

    use super::*;
    use crate::words::Words;

    #[test]
    fn every_form_is_said_in_every_language() {
        let words = Words::load();
        // date, English, Ukrainian, Crimean Tatar, Russian
        let table = [
            ("2016-05-24", ["24 May 2016", "24 травня 2016", "24 mayıs 2016", "24 мая 2016"]),
            ("2015-12", ["December 2015", "грудень 2015", "dekabr 2015", "декабрь 2015"]),
            ("2018", ["2018", "2018", "2018", "2018"]),
            (
                "2015-08~",
                ["about August 2015", "близько серпня 2015", "taqriben avgust 2015", "около августа 2015"],
            ),
            ("2015?", ["2015, uncertain", "2015, непевно", "2015, belli degil", "2015, под вопросом"]),
            (
                "../2017-03-28",
                [
                    "not later than 28 March 2017",
                    "не пізніше 28 березня 2017",
                    "eñ keç 28 mart 2017",
                    "не позднее 28 марта 2017",
                ],
            ),
            (
                "[2016-09-07..]",
                [
                    "not earlier than 7 September 2016",
                    "не раніше 7 вересня 2016",
                    "eñ erte 7 sentâbr 2016",
                    "не ранее 7 сентября 2016",
                ],
            ),
            (
                "[1985-05-25..1985-10-11]",
                [
                    "between 25 May and 11 October 1985",
                    "у день від 25 травня до 11 жовтня 1985",
                    "25 mayıs ile 11 oktâbr 1985 arasında",
                    "в день от 25 мая до 11 октября 1985",
                ],
            ),
            (
                "2014-05-2X",
                [
                    "in the twenties of May 2014",
                    "у двадцятих числах травня 2014",
                    "mayıs 2014, 20 ile 29 arasında",
                    "в двадцатых числах мая 2014",
                ],
            ),
            (
                "XXXX-08-30",
                [
                    "30 August, year not on record",
                    "30 серпня, рік не зафіксовано",
                    "30 avgust, senesi qayd etilmegen",
                    "30 августа, год не зафиксирован",
                ],
            ),
            ("201X", ["the 2010s", "2010-ті роки", "2010-ncı seneler", "2010-е годы"]),
            ("2016-21", ["spring 2016", "весна 2016", "2016 baari", "весна 2016"]),
            (
                "2017-03-01/2017-03-05",
                [
                    "from 1 March to 5 March 2017",
                    "від 1 березня до 5 березня 2017",
                    "1 mart – 5 mart 2017",
                    "от 1 марта до 5 марта 2017",
                ],
            ),
        ];
        for (edtf, expected) in table {
            let date: Edtf = edtf.parse().unwrap();
            for (language, expected) in Language::ALL.into_iter().zip(expected) {
                assert_eq!(words.in_language(language).date(&date), expected, "{edtf} in {language}");
            }
        }
    }

    #[test]
    fn the_year_is_left_out_only_where_there_is_one() {
        let words = Words::load();
        let english = words.in_language(Language::En);
        let without = |edtf: &str| english.date_without_year(&edtf.parse().unwrap());
        assert_eq!(without("2014-03-07"), "7 March");
        assert_eq!(without("2014-05-2X"), "in the twenties of May");
        assert_eq!(without("[2015-02-06..2015-07-23]"), "between 6 February and 23 July");
        assert_eq!(without("2015-08~"), "about August");
        assert_eq!(without("[2014-12-30..2015-01-02]"), "between 30 December 2014 and 2 January 2015");
        assert_eq!(without("../2017-03-28"), "not later than 28 March 2017");
    }
}
