//! Claims in the database.

use std::collections::HashMap;

use byname_base::actor::Actor;
use byname_base::id::{ClaimId, PersonId};
use byname_base::now::Now;
use byname_db::{DbError, Row, Tx, values};

use super::links::{self, Links};
use crate::claim::{Claim, Field};

/// Every claim that stands (superseded ones are kept and not given), in the order entered.
///
/// # Errors
/// The database's own.
pub async fn all(tx: &mut Tx) -> Result<Vec<Claim>, DbError> {
    let mut links = links::of_kind(tx, "claim").await?;
    let rows = tx
        .rows(
            "SELECT id, folder_id, person_id, field, value, grade, note, text_lang FROM claim \
             WHERE superseded_at IS NULL ORDER BY position",
            values![],
        )
        .await?;
    rows.iter().map(|row| read(row, &mut links)).collect()
}

fn read(row: &Row, links: &mut HashMap<String, Links>) -> Result<Claim, DbError> {
    let id = row.text("id")?;
    let links = links.remove(&id).unwrap_or_default();
    Ok(Claim {
        sources: links.cites,
        id: ClaimId::from_text(id),
        folder_id: row.text("folder_id")?,
        person: PersonId::from_text(row.text("person_id")?),
        field: Field::from_name(&row.text("field")?),
        value: row.text("value")?,
        grade: row.parsed("grade")?,
        note: row.text("note")?,
        text_lang: row.parsed("text_lang")?,
    })
}

pub(crate) async fn insert(
    tx: &mut Tx,
    actor: &Actor,
    now: Now,
    claim: &Claim,
    position: i64,
) -> Result<(), DbError> {
    tx.execute(
        "INSERT INTO claim (id, folder_id, person_id, field, value, grade, note, entered_at, entered_by, position, \
         text_lang) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        values![
            claim.id.as_str(),
            &claim.folder_id,
            claim.person.as_str(),
            claim.field.name(),
            &claim.value,
            claim.grade.code(),
            &claim.note,
            now,
            actor.name(),
            position,
            claim.text_lang.as_str(),
        ],
    )
    .await?;
    let links = Links { cites: claim.sources.clone(), ..Links::default() };
    links::write(tx, claim.id.as_str(), &links).await
}

pub(crate) async fn supersede(tx: &mut Tx, now: Now, id: &ClaimId) -> Result<(), DbError> {
    tx.execute("UPDATE claim SET superseded_at = $2 WHERE id = $1", values![id.as_str(), now]).await?;
    Ok(())
}
