//! The UN Working Group on Enforced or Involuntary Disappearances.

use byname_base::edtf::Edtf;
use jiff::ToSpan;
use jiff::civil::Date;

use super::{CaseFacts, Check, Mechanism, Missing, Urgency, Verdict};
use crate::step::{Level, Stance};
use crate::step_kind::StepKind;

/// Days after a notice of the Working Group on which the family is reminded that an answer is awaited.
const REMINDERS: [i32; 3] = [30, 90, 150];

/// Whether a communication could be sent today, and by which procedure.
///
/// The register keeps neither consents nor submitters nor the forces held responsible, so these are always to be
/// shown apart.
pub(super) fn readiness(case: &CaseFacts<'_>, as_of: Date) -> Check {
    let mut grounds = vec!["wgeid-no-term", "wgeid-list", "wgeid-consent", "wgeid-urgent", "wgeid-crimea"];
    let mut missing = Vec::new();
    let mut lack = |is_missing: bool, what| missing.extend(is_missing.then_some(what));
    lack(case.name.split_whitespace().count() < 2, Missing::FullName);
    lack(case.began.is_none(), Missing::Date);
    let full_day = case.began.is_none_or(|began| began.certain_day().is_some());
    lack(!full_day, Missing::FullDay);
    lack(case.place.is_empty(), Missing::Place);
    lack(true, Missing::Forces);
    let at_home = case.steps.iter().any(|step| step.stance == Stance::For && step.level == Level::National);
    lack(!at_home, Missing::FamilySteps);
    lack(true, Missing::Consent);
    lack(true, Missing::Submitter);
    if !full_day {
        grounds.push("wgeid-month");
    }
    let (urgency, until) = urgency(case.began, as_of);
    Check {
        urgency: Some(urgency),
        until,
        missing,
        ..Check::new(Mechanism::Wgeid, Verdict::NotReady, &grounds)
    }
}

/// By which procedure a communication received on the day would go, and the last day for that.
fn urgency(began: Option<&Edtf>, as_of: Date) -> (Urgency, Option<Date>) {
    let bounds = (began.and_then(Edtf::earliest), began.and_then(Edtf::latest));
    let (Some(latest), earliest) = (bounds.1, bounds.0) else { return (Urgency::Standard, None) };
    let last = |from: Date, months: i32| from.saturating_add(months.months());
    match earliest {
        Some(earliest) if as_of <= last(earliest, 3) => (Urgency::Urgent, Some(last(earliest, 3))),
        _ if as_of <= last(latest, 3) => (Urgency::MaybeUrgent, Some(last(latest, 3))),
        _ if as_of <= last(latest, 12) => (Urgency::LinkedUrgent, Some(last(latest, 12))),
        _ => (Urgency::Standard, None),
    }
}

/// One answer for each notice that the Working Group sent on: six months, with reminders before.
///
/// They run from the earliest day on which the notice can have come, so that nobody is reminded too late.
pub(super) fn answers(case: &CaseFacts<'_>, as_of: Date) -> Vec<Check> {
    const SENT: [StepKind; 2] = [StepKind::UnWgeidUrgent, StepKind::UnWgeidStandard];
    let communications = case.steps.iter().filter(|step| SENT.contains(&step.kind));
    let notices = communications.flat_map(|step| {
        case.replies.iter().filter(|reply| reply.step == step.id && reply.kind.ends_clock())
    });
    notices
        .map(|notice| {
            let answer = |verdict| Check::new(Mechanism::WgeidAnswer, verdict, &["wgeid-six-months"]);
            let Some(came) = notice.received_on.as_ref().and_then(Edtf::earliest) else {
                return Check { missing: vec![Missing::Date], ..answer(Verdict::Unclear) };
            };
            let until = came.saturating_add(6.months());
            Check {
                until: Some(until),
                reminders: REMINDERS.map(|days| came.saturating_add(days.days())).into(),
                ..answer(if as_of <= until { Verdict::Open } else { Verdict::Closed })
            }
        })
        .collect()
}
