//! Two nodes on one PostgreSQL: one of them closes the epochs. When it is killed or stands still the other one takes
//! over, and what the first one knew is worth nothing when it wakes up.

use std::ops::Range;
use std::time::{Duration, Instant};

use byname_base::id::Mint;
use byname_campaign::count::{CountError, Counts, Lease};
use byname_db::values;

use super::client::{Client, filled, form_path};
use super::open_petition::now;
use super::site::{Site, stamp, wait};

/// How long a node may be gone before another one closes the epochs.
const HANDED_OVER_WITHIN: Duration = Duration::from_secs(15);
/// Long enough for a node to look twice whether the lease is its own.
const TWO_BEATS: Duration = Duration::from_secs(6);
/// Signers; more than must wait for each other.
const SIGNERS: usize = 20;

#[test]
fn the_closing_is_handed_over_and_whoever_wakes_up_later_can_close_nothing() {
    let Some(site) = Site::on_postgres() else { return };
    let second = site.another_node();
    let one = site.program.serve();
    let first_held = held_by_another(&site, "");
    let mut two = second.serve();
    let stamp = stamp(&two.public);
    assert_eq!(lease(&site), first_held, "the second one waits");

    early_in_a_minute();
    one.signal("STOP");
    sign_and_confirm(&site, &two.public, &stamp, 0..SIGNERS);
    let then_held = held_by_another(&site, &first_held.holder);
    assert_eq!(then_held.number, first_held.number + 1);
    assert!(matches!(close(&site, &first_held), Err(CountError::LostLease)), "an old number closes nothing");
    assert_eq!(site.everything().leaves.len(), 1);
    one.signal("CONT");
    std::thread::sleep(TWO_BEATS);
    assert_eq!(lease(&site), then_held, "whoever woke up has it no more");
    assert!(
        matches!(close(&site, &first_held), Err(CountError::LostLease)),
        "nor does it close anything now"
    );
    // The same with the number that is good: what refuses is the number and nothing else.
    assert_eq!(close(&site, &then_held).unwrap(), 1);

    two.kill();
    let last_held = held_by_another(&site, &then_held.holder);
    assert_eq!((&last_held.holder, last_held.number), (&first_held.holder, then_held.number + 1));
    sign_and_confirm(&site, &one.public, &stamp, SIGNERS..SIGNERS + 1);
    assert!(
        matches!(close(&site, &then_held), Err(CountError::LostLease)),
        "nor does the number of one who is gone"
    );
    let shown = Instant::now();
    while Site::shown(&one.public) != SIGNERS as u64 {
        assert!(shown.elapsed() < HANDED_OVER_WITHIN, "the count is shown at the node that slept");
        std::thread::sleep(Duration::from_millis(100));
    }
    assert_eq!(site.everything().faults(), Vec::<String>::new());
    assert_eq!(site.everything().counted(), SIGNERS as u64);
    site.verify(&one.public);
}

/// Waits until the turn of a minute is far: then a node counts what waits, and what is told here takes half a minute.
fn early_in_a_minute() {
    let second = now().milliseconds().unsigned_abs() / 1000 % 60;
    if second > 25 {
        std::thread::sleep(Duration::from_secs(61 - second));
    }
}

fn sign_and_confirm(site: &Site, address: &str, stamp: &str, signers: Range<usize>) {
    let mut client = Client::new(address);
    for n in signers.clone() {
        assert_eq!(client.post(&form_path(), n, &filled(n, stamp)).unwrap().status, 200);
    }
    site.give_links();
    for n in signers {
        let path = format!("/en/confirm/{}", site.code(n));
        assert_eq!(client.post(&path, n, "what=count").unwrap().status, 200);
    }
}

/// Closes an epoch as the node would that believes in this lease.
fn close(site: &Site, lease: &Lease) -> Result<usize, CountError> {
    wait(async {
        let db = site.database().await;
        let closed = Counts::default().close(&db, lease, now(), &mut Mint::from_system()).await;
        db.close().await;
        closed
    })
}

/// Waits until another one holds the lease, and no longer than it may take.
fn held_by_another(site: &Site, before: &str) -> Lease {
    let begun = Instant::now();
    loop {
        let lease = lease(site);
        if lease.holder != before {
            return lease;
        }
        assert!(begun.elapsed() < HANDED_OVER_WITHIN, "nobody took over");
        std::thread::sleep(Duration::from_millis(200));
    }
}

fn lease(site: &Site) -> Lease {
    wait(async {
        let db = site.database().await;
        let mut tx = db.read().await.unwrap();
        let row = tx.row("SELECT holder, number FROM petition_lease", values![]).await.unwrap().unwrap();
        drop(tx);
        db.close().await;
        Lease { holder: row.text("holder").unwrap(), number: row.int("number").unwrap() }
    })
}
