//! Where a step stands on a given day. Computed from its dates when it is read; never stored.
//!
//! The order of the questions is the rule: an answer comes before silence, and silence is told last.

use byname_base::edtf::Edtf;
use jiff::civil::Date;
use serde::Serialize;

use crate::due_date::Due;
use crate::reply_kind::ReplyKind;
use crate::step::{Act, Stance};
use crate::step_kind::StepKind;

/// What a step's record says that bears on its state.
#[derive(Debug, Clone, Copy)]
pub struct StepFacts<'a> {
    /// For or against the person.
    pub stance: Stance,
    /// What it is.
    pub kind: StepKind,
    /// Whether it is addressed to anybody, as a record or as text.
    pub has_addressee: bool,
    /// Whether the group follows its answers.
    pub answers_followed: bool,
    /// What a person recorded as its end.
    pub act: Option<Act>,
    /// When it was sent; None when not known.
    pub sent_on: Option<&'a Edtf>,
}

/// What a reply's record says that bears on the state of its step.
#[derive(Debug, Clone, Copy)]
pub struct ReplyFacts<'a> {
    /// What it amounts to.
    pub kind: ReplyKind,
    /// When it came; None when not known.
    pub received_on: Option<&'a Edtf>,
}

/// Where a step stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum State {
    /// It awaits no answer: an act against the person, without addressee, or of a kind that asks nothing.
    NotApplicable,
    /// The asker took it back.
    Withdrawn,
    /// It came back undelivered.
    Returned,
    /// Answered, in time or with no due day that the answer could have missed.
    Answered,
    /// Answered after the law's day.
    AnsweredLate {
        /// Whole days after the due day, at least one: from it to the first day the answer can have come.
        days: i32,
    },
    /// A person checked every inbox and recorded that nothing came.
    Ignored,
    /// The group does not follow the answers: the register holds no word on one.
    NotRecorded,
    /// Nothing obliges the institution to answer.
    NoDuty,
    /// An answer may still come in time, or no day can be told after which it is missing.
    Awaiting,
    /// The term has passed and no answer is on record.
    NoAnswerRecorded {
        /// Whole days to the day asked about, at least one unless the sending lies ahead.
        days: i32,
        /// From what they are counted.
        since: Since,
    },
}

/// From what the days without an answer are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Since {
    /// The law's own due day.
    DueDay,
    /// The latest possible day of sending, since the due day is only assumed.
    Sending,
}

impl State {
    /// The code in public data.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotApplicable => "not_applicable",
            Self::Withdrawn => "withdrawn",
            Self::Returned => "returned",
            Self::Answered => "answered",
            Self::AnsweredLate { .. } => "answered_late",
            Self::Ignored => "ignored",
            Self::NotRecorded => "not_recorded",
            Self::NoDuty => "no_duty",
            Self::Awaiting => "awaiting",
            Self::NoAnswerRecorded { .. } => "no_answer_recorded",
        }
    }
}

/// Computes where a step stands at the end of the day `as_of`.
///
/// The due day itself is in time. A reply on record counts even if it is dated after `as_of`: a clock set back
/// must not turn an answer into silence.
#[must_use]
pub fn state(step: &StepFacts<'_>, replies: &[ReplyFacts<'_>], due: &Due, as_of: Date) -> State {
    let came_back = |kind| replies.iter().any(|reply| reply.kind == kind);
    if step.stance == Stance::Against || !step.has_addressee || !step.kind.awaits_answer() {
        State::NotApplicable
    } else if step.act == Some(Act::Withdrawn) {
        State::Withdrawn
    } else if step.act == Some(Act::Returned) || came_back(ReplyKind::ReturnedUndelivered) {
        State::Returned
    } else if replies.iter().any(|reply| reply.kind.ends_clock()) {
        answered(step, replies, due)
    } else if step.act == Some(Act::Ignored) {
        State::Ignored
    } else if !step.answers_followed {
        State::NotRecorded
    } else if *due == Due::NoDuty {
        State::NoDuty
    } else if came_back(ReplyKind::Forwarded) {
        // The body that has it now answers to the child step, which has a clock of its own.
        State::Awaiting
    } else {
        unanswered(step, due, as_of)
    }
}

