//! The clock of a recorded step: what its record hands to the due-date rules and to its state.

use jiff::civil::Date;

use crate::due_date::{ClockFacts, Due, TransitDays, due};
use crate::reply::Reply;
use crate::reply_rule::{ReplyRule, ReplyRules};
use crate::step::{Stance, Step};
use crate::step_state::{ReplyFacts, State, StepFacts, state};

impl Step {
    /// Whether it has a clock: an act for the person that asks somebody for an answer which the group follows.
    #[must_use]
    pub fn has_clock(&self) -> bool {
        self.stance == Stance::For
            && !self.addressee.is_empty()
            && self.kind.awaits_answer()
            && self.way.answers_followed == Some(true)
    }

    /// The rule it names; `None` when it names none.
    #[must_use]
    pub fn rule(&self) -> Option<&'static ReplyRule> {
        ReplyRules::shipped().get(&self.way.reply_rule)
    }

    /// The day by which an answer is due, told on the day `as_of`; `NoRule` for a step without a clock.
    #[must_use]
    pub fn due(&self, as_of: Date) -> Due {
        let rule = self.rule().filter(|_| self.has_clock());
        rule.map_or(Due::NoRule, |rule| due(rule, &self.clock_facts(), &TransitDays::default(), as_of))
    }

    /// Where it stands at the end of the day `as_of`, by the replies it had.
    #[must_use]
    pub fn state(&self, replies: &[&Reply], as_of: Date) -> State {
        let replies: Vec<ReplyFacts<'_>> = replies
            .iter()
            .map(|reply| ReplyFacts { kind: reply.kind, received_on: reply.received_on.as_ref() })
            .collect();
        state(&self.facts(), &replies, &self.due(as_of), as_of)
    }

    fn facts(&self) -> StepFacts<'_> {
        StepFacts {
            stance: self.stance,
            kind: self.kind,
            has_addressee: !self.addressee.is_empty(),
            answers_followed: self.way.answers_followed == Some(true),
            act: self.way.act,
            sent_on: self.sent_on.as_ref(),
        }
    }

    fn clock_facts(&self) -> ClockFacts<'_> {
        let way = &self.way;
        ClockFacts {
            sent_on: self.sent_on.as_ref(),
            received_on: way.received_on.as_ref(),
            registered_on: way.registered_on.as_ref(),
            proof: !way.proofs.is_empty(),
            channel: way.channel.parse().ok(),
            short_reason: Some(way.short_reason.as_str()),
            extended_to: way.extended_to.as_ref(),
            extension_notice_on: way.extension_notice_on.as_ref(),
        }
    }
}
