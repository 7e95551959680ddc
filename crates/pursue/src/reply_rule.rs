//! The terms within which institutions must answer, one row a term, with the text each comes from.
//!
//! The rows are data, in `reply_rules/*.toml`. Nothing here computes a day; nothing may turn a row that is to be
//! checked into a sentence about a breach.

use std::sync::LazyLock;

use byname_base::codes;
use byname_base::language::Language;
use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Deserializer, Serialize, de};

use crate::step_kind::StepKind;
use crate::working_day::Calendar;

codes! {
    /// In what a term is counted.
    Unit {
        /// Hours from an instant.
        Hour = "hour",
        /// Days of the calendar.
        CalendarDay = "calendar_day",
        /// Working days.
        WorkingDay = "working_day",
        /// Months of the calendar.
        Month = "month",
    }
}

codes! {
    /// Which day is day zero of a term.
    Start {
        /// The day of sending.
        Sent = "sent",
        /// The day of receipt.
        Received = "received",
        /// The day of registration.
        Registered = "registered",
    }
}

codes! {
    /// What obliges the institution to answer.
    Obliged {
        /// A law or a treaty.
        Law = "law",
        /// Its practice only.
        Practice = "practice",
        /// Nothing.
        None = "none",
    }
}

codes! {
    /// How well a fact of law was read.
    Mark {
        /// The text itself, or an official body's quotation of it.
        V = "V",
        /// A secondary source.
        S = "S",
        /// From memory.
        M = "M",
    }
}

/// A length of time as a law gives it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub struct Term {
    /// How many.
    pub n: u16,
    /// Of what.
    pub unit: Unit,
}

/// A shorter term that holds only under a condition, which the step must say is met.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct ShortTerm {
    /// The term.
    #[serde(flatten)]
    pub term: Term,
    /// The condition.
    pub when: Wording,
}

/// Our words for a matter of law, in the languages that a person wrote.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Wording {
    en: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    uk: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    crh: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ru: Option<String>,
}

/// The text that sets a term.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Law {
    /// Its name.
    pub name: Wording,
    /// Its number as it is cited; None for a practice or a treaty without one.
    pub number: Option<String>,
    /// The article; None when the whole text is meant.
    pub article: Option<String>,
    /// The redaction that was read; None when the source does not say.
    pub redaction: Option<String>,
}

/// A time in which a law lets terms stand still: no day of it counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Standstill {
    /// Its first day.
    #[serde(deserialize_with = "day")]
    pub from: Date,
    /// Its last day; None while it lasts.
    #[serde(default, deserialize_with = "maybe_day")]
    pub to: Option<Date>,
}

/// One term for an answer, and what it comes from.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReplyRule {
    /// Its name: `UA-3`, or `UA-1a` where a rule has several terms.
    pub id: String,
    /// Whom it binds.
    pub who: Wording,
    /// The kinds of step it is made for.
    #[serde(default)]
    pub triggers: Vec<StepKind>,
    /// The longest term without condition; None when there is none or it is not known.
    pub base: Option<Term>,
    /// The term under a condition.
    pub short: Option<ShortTerm>,
    /// The longest term in all, counted from the start, when notice of an extension was given.
    pub extension: Option<Term>,
    /// When the staff are asked to look; no term of the law.
    pub remind: Option<Term>,
    /// Day zero.
    pub start: Start,
    /// How soon after receipt the law has it registered; None when it does not say.
    pub registration_max: Option<Term>,
    /// Whose working days count; None for bodies between states, whose terms never move off a weekend.
    pub calendar: Option<Calendar>,
    /// The text; None when there is none.
    pub law: Option<Law>,
    /// When its terms stand still, in order and apart; empty when no law lets them.
    #[serde(default)]
    pub standstills: Vec<Standstill>,
    /// What it obliges to.
    pub duty: Wording,
    /// What obliges.
    pub obliged: Obliged,
    /// What may be done when the term is missed; a lawyer decides.
    #[serde(default)]
    pub escalation: Vec<StepKind>,
    /// How well its weakest part was read.
    pub mark: Mark,
    /// What a person must check before it is told as law; None when nothing is noted.
    pub check: Option<String>,
    /// Where it was read.
    pub source: String,
    /// The day it was read.
    #[serde(deserialize_with = "day")]
    pub checked_on: Date,
}

/// Rows in their order: Ukraine, the Russian Federation, bodies between states.
#[derive(Debug)]
pub struct ReplyRules(Vec<ReplyRule>);

impl Wording {
    /// The words for a reader, and the language they are in: English where nobody wrote the reader's own.
    #[must_use]
    pub fn for_reader(&self, reader: Language) -> (Language, &str) {
        let own = |language: Language| {
            let words = match language {
                Language::En | Language::CrhCyrl => None,
                Language::Uk => self.uk.as_deref(),
                Language::Crh => self.crh.as_deref(),
                Language::Ru => self.ru.as_deref(),
            };
            words.map(|words| (language, words))
        };
        reader.nearest(own).unwrap_or((Language::En, &self.en))
    }
}

impl ReplyRule {
    /// Whether its days may be told as the law's on that day: read in the text itself, nothing left to check,
    /// and read less than twelve months before.
    #[must_use]
    pub fn is_settled(&self, as_of: Date) -> bool {
        self.mark == Mark::V && self.check.is_none() && as_of < self.check_again_on()
    }

    /// The day on which it goes back to "to be checked": twelve months after it was read.
    #[must_use]
    pub fn check_again_on(&self) -> Date {
        self.checked_on.saturating_add(12.months())
    }

