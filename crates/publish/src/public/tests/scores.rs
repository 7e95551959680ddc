//! The scoreboard counted by the database equals the states of its steps, told one by one, on any day.

use std::collections::HashMap;

use byname_base::edtf::Edtf;
use byname_base::id::{Mint, PublicId};
use byname_pursue::step_state::State;
use byname_register::claim::Grade;
use byname_testkit::each_engine;
use jiff::civil::{Date, date};

use super::invented::{asked_police, support};
use crate::public_step::{PublicAct, PublicDue, PublicReply, PublicStep};
use crate::publication::Snapshot;
use crate::step_reading;
use crate::store::{PublicStore, Score, StepFilter, standing};

/// Every reply, end, due day, rule, stance and grade with every other.
fn steps() -> Vec<PublicStep> {
    let replies: [&[(&str, &str)]; 7] = [
        &[],
        &[("answered_formal", "2026-02-20")],
        &[("answered_formal", "2026-04-20"), ("answered_substance", "2026-05-01")],
        &[("refused_on_merits", "2026-02")],
        &[("acknowledged", "2026-01-20")],
        &[("forwarded", "2026-01-20")],
        &[("refused_to_consider", ""), ("returned_undelivered", "2026-03-03")],
    ];
    let dues = [("law", "RU-3"), ("law", "UA-1a"), ("assumed", "UA-6a"), ("no_duty", "IN-11"), ("none", "")];
    let mut steps = Vec::new();
    for reply in replies {
        for (basis, rule) in dues {
            for (followed, act, grade, sent) in [
                (true, None, Grade::C, "2026-01-10"),
                (true, None, Grade::C, "2026-01"),
                (true, None, Grade::D, "2026-01-10"),
                (true, Some("ignored"), Grade::B, "2026-01-12"),
                (true, Some("withdrawn"), Grade::B, "2026-01-12"),
                (false, None, Grade::B, "2026-01-13"),
                (true, None, Grade::B, ""),
            ] {
                steps.push(PublicStep {
                    id: PublicId::from_text(format!("step{:012}", steps.len())),
                    kind: "appeal".to_owned(),
                    sent_on: sent.to_owned(),
                    answers_followed: followed,
                    act: act.map(|act| PublicAct { act: act.to_owned(), on: String::new() }),
                    replies: reply.iter().map(|(kind, on)| came_back(kind, on)).collect(),
                    due: due(basis, rule),
                    support: support(grade),
                    ..asked_police()
                });
            }
        }
    }
    steps
}

fn came_back(kind: &str, on: &str) -> PublicReply {
    PublicReply {
        received_on: on.to_owned(),
        kind: kind.to_owned(),
        summary: String::new(),
        support: support(Grade::B),
        note: String::new(),
    }
}

fn due(basis: &str, rule: &str) -> PublicDue {
    let on = ["law", "assumed"].contains(&basis).then(|| date(2026, 3, 10));
    PublicDue { basis: basis.to_owned(), on, rule: rule.to_owned() }
}

/// The same numbers, a step at a time, from its state on that day.
fn counted_slowly(steps: &[PublicStep], as_of: Date) -> Score {
    let mut score = Score::default();
    for step in steps.iter().filter(|step| step.support.grade != Grade::D) {
        let answer = |kind: &str| step.replies.iter().any(|reply| reply.kind == kind);
        let substance = answer("answered_substance") || answer("refused_on_merits");
        let state = step_reading::read(step, as_of).state;
        match state {
            State::NotApplicable | State::Withdrawn | State::Returned => continue,
            State::NotRecorded => {
                score.not_followed += 1;
                continue;
            }
            State::Answered | State::AnsweredLate { .. } if substance => score.substance += 1,
            State::Answered | State::AnsweredLate { .. } => score.formal += 1,
            State::Ignored => score.ignored += 1,
            State::NoDuty => score.no_duty += 1,
            State::Awaiting => score.awaited += 1,
            State::NoAnswerRecorded { .. } => {}
        }
        if matches!(state, State::Ignored | State::NoAnswerRecorded { .. }) {
            let sent = step.sent_on.parse::<Edtf>().ok().and_then(|sent| sent.latest());
            let sent = sent.filter(|sent| *sent < as_of);
            score.silent_since = [score.silent_since, sent].into_iter().flatten().min();
        }
        score.asked += 1;
        score.late += i64::from(matches!(state, State::AnsweredLate { .. }));
        score.no_answer += i64::from(matches!(state, State::Ignored | State::NoAnswerRecorded { .. }));
    }
    score
}

