//! Taking back: the page goes, a stub stays, and nothing else that is public tells of it.
#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

mod register;

use byname_publish::error::PublishError;
use byname_publish::publication::Kind;
use byname_publish::release::NewRelease;
use byname_publish::store::PublicStore;
use byname_pursue::step_kind::StepKind;
use byname_register::claim::Grade;
use byname_testkit::each_engine;
use register::{Register, all_that_is_public, plain};

/// Marta and Ostap, with rows for her, for both, for all, and for him alone that tells of her.
async fn two_people(db: byname_db::Db) -> Register {
    let mut register = Register::with_a_source(db).await;
    register.source("S2", "Where is Marta Vitrolom?", "The Khmarne Evening").await;
    register.source("S3", "Another evening", "The Khmarne Evening").await;
    register.missing("P1", "Marta Vitrolom", &[("C1", "name_uk", "Марта Вітролом", Grade::C)]).await;
    register
        .missing(
            "P2",
            "Ostap Khmara",
            &[
                ("C2", "circumstances", "seen with Marta Vitrolom", Grade::C),
                ("C3", "affiliation", "fisherman", Grade::C),
            ],
        )
        .await;
    register.claim("P1", ("C4", "last_seen_edtf", "2015-08", Grade::C), &["S3"]).await;
    register.claim("P2", ("C5", "last_seen_edtf", "2015-08", Grade::C), &["S2"]).await;
    register.institution("N1", "the court of Khmarne").await;
    register.step_with("T1", &["P1"], |step| "the court of Khmarne".clone_into(&mut step.addressee)).await;
    register.step("T2", &["P1", "P2"], "asks for both of them").await;
    register.step("T3", &["P1", "P2"], "просить знайти Марту").await;
    register.step("T4", &[], "remembers Vitrolom, Marta and all others").await;
    register.step("T5", &[], "remembers Marta and all others").await;
    register.step("T6", &["P2"], "asks for the mother of M. Vitrolom").await;
    register.action("A1", 1, &["P1", "P2"], "a light for both", Grade::C).await;
    register
}

async fn steps_still_public(db: &byname_db::Db) -> Vec<String> {
    let steps = PublicStore::new(db.clone()).steps(&Default::default(), 1).await.unwrap();
    let mut told: Vec<String> = steps.items.into_iter().map(|step| step.description).collect();
    told.sort();
    told
}

