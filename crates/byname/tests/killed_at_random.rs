//! The program is killed at random moments while people write at the desk. Whatever was acknowledged is there, once;
//! nothing is half done; and it is ready again within five seconds.
//!
//! Twenty kills here; `just kill` does a thousand. The seed is printed.

#[path = "desk_people/sign_up.rs"]
mod sign_up;

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use byname_db::{Address, Db, values};
use byname_testkit::browser::Browser;
use byname_testkit::program::Program;

use sign_up::come_in;

/// How many kills, unless `BYNAME_KILLS` says another number.
const KILLS: usize = 20;
/// The bodies to which each letter goes: it is three steps or none.
const BODIES: &str = "Police of Testville\nCourt of Testville\nMayor of Testville";

/// An act that was sent: what it leaves behind, and whether it was acknowledged.
struct Sent {
    path: String,
    fields: Vec<(&'static str, String)>,
    acknowledged: bool,
}

/// What the database holds of an act: rows by marker.
type Found = BTreeMap<String, i64>;

#[test]
fn whatever_was_acknowledged_is_there_once_and_nothing_is_half_done() {
    let program = Program::new(env!("CARGO_BIN_EXE_byname"));
    let mut serving = program.serve();
    let mut browser = come_in(&program, &serving, "Olena Test", &["--role", "caseworker"]);
    browser.open("/en/people/new");
    assert_eq!(browser.send("/people/new", &[("name", "Arsen Testov"), ("name_in", "name_en")]), 200);
    let person = browser.path.rsplit('/').next().unwrap().to_owned();
    let mut random = Random::seeded();
    let mut sent: BTreeMap<String, Sent> = BTreeMap::new();
    for kill in 0..kills() {
        let until = Instant::now() + Duration::from_millis(30 + random.below(250));
        let address = serving.desk.clone();
        let writer = browser.at(&address);
        let writing = std::thread::spawn({
            let (person, first) = (person.clone(), sent.len());
            move || write_until_killed(writer, &person, first)
        });
        std::thread::sleep(until.saturating_duration_since(Instant::now()));
        serving.kill();
        sent.extend(writing.join().unwrap());
        let begun = Instant::now();
        serving = program.serve();
        assert!(begun.elapsed() < Duration::from_secs(5), "kill {kill}: {:?} until ready", begun.elapsed());
        browser = browser.at(&serving.desk);
        send_again_what_was_not_acknowledged(&mut browser, &mut sent);
    }
    drop(serving);
    let acknowledged = sent.values().filter(|sent| sent.acknowledged).count();
    assert!(acknowledged >= kills(), "{acknowledged} acts in {} kills prove nothing", kills());
    assert_eq!(faults(&sent, &found(&program)), Vec::<String>::new());
    assert_eq!(program.run(&["verify"]).code, 0);

    // The checker itself, before its silence is believed: a lost step, and a doubled one.
    let letter = sent.keys().find(|marker| marker.starts_with("letter")).unwrap().clone();
    let mut lost = found(&program);
    *lost.get_mut(&letter).unwrap() -= 1;
    assert_eq!(faults(&sent, &lost).len(), 1, "a lost step went unseen");
    *lost.get_mut(&letter).unwrap() += 4;
    assert_eq!(faults(&sent, &lost).len(), 1, "a doubled letter went unseen");
    lost.remove(&letter);
    assert_eq!(faults(&sent, &lost).len(), 1, "a lost letter went unseen");
}

/// Writes facts and letters, one after the other, until nobody answers.
fn write_until_killed(mut browser: Browser, person: &str, first: usize) -> Vec<(String, Sent)> {
    let mut sent = Vec::new();
    for number in first.. {
        let (marker, mut one) = act(person, number);
        let answer = send(&mut browser, &one);
        one.acknowledged = answer == Some(303);
        let answered = answer.is_some();
        sent.push((marker, one));
        if !answered {
            return sent;
        }
        assert_eq!(answer, Some(303), "an act was refused");
    }
    sent
}

/// The same form again, with the same number of its own, as a person sends it again when no answer came.
fn send_again_what_was_not_acknowledged(browser: &mut Browser, sent: &mut BTreeMap<String, Sent>) {
    for one in sent.values_mut().filter(|one| !one.acknowledged) {
        assert_eq!(send(browser, one), Some(303), "sent again");
        one.acknowledged = true;
        assert_eq!(send(browser, one), Some(303), "and once more");
    }
}

fn send(browser: &mut Browser, one: &Sent) -> Option<u16> {
    let fields: Vec<(&str, &str)> = one.fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    Some(browser.post(&one.path, &fields).status).filter(|status| *status != 0)
}

/// A fact, or a letter to three bodies with a source of its own, by turns.
fn act(person: &str, number: usize) -> (String, Sent) {
    let text = |text: &str| text.to_owned();
    let form = ("form_id", format!("form-{number}"));
    let (marker, path, fields) = if number.is_multiple_of(2) {
        let marker = format!("fact-{number}");
        let fields = vec![
            form,
            ("field", text("affiliation")),
            ("value", marker.clone()),
            ("grade", text("C")),
            ("source", text("new")),
        ];
        (marker, format!("/en/people/{person}/facts/new"), fields)
    } else {
        let marker = format!("letter-{number}");
        let fields = vec![
            form,
            ("person", text(person)),
            ("kind", text("appeal")),
            ("actor", text("the group")),
            ("level", text("national")),
            ("description", marker.clone()),
            ("others", text(BODIES)),
            ("jurisdiction", text("UA")),
            ("reply_rule", text("usual")),
            ("followed", text("yes")),
            ("source", text("new")),
            ("source_title", format!("source of {marker}")),
            ("grade", text("C")),
        ];
        (marker, text("/en/steps/new"), fields)
    };
    (marker, Sent { path, fields, acknowledged: false })
}

/// Everything that the acts left in the database.
fn found(program: &Program) -> Found {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let db = Db::open(&Address::File(program.data().join("byname.db"))).await.unwrap();
        let mut tx = db.read().await.unwrap();
        let mut found = Found::new();
        for sql in [
            "SELECT value AS marker FROM claim WHERE field = 'affiliation'",
            "SELECT description AS marker FROM step",
            "SELECT title AS marker FROM source",
        ] {
            for row in tx.rows(sql, values![]).await.unwrap() {
                *found.entry(row.text("marker").unwrap()).or_default() += 1;
            }
        }
        drop(tx);
        db.close().await;
        found
    })
}

/// What is wrong: an act that was acknowledged and is not there as often as it must be, or that nobody sent.
fn faults(sent: &BTreeMap<String, Sent>, found: &Found) -> Vec<String> {
    let mut faults = Vec::new();
    for (marker, one) in sent.iter().filter(|(_, one)| one.acknowledged) {
        let wanted: &[(String, i64)] = &if marker.starts_with("letter") {
            vec![(marker.clone(), 3), (format!("source of {marker}"), 1)]
        } else {
            vec![(marker.clone(), 1)]
        };
        for (row, wanted) in wanted {
            let there = found.get(row).copied().unwrap_or(0);
            if there != *wanted {
                faults.push(format!("{row}: {there} instead of {wanted} ({})", one.path));
            }
        }
    }
    let sent_by = |row: &str| sent.contains_key(row.strip_prefix("source of ").unwrap_or(row));
    faults.extend(found.keys().filter(|row| !sent_by(row)).map(|row| format!("nobody sent {row}")));
    faults
}

fn kills() -> usize {
    #[expect(clippy::disallowed_methods, reason = "the longer proof is asked for by the environment")]
    let asked = std::env::var("BYNAME_KILLS").ok();
    asked.and_then(|number| number.parse().ok()).unwrap_or(KILLS)
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
