//! Every language has the same words with the same values.

use std::collections::{BTreeMap, BTreeSet};

use byname_base::language::Language;

/// The languages whose words are written by people.
fn written() -> impl Iterator<Item = Language> {
    Language::ALL.into_iter().filter(|language| *language != Language::CrhCyrl)
}

/// The variables of each message of a language's file.
fn messages(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let path = format!("{}/../../words/{language}.ftl", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).expect("every written language has its file");
    let mut messages: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut current = String::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if let Some((key, _)) =
            line.split_once(" =").filter(|_| line.starts_with(|c: char| c.is_ascii_lowercase()))
        {
            current = key.to_owned();
            assert!(
                messages.insert(current.clone(), BTreeSet::new()).is_none(),
                "{language}: {current} stands twice"
            );
        }
        for part in line.split('$').skip(1) {
            let name: String =
                part.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-' || *c == '_').collect();
            messages.get_mut(&current).expect("a value stands after its key").insert(name);
        }
    }
    messages
}

/// The values that are shown. `n` and `sex` only choose a form, which some languages need and others do not.
fn shown(values: &BTreeSet<String>) -> BTreeSet<&str> {
    values.iter().map(String::as_str).filter(|name| !matches!(*name, "n" | "sex")).collect()
}

#[test]
fn every_language_has_the_same_words_with_the_same_values() {
    let english = messages(Language::En);
    let mut differences = Vec::new();
    for language in written() {
        let own = messages(language);
        let keys: BTreeSet<&String> = english.keys().chain(own.keys()).collect();
        for key in keys {
            match (english.get(key), own.get(key)) {
                (Some(_), None) => differences.push(format!("{language}: {key} is missing")),
                (None, Some(_)) => differences.push(format!("en: {key} is missing, {language} has it")),
                (Some(expected), Some(found)) if shown(expected) != shown(found) => {
                    differences.push(format!("{language}: {key} has {found:?}, English {expected:?}"));
                }
                _ => {}
            }
        }
    }
    assert!(differences.is_empty(), "\n{}", differences.join("\n"));
}

#[test]
fn the_crimean_tatar_file_says_that_it_is_a_draft() {
    let path = format!("{}/../../words/crh.ftl", env!("CARGO_MANIFEST_DIR"));
    assert!(std::fs::read_to_string(path).unwrap().starts_with("# draft, needs a native reader"));
}
