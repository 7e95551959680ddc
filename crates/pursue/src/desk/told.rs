//! A step and what came of it, in words for the staff.

use byname_web::words::Tr;
use jiff::civil::Date;

use crate::due_date::Due;
use crate::reply::Reply;
use crate::step::Step;
use crate::step_state::{Since, State};

/// One step in a list.
pub(super) struct StepRow {
    pub(super) when: String,
    pub(super) href: String,
    pub(super) kind: String,
    pub(super) addressee: String,
    pub(super) description: String,
    pub(super) state: String,
    pub(super) due: String,
}

pub(super) fn row(tr: Tr<'_>, step: &Step, replies: &[Reply], today: Date) -> StepRow {
    StepRow {
        when: step.sent_on.as_ref().map_or_else(|| tr.t("step-no-day"), |day| tr.date(day)),
        href: format!("/{}/steps/{}", tr.language(), step.id),
        kind: tr.t(&format!("kind-{}", step.kind)),
        addressee: step.addressee.clone(),
        description: step.description.clone(),
        state: state(tr, step, replies, today),
        due: due(tr, step, today),
    }
}

/// Where a step stands today, in words.
pub(super) fn state(tr: Tr<'_>, step: &Step, replies: &[Reply], today: Date) -> String {
    let replies: Vec<&Reply> = replies.iter().collect();
    let state = step.state(&replies, today);
    match state {
        State::AnsweredLate { days } => tr.with("state-answered_late", &[("n", days.into())]),
        State::NoAnswerRecorded { days, since } => {
            let word = if since == Since::Sending {
                "state-no_answer_recorded-sending"
            } else {
                "state-no_answer_recorded"
            };
            tr.with(word, &[("n", days.into())])
        }
        other => tr.t(&format!("state-{}", other.code())),
    }
}

/// By which day an answer is due and why, for the staff: also a day that the world is not told.
pub(super) fn due(tr: Tr<'_>, step: &Step, today: Date) -> String {
    if !step.has_clock() {
        return String::new();
    }
    let due = step.due(today);
    let rule = step.rule().map(|rule| rule.id.clone()).unwrap_or_default();
    let basis = match due {
        Due::Unclear { reason } => tr.t(&format!("agenda-fault-{}", reason.code())),
        Due::Law { .. } | Due::Assumed { .. } | Due::ToBeChecked { .. } => {
            tr.with(&format!("agenda-basis-{}", due.code()), &[("rule", rule.into())])
        }
        _ => tr.t(&format!("due-{}", due.code())),
    };
    match due.on() {
        Some(on) => tr.with("desk-step-due", &[("date", tr.day(on).into()), ("basis", basis.into())]),
        None => basis,
    }
}
