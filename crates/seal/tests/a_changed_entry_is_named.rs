//! The log holds when nothing was touched, and names what was.

use byname_base::actor::Actor;
use byname_db::{Db, values};
use byname_seal::{SealError, log};
use byname_testkit::{each_engine, now};
use serde_json::json;

async fn three_acts(db: &Db) {
    for subject in ["case-1", "case-2", "case-3"] {
        let mut tx = db.write().await.unwrap();
        log::append(&mut tx, now(), &Actor::program(), "import", subject, &json!({"rows": 3})).await.unwrap();
        tx.commit().await.unwrap();
    }
}

async fn tamper(db: &Db, statement: &'static str) {
    let mut tx = db.write().await.unwrap();
    assert_eq!(tx.execute(statement, values![]).await.unwrap(), 1);
    tx.commit().await.unwrap();
}

each_engine! {
    async fn an_untouched_log_verifies(db: Db) {
        three_acts(&db).await;
        assert_eq!(log::verify(&db).await.unwrap(), 3);
    }

    async fn a_changed_entry_is_named(db: Db) {
        three_acts(&db).await;
        tamper(&db, "UPDATE log_entry SET subject = 'case-9' WHERE position = 2").await;
        assert!(matches!(log::verify(&db).await, Err(SealError::Changed { position: 2 })));
    }

    async fn a_removed_last_entry_is_noticed(db: Db) {
        three_acts(&db).await;
        tamper(&db, "DELETE FROM log_entry WHERE position = 3").await;
        assert!(matches!(log::verify(&db).await, Err(SealError::Cut { head: 3, found: 2 })));
    }

    async fn an_act_that_was_not_committed_leaves_no_entry(db: Db) {
        three_acts(&db).await;
        let mut tx = db.write().await.unwrap();
        log::append(&mut tx, now(), &Actor::program(), "import", "case-4", &json!({})).await.unwrap();
        drop(tx);
        assert_eq!(log::verify(&db).await.unwrap(), 3);
    }
}
