//! What came of a released step, apart from the day on which it is read: what the scoreboard counts.
//!
//! A step's state changes with the day in one way only, when silence begins. So its course is written down once,
//! with that day, and every later count is a comparison.

use byname_base::codes;
use byname_base::edtf::Edtf;
use byname_pursue::reply_kind::ReplyKind;
use byname_pursue::step_state::{State, silence, state};
use byname_register::claim::Grade;
use jiff::civil::Date;

use crate::public_step::PublicStep;
use crate::step_reading;

codes! {
    /// What came of a step that asked something of an institution.
    Came {
        /// An answer to what was asked, a refusal on its merits among them.
        Substance = "substance",
        /// An answer without substance, or a refusal to consider: it counts for the clock, not for the cause.
        Formal = "formal",
        /// Nothing, as a person recorded who checked every inbox.
        Ignored = "ignored",
        /// Nothing is on record so far.
        Nothing = "nothing",
        /// Nothing is on record, and nothing obliged the addressee to answer.
        NoDuty = "no_duty",
        /// The group does not follow the answers: nothing is known.
        NotFollowed = "not_followed",
    }
}

/// What came of a step, and when its silence begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Course {
    /// What came.
    pub came: Came,
    /// Whether the answer came after the law's day.
    pub late: bool,
    /// The first day on which its silence may be told: after the term, or after the sending of a step that a person
    /// recorded as ignored; `None` when it never may.
    pub silent_from: Option<Date>,
}

impl Course {
    /// The course of a step; `None` for one that stands in no count: doubtful, against a person, asking nothing,
    /// taken back by those who asked, or never delivered.
    #[must_use]
    pub fn of(step: &PublicStep) -> Option<Self> {
        if step.support.grade == Grade::D {
            return None;
        }
        let due = step_reading::released(&step.due);
        step_reading::with_facts(step, |facts, replies| {
            let course = |came| Some(Self { came, late: false, silent_from: None });
            let answer = || answer(replies.iter().map(|reply| reply.kind));
            match state(facts, replies, &due, Date::MAX) {
                State::NotApplicable | State::Withdrawn | State::Returned => None,
                State::Answered => course(answer()),
                State::AnsweredLate { .. } => Some(Self { came: answer(), late: true, silent_from: None }),
                State::Ignored => Some(Self {
                    came: Came::Ignored,
                    late: false,
                    silent_from: facts.sent_on.and_then(Edtf::latest).and_then(|sent| sent.tomorrow().ok()),
                }),
                State::NotRecorded => course(Came::NotFollowed),
                State::NoDuty => course(Came::NoDuty),
                State::Awaiting => course(Came::Nothing),
                State::NoAnswerRecorded { .. } => {
                    let silent_from = silence(facts, &due).map(|silence| silence.first_day);
                    Some(Self { came: Came::Nothing, late: false, silent_from })
                }
            }
        })
    }
}

/// One answer of substance is enough, whatever else was written.
fn answer(replies: impl Iterator<Item = ReplyKind>) -> Came {
    let formal = [ReplyKind::AnsweredFormal, ReplyKind::RefusedToConsider];
    let substance = replies.filter(|kind| kind.ends_clock()).any(|kind| !formal.contains(&kind));
    if substance { Came::Substance } else { Came::Formal }
}
