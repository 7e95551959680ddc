//! The UN Human Rights Committee: communications under the Optional Protocol.

use byname_base::edtf::Edtf;
use jiff::ToSpan;

use super::{CaseFacts, Check, Mechanism, Missing, Verdict};
use crate::step_kind::StepKind;

/// Whether the Committee can take the case. Whether a State was bound on the day of filing is an open question of
/// law, and five years after the last decision a communication may count as abuse or not: so nothing better than
/// “unclear” is ever said.
pub(super) fn check(case: &CaseFacts<'_>) -> Check {
    let decision = case.final_decision();
    let verdict = if decision.is_none() { Verdict::NotReady } else { Verdict::Unclear };
    Check {
        until: decision.and_then(Edtf::earliest).map(|decided| decided.saturating_add(5.years())),
        missing: decision.is_none().then_some(Missing::FinalDecision).into_iter().collect(),
        conflicts: case.pending_elsewhere(&[StepKind::UnHrcCommunication]),
        ..Check::new(Mechanism::Hrc, verdict, &["hrc-pending", "hrc-party", "hrc-delay"])
    }
}
