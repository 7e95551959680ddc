//! Every word of the languages is asked for somewhere, and every word asked for exists.
//!
//! A key is written out (`"home-title"`), or made of a family and a code (`code("kind", …)`), or of a pattern
//! (`format!("month-{month}")`). Each of these is a text between two quotation marks, in Rust as in templates.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// What asks for words by a whole key.
const BY_KEY: [&str; 4] = [".t(", ".with(", ".counted(", ".counted_len("];

/// What asks for words by a family and a code of it.
const BY_FAMILY: [&str; 2] = [".code(", ".named("];

#[test]
fn no_word_stands_for_nothing() {
    let sources = sources();
    let said: BTreeSet<&str> = sources.iter().flat_map(|text| text.split('"')).collect();
    let families: BTreeSet<&str> =
        sources.iter().flat_map(|text| first_arguments(text, &BY_FAMILY)).collect();
    let patterns: Vec<(&str, &str)> = said.iter().filter_map(|text| pattern(text)).collect();
    let of_a_family = |key: &str| {
        key.match_indices('-').any(|(at, _)| families.contains(&key[..at]) && said.contains(&key[at + 1..]))
    };
    let of_a_pattern = |key: &str| {
        patterns.iter().any(|(before, after)| {
            key.strip_prefix(before)
                .and_then(|key| key.strip_suffix(after))
                .is_some_and(|hole| !hole.is_empty())
        })
    };
    let unused: Vec<String> = keys()
        .into_iter()
        .filter(|key| !said.contains(key.as_str()) && !of_a_family(key) && !of_a_pattern(key))
        .collect();
    assert!(unused.is_empty(), "nothing asks for {unused:?}");
}

#[test]
fn every_word_asked_for_exists() {
    let (keys, sources) = (keys(), sources());
    let missing: BTreeSet<&str> = sources
        .iter()
        .flat_map(|text| first_arguments(text, &BY_KEY))
        .filter(|key| !key.contains('{') && !keys.contains(*key))
        .collect();
    assert!(missing.is_empty(), "no language has {missing:?}");
    let strangers: BTreeSet<&str> = sources
        .iter()
        .flat_map(|text| first_arguments(text, &BY_FAMILY))
        .filter(|family| !keys.iter().any(|key| key.starts_with(&format!("{family}-"))))
        .collect();
    assert!(strangers.is_empty(), "no key begins with {strangers:?}");
}

#[test]
fn the_checks_find_what_they_look_for() {
    let text = "reader.t(\"a-b\") + &reader.code(\n    \"kind\", code) + &reader.t(&key)";
    assert_eq!(first_arguments(text, &BY_KEY).collect::<Vec<_>>(), ["a-b"]);
    assert_eq!(first_arguments(text, &BY_FAMILY).collect::<Vec<_>>(), ["kind"]);
    assert_eq!(pattern("season-{name}{ending}"), Some(("season-", "")));
    assert_eq!(pattern("{}-title"), Some(("", "-title")));
    assert_eq!(pattern("{}-{}"), None);
    assert_eq!(pattern("{} of {n}"), None);
}

/// The keys of the languages; another test compares them with each other.
fn keys() -> BTreeSet<String> {
    let words = fs::read_to_string(root().join("words/en.ftl")).unwrap();
    let begins = |line: &&str| line.starts_with(|c: char| c.is_ascii_lowercase());
    words
        .lines()
        .filter(begins)
        .filter_map(|line| line.split_once(" ="))
        .map(|(key, _)| key.to_owned())
        .collect()
}

/// The texts of the program and its templates, without its tests.
fn sources() -> Vec<String> {
    let mut texts = Vec::new();
    for part in fs::read_dir(root().join("crates")).unwrap() {
        for folder in ["src", "templates"] {
            read_under(&part.as_ref().unwrap().path().join(folder), &mut texts);
        }
    }
    texts
}

fn read_under(folder: &Path, texts: &mut Vec<String>) {
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        if path.is_dir() && !path.ends_with("tests") {
            read_under(&path, texts);
        } else if path.extension().is_some_and(|end| end == "rs" || end == "html" || end == "xml") {
            texts.push(fs::read_to_string(&path).unwrap());
        }
    }
}

/// The texts written out as first argument of one of the calls.
fn first_arguments<'a>(text: &'a str, calls: &'a [&str]) -> impl Iterator<Item = &'a str> {
    calls
        .iter()
        .flat_map(|call| text.split(call).skip(1))
        .filter_map(|rest| rest.trim_start().strip_prefix('"')?.split('"').next())
}

/// What stands before and after the holes of a key's pattern.
fn pattern(text: &str) -> Option<(&str, &str)> {
    let (before, after) = (&text[..text.find('{')?], &text[text.rfind('}')? + 1..]);
    let of_a_key = |part: &str| part.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
    let tells = |part: &str| part.len() > 3;
    (of_a_key(before) && of_a_key(after) && (tells(before) || tells(after))).then_some((before, after))
}

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}
