//! A letter is kept word for word with the steps that it was, and each step with its numbers and proofs. Invented
//! people, on both engines.
#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use byname_base::actor::Actor;
use byname_base::id::{AccountId, Mint, PersonId, StepId};
use byname_db::{Tx, values};
use byname_pursue::PursueError;
use byname_pursue::letter::Letter;
use byname_pursue::proof::{ProofKind, as_source};
use byname_pursue::record_reply::{NewReply, note};
use byname_pursue::record_step::{NewStep, change, record};
use byname_pursue::reply_kind::ReplyKind;
use byname_pursue::sent_text::of_step;
use byname_pursue::step::{Level, Stance, Step, Way};
use byname_pursue::step_kind::StepKind;
use byname_pursue::store::sent_texts;
use byname_register::case::CaseKind;
use byname_register::claim::{ClaimField, Grade};
use byname_register::keep_sources::Cited;
use byname_register::new_file::{self, NewFile};
use byname_register::store::sources;
use byname_staff::account::{Account, Role, State};
use byname_staff::{Caller, Member};
use byname_testkit::{each_engine, now};

fn machine() -> Caller {
    Caller::Machine(Actor::machine())
}

async fn person(tx: &mut Tx, mint: &mut Mint) -> PersonId {
    let new = NewFile {
        kind: CaseKind::Disappearance,
        name: "Арсен Тестов".to_owned(),
        name_field: ClaimField::NameUk,
        name_kind: None,
        last_seen: None,
        place: "Testville".to_owned(),
        circumstances: String::new(),
        cited: Cited::None,
        grade: Grade::C,
        note: String::new(),
        text_lang: "uk".parse().unwrap(),
    };
    new_file::open(tx, &machine(), now(), mint, &new).await.unwrap()
}

fn letter() -> Letter {
    let facts = vec![("Ім’я".to_owned(), "Арсен Тестов".to_owned())];
    let words = "Перший рядок\nдругий рядок\n\nНаступний абзац";
    let mut letter = Letter { facts, ..Letter::typed(words, "uk".parse().unwrap()) };
    letter.subject = "Заява про розшук: Арсен Тестов".to_owned();
    letter
}

fn to(people: &[PersonId], addressees: &[&str]) -> NewStep {
    NewStep {
        people: people.to_vec(),
        level: Level::National,
        jurisdiction: "UA".to_owned(),
        stance: Stance::For,
        actor: "the family".to_owned(),
        addressees: addressees.iter().map(|one| (*one).to_owned()).collect(),
        kind: StepKind::SearchApplication,
        sent_on: "2026-09-01".parse().ok(),
        description: "asks to search".to_owned(),
        channel: None,
        received_on: None,
        registered_on: None,
        reply_rule: String::new(),
        answers_followed: true,
        cited: Cited::None,
        proof: Cited::None,
        grade: Grade::C,
        outgoing_no: String::new(),
        incoming_no: String::new(),
        text: None,
        note: String::new(),
        text_lang: "uk".parse().unwrap(),
        parent_step: String::new(),
    }
}

fn acknowledgement(incoming_no: &str) -> NewReply {
    NewReply {
        kind: ReplyKind::Acknowledged,
        received_on: "2026-09-04".parse().ok(),
        summary: "it was received".to_owned(),
        cited: Cited::None,
        grade: Grade::C,
        note: String::new(),
        text_lang: "uk".parse().unwrap(),
        forwarded_to: String::new(),
        extended_to: None,
        incoming_no: incoming_no.to_owned(),
    }
}

async fn read(tx: &mut Tx, id: &StepId) -> Step {
    of_step(tx, &machine(), id).await.unwrap().0
}

