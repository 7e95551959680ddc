//! The slow reading of the due-date rules: plain, repeated, and from the rules' text alone.

use std::collections::HashSet;

use byname_pursue::channel::Channel;
use byname_pursue::reply_rule::{Mark, Obliged, ReplyRule, Start, Term, Unit};
use byname_pursue::working_day::Calendar;

use crate::record::{Entered, Record};
use crate::walk::{Walk, month_length, written};

const DAY: i64 = 86_400;
const HOUR: i64 = 3600;

pub(crate) struct Oracle {
    walk: Walk,
    ua_days_off: HashSet<String>,
    ru_days_off: HashSet<String>,
}

/// Seconds on the wall clock since the walk's first midnight, and whether a table was missing on the way.
#[derive(Clone, Copy)]
struct Clock(i64, bool);

impl Oracle {
    pub(crate) fn new() -> Self {
        Self {
            walk: Walk::new(),
            ua_days_off: days_off(include_str!("../../working_days/ua.toml")),
            ru_days_off: days_off(include_str!("../../working_days/ru.toml")),
        }
    }

    pub(crate) fn due(&self, rule: &ReplyRule, record: &Record) -> String {
        if rule.obliged == Obliged::None {
            return "no_duty".to_owned();
        }
        let mut term = rule.base;
        if matches!(record.short_reason, Some(reason) if !reason.is_empty()) {
            term = rule.short.as_ref().map(|short| short.term).or(term);
        }
        if record.notice.is_some() {
            term = rule.extension.or(term);
        }
        let Some(term) = term else { return "no_term".to_owned() };
        match self.start(rule, record) {
            Err(reason) => format!("unclear: {reason}"),
            Ok((start, evidenced)) => {
                let end = self.add(term, start, rule);
                let day = written(self.walk.day(end.0.div_euclid(DAY)));
                if rule.standstills.iter().any(|time| time.to.is_none() && time.from.to_string() <= day) {
                    return "unclear: the law lets the term stand still, and it is not known until when"
                        .to_owned();
                }
                self.told(rule, evidenced, end)
            }
        }
    }

    fn told(&self, rule: &ReplyRule, evidenced: bool, Clock(second, about): Clock) -> String {
        let day = written(self.walk.day(second.div_euclid(DAY)));
        if rule.mark != Mark::V || rule.check.is_some() {
            return format!("to_be_checked {day}");
        }
        match (evidenced && rule.obliged == Obliged::Law, about) {
            (true, false) => format!("law {day}"),
            (true, true) => format!("law {day} about"),
            (false, _) => format!("assumed {day}"),
        }
    }

