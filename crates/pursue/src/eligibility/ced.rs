//! The UN Committee on Enforced Disappearances: urgent action under art. 30 of the Convention.

use byname_base::edtf::Edtf;
use jiff::civil::{Date, date};

use super::{CaseFacts, Check, Mechanism, Missing, Verdict};
use crate::step::{Level, Stance};
use crate::step_kind::StepKind;

/// The day on which the Convention came into force for Ukraine (M).
const IN_FORCE_FOR_UKRAINE: Date = date(2015, 9, 13);

/// Whether the Committee can take the case against a State.
pub(super) fn check(case: &CaseFacts<'_>, state: &'static str) -> Check {
    if state == "RU" {
        return Check { state: Some(state), ..Check::new(Mechanism::Ced, Verdict::Closed, &["ced-ru"]) };
    }
    let grounds = ["ced-from", "ced-ua", "ced-conditions"];
    let earliest = case.began.and_then(Edtf::earliest);
    let latest = case.began.and_then(Edtf::latest);
    let at_home = case.steps.iter().any(|step| step.stance == Stance::For && step.level == Level::National);
    let mut missing = Vec::new();
    missing.extend(case.began.is_none().then_some(Missing::Date));
    missing.extend((!at_home).then_some(Missing::FamilySteps));
    let verdict = match (earliest, latest) {
        _ if case.began.is_none() => Verdict::NotReady,
        (_, Some(latest)) if latest < IN_FORCE_FOR_UKRAINE => Verdict::Closed,
        (Some(earliest), _) if earliest >= IN_FORCE_FOR_UKRAINE && missing.is_empty() => Verdict::Open,
        (Some(earliest), _) if earliest >= IN_FORCE_FOR_UKRAINE => Verdict::NotReady,
        _ => Verdict::Unclear,
    };
    Check {
        state: Some(state),
        missing,
        conflicts: case.pending_elsewhere(&[StepKind::UnCedUrgent]),
        ..Check::new(Mechanism::Ced, verdict, &grounds)
    }
}
