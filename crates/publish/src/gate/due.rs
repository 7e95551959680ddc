//! The due day of a step as it may be told to the world: dates and a basis, never a state.

use byname_pursue::due_date::{ClockFacts, Due, TransitDays, due};
use byname_pursue::reply_rule::ReplyRules;
use byname_pursue::step::{Stance, Step};
use jiff::civil::Date;

use crate::public_step::PublicDue;

/// The day by which an answer to a step is due, as far as it may be told.
///
/// Only a step whose answers the group follows has one. A rule that a person must check gives no day, and where
/// a working-day table is missing the day is told as assumed.
pub(super) fn public_due(step: &Step, today: Date) -> PublicDue {
    let none = PublicDue { basis: "none".to_owned(), ..PublicDue::default() };
    let awaits = step.stance == Stance::For && !step.addressee.is_empty() && step.kind.awaits_answer();
    if !awaits || step.way.answers_followed != Some(true) {
        return none;
    }
    let Some(rule) = ReplyRules::shipped().get(&step.way.reply_rule) else { return none };
    let due = due(rule, &facts(step), &TransitDays::default(), today);
    let basis = match due {
        Due::Law { approximate: true, .. } => "assumed",
        Due::Unclear { .. } => "none",
        _ => due.code(),
    };
    PublicDue { basis: basis.to_owned(), on: due.public_on(), rule: rule.id.clone() }
}

fn facts(step: &Step) -> ClockFacts<'_> {
    let way = &step.way;
    ClockFacts {
        sent_on: step.sent_on.as_ref(),
        received_on: way.received_on.as_ref(),
        registered_on: way.registered_on.as_ref(),
        proof: !way.proofs.is_empty(),
        channel: way.channel.parse().ok(),
        short_reason: Some(way.short_reason.as_str()),
        extended_to: way.extended_to.as_ref(),
        extension_notice_on: way.extension_notice_on.as_ref(),
    }
}
