//! The program is killed at random moments while a crowd signs, confirms and takes back. What was acknowledged is there,
//! once; nothing is half done; it is ready again within five seconds; the public count is that of the rows.
//!
//! Twenty kills here; `just kill` does a thousand. The seed is printed.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::Write as _;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use byname_testkit::program::Serving;

use super::client::{Client, filled, form_path};
use super::kept::{Everything, Kept, of_tag};
use super::site::{Site, number, stamp, wait};

/// How many kills, unless `BYNAME_KILLS` says another number.
const KILLS: usize = 20;
/// How many forms are sent for each kill, at least, unless `BYNAME_KILL_WRITES` says another number.
const WRITES_A_KILL: usize = 1_000;
/// How many send at once.
const CLIENTS: usize = 16;
/// After how many kills an epoch is closed.
const EPOCH_EVERY: usize = 3;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum What {
    Signs,
    Counts,
    TakesBack,
}

/// Where a signer certainly stands, and what was sent since and not acknowledged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Stand {
    at: At,
    sent: Option<What>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum At {
    #[default]
    Nowhere,
    Pending,
    Counting,
    Gone,
}

/// What was sent and what was acknowledged, outside of the program: a line before and a line after each.
struct Oracle(Mutex<File>);

impl Oracle {
    fn note(&self, word: &str, what: What, signer: usize) {
        let mut file = self.0.lock().unwrap();
        writeln!(file, "{word} {what:?} {signer}").unwrap();
        file.flush().unwrap();
    }
}

#[test]
fn what_was_acknowledged_is_there_once_and_nothing_is_half_done_on_sqlite() {
    kill_and_look(&Site::on_sqlite(), number("BYNAME_KILLS", KILLS));
}

#[test]
fn what_was_acknowledged_is_there_once_and_nothing_is_half_done_on_postgresql() {
    let Some(site) = Site::on_postgres() else { return };
    kill_and_look(&site, number("BYNAME_KILLS", KILLS) / 2);
}

fn kill_and_look(site: &Site, kills: usize) {
    let file = site.program.scratch().join("oracle");
    let oracle = Oracle(Mutex::new(File::create(&file).unwrap()));
    let mut serving = site.program.serve();
    let stamp = stamp(&serving.public);
    let mut crowd = Crowd { next: AtomicUsize::new(0), linked: Mutex::default(), stamp };
    let (mut random, mut slowest, mut read) = (Random::seeded(), Duration::ZERO, 0);
    let mut stands = BTreeMap::new();
    for kill in 0..kills {
        let enough = number("BYNAME_KILL_WRITES", WRITES_A_KILL);
        crowd.write_until_killed(site, &oracle, &mut serving, enough, random.below(60));
        if kill % EPOCH_EVERY == EPOCH_EVERY - 1 {
            site.close_epoch();
        }
        let begun = Instant::now();
        serving = site.program.serve();
        slowest = slowest.max(begun.elapsed());
        assert!(begun.elapsed() < Duration::from_secs(5), "kill {kill}: {:?} until ready", begun.elapsed());
        let text = fs::read_to_string(&file).unwrap();
        let touched = replay(&text[read..], &mut stands);
        read = text.len();
        look_at(site, &stands, &touched);
        crowd.send_again(site, &oracle, &serving.public, &stands, &touched);
        read = replay_rest(&file, read, &mut stands);
        site.give_links();
        crowd.link(&stands, &touched);
    }
    drop(serving);
    site.close_epoch();
    let serving = site.program.serve();
    let acknowledged =
        fs::read_to_string(&file).unwrap().lines().filter(|line| line.starts_with("done")).count();
    eprintln!("{kills} kills over {acknowledged} acknowledged writes, at most {slowest:?} until ready");
    assert!(acknowledged >= kills * 100, "{acknowledged} writes in {kills} kills prove nothing");
    let kept = site.everything();
    assert_eq!(faults(site, &stands, &kept), Vec::<String>::new());
    let counting = stands.values().filter(|stand| stand.at == At::Counting).count() as u64;
    assert_eq!(
        (kept.counted(), Site::shown(&serving.public)),
        (counting, counting),
        "rows and the shown count"
    );
    assert_eq!(kept.leaves_of("add ") as u64 - kept.leaves_of("withdraw ") as u64, counting, "leaves");
    assert!(kept.leaves_of("withdraw ") > 0, "nobody was taken out of the count");
    site.verify(&serving.public);
    the_checker_sees_what_is_planted(site, &stands, &kept);
}

