//! Sources in the database.

use byname_base::actor::Actor;
use byname_base::id::SourceId;
use byname_base::now::Now;
use byname_db::{DbError, Row, Tx, values};

use super::revisions;
use crate::source::Source;

/// Every source, in the order entered.
///
/// # Errors
/// The database's own.
pub async fn all(tx: &mut Tx) -> Result<Vec<Source>, DbError> {
    let rows = tx
        .rows(
            "SELECT id, folder_id, title, publisher, date_edtf, language, publisher_kind, url, note \
             FROM source ORDER BY position",
            values![],
        )
        .await?;
    rows.iter().map(read).collect()
}

fn read(row: &Row) -> Result<Source, DbError> {
    Ok(Source {
        id: SourceId::from_text(row.text("id")?),
        folder_id: row.text("folder_id")?,
        title: row.text("title")?,
        publisher: row.text("publisher")?,
        date: row.maybe_parsed("date_edtf")?,
        language: row.text("language")?,
        publisher_kind: row.text("publisher_kind")?,
        url: row.text("url")?,
        note: row.text("note")?,
    })
}

pub(crate) async fn insert(
    tx: &mut Tx,
    actor: &Actor,
    now: Now,
    source: &Source,
    position: i64,
) -> Result<(), DbError> {
    tx.execute(
        "INSERT INTO source (id, folder_id, title, publisher, date_edtf, language, publisher_kind, url, note, \
         updated_at, updated_by, position, rev) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 1)",
        values![
            source.id.as_str(),
            &source.folder_id,
            &source.title,
            &source.publisher,
            source.date.as_ref().map(|date| date.as_str()),
            &source.language,
            &source.publisher_kind,
            &source.url,
            &source.note,
            now,
            actor.name(),
            position,
        ],
    )
    .await?;
    Ok(())
}

pub(crate) async fn replace(
    tx: &mut Tx,
    actor: &Actor,
    now: Now,
    old: &Source,
    new: &Source,
) -> Result<(), DbError> {
    let row = tx
        .row(
            "UPDATE source SET title = $2, publisher = $3, date_edtf = $4, language = $5, publisher_kind = $6, \
             url = $7, note = $8, rev = rev + 1, updated_at = $9, updated_by = $10 WHERE id = $1 RETURNING rev",
            values![
                old.id.as_str(),
                &new.title,
                &new.publisher,
                new.date.as_ref().map(|date| date.as_str()),
                &new.language,
                &new.publisher_kind,
                &new.url,
                &new.note,
                now,
                actor.name(),
            ],
        )
        .await?
        .expect("a known source has a row");
    revisions::keep(tx, actor, now, old.id.as_str(), row.int("rev")? - 1, old).await
}
