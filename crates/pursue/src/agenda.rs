//! What asks a person to act: terms that end or have passed, records that contradict themselves, rules to be read
//! again. Pure: the caller hands in steps, replies and the day.

use std::collections::{HashMap, HashSet};

use byname_base::codes;
use byname_base::edtf::Edtf;
use byname_base::id::StepId;
use jiff::ToSpan;
use jiff::civil::Date;

use crate::channel::Channel;
use crate::due_date::{Due, Unclear};
use crate::eligibility::{Check, Verdict};
use crate::reply::Reply;
use crate::reply_kind::ReplyKind;
use crate::reply_rule::{ReplyRule, ReplyRules};
use crate::step::Step;
use crate::step_state::State;

codes! {
    /// What a matter asks for.
    What {
        /// The term passed and its grace is over: check the inboxes, then note the reply or record its absence.
        CheckInboxes = "check_inboxes",
        /// The term passed; the answer may still be on its way.
        TermPassed = "term_passed",
        /// The term ends soon.
        TermEnds = "term_ends",
        /// A window of an international mechanism closes, or its reminder has come.
        WindowCloses = "window_closes",
        /// The record contradicts itself or does not allow a day to be told: mend it.
        MendRecord = "mend_record",
        /// The rule must be read again before a due day of it may be told.
        ReadRule = "read_rule",
    }
}

/// One matter of the agenda.
#[derive(Debug, Clone, PartialEq)]
pub struct Matter<'a> {
    /// What it asks for.
    pub what: What,
    /// By when, or since when; `None` for what is to be done at once: a record that allows no day, a rule that was
    /// never read in full.
    pub day: Option<Date>,
    /// What it is about.
    pub about: About<'a>,
    /// What is wrong with the record; `None` when nothing is.
    pub fault: Option<Fault>,
}

/// What a matter is about.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum About<'a> {
    /// A step, and how far its day may be told: the code of its due day.
    Step(&'a Step, &'static str),
    /// A rule.
    Rule(&'static ReplyRule),
    /// A mechanism and the case to which it is open, by the folder id of the person.
    Window(&'a str, &'a Check),
}

impl About<'_> {
    /// The id by which people call it: of the step, the rule, or the person.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Self::Step(step, _) => &step.folder_id,
            Self::Rule(rule) => &rule.id,
            Self::Window(person, _) => person,
        }
    }

    /// The rule by which its day is told; `None` when none is.
    #[must_use]
    pub fn rule(&self) -> Option<&'static ReplyRule> {
        match self {
            Self::Step(step, _) => step.rule(),
            Self::Rule(rule) => Some(rule),
            Self::Window(..) => None,
        }
    }
}

/// What in a record contradicts itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// The days of the step.
    #[error(transparent)]
    Days(#[from] Unclear),
    /// A reply that came before the step was sent.
    #[error("a reply came before the day of sending")]
    ReplyBeforeSent,
    /// A step whose answers are followed names no rule, so that no term is counted.
    #[error("the step names no reply rule, so no term is counted")]
    NoRule,
}

impl Fault {
    /// The code of its words.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Days(unclear) => unclear.code(),
            Self::ReplyBeforeSent => "reply_before_sent",
            Self::NoRule => "no_rule",
        }
    }
}

/// How long after the term an answer may still be on its way: 7 days by portal or e-mail, 21 by post or when the
/// way is not known. Only then is a person asked to check the inboxes. No law says so; it is the group's own rule.
#[must_use]
pub fn grace(channel: Option<Channel>) -> i32 {
    match channel {
        Some(Channel::Portal | Channel::Email) => 7,
        _ => 21,
    }
}

/// Everything that asks a person to act on the day `as_of` or within `days` after it, the most pressing first.
/// `windows` holds the folder id of each person and what the mechanisms answer on that day.
#[must_use]
pub fn agenda<'a>(
    steps: impl Iterator<Item = &'a Step> + Clone,
    replies: impl Iterator<Item = &'a Reply>,
    windows: impl Iterator<Item = (&'a str, &'a [Check])>,
    as_of: Date,
    days: u16,
) -> Vec<Matter<'a>> {
    let last = as_of.saturating_add(i32::from(days).days());
    let mut came: HashMap<&StepId, Vec<&Reply>> = HashMap::new();
    for reply in replies {
        came.entry(&reply.step).or_default().push(reply);
    }
    let none = Vec::new();
    let clocked = || steps.clone().filter(|step| step.has_clock());
    let mut matters: Vec<Matter<'a>> = clocked()
        .filter_map(|step| of_step(step, came.get(&step.id).unwrap_or(&none), as_of, last))
        .collect();
    matters.extend(windows.flat_map(|(person, checks)| closing(person, checks, as_of, last)));
    matters.extend(rules_to_read(clocked(), as_of, last));
    // The matters of one kind stand in the order of their day, then as the folder numbers them.
    matters.sort_by(|a, b| (a.what, a.day, a.about.id()).cmp(&(b.what, b.day, b.about.id())));
    matters
}

