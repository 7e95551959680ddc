//! The checks of international mechanisms, with the day before, the day and the day after; invented cases only.
#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use byname_base::edtf::Edtf;
use byname_base::id::{PublicId, ReplyId, StepId};
use byname_pursue::eligibility::{CaseFacts, Check, Grounds, Mechanism, Missing, Urgency, Verdict, checks};
use byname_pursue::reply::Reply;
use byname_pursue::reply_kind::ReplyKind;
use byname_pursue::step::{Level, Stance, Step, Way};
use byname_pursue::step_kind::StepKind;
use byname_register::claim::Grade;
use jiff::civil::{Date, date};

const LONG_AFTER: Date = date(2026, 11, 24);

fn step(id: &str, kind: StepKind, level: Level, sent_on: &str) -> Step {
    Step {
        id: StepId::from_text(id),
        public_id: PublicId::from_text(id),
        folder_id: id.to_owned(),
        people: Vec::new(),
        level,
        jurisdiction: String::new(),
        stance: Stance::For,
        actor: "the family".to_owned(),
        addressee: "somebody".to_owned(),
        kind,
        kind_word: kind.to_string(),
        sent_on: sent_on.parse().ok(),
        description: String::new(),
        outcome_text: String::new(),
        grade: Grade::B,
        sources: Vec::new(),
        note: String::new(),
        text_lang: "en".parse().unwrap(),
        way: Way::default(),
    }
}

fn reply(step: &str, kind: ReplyKind, received_on: &str) -> Reply {
    Reply {
        id: ReplyId::from_text(format!("{step}-reply")),
        folder_id: format!("{step}-reply"),
        step: StepId::from_text(step),
        received_on: received_on.parse().ok(),
        kind,
        summary: String::new(),
        grade: Grade::B,
        sources: Vec::new(),
        note: String::new(),
        text_lang: "en".parse().unwrap(),
    }
}

/// What all mechanisms answer to a case that began then.
fn all(began: &str, steps: &[Step], replies: &[Reply], as_of: Date) -> Vec<Check> {
    let began: Option<Edtf> = began.parse().ok();
    let (steps, replies): (Vec<&Step>, Vec<&Reply>) = (steps.iter().collect(), replies.iter().collect());
    let facts = CaseFacts {
        name: "Erdem Tolgarov",
        began: began.as_ref(),
        place: "bus depot, Yelqaya",
        steps: &steps,
        replies: &replies,
    };
    checks(&facts, as_of)
}

fn of(checks: Vec<Check>, mechanism: Mechanism, state: Option<&str>) -> Check {
    checks.into_iter().find(|check| check.mechanism == mechanism && check.state == state).unwrap()
}

#[test]
fn the_urgent_procedure_ends_three_months_after_the_day() {
    let table = [
        ("2026-08-24", date(2026, 11, 24), Urgency::Urgent, Some(date(2026, 11, 24)), "the last day"),
        ("2026-08-24", date(2026, 11, 25), Urgency::LinkedUrgent, Some(date(2027, 8, 24)), "the day after"),
        (
            "2026-11-30",
            date(2027, 2, 28),
            Urgency::Urgent,
            Some(date(2027, 2, 28)),
            "the end of a short month",
        ),
        (
            "2026-11-30",
            date(2027, 3, 1),
            Urgency::LinkedUrgent,
            Some(date(2027, 11, 30)),
            "and the day after",
        ),
        ("2027-11-30", date(2028, 2, 29), Urgency::Urgent, Some(date(2028, 2, 29)), "a leap day"),
        ("2026-08", date(2026, 11, 1), Urgency::Urgent, Some(date(2026, 11, 1)), "by its earliest day"),
        (
            "2026-08",
            date(2026, 11, 2),
            Urgency::MaybeUrgent,
            Some(date(2026, 11, 30)),
            "by its latest day only",
        ),
        ("2026-08", date(2026, 12, 1), Urgency::LinkedUrgent, Some(date(2027, 8, 31)), "by no day"),
        (
            "../2026-08-24",
            date(2026, 11, 24),
            Urgency::MaybeUrgent,
            Some(date(2026, 11, 24)),
            "no earliest day",
        ),
        (
            "2025-11-24",
            date(2026, 11, 24),
            Urgency::LinkedUrgent,
            Some(date(2026, 11, 24)),
            "a year, the day",
        ),
        ("2025-11-24", date(2026, 11, 25), Urgency::Standard, None, "a year and a day"),
        ("[2026-08-24..]", date(2026, 9, 1), Urgency::Standard, None, "no latest day: nothing is promised"),
    ];
    for (began, as_of, urgency, until, why) in table {
        let check = of(all(began, &[], &[], as_of), Mechanism::Wgeid, None);
        assert_eq!((check.urgency, check.until), (Some(urgency), until), "{began} on {as_of}: {why}");
    }
}

