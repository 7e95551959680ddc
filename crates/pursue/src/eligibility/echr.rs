//! The European Court of Human Rights.

use byname_base::edtf::Edtf;
use jiff::ToSpan;
use jiff::civil::{Date, date};

use super::{CaseFacts, Check, Mechanism, Missing, Verdict};
use crate::step_kind::StepKind;

/// The last day of facts for which the Court takes an application against the Russian Federation (V).
const LAST_DAY_FOR_RUSSIA: Date = date(2022, 9, 16);

/// Decisions taken after this day leave four months, earlier ones six (M).
const SIX_MONTHS_UNTIL: Date = date(2022, 2, 1);

/// Whether the Court can take the case against a State, and until when.
pub(super) fn check(case: &CaseFacts<'_>, state: &'static str, as_of: Date) -> Check {
    let mut grounds = vec!["echr-rule-39"];
    if state == "RU" {
        grounds.push("echr-ru");
    }
    let facts = facts(case.began, state);
    let decision = case.final_decision();
    let window = decision.map(|decision| window(decision, as_of));
    grounds.push(if window.is_some() { "echr-four-months" } else { "echr-diligence" });
    let verdict = match (facts, window) {
        (Verdict::Open, Some((verdict, _))) => verdict,
        (Verdict::Open, None) => Verdict::Unclear,
        (facts, _) => facts,
    };
    let until = window.and_then(|(_, until)| until).filter(|_| facts != Verdict::Closed);
    Check {
        state: Some(state),
        until,
        missing: [
            case.began.is_none().then_some(Missing::Date),
            decision.is_none().then_some(Missing::FinalDecision),
        ]
        .into_iter()
        .flatten()
        .collect(),
        conflicts: case.pending_elsewhere(&[StepKind::EchrApplication]),
        ..Check::new(Mechanism::Echr, verdict, &grounds)
    }
}

/// Whether the facts lie in the time for which the Court answers.
fn facts(began: Option<&Edtf>, state: &str) -> Verdict {
    let Some(began) = began else { return Verdict::NotReady };
    match (began.earliest(), began.latest()) {
        _ if state != "RU" => Verdict::Open,
        (_, Some(latest)) if latest <= LAST_DAY_FOR_RUSSIA => Verdict::Open,
        (Some(earliest), _) if earliest > LAST_DAY_FOR_RUSSIA => Verdict::Closed,
        _ => Verdict::Unclear,
    }
}

/// Whether an application is in time after the final decision at home, and the last day that is so for certain.
fn window(decision: &Edtf, as_of: Date) -> (Verdict, Option<Date>) {
    let (Some(earliest), Some(latest)) = (decision.earliest(), decision.latest()) else {
        return (Verdict::Unclear, None);
    };
    let last = |decided: Date| {
        let months = if decided > SIX_MONTHS_UNTIL { 4 } else { 6 };
        decided.saturating_add(months.months())
    };
    // A decision of 1 February leaves more time than one of the day after, so these two can be the bounds as well.
    let turns = [SIX_MONTHS_UNTIL, SIX_MONTHS_UNTIL.saturating_add(1.day())];
    let within = turns.into_iter().filter(|day| (earliest..=latest).contains(day));
    let days = || [earliest, latest].into_iter().chain(within.clone()).map(last);
    let (surely, at_most) = (days().min(), days().max());
    let verdict = match (surely, at_most) {
        (Some(surely), _) if as_of <= surely => Verdict::Open,
        (_, Some(at_most)) if as_of > at_most => Verdict::Closed,
        _ => Verdict::Unclear,
    };
    (verdict, surely)
}
