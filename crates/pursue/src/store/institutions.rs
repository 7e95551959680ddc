//! Institutions in the database.

use byname_base::actor::Actor;
use byname_base::id::{InstitutionId, PublicId};
use byname_base::now::Now;
use byname_db::{DbError, Row, Tx, values};
use byname_register::store::revisions;

use crate::institution::Institution;

/// What divides the texts of one institution, in the database as in the register folder.
const DIVIDER: &str = " | ";

/// Every institution, in the order entered.
///
/// # Errors
/// The database's own.
pub async fn all(tx: &mut Tx) -> Result<Vec<Institution>, DbError> {
    let rows = tx
        .rows(
            "SELECT id, public_id, folder_id, name_en, name_uk, name_ru, name_crh, kind, kind_word, level, \
             jurisdiction, texts, note FROM institution ORDER BY position",
            values![],
        )
        .await?;
    rows.iter().map(read).collect()
}

fn read(row: &Row) -> Result<Institution, DbError> {
    Ok(Institution {
        id: InstitutionId::from_text(row.text("id")?),
        public_id: PublicId::from_text(row.text("public_id")?),
        folder_id: row.text("folder_id")?,
        name_en: row.text("name_en")?,
        name_uk: row.text("name_uk")?,
        name_ru: row.text("name_ru")?,
        name_crh: row.text("name_crh")?,
        kind: row.parsed("kind")?,
        kind_word: row.text("kind_word")?,
        level: row.parsed("level")?,
        jurisdiction: row.text("jurisdiction")?,
        texts: row.text("texts")?.split(DIVIDER).filter(|text| !text.is_empty()).map(str::to_owned).collect(),
        note: row.text("note")?,
    })
}

pub(crate) async fn insert(
    tx: &mut Tx,
    actor: &Actor,
    now: Now,
    institution: &Institution,
    position: i64,
) -> Result<(), DbError> {
    tx.execute(
        "INSERT INTO institution (id, public_id, folder_id, position, name_en, name_uk, name_ru, name_crh, kind, \
         kind_word, level, jurisdiction, texts, note, updated_at, updated_by, rev) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, 1)",
        values![
            institution.id.as_str(),
            institution.public_id.as_str(),
            &institution.folder_id,
            position,
            &institution.name_en,
            &institution.name_uk,
            &institution.name_ru,
            &institution.name_crh,
            institution.kind.code(),
            &institution.kind_word,
            institution.level.code(),
            &institution.jurisdiction,
            institution.texts.join(DIVIDER),
            &institution.note,
            now,
            actor.name(),
        ],
    )
    .await?;
    Ok(())
}

pub(crate) async fn replace(
    tx: &mut Tx,
    actor: &Actor,
    now: Now,
    old: &Institution,
    new: &Institution,
) -> Result<(), DbError> {
    let row = tx
        .row(
            "UPDATE institution SET name_en = $2, name_uk = $3, name_ru = $4, name_crh = $5, kind = $6, \
             kind_word = $7, level = $8, jurisdiction = $9, texts = $10, note = $11, updated_at = $12, \
             updated_by = $13, rev = rev + 1 WHERE id = $1 RETURNING rev",
            values![
                old.id.as_str(),
                &new.name_en,
                &new.name_uk,
                &new.name_ru,
                &new.name_crh,
                new.kind.code(),
                &new.kind_word,
                new.level.code(),
                &new.jurisdiction,
                new.texts.join(DIVIDER),
                &new.note,
                now,
                actor.name(),
            ],
        )
        .await?
        .expect("a known institution has a row");
    revisions::keep(tx, actor, now, old.id.as_str(), row.int("rev")? - 1, old).await
}
