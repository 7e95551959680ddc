//! The agenda brought up to date after an act is the one read anew, whatever the act.

use byname_base::actor::Actor;
use byname_base::edtf::Edtf;
use byname_base::id::{Mint, PersonId};
use byname_base::language::Language;
use byname_db::{Db, Tx, values};
use byname_pursue::desk::AgendaReport;
use byname_pursue::record_end::{NewEnd, end};
use byname_pursue::record_reply::{NewReply, note};
use byname_pursue::record_step::{NewStep, change, record};
use byname_pursue::reply_kind::ReplyKind;
use byname_pursue::step::{Act, Level, Stance, Step};
use byname_pursue::step_kind::StepKind;
use byname_pursue::store::steps;
use byname_register::case::CaseKind;
use byname_register::claim::{ClaimField, Field, Grade};
use byname_register::fate::{Fate, Standing, Status, Whereabouts};
use byname_register::incident::{Belongs, belong};
use byname_register::keep_claims::{self, NewClaim, NewStanding};
use byname_register::keep_sources::Cited;
use byname_register::merge::merge;
use byname_register::new_file::{self, NewFile};
use byname_register::stale;
use byname_register::store::{cases, claims, people};
use byname_staff::Caller;
use byname_testkit::{each_engine, now};
use byname_web::words::Words;
use jiff::civil::{Date, date};
use proptest::prelude::RngExt as _;
use proptest::test_runner::{RngAlgorithm, TestRng};

/// The day of the agenda, and how far it looks.
const TODAY: Date = date(2026, 11, 24);
const DAYS: u16 = 14;
/// Acts in a row on each database.
const ACTS: usize = 240;

/// The kinds of act that there are.
const KINDS: [&str; 12] = [
    "open a file",
    "add a name",
    "add a day last seen",
    "take a claim out",
    "pick a claim",
    "set the standing",
    "merge two files",
    "join an event",
    "record steps",
    "change a step",
    "end a step",
    "note a reply",
];

/// Does one act after the other, from a seed.
struct Staff {
    random: TestRng,
    mint: Mint,
}

impl Staff {
    fn seeded(seed: u8) -> Self {
        let random = TestRng::from_seed(RngAlgorithm::ChaCha, &[seed; 32]);
        Self { random, mint: Mint::seeded(seed.into()) }
    }

    fn below(&mut self, most: usize) -> usize {
        self.random.random_range(0..most)
    }

    fn one_of<T: Clone>(&mut self, all: &[T]) -> Option<T> {
        (!all.is_empty()).then(|| all[self.below(all.len())].clone())
    }

    /// A day of the last three months, often one three months ago, when windows close; or none.
    fn day(&mut self) -> Option<Edtf> {
        let text = match self.below(8) {
            0 => return None,
            1..4 => format!("2026-{:02}-{:02}", 9 + self.below(3), 1 + self.below(24)),
            _ => format!("2026-08-{:02}", 24 + self.below(8)),
        };
        text.parse().ok()
    }

    async fn person(&mut self, tx: &mut Tx) -> Option<PersonId> {
        let all: Vec<PersonId> = people::all(tx).await.unwrap().into_iter().map(|person| person.id).collect();
        self.one_of(&all)
    }

    async fn step(&mut self, tx: &mut Tx) -> Option<Step> {
        let all = steps::all(tx).await.unwrap();
        self.one_of(&all)
    }

