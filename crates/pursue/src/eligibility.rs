//! Which international mechanisms are open to a case, until when, and what is missing. Advice with its reasons: it
//! never blocks anything, and a lawyer decides.

mod ced;
mod echr;
mod ground;
mod hrc;
mod wgeid;

use byname_base::codes;
use byname_base::edtf::Edtf;
use jiff::civil::Date;
use serde::Serialize;

pub use ground::{Ground, Grounds};

use crate::reply::Reply;
use crate::reply_rule::Mark;
use crate::step::{Act, Stance, Step};
use crate::step_kind::StepKind;

codes! {
    /// A mechanism, or the one rule of it that a window comes from.
    Mechanism {
        /// The UN Working Group on Enforced or Involuntary Disappearances.
        Wgeid = "wgeid",
        /// The answer that the Working Group awaits after it sent on a State's reply.
        WgeidAnswer = "wgeid_answer",
        /// The UN Committee on Enforced Disappearances, urgent action.
        Ced = "ced",
        /// The European Court of Human Rights.
        Echr = "echr",
        /// The UN Human Rights Committee.
        Hrc = "hrc",
    }
}

codes! {
    /// How a mechanism stands to a case.
    Verdict {
        /// Open, as far as the record tells.
        Open = "open",
        /// Open, but something that it asks for is not on record.
        NotReady = "not_ready",
        /// An uncertain date or an open question of law does not let it be said.
        Unclear = "unclear",
        /// Not open, or no longer.
        Closed = "closed",
    }
}

codes! {
    /// What a mechanism asks for and the record does not hold.
    Missing {
        /// A given and a family name.
        FullName = "full_name",
        /// Any date of the event.
        Date = "date",
        /// The day of the event: only a longer time is on record.
        FullDay = "full_day",
        /// Where the person was seized or last seen.
        Place = "place",
        /// Which forces are held responsible, and why.
        Forces = "forces",
        /// Any step that the family took at home.
        FamilySteps = "family_steps",
        /// The consent of the family, also to transmission to the government.
        Consent = "consent",
        /// Who submits, and how they can be reached.
        Submitter = "submitter",
        /// The final decision at home.
        FinalDecision = "final_decision",
    }
}

codes! {
    /// By which procedure the Working Group would take a case today.
    Urgency {
        /// It began within three months.
        Urgent = "urgent",
        /// It may have begun within three months.
        MaybeUrgent = "maybe_urgent",
        /// Urgent only if it is connected to an urgent case: it may have begun within a year.
        LinkedUrgent = "linked_urgent",
        /// The standard procedure.
        Standard = "standard",
    }
}

/// What the record of one disappearance says that bears on the mechanisms.
#[derive(Debug, Clone, Copy)]
pub struct CaseFacts<'a> {
    /// The name; empty when none is released or known.
    pub name: &'a str,
    /// When it began: the day last seen; `None` when not known.
    pub began: Option<&'a Edtf>,
    /// Where; empty when not known.
    pub place: &'a str,
    /// The steps taken for the person, and against.
    pub steps: &'a [&'a Step],
    /// What came back to them.
    pub replies: &'a [&'a Reply],
}

/// What one mechanism answers to one case.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Check {
    /// The mechanism.
    pub mechanism: Mechanism,
    /// The State concerned, as ISO code; `None` where it is the same for all.
    pub state: Option<&'static str>,
    /// How it stands.
    pub verdict: Verdict,
    /// By which procedure; `None` for every mechanism but the Working Group.
    pub urgency: Option<Urgency>,
    /// The last day of the window, so far as it is certain; `None` when no day ends it.
    pub until: Option<Date>,
    /// On which days the family is to be reminded before the last.
    pub reminders: Vec<Date>,
    /// What it asks for and the record does not hold.
    pub missing: Vec<Missing>,
    /// Folder ids of steps before other mechanisms, which may stand in its way.
    pub conflicts: Vec<String>,
    /// Whether the verdict rests on a ground that a person must check first.
    pub to_be_checked: bool,
    /// What it rests on.
    pub grounds: Vec<&'static Ground>,
}

/// What every mechanism answers to a case on the day `as_of`.
#[must_use]
pub fn checks(case: &CaseFacts<'_>, as_of: Date) -> Vec<Check> {
    let mut checks = vec![wgeid::readiness(case, as_of)];
    checks.extend(wgeid::answers(case, as_of));
    checks.extend(["UA", "RU"].map(|state| ced::check(case, state)));
    checks.extend(["UA", "RU"].map(|state| echr::check(case, state, as_of)));
    checks.push(hrc::check(case));
    checks
}

impl Check {
    /// An answer without day, lack or conflict, on its grounds.
    fn new(mechanism: Mechanism, verdict: Verdict, grounds: &[&str]) -> Self {
        let grounds: Vec<&'static Ground> = grounds.iter().map(|id| Grounds::shipped().get(id)).collect();
        Self {
            mechanism,
            state: None,
            verdict,
            urgency: None,
            until: None,
            reminders: Vec::new(),
            missing: Vec::new(),
            conflicts: Vec::new(),
            to_be_checked: grounds.iter().any(|ground| ground.mark != Mark::V),
            grounds,
        }
    }
}

impl CaseFacts<'_> {
    /// Steps before international mechanisms other than these, which nobody took back.
    fn pending_elsewhere(&self, own: &[StepKind]) -> Vec<String> {
        const PROCEDURES: [StepKind; 6] = [
            StepKind::UnWgeidUrgent,
            StepKind::UnWgeidStandard,
            StepKind::UnCedUrgent,
            StepKind::UnHrcCommunication,
            StepKind::UnWgad,
            StepKind::EchrApplication,
        ];
        let pending = self.steps.iter().filter(|step| {
            step.stance == Stance::For
                && step.way.act != Some(Act::Withdrawn)
                && PROCEDURES.contains(&step.kind)
                && !own.contains(&step.kind)
        });
        pending.map(|step| step.folder_id.clone()).collect()
    }

    /// When the last court at home decided: the latest ruling told as a step, or answer to a suit or complaint.
    fn final_decision(&self) -> Option<&Edtf> {
        const SUITS: [StepKind; 2] = [StepKind::ComplaintToCourt, StepKind::AdministrativeSuit];
        let at_home = |step: &&&Step| step.level == crate::step::Level::National;
        let ruling = |step: &&&Step| step.stance == Stance::For && step.kind == StepKind::CourtRuling;
        let rulings =
            self.steps.iter().filter(at_home).filter(ruling).filter_map(|step| step.sent_on.as_ref());
        let answers = self.replies.iter().filter(|reply| {
            let suit = self.steps.iter().find(|step| step.id == reply.step);
            reply.kind.ends_clock() && suit.is_some_and(|step| SUITS.contains(&step.kind))
        });
        rulings.chain(answers.filter_map(|reply| reply.received_on.as_ref())).max_by_key(|date| date.latest())
    }
}
