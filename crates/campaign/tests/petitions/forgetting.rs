//! What is kept of whoever signed, and until when: thirty days after a petition was handed over nothing but the leaf
//! and the state of each signature stands.

use byname_base::id::Mint;
use byname_campaign::count::Counts;
use byname_campaign::jobs::{forget, forget_delivered};
use byname_campaign::keep_petition::turn;
use byname_campaign::signature::{NewSignature, Visibility};
use byname_campaign::store::petitions;
use byname_campaign::turn::Turn;
use byname_db::{Db, values};
use byname_register::enter;
use byname_testkit::each_engine;

use crate::opened::{Opened, clock, open};

/// Everything of a signature by which a signer could be told from another.
const KEPT: &str = "SELECT COUNT(*) AS n FROM signature WHERE name IS NOT NULL OR name_batch IS NOT NULL \
                    OR address IS NOT NULL OR country <> '' OR language <> '' OR recipients <> '' OR tokens <> '' \
                    OR signed_at <> '' OR visibility <> 'secret'";

/// Nine who signed, one of them with a sealed name and one in public, counted; the petition closed and handed over.
async fn handed_over(db: &Db) -> Opened {
    let petition = open(db, vec![age::x25519::Identity::generate().to_public().to_string()]).await;
    for n in 0..9 {
        let visibility = Visibility::ALL[n.min(2)];
        let name = (visibility != Visibility::Secret).then(|| format!("Signer {n}"));
        let address = format!("signer-{n}@example.org");
        let new = NewSignature { visibility, name, ..petition.from(&address) };
        petition.writer.sign(new, None).await.unwrap();
    }
    let mut tx = db.write().await.unwrap();
    let confirmed = "UPDATE signature SET state = 'confirmed', proved = 1, address = NULL, tokens = 'a-hash'";
    tx.execute(confirmed, values![]).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(petition.close(&mut Counts::default(), clock()).await, 1);
    let (mut tx, mut mint) = (db.write().await.unwrap(), Mint::from_system());
    turn(&mut tx, &petition.caller, clock(), &mut mint, &petition.id, Turn::End, "example.org")
        .await
        .unwrap();
    let closed = petitions::get(&mut tx, &petition.id).await.unwrap().unwrap();
    let delivered = closed.delivered(&clock().as_stored()).unwrap();
    enter(&mut tx, petition.caller.actor(), clock(), Some(&closed), &delivered, 0).await.unwrap();
    tx.commit().await.unwrap();
    petition
}

each_engine! {
    async fn thirty_days_after_the_hand_over_leaf_and_state_alone_stand(db: Db) {
        let petition = handed_over(&db).await;
        let (mut mint, tags) = (Mint::from_system(), petition.one("SELECT MIN(tag) AS tag FROM signature", "tag").await);
        let head = petition.head().await;
        let epoch = "SELECT epoch AS n FROM petition_epoch";
        let before = petition.number(epoch).await;
        assert_eq!(petition.number("SELECT COUNT(*) AS n FROM name_batch").await, 1);
        for (after, gone, kept) in [(29, 0, 9), (30, 0, 9), (31, 9, 0), (31, 0, 0), (60, 0, 0)] {
            let now = clock().plus_days(after);
            assert_eq!(forget_delivered(&db, now, &mut mint).await.unwrap(), gone, "day {after}");
            assert_eq!(petition.number(KEPT).await, kept, "day {after}");
        }
        assert_eq!(petition.number("SELECT COUNT(*) AS n FROM name_batch").await, 0, "no key to a name is left");
        let stand = "SELECT COUNT(*) AS n FROM signature WHERE leaf IS NOT NULL AND state = 'confirmed'";
        assert_eq!(petition.number(stand).await, 9);
        assert_ne!(petition.one("SELECT MIN(tag) AS tag FROM signature", "tag").await, tags);
        assert_eq!(petition.head().await, head, "the count does not move");
        assert_eq!(petition.number(epoch).await, before + 1, "pages with names are made anew, once");
        let told = petition.one("SELECT detail FROM log_entry WHERE act = 'forget_signatures'", "detail").await;
        assert_eq!(told, r#"{"n":9}"#, "the log keeps how many and of whom nothing");
    }

    async fn what_was_closed_and_not_handed_over_is_kept(db: Db) {
        let petition = open(&db, Vec::new()).await;
        petition.writer.sign(petition.from("olena@example.org"), None).await.unwrap();
        let (mut tx, mut mint) = (db.write().await.unwrap(), Mint::from_system());
        turn(&mut tx, &petition.caller, clock(), &mut mint, &petition.id, Turn::End, "example.org").await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(forget_delivered(&db, clock().plus_days(400), &mut mint).await.unwrap(), 0);
        // What waited to be confirmed goes after its seven days, closed or not.
        assert_eq!(forget(&db, clock().plus_days(7)).await.unwrap(), 0);
        assert_eq!(forget(&db, clock().plus_days(7).plus_minutes(1)).await.unwrap(), 1);
        assert_eq!(petition.number("SELECT COUNT(*) AS n FROM signature").await, 0);
    }
}
