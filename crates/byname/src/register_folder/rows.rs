//! What reading the rows of any file as records needs.

use std::collections::HashMap;

use byname_base::id::Mint;
use byname_base::text::LanguageTag;
use byname_register::claim::Grade;

use super::cells;
use super::fault::Faults;
use super::known::InFolder;
use super::read::{Row, Table};
use super::report::ImportReport;

/// What reading rows needs besides the row.
pub(super) struct Reading<'a> {
    pub(super) mint: &'a mut Mint,
    pub(super) faults: &'a mut Faults,
    pub(super) report: &'a mut ImportReport,
    /// The language of the rows' own words.
    pub(super) text_lang: &'a LanguageTag,
}

impl Reading<'_> {
    /// The grade of a row; D stands in for a wrong one, which is a fault.
    pub(super) fn grade(&mut self, row: Row<'_>) -> Grade {
        cells::code(row, "grade", self.faults).unwrap_or(Grade::D)
    }

    /// Notes words that mean no code: they are kept as text.
    pub(super) fn unread(&mut self, row: Row<'_>, column: &str, kept_as: &str) {
        self.report.words_kept.push(format!(
            "{}, line {}, {column}: “{}” is kept as words and counts as {kept_as}",
            row.place().0,
            row.place().1,
            row.cell(column)
        ));
    }
}

/// Notes empty and repeated ids of a table, and gives the rows that have one of their own.
pub(super) fn rows_with_ids<'a>(table: &'a Table, column: &str, faults: &mut Faults) -> Vec<Row<'a>> {
    let mut seen: HashMap<&str, u64> = HashMap::new();
    let mut rows = Vec::new();
    for row in table.rows() {
        let id = row.cell(column);
        let (_, line) = row.place();
        if id.is_empty() {
            faults.of_row(row.place(), Some(column), "the id is empty", "Give the row an id of its own");
        } else if let Some(first) = seen.insert(id, line) {
            let wrong = format!("the id “{id}” stands in line {first} already");
            faults.of_row(row.place(), Some(column), wrong, "Give the row an id of its own");
        } else {
            rows.push(row);
        }
    }
    rows
}

/// The known record of a row, if any, with which its ids stay.
pub(super) fn known<'a, T: InFolder>(
    records: &'a HashMap<&str, &'a T>,
    row: Row<'_>,
    column: &str,
) -> Option<&'a T> {
    records.get(row.cell(column)).copied()
}
