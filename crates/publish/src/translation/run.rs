//! What the file of a translator changes, and how far it has come.

use byname_base::codes;
use byname_base::id::{AccountId, WordRunId};
use byname_base::language::Language;
use serde::{Deserialize, Serialize};

codes! {
    /// How far the file of a translator has come.
    RunState {
        /// It was brought and read; nobody said yes yet.
        Offered = "offered",
        /// Its words are on the site.
        Taken = "taken",
        /// Somebody said no.
        Refused = "refused",
        /// What was there before it is there again.
        Undone = "undone",
    }
}

/// The file of a translator, once it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordRun {
    /// The record id.
    pub id: WordRunId,
    /// The language of its words.
    pub language: Language,
    /// How far it has come.
    pub state: RunState,
    /// What it changes, in the order of the file.
    pub changes: Vec<Change>,
    /// When it was brought, as a stored instant.
    pub offered_at: String,
    /// Who brought it; empty for a command.
    pub offered_by: AccountId,
    /// Their name.
    pub offerer: String,
    /// When it was taken, refused or undone, as a stored instant; empty before.
    pub decided_at: String,
    /// The name of whoever did that last; empty before.
    pub decider: String,
}

/// One word that a file changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// Its key.
    pub key: String,
    /// What the site said when the file was brought.
    pub before: String,
    /// The group's own words at that time; `None` where ours stood.
    pub own_before: Option<Own>,
    /// What the file says.
    pub after: String,
    /// The fingerprint of the English words that the translator had before them.
    pub of_english: String,
}

/// Words of the group that stand over ours.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Own {
    /// The words.
    pub text: String,
    /// The fingerprint of the English words they translate.
    pub of_english: String,
    /// The file that brought them.
    pub run: WordRunId,
}