/// Late only by the law's own day, only if the first ending reply cannot have come in time, and only where the
/// group follows the answers: no other step has a clock.
fn answered(step: &StepFacts<'_>, replies: &[ReplyFacts<'_>], due: &Due) -> State {
    let ending = replies.iter().filter(|reply| reply.kind.ends_clock());
    // An unknown day is the least of all, so that one reply which may have come in time is enough.
    let first = ending.map(|reply| reply.received_on.and_then(Edtf::earliest)).min().flatten();
    match (due, first) {
        (Due::Law { on, .. }, Some(first)) if first > *on && step.answers_followed => {
            State::AnsweredLate { days: days_between(*on, first) }
        }
        _ => State::Answered,
    }
}

/// Without a day from which silence may be told, a step is awaited for ever.
fn unanswered(step: &StepFacts<'_>, due: &Due, as_of: Date) -> State {
    match silence(step, due) {
        Some(silence) if as_of >= silence.first_day => {
            State::NoAnswerRecorded { days: days_between(silence.counted_from, as_of), since: silence.since }
        }
        _ => State::Awaiting,
    }
}

/// From when on the absence of an answer may be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Silence {
    /// The first day on which it may: the day after the due day, and after the sending.
    pub first_day: Date,
    /// The day from which its days are counted.
    pub counted_from: Date,
    /// What that day is.
    pub since: Since,
}

/// The silence that begins if no answer comes. None without a due day (a rule to be checked, without term, none
/// at all, or an unclear record): a rule applies only when the step or its institution names it, and without one
/// no day is missed.
#[must_use]
pub fn silence(step: &StepFacts<'_>, due: &Due) -> Option<Silence> {
    match *due {
        Due::Law { on, .. } => {
            Some(Silence { first_day: on.tomorrow().ok()?, counted_from: on, since: Since::DueDay })
        }
        Due::Assumed { on } => {
            let sent = step.sent_on.and_then(Edtf::latest)?;
            Some(Silence {
                first_day: on.max(sent).tomorrow().ok()?,
                counted_from: sent,
                since: Since::Sending,
            })
        }
        _ => None,
    }
}

