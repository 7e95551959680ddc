//! Both verifiers accept what is good and refuse every way to cheat; and a verifier that leaves something out is
//! found by the same cases.

mod dice;
mod mutants;
mod petition;
mod verifiers;

use std::fs;

use byname_tally::{Files, Known, Log, Minute, Origin, audit, read_heads};

use dice::Dice;
use mutants::{MUTANTS, SEEN, Tamper, Trust};
use petition::Petition;
use verifiers::{Case, Verifier, ours, python, script};

/// How many mutants, and as many good ones, unless `BYNAME_TALLY_MUTANTS` says another number.
const CASES: usize = 500;
/// How many mutants are made of one petition.
const OF_ONE: usize = 60;

#[test]
fn both_accept_the_good_and_refuse_the_rest() {
    let good: Vec<Case> = (0..cases()).map(good_one).collect();
    let mutants: Vec<Case> = (0..cases()).map(mutant).collect();
    let python = |cases: &[Case]| python(&script(), cases);
    for verifier in [&ours as Verifier<'_>, &python] {
        assert_eq!(judged(verifier, &good, false), Vec::<&str>::new(), "refused though good");
        assert_eq!(judged(verifier, &mutants, true), Vec::<&str>::new(), "accepted though not");
    }
}

#[test]
fn a_verifier_that_leaves_something_out_is_found() {
    let mutants: Vec<Case> =
        MUTANTS.into_iter().enumerate().map(|(at, kind)| mutant_of(kind, at as u64, at)).collect();
    let without_key = |cases: &[Case]| {
        let forgets = |case: &Case| Case {
            key: None,
            name: String::new(),
            files: case.files.clone(),
            seen: case.seen.clone(),
        };
        ours(&cases.iter().map(forgets).collect::<Vec<_>>())
    };
    assert_eq!(judged(&without_key, &mutants, true), ["swapped key", "another host"]);
    let without_memory = |cases: &[Case]| {
        let forgets = |case: &Case| Case {
            seen: None,
            name: String::new(),
            files: case.files.clone(),
            key: case.key.clone(),
        };
        ours(&cases.iter().map(forgets).collect::<Vec<_>>())
    };
    let forgotten =
        ["fork, signed", "rollback, signed", "head that is gone, signed", "head told otherwise, signed"];
    assert_eq!(judged(&without_memory, &mutants, true), forgotten);
}

/// What a line of the script makes sure of, the line, and the mutant that passes without it.
const CHECKS: [(&str, &str); 20] = [
    ("withdrawn paper, signed", "self.where, f\"leaf {index} is no signature that stands\""),
    ("invalidation under another batch, signed", "self.where, \"no batch announced this\""),
    ("signature between the leaves of a batch, signed", "self.where, \"the batch is not complete\""),
    ("head in the middle of a batch, signed", "where, \"in the middle of a batch\""),
    ("batch with a number left out, signed", "self.where, \"the batch has not the next number\""),
    ("one signature twice, signed", "self.where, \"the same commitment stands in an earlier leaf\""),
    ("one sheet twice, signed", "self.where, \"a sheet with this number is already counted\""),
    ("changed area", "where, f\"the root is not that of the first"),
    ("moved total, signed", "where, f\"the leaves give"),
    ("count that is no sum, signed", "where, \"the count is not the sum of the classes\""),
    ("previous hash broken, signed", "where, \"does not follow the head before it\""),
    ("time that falls, signed", "where, \"the time falls\""),
    ("two heads of one size, signed", "where, \"the size does not rise\""),
    ("added leaf", "\"leaves\", f\"{len(lines)} leaves, the last head speaks of"),
    ("origin of another petition", "where, \"the first leaf is of another petition\""),
    ("petition.json with another count", "\"petition.json\", f\"{field} is not the head's\""),
    ("petition.json in no state", "\"petition.json\", \"no state of a public petition\""),
    ("rollback, signed", "f\"the log shows no such head"),
    ("head told otherwise, signed", "f\"the log shows no such head"),
    ("changed time, not signed", "where, f\"the signature by"),
];

#[test]
fn every_check_of_the_script_is_needed() {
    let whole = fs::read_to_string(script()).unwrap();
    let scratch = tempfile::tempdir().unwrap();
    let weaker = scratch.path().join("weaker.py");
    let mut needless = Vec::new();
    for (name, message) in CHECKS {
        fs::write(&weaker, without(&whole, message)).unwrap();
        let kind = MUTANTS
            .into_iter()
            .find(|(known, ..)| *known == name)
            .unwrap_or_else(|| panic!("no mutant {name}"));
        let cases: Vec<Case> = (0..3).map(|seed| mutant_of(kind, seed, seed as usize)).collect();
        if !python(&weaker, &cases).contains(&true) {
            needless.push(name);
        }
    }
    assert_eq!(needless, Vec::<&str>::new(), "refused without the check that is to refuse it");
}

