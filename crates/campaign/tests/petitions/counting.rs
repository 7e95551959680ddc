//! The count: what is confirmed stands in the next head, shuffled and nobody by himself, and a stranger can recompute
//! it.

use byname_base::id::Mint;
use byname_base::now::Now;
use byname_campaign::count::{CountError, Counts, ENOUGH, LONGEST_WAIT_MINUTES};
use byname_campaign::jobs::HeldLease;
use byname_campaign::link::LinkCode;
use byname_campaign::writer::{LinkAct, LinkDone, LinkWhat};
use byname_db::values;
use byname_tally::{Class, Files, Known, Note, SigningKey, Summary, audit, write_heads};
use byname_testkit::each_engine;

use crate::opened::{Opened, clock, open};

/// Signs and confirms from as many addresses as asked; gives the links.
pub(crate) async fn confirmed(petition: &Opened, from: usize, to: usize) -> Vec<LinkCode> {
    let mut codes = Vec::new();
    for n in from..to {
        let address = format!("signer-{n}@example.org");
        petition.writer.sign(petition.from(&address), None).await.unwrap();
        let code = LinkCode::mint(&petition.tag(&address), &mut Mint::from_system());
        let mut tx = petition.db.write().await.unwrap();
        tx.execute("UPDATE signature SET tokens = $2 WHERE tag = $1", values![code.tag(), code.hash()])
            .await
            .unwrap();
        tx.commit().await.unwrap();
        let act =
            LinkAct { tag: code.tag().to_owned(), token_hash: code.hash(), what: LinkWhat::Count(None) };
        assert_eq!(petition.writer.link(act).await, Ok(LinkDone::Counts));
        codes.push(code);
    }
    codes
}

pub(crate) async fn take_back(petition: &Opened, code: &LinkCode) {
    let act = LinkAct { tag: code.tag().to_owned(), token_hash: code.hash(), what: LinkWhat::TakeBack };
    assert_eq!(petition.writer.link(act).await, Ok(LinkDone::Gone));
}

/// Holds the public files against each other, as a stranger would.
pub(crate) async fn recompute(petition: &Opened) -> u64 {
    let mut tx = petition.db.read().await.unwrap();
    let texts = |rows: Vec<byname_db::Row>, column: &str| -> Vec<String> {
        rows.iter().map(|row| row.text(column).unwrap()).collect()
    };
    let head = petition.head().await;
    let lines =
        texts(tx.rows("SELECT line FROM petition_leaf ORDER BY number", values![]).await.unwrap(), "line");
    let told = usize::try_from(head.size).unwrap();
    let leaves = lines[..told].iter().map(|line| format!("{line}\n")).collect::<String>();
    let notes =
        texts(tx.rows("SELECT note FROM petition_head ORDER BY number", values![]).await.unwrap(), "note");
    let notes: Vec<Note> = notes.iter().map(|note| Note::read(note).unwrap()).collect();
    let seed = tx.row("SELECT log FROM petition_key", values![]).await.unwrap().unwrap().text("log").unwrap();
    let seed = std::array::from_fn(|at| u8::from_str_radix(&seed[at * 2..at * 2 + 2], 16).unwrap());
    let key = SigningKey::from_seed(head.origin.as_str(), &seed).unwrap().verifier();
    let summary = Summary::of(&head, notes.last().unwrap(), "open", std::slice::from_ref(&key));
    let (heads, json) = (write_heads(&notes), serde_json::to_vec(&summary).unwrap());
    let files = Files { leaves: leaves.as_bytes(), heads: heads.as_bytes(), petition: &json };
    audit(&files, &Known::default()).unwrap().totals.count()
}

