//! Photographs of people in the database, without their bytes.

use byname_base::id::{PersonId, PortraitId};
use byname_db::{DbError, Row, Tx, values};
use byname_seal::rows;

use crate::portrait::{Kept, Portrait, PortraitEnd};

/// What is read of each.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT p.id AS id, p.person_id AS person_id, p.picture AS picture, i.width AS width, i.height AS height, \
             p.original_sha256 AS original_sha256, p.author AS author, p.licence AS licence, \
             p.taken_on AS taken_on, p.source AS source, p.added_at AS added_at, p.added_by AS added_by, \
             p.ended_at AS ended_at, p.ended_by AS ended_by, p.ended_why AS ended_why \
             FROM portrait p JOIN picture i ON i.sha256 = p.picture ",
            $rest,
            " ORDER BY p.added_at, p.id"
        )
    };
}

pub(crate) async fn insert(tx: &mut Tx, portrait: &Portrait) -> Result<(), DbError> {
    tx.execute(
        "INSERT INTO portrait (id, person_id, picture, original_sha256, author, licence, taken_on, source, added_at, \
         added_by, ended_by, ended_why) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, '', '')",
        values![
            portrait.id.as_str(),
            portrait.person.as_str(),
            &portrait.picture.sha256,
            &portrait.original_sha256,
            &portrait.author,
            &portrait.licence,
            portrait.taken_on.as_ref().map(|date| date.as_str().to_owned()),
            portrait.sources.first().map_or("", String::as_str),
            &portrait.added_at,
            &portrait.added_by,
        ],
    )
    .await?;
    rows::wrote(tx, portrait.id.as_str(), &content(portrait)).await
}

/// Writes the end of one that has ended.
pub(crate) async fn end(tx: &mut Tx, portrait: &Portrait) -> Result<(), DbError> {
    let Some(end) = &portrait.end else { return Ok(()) };
    tx.execute(
        "UPDATE portrait SET ended_at = $2, ended_by = $3, ended_why = $4 WHERE id = $1",
        values![portrait.id.as_str(), &end.at, &end.by, &end.why],
    )
    .await?;
    rows::wrote(tx, portrait.id.as_str(), &content(portrait)).await
}

pub(crate) async fn of_person(tx: &mut Tx, person: &PersonId) -> Result<Vec<Portrait>, DbError> {
    let rows = tx.rows(select!("WHERE p.person_id = $1"), values![person.as_str()]).await?;
    rows.iter().map(read).collect()
}

/// Every photograph of a person, ended ones too.
///
/// # Errors
/// The database's own.
pub async fn all(tx: &mut Tx) -> Result<Vec<Portrait>, DbError> {
    tx.rows(select!(""), values![]).await?.iter().map(read).collect()
}

/// What is sealed of one: all of it; the bytes of its picture by their hash.
#[must_use]
pub fn content(portrait: &Portrait) -> String {
    serde_json::to_string(portrait).expect("records are plain structs")
}

fn read(row: &Row) -> Result<Portrait, DbError> {
    let ended_at = row.maybe_text("ended_at")?;
    let (by, why) = (row.text("ended_by")?, row.text("ended_why")?);
    let source = row.text("source")?;
    Ok(Portrait {
        id: PortraitId::from_text(row.text("id")?),
        person: PersonId::from_text(row.text("person_id")?),
        picture: Kept { sha256: row.text("picture")?, width: row.int("width")?, height: row.int("height")? },
        original_sha256: row.text("original_sha256")?,
        author: row.text("author")?,
        licence: row.text("licence")?,
        taken_on: row.maybe_parsed("taken_on")?,
        sources: if source.is_empty() { Vec::new() } else { vec![source] },
        added_at: row.text("added_at")?,
        added_by: row.text("added_by")?,
        end: ended_at.map(|at| PortraitEnd { at, by, why }),
    })
}
