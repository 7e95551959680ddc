//! Which words of a language are there, which are missing, and which translate English words that are others by now.

use std::collections::HashMap;

use byname_base::language::Language;
use byname_db::Tx;
use byname_web::catalog::{Entry, built_in, fingerprint, in_cyrillic};

use super::run::Own;
use crate::error::PublishError;
use crate::store::words::{self as store, OwnRow};

/// How it stands with one word in one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It comes with the program.
    Ours,
    /// The group translated it, from the English words of today.
    Own,
    /// The group translated it, from English words that are others by now.
    Outdated,
    /// Nobody has translated it; readers see Ukrainian or English.
    Missing,
}

/// A word of the interface and what stands for it in one language.
#[derive(Debug, Clone)]
pub struct StandingWord {
    /// The English words.
    pub english: &'static Entry,
    /// What the site says in the language; empty where it is missing.
    pub text: String,
    /// How it stands with it.
    pub standing: Standing,
    /// The group's own words, if there are any.
    pub own: Option<Own>,
}

/// How far a language has come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Progress {
    /// How many words there are in English.
    pub all: usize,
    /// How many come with the program.
    pub ours: usize,
    /// How many the group translated.
    pub own: usize,
    /// How many of the group's are outdated.
    pub outdated: usize,
    /// How many are missing.
    pub missing: usize,
}

/// Every word with what stands for it in a language, in the order of the English file.
///
/// # Errors
/// The database's own.
pub async fn standing(tx: &mut Tx, language: Language) -> Result<Vec<StandingWord>, PublishError> {
    let rows = store::own(tx).await?;
    let mut made = made(&rows, language);
    let rows = rows.into_iter().filter(|row| row.language == language);
    let mut own: HashMap<String, Own> = rows.map(|row| (row.key, row.own)).collect();
    let ours: HashMap<&str, &str> =
        built_in(language).iter().map(|entry| (entry.key.as_str(), entry.text.as_str())).collect();
    let of = |english: &'static Entry| {
        let own = own.remove(&english.key);
        let ours = ours.get(english.key.as_str()).copied();
        let standing = match (&own, ours) {
            (Some(own), _) if own.of_english != fingerprint(&english.text) => Standing::Outdated,
            (Some(_), _) => Standing::Own,
            (None, Some(_)) => Standing::Ours,
            (None, None) => Standing::Missing,
        };
        let text = own.as_ref().map(|own| own.text.clone()).or_else(|| made.remove(&english.key));
        let text = text.unwrap_or_else(|| ours.unwrap_or_default().to_owned());
        StandingWord { english, text, standing, own }
    };
    Ok(built_in(Language::En).iter().map(of).collect())
}

/// What the site says in Cyrillic letters of the words that the group wrote in Latin ones.
fn made(rows: &[OwnRow], language: Language) -> HashMap<String, String> {
    let latin = rows.iter().filter(|row| language == Language::CrhCyrl && row.language == Language::Crh);
    latin.filter_map(|row| Some((row.key.clone(), in_cyrillic(&row.own.text)?))).collect()
}

/// Counts how far a language has come.
#[must_use]
pub fn progress(words: &[StandingWord]) -> Progress {
    let of = |wanted: Standing| words.iter().filter(|word| word.standing == wanted).count();
    Progress {
        all: words.len(),
        ours: of(Standing::Ours),
        own: of(Standing::Own),
        outdated: of(Standing::Outdated),
        missing: of(Standing::Missing),
    }
}