each_engine! {
    async fn an_epoch_takes_everything_when_eight_wait_and_nothing_before(db: Db) {
        let petition = open(&db, Vec::new()).await;
        let mut counts = Counts::default();
        confirmed(&petition, 0, ENOUGH - 1).await;
        assert_eq!(petition.close(&mut counts, clock()).await, 0, "seven hide nobody");
        assert_eq!(petition.head().await.totals.count(), 0);
        confirmed(&petition, ENOUGH - 1, ENOUGH).await;
        assert_eq!(petition.close(&mut counts, clock()).await, 1);
        assert_eq!(petition.head().await.totals.count(), 8);
        assert_eq!(petition.head().await.totals.of(Class::Email), 8);
        assert_eq!(petition.close(&mut counts, clock()).await, 0, "nothing waits");
        assert_eq!(recompute(&petition).await, 8);
    }

    async fn whoever_waits_an_hour_is_counted_and_not_a_minute_sooner(db: Db) {
        let petition = open(&db, Vec::new()).await;
        let mut counts = Counts::default();
        confirmed(&petition, 0, 1).await;
        let tick = |minutes: i64| clock().plus_minutes(minutes);
        assert_eq!(petition.close(&mut counts, tick(0)).await, 0);
        assert_eq!(petition.close(&mut counts, tick(LONGEST_WAIT_MINUTES - 1)).await, 0);
        assert_eq!(petition.close(&mut Counts::default(), tick(LONGEST_WAIT_MINUTES)).await, 1, "after a restart too");
        assert_eq!(petition.head().await.totals.count(), 1);
        confirmed(&petition, 1, 2).await;
        assert_eq!(petition.close(&mut counts, tick(LONGEST_WAIT_MINUTES + 1)).await, 0, "the next one waits anew");
    }

    async fn the_hour_of_one_who_thought_better_of_it_is_nobody_elses(db: Db) {
        let petition = open(&db, Vec::new()).await;
        let mut counts = Counts::default();
        let tick = |minutes: i64| clock().plus_minutes(minutes);
        let codes = confirmed(&petition, 0, 1).await;
        assert_eq!(petition.close(&mut counts, tick(0)).await, 0);
        take_back(&petition, &codes[0]).await;
        assert_eq!(petition.close(&mut counts, tick(1)).await, 0);
        confirmed(&petition, 1, 2).await;
        for minute in [LONGEST_WAIT_MINUTES, LONGEST_WAIT_MINUTES * 2 - 1] {
            assert_eq!(petition.close(&mut counts, tick(minute)).await, 0, "the minute of a link would be told");
        }
        assert_eq!(petition.close(&mut counts, tick(LONGEST_WAIT_MINUTES * 2)).await, 1);
    }

    async fn a_hundred_sign_and_the_number_is_a_hundred(db: Db) {
        let petition = open(&db, Vec::new()).await;
        let mut counts = Counts::default();
        confirmed(&petition, 0, 300).await;
        assert_eq!(petition.close(&mut counts, clock()).await, 1);
        assert_eq!(petition.head().await.totals.count(), 300);
        assert_eq!(petition.number("SELECT COUNT(*) AS n FROM signature WHERE leaf IS NOT NULL").await, 300);
        assert_eq!(petition.number("SELECT COUNT(DISTINCT leaf) AS n FROM signature").await, 300);
        assert_eq!(petition.number("SELECT COUNT(*) AS n FROM petition_leaf").await, 301, "and the petition's own");
        assert_eq!(recompute(&petition).await, 300);
        let in_order = "SELECT COUNT(*) AS n FROM signature a JOIN signature b ON a.leaf = b.leaf - 1 \
                        WHERE a.tag < b.tag";
        let rising = petition.number(in_order).await;
        assert!((90..=210).contains(&rising), "{rising} of 299 rise: the order tells something");
    }

    async fn a_signature_that_is_taken_back_is_out_of_the_next_head(db: Db) {
        let petition = open(&db, Vec::new()).await;
        let mut counts = Counts::default();
        let codes = confirmed(&petition, 0, 10).await;
        petition.close(&mut counts, clock()).await;
        take_back(&petition, &codes[3]).await;
        let kept = "SELECT COUNT(*) AS n FROM signature WHERE state = 'withdrawn' AND country <> ''";
        assert_eq!(petition.number(kept).await, 0);
        petition.writer.sign(petition.from("signer-3@example.org"), None).await.unwrap();
        let again = "SELECT COUNT(*) AS n FROM signature WHERE state = 'pending'";
        assert_eq!(petition.number(again).await, 1, "whoever took it back may sign again");
        assert_eq!(petition.head().await.totals.count(), 10, "no other number than the last head's");
        assert_eq!(petition.close(&mut counts, clock()).await, 0, "one alone waits its hour");
        petition.close(&mut counts, clock().plus_minutes(61)).await;
        let head = petition.head().await;
        assert_eq!((head.totals.count(), head.totals.withdrawn()), (9, 1));
        assert_eq!(recompute(&petition).await, 9);
    }

    async fn an_epoch_that_was_cut_off_is_finished_by_the_next_tick(db: Db) {
        let petition = open(&db, Vec::new()).await;
        confirmed(&petition, 0, 12).await;
        petition.close(&mut Counts::default(), clock()).await;
        // As a kill leaves it between the leaves and the head.
        let mut tx = db.write().await.unwrap();
        tx.execute("DELETE FROM petition_head WHERE number = 1", values![]).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(petition.head().await.totals.count(), 0);
        assert_eq!(petition.close(&mut Counts::default(), clock()).await, 1);
        assert_eq!(petition.head().await.totals.count(), 12);
        assert_eq!(recompute(&petition).await, 12);
    }

    async fn a_node_whose_lease_went_to_another_can_write_nothing(db: Db) {
        let petition = open(&db, Vec::new()).await;
        confirmed(&petition, 0, 10).await;
        let (one, other) = (HeldLease::new("one".to_owned()), HeldLease::new("other".to_owned()));
        let held = one.renew(&db, clock()).await.unwrap().unwrap();
        assert_eq!(other.renew(&db, later(9)).await.unwrap(), None, "it is held for ten seconds");
        let taken = other.renew(&db, later(11)).await.unwrap().unwrap();
        assert_eq!(taken.number, held.number + 1);
        let refused = Counts::default().close(&db, &held, later(11), &mut Mint::from_system()).await;
        assert!(matches!(refused, Err(CountError::LostLease)), "{refused:?}");
        assert_eq!(petition.number("SELECT COUNT(*) AS n FROM petition_leaf").await, 1);
        let closed = Counts::default().close(&db, &taken, later(11), &mut Mint::from_system()).await;
        assert_eq!(closed.unwrap(), 1);
    }

    async fn a_clock_that_was_set_back_does_not_turn_the_log(db: Db) {
        let petition = open(&db, Vec::new()).await;
        confirmed(&petition, 0, 10).await;
        let mut counts = Counts::default();
        petition.close(&mut counts, clock().plus_days(1)).await;
        let first = petition.head().await.time;
        confirmed(&petition, 10, 20).await;
        petition.close(&mut counts, clock().plus_days(1)).await;
        assert!(petition.head().await.time >= first);
        assert_eq!(recompute(&petition).await, 20);
    }

    async fn a_clock_that_was_a_year_ahead_and_is_right_again_stops_nothing(db: Db) {
        let petition = open(&db, Vec::new()).await;
        let ahead = clock().plus_days(365);
        confirmed(&petition, 0, 10).await;
        let wrong = HeldLease::new("before".to_owned()).renew(&db, ahead).await.unwrap().unwrap();
        assert_eq!(Counts::default().close(&db, &wrong, ahead, &mut Mint::from_system()).await.unwrap(), 1);
        // The program starts again, as another one, with the clock put right.
        confirmed(&petition, 10, 20).await;
        let right = HeldLease::new("after".to_owned()).renew(&db, clock()).await.unwrap();
        let right = right.expect("a lease that was taken in a year to come holds nobody up");
        assert_eq!(Counts::default().close(&db, &right, clock(), &mut Mint::from_system()).await.unwrap(), 1);
        assert_eq!(recompute(&petition).await, 20);
        let late = Counts::default().close(&db, &wrong, ahead, &mut Mint::from_system()).await;
        assert!(matches!(late, Ok(0) | Err(CountError::LostLease)), "{late:?}");
        // A clock that is a little ahead is one of two nodes that agree.
        HeldLease::new("after".to_owned()).renew(&db, later(300)).await.unwrap().unwrap();
        assert_eq!(HeldLease::new("other".to_owned()).renew(&db, clock()).await.unwrap(), None);
    }
}

fn later(seconds: i64) -> Now {
    clock().plus_seconds(seconds)
}
