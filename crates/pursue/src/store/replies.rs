//! Replies in the database.

use std::collections::HashMap;

use byname_base::id::{ReplyId, StepId};
use byname_db::{DbError, Row, Tx, Value, values};
use byname_register::store::links::{self, Links};
use byname_register::store::numbers;
use byname_register::store::records::Record;

use crate::reply::Reply;

/// Every reply, in the order entered.
///
/// # Errors
/// The database's own.
pub async fn all(tx: &mut Tx) -> Result<Vec<Reply>, DbError> {
    Ok(all_placed(tx).await?.into_iter().map(|(_, reply)| reply).collect())
}

/// Every reply with its place in the order entered.
pub(crate) async fn all_placed(tx: &mut Tx) -> Result<Vec<(i64, Reply)>, DbError> {
    let mut links = links::of_kind(tx, "reply").await?;
    let rows = tx
        .rows(
            "SELECT id, folder_id, step_id, received_on, kind, summary, grade, note, text_lang, position FROM reply \
             ORDER BY position",
            values![],
        )
        .await?;
    rows.iter().map(|row| Ok((row.int("position")?, read(row, &mut links)?))).collect()
}

/// One reply with its place in the order entered; `None` when there is none of that record id.
pub(crate) async fn placed(tx: &mut Tx, id: &ReplyId) -> Result<Option<(i64, Reply)>, DbError> {
    let links = links::of_record(tx, id.as_str()).await?;
    let mut links = HashMap::from([(id.as_str().to_owned(), links)]);
    let row = tx
        .row(
            "SELECT id, folder_id, step_id, received_on, kind, summary, grade, note, text_lang, position FROM reply \
             WHERE id = $1",
            values![id.as_str()],
        )
        .await?;
    row.map(|row| Ok((row.int("position")?, read(&row, &mut links)?))).transpose()
}

/// The replies to one step, in the order entered.
///
/// # Errors
/// The database's own.
pub async fn of_step(tx: &mut Tx, step: &StepId) -> Result<Vec<Reply>, DbError> {
    let rows = tx
        .rows(
            "SELECT id, folder_id, step_id, received_on, kind, summary, grade, note, text_lang FROM reply \
             WHERE step_id = $1 ORDER BY position",
            values![step.as_str()],
        )
        .await?;
    let mut links = HashMap::new();
    for row in &rows {
        let id = row.text("id")?;
        let own = links::of_record(tx, &id).await?;
        links.insert(id, own);
    }
    rows.iter().map(|row| read(row, &mut links)).collect()
}

/// The next number of a reply noted at the desk, and its place in the order entered.
///
/// # Errors
/// The database's own.
pub(crate) async fn next_number(tx: &mut Tx, year: i16) -> Result<(String, i64), DbError> {
    let (first, end) = numbers::span("R", year);
    let row = tx
        .row(
            "SELECT (SELECT COUNT(*) FROM reply WHERE folder_id > $1 AND folder_id < $2) AS here, \
             (SELECT COALESCE(MAX(position), 0) FROM reply) AS last",
            values![&first, &end],
        )
        .await?
        .expect("two counts are one row");
    Ok((format!("R-{year}-{}", row.int("here")? + 1), row.int("last")? + 1))
}

fn read(row: &Row, links: &mut HashMap<String, Links>) -> Result<Reply, DbError> {
    let id = row.text("id")?;
    let links = links.remove(&id).unwrap_or_default();
    Ok(Reply {
        sources: links.cites,
        id: ReplyId::from_text(id),
        folder_id: row.text("folder_id")?,
        step: StepId::from_text(row.text("step_id")?),
        received_on: row.maybe_parsed("received_on")?,
        kind: row.parsed("kind")?,
        summary: row.text("summary")?,
        grade: row.parsed("grade")?,
        note: row.text("note")?,
        text_lang: row.parsed("text_lang")?,
    })
}

impl Record for Reply {
    const INSERT: &'static str = "INSERT INTO reply (id, updated_at, updated_by, step_id, received_on, kind, summary, grade, note, \
         text_lang, folder_id, position, rev) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 1)";

    const REPLACE: &'static str = "UPDATE reply SET updated_at = $2, updated_by = $3, step_id = $4, received_on = $5, kind = $6, \
         summary = $7, grade = $8, note = $9, text_lang = $10, rev = rev + 1 WHERE id = $1 RETURNING rev";

    fn id(&self) -> &str {
        self.id.as_str()
    }

    fn changing(&self) -> Vec<Value> {
        vec![
            self.step.as_str().into(),
            self.received_on.as_ref().map(|date| date.as_str()).into(),
            self.kind.code().into(),
            (&self.summary).into(),
            self.grade.code().into(),
            (&self.note).into(),
            self.text_lang.as_str().into(),
        ]
    }

    fn lasting(&self, position: i64) -> Vec<Value> {
        vec![(&self.folder_id).into(), position.into()]
    }

    fn links(&self) -> Links {
        Links { cites: self.sources.clone(), ..Links::default() }
    }
}
