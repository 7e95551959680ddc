//! The two verifiers, ours and the one in Python, over the same cases.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use byname_tally::{Audited, Fault, Files, Known, Note, VerifierKey, audit};

use crate::petition;

/// Files, and what a verifier of them has got from elsewhere.
pub(crate) struct Case {
    pub(crate) name: String,
    pub(crate) files: petition::Files,
    pub(crate) key: Option<VerifierKey>,
    pub(crate) seen: Option<Note>,
}

impl Case {
    pub(crate) fn audit(&self) -> Result<Audited, Fault> {
        let known = Known {
            keys: self.key.clone().into_iter().collect(),
            heads: self.seen.clone().into_iter().collect(),
        };
        let [petition, leaves, heads] = &self.files;
        audit(&Files { petition, leaves, heads }, &known)
    }
}

/// A verifier that tells of each case whether it is good.
pub(crate) type Verifier<'a> = &'a dyn Fn(&[Case]) -> Vec<bool>;

pub(crate) fn ours(cases: &[Case]) -> Vec<bool> {
    cases.iter().map(|case| case.audit().is_ok()).collect()
}

pub(crate) fn script() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/reference/verify_petition.py")
}

/// Runs the script once for all cases that are verified with the same key and head.
pub(crate) fn python(script: &Path, cases: &[Case]) -> Vec<bool> {
    let scratch = tempfile::tempdir().unwrap();
    let mut together: BTreeMap<(String, String), Vec<usize>> = BTreeMap::new();
    for (at, case) in cases.iter().enumerate() {
        write(&scratch.path().join(at.to_string()), case, at);
        let key = case.key.as_ref().map(ToString::to_string).unwrap_or_default();
        let seen = case.seen.as_ref().map(ToString::to_string).unwrap_or_default();
        together.entry((key, seen)).or_default().push(at);
    }
    let mut good = vec![None; cases.len()];
    for ((key, seen), places) in together {
        let mut command = Command::new("python3");
        command.arg("-B").arg(script).current_dir(scratch.path());
        if !key.is_empty() {
            command.args(["--key", &key]);
        }
        if !seen.is_empty() {
            fs::write(scratch.path().join("seen"), seen).unwrap();
            command.args(["--known-head", "seen"]);
        }
        let said = command.args(places.iter().map(ToString::to_string)).output().unwrap();
        read(&String::from_utf8(said.stdout).unwrap(), &mut good);
        let all_good = places.iter().all(|at| good[*at] == Some(true));
        assert_eq!(said.status.success(), all_good, "{}", String::from_utf8_lossy(&said.stderr));
    }
    good.into_iter().map(|good| good.expect("a line for every folder")).collect()
}

fn write(folder: &Path, case: &Case, at: usize) {
    fs::create_dir(folder).unwrap();
    // The names under which the files are found, in turn.
    let names =
        [["petition.json", "leaves", "heads"], ["where-is-somebody.json", "leaves.txt", "heads.txt"]][at % 2];
    for (name, bytes) in names.iter().zip(&case.files) {
        fs::write(folder.join(name), bytes).unwrap();
    }
}

fn read(said: &str, good: &mut [Option<bool>]) {
    for line in said.lines() {
        let Some((folder, verdict)) = line.split_once(": ") else { continue };
        if let Ok(at) = folder.parse::<usize>() {
            good[at] = Some(verdict.starts_with("good: "));
        }
    }
}
