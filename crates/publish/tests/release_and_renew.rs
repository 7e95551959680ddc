//! Two people, a reason and a fresh risk review make things public; without them nothing happens.
#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

mod register;

use byname_publish::error::PublishError;
use byname_publish::release::NewRelease;
use byname_publish::store::PublicStore;
use byname_register::claim::Grade;
use byname_testkit::each_engine;
use jiff::civil::date;
use register::{Register, count, plain};

const PUBLICATIONS: &str = "SELECT COUNT(*) AS n FROM publication";
const LOG: &str = "SELECT COUNT(*) AS n FROM log_entry";

async fn a_small_register(db: byname_db::Db) -> Register {
    let mut register = Register::with_a_source(db).await;
    register.missing("P1", "Marta Vitrolom", &[("C1", "last_seen_edtf", "2015-08", Grade::C)]).await;
    register.missing("P2", "Ostap Khmara", &[]).await;
    register.institution("N1", "police").await;
    register.step("T1", &["P1"], "asks where she is").await;
    register
}

fn reasons(outcome: &byname_publish::release::ReleaseOutcome) -> Vec<(String, String)> {
    outcome.held_back.iter().map(|held| (held.id.clone(), held.reason.to_string())).collect()
}

each_engine! {
    /// The same person under another case and with other spaces is the same person.
    async fn nobody_approves_their_own_release(db: Db) {
        let mut register = a_small_register(db.clone()).await;
        for approved_by in ["Ada", " ada ", "ADA"] {
            let refused = register.release_with(&NewRelease { approved_by: approved_by.to_owned(), ..plain() }).await;
            assert!(matches!(refused, Err(PublishError::SamePerson(_))), "{approved_by}");
        }
        for (name, new) in [
            ("--by", NewRelease { by: " ".to_owned(), ..plain() }),
            ("--approved-by", NewRelease { approved_by: String::new(), ..plain() }),
            ("--reason", NewRelease { reason: String::new(), ..plain() }),
            ("--risk", NewRelease { risk: "\t".to_owned(), ..plain() }),
        ] {
            let refused = register.release_with(&new).await;
            assert!(matches!(refused, Err(PublishError::Empty(empty)) if empty == name), "{name}");
        }
        assert_eq!(count(&db, PUBLICATIONS).await, 0);
    }

    /// A review is good until the day before it is six months old, and never before it was made.
    async fn an_old_review_carries_nothing(db: Db) {
        let mut register = a_small_register(db.clone()).await;
        for (reviewed_on, holds) in [(date(2026, 11, 25), false), (date(2026, 5, 24), false), (date(2026, 5, 25), true)] {
            let new = NewRelease { reviewed_on: Some(reviewed_on), ..plain() };
            assert_eq!(register.release_with(&new).await.is_ok(), holds, "{reviewed_on}");
        }
    }

    /// Looking changes nothing: no row, no epoch, no entry in the log.
    async fn a_dry_run_only_looks(db: Db) {
        let mut register = a_small_register(db.clone()).await;
        let seen = register.release_with(&NewRelease { dry_run: true, ..plain() }).await.unwrap();
        assert_eq!(seen.released.len(), 5, "two people, a step, an institution, a source");
        assert_eq!((count(&db, PUBLICATIONS).await, count(&db, LOG).await), (0, 0));
        assert_eq!(PublicStore::new(db).epoch().await.unwrap(), 0);
        assert_eq!(register.release().await.released, seen.released);
    }

    /// Renewing writes no second publication; a changed record is a new one, and the old one stays as history.
    async fn running_it_again_renews(db: Db) {
        let mut register = a_small_register(db.clone()).await;
        let store = PublicStore::new(db.clone());
        register.release().await;
        assert_eq!((count(&db, PUBLICATIONS).await, store.epoch().await.unwrap()), (5, 1));
        let again = register.release().await;
        assert_eq!((again.released.len(), again.renewed.len(), again.unchanged), (0, 0, 5));
        assert_eq!((count(&db, PUBLICATIONS).await, store.epoch().await.unwrap()), (5, 2));
        assert_eq!(count(&db, "SELECT COUNT(*) AS n FROM publication_release").await, 10);

        register.claim("P1", ("C1", "last_seen_edtf", "2015-09-01", Grade::C), &["S1"]).await;
        let changed = register.release().await;
        assert_eq!((changed.renewed.len(), changed.unchanged), (1, 4));
        assert_eq!(count(&db, "SELECT COUNT(*) AS n FROM publication WHERE rev = 2 AND ended_at IS NULL").await, 1);
        let person = store.person(&register.public_id("P1")).await.unwrap().unwrap();
        assert_eq!(person.last_seen().unwrap().as_str(), "2015-09-01");
        byname_publish::verify::verify(&db).await.unwrap();
        assert_eq!(byname_seal::log::verify(&db).await.unwrap(), 3);
    }

    /// Named people are released with their rows and sources; all others stay as they are.
    async fn a_release_of_one_case_leaves_the_others(db: Db) {
        let mut register = a_small_register(db.clone()).await;
        register.step("T2", &["P1", "P2"], "asks where both are").await;
        let one = NewRelease { cases: Some(vec!["P1".to_owned()]), ..plain() };
        let outcome = register.release_with(&one).await.unwrap();
        assert_eq!(reasons(&outcome), [("T2".to_owned(), "it names P2, who is not released".to_owned())]);
        let store = PublicStore::new(db.clone());
        assert!(store.person(&register.public_id("P2")).await.unwrap().is_none());

        let other = NewRelease { cases: Some(vec![register.public_id("P2").to_string()]), ..plain() };
        let outcome = register.release_with(&other).await.unwrap();
        assert_eq!(outcome.released.iter().map(|line| line.id.as_str()).collect::<Vec<_>>(), ["P2", "T2"]);
        let unknown = NewRelease { cases: Some(vec!["P9".to_owned()]), ..plain() };
        assert!(matches!(register.release_with(&unknown).await, Err(PublishError::UnknownRecord(id)) if id == "P9"));
    }

    /// Every reason why somebody stays back is told, with the rows that stay back for it.
    async fn what_stays_back_is_told_with_its_reason(db: Db) {
        let mut register = a_small_register(db.clone()).await;
        register.source("S2", "A leaflet", "").await;
        register.missing("P3", "Yeva Lunoriz", &[("C3", "age_at_event", "17", Grade::C)]).await;
        register.missing("P4", "Ivan Dalekozir", &[("C4", "age_at_event", "17", Grade::D)]).await;
        for (id, status) in [("P5", "draft"), ("P6", "closed_error"), ("P7", "merged")] {
            register.person(id, "missing", status, id, &[]).await;
        }
        register.missing("P8", "Roman Tykhovod", &[]).await;
        register.claim("P8", ("P8-name", "name_en", "Roman Tykhovod", Grade::C), &["S2"]).await;
        register.claim("P8", ("C8", "status", "found dead", Grade::A), &["S2"]).await;
        register.step("T3", &["P1", "P3"], "asks where both are").await;
        let told = reasons(&register.release().await);
        let of = |id: &str| told.iter().filter(|(held, _)| held == id).map(|(_, why)| why.as_str()).collect::<Vec<_>>();
        assert!(of("P3")[0].contains("guardian's consent"));
        assert_eq!(of("P4"), [""; 0]);
        assert_eq!([of("P5"), of("P6"), of("P7")], [["its case is draft"], ["its case is closed_error"], ["its case is merged"]]);
        assert_eq!(of("P8"), [
            "no name rests on a source with title and publisher",
            "the status that counts rests on no source with title and publisher"
        ]);
        assert_eq!(of("T3"), ["it names P3, who is not released"]);
    }

    /// What the gate lets through no more is taken back by the next release, with everything that needs it.
    async fn what_no_longer_passes_is_taken_back(db: Db) {
        let mut register = a_small_register(db.clone()).await;
        register.release().await;
        register.claim("P1", ("C2", "age_at_event", "16", Grade::B), &["S1"]).await;
        let outcome = register.release().await;
        assert_eq!(outcome.taken_back.len(), 2, "the person and the step");
        let store = PublicStore::new(db.clone());
        assert!(store.tombstone(&register.public_id("P1")).await.unwrap().is_some());
        assert!(store.authorities().await.unwrap().is_empty());
        assert_eq!(store.all_sources().await.unwrap().len(), 1);
    }
}
