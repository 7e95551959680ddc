//! Institutions in the database.

use byname_base::id::{InstitutionId, PublicId};
use byname_db::{DbError, Row, Tx, Value, values};
use byname_register::store::records::Record;

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

impl Record for Institution {
    const INSERT: &'static str = "INSERT INTO institution (id, updated_at, updated_by, name_en, name_uk, name_ru, name_crh, kind, \
         kind_word, level, jurisdiction, texts, note, public_id, folder_id, position, rev) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, 1)";

    const REPLACE: &'static str = "UPDATE institution SET updated_at = $2, updated_by = $3, name_en = $4, name_uk = $5, name_ru = $6, \
         name_crh = $7, kind = $8, kind_word = $9, level = $10, jurisdiction = $11, texts = $12, note = $13, \
         rev = rev + 1 WHERE id = $1 RETURNING rev";

    fn id(&self) -> &str {
        self.id.as_str()
    }

    fn changing(&self) -> Vec<Value> {
        vec![
            (&self.name_en).into(),
            (&self.name_uk).into(),
            (&self.name_ru).into(),
            (&self.name_crh).into(),
            self.kind.code().into(),
            (&self.kind_word).into(),
            self.level.code().into(),
            (&self.jurisdiction).into(),
            self.texts.join(DIVIDER).into(),
            (&self.note).into(),
        ]
    }

    fn lasting(&self, position: i64) -> Vec<Value> {
        vec![self.public_id.as_str().into(), (&self.folder_id).into(), position.into()]
    }
}