/// The last days and reminders of open windows.
fn closing<'a>(person: &'a str, checks: &'a [Check], as_of: Date, last: Date) -> Vec<Matter<'a>> {
    let open = checks.iter().filter(|check| check.verdict != Verdict::Closed);
    open.flat_map(|check| {
        let days = check.reminders.iter().copied().chain(check.until);
        days.filter(|day| (as_of..=last).contains(day)).map(move |day| Matter {
            what: What::WindowCloses,
            day: Some(day),
            about: About::Window(person, check),
            fault: None,
        })
    })
    .collect()
}

fn of_step<'a>(step: &'a Step, replies: &[&Reply], as_of: Date, last: Date) -> Option<Matter<'a>> {
    let due = step.due(as_of);
    let of = |what, day, fault| Matter { what, day, about: About::Step(step, due.code()), fault };
    // A forwarded step is awaited by its child, which has a clock of its own.
    let forwarded = replies.iter().any(|reply| reply.kind == ReplyKind::Forwarded);
    let open = matches!(step.state(replies, as_of), State::Awaiting | State::NoAnswerRecorded { .. });
    if let Some(fault) = fault(step, replies, &due, open) {
        return Some(of(What::MendRecord, None, Some(fault)));
    }
    let on = due.on().filter(|_| open && !forwarded)?;
    let after_grace = on.saturating_add(grace(step.way.channel.parse().ok()).days());
    let what = match on {
        on if on > last => return None,
        on if on >= as_of => What::TermEnds,
        _ if as_of <= after_grace => What::TermPassed,
        _ => What::CheckInboxes,
    };
    Some(of(what, Some(on), None))
}

/// What is wrong with the days of a step or its replies; for an open one also that nothing counts its term.
fn fault(step: &Step, replies: &[&Reply], due: &Due, open: bool) -> Option<Fault> {
    let sent = step.sent_on.as_ref().and_then(Edtf::earliest);
    let early = |reply: &&Reply| {
        let came = reply.received_on.as_ref().and_then(Edtf::latest);
        came.zip(sent).is_some_and(|(came, sent)| came < sent)
    };
    if replies.iter().any(early) {
        return Some(Fault::ReplyBeforeSent);
    }
    match due {
        Due::Unclear { reason } => Some(Fault::Days(*reason)),
        Due::NoRule if open => Some(Fault::NoRule),
        _ => None,
    }
}

