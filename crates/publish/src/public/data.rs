//! The data files: JSON and CSV, written batch by batch, so that no file stands whole in memory.

use std::future::Future;
use std::sync::Arc;

use axum::body::Body;
use axum::response::{IntoResponse, Response};
use byname_base::id::PublicId;
use bytes::Bytes;
use futures_util::stream::{self, Stream};
use http::header::{CACHE_CONTROL, CONTENT_TYPE};
use jiff::civil::Date;

use super::dataset::{Cell, Field, Row};
use super::site::PublicSite;
use crate::error::PublishError;

/// Which records stand in a data file and by which rule; the same words stand in the description.
pub(super) const RULE: &str = "Every record that was released and not taken back. A person is counted once, by the \
     best-graded claim; to be left off a later list is not news of a return. States and days are computed on the day \
     as_of from the dates of a step; not_recorded means that this register does not follow the answers to it, not \
     that none was given. The scoreboard counts the steps that asked an institution for something and whose answers \
     the group follows; not doubtful ones, those taken back or those returned undelivered. no_answer means that the \
     term has passed and none is in this register, not that none was given.";

/// The form of a data file.
#[derive(Debug, Clone, Copy)]
pub(super) enum Form {
    /// `{as_of, rule, licence, NAME: [...]}`
    Json,
    /// A table with a row of names.
    Csv,
}

/// Records read together, and after which id the next are read; `None` when these are the last.
pub(super) type Batch<T> = Result<(Arc<Vec<T>>, Option<PublicId>), PublishError>;

/// A file of every record that `read` gives, batch by batch.
pub(super) fn answer<T, F, Fut>(
    site: Arc<PublicSite>,
    name: &'static str,
    fields: &'static [Field<T>],
    form: Form,
    read: F,
) -> Response
where
    T: Send + Sync + 'static,
    F: Fn(Arc<PublicSite>, Option<PublicId>) -> Fut + Send + 'static,
    Fut: Future<Output = Batch<T>> + Send + 'static,
{
    let media_type = match form {
        Form::Json => "application/json",
        Form::Csv => "text/csv; charset=utf-8",
    };
    let body = Body::from_stream(written(site, name, fields, form, read));
    ([(CONTENT_TYPE, media_type), (CACHE_CONTROL, "no-cache")], body).into_response()
}

/// Where the writing of a file stands.
enum Place {
    Head,
    After(Option<PublicId>),
    End,
}

fn written<T, F, Fut>(
    site: Arc<PublicSite>,
    name: &'static str,
    fields: &'static [Field<T>],
    form: Form,
    read: F,
) -> impl Stream<Item = Result<Bytes, PublishError>> + Send
where
    T: Send + Sync + 'static,
    F: Fn(Arc<PublicSite>, Option<PublicId>) -> Fut + Send + 'static,
    Fut: Future<Output = Batch<T>> + Send + 'static,
{
    let as_of = site.as_of();
    stream::try_unfold((Place::Head, read), move |(place, read)| {
        let site = Arc::clone(&site);
        async move {
            let (after, first) = match place {
                Place::Head => (None, true),
                Place::After(after) => (after, false),
                Place::End => return Ok(None),
            };
            let (batch, next) = read(Arc::clone(&site), after).await?;
            let rows = rows(fields, &batch, as_of);
            let text = match form {
                Form::Json => {
                    let head =
                        if first { head(&site.site.settings.licence, name, as_of) } else { String::new() };
                    json(head, &rows, first, next.is_none())
                }
                Form::Csv => csv(fields, &rows, first),
            };
            let place = next.map_or(Place::End, |id| Place::After(Some(id)));
            Ok(Some((Bytes::from(text), (place, read))))
        }
    })
}

/// The beginning of `{as_of, rule, licence, NAME: [...]}`.
fn head(licence: &str, name: &str, as_of: Date) -> String {
    let quoted = |text: &str| serde_json::Value::from(text).to_string();
    let (rule, licence) = (quoted(RULE), quoted(licence));
    format!("{{\"as_of\":\"{as_of}\",\"rule\":{rule},\"licence\":{licence},\"{name}\":[")
}

/// A whole document of records that stand in memory.
pub(super) fn document<T>(
    licence: &str,
    name: &str,
    fields: &'static [Field<T>],
    records: &[T],
    as_of: Date,
) -> String {
    json(head(licence, name, as_of), &rows(fields, records, as_of), true, true)
}

/// A whole table of records that stand in memory.
pub(super) fn table<T>(fields: &'static [Field<T>], records: &[T], as_of: Date) -> String {
    csv(fields, &rows(fields, records, as_of), true)
}

fn rows<'a, T>(fields: &'static [Field<T>], records: &'a [T], as_of: Date) -> Vec<Row<'a, T>> {
    records.iter().map(|record| Row { fields, record, as_of }).collect()
}

/// The rows of one batch, after the head and before the end.
fn json<T>(head: String, rows: &[Row<'_, T>], first: bool, last: bool) -> String {
    let mut text = head;
    for (n, row) in rows.iter().enumerate() {
        text.push_str(if first && n == 0 { "\n" } else { ",\n" });
        text.push_str(&serde_json::to_string(row).expect("texts, lists and numbers are JSON"));
    }
    if last {
        text.push_str("\n]}\n");
    }
    text
}

fn csv<T>(fields: &[Field<T>], rows: &[Row<'_, T>], first: bool) -> String {
    let head = first.then(|| fields.iter().map(|field| field.name.to_owned()).collect());
    lines(head.into_iter().chain(rows.iter().map(|row| row.cells().map(cell).collect())))
}

/// Lines of cells as a CSV file.
pub(super) fn lines(lines: impl Iterator<Item = Vec<String>>) -> String {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    let written = "writing into memory cannot fail";
    lines.for_each(|line| writer.write_record(line).expect(written));
    let bytes = writer.into_inner().expect(written);
    String::from_utf8(bytes).expect("cells are UTF-8")
}

fn cell(cell: Cell) -> String {
    match cell {
        Cell::Text(text) => no_formula(text.unwrap_or_default()),
        Cell::List(list) => no_formula(list.join("; ")),
        Cell::Number(number) => number.map(|number| number.to_string()).unwrap_or_default(),
    }
}

/// A cell as a spreadsheet may open it: what would be read as a formula gets an apostrophe before it.
pub(super) fn no_formula(text: String) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        let safe = |text: &str| cell(Cell::Text(Some(text.to_owned())));
        for text in ["=1+1", "+380", "-2", "@x", "\tx", "\rx"] {
            assert_eq!(safe(text), format!("'{text}"));
        }
        assert_eq!(safe("2016-10-25"), "2016-10-25");
        assert_eq!(cell(Cell::Number(Some(-3))), "-3");
        assert_eq!(cell(Cell::List(vec!["S01".into(), "S02".into()])), "S01; S02");
    }
}
