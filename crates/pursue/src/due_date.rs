//! The day by which an answer is due. Pure: no clock, no database, no panic on any input.
//!
//! Where a reading of law or calendar is uncertain, the later day counts: a day told too early would accuse
//! falsely. That is why a disputed working day never shortens a term.

use byname_base::edtf::{Edtf, Shape, When};
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::Offset;
use jiff::{SignedDuration, ToSpan};

use crate::channel::Channel;
use crate::reply_rule::{Obliged, ReplyRule, Start, Term, Unit};
use crate::working_day::{Calendar, is_weekday};

/// What a step's record says that bears on its due day. None is what was not recorded.
#[derive(Debug, Clone, Copy, Default)]
pub struct ClockFacts<'a> {
    /// When it was sent.
    pub sent_on: Option<&'a Edtf>,
    /// When the institution received it.
    pub received_on: Option<&'a Edtf>,
    /// When the institution registered it.
    pub registered_on: Option<&'a Edtf>,
    /// Whether a source proves the day of sending, receipt or registration.
    pub proof: bool,
    /// How it was sent.
    pub channel: Option<Channel>,
    /// Why the short term of the rule applies.
    pub short_reason: Option<&'a str>,
    /// To which day the institution says it prolonged its term.
    pub extended_to: Option<&'a Edtf>,
    /// The day of the notice that says so.
    pub extension_notice_on: Option<&'a Edtf>,
}

/// How many calendar days a step is taken to travel when no receipt is proved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TransitDays {
    /// To a Ukrainian body.
    pub within_ukraine: u16,
    /// To a Russian body, or a de facto one in Crimea.
    pub to_russia_or_crimea: u16,
    /// To a body of another state or of several.
    pub international: u16,
}

impl Default for TransitDays {
    fn default() -> Self {
        Self { within_ukraine: 5, to_russia_or_crimea: 30, international: 14 }
    }
}

/// The day by which an answer is due, and how far it may be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Due {
    /// The law's own day, from a start that is proved.
    Law {
        /// The last day in time.
        on: Date,
        /// No working-day table holds a year that bears on it, so that it may be later.
        approximate: bool,
    },
    /// From a start that is guessed, or by a practice only: lateness is never told by it.
    Assumed {
        /// The last day in time, as guessed.
        on: Date,
    },
    /// By a rule that a person must check first: for the staff, never public.
    ToBeChecked {
        /// The last day in time if the rule is right.
        on: Date,
    },
    /// Nothing obliges the institution to answer.
    NoDuty,
    /// The rule sets no term, or none under the conditions recorded.
    NoTerm,
    /// No rule applies: neither the step nor its institution names one.
    NoRule,
    /// The record does not allow a day to be told.
    Unclear {
        /// Why.
        reason: Unclear,
    },
}

/// Why no due day can be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unclear {
    /// No day of sending, and no proved start.
    #[error("the day of sending is not on record")]
    NotSent,
    /// The day of sending has no latest possible day.
    #[error("the day of sending has no latest possible day")]
    SentOpenEnded,
    /// The term runs from registration, which is not proved and for which the law sets no last day.
    #[error("the day of registration is not proved and the rule sets no last day for it")]
    NotRegistered,
    /// The term stands still, and nobody knows until when.
    #[error("the law lets the term stand still, and it is not known until when")]
    StandsStill,
    /// Received before it was sent.
    #[error("the day of receipt is before the day of sending")]
    ReceivedBeforeSent,
    /// Registered before it was sent.
    #[error("the day of registration is before the day of sending")]
    RegisteredBeforeSent,
    /// Registered before it was received.
    #[error("the day of registration is before the day of receipt")]
    RegisteredBeforeReceived,
    /// The notice of extension came before the step was sent.
    #[error("the notice of extension is before the day of sending")]
    NoticeBeforeSent,
    /// A prolonged term is recorded, and no notice of it.
    #[error("an extension is recorded without the day of its notice")]
    ExtensionWithoutNotice,
}

