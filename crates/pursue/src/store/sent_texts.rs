//! Texts of letters in the database.

use byname_base::actor::Actor;
use byname_base::id::{SentTextId, StepId};
use byname_base::now::Now;
use byname_db::{DbError, Row, Tx, values};
use byname_seal::rows;

use crate::letter::Letter;
use crate::sent_text::SentText;

/// Every text, as it is to be sealed, by record id.
///
/// # Errors
/// The database's own.
pub async fn contents(tx: &mut Tx) -> Result<Vec<(String, String)>, DbError> {
    let texts = tx.rows("SELECT id, body, sha256 FROM sent_text ORDER BY id", values![]).await?;
    let mut all = Vec::new();
    for row in &texts {
        let (id, steps) = (row.text("id")?, steps_of(tx, &row.text("id")?).await?);
        all.push((id, content(&row.text("body")?, &row.text("sha256")?, &steps)));
    }
    Ok(all)
}

/// The text with which a step was taken; `None` where none was kept.
pub(crate) async fn of_step(tx: &mut Tx, step: &StepId) -> Result<Option<SentText>, DbError> {
    let sql = "SELECT sent_text.id, body, sha256 FROM sent_text JOIN sent_with ON text_id = sent_text.id \
         WHERE step_id = $1";
    let Some(row) = tx.row(sql, values![step.as_str()]).await? else { return Ok(None) };
    let steps = steps_of(tx, &row.text("id")?).await?;
    read(&row, steps).map(Some)
}

/// The steps of a text. They are recorded in one act, and of the same order every time they are read.
async fn steps_of(tx: &mut Tx, text: &str) -> Result<Vec<StepId>, DbError> {
    let sql = "SELECT step_id FROM sent_with WHERE text_id = $1 ORDER BY step_id";
    let rows = tx.rows(sql, values![text]).await?;
    rows.iter().map(|row| row.text("step_id").map(StepId::from_text)).collect()
}

fn read(row: &Row, steps: Vec<StepId>) -> Result<SentText, DbError> {
    let body = row.text("body")?;
    let letter = Letter::from_stored(&body).ok_or_else(|| DbError::Unreadable {
        column: "body".to_owned(),
        found: row.text("id").unwrap_or_default(),
    })?;
    Ok(SentText { id: SentTextId::from_text(row.text("id")?), letter, sha256: row.text("sha256")?, steps })
}

/// Writes a text with its steps and seals it.
///
/// # Errors
/// The database's own.
pub async fn insert(tx: &mut Tx, actor: &Actor, now: Now, text: &SentText) -> Result<(), DbError> {
    let body = text.letter.stored();
    tx.execute(
        "INSERT INTO sent_text (id, body, sha256, kept_at, kept_by) VALUES ($1, $2, $3, $4, $5)",
        values![text.id.as_str(), &body, &text.sha256, now, actor.name()],
    )
    .await?;
    let mut steps = text.steps.clone();
    steps.sort_unstable();
    for step in &steps {
        tx.execute(
            "INSERT INTO sent_with (step_id, text_id) VALUES ($1, $2)",
            values![step.as_str(), text.id.as_str()],
        )
        .await?;
    }
    rows::wrote(tx, text.id.as_str(), &content(&body, &text.sha256, &steps)).await
}

/// What is sealed of a text: the steps in the order of their ids.
fn content(body: &str, sha256: &str, steps: &[StepId]) -> String {
    serde_json::json!([body, sha256, steps]).to_string()
}
