//! Claims in the database.

use std::collections::HashMap;

use byname_base::actor::Actor;
use byname_base::id::{ClaimId, PersonId};
use byname_base::now::Now;
use byname_db::{DbError, Row, Tx, values};
use byname_seal::rows;
use serde_json::json;

use super::links::{self, Links};
use crate::claim::{Claim, Field};
use crate::history::PastClaim;
use crate::name::NameKind;

/// Every claim that stands (superseded ones are kept and not given), in the order entered.
///
/// # Errors
/// The database's own.
pub async fn all(tx: &mut Tx) -> Result<Vec<Claim>, DbError> {
    let mut links = links::of_kind(tx, "claim").await?;
    let rows = tx
        .rows(
            "SELECT id, folder_id, person_id, field, value, grade, note, text_lang, picked_reason, name_kind FROM claim \
             WHERE superseded_at IS NULL ORDER BY position",
            values![],
        )
        .await?;
    rows.iter().map(|row| read(row, &mut links)).collect()
}

/// The claims about one person that stand, in the order entered.
///
/// # Errors
/// The database's own.
pub async fn of_person(tx: &mut Tx, person: &PersonId) -> Result<Vec<Claim>, DbError> {
    let mut links = links::of_claims_about(tx, person).await?;
    let rows = tx
        .rows(
            "SELECT id, folder_id, person_id, field, value, grade, note, text_lang, picked_reason, name_kind FROM claim \
             WHERE person_id = $1 AND superseded_at IS NULL ORDER BY position",
            values![person.as_str()],
        )
        .await?;
    rows.iter().map(|row| read(row, &mut links)).collect()
}

/// What was claimed about a person and by whom, superseded claims among it, the newest first.
///
/// # Errors
/// The database's own.
pub(crate) async fn history(tx: &mut Tx, person: &PersonId) -> Result<Vec<PastClaim>, DbError> {
    let rows = tx
        .rows(
            "SELECT folder_id, field, value, grade, note, entered_at, entered_by, superseded_at FROM claim \
             WHERE person_id = $1 ORDER BY entered_at DESC, position DESC",
            values![person.as_str()],
        )
        .await?;
    let read = |row: &Row| {
        Ok(PastClaim {
            folder_id: row.text("folder_id")?,
            field: Field::from_name(&row.text("field")?),
            value: row.text("value")?,
            grade: row.parsed("grade")?,
            note: row.text("note")?,
            entered_at: row.text("entered_at")?,
            entered_by: row.text("entered_by")?,
            superseded_at: row.maybe_text("superseded_at")?,
        })
    };
    rows.iter().map(read).collect()
}

/// Notes that a person chose a claim to be shown; empty words take the choice back.
pub(crate) async fn pick(tx: &mut Tx, id: &ClaimId, reason: &str) -> Result<(), DbError> {
    tx.execute("UPDATE claim SET picked_reason = $2 WHERE id = $1", values![id.as_str(), reason]).await?;
    seal_again(tx, id).await
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
        picked_reason: row.text("picked_reason")?,
        name_kind: row.text("name_kind")?.parse::<NameKind>().ok(),
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
         text_lang, picked_reason, name_kind) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
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
            &claim.picked_reason,
            claim.name_kind.map_or("", NameKind::code),
        ],
    )
    .await?;
    let links = Links { cites: claim.sources.clone(), ..Links::default() };
    links::write(tx, claim.id.as_str(), &links).await?;
    rows::wrote(tx, claim.id.as_str(), &content(claim, false)).await
}

/// What is sealed of a claim. A kind of name stands in it only where one was entered, so that claims sealed before
/// names had kinds are still what they were.
fn content(claim: &Claim, superseded: bool) -> String {
    let mut sealed = vec![
        json!(claim.folder_id),
        json!(claim.person),
        json!(claim.field.name()),
        json!(claim.value),
        json!(claim.grade),
        json!(claim.sources),
        json!(claim.note),
        json!(claim.text_lang),
        json!(claim.picked_reason),
        json!(superseded),
    ];
    sealed.extend(claim.name_kind.map(|kind| json!(kind)));
    serde_json::Value::from(sealed).to_string()
}

/// Every claim that ever was, by record id, as it is to be sealed.
///
/// # Errors
/// The database's own.
pub async fn contents(tx: &mut Tx) -> Result<Vec<(String, String)>, DbError> {
    let mut links = links::of_kind(tx, "claim").await?;
    let rows = tx
        .rows(
            "SELECT id, folder_id, person_id, field, value, grade, note, text_lang, picked_reason, name_kind, \
             superseded_at FROM claim",
            values![],
        )
        .await?;
    let sealed = |row: &Row, links: &mut HashMap<String, Links>| {
        let superseded = row.maybe_text("superseded_at")?.is_some();
        let claim = read(row, links)?;
        Ok((claim.id.as_str().to_owned(), content(&claim, superseded)))
    };
    rows.iter().map(|row| sealed(row, &mut links)).collect()
}

/// Seals a claim as it stands after a change that is none of its content.
async fn seal_again(tx: &mut Tx, id: &ClaimId) -> Result<(), DbError> {
    let row = tx
        .row(
            "SELECT id, folder_id, person_id, field, value, grade, note, text_lang, picked_reason, name_kind, \
             superseded_at FROM claim WHERE id = $1",
            values![id.as_str()],
        )
        .await?
        .expect("a claim that was changed has a row");
    let superseded = row.maybe_text("superseded_at")?.is_some();
    let mut links = HashMap::from([(id.as_str().to_owned(), links::of_record(tx, id.as_str()).await?)]);
    let claim = read(&row, &mut links)?;
    rows::wrote(tx, id.as_str(), &content(&claim, superseded)).await
}

pub(crate) async fn supersede(tx: &mut Tx, now: Now, id: &ClaimId) -> Result<(), DbError> {
    tx.execute("UPDATE claim SET superseded_at = $2 WHERE id = $1", values![id.as_str(), now]).await?;
    seal_again(tx, id).await
}
