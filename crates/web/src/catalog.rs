//! The words of the interface as they are written: key by key, with the section they stand in, for whoever translates
//! them. What they become on a page, [`Words`](crate::words::Words) knows.

use std::sync::LazyLock;

use byname_base::hex::hex;
use byname_base::language::Language;
use sha2::{Digest, Sha256};

use crate::derived;
use crate::word_check::as_message;
use crate::words::file;

/// One word or sentence of the interface.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its name in the program.
    pub key: String,
    /// The section of the file in which it stands.
    pub section: String,
    /// What is said to translators about it; empty for most.
    pub note: String,
    /// The words in the syntax of Fluent, further lines as they are indented.
    pub text: String,
}

/// The words that come with the program in a language, in the order of their file.
#[must_use]
pub fn built_in(language: Language) -> &'static [Entry] {
    static CATALOGS: LazyLock<Vec<Vec<Entry>>> =
        LazyLock::new(|| Language::ALL.iter().map(|language| read(file(*language))).collect());
    let place = Language::ALL.iter().position(|known| *known == language);
    &CATALOGS[place.expect("ALL holds every language")]
}

/// The English words of a key, from which all others are translated; `None` for a key that there is not.
#[must_use]
pub fn english(key: &str) -> Option<&'static Entry> {
    built_in(Language::En).iter().find(|entry| entry.key == key)
}

/// Crimean Tatar words in the syntax of Fluent as they are made of those in Latin letters; `None` where Fluent cannot
/// read them.
#[must_use]
pub fn in_cyrillic(latin: &str) -> Option<String> {
    let message = derived::in_cyrillic(&as_message("word", latin))?;
    read(&message).pop().map(|entry| entry.text)
}

/// By which it is known that the English words are still those that somebody translated: the first half of their
/// SHA-256.
#[must_use]
pub fn fingerprint(text: &str) -> String {
    hex(&Sha256::digest(text.as_bytes())[..16])
}

/// Reads a file of words. An entry ends where the next one, a heading, a remark or an empty line begins.
fn read(file: &str) -> Vec<Entry> {
    let (mut section, mut note) = (String::new(), String::new());
    let mut entries: Vec<Entry> = Vec::new();
    let mut open = false;
    for line in file.lines() {
        if let Some(heading) = line.strip_prefix("## ") {
            section = heading.to_owned();
            (open, note) = (false, String::new());
        } else if let Some(remark) = line.strip_prefix("# ") {
            note = if note.is_empty() { remark.to_owned() } else { format!("{note} {remark}") };
            open = false;
        } else if let Some((key, text)) = line.split_once(" =").filter(|(key, _)| is_key(key)) {
            let (section, note) = (section.clone(), std::mem::take(&mut note));
            entries.push(Entry { key: key.to_owned(), section, note, text: text.trim().to_owned() });
            open = true;
        } else if line.is_empty() {
            open = false;
        } else if let Some(entry) = entries.last_mut().filter(|_| open) {
            if entry.text.is_empty() {
                // Words that begin on the line after their key.
                entry.text.push_str(line.trim());
            } else {
                entry.text.push('\n');
                entry.text.push_str(line.trim_end());
            }
        }
    }
    entries
}

fn is_key(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_read_entry_by_entry() {
        let file = "## Frame\n\nhome = Home\n# Said by a person.\nsaid = { $n ->\n    [one] One\n   *[other] Many\n}\nbelow =\n    Here\n\n## Two\nlast = A = B\n";
        let entries = read(file);
        let told: Vec<(&str, &str, &str, &str)> = entries
            .iter()
            .map(|entry| (&entry.key[..], &entry.section[..], &entry.note[..], &entry.text[..]))
            .collect();
        assert_eq!(
            told,
            [
                ("home", "Frame", "", "Home"),
                ("said", "Frame", "Said by a person.", "{ $n ->\n    [one] One\n   *[other] Many\n}"),
                ("below", "Frame", "", "Here"),
                ("last", "Two", "", "A = B"),
            ]
        );
    }

    #[test]
    fn every_language_has_the_same_words_in_the_same_number() {
        let keys = |language| built_in(language).iter().map(|entry| entry.key.clone()).collect::<Vec<_>>();
        let english = keys(Language::En);
        assert!(english.len() > 1000, "{}", english.len());
        for language in Language::ALL {
            let mut sorted = (keys(language), english.clone());
            sorted.0.sort();
            sorted.1.sort();
            assert_eq!(sorted.0, sorted.1, "{language}");
        }
    }
}