each_engine! {
    async fn a_report_counts_what_the_states_of_its_steps_say(db: Db) {
        let mut steps = steps();
        // Every third is international, every fourth was addressed to nobody who is an institution here.
        for (n, step) in steps.iter_mut().enumerate() {
            step.level = if n % 3 == 0 { "international".to_owned() } else { step.level.clone() };
            if let Some(party) = step.addressee.as_mut().filter(|_| n % 4 == 0) {
                party.authority = None;
            }
        }
        publish(&db, &steps).await;
        let store = PublicStore::new(db);
        let as_of = date(2026, 11, 24);
        let of = |chosen: &dyn Fn(&PublicStep) -> bool| {
            counted_slowly(&steps.iter().filter(|step| chosen(step)).cloned().collect::<Vec<_>>(), as_of)
        };
        let tally = store.tally(&StepFilter::default(), as_of).await.unwrap();
        assert_eq!(tally.all, of(&|_| true));
        assert_eq!(tally.levels["international"], of(&|step| step.level == "international"));
        assert_eq!(tally.levels["national"], of(&|step| step.level == "national"));
        let police = asked_police().addressee.unwrap().authority.unwrap().id;
        let asked = |step: &PublicStep| step.addressee.as_ref().is_some_and(|party| party.authority.is_some());
        assert_eq!(tally.authorities, HashMap::from([(police, of(&asked))]));
        let of_one_level = StepFilter { level: Some("international".to_owned()), ..StepFilter::default() };
        let tally = store.tally(&of_one_level, as_of).await.unwrap();
        assert_eq!(tally.all, of(&|step| step.level == "international"));
    }
}

async fn publish(db: &byname_db::Db, steps: &[PublicStep]) {
    let mut mint = Mint::seeded(11);
    let mut tx = db.write().await.unwrap();
    for step in steps {
        let snapshot = Snapshot::Step(Box::new(step.clone()));
        let now = byname_testkit::now();
        standing::begin(&mut tx, &mut mint, now, step.id.as_str(), &snapshot, 1).await.unwrap();
    }
    tx.commit().await.unwrap();
}

each_engine! {
    async fn the_count_equals_the_states_of_its_steps(db: Db) {
        let steps = steps();
        publish(&db, &steps).await;
        let store = PublicStore::new(db);
        let police = asked_police().addressee.unwrap().authority.unwrap().id;
        // The due day, the days around it, and the day on which the rules must be read again.
        for day in [(2026, 1, 1), (2026, 3, 9), (2026, 3, 10), (2026, 3, 11), (2026, 11, 24), (2027, 11, 22), (2027, 11, 23)] {
            let as_of = date(day.0, day.1, day.2);
            let expected = counted_slowly(&steps, as_of);
            assert_eq!(store.scores(as_of).await.unwrap(), HashMap::from([(police.clone(), expected)]), "{as_of}");
        }
    }
}

#[test]
fn late_and_silent_end_when_the_rule_must_be_read_again() {
    let steps = steps();
    let last_day = counted_slowly(&steps, date(2027, 11, 22));
    let next_day = counted_slowly(&steps, date(2027, 11, 23));
    assert!(last_day.late > 0 && last_day.no_answer > last_day.ignored);
    assert!(next_day.late == 0 && next_day.no_answer == next_day.ignored);
}
