//! What an import did, for the person at the keyboard.

use std::collections::BTreeMap;
use std::fmt;

use byname_register::Change;
use byname_register::find::Likely;
use byname_register::person::Person;
use serde::Serialize;

/// What an import did.
#[derive(Debug, Default, Serialize)]
pub struct ImportReport {
    /// Per file, in the order read.
    pub files: BTreeMap<&'static str, FileReport>,
    /// Words that mean no code: kept as text.
    pub words_kept: Vec<String>,
    /// New people who may be somebody in the register; nothing was merged.
    pub likely_matches: Vec<LikelyMatch>,
}

/// A new person and somebody whom the register already has, or who comes in the same folder.
#[derive(Debug, Serialize)]
pub struct LikelyMatch {
    /// The id of the new person in the folder.
    pub person: String,
    /// The spelling of the name that was compared.
    pub name: String,
    /// The id of the other.
    pub other: String,
    /// The name of the other.
    pub other_name: String,
    /// How sure it is that the two are one, from 0 to 1.
    pub score: f32,
    /// What speaks for and against it, in words.
    pub reason: String,
}

impl LikelyMatch {
    pub(super) fn of(person: &Person, spellings: &[&str], other: Likely) -> Self {
        let reasons: Vec<String> = other.reasons.iter().map(ToString::to_string).collect();
        Self {
            person: person.folder_id.clone(),
            name: spellings.first().copied().unwrap_or_default().to_owned(),
            other: other.folder_id,
            other_name: other.name,
            score: other.value,
            reason: reasons.join("; "),
        }
    }
}

/// Likely matches that are told one by one to a person at the keyboard; all of them go to programs.
const MOST_TOLD: usize = 20;

/// What an import did with one file.
#[derive(Debug, Default, Serialize)]
pub struct FileReport {
    /// Rows not known before.
    pub new: u64,
    /// Rows known with other content, which is kept.
    pub changed: u64,
    /// Rows known just so.
    pub unchanged: u64,
    /// Ids the register holds and the file does not: left as they are.
    pub left: Vec<String>,
}

impl ImportReport {
    /// Counts what one row did.
    pub(super) fn count(&mut self, file: &'static str, change: Change) {
        let report = self.files.entry(file).or_default();
        match change {
            Change::New => report.new += 1,
            Change::Changed => report.changed += 1,
            Change::Unchanged => report.unchanged += 1,
        }
    }

    /// Whether the import changed anything.
    #[must_use]
    pub fn changed_anything(&self) -> bool {
        self.files.values().any(|file| file.new + file.changed > 0)
    }
}

impl ImportReport {
    fn tell_likely_matches(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.likely_matches.is_empty() {
            return Ok(());
        }
        writeln!(f, "Already here? Nobody was merged; somebody who knows them has to look:")?;
        for LikelyMatch { person, name, other, other_name, score, reason } in
            self.likely_matches.iter().take(MOST_TOLD)
        {
            writeln!(f, "  {score:.2} {person} {name} may be {other} {other_name}\n       {reason}")?;
        }
        match self.likely_matches.len().saturating_sub(MOST_TOLD) {
            0 => Ok(()),
            more => writeln!(f, "  and {more} more: --json lists them all"),
        }
    }
}

impl fmt::Display for ImportReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (file, report) in &self.files {
            writeln!(
                f,
                "{file:<17} {:>7} new {:>7} changed {:>7} unchanged",
                report.new, report.changed, report.unchanged
            )?;
            if !report.left.is_empty() {
                writeln!(f, "{:<17} not in the folder, left as they are: {}", "", report.left.join(", "))?;
            }
        }
        self.words_kept.iter().try_for_each(|words| writeln!(f, "{words}"))?;
        self.tell_likely_matches(f)
    }
}