/// The rules that steps with a clock name, and whose reading runs out by then or has an open question.
fn rules_to_read<'a>(steps: impl Iterator<Item = &'a Step>, as_of: Date, last: Date) -> Vec<Matter<'a>> {
    let named: HashSet<&str> = steps.filter_map(Step::rule).map(|rule| rule.id.as_str()).collect();
    let due = ReplyRules::shipped().iter().filter(|rule| named.contains(rule.id.as_str()));
    due.filter(|rule| !rule.is_settled(last))
        .map(|rule| Matter {
            what: What::ReadRule,
            day: Some(rule.check_again_on()).filter(|_| rule.is_settled(as_of)),
            about: About::Rule(rule),
            fault: None,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use std::iter;

    use byname_base::id::{PublicId, ReplyId};
    use byname_register::claim::Grade;
    use jiff::civil::date;

    use super::*;
    use crate::step::{Act, Level, Stance, Way};
    use crate::step_kind::StepKind;

    /// A followed complaint to a prosecutor, received on a proved day: by RU-3 an answer was due on 14 September.
    fn complaint(change: impl Fn(&mut Step)) -> Step {
        let received: Edtf = "2026-09-11".parse().unwrap();
        let mut step = Step {
            id: StepId::from_text("step1"),
            public_id: PublicId::from_text("step000000000001"),
            folder_id: "T1".to_owned(),
            people: Vec::new(),
            level: Level::National,
            jurisdiction: "RU".to_owned(),
            stance: Stance::For,
            actor: "the family".to_owned(),
            addressee: "Prosecutor of Altyn".to_owned(),
            kind: StepKind::Complaint,
            kind_word: "complaint".to_owned(),
            sent_on: Some("2026-09-01".parse().unwrap()),
            description: "asks for an investigation".to_owned(),
            outcome_text: String::new(),
            grade: Grade::B,
            sources: Vec::new(),
            note: String::new(),
            text_lang: "en".parse().unwrap(),
            way: Way {
                channel: "portal".to_owned(),
                received_on: Some(received),
                proofs: vec!["S1".to_owned()],
                reply_rule: "RU-3".to_owned(),
                answers_followed: Some(true),
                ..Way::default()
            },
        };
        change(&mut step);
        step
    }
    fn reply(kind: ReplyKind, on: &str) -> Reply {
        Reply {
            id: ReplyId::from_text("reply1"),
            folder_id: "R1".to_owned(),
            step: StepId::from_text("step1"),
            received_on: on.parse().ok(),
            kind,
            summary: String::new(),
            grade: Grade::B,
            sources: Vec::new(),
            note: String::new(),
            text_lang: "en".parse().unwrap(),
        }
    }

    /// The one matter of a step within 14 days, told shortly; “nothing” when there is none.
    fn told(step: &Step, replies: &[Reply], as_of: Date) -> String {
        let matters = agenda(iter::once(step), replies.iter(), iter::empty(), as_of, 14);
        let told = matters.iter().filter_map(|matter| match (matter.about, matter.day, matter.fault) {
            (About::Step(_, basis), Some(day), _) => Some(format!("{} {day} {basis}", matter.what)),
            (About::Step(..), None, Some(fault)) => Some(fault.to_string()),
            _ => None,
        });
        let matters: Vec<String> = told.collect();
        if matters.is_empty() { "nothing".to_owned() } else { matters.join(" + ") }
    }

    #[test]
    fn a_term_comes_near_ends_passes_and_after_the_grace_asks_for_the_inboxes() {
        let portal = complaint(|_| {});
        let post = complaint(|step| "post".clone_into(&mut step.way.channel));
        let table = [
            (&portal, date(2026, 8, 30), "nothing", "15 days before"),
            (&portal, date(2026, 8, 31), "term_ends 2026-09-14 law", "14 days before"),
            (&portal, date(2026, 9, 14), "term_ends 2026-09-14 law", "the due day is in time"),
            (&portal, date(2026, 9, 15), "term_passed 2026-09-14 law", "the day after"),
            (&portal, date(2026, 9, 21), "term_passed 2026-09-14 law", "the last day of grace"),
            (&portal, date(2026, 9, 22), "check_inboxes 2026-09-14 law", "7 days are over"),
            (&post, date(2026, 10, 5), "term_passed 2026-09-14 law", "21 days by post"),
            (&post, date(2026, 10, 6), "check_inboxes 2026-09-14 law", "21 days are over"),
        ];
        for (step, as_of, expected, why) in table {
            assert_eq!(told(step, &[], as_of), expected, "{why}");
        }
    }

    #[test]
    fn what_is_answered_ended_or_not_followed_asks_for_nothing() {
        let late = date(2026, 12, 1);
        let step = complaint(|_| {});
        assert_eq!(told(&step, &[reply(ReplyKind::AnsweredFormal, "2026-11-01")], late), "nothing");
        assert_eq!(told(&step, &[reply(ReplyKind::Forwarded, "2026-11-01")], late), "nothing");
        assert_eq!(
            told(&step, &[reply(ReplyKind::Acknowledged, "2026-09-03")], late),
            "check_inboxes 2026-09-14 law"
        );
        for act in Act::ALL {
            assert_eq!(told(&complaint(|step| step.way.act = Some(*act)), &[], late), "nothing", "{act}");
        }
        assert_eq!(told(&complaint(|step| step.way.answers_followed = None), &[], late), "nothing");
    }

    #[test]
    fn a_record_against_itself_gets_a_clear_word_and_no_day() {
        let as_of = date(2026, 12, 1);
        let day = |text: &str| Some(text.parse().unwrap());
        let wrong = |change: fn(&mut Step, Option<Edtf>), text: &str| {
            told(&complaint(|step| change(step, day(text))), &[], as_of)
        };
        assert_eq!(
            told(&complaint(|_| {}), &[reply(ReplyKind::Met, "2026-08-31")], as_of),
            "a reply came before the day of sending"
        );
        type Change = fn(&mut Step, Option<Edtf>);
        let table: [(&str, &str, Change); 4] = [
            ("2026-08-31", "the day of receipt is before the day of sending", |step, day| {
                step.way.received_on = day;
            }),
            ("2026-09-03", "the day of registration is before the day of receipt", |step, day| {
                step.way.registered_on = day;
            }),
            ("2026-10-01", "an extension is recorded without the day of its notice", |step, day| {
                step.way.extended_to = day;
            }),
            ("2026-10-01", "the step names no reply rule, so no term is counted", |step, _| {
                step.way.reply_rule.clear();
            }),
        ];
        for (text, expected, change) in table {
            assert_eq!(wrong(change, text), expected);
        }
    }

    #[test]
    fn a_rule_in_use_is_to_be_read_again_before_its_year_is_over() {
        let step = complaint(|_| {});
        let named = |as_of| {
            let matters = agenda(iter::once(&step), iter::empty(), iter::empty(), as_of, 14);
            matters.iter().any(|matter| matter.what == What::ReadRule)
        };
        assert!(!named(date(2027, 11, 8)), "15 days before it runs out");
        assert!(named(date(2027, 11, 9)), "14 days before");
        let unchecked = complaint(|step| "UA-1a".clone_into(&mut step.way.reply_rule));
        let matters = agenda(iter::once(&unchecked), iter::empty(), iter::empty(), date(2026, 11, 24), 14);
        assert!(
            matters.iter().any(|matter| matter.what == What::ReadRule),
            "its open question stands from the first day"
        );
    }
}
