//! What an import did, for the person at the keyboard.

use std::collections::BTreeMap;
use std::fmt;

use byname_register::Change;
use serde::Serialize;

/// What an import did.
#[derive(Debug, Default, Serialize)]
pub struct ImportReport {
    /// Per file, in the order read.
    pub files: BTreeMap<&'static str, FileReport>,
    /// Words that mean no code: kept as text.
    pub words_kept: Vec<String>,
}

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
        self.words_kept.iter().try_for_each(|words| writeln!(f, "{words}"))
    }
}
