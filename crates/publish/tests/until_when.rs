//! Until when something is public, as what leaves as an export says it: the review's end, or the consent's when that is
//! sooner. And what feeds tell: what was released last, and what was taken back.
#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

mod register;

use byname_base::id::PublicId;
use byname_base::now::Now;
use byname_publish::jobs::take_back_lapsed;
use byname_publish::publication::Kind;
use byname_publish::release::release;
use byname_publish::store::PublicStore;
use byname_register::claim::Grade;
use byname_register::consent::Covers;
use byname_register::keep_consents::NewConsent;
use byname_testkit::{at, each_engine};
use jiff::civil::{Date, date};
use register::{Register, agreed, machine, on_consent, plain};

/// Until when the only person may be told of.
async fn gone_on(store: &PublicStore) -> Option<Date> {
    let people = store.people_after(None, 10).await.unwrap();
    let [person] = people.as_slice() else { panic!("one person is public, not {}", people.len()) };
    store.terms_between(None, &person.id).await.unwrap()[&person.id].gone_on
}

fn until(scope: &[Covers], valid_to: Date) -> NewConsent {
    NewConsent { valid_to: Some(valid_to), ..agreed(scope) }
}

async fn release_at(register: &mut Register, instant: &str) {
    let (mut tx, now): (_, Now) = (register.db.write().await.unwrap(), at(instant));
    let caller = machine();
    release(&mut tx, caller.actor(), now, &mut register.mint, &plain(), &mut |_, _| {}).await.unwrap();
    tx.commit().await.unwrap();
}

each_engine! {
    /// Reviewed on 24 November, it lapses on 24 May.
    async fn on_public_record_it_is_the_end_of_the_review(db: Db) {
        let mut register = Register::with_a_source(db.clone()).await;
        register.missing("P1", "Marta Vitrolom", &[]).await;
        register.release().await;
        assert_eq!(gone_on(&PublicStore::new(db)).await, Some(date(2027, 5, 24)));
    }

    /// A file is written batch by batch: what was taken back after the batch was read must not get its line.
    async fn whoever_is_taken_back_meanwhile_has_no_term(db: Db) {
        let mut register = Register::with_a_source(db.clone()).await;
        register.missing("P1", "Marta Vitrolom", &[]).await;
        register.missing("P2", "Ostap Khmara", &[]).await;
        register.release().await;
        let store = PublicStore::new(db);
        let people = store.people_after(None, 10).await.unwrap();
        let (first, last) = (&people[0].id, &people[1].id);
        assert_eq!(store.terms_between(None, last).await.unwrap().len(), 2);
        assert_eq!(store.terms_between(Some(first), last).await.unwrap().len(), 1, "after the first");
        assert_eq!(store.terms_between(None, first).await.unwrap().len(), 1, "up to the first");
        let marta = register.public_id("P1");
        register.withdraw("P1").await.unwrap();
        let terms = store.terms_between(None, last).await.unwrap();
        assert!(!terms.contains_key(&marta) && terms.len() == 1);
    }

    /// A consent to the end of January ends before the review; another one given later, the job finds out.
    async fn on_consent_it_is_the_sooner_of_the_two(db: Db) {
        let mut register = Register::new(db.clone());
        register.source("S1", "a call of the sister", "").await;
        register.missing("P1", "Marta Vitrolom", &[]).await;
        register.consent("P1", &until(Covers::ALL, date(2027, 1, 31))).await;
        register.release_with(&on_consent()).await.unwrap();
        let store = PublicStore::new(db.clone());
        assert_eq!(gone_on(&store).await, Some(date(2027, 2, 1)), "it holds to the end of its last day");

        register.consent("P1", &until(&[Covers::Names], date(2027, 3, 31))).await;
        let looks = async |mint: &mut _| take_back_lapsed(&db, at("2026-11-24T12:00:00Z"), mint).await.unwrap();
        assert_eq!(looks(&mut register.mint).await, 0);
        assert_eq!(gone_on(&store).await, Some(date(2027, 2, 1)), "the status is agreed to January still");
        register.consent("P1", &agreed(Covers::ALL)).await;
        assert_eq!(looks(&mut register.mint).await, 0);
        assert_eq!(gone_on(&store).await, Some(date(2027, 5, 24)), "now the review ends sooner");
    }

    /// Of the steps for people which nobody doubts: those released last first, of one day the latest first.
    async fn a_feed_tells_what_was_released_last(db: Db) {
        let mut register = Register::with_a_source(db.clone()).await;
        register.missing("P1", "Marta Vitrolom", &[]).await;
        for (id, day) in [("T1", "2015-03-01"), ("T2", "2017-03-01"), ("T3", "2019")] {
            register.step_with(id, &["P1"], |step| {
                step.sent_on = day.parse().ok();
                id.clone_into(&mut step.description);
                step.grade = if id == "T3" { Grade::D } else { Grade::C };
            }).await;
        }
        register.release().await;
        register.step_with("T4", &[], |step| {
            step.sent_on = "2014".parse().ok();
            "T4".clone_into(&mut step.description);
        }).await;
        release_at(&mut register, "2026-11-26T09:00:00Z").await;
        let store = PublicStore::new(db);
        let steps = store.steps_released_last(10).await.unwrap();
        let told: Vec<(&str, Date)> =
            steps.iter().map(|step| (step.record.description.as_str(), step.since)).collect();
        let first = date(2026, 11, 24);
        assert_eq!(told, [("T4", date(2026, 11, 26)), ("T2", first), ("T1", first)]);
        let marta = register.public_id("P1");
        let first_step = steps[2].record.id.clone();
        let of_her = store.steps_of_person_released_last(&marta, 1).await.unwrap();
        assert_eq!((of_her.len(), of_her[0].record.description.as_str()), (1, "T2"));

        register.withdraw("T1").await.unwrap();
        let gone: Vec<PublicId> =
            store.tombstones_of(Kind::Step, 10).await.unwrap().into_iter().map(|gone| gone.id).collect();
        assert_eq!(gone, [first_step]);
        assert!(store.tombstones_of(Kind::Person, 10).await.unwrap().is_empty());
        assert_eq!(store.tombstones_after(Kind::Step, None, 10).await.unwrap().len(), 1);
        assert!(store.tombstones_after(Kind::Step, gone.first(), 10).await.unwrap().is_empty());
    }

    /// A page changes with what is told on it.
    async fn an_address_has_the_day_of_the_last_change(db: Db) {
        let mut register = Register::with_a_source(db.clone()).await;
        register.missing("P1", "Marta Vitrolom", &[]).await;
        register.missing("P2", "Ostap Khmara", &[]).await;
        register.release().await;
        register.step("T1", &["P1"], "asks where she is").await;
        release_at(&mut register, "2026-11-30T23:30:00Z").await;
        let store = PublicStore::new(db);
        let addresses = store.addresses_after(Kind::Person, None, 10).await.unwrap();
        let changed = |id: &PublicId| addresses.iter().find(|address| address.id == *id).unwrap().changed;
        assert_eq!(changed(&register.public_id("P1")), date(2026, 12, 1), "the day in Kyiv");
        assert_eq!(changed(&register.public_id("P2")), date(2026, 11, 24));
        assert_eq!(store.number_of(Kind::Person).await.unwrap(), 2);
        assert_eq!(store.last_of_the_first(Kind::Person, 0).await.unwrap(), None);
        assert_eq!(store.last_of_the_first(Kind::Person, 1).await.unwrap().as_ref(), Some(&addresses[0].id));
        assert_eq!(store.last_of_the_first(Kind::Person, 3).await.unwrap(), None);
    }
}
