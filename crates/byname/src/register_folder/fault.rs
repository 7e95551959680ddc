//! What is wrong in a register folder: which file, line and column, and what would be right.

use std::fmt;

use serde::Serialize;

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fault {
    /// The file, such as `claims.csv`.
    pub file: &'static str,
    /// The line in which the row begins, counted from 1 with the header; `None` for the file as a whole.
    pub line: Option<u64>,
    /// The column; `None` for the row as a whole.
    pub column: Option<String>,
    /// What is wrong.
    pub wrong: String,
    /// What would be right.
    pub right: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.file)?;
        if let Some(line) = self.line {
            write!(f, ", line {line}")?;
        }
        if let Some(column) = &self.column {
            write!(f, ", {column}")?;
        }
        write!(f, ": {}. {}", self.wrong, self.right)
    }
}

/// Every fault found so far.
#[derive(Debug, Default)]
pub struct Faults(pub Vec<Fault>);

impl Faults {
    /// Notes a fault of a whole file.
    pub(super) fn of_file(&mut self, file: &'static str, wrong: impl Into<String>, right: impl Into<String>) {
        self.0.push(Fault { file, line: None, column: None, wrong: wrong.into(), right: right.into() });
    }

    /// Notes a fault of a row or one of its cells.
    pub(super) fn of_row(
        &mut self,
        (file, line): (&'static str, u64),
        column: Option<&str>,
        wrong: impl Into<String>,
        right: impl Into<String>,
    ) {
        let column = column.map(str::to_owned);
        self.0.push(Fault { file, line: Some(line), column, wrong: wrong.into(), right: right.into() });
    }
}
