//! The tree keeps its shape: arrows between crates, lengths, rooms for SQL and HTTP, and the words that collide.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

/// Which of our crates each crate may call. Tests may call any.
const ARROWS: [(&str, &[&str]); 17] = [
    ("base", &[]),
    ("names", &[]),
    ("tally", &[]),
    ("picture", &[]),
    ("db", &["base"]),
    ("seal", &["base", "db"]),
    ("web", &["base"]),
    ("mail", &["base"]),
    ("sheets", &[]),
    ("print", &["sheets"]),
    ("testkit", &["base", "db"]),
    ("staff", &["base", "db", "seal", "web", "mail"]),
    ("register", &["base", "names", "picture", "db", "seal", "web", "staff"]),
    ("pursue", &["base", "db", "seal", "web", "staff", "register"]),
    (
        "campaign",
        &["base", "sheets", "tally", "picture", "db", "seal", "web", "mail", "staff", "register", "pursue"],
    ),
    (
        "publish",
        &[
            "base", "names", "sheets", "tally", "picture", "db", "seal", "web", "mail", "staff", "register",
            "pursue", "campaign",
        ],
    ),
    (
        "byname",
        &[
            "base", "names", "sheets", "tally", "db", "seal", "web", "mail", "staff", "register", "pursue",
            "campaign", "publish",
        ],
    ),
];

const FILE_LINES: usize = 600;
const FUNCTION_LINES: usize = 70;

/// Names that tell nothing of what is inside.
const EMPTY_NAMES: [&str; 10] =
    ["util", "utils", "helper", "helpers", "common", "misc", "service", "services", "manager", "managers"];

/// Names of types that mean something else here, and what to write.
const COLLIDING: [(&str, &str); 4] = [
    ("Victim", "Person: in the Convention relatives are victims too"),
    ("Response", "Reply: HTTP owns the word"),
    ("Body", "Institution: HTTP owns the word"),
    ("Sign", "Placard: petitions are signed, receipts too"),
];

#[test]
fn cargo_holds_the_arrows() {
    let mut faults = String::new();
    for folder in folders(&root().join("crates")) {
        let name = file_name(&folder);
        let Some((_, allowed)) = ARROWS.iter().find(|(known, _)| *known == name) else {
            let _ = writeln!(faults, "crates/{name} has no arrows in this file");
            continue;
        };
        let manifest = read(&folder.join("Cargo.toml"));
        for called in called_crates(&manifest).filter(|called| !allowed.contains(called)) {
            let _ = writeln!(faults, "{name} calls {called}");
        }
    }
    assert_eq!(faults, "");
}

#[test]
fn files_and_functions_end_in_time() {
    let mut faults = String::new();
    // A test may be one long table of cases.
    for (path, text) in rust_files().into_iter().filter(|(path, _)| !path.contains("/tests/")) {
        let lines = text.lines().count();
        if lines > FILE_LINES {
            let _ = writeln!(faults, "{path}: {lines} lines");
        }
        for (at, lines) in functions(&text).into_iter().filter(|(_, lines)| *lines > FUNCTION_LINES) {
            let _ = writeln!(faults, "{path}:{at}: a function of {lines} lines");
        }
    }
    assert_eq!(faults, "");
}

#[test]
fn only_stores_speak_sql() {
    let at_home =
        |path: &str| path.contains("/store/") || path.contains("/tests/") || path.starts_with("crates/db/");
    assert_eq!(faults_outside(at_home, speaks_sql), "");
}

#[test]
fn only_the_doors_speak_http() {
    let at_home = |path: &str| {
        ["/desk/", "/public/", "/tests/"].iter().any(|room| path.contains(room))
            || ["crates/web/", "crates/byname/"].iter().any(|room| path.starts_with(room))
    };
    assert_eq!(faults_outside(at_home, |line| line.contains("axum::") || line.contains("http::")), "");
}

#[test]
fn a_mod_file_lists_and_does_nothing() {
    let faults: Vec<String> = rust_files()
        .into_iter()
        .filter(|(path, text)| path.ends_with("/mod.rs") && !functions(text).is_empty())
        .map(|(path, _)| path)
        .collect();
    assert!(faults.is_empty(), "functions in {faults:?}");
}

#[test]
fn every_name_tells_what_is_inside() {
    let mut faults = Vec::new();
    for place in ["crates", "benches", "e2e", "migrations", "words", "docs", "examples"] {
        for path in everything_under(&root().join(place)) {
            let name = file_name(&path);
            let stem = name.split('.').next().unwrap_or_default();
            if EMPTY_NAMES.contains(&stem) || stem.ends_with("_v2") {
                faults.push(path);
            }
        }
    }
    assert!(faults.is_empty(), "{faults:?}");
}

