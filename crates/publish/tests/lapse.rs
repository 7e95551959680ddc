//! A risk review carries six months; then the program takes back what nobody reviewed again.
#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

mod register;

use byname_publish::jobs::take_back_lapsed;
use byname_publish::publication::Kind;
use byname_publish::release::NewRelease;
use byname_publish::store::PublicStore;
use byname_testkit::{at, each_engine};
use jiff::civil::date;
use register::{Register, plain};

each_engine! {
    /// Reviewed on 24 November, it stands on 23 May and is gone on 24 May, counted in Kyiv.
    async fn it_lapses_on_the_day_and_not_before(db: Db) {
        let mut register = Register::with_a_source(db.clone()).await;
        register.missing("P1", "Marta Vitrolom", &[]).await;
        register.step("T1", &["P1"], "asks where she is").await;
        register.release().await;
        let store = PublicStore::new(db.clone());
        for (instant, gone) in [
            ("2027-05-23T20:59:00Z", 0),
            ("2027-05-23T21:00:00Z", 3),
            ("2027-05-24T21:00:00Z", 0),
        ] {
            let lapsed = take_back_lapsed(&db, at(instant), &mut register.mint).await.unwrap();
            assert_eq!(lapsed, gone, "{instant}");
        }
        for (kind, stubs) in [(Kind::Person, 1), (Kind::Step, 1), (Kind::Source, 0)] {
            assert_eq!(store.tombstones_of(kind, 10).await.unwrap().len(), stubs, "{kind}");
        }
        assert_eq!(store.epoch().await.unwrap(), 2);
        let back = register.release().await;
        assert_eq!(back.released.len(), 3, "what lapsed comes back by an ordinary release");
    }

    /// A row that lists somebody whose review lapsed goes with them, though its own was renewed.
    async fn a_renewed_row_does_not_outlive_its_people(db: Db) {
        let mut register = Register::with_a_source(db.clone()).await;
        register.missing("P1", "Marta Vitrolom", &[]).await;
        register.missing("P2", "Ostap Khmara", &[]).await;
        register.step("T1", &["P1", "P2"], "asks where both are").await;
        register.release_with(&NewRelease { reviewed_on: Some(date(2026, 6, 1)), ..plain() }).await.unwrap();
        register.release_with(&NewRelease { cases: Some(vec!["P1".to_owned()]), ..plain() }).await.unwrap();
        let lapsed = take_back_lapsed(&db, at("2026-12-01T10:00:00Z"), &mut register.mint).await.unwrap();
        assert_eq!(lapsed, 2);
        let store = PublicStore::new(db.clone());
        assert!(store.person(&register.public_id("P1")).await.unwrap().is_some());
        assert!(store.person(&register.public_id("P2")).await.unwrap().is_none());
        assert_eq!(store.steps(&Default::default(), 1).await.unwrap().total, 0);
    }
}