fn days_between(from: Date, to: Date) -> i32 {
    from.duration_until(to).as_hours().div_euclid(24).try_into().unwrap_or(i32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::due_date::Unclear;
    use jiff::civil::date;

    type Change = fn(&mut StepFacts<'_>);
    type Replies = &'static [(ReplyKind, &'static str)];

    const LAW: Due = Due::Law { on: date(2026, 9, 14), approximate: false };
    const ASSUMED: Due = Due::Assumed { on: date(2026, 9, 14) };

    fn edtf(text: &str) -> Edtf {
        text.parse().unwrap()
    }

    /// A followed appeal sent on 1 September 2026, changed as the case at hand wants it.
    fn told(
        change: impl Fn(&mut StepFacts<'_>),
        replies: &[(ReplyKind, &str)],
        due: Due,
        as_of: Date,
    ) -> String {
        let sent_on = edtf("2026-09-01");
        let mut step = StepFacts {
            stance: Stance::For,
            kind: StepKind::Appeal,
            has_addressee: true,
            answers_followed: true,
            act: None,
            sent_on: Some(&sent_on),
        };
        change(&mut step);
        let days: Vec<_> = replies.iter().map(|(_, on)| (!on.is_empty()).then(|| edtf(on))).collect();
        let of = |(reply, on): (&(ReplyKind, &str), _)| ReplyFacts { kind: reply.0, received_on: on };
        let replies: Vec<_> = replies.iter().zip(days.iter().map(Option::as_ref)).map(of).collect();
        serde_json::to_string(&state(&step, &replies, &due, as_of)).unwrap()
    }

    fn as_is(_: &mut StepFacts<'_>) {}

    #[test]
    fn silence_begins_on_the_day_after_the_due_day() {
        let table = [
            (LAW, date(2026, 9, 13), r#"{"state":"awaiting"}"#),
            (LAW, date(2026, 9, 14), r#"{"state":"awaiting"}"#),
            (LAW, date(2026, 9, 15), r#"{"state":"no_answer_recorded","days":1,"since":"due_day"}"#),
            (LAW, date(2027, 9, 14), r#"{"state":"no_answer_recorded","days":365,"since":"due_day"}"#),
            (LAW, date(2020, 1, 1), r#"{"state":"awaiting"}"#),
            (ASSUMED, date(2026, 9, 14), r#"{"state":"awaiting"}"#),
            (ASSUMED, date(2026, 9, 15), r#"{"state":"no_answer_recorded","days":14,"since":"sending"}"#),
            (Due::ToBeChecked { on: date(2026, 9, 14) }, date(2030, 1, 1), r#"{"state":"awaiting"}"#),
            (Due::NoTerm, date(2030, 1, 1), r#"{"state":"awaiting"}"#),
            (Due::NoRule, date(2030, 1, 1), r#"{"state":"awaiting"}"#),
            (Due::Unclear { reason: Unclear::NotSent }, date(2030, 1, 1), r#"{"state":"awaiting"}"#),
            (Due::NoDuty, date(2030, 1, 1), r#"{"state":"no_duty"}"#),
        ];
        for (due, as_of, expected) in table {
            assert_eq!(told(as_is, &[], due, as_of), expected, "{due:?} on {as_of}");
        }
    }

    #[test]
    fn an_answer_is_late_only_when_it_cannot_have_come_in_time() {
        use ReplyKind::{Acknowledged, AnsweredFormal, AnsweredSubstance};
        let late = |days: u8| format!(r#"{{"state":"answered_late","days":{days}}}"#);
        let in_time = || r#"{"state":"answered"}"#.to_owned();
        let table: [(Replies, Due, String); 10] = [
            (&[(AnsweredSubstance, "2026-09-13")], LAW, in_time()),
            (&[(AnsweredSubstance, "2026-09-14")], LAW, in_time()),
            (&[(AnsweredSubstance, "2026-09-15")], LAW, late(1)),
            (&[(AnsweredFormal, "2026-10-14")], LAW, late(30)),
            (&[(AnsweredFormal, "2026-09")], LAW, in_time()),
            (&[(AnsweredFormal, "[2026-09-16..2026-12-01]")], LAW, late(2)),
            (&[(AnsweredFormal, "")], LAW, in_time()),
            (&[(AnsweredFormal, "2026-10-14"), (AnsweredSubstance, "2026-09-10")], LAW, in_time()),
            (&[(AnsweredFormal, "2026-10-14"), (Acknowledged, "2026-09-10")], LAW, late(30)),
            (&[(AnsweredFormal, "2026-10-14")], ASSUMED, in_time()),
        ];
        for (replies, due, expected) in table {
            assert_eq!(told(as_is, replies, due, date(2026, 11, 23)), expected, "{replies:?}");
        }
        let earlier = told(as_is, &[(AnsweredFormal, "2026-10-14")], LAW, date(2026, 9, 20));
        assert_eq!(earlier, late(30), "a clock set back does not unsay an answer");
    }

    #[test]
    fn the_questions_are_asked_in_order() {
        let day = date(2026, 11, 23);
        let answer: &[_] = &[(ReplyKind::AnsweredFormal, "2026-10-14")];
        let code = |change: fn(&mut StepFacts<'_>), replies: &[(ReplyKind, &str)], due| {
            let told = told(change, replies, due, day);
            told.split('"').nth(3).unwrap().to_owned()
        };
        let table: [(Change, Replies, Due, &str); 13] = [
            (|step| step.stance = Stance::Against, answer, LAW, "not_applicable"),
            (|step| step.has_addressee = false, answer, LAW, "not_applicable"),
            (|step| step.kind = StepKind::Meeting, answer, LAW, "not_applicable"),
            (|step| step.act = Some(Act::Withdrawn), answer, LAW, "withdrawn"),
            (|step| step.act = Some(Act::Returned), answer, LAW, "returned"),
            (as_is, &[(ReplyKind::ReturnedUndelivered, "")], LAW, "returned"),
            (|step| step.act = Some(Act::Ignored), answer, LAW, "answered_late"),
            (|step| step.answers_followed = false, answer, LAW, "answered"),
            (|step| step.act = Some(Act::Ignored), &[], LAW, "ignored"),
            (|step| step.answers_followed = false, &[], LAW, "not_recorded"),
            (|step| step.answers_followed = false, &[], Due::NoDuty, "not_recorded"),
            (as_is, &[(ReplyKind::Forwarded, "2026-09-05")], LAW, "awaiting"),
            (as_is, &[(ReplyKind::Interim, "2026-09-05")], LAW, "no_answer_recorded"),
        ];
        for (change, replies, due, expected) in table {
            assert_eq!(code(change, replies, due), expected, "{replies:?} {due:?}");
        }
    }
}