    fn start(&self, rule: &ReplyRule, record: &Record) -> Result<(Clock, bool), &'static str> {
        self.sound(record)?;
        let zone = rule.calendar;
        let registration = |from| rule.registration_max.map(|max| self.add(max, from, rule));
        let full = |entered: Option<Entered>| if record.proof { self.full(entered?, zone) } else { None };
        let proved = match rule.start {
            Start::Sent => full(record.sent),
            Start::Received => full(record.received),
            Start::Registered if record.registered.is_some() => full(record.registered),
            Start::Registered => full(record.received).and_then(registration),
        };
        if let Some(clock) = proved {
            return Ok((clock, true));
        }
        let sent = record.sent.ok_or("the day of sending is not on record")?;
        let last = sent.latest().ok_or("the day of sending has no latest possible day")?;
        let mut number = self.walk.number(last);
        for _ in 0..transit(rule, record.channel) {
            number += 1;
        }
        let arrived = Clock(end_of(number), false);
        if rule.start != Start::Registered {
            return Ok((arrived, false));
        }
        let late = "the day of registration is not proved and the rule sets no last day for it";
        registration(arrived).map(|clock| (clock, false)).ok_or(late)
    }

    fn sound(&self, record: &Record) -> Result<(), &'static str> {
        let before = |one: Option<Entered>, other: Option<Entered>| match (
            one.and_then(Entered::latest),
            other.and_then(Entered::earliest),
        ) {
            (Some(one), Some(other)) => written(one) < written(other),
            _ => false,
        };
        if before(record.received, record.sent) {
            return Err("the day of receipt is before the day of sending");
        }
        if before(record.registered, record.sent) {
            return Err("the day of registration is before the day of sending");
        }
        if before(record.registered, record.received) {
            return Err("the day of registration is before the day of receipt");
        }
        if before(record.notice, record.sent) {
            return Err("the notice of extension is before the day of sending");
        }
        match (record.extended_to, record.notice) {
            (Some(_), None) => Err("an extension is recorded without the day of its notice"),
            _ => Ok(()),
        }
    }

    fn full(&self, entered: Entered, zone: Option<Calendar>) -> Option<Clock> {
        match entered {
            Entered::Day(day) => Some(Clock(end_of(self.walk.number(day)), false)),
            Entered::Timed(day, second, None) => Some(Clock(self.walk.number(day) * DAY + second, false)),
            Entered::Timed(day, second, Some(minutes)) => {
                let utc = self.walk.number(day) * DAY + second - minutes * 60;
                Some(Clock(utc + self.offset(utc, zone.unwrap_or(Calendar::Ua)), false))
            }
            _ => None,
        }
    }

    fn add(&self, term: Term, Clock(start, about): Clock, rule: &ReplyRule) -> Clock {
        let (n, calendar) = (i64::from(term.n), rule.calendar);
        let first = start.div_euclid(DAY);
        let mut number = first;
        match term.unit {
            Unit::Hour => {
                let second = self.hours_later(start, n, calendar);
                let later = self.skipping(rule, first, second.div_euclid(DAY)) * DAY;
                return Clock(later + second.rem_euclid(DAY), about);
            }
            Unit::WorkingDay => return self.working_days_later(number, n, rule, about),
            Unit::CalendarDay => (0..n).for_each(|_| number += 1),
            Unit::Month => number = self.months_later(number, n),
        }
        number = self.skipping(rule, first, number);
        let Some(calendar) = calendar else { return Clock(end_of(number), about) };
        let mut about = about || !self.has_table(number);
        while !self.works(number, Some(calendar)) || self.still(rule, number) {
            number += 1;
            about |= !self.has_table(number);
        }
        Clock(end_of(number), about)
    }

    /// The day on which as many days that count have gone by as lie between the two.
    fn skipping(&self, rule: &ReplyRule, first: i64, last: i64) -> i64 {
        let (mut number, mut gone) = (first, 0);
        while gone < last - first {
            number += 1;
            gone += i64::from(!self.still(rule, number));
        }
        number
    }

    fn still(&self, rule: &ReplyRule, number: i64) -> bool {
        let day = written(self.walk.day(number));
        let ended =
            rule.standstills.iter().filter_map(|time| Some((time.from.to_string(), time.to?.to_string())));
        ended.into_iter().any(|(from, to)| from <= day && day <= to)
    }

    fn months_later(&self, number: i64, n: i64) -> i64 {
        let (mut year, mut month, day) = self.walk.day(number);
        for _ in 0..n {
            (year, month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
        }
        self.walk.number((year, month, day.min(month_length(year, month))))
    }

    fn working_days_later(&self, start: i64, n: i64, rule: &ReplyRule, mut about: bool) -> Clock {
        let (mut number, mut seen) = (start, 0);
        while seen < n {
            number += 1;
            about |= !self.has_table(number);
            if self.works(number, rule.calendar) && !self.still(rule, number) {
                seen += 1;
            }
        }
        Clock(end_of(number), about)
    }

    /// A day counts when no reading takes it for a day off.
    fn works(&self, number: i64, calendar: Option<Calendar>) -> bool {
        let off = match calendar {
            Some(Calendar::Ua) => self.ua_days_off.contains(&written(self.walk.day(number))),
            Some(Calendar::Ru) => self.ru_days_off.contains(&written(self.walk.day(number))),
            None => false,
        };
        self.walk.weekday(number) < 5 && !off
    }

    fn has_table(&self, number: i64) -> bool {
        (2014..=2027).contains(&self.walk.day(number).0)
    }

    fn hours_later(&self, start: i64, n: i64, calendar: Option<Calendar>) -> i64 {
        let zone = calendar.expect("rules of hours have a zone");
        // Of two instants with the same face of the clock the later one, which has the smaller offset; in an
        // hour that the clock leaps over, the offset from before the leap.
        let offsets = [4, 3, 2].map(|hours| hours * HOUR);
        let fitting = offsets.into_iter().filter(|offset| self.offset(start - offset, zone) == *offset);
        let skipped = || self.offset(start - 4 * HOUR, zone);
        let mut utc = start - fitting.min().unwrap_or_else(skipped);
        for _ in 0..n * HOUR / 60 {
            utc += 60;
        }
        utc + self.offset(utc, zone)
    }

    /// Seconds east of UTC.
    fn offset(&self, utc: i64, zone: Calendar) -> i64 {
        let year = self.walk.day(utc.div_euclid(DAY)).0;
        match zone {
            Calendar::Ua => {
                let summer = self.walk.last_sunday(year, 3) * DAY + HOUR;
                let winter = self.walk.last_sunday(year, 10) * DAY + HOUR;
                if (summer..winter).contains(&utc) { 3 * HOUR } else { 2 * HOUR }
            }
            Calendar::Ru => {
                let winter_for_good = self.walk.number((2014, 10, 25)) * DAY + 22 * HOUR;
                if utc < winter_for_good { 4 * HOUR } else { 3 * HOUR }
            }
        }
    }
}

fn end_of(number: i64) -> i64 {
    number * DAY + DAY - 1
}

fn transit(rule: &ReplyRule, channel: Option<Channel>) -> i64 {
    match (channel, rule.calendar) {
        (Some(Channel::Portal | Channel::InPerson), _) => 0,
        (_, Some(Calendar::Ua)) => 5,
        (_, Some(Calendar::Ru)) => 30,
        (_, None) => 14,
    }
}

/// Days off and holidays under martial law; weekends that work are left out, for they never count.
fn days_off(table: &str) -> HashSet<String> {
    let lists = table.lines().filter(|line| line.starts_with("days_off") || line.starts_with("suspended"));
    lists.flat_map(|line| line.split('"').skip(1).step_by(2)).map(str::to_owned).collect()
}