impl Unclear {
    /// The code of its words.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::NotSent => "not_sent",
            Self::SentOpenEnded => "sent_open_ended",
            Self::NotRegistered => "not_registered",
            Self::StandsStill => "stands_still",
            Self::ReceivedBeforeSent => "received_before_sent",
            Self::RegisteredBeforeSent => "registered_before_sent",
            Self::RegisteredBeforeReceived => "registered_before_received",
            Self::NoticeBeforeSent => "notice_before_sent",
            Self::ExtensionWithoutNotice => "extension_without_notice",
        }
    }
}

impl Due {
    /// The word for it in public data.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Law { .. } => "law",
            Self::Assumed { .. } => "assumed",
            Self::ToBeChecked { .. } => "to_be_checked",
            Self::NoDuty => "no_duty",
            Self::NoTerm => "no_term",
            Self::NoRule => "none",
            Self::Unclear { .. } => "unclear",
        }
    }

    /// The last day in time as far as it is known, for the staff; None when there is none.
    #[must_use]
    pub fn on(&self) -> Option<Date> {
        match self {
            Self::ToBeChecked { on } => Some(*on),
            _ => self.public_on(),
        }
    }

    /// The day that may be told to the world; None for a rule that is to be checked.
    #[must_use]
    pub fn public_on(&self) -> Option<Date> {
        match self {
            Self::Law { on, .. } | Self::Assumed { on } => Some(*on),
            _ => None,
        }
    }
}

/// Computes by which day an answer is due under a rule, told on the day `as_of`.
///
/// Day zero is the day the rule's `start` names. A calendar-day or month term that ends on a day off moves to the
/// next working day (M). Only hours look at the time of the day; a day without time counts to its end.
///
/// Source: `reply_rules/*.toml`; the law and the mark stand with each row.
#[must_use]
pub fn due(rule: &ReplyRule, facts: &ClockFacts<'_>, transit: &TransitDays, as_of: Date) -> Due {
    if rule.obliged == Obliged::None {
        return Due::NoDuty;
    }
    let Some(term) = term(rule, facts) else { return Due::NoTerm };
    match contradiction(facts).map_or_else(|| start(rule, facts, transit), Err) {
        Err(reason) => Due::Unclear { reason },
        Ok(start) => {
            let end = start.moment.after(term, rule);
            if rule.stands_still_from(end.at.date()) {
                return Due::Unclear { reason: Unclear::StandsStill };
            }
            told(rule, start.evidenced, end, as_of)
        }
    }
}

/// An extension counts only by recorded notice, the short term only with its reason, else the longest term
/// without condition.
fn term(rule: &ReplyRule, facts: &ClockFacts<'_>) -> Option<Term> {
    let extension = rule.extension.filter(|_| facts.extension_notice_on.is_some());
    let reasoned = facts.short_reason.is_some_and(|reason| !reason.trim().is_empty());
    let short = rule.short.as_ref().filter(|_| reasoned).map(|short| short.term);
    extension.or(short).or(rule.base)
}

/// Practice is no law: even a proved start gives it no day that could be missed.
fn told(rule: &ReplyRule, evidenced: bool, end: Moment, as_of: Date) -> Due {
    let on = end.at.date();
    if !rule.is_settled(as_of) {
        Due::ToBeChecked { on }
    } else if evidenced && rule.obliged == Obliged::Law {
        Due::Law { on, approximate: end.approximate }
    } else {
        Due::Assumed { on }
    }
}

