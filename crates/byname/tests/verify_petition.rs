//! A stranger saves a petition's three files and recomputes its count, without a data folder.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use byname_tally::{
    Class, Head, Leaf, Log, Minute, Note, Origin, Receipt, Secret, SigningKey, Summary, write_heads,
};

const ORIGIN: &str = "byname/example.org/petitions/where-is-marta";

/// What the site shows after two epochs.
struct Shown {
    lines: Vec<String>,
    notes: Vec<Note>,
    summary: Summary,
    receipt: Receipt,
    key: String,
}

fn shown() -> Shown {
    let (origin, key) = (Origin::read(ORIGIN).unwrap(), SigningKey::from_seed(ORIGIN, &[7; 32]).unwrap());
    let mut lines = vec![format!("petition where-is-marta uk={}", "0".repeat(64))];
    let mut log = Log::read(lines.iter().map(String::as_str)).unwrap();
    let (mut heads, mut notes): (Vec<Head>, Vec<Note>) = (Vec::new(), Vec::new());
    for epoch in 0..2_u8 {
        for seed in 0..8 {
            let commitment = Secret([10 * epoch + seed; 16]).commitment();
            lines.push(log.append(&Leaf::Add { class: Class::Email, area: None, commitment }).unwrap());
        }
        let time = Minute::read(&format!("2026-11-28T10:1{epoch}Z")).unwrap();
        let head = log.head(&origin, time, heads.last()).unwrap();
        notes.push(head.sign(&key).unwrap());
        heads.push(head);
    }
    let summary = Summary::of(&heads[1], &notes[1], "open", &[key.verifier()]);
    let path = log.tree().inclusion(3, 17).unwrap();
    let (secret, class, note) = (Secret([2; 16]), Class::Email, notes[1].clone());
    let receipt = Receipt { secret, class, area: None, index: 3, path, note };
    Shown { lines, notes, summary, receipt, key: key.verifier().to_string() }
}

impl Shown {
    fn save(&self, folder: &Path, [petition, leaves, heads]: [&str; 3]) {
        fs::write(folder.join(petition), serde_json::to_string(&self.summary).unwrap()).unwrap();
        fs::write(folder.join(leaves), self.lines.join("\n") + "\n").unwrap();
        fs::write(folder.join(heads), write_heads(&self.notes)).unwrap();
    }
}

fn verify(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_byname")).arg("verify").args(arguments).output().unwrap()
}

fn told(output: &Output) -> String {
    String::from_utf8_lossy(&[output.stdout.as_slice(), &output.stderr].concat()).into_owned()
}

#[test]
fn saved_files_are_recomputed_under_the_names_that_browsers_give_them() {
    let shown = shown();
    for names in [["petition.json", "leaves", "heads"], ["where-is-marta.json", "leaves.txt", "heads.txt"]] {
        let folder = tempfile::tempdir().unwrap();
        shown.save(folder.path(), names);
        let path = folder.path().to_str().unwrap();
        let output = verify(&["petition", path]);
        let text = told(&output);
        assert!(output.status.success(), "{text}");
        assert!(text.contains("count               16, as of 2026-11-28T10:11Z"), "{text}");
        assert!(text.contains("That each leaf is a person, no log can show."), "{text}");
        assert!(text.contains("compare it with one got elsewhere"), "{text}");

        let seen = folder.path().join("seen");
        fs::write(&seen, shown.notes[0].to_string()).unwrap();
        let output = verify(&["petition", path, "--key", &shown.key, "--known-head", seen.to_str().unwrap()]);
        assert!(output.status.success(), "{}", told(&output));
        assert!(!told(&output).contains("elsewhere"), "{}", told(&output));
    }
}

#[test]
fn what_is_wrong_is_told_with_its_place() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().to_str().unwrap();
    let mut shown = shown();
    shown.save(folder.path(), ["petition.json", "leaves", "heads"]);
    fs::remove_file(folder.path().join("leaves")).unwrap();
    let output = verify(&["petition", path]);
    assert_eq!(output.status.code(), Some(1));
    assert!(told(&output).contains("should hold a file leaves"), "{}", told(&output));

    shown.lines[5] = shown.lines[6].clone();
    shown.save(folder.path(), ["petition.json", "leaves", "heads"]);
    let output = verify(&["petition", path]);
    assert_eq!(output.status.code(), Some(1));
    let fault = "byname: leaves, line 7 (leaf 6): the same commitment stands in an earlier leaf: one signature would \
                 count twice\n";
    assert_eq!(told(&output), fault);
}

#[test]
fn a_receipt_is_checked_with_a_key_got_elsewhere() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("mine.tlog-proof");
    let (shown, path) = (shown(), file.to_str().unwrap());
    fs::write(&file, shown.receipt.to_string()).unwrap();
    let output = verify(&["receipt", path, "--key", &shown.key]);
    assert!(output.status.success(), "{}", told(&output));
    assert!(told(&output).contains("leaf 3, class email, area not told"), "{}", told(&output));

    let stranger = SigningKey::from_seed(ORIGIN, &[8; 32]).unwrap().verifier().to_string();
    let output = verify(&["receipt", path, "--key", &stranger]);
    assert_eq!(output.status.code(), Some(1));
    assert!(told(&output).contains("no signature by a known key"), "{}", told(&output));
    assert!(!verify(&["receipt", path]).status.success());
}