each_engine! {
    /// Rows go with a person when they are theirs alone or tell of them; rows for others stay without them.
    async fn a_person_goes_with_every_row_that_tells_of_them(db: Db) {
        let mut register = two_people(db.clone()).await;
        register.release().await;
        let store = PublicStore::new(db.clone());
        let marta = register.public_id("P1");
        let before = store.epoch().await.unwrap();
        register.withdraw("P1").await.unwrap();

        assert!(store.person(&marta).await.unwrap().is_none());
        assert_eq!(store.tombstone(&marta).await.unwrap().unwrap().on.to_string(), "2026-11-24");
        assert_eq!(store.epoch().await.unwrap(), before + 1);
        assert_eq!(steps_still_public(&db).await, [
            "asks for both of them",
            "asks for the mother of M. Vitrolom",
            "remembers Marta and all others",
        ]);
        let actions = store.actions().await.unwrap();
        assert_eq!(actions[0].held_for, [register.public_id("P2")]);
        assert!(store.authorities().await.unwrap().is_empty(), "no step names the court any more");
        let sources = store.all_sources().await.unwrap();
        assert_eq!(sources.iter().map(|s| (s.id.as_str(), s.title.is_empty())).collect::<Vec<_>>(), [
            ("S1", false),
            ("S2", true)
        ]);
        let ostap = store.person(&register.public_id("P2")).await.unwrap().unwrap();
        assert!(ostap.facts.iter().all(|fact| fact.field != "circumstances"));
        assert!(ostap.facts.iter().any(|fact| fact.value == "fisherman"));
        let all = all_that_is_public(&mut db.read().await.unwrap()).await;
        assert!(!all.contains("Marta Vitrolom") && !all.contains("Марту"));
        assert_eq!(byname_seal::log::verify(&db).await.unwrap(), 2);
    }

    /// A release of everything does not bring back what was taken back; naming it does, and then with its rows.
    async fn it_comes_back_only_when_it_is_named(db: Db) {
        let mut register = two_people(db.clone()).await;
        register.release().await;
        register.withdraw("P1").await.unwrap();
        let public = all_that_is_public(&mut db.read().await.unwrap()).await;
        let again = register.release().await;
        assert_eq!((again.released.len(), again.renewed.len(), again.taken_back.len()), (0, 0, 0));
        assert_eq!(all_that_is_public(&mut db.read().await.unwrap()).await, public);
        let other = NewRelease { cases: Some(vec!["P2".to_owned()]), ..plain() };
        assert!(register.release_with(&other).await.unwrap().released.is_empty());

        let named = NewRelease { cases: Some(vec!["P1".to_owned()]), ..plain() };
        register.release_with(&named).await.unwrap();
        let store = PublicStore::new(db.clone());
        assert!(store.person(&register.public_id("P1")).await.unwrap().is_some());
        assert!(store.tombstone(&register.public_id("P1")).await.unwrap().is_none());
        register.release().await;
        assert_eq!(steps_still_public(&db).await.len(), 6);
        assert_eq!(store.all_sources().await.unwrap().len(), 3);
        for kind in Kind::ALL {
            assert!(store.tombstones_of(*kind, 10).await.unwrap().is_empty(), "{kind}");
        }
    }

    /// One row is taken back by any of its ids, once, and its person stays.
    async fn a_row_is_taken_back_alone(db: Db) {
        let mut register = two_people(db.clone()).await;
        register.release().await;
        let store = PublicStore::new(db.clone());
        let step = store.steps_for_person(&register.public_id("P1")).await.unwrap()[0].clone();
        let outcome = register.withdraw(step.id.as_str()).await.unwrap();
        assert_eq!(outcome.taken_back[0].id, step.id.as_str());
        assert!(store.step(&step.id).await.unwrap().is_none());
        assert!(store.person(&register.public_id("P1")).await.unwrap().is_some());
        assert!(matches!(register.withdraw(step.id.as_str()).await, Err(PublishError::NotPublic(_))));
        assert!(matches!(register.withdraw("X1").await, Err(PublishError::UnknownRecord(_))));
        register.withdraw("A1").await.unwrap();
        assert!(store.actions().await.unwrap().is_empty());
        assert!(register.release().await.released.is_empty());
    }

    /// An appeal told as a step is told as itself once the step is gone.
    async fn what_named_a_step_that_went_stands_by_itself(db: Db) {
        let mut register = Register::with_a_source(db.clone()).await;
        register.missing("P1", "Marta Vitrolom", &[]).await;
        register.step_with("T1", &["P1"], |step| step.kind = StepKind::UrgentAction).await;
        register.step_with("T2", &["P1"], |step| "T1".clone_into(&mut step.way.parent_step)).await;
        register.appeal("L1", "urgent action", &["P1"], "Urgent Action 7/16").await;
        register.release().await;
        let store = PublicStore::new(db.clone());
        let told = store.appeals().await.unwrap()[0].told_as_step.clone().unwrap();
        register.withdraw("T1").await.unwrap();
        assert!(store.step(&told).await.unwrap().is_none());
        assert_eq!(store.appeals().await.unwrap()[0].told_as_step, None);
        assert_eq!(store.steps(&Default::default(), 1).await.unwrap().items[0].forwarded_from, None);
        assert_eq!(register.release().await.renewed.len(), 0, "what was mended is what a release would make");
    }

    /// Somebody without a page can ask to be named no more; a second account can be taken back alone.
    async fn names_and_accounts_inside_a_row_can_be_taken_back(db: Db) {
        let mut register = Register::with_a_source(db.clone()).await;
        register.missing("P1", "Marta Vitrolom", &[]).await;
        register.person("P2", "speaker", "", "Solomiia Listvirna", &[]).await;
        register.action("A1", 1, &["P1", "P2"], "a light", Grade::C).await;
        register.action("A2", 1, &["P1"], "the same light, on another day", Grade::D).await;
        register.release().await;
        let store = PublicStore::new(db.clone());
        let action = store.actions().await.unwrap().remove(0);
        assert_eq!((action.present.len(), action.other_accounts.len()), (1, 1));
        register.withdraw("P2").await.unwrap();
        register.withdraw("A2").await.unwrap();
        let action = store.actions().await.unwrap().remove(0);
        assert_eq!((action.present.len(), action.other_accounts.len()), (0, 0));
        assert_eq!(register.release().await.renewed.len(), 0);
    }
}