    /// Does one act; `None` when there is nothing to do it to, or it was refused.
    async fn act(&mut self, tx: &mut Tx, kind: &str) -> Option<()> {
        let caller = Caller::Machine(Actor::machine());
        match kind {
            "open a file" => {
                let new = self.file();
                new_file::open(tx, &caller, now(), &mut self.mint, &new).await.ok()?;
            }
            "add a name" | "add a day last seen" => {
                let person = self.person(tx).await?;
                let new = self.claim(kind == "add a name");
                keep_claims::add(tx, &caller, now(), &mut self.mint, &person, &new).await.ok()?;
            }
            "take a claim out" | "pick a claim" => {
                let person = self.person(tx).await?;
                let all = claims::of_person(tx, &person).await.unwrap();
                let number = self.one_of(&all)?.folder_id;
                let done = if kind == "pick a claim" {
                    keep_claims::pick(tx, &caller, now(), &person, &number, "the family says so").await
                } else {
                    keep_claims::take_out(tx, &caller, now(), &person, &number).await
                };
                done.ok()?;
            }
            "set the standing" => {
                let person = self.person(tx).await?;
                let case = cases::of_person(tx, &person).await.unwrap().pop()?;
                let seen = stale::present(tx, case.id.as_str()).await.unwrap();
                let new = self.standing(seen);
                keep_claims::set_standing(tx, &caller, now(), &mut self.mint, &person, &new).await.ok()?;
            }
            "merge two files" => {
                let (kept, gone) = (self.person(tx).await?, self.person(tx).await?);
                merge(tx, &caller, now(), &mut self.mint, &kept, &gone, "the same birthday").await.ok()?;
            }
            "join an event" => {
                let person = self.person(tx).await?;
                let to = Belongs::ToNew("a raid".to_owned());
                belong(tx, &caller, now(), &mut self.mint, &person, &to).await.ok()?;
            }
            "record steps" => {
                let new = self.new_step(tx).await;
                record(tx, &caller, now(), &mut self.mint, &new).await.ok()?;
            }
            "change a step" => {
                let mut step = self.step(tx).await?;
                let seen = stale::present(tx, step.id.as_str()).await.unwrap();
                step.way.received_on = self.day();
                step.way.reply_rule = self.one_of(&["RU-3", "UA-1a", ""])?.to_owned();
                change(tx, &caller, now(), &mut self.mint, &step, &Cited::None, seen).await.ok()?;
            }
            "end a step" => {
                let step = self.step(tx).await?;
                let seen = stale::present(tx, step.id.as_str()).await.unwrap();
                let act = self.one_of(Act::ALL)?;
                let new = NewEnd { act, on: self.day(), inboxes_checked: "post, portal".to_owned(), seen };
                end(tx, &caller, now(), &step.id, &new).await.ok()?;
            }
            "note a reply" => {
                let step = self.step(tx).await?;
                let new = self.reply();
                note(tx, &caller, now(), &mut self.mint, &step.id, &new).await.ok()?;
            }
            other => panic!("{other} is no kind of act"),
        }
        Some(())
    }

    fn file(&mut self) -> NewFile {
        NewFile {
            kind: if self.below(4) > 0 { CaseKind::Disappearance } else { CaseKind::Detention },
            name: format!("Arsen Testov {}", self.mint.secret()),
            name_field: ClaimField::NameEn,
            name_kind: None,
            last_seen: self.day(),
            place: "Testville".to_owned(),
            circumstances: String::new(),
            cited: Cited::None,
            grade: Grade::C,
            note: String::new(),
            text_lang: "en".parse().unwrap(),
        }
    }

    fn claim(&mut self, name: bool) -> NewClaim {
        let day = self.day().map_or_else(|| "2026".to_owned(), |day| day.to_string());
        NewClaim {
            field: Field::Known(if name { ClaimField::NameEn } else { ClaimField::LastSeen }),
            value: if name { format!("Bohdan {}", self.mint.secret()) } else { day },
            grade: self.one_of(Grade::ALL).unwrap(),
            cited: Cited::None,
            note: String::new(),
            text_lang: "en".parse().unwrap(),
            name_kind: None,
        }
    }

    fn standing(&mut self, seen: i64) -> NewStanding {
        let standing = Standing {
            status: self.one_of(Status::ALL).unwrap(),
            fate: self.one_of(Fate::ALL).unwrap(),
            whereabouts: self.one_of(Whereabouts::ALL).unwrap(),
        };
        let (as_of, note) = (self.day(), String::new());
        NewStanding { standing, as_of, grade: Grade::B, cited: Cited::None, note, seen }
    }

    async fn new_step(&mut self, tx: &mut Tx) -> NewStep {
        let mut people: Vec<PersonId> = Vec::new();
        for _ in 0..self.below(3) {
            people.extend(self.person(tx).await.filter(|person| !people.contains(person)));
        }
        let addressees = ["Prosecutor of Altyn", "UN Working Group"];
        NewStep {
            people,
            level: self.one_of(Level::ALL).unwrap(),
            jurisdiction: self.one_of(&["RU", "UA"]).unwrap().to_owned(),
            stance: if self.below(8) > 0 { Stance::For } else { Stance::Against },
            actor: "the family".to_owned(),
            addressees: addressees.iter().take(self.below(3)).map(|one| (*one).to_owned()).collect(),
            kind: if self.below(3) > 0 { StepKind::Complaint } else { self.one_of(StepKind::ALL).unwrap() },
            sent_on: self.day(),
            description: "asks for an investigation".to_owned(),
            channel: None,
            received_on: self.day(),
            registered_on: None,
            reply_rule: self.one_of(&["RU-3", "UA-1a", ""]).unwrap().to_owned(),
            answers_followed: self.below(8) > 0,
            cited: Cited::None,
            proof: Cited::None,
            grade: Grade::B,
            note: String::new(),
            text_lang: "en".parse().unwrap(),
            parent_step: String::new(),
            outgoing_no: String::new(),
            incoming_no: String::new(),
            text: None,
        }
    }

