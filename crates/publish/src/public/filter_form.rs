//! What a reader filled into a filter form, and what of it cannot be read.
//!
//! Nothing is guessed: a wrong value stands in the form as it was written, with words that say what would be right,
//! and no list is shown for it.

use std::str::FromStr;

use byname_web::visit::Visit;

use super::parts::Reader;

/// A field whose value cannot be read.
pub(super) struct Problem {
    /// The field's name and anchor.
    pub field: &'static str,
    /// What would be right.
    pub words: String,
}

/// A choice of a field.
pub(super) struct Choice {
    /// The value in the query.
    pub value: String,
    /// What it is called.
    pub name: String,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// Reads a form field by field and keeps what was wrong.
pub(super) struct FilterForm<'a> {
    visit: &'a Visit,
    reader: &'a Reader<'a>,
    /// What cannot be read, in the order of the form.
    pub problems: Vec<Problem>,
}

impl<'a> FilterForm<'a> {
    pub(super) fn new(visit: &'a Visit, reader: &'a Reader<'a>) -> Self {
        Self { visit, reader, problems: Vec::new() }
    }

    /// The value of a field; `None` when it is empty or wrong, and then `wrong` names the words that say so.
    pub(super) fn read<T: FromStr>(&mut self, field: &'static str, wrong: &str) -> Option<T> {
        let written = self.visit.parameter(field)?;
        let value = written.parse().ok();
        if value.is_none() {
            self.problems.push(Problem {
                field,
                words: self.reader.tr.with(wrong, &[("written", shortened(written).into())]),
            });
        }
        value
    }

    /// What is wrong with one field.
    pub(super) fn problem(problems: &[Problem], field: &str) -> Option<String> {
        problems.iter().find(|problem| problem.field == field).map(|problem| problem.words.clone())
    }

    /// What was written into a field; empty when nothing was.
    pub(super) fn written(&self, field: &str) -> String {
        self.visit.parameter(field).unwrap_or_default().to_owned()
    }

    /// The choices of a field, with what the reader chose.
    pub(super) fn choices(&self, field: &str, of: &str, codes: &[&str]) -> Vec<Choice> {
        let chosen = self.visit.parameter(field);
        codes
            .iter()
            .map(|code| Choice {
                value: (*code).to_owned(),
                name: self.reader.code(of, code),
                chosen: chosen == Some(*code),
            })
            .collect()
    }
}

/// A value as a message repeats it: a page-long one would bury the message.
fn shortened(written: &str) -> String {
    written.chars().take(60).collect()
}
