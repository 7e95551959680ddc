//! What is held is looked at and let in: nobody is refused by a machine, and nobody is counted by one either.

use byname_base::id::Mint;
use byname_campaign::CampaignError;
use byname_campaign::count::Counts;
use byname_campaign::jobs::{Post, forget};
use byname_campaign::let_in::{HeldNow, held, let_in};
use byname_campaign::link::LinkCode;
use byname_campaign::signature::{HeldFor, NewSignature, SignatureState};
use byname_campaign::writer::{LinkAct, LinkDone, LinkWhat};
use byname_db::values;
use byname_mail::Mailer;
use byname_tally::Class;
use byname_testkit::each_engine;
use byname_web::words::Words;

use crate::opened::{Opened, clock, open};

/// Signs so that it is held.
pub(crate) async fn sign_held(petition: &Opened, address: &str, why: HeldFor) -> String {
    let new = petition.from(address);
    let held = NewSignature { state: SignatureState::Held, held_for: Some(why), ..new };
    let tag = held.tag.clone();
    petition.writer.sign(held, None).await.unwrap();
    tag
}

/// Presses the link of a signature.
pub(crate) async fn press(petition: &Opened, tag: &str) -> (LinkCode, LinkDone) {
    let code = LinkCode::mint(tag, &mut Mint::from_system());
    let mut tx = petition.db.write().await.unwrap();
    tx.execute("UPDATE signature SET tokens = $2 WHERE tag = $1", values![code.tag(), code.hash()])
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let act = LinkAct { tag: tag.to_owned(), token_hash: code.hash(), what: LinkWhat::Count(None) };
    let done = petition.writer.link(act).await.unwrap();
    (code, done)
}

pub(crate) async fn admit(petition: &Opened, why: HeldFor) -> Result<u64, CampaignError> {
    let mut tx = petition.db.write().await.unwrap();
    let now = clock();
    let n = let_in(&mut tx, &petition.caller, now, &petition.id, why, now, "a rally, many on one network")
        .await?;
    tx.commit().await.unwrap();
    Ok(n)
}

async fn held_now(petition: &Opened) -> Vec<HeldNow> {
    held(&mut petition.db.read().await.unwrap(), &petition.caller, &petition.id).await.unwrap()
}

fn post(petition: &Opened, folder: &std::path::Path) -> Post {
    Post {
        db: petition.db.clone(),
        mailer: Mailer::open(folder.to_owned(), None, "mail@example.org".parse().unwrap()),
        words: std::sync::Arc::new(Words::load()),
        address: "https://example.org".to_owned(),
        paced: false,
    }
}

each_engine! {
    async fn each_reason_is_let_in_by_itself_and_logged(db: Db) {
        let petition = open(&db, Vec::new()).await;
        assert!(held_now(&petition).await.is_empty());
        for (n, why) in HeldFor::ALL.iter().enumerate() {
            for one in 0..=n {
                let tag = sign_held(&petition, &format!("{why}-{one}@example.org"), *why).await;
                if one == 0 {
                    assert_eq!(press(&petition, &tag).await.1, LinkDone::Counts);
                }
            }
        }
        let told = |held_for, signatures| HeldNow { held_for, signatures, ready: 1 };
        assert_eq!(
            held_now(&petition).await,
            [told(HeldFor::Burst, 3), told(HeldFor::Honeypot, 2), told(HeldFor::TooSoon, 1)]
        );
        let confirmed = "SELECT COUNT(*) AS n FROM signature WHERE state = 'confirmed'";
        let pending = "SELECT COUNT(*) AS n FROM signature WHERE state = 'pending'";
        for (at, why) in (1i64..).zip(HeldFor::ALL) {
            assert_eq!(admit(&petition, *why).await.unwrap(), at.unsigned_abs());
            assert_eq!(petition.number(confirmed).await, at, "whoever pressed the link is counted");
            assert_eq!(petition.number(pending).await, at * (at - 1) / 2, "the others are waited for");
        }
        assert!(held_now(&petition).await.is_empty());
        assert!(matches!(admit(&petition, HeldFor::Burst).await, Err(CampaignError::NothingMet)));
        assert_eq!(petition.number("SELECT COUNT(*) AS n FROM log_entry WHERE act = 'let_in_signatures'").await, 3);
        assert_eq!(petition.number("SELECT CAST(SUM(signatures) AS BIGINT) AS n FROM invalidation WHERE kind = 'let_in'").await, 6);
        petition.close(&mut Counts::default(), clock()).await;
        petition.close(&mut Counts::default(), clock().plus_minutes(61)).await;
        assert_eq!(petition.head().await.totals.count(), 3);
    }

    async fn what_came_after_the_page_was_read_stays_held(db: Db) {
        let petition = open(&db, Vec::new()).await;
        sign_held(&petition, "early@example.org", HeldFor::Burst).await;
        let mut tx = db.write().await.unwrap();
        let (now, before) = (clock(), clock().plus_minutes(-1));
        let why = "looked at";
        let came = let_in(&mut tx, &petition.caller, now, &petition.id, HeldFor::Burst, before, why).await;
        assert!(matches!(came, Err(CampaignError::NothingMet)));
        let came = let_in(&mut tx, &petition.caller, now, &petition.id, HeldFor::Burst, now, " ").await;
        assert!(matches!(came, Err(CampaignError::Empty("why"))));
        assert_eq!(let_in(&mut tx, &petition.caller, now, &petition.id, HeldFor::Burst, now, why).await.unwrap(), 1);
    }

    async fn a_face_at_a_rally_and_the_word_of_a_partner_need_no_link(db: Db) {
        let petition = open(&db, Vec::new()).await;
        for class in [Class::Kiosk, Class::Partner] {
            let without_address = NewSignature {
                class,
                address: None,
                state: SignatureState::Held,
                held_for: Some(HeldFor::TooSoon),
                ..petition.from(class.code())
            };
            petition.writer.sign(without_address, None).await.unwrap();
        }
        admit(&petition, HeldFor::TooSoon).await.unwrap();
        assert_eq!(petition.number("SELECT COUNT(*) AS n FROM signature WHERE state = 'confirmed'").await, 2);
    }

    async fn a_held_one_is_sent_its_link_and_has_its_seven_days_from_the_first_message(db: Db) {
        let petition = open(&db, Vec::new()).await;
        let folder = tempfile::tempdir().unwrap();
        sign_held(&petition, "mailed@example.org", HeldFor::Burst).await;
        assert_eq!(post(&petition, folder.path()).send_due(clock(), &mut Mint::from_system()).await.unwrap(), 1);
        // No message could go out since: this one was never sent its link.
        sign_held(&petition, "waits@example.org", HeldFor::Burst).await;
        let mut tx = db.write().await.unwrap();
        let later = clock().plus_days(6);
        let why = "looked at";
        let n = let_in(&mut tx, &petition.caller, later, &petition.id, HeldFor::Burst, later, why).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(n, 2);
        let due = petition.one("SELECT mail_due FROM signature WHERE mails = 0", "mail_due").await;
        assert_eq!(due, later.as_stored(), "at once");
        let due = petition.one("SELECT mail_due FROM signature WHERE mails = 1", "mail_due").await;
        assert_eq!(due, clock().plus_days(2).as_stored(), "its reminder, as for any other");
        assert_eq!(forget(&db, clock().plus_days(7).plus_minutes(1)).await.unwrap(), 1, "the one that had its days");
        assert_eq!(forget(&db, later.plus_days(7)).await.unwrap(), 0);
        assert_eq!(forget(&db, later.plus_days(7).plus_minutes(1)).await.unwrap(), 1);
    }
}
