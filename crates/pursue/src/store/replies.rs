//! Replies in the database.

use std::collections::HashMap;

use byname_base::actor::Actor;
use byname_base::id::{ReplyId, StepId};
use byname_base::now::Now;
use byname_db::{DbError, Row, Tx, values};
use byname_register::store::links::{self, Role};
use byname_register::store::revisions;

use crate::reply::Reply;

/// Every reply, in the order entered.
///
/// # Errors
/// The database's own.
pub async fn all(tx: &mut Tx) -> Result<Vec<Reply>, DbError> {
    let mut cited = links::citations(tx, "reply", Role::Cites).await?;
    let rows = tx
        .rows(
            "SELECT id, folder_id, step_id, received_on, kind, summary, grade, note, text_lang FROM reply \
             ORDER BY position",
            values![],
        )
        .await?;
    rows.iter().map(|row| read(row, &mut cited)).collect()
}

fn read(row: &Row, cited: &mut HashMap<String, Vec<String>>) -> Result<Reply, DbError> {
    let id = row.text("id")?;
    Ok(Reply {
        sources: cited.remove(&id).unwrap_or_default(),
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

pub(crate) async fn insert(
    tx: &mut Tx,
    actor: &Actor,
    now: Now,
    reply: &Reply,
    position: i64,
) -> Result<(), DbError> {
    tx.execute(
        "INSERT INTO reply (id, folder_id, position, step_id, received_on, kind, summary, grade, note, text_lang, \
         updated_at, updated_by, rev) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 1)",
        values![
            reply.id.as_str(),
            &reply.folder_id,
            position,
            reply.step.as_str(),
            reply.received_on.as_ref().map(|date| date.as_str()),
            reply.kind.code(),
            &reply.summary,
            reply.grade.code(),
            &reply.note,
            reply.text_lang.as_str(),
            now,
            actor.name(),
        ],
    )
    .await?;
    links::cite(tx, reply.id.as_str(), Role::Cites, &reply.sources).await
}

pub(crate) async fn replace(
    tx: &mut Tx,
    actor: &Actor,
    now: Now,
    old: &Reply,
    new: &Reply,
) -> Result<(), DbError> {
    let row = tx
        .row(
            "UPDATE reply SET step_id = $2, received_on = $3, kind = $4, summary = $5, grade = $6, note = $7, \
             text_lang = $8, updated_at = $9, updated_by = $10, rev = rev + 1 WHERE id = $1 RETURNING rev",
            values![
                old.id.as_str(),
                new.step.as_str(),
                new.received_on.as_ref().map(|date| date.as_str()),
                new.kind.code(),
                &new.summary,
                new.grade.code(),
                &new.note,
                new.text_lang.as_str(),
                now,
                actor.name(),
            ],
        )
        .await?
        .expect("a known reply has a row");
    revisions::keep(tx, actor, now, old.id.as_str(), row.int("rev")? - 1, old).await?;
    links::forget(tx, old.id.as_str()).await?;
    links::cite(tx, new.id.as_str(), Role::Cites, &new.sources).await
}