/// The checker itself, before its silence is believed.
fn the_checker_sees_what_is_planted(site: &Site, stands: &BTreeMap<usize, Stand>, kept: &Everything) {
    let at = |state: &str| kept.rows.iter().position(|row| row.state == state).unwrap();
    let counted = kept.rows.iter().position(|row| row.state == "confirmed").unwrap();
    let planted = |what: &str, change: &dyn Fn(&mut Everything)| {
        let mut changed = kept.clone();
        change(&mut changed);
        assert!(!faults(site, stands, &changed).is_empty(), "{what} went unseen");
    };
    planted("a lost signature", &|all| drop(all.rows.remove(at("pending"))));
    planted("a lost confirmation", &|all| {
        let row = &mut all.rows[counted];
        (row.state, row.proved, row.has_address, row.leaf) = ("pending".to_owned(), false, true, None);
    });
    planted("a doubled signature", &|all| all.rows.push(all.rows[at("pending")].clone()));
    planted("a signature of nobody", &|all| all.rows[at("pending")].tag = "nobody".to_owned());
    planted("a signature that counts twice", &|all| all.leaves.push("add email - x".to_owned()));
    planted("a signature without its leaf", &|all| all.rows[counted].leaf = None);
    planted("two signatures of one leaf", &|all| {
        let other = all.rows.iter().rposition(|row| row.state == "confirmed").unwrap();
        all.rows[counted].leaf = all.rows[other].leaf;
    });
    planted("a half confirmation", &|all| all.rows[counted].has_address = true);
    planted("a name without its key", &|all| all.batches.clear());
    let gone = stands.iter().find(|(_, stand)| stand.at == At::Gone).map(|(signer, _)| *signer).unwrap();
    planted("something taken back that stands", &|all| {
        let row = &mut all.rows[at("withdrawn")];
        (row.tag, row.state, row.end_leaf) = (site.tag(gone), "confirmed".to_owned(), None);
    });
    planted("something taken back that can be told by its tag", &|all| {
        let row = at("withdrawn");
        all.rows[row].tag = site.tag(gone);
    });
}

/// Those who send, and what they have at hand.
struct Crowd {
    /// The number of the next new signer.
    next: AtomicUsize,
    /// Signers who have their link and whether theirs counts already.
    linked: Mutex<Vec<(usize, bool)>>,
    stamp: String,
}

impl Crowd {
    /// Sends from many sides until enough is acknowledged, kills the program in the midst of it, and waits until
    /// everybody has seen that nobody answers.
    fn write_until_killed(
        &self,
        site: &Site,
        oracle: &Oracle,
        serving: &mut Serving,
        enough: usize,
        further_ms: u64,
    ) {
        let done = AtomicUsize::new(0);
        let address = serving.public.clone();
        std::thread::scope(|scope| {
            let client = || {
                let mut client = Client::new(&address);
                while self.act(site, oracle, &mut client) {
                    done.fetch_add(1, Ordering::Relaxed);
                }
            };
            let clients: Vec<_> = (0..CLIENTS).map(|_| scope.spawn(client)).collect();
            while done.load(Ordering::Relaxed) < enough && !clients.iter().all(|one| one.is_finished()) {
                std::thread::sleep(Duration::from_millis(1));
            }
            std::thread::sleep(Duration::from_millis(further_ms));
            serving.kill();
        });
    }

    /// One act: mostly somebody new signs; now and then with the same form once more; links are pressed. Gives whether
    /// it was answered.
    fn act(&self, site: &Site, oracle: &Oracle, client: &mut Client) -> bool {
        let number = self.next.fetch_add(1, Ordering::Relaxed);
        let linked = match number % 10 {
            0..=5 => None,
            _ => take_one(&mut self.linked.lock().unwrap(), number),
        };
        match linked {
            Some((signer, false)) if number % 10 < 9 => {
                let counts = self.send(site, oracle, client, What::Counts, signer);
                if counts {
                    self.linked.lock().unwrap().push((signer, true));
                }
                counts
            }
            Some((signer, _)) => self.send(site, oracle, client, What::TakesBack, signer),
            None => {
                let signed = self.send(site, oracle, client, What::Signs, number);
                signed && (number % 10 != 5 || self.send(site, oracle, client, What::Signs, number))
            }
        }
    }

    fn send(&self, site: &Site, oracle: &Oracle, client: &mut Client, what: What, signer: usize) -> bool {
        oracle.note("sent", what, signer);
        let code = site.code(signer);
        let (path, form) = match what {
            What::Signs => (form_path(), filled(signer, &self.stamp)),
            What::Counts => (format!("/en/confirm/{code}"), "what=count".to_owned()),
            What::TakesBack => (format!("/en/take-back/{code}"), "what=take_back".to_owned()),
        };
        let Some(answer) = client.post(&path, signer, &form) else { return false };
        // What was taken back before is found no more.
        let fine = answer.status == 200 || (what == What::TakesBack && answer.status == 404);
        assert!(fine, "{what:?} {signer}: {} {}", answer.status, answer.body);
        oracle.note("done", what, signer);
        true
    }