#[test]
fn a_communication_says_what_is_missing() {
    let at_home = [step("T1", StepKind::CrimeReport, Level::National, "2016-03-16")];
    let full = of(all("2016-03-14", &at_home, &[], LONG_AFTER), Mechanism::Wgeid, None);
    assert_eq!(full.missing, [Missing::Forces, Missing::Consent, Missing::Submitter]);
    let month = of(all("2016-03", &[], &[], LONG_AFTER), Mechanism::Wgeid, None);
    assert!(month.missing.contains(&Missing::FullDay) && month.missing.contains(&Missing::FamilySteps));
    assert!(month.grounds.iter().any(|ground| ground.id == "wgeid-month"));
    let unknown = of(all("", &[], &[], LONG_AFTER), Mechanism::Wgeid, None);
    assert!(unknown.missing.contains(&Missing::Date) && unknown.verdict == Verdict::NotReady);
}

#[test]
fn a_notice_of_the_working_group_has_six_months_and_three_reminders() {
    let sent = [step("T1", StepKind::UnWgeidStandard, Level::International, "2026-01-10")];
    let answer = |received: &str, as_of| {
        let replies = [reply("T1", ReplyKind::AnsweredSubstance, received)];
        of(all("2016-03-14", &sent, &replies, as_of), Mechanism::WgeidAnswer, None)
    };
    let last_day = answer("2026-05-31", date(2026, 11, 30));
    assert_eq!((last_day.verdict, last_day.until), (Verdict::Open, Some(date(2026, 11, 30))));
    assert_eq!(last_day.reminders, [date(2026, 6, 30), date(2026, 8, 29), date(2026, 10, 28)]);
    assert_eq!(answer("2026-05-31", date(2026, 12, 1)).verdict, Verdict::Closed);
    assert_eq!(answer("2026-05", LONG_AFTER).until, Some(date(2026, 11, 1)), "nobody is reminded too late");
    assert_eq!(answer("", LONG_AFTER).verdict, Verdict::Unclear);
    let receipt = [reply("T1", ReplyKind::Acknowledged, "2026-05-31")];
    let none = all("2016-03-14", &sent, &receipt, LONG_AFTER);
    assert!(none.iter().all(|check| check.mechanism != Mechanism::WgeidAnswer), "a receipt is no notice");
}

#[test]
fn the_committee_on_disappearances_takes_what_began_after_the_convention() {
    let at_home = [step("T1", StepKind::CrimeReport, Level::National, "2016-03-16")];
    let table = [
        ("2015-09-12", Verdict::Closed, "the day before"),
        ("2015-09-13", Verdict::Open, "the day"),
        ("2015-09-14", Verdict::Open, "the day after"),
        ("2015-09", Verdict::Unclear, "a month that straddles the day"),
        ("2015", Verdict::Unclear, "a year that does"),
        ("2015-08", Verdict::Closed, "a month before"),
        ("2015-10~", Verdict::Open, "about a month after"),
        ("../2016-01-01", Verdict::Unclear, "no earliest day"),
        ("", Verdict::NotReady, "no day"),
    ];
    for (began, verdict, why) in table {
        let check = of(all(began, &at_home, &[], LONG_AFTER), Mechanism::Ced, Some("UA"));
        assert_eq!(check.verdict, verdict, "{began}: {why}");
        assert!(check.to_be_checked, "the day itself was not read in a text");
    }
    assert_eq!(
        of(all("2016", &at_home, &[], LONG_AFTER), Mechanism::Ced, Some("RU")).verdict,
        Verdict::Closed
    );
    let nothing_done = of(all("2016", &[], &[], LONG_AFTER), Mechanism::Ced, Some("UA"));
    assert_eq!((nothing_done.verdict, nothing_done.missing), (Verdict::NotReady, vec![Missing::FamilySteps]));
}