each_engine! {
    async fn a_letter_to_five_bodies_is_five_steps_and_one_text(db: Db) {
        let (mut tx, mut mint) = (db.write().await.unwrap(), Mint::seeded(1));
        let people = [person(&mut tx, &mut mint).await];
        let new = NewStep { text: Some(letter()), ..to(&people, &["one", "two", "three", "four", "five"]) };
        let ids = record(&mut tx, &machine(), now(), &mut mint, &new).await.unwrap();
        for id in &ids {
            let text = of_step(&mut tx, &machine(), id).await.unwrap().1.unwrap();
            assert_eq!(text.letter, letter(), "word for word");
            assert_eq!(text.sha256, byname_seal::rows::digest(&letter().stored()));
            let mut steps = ids.clone();
            steps.sort();
            assert_eq!(text.steps, steps);
        }
        assert_eq!(sent_texts::contents(&mut tx).await.unwrap().len(), 1);
        let without = record(&mut tx, &machine(), now(), &mut mint, &to(&people, &["six"])).await.unwrap();
        assert_eq!(of_step(&mut tx, &machine(), &without[0]).await.unwrap().1, None);
    }

    async fn it_is_read_by_whoever_may_read_the_step_and_by_nobody_else(db: Db) {
        let (mut tx, mut mint) = (db.write().await.unwrap(), Mint::seeded(1));
        let people = [person(&mut tx, &mut mint).await];
        let new = NewStep { text: Some(letter()), ..to(&people, &["the police"]) };
        let ids = record(&mut tx, &machine(), now(), &mut mint, &new).await.unwrap();
        let account = Account {
            id: AccountId::from_text("account-1"),
            name: "Olena".to_owned(),
            roles: vec![Role::Caseworker],
            state: State::Active,
        };
        let olena = Caller::Member(Member::new(account, []));
        assert!(matches!(of_step(&mut tx, &olena, &ids[0]).await, Err(PursueError::Unknown)));
    }

    async fn an_acknowledgement_brings_the_incoming_number_and_one_without_leaves_it(db: Db) {
        let (mut tx, mut mint) = (db.write().await.unwrap(), Mint::seeded(1));
        let people = [person(&mut tx, &mut mint).await];
        let new = NewStep { outgoing_no: "14/вих".to_owned(), ..to(&people, &["the police"]) };
        let id = record(&mut tx, &machine(), now(), &mut mint, &new).await.unwrap().remove(0);
        for (told, stands) in [("", ""), ("Т-1207", "Т-1207"), ("", "Т-1207"), ("Т-1208", "Т-1208")] {
            note(&mut tx, &machine(), now(), &mut mint, &id, &acknowledgement(told)).await.unwrap();
            let step = read(&mut tx, &id).await;
            assert_eq!((step.way.outgoing_no.as_str(), step.way.incoming_no.as_str()), ("14/вих", stands));
        }
    }

    async fn proofs_stand_beside_each_other_as_sources_that_nobody_publishes(db: Db) {
        let (mut tx, mut mint) = (db.write().await.unwrap(), Mint::seeded(1));
        let people = [person(&mut tx, &mut mint).await];
        let receipt = as_source(ProofKind::PostalReceipt, "Postal receipt", "0405012345678", None);
        let new = NewStep { proof: receipt, ..to(&people, &["the police"]) };
        let id = record(&mut tx, &machine(), now(), &mut mint, &new).await.unwrap().remove(0);
        let step = read(&mut tx, &id).await;
        let stamp = as_source(ProofKind::Stamp, "Stamp", "our copy, green folder", None);
        change(&mut tx, &machine(), now(), &mut mint, &step, &stamp, 1).await.unwrap();
        let step = read(&mut tx, &id).await;
        let mut told = Vec::new();
        for number in &step.way.proofs {
            let source = sources::get(&mut tx, number).await.unwrap().unwrap();
            assert!(!source.can_be_cited(), "a proof stays with the staff");
            told.push((source.title, source.publisher_kind));
        }
        let told: Vec<_> = told.iter().map(|(title, kind)| (title.as_str(), kind.as_str())).collect();
        assert_eq!(told, [("Postal receipt: 0405012345678", "postal_receipt"), ("Stamp: our copy, green folder", "stamp")]);
        let again = Cited::Known(step.way.proofs[0].clone());
        change(&mut tx, &machine(), now(), &mut mint, &step, &again, 2).await.unwrap();
        assert_eq!(read(&mut tx, &id).await.way.proofs.len(), 2, "one proof stands once");
        let step = read(&mut tx, &id).await;
        let none = Step { way: Way { proofs: Vec::new(), ..step.way.clone() }, ..step };
        change(&mut tx, &machine(), now(), &mut mint, &none, &Cited::None, 2).await.unwrap();
        assert_eq!(read(&mut tx, &id).await.way.proofs, Vec::<String>::new());
    }

    async fn a_new_source_that_also_proves_is_one_source(db: Db) {
        let (mut tx, mut mint) = (db.write().await.unwrap(), Mint::seeded(1));
        let people = [person(&mut tx, &mut mint).await];
        let told = as_source(ProofKind::Screenshot, "Screenshot", "portal", None);
        let new = NewStep { cited: told.clone(), proof: told, ..to(&people, &["the police"]) };
        let id = record(&mut tx, &machine(), now(), &mut mint, &new).await.unwrap().remove(0);
        let step = read(&mut tx, &id).await;
        assert_eq!(step.sources, step.way.proofs);
        let count = tx.row("SELECT COUNT(*) AS n FROM source", values![]).await.unwrap().unwrap();
        assert_eq!(count.int("n").unwrap(), 1);
    }
}
