//! “I come, we are so many”.

use byname_base::id::PublicId;
use byname_campaign::CampaignError;
use byname_campaign::coming::{Coming, Together, note, to};
use byname_db::{Db, values};
use byname_staff::account::Role;
use byname_testkit::each_engine;

use crate::planned::somebody;

async fn said(db: &Db, action: &PublicId, people: &str) -> Result<(), CampaignError> {
    let mut tx = db.write().await.unwrap();
    note(&mut tx, action, Together::read(people).unwrap()).await?;
    tx.commit().await.unwrap();
    Ok(())
}

each_engine! {
    async fn a_number_is_added_up_and_nothing_else_is_kept(db: Db) {
        let (here, elsewhere) = (PublicId::from_text("here"), PublicId::from_text("elsewhere"));
        for people in ["1", "3", "50"] {
            said(&db, &here, people).await.unwrap();
        }
        said(&db, &elsewhere, "2").await.unwrap();
        let mut tx = db.read().await.unwrap();
        let viewer = somebody(Role::Viewer);
        assert_eq!(to(&mut tx, &viewer, &here).await.unwrap(), Coming { forms: 3, people: 54 });
        assert_eq!(to(&mut tx, &viewer, &PublicId::from_text("none")).await.unwrap(), Coming::default());
        assert!(to(&mut tx, &somebody(Role::Auditor), &here).await.is_err());
    }

    async fn many_at_once_are_all_counted(db: Db) {
        let here = PublicId::from_text("here");
        let tries: Vec<_> = (0..20)
            .map(|_| {
                let (db, here) = (db.clone(), here.clone());
                tokio::spawn(async move { said(&db, &here, "2").await.unwrap() })
            })
            .collect();
        for one in tries {
            one.await.unwrap();
        }
        let mut tx = db.read().await.unwrap();
        let coming = to(&mut tx, &somebody(Role::Campaigner), &here).await.unwrap();
        assert_eq!(coming, Coming { forms: 20, people: 40 });
    }

    async fn an_action_takes_so_many_forms_and_no_more(db: Db) {
        let here = PublicId::from_text("here");
        said(&db, &here, "1").await.unwrap();
        let mut tx = db.write().await.unwrap();
        tx.execute("UPDATE coming SET forms = 99999", values![]).await.unwrap();
        tx.commit().await.unwrap();
        said(&db, &here, "1").await.unwrap();
        let refused = said(&db, &here, "1").await;
        assert!(matches!(refused, Err(CampaignError::Full)), "{refused:?}");
    }
}
