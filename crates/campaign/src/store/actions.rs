//! Actions in the database.

use std::collections::HashMap;

use byname_base::id::{ActionId, PublicId};
use byname_db::{DbError, Row, Tx, Value, values};
use byname_register::store::links::{self, Links};
use byname_register::store::numbers;
use byname_register::store::records::Record;

use super::json::json;
use crate::action::Action;

/// Every action, in the order entered.
///
/// # Errors
/// The database's own.
pub async fn all(tx: &mut Tx) -> Result<Vec<Action>, DbError> {
    let mut links = links::of_kind(tx, "action").await?;
    let rows = tx
        .rows(
            "SELECT id, public_id, folder_id, date_edtf, time, kind, kind_word, series, \
             number_in_series, place, organisers, description, grade, note, text_lang, plan, after FROM action \
             ORDER BY position",
            values![],
        )
        .await?;
    rows.iter().map(|row| read(row, &mut links)).collect()
}

/// One action; `None` when there is none of that record id.
///
/// # Errors
/// The database's own.
pub async fn get(tx: &mut Tx, id: &ActionId) -> Result<Option<Action>, DbError> {
    let row = tx
        .row(
            "SELECT id, public_id, folder_id, date_edtf, time, kind, kind_word, series, \
             number_in_series, place, organisers, description, grade, note, text_lang, plan, after FROM action \
             WHERE id = $1",
            values![id.as_str()],
        )
        .await?;
    let Some(row) = row else { return Ok(None) };
    let mut links = HashMap::from([(id.as_str().to_owned(), links::of_record(tx, id.as_str()).await?)]);
    read(&row, &mut links).map(Some)
}

/// The number and place of the next action that is planned at the desk. Taken in a transaction that holds the head of
/// the log, so that no two are alike.
pub(crate) async fn next_number(tx: &mut Tx, year: i16) -> Result<(String, i64), DbError> {
    let (first, end) = numbers::span("A", year);
    let row = tx
        .row(
            "SELECT (SELECT COUNT(*) FROM action WHERE folder_id > $1 AND folder_id < $2) AS here, \
             (SELECT COALESCE(MAX(position), 0) FROM action) AS last",
            values![&first, &end],
        )
        .await?
        .expect("two counts are one row");
    Ok((format!("A-{year}-{}", row.int("here")? + 1), row.int("last")? + 1))
}

fn read(row: &Row, links: &mut HashMap<String, Links>) -> Result<Action, DbError> {
    let id = row.text("id")?;
    let links = links.remove(&id).unwrap_or_default();
    Ok(Action {
        people: links.people,
        sources: links.cites,
        id: ActionId::from_text(id),
        public_id: PublicId::from_text(row.text("public_id")?),
        folder_id: row.text("folder_id")?,
        date: row.maybe_parsed("date_edtf")?,
        time: row.text("time")?,
        kind: row.parsed("kind")?,
        kind_word: row.text("kind_word")?,
        series: row.text("series")?,
        number_in_series: row.maybe_int("number_in_series")?,
        place: row.text("place")?,
        organisers: row.text("organisers")?,
        description: row.text("description")?,
        grade: row.parsed("grade")?,
        note: row.text("note")?,
        text_lang: row.parsed("text_lang")?,
        plan: json(row, "plan")?,
        after: json(row, "after")?,
    })
}

impl Record for Action {
    const INSERT: &'static str = "INSERT INTO action (id, updated_at, updated_by, date_edtf, time, kind, kind_word, series, \
         number_in_series, place, organisers, description, grade, note, text_lang, plan, after, public_id, \
         folder_id, position, rev) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, \
         $17, $18, $19, $20, 1)";

    const REPLACE: &'static str = "UPDATE action SET updated_at = $2, updated_by = $3, date_edtf = $4, time = $5, kind = $6, \
         kind_word = $7, series = $8, number_in_series = $9, place = $10, organisers = $11, \
         description = $12, grade = $13, note = $14, text_lang = $15, plan = $16, after = $17, rev = rev + 1 WHERE id = $1 RETURNING rev";

    fn id(&self) -> &str {
        self.id.as_str()
    }

    fn changing(&self) -> Vec<Value> {
        vec![
            self.date.as_ref().map(|date| date.as_str()).into(),
            (&self.time).into(),
            self.kind.code().into(),
            (&self.kind_word).into(),
            (&self.series).into(),
            self.number_in_series.into(),
            (&self.place).into(),
            (&self.organisers).into(),
            (&self.description).into(),
            self.grade.code().into(),
            (&self.note).into(),
            self.text_lang.as_str().into(),
            serde_json::to_string(&self.plan).expect("a plan is a plain struct").into(),
            serde_json::to_string(&self.after).expect("what came of it is a plain struct").into(),
        ]
    }

    fn lasting(&self, position: i64) -> Vec<Value> {
        vec![self.public_id.as_str().into(), (&self.folder_id).into(), position.into()]
    }

    fn links(&self) -> Links {
        Links { people: self.people.clone(), cites: self.sources.clone(), ..Links::default() }
    }
}
