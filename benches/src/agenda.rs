//! The agenda of a desk with many open steps: read anew, and asked for at once after an act.

use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result};
use byname_base::actor::Actor;
use byname_base::id::{Mint, PersonId, StepId};
use byname_base::language::Language;
use byname_base::now::Now;
use byname_db::{Address, Db, Tx};
use byname_pursue::desk::AgendaReport;
use byname_pursue::record_reply::{NewReply, note};
use byname_pursue::record_step::{NewStep, record};
use byname_pursue::reply_kind::ReplyKind;
use byname_pursue::step::{Level, Stance};
use byname_pursue::step_kind::StepKind;
use byname_register::case::CaseKind;
use byname_register::claim::{ClaimField, Grade};
use byname_register::keep_sources::Cited;
use byname_register::new_file::{self, NewFile};
use byname_staff::Caller;
use byname_web::words::Words;
use jiff::civil::{Date, date};

/// The day of the agenda, how far it looks, and how many matters of a kind the page shows.
const AS_OF: Date = date(2026, 11, 24);
const DAYS: u16 = 7;
const SHOWN: usize = 50;
/// How many people and open steps there are, and how many acts are followed.
const PEOPLE: usize = 300;
const STEPS: usize = 10_000;
const ACTS: usize = 30;

/// How long the agenda takes.
pub(crate) struct Times {
    /// Read anew, in the words of the page.
    pub(crate) anew: Duration,
    /// After each act, brought up to date and in the words of the page; the shortest first.
    pub(crate) after_an_act: Vec<Duration>,
}

/// Fills a desk and asks for its agenda, once from nothing and once after each of some replies.
pub(crate) async fn agenda(scratch: &Path) -> Result<Times> {
    let db = Db::open(&Address::File(scratch.join("desk.sqlite"))).await?;
    let now = Now::at("2026-11-24T09:00:00Z".parse()?);
    db.migrate(now).await?;
    let (mut mint, words) = (Mint::seeded(1), Words::load());
    let mut tx = db.write().await?;
    let steps = fill(&mut tx, now, &mut mint).await?;
    tx.commit().await?;
    let caller = Caller::Machine(Actor::machine());
    let begun = Instant::now();
    let mut report = AgendaReport::read(&db, AS_OF, DAYS).await?;
    black_box(report.sections(&words, Language::En, &caller, SHOWN));
    let anew = begun.elapsed();
    let mut after_an_act = Vec::new();
    for step in steps.iter().take(ACTS) {
        let mut tx = db.write().await?;
        note(&mut tx, &caller, now, &mut mint, step, &reply()).await?;
        tx.commit().await?;
        let begun = Instant::now();
        report = report.renewed(&db).await?;
        black_box(report.sections(&words, Language::En, &caller, SHOWN));
        after_an_act.push(begun.elapsed());
    }
    after_an_act.sort_unstable();
    Ok(Times { anew, after_an_act })
}

async fn fill(tx: &mut Tx, now: Now, mint: &mut Mint) -> Result<Vec<StepId>> {
    let caller = Caller::Machine(Actor::machine());
    let mut people = Vec::new();
    for number in 0..PEOPLE {
        people.push(new_file::open(tx, &caller, now, mint, &file(number)).await?);
    }
    let mut ids = Vec::new();
    for person in people.iter().cycle().take(STEPS) {
        ids.extend(record(tx, &caller, now, mint, &step(person)).await.context("a step")?);
    }
    Ok(ids)
}

fn file(number: usize) -> NewFile {
    NewFile {
        kind: CaseKind::Disappearance,
        name: format!("Person {number}"),
        name_field: ClaimField::NameEn,
        name_kind: None,
        last_seen: "2026-09-01".parse().ok(),
        place: "Testville".to_owned(),
        circumstances: String::new(),
        cited: Cited::None,
        grade: Grade::C,
        note: String::new(),
        text_lang: "en".parse().expect("en is a language"),
    }
}

fn step(person: &PersonId) -> NewStep {
    NewStep {
        outgoing_no: String::new(),
        incoming_no: String::new(),
        text: None,
        people: vec![person.clone()],
        level: Level::National,
        jurisdiction: "RU".to_owned(),
        stance: Stance::For,
        actor: "the family".to_owned(),
        addressees: vec!["Prosecutor of Testville".to_owned()],
        kind: StepKind::Complaint,
        sent_on: "2026-10-01".parse().ok(),
        description: "asks for an investigation".to_owned(),
        channel: None,
        received_on: "2026-10-05".parse().ok(),
        registered_on: None,
        reply_rule: "RU-3".to_owned(),
        answers_followed: true,
        cited: Cited::None,
        proof: Cited::None,
        grade: Grade::B,
        note: String::new(),
        text_lang: "en".parse().expect("en is a language"),
        parent_step: String::new(),
    }
}

fn reply() -> NewReply {
    NewReply {
        incoming_no: String::new(),
        kind: ReplyKind::AnsweredFormal,
        received_on: "2026-11-20".parse().ok(),
        summary: "says that it looks into it".to_owned(),
        cited: Cited::None,
        grade: Grade::B,
        note: String::new(),
        text_lang: "en".parse().expect("en is a language"),
        forwarded_to: String::new(),
        extended_to: None,
    }
}
