//! Steps as marks on the line of time: which form, which words.

use byname_base::edtf::{Edtf, Qualifier};
use byname_pursue::reply_kind::ReplyKind;
use byname_pursue::step_state::State;
use jiff::civil::Date;

use super::parts::{Reader, actor, addressee};
use crate::drawing::{DueMark, Form, Glyph, LineOfTime, LineWords, Mark, When, line_of_time};
use crate::public_step::PublicStep;
use crate::step_reading::{self, StepReading};

/// On whose page a line stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PageOf {
    /// A person's: a label names who was addressed, and the sides are the two levels.
    Person,
    /// An institution's: a label names who asked, and all stands on one side.
    Authority,
}

/// Draws steps above and below the axis, from a day to the reader's today.
pub(super) fn drawn(
    reader: &Reader<'_>,
    page: PageOf,
    title: String,
    from: Option<Date>,
    above: Vec<Mark>,
    below: Vec<Mark>,
) -> String {
    let (tr, to) = (reader.tr, reader.as_of);
    let first = above.iter().chain(&below).map(|mark| day_of(mark.when)).min();
    let Some(from) = from.or(first) else { return String::new() };
    let numbers = [("above", above.len().into()), ("below", below.len().into())];
    let days = [("from", tr.day(from.min(to)).into()), ("to", tr.day(to).into())];
    let edge = |key: &str| match page {
        PageOf::Person => [reader.t(&format!("line-{key}")), reader.t(&format!("line-{key}-short"))],
        PageOf::Authority => [String::new(), String::new()],
    };
    line_of_time(&LineOfTime {
        id: "line",
        desc: tr.with("line-desc", &[numbers, days].concat()),
        title,
        from: from.min(to),
        to,
        above,
        below,
        words: LineWords {
            above: edge("national"),
            below: edge("international"),
            to: [
                tr.with("line-to", &[("date", tr.day(to).into())]),
                tr.with("line-to", &[("date", tr.date_short(to).into())]),
            ],
        },
    })
}

fn day_of(when: When) -> Date {
    match when {
        When::Day(day) | When::NotLater(day) | When::NotEarlier(day) => day,
        When::Between(earliest, _) | When::About(earliest, _) => earliest,
    }
}

/// A step as a mark; `None` when its day is not on record.
pub(super) fn mark(reader: &Reader<'_>, page: PageOf, number: &str, step: &PublicStep) -> Option<Mark> {
    let when = when(&step.sent_on)?;
    let reading = step_reading::read(step, reader.as_of);
    let kind = reader.code("kind", &step.kind);
    let addressed = addressee(reader, step).filter(|_| page == PageOf::Person);
    let other = addressed.unwrap_or_else(|| actor(reader, step)).text();
    let words = match reading.state {
        State::NotApplicable => String::new(),
        _ => reader.counted(&reading.key(), reading.days().unwrap_or(0)),
    };
    Some(Mark {
        number: number.to_owned(),
        label: format!("{kind}: {other}"),
        short_label: kind,
        when,
        form: form(step, &reading),
        short_words: if words.is_empty() { String::new() } else { reader.code("state-name", reading.code()) },
        words,
    })
}

/// A date as the line draws it; `None` for one that touches no day.
fn when(edtf: &str) -> Option<When> {
    let date: Edtf = edtf.parse().ok()?;
    match (date.earliest(), date.latest()) {
        (Some(day), Some(latest)) if date.qualifier() != Qualifier::Certain => Some(When::About(day, latest)),
        (Some(day), Some(latest)) if day == latest => Some(When::Day(day)),
        (Some(earliest), Some(latest)) => Some(When::Between(earliest, latest)),
        (None, Some(latest)) => Some(When::NotLater(latest)),
        (Some(earliest), None) => Some(When::NotEarlier(earliest)),
        (None, None) => None,
    }
}

fn form(step: &PublicStep, reading: &StepReading) -> Form {
    let due = reading.due.on.map(|on| DueMark { on, assumed: reading.due.basis == "assumed" });
    let ended = |on: Option<Date>| on.map_or(Form::Dot, Form::Ended);
    match reading.state {
        State::NotApplicable => Form::Dot,
        State::NotRecorded => Form::NotFollowed,
        State::NoDuty => Form::Open(None),
        State::Awaiting | State::NoAnswerRecorded { .. } | State::Ignored => Form::Open(due),
        State::Answered | State::AnsweredLate { .. } => {
            answered_on(step).map_or(Form::Dot, |on| Form::Answered(on, due))
        }
        State::Withdrawn | State::Returned => ended(step.act.as_ref().and_then(|act| latest(&act.on))),
    }
}

/// The day of the reply that ended the term.
fn answered_on(step: &PublicStep) -> Option<Date> {
    let ending = step.replies.iter().filter(|reply| reply.kind.parse().is_ok_and(ReplyKind::ends_clock));
    ending.filter_map(|reply| latest(&reply.received_on)).min()
}

fn latest(edtf: &str) -> Option<Date> {
    edtf.parse::<Edtf>().ok()?.latest()
}

/// The sign beside a state.
pub(super) fn glyph_of(state: State) -> Glyph {
    match state {
        State::NotApplicable => Glyph::Dot,
        State::NotRecorded => Glyph::NotFollowed,
        State::Answered => Glyph::Answered,
        State::AnsweredLate { .. } => Glyph::Late,
        State::Withdrawn | State::Returned => Glyph::Ended,
        State::NoDuty | State::Awaiting | State::NoAnswerRecorded { .. } | State::Ignored => Glyph::Open,
    }
}