    /// Whether its terms stand still on a day, within a time whose last day is known.
    #[must_use]
    pub fn stands_still_on(&self, day: Date) -> bool {
        self.standstills.iter().any(|time| time.from <= day && time.to.is_some_and(|last| day <= last))
    }

    /// Whether a time without a known last day has begun by then.
    #[must_use]
    pub fn stands_still_from(&self, day: Date) -> bool {
        self.standstills.iter().any(|time| time.to.is_none() && time.from <= day)
    }

    /// The rule's number without the letter of the term: `UA-1` of `UA-1a`.
    #[must_use]
    pub fn number(&self) -> &str {
        self.id.trim_end_matches(|letter: char| letter.is_ascii_lowercase())
    }
}

impl ReplyRules {
    /// The rows that are part of the program.
    ///
    /// # Panics
    /// Never: the rows are read by this crate's tests.
    #[must_use]
    pub fn shipped() -> &'static Self {
        static SHIPPED: LazyLock<ReplyRules> = LazyLock::new(|| {
            let files = [
                include_str!("../reply_rules/ua.toml"),
                include_str!("../reply_rules/ru.toml"),
                include_str!("../reply_rules/international.toml"),
            ];
            let rows = files.iter().flat_map(|text| read(text).expect("the shipped rows are read by a test"));
            ReplyRules(rows.collect())
        });
        &SHIPPED
    }

    /// The row of that id; a number alone (`UA-1`) means its first row. None when there is none.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&ReplyRule> {
        let exact = self.0.iter().find(|rule| rule.id == id);
        exact.or_else(|| self.0.iter().find(|rule| rule.number() == id))
    }

    /// Every row, in order.
    pub fn iter(&self) -> impl Iterator<Item = &ReplyRule> {
        self.0.iter()
    }
}

fn read(text: &str) -> Result<Vec<ReplyRule>, toml::de::Error> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct File {
        rule: Vec<ReplyRule>,
    }
    toml::from_str(text).map(|file: File| file.rule)
}

fn maybe_day<'de, D: Deserializer<'de>>(text: D) -> Result<Option<Date>, D::Error> {
    day(text).map(Some)
}

fn day<'de, D: Deserializer<'de>>(text: D) -> Result<Date, D::Error> {
    String::deserialize(text)?.parse().map_err(de::Error::custom)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn ids(of: impl Fn(&ReplyRule) -> bool) -> Vec<&'static str> {
        ReplyRules::shipped().iter().filter(|rule| of(rule)).map(|rule| rule.id.as_str()).collect()
    }

    #[test]
    fn all_thirty_three_starter_rules_are_there() {
        // RU-1c is a rule of its own among the 33: a note on the channel of RU-1.
        let mut numbers = ids(|rule| rule.id != "RU-1c");
        let number = |id: &&str| ReplyRules::shipped().get(id).map(ReplyRule::number).unwrap().to_owned();
        let mut numbers: Vec<_> = numbers.drain(..).map(|id| number(&id)).collect();
        numbers.dedup();
        let expected =
            |name: &str, last: u8| (1..=last).map(move |n| format!("{name}-{n}")).collect::<Vec<_>>();
        assert_eq!(numbers, [expected("UA", 13), expected("RU", 8), expected("IN", 11)].concat());
        assert_eq!(numbers.len() + 1, 33);
    }

    #[test]
    fn ids_are_unique_and_a_number_means_its_first_row() {
        let every = ids(|_| true);
        for id in &every {
            assert_eq!(every.iter().filter(|other| *other == id).count(), 1, "{id}");
            assert_eq!(ReplyRules::shipped().get(id).unwrap().id, *id);
        }
        assert_eq!(ReplyRules::shipped().get("UA-1").unwrap().id, "UA-1a");
        assert_eq!(ReplyRules::shipped().get("UA-3").unwrap().id, "UA-3");
        assert!(ReplyRules::shipped().get("UA").is_none() && ReplyRules::shipped().get("").is_none());
    }

    #[test]
    fn only_what_was_read_and_has_no_open_question_is_settled() {
        let on_the_day = |day| ids(move |rule| rule.is_settled(day));
        let settled = ["UA-6a", "UA-6b", "RU-2a", "RU-3", "RU-6", "IN-2", "IN-7"];
        assert_eq!(on_the_day(date(2026, 11, 23)), settled);
        assert_eq!(on_the_day(date(2027, 11, 22)), settled, "the day before twelve months are over");
        assert!(on_the_day(date(2027, 11, 23)).is_empty(), "the day itself");
    }

    #[test]
    fn rows_that_oblige_by_law_name_it_and_working_days_have_a_calendar() {
        assert_eq!(ids(|rule| rule.law.is_none()), ["RU-7", "IN-11"]);
        assert_eq!(ids(|rule| rule.obliged == Obliged::None), ["RU-1c", "IN-11"]);
        let terms = |rule: &ReplyRule| [rule.base, rule.extension, rule.short.as_ref().map(|s| s.term)];
        let working = |rule: &ReplyRule| terms(rule).iter().flatten().any(|t| t.unit == Unit::WorkingDay);
        assert_eq!(ids(|rule| working(rule) && rule.calendar.is_none()), [""; 0]);
        assert_eq!(ids(|rule| rule.checked_on != date(2026, 11, 23)), [""; 0]);
    }

    #[test]
    fn words_are_the_readers_or_english_said_to_be_so() {
        let duty = &ReplyRules::shipped().get("IN-7").unwrap().duty;
        assert_eq!(duty.for_reader(Language::Uk), (Language::Uk, "строку немає"));
        assert_eq!(duty.for_reader(Language::Crh), (Language::En, "no term"));
    }
}
