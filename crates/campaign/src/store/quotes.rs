//! Quotes in the database.

use std::collections::HashMap;

use byname_base::id::{ActionId, QuoteId, StepId};
use byname_db::{DbError, Row, Tx, Value, values};
use byname_register::store::links::{self, Links};
use byname_register::store::numbers;
use byname_register::store::records::Record;

use crate::quote::Quote;

/// Every quote, in the order entered.
///
/// # Errors
/// The database's own.
pub async fn all(tx: &mut Tx) -> Result<Vec<Quote>, DbError> {
    let mut links = links::of_kind(tx, "quote").await?;
    let rows = tx
        .rows(
            "SELECT id, folder_id, speaker_name, capacity, language, text, said_on_edtf, action_id, \
             step_id, note FROM quote ORDER BY position",
            values![],
        )
        .await?;
    rows.iter().map(|row| read(row, &mut links)).collect()
}

/// The number and place of the next quote that is noted at the desk. Taken in a transaction that holds the head of the
/// log, so that no two are alike.
pub(crate) async fn next_number(tx: &mut Tx, year: i16) -> Result<(String, i64), DbError> {
    let (first, end) = numbers::span("Q", year);
    let row = tx
        .row(
            "SELECT (SELECT COUNT(*) FROM quote WHERE folder_id > $1 AND folder_id < $2) AS here, \
             (SELECT COALESCE(MAX(position), 0) FROM quote) AS last",
            values![&first, &end],
        )
        .await?
        .expect("two counts are one row");
    Ok((format!("Q-{year}-{}", row.int("here")? + 1), row.int("last")? + 1))
}

fn read(row: &Row, links: &mut HashMap<String, Links>) -> Result<Quote, DbError> {
    let id = row.text("id")?;
    let links = links.remove(&id).unwrap_or_default();
    Ok(Quote {
        person: links.people.into_iter().next(),
        sources: links.cites,
        id: QuoteId::from_text(id),
        folder_id: row.text("folder_id")?,
        speaker_name: row.text("speaker_name")?,
        capacity: row.text("capacity")?,
        language: row.parsed("language")?,
        text: row.text("text")?,
        said_on: row.maybe_parsed("said_on_edtf")?,
        action: row.maybe_text("action_id")?.map(ActionId::from_text),
        step: row.maybe_text("step_id")?.map(StepId::from_text),
        note: row.text("note")?,
    })
}

impl Record for Quote {
    const INSERT: &'static str = "INSERT INTO quote (id, updated_at, updated_by, speaker_name, capacity, language, text, \
         said_on_edtf, action_id, step_id, note, folder_id, position, rev) VALUES ($1, $2, $3, $4, $5, \
         $6, $7, $8, $9, $10, $11, $12, $13, 1)";

    const REPLACE: &'static str = "UPDATE quote SET updated_at = $2, updated_by = $3, speaker_name = $4, capacity = $5, \
         language = $6, text = $7, said_on_edtf = $8, action_id = $9, step_id = $10, note = $11, rev = rev + 1 WHERE \
         id = $1 RETURNING rev";

    fn id(&self) -> &str {
        self.id.as_str()
    }

    fn changing(&self) -> Vec<Value> {
        vec![
            (&self.speaker_name).into(),
            (&self.capacity).into(),
            self.language.as_str().into(),
            (&self.text).into(),
            self.said_on.as_ref().map(|date| date.as_str()).into(),
            self.action.as_ref().map(|id| id.as_str()).into(),
            self.step.as_ref().map(|id| id.as_str()).into(),
            (&self.note).into(),
        ]
    }

    fn lasting(&self, position: i64) -> Vec<Value> {
        vec![(&self.folder_id).into(), position.into()]
    }

    fn links(&self) -> Links {
        Links {
            people: self.person.iter().cloned().collect(),
            cites: self.sources.clone(),
            ..Links::default()
        }
    }
}
