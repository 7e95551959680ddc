//! Quotes in the database.

use std::collections::HashMap;

use byname_base::actor::Actor;
use byname_base::id::{ActionId, PersonId, QuoteId, StepId};
use byname_base::now::Now;
use byname_db::{DbError, Row, Tx, Value, values};
use byname_register::store::links::{self, Role};
use byname_register::store::revisions;

use crate::quote::Quote;

/// Every quote, in the order entered.
///
/// # Errors
/// The database's own.
pub async fn all(tx: &mut Tx) -> Result<Vec<Quote>, DbError> {
    let mut people = links::people(tx, "quote").await?;
    let mut cited = links::citations(tx, "quote", Role::Cites).await?;
    let rows = tx
        .rows(
            "SELECT id, folder_id, speaker_name, capacity, language, text, said_on_edtf, action_id, \
             step_id, note FROM quote ORDER BY position",
            values![],
        )
        .await?;
    rows.iter().map(|row| read(row, &mut people, &mut cited)).collect()
}

fn read(
    row: &Row,
    people: &mut HashMap<String, Vec<PersonId>>,
    cited: &mut HashMap<String, Vec<String>>,
) -> Result<Quote, DbError> {
    let id = row.text("id")?;
    Ok(Quote {
        person: people.remove(&id).and_then(|people| people.into_iter().next()),
        sources: cited.remove(&id).unwrap_or_default(),
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

/// The columns that a new revision may change, in the order of both statements below.
fn changeable(quote: &Quote) -> Vec<Value> {
    vec![
        (&quote.speaker_name).into(),
        (&quote.capacity).into(),
        quote.language.as_str().into(),
        (&quote.text).into(),
        quote.said_on.as_ref().map(|date| date.as_str()).into(),
        quote.action.as_ref().map(|id| id.as_str()).into(),
        quote.step.as_ref().map(|id| id.as_str()).into(),
        (&quote.note).into(),
    ]
}

pub(crate) async fn insert(
    tx: &mut Tx,
    actor: &Actor,
    now: Now,
    quote: &Quote,
    position: i64,
) -> Result<(), DbError> {
    let mut row = vec![quote.id.as_str().into(), now.into(), actor.name().into()];
    row.extend(changeable(quote));
    row.extend([(&quote.folder_id).into(), position.into()]);
    tx.execute(
        "INSERT INTO quote (id, updated_at, updated_by, speaker_name, capacity, language, text, \
         said_on_edtf, action_id, step_id, note, folder_id, position, rev) VALUES ($1, $2, $3, $4, $5, \
         $6, $7, $8, $9, $10, $11, $12, $13, 1)",
        &row,
    )
    .await?;
    link(tx, quote).await
}

pub(crate) async fn replace(
    tx: &mut Tx,
    actor: &Actor,
    now: Now,
    old: &Quote,
    new: &Quote,
) -> Result<(), DbError> {
    let mut row = vec![old.id.as_str().into(), now.into(), actor.name().into()];
    row.extend(changeable(new));
    let row = tx
        .row(
            "UPDATE quote SET updated_at = $2, updated_by = $3, speaker_name = $4, capacity = $5, \
             language = $6, text = $7, said_on_edtf = $8, action_id = $9, step_id = $10, note = $11, rev \
             = rev + 1 WHERE id = $1 RETURNING rev",
            &row,
        )
        .await?
        .expect("a known quote has a row");
    revisions::keep(tx, actor, now, old.id.as_str(), row.int("rev")? - 1, old).await?;
    links::forget(tx, old.id.as_str()).await?;
    link(tx, new).await
}

async fn link(tx: &mut Tx, quote: &Quote) -> Result<(), DbError> {
    let id = quote.id.as_str();
    links::name_people(tx, id, &quote.person.iter().cloned().collect::<Vec<_>>()).await?;
    links::cite(tx, id, Role::Cites, &quote.sources).await
}