/// What the record says against itself, whatever the days can mean within their bounds.
fn contradiction(facts: &ClockFacts<'_>) -> Option<Unclear> {
    let ClockFacts { sent_on, received_on, registered_on, extended_to, extension_notice_on: notice, .. } =
        *facts;
    let faults = [
        (is_before(received_on, sent_on), Unclear::ReceivedBeforeSent),
        (is_before(registered_on, sent_on), Unclear::RegisteredBeforeSent),
        (is_before(registered_on, received_on), Unclear::RegisteredBeforeReceived),
        (is_before(notice, sent_on), Unclear::NoticeBeforeSent),
        (extended_to.is_some() && notice.is_none(), Unclear::ExtensionWithoutNotice),
    ];
    faults.into_iter().find(|(found, _)| *found).map(|(_, reason)| reason)
}

/// Whether one can only mean days before the other.
fn is_before(one: Option<&Edtf>, other: Option<&Edtf>) -> bool {
    let bounds = (one.and_then(Edtf::latest), other.and_then(Edtf::earliest));
    matches!(bounds, (Some(latest), Some(earliest)) if latest < earliest)
}

/// Where a term begins.
struct FirstMoment {
    moment: Moment,
    /// Whether it was entered as a full day with proof.
    evidenced: bool,
}

fn start(rule: &ReplyRule, facts: &ClockFacts<'_>, transit: &TransitDays) -> Result<FirstMoment, Unclear> {
    if let Some(moment) = proved_start(rule, facts).filter(|_| facts.proof) {
        return Ok(FirstMoment { moment, evidenced: true });
    }
    assumed_start(rule, facts, transit).map(|moment| FirstMoment { moment, evidenced: false })
}

/// None when the day was not entered, or not as one full day.
fn proved_start(rule: &ReplyRule, facts: &ClockFacts<'_>) -> Option<Moment> {
    let entered = |day: Option<&Edtf>| Moment::entered(day?, rule.calendar);
    match (rule.start, facts.registered_on) {
        (Start::Sent, _) => entered(facts.sent_on),
        (Start::Received, _) => entered(facts.received_on),
        (Start::Registered, Some(day)) => entered(Some(day)),
        (Start::Registered, None) => Some(entered(facts.received_on)?.after(rule.registration_max?, rule)),
    }
}

/// The latest possible day of sending, and the guess of how long it travelled.
fn assumed_start(rule: &ReplyRule, facts: &ClockFacts<'_>, transit: &TransitDays) -> Result<Moment, Unclear> {
    let sent = facts.sent_on.ok_or(Unclear::NotSent)?.latest().ok_or(Unclear::SentOpenEnded)?;
    let arrived = sent.saturating_add(i32::from(transit.guess(rule, facts.channel)).days());
    let arrived = Moment::end_of(arrived);
    match (rule.start, rule.registration_max) {
        (Start::Registered, None) => Err(Unclear::NotRegistered),
        (Start::Registered, Some(registration)) => Ok(arrived.after(registration, rule)),
        (Start::Sent | Start::Received, _) => Ok(arrived),
    }
}

impl TransitDays {
    /// A way for which no guess is known takes as long as post, the slowest.
    fn guess(&self, rule: &ReplyRule, channel: Option<Channel>) -> u16 {
        match (channel, rule.calendar) {
            (Some(Channel::Portal | Channel::InPerson), _) => 0,
            (_, Some(Calendar::Ua)) => self.within_ukraine,
            (_, Some(Calendar::Ru)) => self.to_russia_or_crimea,
            (_, None) => self.international,
        }
    }
}

/// A moment on the wall clock of the rule's zone; the last one of the day where no time is known.
#[derive(Clone, Copy)]
struct Moment {
    at: DateTime,
    approximate: bool,
}

impl Moment {
    fn end_of(day: Date) -> Self {
        Self { at: day.to_datetime(Time::MAX), approximate: false }
    }

    /// None when the date is not one full day. A time with an offset is read on the clock of the rule's zone.
    fn entered(date: &Edtf, calendar: Option<Calendar>) -> Option<Self> {
        let day = date.certain_day()?;
        let Shape::At(point) = date.shape() else { return None };
        let When::Time { clock, offset_minutes, .. } = point.when() else { return Some(Self::end_of(day)) };
        let written = day.to_datetime(clock);
        let at = offset_minutes.map_or(written, |minutes| on_the_clock_of(calendar, written, minutes));
        Some(Self { at, approximate: false })
    }

