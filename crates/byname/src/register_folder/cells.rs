//! Cells as values: each reader notes a fault and gives what keeps the reading going.

use std::fmt::Display;
use std::str::FromStr;

use byname_base::edtf::Edtf;
use byname_base::text::check_name;

use super::fault::Faults;
use super::read::Row;

/// A date, or nothing where the cell is empty.
pub(super) fn date(row: Row<'_>, column: &str, faults: &mut Faults) -> Option<Edtf> {
    let cell = row.cell(column);
    if cell.is_empty() {
        return None;
    }
    match cell.parse() {
        Ok(date) => Some(date),
        Err(error) => {
            let right = "Write an EDTF date such as 2016-10-25, 2016-10, 2016~ or [2016-01-01..2016-03-28]";
            faults.of_row(row.place(), Some(column), format!("“{cell}” is not a date: {error}"), right);
            None
        }
    }
}

/// A code that must be one of its list; `None` with a fault when it is not.
pub(super) fn code<T: FromStr<Err: Display>>(row: Row<'_>, column: &str, faults: &mut Faults) -> Option<T> {
    match row.cell(column).parse() {
        Ok(code) => Some(code),
        Err(error) => {
            faults.of_row(row.place(), Some(column), format!("{error}"), "Write one of them");
            None
        }
    }
}

/// A whole number of 0 or more, or nothing where the cell is empty.
pub(super) fn whole_number(row: Row<'_>, column: &str, faults: &mut Faults) -> Option<i64> {
    let cell = row.cell(column);
    if cell.is_empty() {
        return None;
    }
    let number = cell.parse().ok().filter(|number: &i64| *number >= 0);
    if number.is_none() {
        let right = "Write digits alone, or leave it empty when it is not known";
        faults.of_row(row.place(), Some(column), format!("“{cell}” is not a whole number"), right);
    }
    number
}

/// Several ids divided by semicolons.
pub(super) fn ids<'a>(row: Row<'a>, column: &str) -> Vec<&'a str> {
    row.cell(column).split(';').map(str::trim).filter(|id| !id.is_empty()).collect()
}

/// Notes a fault when a cell cannot be a person's name.
pub(super) fn name(row: Row<'_>, column: &str, faults: &mut Faults) {
    if let Err(fault) = check_name(row.cell(column)) {
        let right = "Write the name as it is written by hand";
        faults.of_row(row.place(), Some(column), format!("the name cannot be kept: {fault}"), right);
    }
}

/// A word as entered beside its code: the word comes back while it still means the code, else the code is written.
pub(super) fn word_or_code(word: &str, meaning: Option<&str>, code: &str) -> String {
    if meaning.unwrap_or("other") == code { word.to_owned() } else { code.to_owned() }
}
