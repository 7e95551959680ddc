//! Photographs of actions in the database, without their bytes.

use byname_base::id::{AccountId, ActionId, ActionPhotoId};
use byname_db::{DbError, Row, Tx, values};
use byname_register::portrait::{Kept, PortraitEnd};
use byname_seal::rows;

use super::json::json;
use crate::photo::{ActionPhoto, Affirmed};

/// What is read of each. The covered picture has the size of the working copy.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT p.id AS id, p.action_id AS action_id, p.picture AS picture, i.width AS width, \
             i.height AS height, p.original_sha256 AS original_sha256, p.author AS author, p.licence AS licence, \
             p.source AS source, p.alt AS alt, p.clear AS clear, p.covered AS covered, p.cleared_by AS cleared_by, \
             p.affirmed_at AS affirmed_at, p.affirmed_by AS affirmed_by, p.added_at AS added_at, \
             p.added_by AS added_by, p.ended_at AS ended_at, p.ended_by AS ended_by, p.ended_why AS ended_why \
             FROM action_photo p JOIN picture i ON i.sha256 = p.picture ",
            $rest,
            " ORDER BY p.added_at, p.id"
        )
    };
}

pub(crate) async fn insert(tx: &mut Tx, photo: &ActionPhoto) -> Result<(), DbError> {
    tx.execute(
        "INSERT INTO action_photo (id, action_id, picture, original_sha256, author, licence, source, alt, clear, \
         covered, cleared_by, affirmed_by, added_at, added_by, ended_by, ended_why) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, '', $12, $13, '', '')",
        values![
            photo.id.as_str(),
            photo.action.as_str(),
            &photo.working.sha256,
            &photo.original_sha256,
            &photo.author,
            &photo.licence,
            photo.sources.first().map_or("", String::as_str),
            serde_json::to_string(&photo.alt).expect("languages and texts are plain"),
            photo.clear.to_string(),
            &photo.covered.sha256,
            photo.cleared_by.as_ref().map_or("", AccountId::as_str),
            &photo.added_at,
            &photo.added_by,
        ],
    )
    .await?;
    rows::wrote(tx, photo.id.as_str(), &content(photo)).await
}

/// Writes what was decided since it was added: its cells, the second person's word, its end.
pub(crate) async fn replace(tx: &mut Tx, photo: &ActionPhoto) -> Result<(), DbError> {
    let (affirmed, end) = (photo.affirmed.as_ref(), photo.end.as_ref());
    tx.execute(
        "UPDATE action_photo SET clear = $2, covered = $3, cleared_by = $4, affirmed_at = $5, affirmed_by = $6, \
         ended_at = $7, ended_by = $8, ended_why = $9, alt = $10 WHERE id = $1",
        values![
            photo.id.as_str(),
            photo.clear.to_string(),
            &photo.covered.sha256,
            photo.cleared_by.as_ref().map_or("", AccountId::as_str),
            affirmed.map(|one| one.at.as_str()),
            affirmed.map_or("", |one| one.by.as_str()),
            end.map(|one| one.at.as_str()),
            end.map_or("", |one| one.by.as_str()),
            end.map_or("", |one| one.why.as_str()),
            serde_json::to_string(&photo.alt).expect("languages and texts are plain"),
        ],
    )
    .await?;
    rows::wrote(tx, photo.id.as_str(), &content(photo)).await
}

pub(crate) async fn get(tx: &mut Tx, id: &ActionPhotoId) -> Result<Option<ActionPhoto>, DbError> {
    tx.row(select!("WHERE p.id = $1"), values![id.as_str()]).await?.as_ref().map(read).transpose()
}

pub(crate) async fn of_action(tx: &mut Tx, action: &ActionId) -> Result<Vec<ActionPhoto>, DbError> {
    let rows = tx.rows(select!("WHERE p.action_id = $1"), values![action.as_str()]).await?;
    rows.iter().map(read).collect()
}

/// Every photograph of an action, ended ones too.
///
/// # Errors
/// The database's own.
pub async fn all(tx: &mut Tx) -> Result<Vec<ActionPhoto>, DbError> {
    tx.rows(select!(""), values![]).await?.iter().map(read).collect()
}

/// What is sealed of one: all of it; the bytes of its pictures by their hashes.
#[must_use]
pub fn content(photo: &ActionPhoto) -> String {
    serde_json::to_string(photo).expect("records are plain structs")
}

fn read(row: &Row) -> Result<ActionPhoto, DbError> {
    let (affirmed_at, ended_at) = (row.maybe_text("affirmed_at")?, row.maybe_text("ended_at")?);
    let (affirmed_by, ended_by) = (row.text("affirmed_by")?, row.text("ended_by")?);
    let (source, cleared_by, why) = (row.text("source")?, row.text("cleared_by")?, row.text("ended_why")?);
    let (width, height) = (row.int("width")?, row.int("height")?);
    Ok(ActionPhoto {
        id: ActionPhotoId::from_text(row.text("id")?),
        action: ActionId::from_text(row.text("action_id")?),
        working: Kept { sha256: row.text("picture")?, width, height },
        original_sha256: row.text("original_sha256")?,
        author: row.text("author")?,
        licence: row.text("licence")?,
        sources: if source.is_empty() { Vec::new() } else { vec![source] },
        alt: json(row, "alt")?,
        clear: row.parsed("clear")?,
        covered: Kept { sha256: row.text("covered")?, width, height },
        cleared_by: (!cleared_by.is_empty()).then(|| AccountId::from_text(cleared_by)),
        affirmed: affirmed_at.map(|at| Affirmed { at, by: affirmed_by }),
        added_at: row.text("added_at")?,
        added_by: row.text("added_by")?,
        end: ended_at.map(|at| PortraitEnd { at, by: ended_by, why }),
    })
}