/// The script without the one check that would say this.
fn without(script: &str, message: &str) -> String {
    let says = |line: &&str| line.contains("need(") && line.contains(message);
    assert_eq!(script.lines().filter(says).count(), 1, "{message}");
    let lines = script
        .lines()
        .map(|line| if says(&line) { line.replace("need(", "(lambda *_: None)(") } else { line.to_owned() });
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn the_library_writes_what_was_written_by_hand() {
    for seed in 0..20 {
        let petition = Petition::generate(seed);
        let origin = Origin::read(&petition.origin).unwrap();
        let mut log = Log::default();
        let mut previous = None;
        let mut lines = petition.lines.iter();
        for (at, note) in petition.notes().iter().enumerate() {
            while log.tree().size() < petition.sizes[at] as u64 {
                log.append_line(lines.next().unwrap()).unwrap();
            }
            let time = Minute::read(&format!("2026-11-28T10:{:02}Z", 10 + at)).unwrap();
            let head = log.head(&origin, time, previous.as_ref()).unwrap();
            assert_eq!(head.sign(&petition.key()).unwrap(), *note);
            previous = Some(head);
        }
    }
}

#[test]
fn a_fault_says_what_is_wrong_and_where() {
    let told = |name| {
        let kind = MUTANTS.into_iter().find(|(known, ..)| *known == name).unwrap();
        mutant_of(kind, 3, 3).audit().unwrap_err().to_string()
    };
    assert!(told("withdrawn twice, signed").contains("it was taken back before"));
    assert!(told("withdrawn twice, signed").starts_with("leaves, line "));
    assert!(told("previous hash broken, signed").starts_with("heads, head "));
    assert_eq!(
        told("petition.json with another count"),
        "petition.json: count is not what the last head says"
    );
    assert!(told("fork, signed").starts_with("known head 1: the log shows another head of "));
}

#[test]
fn a_key_may_be_replaced() {
    let petition = Petition::generate(1);
    let [summary, leaves, _] = petition.files();
    let newer = Petition { seed: [42; 32], ..petition.clone() };
    let (old, new) = (petition.notes(), newer.notes());
    let heads = petition::join(&[&old[..2], &new[2..]].concat());
    let keys = [petition.key().verifier(), newer.key().verifier()];
    let mut summary: serde_json::Value = serde_json::from_slice(&summary).unwrap();
    summary["head"] = new.last().unwrap().to_string().into();
    let summary = summary.to_string().into_bytes();
    let good = |keys: &[byname_tally::VerifierKey]| {
        let files = Files { leaves: &leaves, heads: &heads, petition: &summary };
        audit(&files, &Known { keys: keys.to_vec(), heads: old[..1].to_vec() }).is_ok()
    };
    assert!(good(&keys));
    assert!(!good(&keys[..1]) && !good(&keys[1..]));
}

#[test]
fn no_bytes_do_harm() {
    let mut dice = Dice::new(7);
    for _ in 0..3_000 {
        let length = dice.below(60);
        let letters = "0 1 9 - \n \n\n , + = a A add withdraw batch petition email — { } [ ] \" : é"
            .split(' ')
            .collect::<Vec<_>>();
        let mut text =
            || (0..length).map(|_| [dice.of(&letters), dice.of(&["", " "])].concat()).collect::<String>();
        let (leaves, heads, petition) = (text(), text(), text());
        let files =
            Files { leaves: leaves.as_bytes(), heads: heads.as_bytes(), petition: petition.as_bytes() };
        assert!(audit(&files, &Known::default()).is_err());
        assert!(read_heads(&heads).is_err());
        assert!(byname_tally::Receipt::read(&heads).is_err());
    }
}

/// The names of cases that a verifier judges so.
fn judged<'a>(verifier: Verifier<'_>, cases: &'a [Case], as_good: bool) -> Vec<&'a str> {
    let verdicts = verifier(cases).into_iter().zip(cases);
    verdicts.filter(|(good, _)| *good == as_good).map(|(_, case)| case.name.as_str()).collect()
}

/// A good case, by turns with nothing known, with the key, and with the key and a head seen before.
fn good_one(at: usize) -> Case {
    // Few petitions have a key or a head that is known, so that the script is started a few times only.
    let trust = if at.is_multiple_of(10) { Trust::KeyAndHead } else { Trust::Files };
    let seed = if trust == Trust::Files { at } else { at / 100 };
    let petition = Petition::generate(seed as u64);
    case("good", &petition, petition.files(), trust)
}

fn mutant(at: usize) -> Case {
    mutant_of(MUTANTS[at % MUTANTS.len()], (at / OF_ONE) as u64, at)
}

fn mutant_of((name, trust, tamper): (&str, Trust, Tamper), seed: u64, at: usize) -> Case {
    let petition = Petition::generate(seed);
    // Chance may change nothing: swap two equal bytes, say. Then it falls once more.
    let changed = (0..).map(|fall| tamper(petition.clone(), &mut Dice::new((at * 1_000 + fall) as u64)));
    let files = changed.into_iter().find(|files| *files != petition.files()).unwrap();
    case(name, &petition, files, trust)
}

fn case(name: &str, petition: &Petition, files: petition::Files, trust: Trust) -> Case {
    let key = (trust >= Trust::Key).then(|| petition.key().verifier());
    let seen = (trust == Trust::KeyAndHead).then(|| petition.notes()[SEEN].clone());
    Case { name: name.to_owned(), files, key, seen }
}

fn cases() -> usize {
    #[expect(clippy::disallowed_methods, reason = "the longer proof is asked for by the environment")]
    let asked = std::env::var("BYNAME_TALLY_MUTANTS").ok();
    asked.and_then(|number| number.parse().ok()).unwrap_or(CASES)
}