#[test]
fn no_type_takes_a_word_that_means_something_else() {
    let mut faults = String::new();
    for (path, text) in rust_files() {
        for name in text.lines().filter_map(declared_type) {
            if let Some((word, instead)) = COLLIDING.iter().find(|(word, _)| *word == name) {
                let _ = writeln!(faults, "{path}: {word}; write {instead}");
            }
        }
    }
    assert_eq!(faults, "");
}

#[test]
fn the_checks_find_what_they_look_for() {
    let text = "impl A {\n    pub(crate) async fn long(\n        a: u8,\n    ) {\n        b();\n    }\n\n    fn short() {}\n}\n";
    assert_eq!(functions(text), [(2, 5), (8, 1)]);
    assert!(speaks_sql("    tx.rows(\"SELECT id FROM person\", values![])"));
    assert!(!speaks_sql("/// SELECT is a word of SQL."));
    assert_eq!(declared_type("pub(crate) struct Body<'a> {"), Some("Body"));
    let manifest = "[dependencies]\nbyname-db.workspace = true\n[dev-dependencies]\nbyname-web = 1";
    assert_eq!(called_crates(manifest).collect::<Vec<_>>(), ["db"]);
}

/// The lines of our code, outside the rooms where they are at home, that do what only those rooms may.
fn faults_outside(at_home: impl Fn(&str) -> bool, does: impl Fn(&str) -> bool) -> String {
    let mut faults = String::new();
    for (path, text) in
        rust_files().into_iter().filter(|(path, _)| path.starts_with("crates/") && !at_home(path))
    {
        for (at, line) in text.lines().enumerate().filter(|(_, line)| does(line)) {
            let _ = writeln!(faults, "{path}:{}: {}", at + 1, line.trim());
        }
    }
    faults
}

fn speaks_sql(line: &str) -> bool {
    let line = line.trim_start();
    !line.starts_with("//")
        && ["SELECT ", "INSERT INTO ", "UPDATE ", "DELETE FROM ", "CREATE TABLE "]
            .iter()
            .any(|word| line.contains(word))
}

/// The name of the type that a line declares.
fn declared_type(line: &str) -> Option<&str> {
    let line = without_modifiers(line);
    let name = ["struct ", "enum ", "trait ", "type "].iter().find_map(|word| line.strip_prefix(word))?;
    name.split(|letter: char| !letter.is_alphanumeric()).next()
}

/// Of each function the line where it begins, and how many lines it has. Trusts the indents of rustfmt.
fn functions(text: &str) -> Vec<(usize, usize)> {
    let lines: Vec<&str> = text.lines().collect();
    let begins = |line: &&str| without_modifiers(line).starts_with("fn ");
    let starts = lines.iter().enumerate().filter(|(_, line)| begins(line));
    starts.map(|(at, line)| (at + 1, lines_of_item(&lines[at..], indent(line)))).collect()
}

fn lines_of_item(lines: &[&str], margin: usize) -> usize {
    let ends = |line: &&str| indent(line) == margin && line.ends_with(['}', ';']);
    lines.iter().position(ends).map_or(lines.len(), |last| last + 1)
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

fn without_modifiers(line: &str) -> &str {
    let mut rest = line.trim_start();
    while let Some(after) = ["pub ", "pub(crate) ", "pub(super) ", "async ", "const "]
        .iter()
        .find_map(|modifier| rest.strip_prefix(modifier))
    {
        rest = after;
    }
    rest
}

/// Our crates that a manifest names under `[dependencies]`.
fn called_crates(manifest: &str) -> impl Iterator<Item = &str> {
    let dependencies = manifest.split("[dependencies]").nth(1).unwrap_or_default();
    let section = dependencies.split("\n[").next().unwrap_or_default();
    section.lines().filter_map(|line| line.strip_prefix("byname-")?.split(['.', ' ']).next())
}

/// Every Rust file of ours with its text, its path from the root of the project.
fn rust_files() -> Vec<(String, String)> {
    let places = ["crates", "benches"].map(|place| everything_under(&root().join(place)));
    let files = places.into_iter().flatten().filter(|path| path.extension().is_some_and(|kind| kind == "rs"));
    files.map(|path| (from_root(&path), read(&path))).collect()
}

fn everything_under(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for path in entries(folder) {
        if path.is_dir() && file_name(&path) != "node_modules" {
            found.extend(everything_under(&path));
        }
        found.push(path);
    }
    found
}

fn folders(folder: &Path) -> Vec<PathBuf> {
    entries(folder).into_iter().filter(|path| path.is_dir()).collect()
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect()
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap()
}

fn from_root(path: &Path) -> String {
    path.strip_prefix(root()).unwrap().display().to_string()
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap().to_string_lossy().into_owned()
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap()
}