#[test]
fn the_court_takes_facts_of_its_time_and_for_four_or_six_months() {
    let ruled = |on: &str| [step("T1", StepKind::CourtRuling, Level::National, on)];
    let table = [
        (
            "2022-09-16",
            "2026-07-24",
            date(2026, 11, 24),
            Verdict::Open,
            "the last day of facts, the last of four months",
        ),
        ("2022-09-17", "2026-07-24", date(2026, 11, 24), Verdict::Closed, "facts of the day after"),
        (
            "2022-09",
            "2026-07-24",
            date(2026, 11, 24),
            Verdict::Unclear,
            "facts of a month that straddles the day",
        ),
        ("2016", "2026-07-23", date(2026, 11, 24), Verdict::Closed, "four months and a day"),
        ("2016", "2022-02-01", date(2022, 8, 1), Verdict::Open, "six months after the last day of six"),
        ("2016", "2022-02-02", date(2022, 6, 2), Verdict::Open, "four months after the first day of four"),
        ("2016", "2022-02-02", date(2022, 6, 3), Verdict::Closed, "and the day after"),
        ("2016", "2022-01/2022-03", date(2022, 6, 2), Verdict::Open, "whatever the day was"),
        ("2016", "2022-01/2022-03", date(2022, 6, 3), Verdict::Unclear, "depends on the day"),
        ("2016", "2022-01/2022-03", date(2022, 8, 2), Verdict::Closed, "on no day"),
        ("2016", "", date(2022, 8, 2), Verdict::Unclear, "no decision: diligence, no day"),
        ("", "2022-02-02", date(2022, 6, 2), Verdict::NotReady, "no day of the facts"),
    ];
    for (began, decided, as_of, verdict, why) in table {
        let check = of(all(began, &ruled(decided), &[], as_of), Mechanism::Echr, Some("RU"));
        assert_eq!(check.verdict, verdict, "{began}, {decided} on {as_of}: {why}");
    }
    let ukraine = of(all("2023", &ruled("2026-07-24"), &[], LONG_AFTER), Mechanism::Echr, Some("UA"));
    assert_eq!((ukraine.verdict, ukraine.until), (Verdict::Open, Some(LONG_AFTER)), "Ukraine is bound on");
}

#[test]
fn a_case_before_another_body_may_stand_in_the_way() {
    let steps = [
        step("T1", StepKind::EchrApplication, Level::International, "2017"),
        step("T2", StepKind::UnWgeidStandard, Level::International, "2017"),
        Step {
            way: Way { act: Some(byname_pursue::step::Act::Withdrawn), ..Way::default() },
            ..step("T3", StepKind::UnHrcCommunication, Level::International, "2017")
        },
    ];
    let checks = || all("2016-03-14", &steps, &[], LONG_AFTER);
    assert_eq!(
        of(checks(), Mechanism::Ced, Some("UA")).conflicts,
        ["T1", "T2"],
        "what was taken back is not pending"
    );
    assert_eq!(of(checks(), Mechanism::Echr, Some("RU")).conflicts, ["T2"]);
    assert_eq!(of(checks(), Mechanism::Hrc, None).conflicts, ["T1", "T2"]);
}

#[test]
fn every_ground_is_read_and_used() {
    let suit = [
        step("T1", StepKind::CourtRuling, Level::National, "2022"),
        step("T2", StepKind::UnWgeidStandard, Level::International, "2017"),
    ];
    let replies = [reply("T2", ReplyKind::Met, "2018")];
    let mut used: Vec<&str> = all("2016-03", &suit, &replies, LONG_AFTER)
        .into_iter()
        .chain(all("2016", &[], &[], LONG_AFTER))
        .flat_map(|check| check.grounds)
        .map(|ground| ground.id.as_str())
        .collect();
    used.sort_unstable();
    used.dedup();
    let mut known: Vec<&str> = Grounds::shipped().iter().map(|ground| ground.id.as_str()).collect();
    known.sort_unstable();
    assert_eq!(used, known);
}
