//! Where a released step stands on the day it is read.
//!
//! A snapshot holds dates only; this is the one place that hands them to the rules of `pursue`.

use byname_base::edtf::Edtf;
use byname_pursue::due_date::Due;
use byname_pursue::reply_rule::ReplyRules;
use byname_pursue::step::{Act, Stance};
use byname_pursue::step_kind::StepKind;
use byname_pursue::step_state::{ReplyFacts, Since, State, StepFacts, state};
use jiff::civil::Date;

use crate::public_step::{PublicDue, PublicStep};

/// The codes of all states, in the order in which the method page explains them.
pub const STATES: [&str; 10] = [
    "answered",
    "answered_late",
    "awaiting",
    "no_answer_recorded",
    "ignored",
    "not_recorded",
    "no_duty",
    "withdrawn",
    "returned",
    "not_applicable",
];

/// Where a step stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepReading {
    /// The state.
    pub state: State,
    /// The due day as it may be told on the day of reading.
    pub due: PublicDue,
}

/// Reads a step on a day.
#[must_use]
pub fn read(step: &PublicStep, as_of: Date) -> StepReading {
    let due = told(&step.due, as_of);
    let released = released(&due);
    StepReading { state: with_facts(step, |facts, replies| state(facts, replies, &released, as_of)), due }
}

/// A released due day as it may be told on a day: a rule that was not read again within twelve months makes nobody
/// late and nobody silent, whatever was released under it.
fn told(due: &PublicDue, as_of: Date) -> PublicDue {
    let settled = ReplyRules::shipped().get(&due.rule).is_some_and(|rule| rule.is_settled(as_of));
    if due.on.is_none() || settled {
        return due.clone();
    }
    PublicDue { basis: "to_be_checked".to_owned(), on: None, rule: due.rule.clone() }
}

/// The due day as far as it was released. A rule that is to be checked releases no day, so none is missed.
pub(crate) fn released(due: &PublicDue) -> Due {
    match (due.basis.as_str(), due.on) {
        ("law", Some(on)) => Due::Law { on, approximate: false },
        ("assumed", Some(on)) => Due::Assumed { on },
        ("no_duty", _) => Due::NoDuty,
        ("no_term", _) => Due::NoTerm,
        _ => Due::NoRule,
    }
}

/// Hands a step's facts and replies to a rule of `pursue`.
pub(crate) fn with_facts<T>(
    step: &PublicStep,
    ask: impl FnOnce(&StepFacts<'_>, &[ReplyFacts<'_>]) -> T,
) -> T {
    let sent_on: Option<Edtf> = step.sent_on.parse().ok();
    let facts = StepFacts {
        stance: if step.stance == Stance::Against.code() { Stance::Against } else { Stance::For },
        kind: step.kind.parse().unwrap_or(StepKind::Other),
        has_addressee: step.addressee.is_some(),
        answers_followed: step.answers_followed,
        act: step.act.as_ref().and_then(|act| act.act.parse::<Act>().ok()),
        sent_on: sent_on.as_ref(),
    };
    let received: Vec<Option<Edtf>> =
        step.replies.iter().map(|reply| reply.received_on.parse().ok()).collect();
    let replies: Vec<ReplyFacts<'_>> = step
        .replies
        .iter()
        .zip(&received)
        .filter_map(|(reply, received)| {
            Some(ReplyFacts { kind: reply.kind.parse().ok()?, received_on: received.as_ref() })
        })
        .collect();
    ask(&facts, &replies)
}

impl StepReading {
    /// The code in public data.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.state.code()
    }

    /// Days late, or days without an answer; `None` when none are counted.
    #[must_use]
    pub fn days(&self) -> Option<i64> {
        match self.state {
            State::AnsweredLate { days } | State::NoAnswerRecorded { days, .. } => Some(i64::from(days)),
            _ => None,
        }
    }

    /// The key of its words; those with days take `n` and `number`.
    #[must_use]
    pub fn key(&self) -> String {
        match self.state {
            State::NoAnswerRecorded { since: Since::Sending, .. } => {
                "state-no_answer_recorded-sending".to_owned()
            }
            other => format!("state-{}", other.code()),
        }
    }
}

#[cfg(test)]
mod tests {
    use byname_pursue::reply_rule::ReplyRule;
    use jiff::ToSpan;
    use jiff::civil::date;

    use super::*;
    use crate::public::tests::invented::{asked_committee, asked_police};

    /// Steps whose release holds a due day under a rule, by mistake or not: one without an answer, one answered late.
    fn released_under(rule: &ReplyRule, basis: &str) -> [PublicStep; 2] {
        let due = PublicDue { basis: basis.to_owned(), on: Some(date(2016, 5, 2)), rule: rule.id.clone() };
        let silent = PublicStep { answers_followed: true, due: due.clone(), ..asked_police() };
        [silent, PublicStep { due, ..asked_committee() }]
    }

    fn accuses(step: &PublicStep, as_of: Date) -> bool {
        let reading = read(step, as_of);
        reading.due.on.is_some()
            || matches!(reading.state, State::NoAnswerRecorded { .. } | State::AnsweredLate { .. })
    }

    /// Whatever a release holds: only a rule that was read in the text itself, has no open question and was read
    /// less than twelve months before makes anybody late or silent.
    #[test]
    fn nobody_is_late_or_silent_by_a_rule_that_is_not_settled() {
        let settled: Vec<&str> = ["UA-6a", "UA-6b", "RU-2a", "RU-3", "RU-6", "IN-2", "IN-7"].into();
        for rule in ReplyRules::shipped().iter() {
            let last_day = rule.check_again_on() - 1.day();
            for step in ["law", "assumed"].iter().flat_map(|basis| released_under(rule, basis)) {
                assert_eq!(accuses(&step, last_day), settled.contains(&rule.id.as_str()), "{}", rule.id);
                assert!(!accuses(&step, rule.check_again_on()), "{} after a year", rule.id);
            }
        }
    }
}
