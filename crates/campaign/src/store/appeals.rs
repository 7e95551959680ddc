//! Appeals in the database.

use std::collections::HashMap;

use byname_base::actor::Actor;
use byname_base::id::{AppealId, PersonId, PublicId};
use byname_base::now::Now;
use byname_db::{DbError, Row, Tx, Value, values};
use byname_register::store::links::{self, Role};
use byname_register::store::revisions;

use crate::appeal::Appeal;

/// Every appeal, in the order entered.
///
/// # Errors
/// The database's own.
pub async fn all(tx: &mut Tx) -> Result<Vec<Appeal>, DbError> {
    let mut people = links::people(tx, "appeal").await?;
    let mut cited = links::citations(tx, "appeal", Role::Cites).await?;
    let rows = tx
        .rows(
            "SELECT id, public_id, folder_id, kind, kind_word, title, owner, addressee, opened_edtf, \
             signatures, grade, note, text_lang FROM appeal ORDER BY position",
            values![],
        )
        .await?;
    rows.iter().map(|row| read(row, &mut people, &mut cited)).collect()
}

fn read(
    row: &Row,
    people: &mut HashMap<String, Vec<PersonId>>,
    cited: &mut HashMap<String, Vec<String>>,
) -> Result<Appeal, DbError> {
    let id = row.text("id")?;
    Ok(Appeal {
        people: people.remove(&id).unwrap_or_default(),
        sources: cited.remove(&id).unwrap_or_default(),
        id: AppealId::from_text(id),
        public_id: PublicId::from_text(row.text("public_id")?),
        folder_id: row.text("folder_id")?,
        kind: row.parsed("kind")?,
        kind_word: row.text("kind_word")?,
        title: row.text("title")?,
        owner: row.text("owner")?,
        addressee: row.text("addressee")?,
        opened: row.maybe_parsed("opened_edtf")?,
        signatures: row.maybe_int("signatures")?,
        grade: row.parsed("grade")?,
        note: row.text("note")?,
        text_lang: row.parsed("text_lang")?,
    })
}

/// The columns that a new revision may change, in the order of both statements below.
fn changeable(appeal: &Appeal) -> Vec<Value> {
    vec![
        appeal.kind.code().into(),
        (&appeal.kind_word).into(),
        (&appeal.title).into(),
        (&appeal.owner).into(),
        (&appeal.addressee).into(),
        appeal.opened.as_ref().map(|date| date.as_str()).into(),
        appeal.signatures.into(),
        appeal.grade.code().into(),
        (&appeal.note).into(),
        appeal.text_lang.as_str().into(),
    ]
}

pub(crate) async fn insert(
    tx: &mut Tx,
    actor: &Actor,
    now: Now,
    appeal: &Appeal,
    position: i64,
) -> Result<(), DbError> {
    let mut row = vec![appeal.id.as_str().into(), now.into(), actor.name().into()];
    row.extend(changeable(appeal));
    row.extend([appeal.public_id.as_str().into(), (&appeal.folder_id).into(), position.into()]);
    tx.execute(
        "INSERT INTO appeal (id, updated_at, updated_by, kind, kind_word, title, owner, addressee, \
         opened_edtf, signatures, grade, note, text_lang, public_id, folder_id, position, rev) VALUES \
         ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, 1)",
        &row,
    )
    .await?;
    link(tx, appeal).await
}

pub(crate) async fn replace(
    tx: &mut Tx,
    actor: &Actor,
    now: Now,
    old: &Appeal,
    new: &Appeal,
) -> Result<(), DbError> {
    let mut row = vec![old.id.as_str().into(), now.into(), actor.name().into()];
    row.extend(changeable(new));
    let row = tx
        .row(
            "UPDATE appeal SET updated_at = $2, updated_by = $3, kind = $4, kind_word = $5, title = $6, \
             owner = $7, addressee = $8, opened_edtf = $9, signatures = $10, grade = $11, note = $12, \
             text_lang = $13, rev = rev + 1 WHERE id = $1 RETURNING rev",
            &row,
        )
        .await?
        .expect("a known appeal has a row");
    revisions::keep(tx, actor, now, old.id.as_str(), row.int("rev")? - 1, old).await?;
    links::forget(tx, old.id.as_str()).await?;
    link(tx, new).await
}

async fn link(tx: &mut Tx, appeal: &Appeal) -> Result<(), DbError> {
    let id = appeal.id.as_str();
    links::name_people(tx, id, &appeal.people).await?;
    links::cite(tx, id, Role::Cites, &appeal.sources).await
}