    fn reply(&mut self) -> NewReply {
        NewReply {
            kind: self.one_of(ReplyKind::ALL).unwrap(),
            received_on: self.day(),
            summary: "says that it looks into it".to_owned(),
            cited: Cited::None,
            grade: Grade::B,
            note: String::new(),
            text_lang: "en".parse().unwrap(),
            incoming_no: String::new(),
            forwarded_to: "Police of Altyn".to_owned(),
            extended_to: "2026-12-20".parse().ok(),
        }
    }
}

/// All that an agenda says, in words and for programs.
fn told(report: &AgendaReport, words: &Words) -> String {
    let caller = Caller::Machine(Actor::machine());
    let ics = report.ics(words, Language::En, &caller);
    format!("{}\n{}\n{ics}", report.json(), report.html(words, Language::Uk))
}

async fn anew(db: &Db, words: &Words) -> String {
    told(&AgendaReport::read(db, TODAY, DAYS).await.unwrap(), words)
}

each_engine! {
    async fn brought_up_to_date_it_is_the_one_read_anew(db: Db) {
        let (mut staff, words) = (Staff::seeded(7), Words::load());
        let mut report = AgendaReport::read(&db, TODAY, DAYS).await.unwrap();
        let (mut done, mut changed) = ([0; KINDS.len()], [0; KINDS.len()]);
        let mut before = told(&report, &words);
        for number in 0..ACTS {
            // A few files and steps first, so that there is something to do the rest to.
            let kind = if number < 5 { 0 } else if number < 15 { 8 } else { number % KINDS.len() };
            let mut tx = db.write().await.unwrap();
            if staff.act(&mut tx, KINDS[kind]).await.is_none() {
                continue;
            }
            tx.commit().await.unwrap();
            // Sometimes several acts are followed at once.
            if staff.below(4) == 0 {
                continue;
            }
            report = report.renewed(&db).await.unwrap();
            let now = told(&report, &words);
            assert_eq!(now, anew(&db, &words).await, "after act {number}, {}", KINDS[kind]);
            done[kind] += 1;
            changed[kind] += usize::from(now != before);
            before = now;
        }
        assert!(done.iter().all(|count| *count > 0), "each kind of act was done: {done:?}");
        assert!(changed.iter().filter(|count| **count > 0).count() > 8, "acts change the agenda: {changed:?}");
    }

    async fn what_is_written_unsealed_is_not_seen(db: Db) {
        let (mut staff, words) = (Staff::seeded(8), Words::load());
        for kind in [0, 0, 8, 8, 8, 8, 8, 8, 8, 8] {
            let mut tx = db.write().await.unwrap();
            staff.act(&mut tx, KINDS[kind]).await.unwrap();
            tx.commit().await.unwrap();
        }
        let report = AgendaReport::read(&db, TODAY, DAYS).await.unwrap();
        let mut tx = db.write().await.unwrap();
        tx.execute("UPDATE step SET reply_rule = '', answers_followed = 'yes'", values![]).await.unwrap();
        tx.commit().await.unwrap();
        let renewed = told(&report.renewed(&db).await.unwrap(), &words);
        assert_ne!(renewed, anew(&db, &words).await, "the comparison above can fail");
    }

    async fn more_than_can_be_followed_is_read_anew(db: Db) {
        let (mut staff, words) = (Staff::seeded(9), Words::load());
        let report = AgendaReport::read(&db, TODAY, DAYS).await.unwrap();
        let mut tx = db.write().await.unwrap();
        for number in 0..220 {
            staff.act(&mut tx, if number < 2 { KINDS[0] } else { KINDS[8] }).await.unwrap();
        }
        tx.commit().await.unwrap();
        assert_eq!(told(&report.renewed(&db).await.unwrap(), &words), anew(&db, &words).await);
    }
}
