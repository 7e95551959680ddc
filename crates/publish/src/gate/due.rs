//! The due day of a step as it may be told to the world: dates and a basis, never a state.

use byname_pursue::due_date::Due;
use byname_pursue::step::Step;
use jiff::civil::Date;

use crate::public_step::PublicDue;

/// The day by which an answer to a step is due, as far as it may be told.
///
/// A rule that a person must check gives no day, and where a working-day table is missing the day is told as
/// assumed.
pub(super) fn public_due(step: &Step, today: Date) -> PublicDue {
    let due = step.due(today);
    let basis = match due {
        Due::Law { approximate: true, .. } => "assumed",
        Due::Unclear { .. } => "none",
        _ => due.code(),
    };
    let rule = step.rule().filter(|_| due != Due::NoRule);
    PublicDue {
        basis: basis.to_owned(),
        on: due.public_on(),
        rule: rule.map(|rule| rule.id.clone()).unwrap_or_default(),
    }
}