    /// The same form again, as a person sends it again when no answer came, and once more.
    fn send_again(
        &self,
        site: &Site,
        oracle: &Oracle,
        address: &str,
        stands: &BTreeMap<usize, Stand>,
        touched: &BTreeSet<usize>,
    ) {
        let mut client = Client::new(address);
        for signer in touched {
            let Some(what) = stands[signer].sent else { continue };
            for _ in 0..2 {
                assert!(self.send(site, oracle, &mut client, what, *signer), "sent again");
            }
        }
    }

    /// Those who signed have their link from now on.
    fn link(&mut self, stands: &BTreeMap<usize, Stand>, touched: &BTreeSet<usize>) {
        let mut linked = self.linked.lock().unwrap();
        let known: BTreeSet<usize> = linked.iter().map(|(signer, _)| *signer).collect();
        for signer in touched.iter().filter(|signer| !known.contains(signer)) {
            match stands[signer].at {
                At::Pending => linked.push((*signer, false)),
                At::Counting => linked.push((*signer, true)),
                At::Nowhere | At::Gone => {}
            }
        }
    }
}

/// Takes somebody out of the midst.
fn take_one(linked: &mut Vec<(usize, bool)>, number: usize) -> Option<(usize, bool)> {
    if linked.is_empty() { None } else { Some(linked.swap_remove(number * 7_919 % linked.len())) }
}

/// Follows what the oracle noted, and gives who was touched.
fn replay(text: &str, stands: &mut BTreeMap<usize, Stand>) -> BTreeSet<usize> {
    let mut touched = BTreeSet::new();
    for line in text.lines() {
        let mut words = line.split(' ');
        let (word, what, signer) = (words.next().unwrap(), words.next().unwrap(), words.next().unwrap());
        let signer = signer.parse().unwrap();
        let (what, at) = match what {
            "Signs" => (What::Signs, At::Pending),
            "Counts" => (What::Counts, At::Counting),
            _ => (What::TakesBack, At::Gone),
        };
        let stand: &mut Stand = stands.entry(signer).or_default();
        touched.insert(signer);
        if word == "sent" {
            stand.sent = Some(what);
        } else {
            stand.sent = None;
            stand.at = at;
        }
    }
    touched
}

fn replay_rest(file: &std::path::Path, read: usize, stands: &mut BTreeMap<usize, Stand>) -> usize {
    let text = fs::read_to_string(file).unwrap();
    replay(&text[read..], stands);
    text.len()
}

/// Looks at whoever was touched since the last kill, and that there is nobody else.
fn look_at(site: &Site, stands: &BTreeMap<usize, Stand>, touched: &BTreeSet<usize>) {
    wait(async {
        let db = site.database().await;
        for signer in touched {
            let row = of_tag(&db, &site.tag(*signer)).await;
            assert_eq!(fault_of(*signer, stands[signer], row.as_ref()), None);
        }
        db.close().await;
    });
}

/// What is wrong with everything that is kept.
fn faults(site: &Site, stands: &BTreeMap<usize, Stand>, kept: &Everything) -> Vec<String> {
    let mut faults = kept.faults();
    let mut rows: BTreeMap<&str, &Kept> = kept.rows.iter().map(|row| (row.tag.as_str(), row)).collect();
    for (signer, stand) in stands {
        let row = rows.remove(site.tag(*signer).as_str());
        faults.extend(fault_of(*signer, *stand, row));
    }
    // What was taken back after it was counted stands under a tag of nobody, for its leaves alone.
    let strange = rows.values().filter(|row| row.state != "withdrawn");
    faults.extend(strange.map(|row| format!("nobody signed as {}", row.tag)));
    faults
}

/// What is wrong with a signer: where they certainly stand, or where what was sent last brings them.
fn fault_of(signer: usize, stand: Stand, row: Option<&Kept>) -> Option<String> {
    let state = row.map(|row| row.state.as_str());
    let is = |at: At| match at {
        At::Nowhere => state.is_none(),
        At::Pending => state == Some("pending"),
        At::Counting => state == Some("confirmed"),
        At::Gone => state.is_none(),
    };
    let after = match stand.sent {
        None => stand.at,
        Some(What::Signs) => At::Pending,
        Some(What::Counts) => At::Counting,
        Some(What::TakesBack) => At::Gone,
    };
    (!is(stand.at) && !is(after)).then(|| format!("signer {signer}: {stand:?}, and there is {row:?}"))
}

/// Numbers for the moments of the kills, from a seed that is printed.
struct Random(u64);

impl Random {
    fn seeded() -> Self {
        let seed = u64::from(std::process::id()) | 1;
        eprintln!("seed {seed}");
        Self(seed)
    }

    fn below(&mut self, most: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % most
    }
}