    /// The end of a term that begins at this moment. A day on which the rule's terms stand still is no day of it.
    fn after(self, term: Term, rule: &ReplyRule) -> Self {
        let (day, n) = (self.at.date(), i32::from(term.n));
        match term.unit {
            Unit::Hour => {
                let at = hours_after(self.at, term.n, rule.calendar);
                Self { at: moved(day, at.date(), rule).to_datetime(at.time()), ..self }
            }
            Unit::CalendarDay => self.to_working_day(moved(day, day.saturating_add(n.days()), rule), rule),
            Unit::Month => self.to_working_day(moved(day, day.saturating_add(n.months()), rule), rule),
            Unit::WorkingDay => self.to_nth_working_day(term.n, rule),
        }
    }

    /// The end of the day, or of the next working day if it is a day off. Without a calendar nothing moves.
    fn to_working_day(self, mut day: Date, rule: &ReplyRule) -> Self {
        let mut approximate = self.approximate;
        while let Some(found) = rule.calendar.map(|calendar| counted(day, Some(calendar))) {
            approximate |= found.approximate;
            match day.tomorrow() {
                Ok(next) if !found.working || rule.stands_still_on(day) => day = next,
                _ => break,
            }
        }
        Self { approximate, ..Self::end_of(day) }
    }

    /// The end of the n-th working day after this moment's day.
    fn to_nth_working_day(self, n: u16, rule: &ReplyRule) -> Self {
        let (mut day, mut left, mut approximate) = (self.at.date(), n, self.approximate);
        while left > 0 {
            let Ok(next) = day.tomorrow() else { break };
            day = next;
            let found = counted(day, rule.calendar);
            approximate |= found.approximate;
            left -= u16::from(found.working && !rule.stands_still_on(day));
        }
        Self { approximate, ..Self::end_of(day) }
    }
}

/// The last day of a term, moved by the days that stood still after its first: once a term has come to such a
/// time, it goes on after the last day of it.
fn moved(first: Date, mut last: Date, rule: &ReplyRule) -> Date {
    for time in &rule.standstills {
        let Some(to) = time.to.filter(|to| time.from <= last && *to > first) else { continue };
        let before = if time.from > first { time.from.yesterday().unwrap_or(first) } else { first };
        last = last.saturating_add(to - before);
    }
    last
}

/// Whether a day counts as a working day of a term.
struct Counted {
    working: bool,
    approximate: bool,
}

fn counted(day: Date, calendar: Option<Calendar>) -> Counted {
    let Some(calendar) = calendar else {
        return Counted { working: is_weekday(day), approximate: true };
    };
    let found = calendar.is_working_day(day);
    // A day that is a working day on one reading only would bring the due day nearer: it is not counted.
    Counted { working: found.yes && found.undisputed, approximate: found.approximate }
}

/// Where the clock of the zone repeats an hour, the later of the two counts.
fn hours_after(at: DateTime, hours: u16, calendar: Option<Calendar>) -> DateTime {
    let duration = SignedDuration::from_hours(i64::from(hours));
    let Some(calendar) = calendar else { return at.saturating_add(duration) };
    let zoned = calendar.zone().to_ambiguous_zoned_datetime(at).later();
    zoned.map_or(DateTime::MAX, |start| start.saturating_add(duration).datetime())
}

fn on_the_clock_of(calendar: Option<Calendar>, written: DateTime, offset_minutes: i16) -> DateTime {
    let instant = Offset::from_seconds(i32::from(offset_minutes) * 60).and_then(|o| o.to_timestamp(written));
    let zone = calendar.unwrap_or(Calendar::Ua).zone();
    instant.map_or(written, |instant| instant.to_zoned_datetime(zone.clone()).datetime())
}
