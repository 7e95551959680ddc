//! What was never released reaches nothing that the public side can read.
#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

mod register;

use byname_publish::store::PublicStore;
use byname_register::claim::Grade;
use byname_testkit::each_engine;
use register::{Register, all_that_is_public};

/// A word that stands in every place that is not to be told, and in no other.
const SECRET: &str = "SECRET";

async fn a_register_full_of_secrets(db: byname_db::Db) -> Register {
    let mut register = Register::with_a_source(db).await;
    register.source("S2", "", "a leaflet without SECRET title").await;
    register.source("S3", "A SECRET list without publisher", "").await;
    register.institution("N1", "police of Khmarne").await;
    register
        .missing(
            "P1",
            "Marta Vitrolom",
            &[
                ("C1", "relation", "SECRET daughter", Grade::A),
                ("C2", "home", "SECRET lane 7", Grade::A),
                ("C3", "shoe_size", "SECRET 38", Grade::A),
                ("C4", "legal_status", "wanted_by_occupier", Grade::A),
                ("C5", "legal_status", "SECRET words of no code", Grade::A),
            ],
        )
        .await;
    register.claim("P1", ("C6", "circumstances", "SECRET of a leaflet", Grade::B), &["S2"]).await;
    register.claim("P1", ("C7", "last_seen_place", "SECRET of a list", Grade::B), &["S3"]).await;
    register.claim("P1", ("C8", "affiliation", "SECRET of nobody", Grade::B), &[]).await;
    register.person("P2", "missing", "draft", "SECRET Draft", &[]).await;
    register.missing("P3", "SECRET Child", &[("C9", "age_at_event", "12", Grade::C)]).await;
    register.person("P4", "relative", "", "SECRET Relative", &[]).await;
    register.step("T1", &["P1"], "asks for Marta").await;
    register.step("T2", &["P1", "P2"], "SECRET step that names a draft").await;
    register.step("T3", &["P4"], "SECRET step for a relative alone").await;
    register.step("T4", &["P1"], "asks for Marta and for Secret Child by name").await;
    register
        .step_with("T5", &["P1"], |step| {
            step.sources = vec!["S3".to_owned()];
            step.description = "SECRET step of a list".to_owned();
        })
        .await;
    register.action("A1", 1, &["P1", "P3"], "SECRET action that names a child", Grade::C).await;
    register.action("A2", 9, &["P1"], "SECRET account of no action", Grade::D).await;
    register.appeal("L1", "petition", &["P1", "P2"], "SECRET petition").await;
    register
}

each_engine! {
    /// Planted wherever the gate must stop it, the secret is in no snapshot and no row by which one is found.
    async fn nothing_unreleased_can_be_read(db: Db) {
        let mut register = a_register_full_of_secrets(db.clone()).await;
        register.release().await;
        let all = all_that_is_public(&mut db.read().await.unwrap()).await;
        assert!(all.contains("asks for Marta"), "the plain step is public");
        assert!(!all.to_uppercase().contains(SECRET), "{all}");
        assert!(!all.contains("wanted_by_occupier"));
        let store = PublicStore::new(db);
        assert_eq!(store.counts().await.unwrap().iter().map(|row| row.people).sum::<i64>(), 1);
        assert_eq!(store.steps(&Default::default(), 1).await.unwrap().total, 1);
    }

    /// The test above is not blind: the same word let through the gate is found.
    async fn what_goes_through_the_gate_is_seen(db: Db) {
        let mut register = a_register_full_of_secrets(db.clone()).await;
        register.claim("P1", ("C10", "last_seen_place", "a SECRET place", Grade::A), &["S1"]).await;
        register.release().await;
        let all = all_that_is_public(&mut db.read().await.unwrap()).await;
        let lines: Vec<_> = all.lines().filter(|line| line.to_uppercase().contains(SECRET)).collect();
        assert_eq!(lines.len(), 2, "the snapshot and the folded place: {lines:?}");
    }

    /// A source that cannot be cited is dropped from what another source still carries.
    async fn a_source_that_cannot_be_cited_is_named_nowhere(db: Db) {
        let mut register = Register::with_a_source(db.clone()).await;
        register.source("S2", "A leaflet", "").await;
        register.missing("P1", "Marta Vitrolom", &[]).await;
        register.claim("P1", ("C1", "circumstances", "did not come home", Grade::B), &["S2", "S1"]).await;
        register.release().await;
        let store = PublicStore::new(db);
        let person = store.person(&register.public_id("P1")).await.unwrap().unwrap();
        let fact = person.facts.iter().find(|fact| fact.field == "circumstances").unwrap();
        assert_eq!(fact.support.source_ids, ["S1"]);
        assert_eq!(store.all_sources().await.unwrap().len(), 1);
    }
}
