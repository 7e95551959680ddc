//! Actions in the database.

use std::collections::HashMap;

use byname_base::actor::Actor;
use byname_base::id::{ActionId, PersonId, PublicId};
use byname_base::now::Now;
use byname_db::{DbError, Row, Tx, Value, values};
use byname_register::store::links::{self, Role};
use byname_register::store::revisions;

use crate::action::Action;

/// Every action, in the order entered.
///
/// # Errors
/// The database's own.
pub async fn all(tx: &mut Tx) -> Result<Vec<Action>, DbError> {
    let mut people = links::people(tx, "action").await?;
    let mut cited = links::citations(tx, "action", Role::Cites).await?;
    let rows = tx
        .rows(
            "SELECT id, public_id, folder_id, date_edtf, time, kind, kind_word, series, \
             number_in_series, place, organisers, description, grade, note, text_lang FROM action ORDER \
             BY position",
            values![],
        )
        .await?;
    rows.iter().map(|row| read(row, &mut people, &mut cited)).collect()
}

fn read(
    row: &Row,
    people: &mut HashMap<String, Vec<PersonId>>,
    cited: &mut HashMap<String, Vec<String>>,
) -> Result<Action, DbError> {
    let id = row.text("id")?;
    Ok(Action {
        people: people.remove(&id).unwrap_or_default(),
        sources: cited.remove(&id).unwrap_or_default(),
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
    })
}

/// The columns that a new revision may change, in the order of both statements below.
fn changeable(action: &Action) -> Vec<Value> {
    vec![
        action.date.as_ref().map(|date| date.as_str()).into(),
        (&action.time).into(),
        action.kind.code().into(),
        (&action.kind_word).into(),
        (&action.series).into(),
        action.number_in_series.into(),
        (&action.place).into(),
        (&action.organisers).into(),
        (&action.description).into(),
        action.grade.code().into(),
        (&action.note).into(),
        action.text_lang.as_str().into(),
    ]
}

pub(crate) async fn insert(
    tx: &mut Tx,
    actor: &Actor,
    now: Now,
    action: &Action,
    position: i64,
) -> Result<(), DbError> {
    let mut row = vec![action.id.as_str().into(), now.into(), actor.name().into()];
    row.extend(changeable(action));
    row.extend([action.public_id.as_str().into(), (&action.folder_id).into(), position.into()]);
    tx.execute(
        "INSERT INTO action (id, updated_at, updated_by, date_edtf, time, kind, kind_word, series, \
         number_in_series, place, organisers, description, grade, note, text_lang, public_id, folder_id, \
         position, rev) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, \
         $17, $18, 1)",
        &row,
    )
    .await?;
    link(tx, action).await
}

pub(crate) async fn replace(
    tx: &mut Tx,
    actor: &Actor,
    now: Now,
    old: &Action,
    new: &Action,
) -> Result<(), DbError> {
    let mut row = vec![old.id.as_str().into(), now.into(), actor.name().into()];
    row.extend(changeable(new));
    let row = tx
        .row(
            "UPDATE action SET updated_at = $2, updated_by = $3, date_edtf = $4, time = $5, kind = $6, \
             kind_word = $7, series = $8, number_in_series = $9, place = $10, organisers = $11, \
             description = $12, grade = $13, note = $14, text_lang = $15, rev = rev + 1 WHERE id = $1 \
             RETURNING rev",
            &row,
        )
        .await?
        .expect("a known action has a row");
    revisions::keep(tx, actor, now, old.id.as_str(), row.int("rev")? - 1, old).await?;
    links::forget(tx, old.id.as_str()).await?;
    link(tx, new).await
}

async fn link(tx: &mut Tx, action: &Action) -> Result<(), DbError> {
    let id = action.id.as_str();
    links::name_people(tx, id, &action.people).await?;
    links::cite(tx, id, Role::Cites, &action.sources).await
}
