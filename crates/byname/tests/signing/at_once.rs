//! Many at once: one signer who signs, confirms and takes back from many sides is one, and of many signers each is one.
//! On PostgreSQL they come to two nodes on one database.
//!
//! `BYNAME_RACE_TIMES` and `BYNAME_RACE_SIGNERS` ask for more than the suite does.

use std::sync::atomic::{AtomicUsize, Ordering};

use byname_testkit::program::Answer;

use super::client::{Client, filled, form_path};
use super::kept::Everything;
use super::site::{Site, number, stamp};

/// How many send at once.
const CLIENTS: usize = 64;
/// How often each of them sends the form of the one signer.
const TIMES: usize = 200;
/// How many signers sign again and again in every order.
const FEW: usize = 50;
/// How many different signers there are.
const SIGNERS: usize = 5_000;

#[test]
fn one_is_one_and_many_are_as_many_on_sqlite() {
    let site = Site::on_sqlite();
    let serving = site.program.serve();
    let nodes = [serving.public.as_str()];
    let stamp = stamp(nodes[0]);
    one_signer(&site, &nodes, &stamp);
    a_few_signers_in_every_order(&site, &nodes, &stamp);
    many_signers(&site, &nodes, &stamp);
    drop(serving);
    site.close_epoch();
    let serving = site.program.serve();
    they_are_counted(&site, &[&serving.public]);
}

#[test]
fn one_is_one_and_many_are_as_many_on_two_nodes_of_one_postgresql() {
    let Some(site) = Site::on_postgres() else { return };
    let other = site.another_node();
    let (one, two) = (site.program.serve(), other.serve());
    let nodes = [one.public.as_str(), two.public.as_str()];
    let stamp = stamp(nodes[0]);
    one_signer(&site, &nodes, &stamp);
    a_few_signers_in_every_order(&site, &nodes, &stamp);
    many_signers(&site, &nodes, &stamp);
    drop((one, two));
    site.close_epoch();
    let (one, two) = (site.program.serve(), other.serve());
    they_are_counted(&site, &[&one.public, &two.public]);
}

/// The first signer, from all sides.
fn one_signer(site: &Site, nodes: &[&str], stamp: &str) {
    let times = number("BYNAME_RACE_TIMES", TIMES);
    let form = filled(1, stamp);
    // From many networks, since more than sixty a minute from one are held.
    let pages = at_once(nodes, CLIENTS * times, |client, n| client.post(&form_path(), n, &form));
    assert!(pages.iter().all(|page| page.status == 200), "each is told the same");
    assert!(pages.iter().all(|page| page.body == pages[0].body), "each is told the same");
    assert_eq!(site.everything().rows.len(), 1, "{} times the same signer", pages.len());
    site.give_links();
    let confirm = format!("/en/confirm/{}", site.code(1));
    let pressed = at_once(nodes, CLIENTS * 4, |client, _| client.post(&confirm, 1, "what=count&receipt=yes"));
    assert!(pressed.iter().all(|page| page.status == 200));
    let receipts = pressed.iter().filter(|page| page.body.contains("class=\"keep\"")).count();
    assert_eq!(receipts, 1, "one press counts, and has the one receipt: {}", pressed[0].body);
    let back = format!("/en/take-back/{}", site.code(1));
    let taken = at_once(nodes, CLIENTS * 4, |client, _| client.post(&back, 1, "what=take_back"));
    assert_eq!(taken.iter().filter(|page| page.status == 200).count(), 1, "it is taken back once");
    assert!(site.everything().rows.is_empty());
}

/// A few signers, each of them from all sides at once and in another order: whoever comes second waits for the first,
/// and nobody is turned away for that.
fn a_few_signers_in_every_order(site: &Site, nodes: &[&str], stamp: &str) {
    let steps = [1, 3, 7, 9, 11, 13, 17, 19];
    let signer = |n: usize| 2 + n * steps[n / FEW % steps.len()] % FEW;
    let pages = at_once(nodes, FEW * 80, |client, n| client.post(&form_path(), n, &filled(signer(n), stamp)));
    let refused: Vec<u16> = pages.iter().map(|page| page.status).filter(|status| *status != 200).collect();
    assert_eq!(refused, Vec::<u16>::new(), "of {} forms", pages.len());
    assert_eq!(site.everything().rows.len(), FEW);
    site.give_links();
    for (path, form, left) in [("confirm", "what=count", FEW), ("take-back", "what=take_back", 0)] {
        let pages = at_once(nodes, FEW * 20, |client, n| {
            client.post(&format!("/en/{path}/{}", site.code(signer(n))), n, form)
        });
        assert!(pages.iter().all(|page| [200, 404].contains(&page.status)), "{path}");
        assert_eq!(site.everything().rows.len(), left, "{path}");
    }
}

/// Many signers, who sign and confirm at whichever node comes.
fn many_signers(site: &Site, nodes: &[&str], stamp: &str) {
    let signers = number("BYNAME_RACE_SIGNERS", SIGNERS);
    let signed = at_once(nodes, signers, |client, n| client.post(&form_path(), n, &filled(n, stamp)));
    assert!(signed.iter().all(|page| page.status == 200));
    assert_eq!(site.everything().rows.len(), signers);
    site.give_links();
    let confirmed = at_once(nodes, signers, |client, n| {
        client.post(&format!("/en/confirm/{}", site.code(n)), n, "what=count")
    });
    assert!(confirmed.iter().all(|page| page.status == 200));
}

/// Rows, leaves and the shown count are the same, at each node.
fn they_are_counted(site: &Site, nodes: &[&str]) {
    let signers = number("BYNAME_RACE_SIGNERS", SIGNERS);
    let kept = site.everything();
    assert_eq!(faults(&kept, signers), Vec::<String>::new());
    for node in nodes {
        assert_eq!(Site::shown(node), signers as u64);
        site.verify(node);
    }
    // The checker itself: one too many, one too few, one that counts twice.
    let mut changed = kept.clone();
    let mut twin = kept.rows[0].clone();
    twin.tag.push('2');
    changed.rows.push(twin);
    assert!(!faults(&changed, signers).is_empty(), "one too many went unseen");
    changed.rows.truncate(signers - 1);
    assert!(!faults(&changed, signers).is_empty(), "one too few went unseen");
    changed.clone_from(&kept);
    changed.leaves.push(kept.leaves[1].clone());
    assert!(!faults(&changed, signers).is_empty(), "one that counts twice went unseen");
}

fn faults(kept: &Everything, signers: usize) -> Vec<String> {
    let mut faults = kept.faults();
    let came = (kept.rows.len(), kept.counted(), kept.leaves_of("add "));
    if came != (signers, signers as u64, signers) {
        faults.push(format!("{signers} signed, and rows, counted rows and leaves are {came:?}"));
    }
    faults
}

/// Sends so many forms from many sides, by turns to each node.
fn at_once(
    nodes: &[&str],
    forms: usize,
    send: impl Fn(&mut Client, usize) -> Option<Answer> + Sync,
) -> Vec<Answer> {
    let next = AtomicUsize::new(0);
    let one = |client: usize| {
        let mut client = Client::new(nodes[client % nodes.len()]);
        let mut answers = Vec::new();
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            if number >= forms {
                return answers;
            }
            answers.push(send(&mut client, number).expect("it answers"));
        }
    };
    std::thread::scope(|scope| {
        let one = &one;
        let clients: Vec<_> = (0..CLIENTS).map(|client| scope.spawn(move || one(client))).collect();
        clients.into_iter().flat_map(|client| client.join().unwrap()).collect()
    })
}
