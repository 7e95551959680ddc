//! Appeals in the database.

use std::collections::HashMap;

use byname_base::id::{AppealId, PublicId};
use byname_db::{DbError, Row, Tx, Value, values};
use byname_register::store::links::{self, Links};
use byname_register::store::records::Record;

use crate::appeal::Appeal;

/// Every appeal, in the order entered.
///
/// # Errors
/// The database's own.
pub async fn all(tx: &mut Tx) -> Result<Vec<Appeal>, DbError> {
    let mut links = links::of_kind(tx, "appeal").await?;
    let rows = tx
        .rows(
            "SELECT id, public_id, folder_id, kind, kind_word, title, owner, addressee, opened_edtf, \
             signatures, grade, note, text_lang FROM appeal ORDER BY position",
            values![],
        )
        .await?;
    rows.iter().map(|row| read(row, &mut links)).collect()
}

fn read(row: &Row, links: &mut HashMap<String, Links>) -> Result<Appeal, DbError> {
    let id = row.text("id")?;
    let links = links.remove(&id).unwrap_or_default();
    Ok(Appeal {
        people: links.people,
        sources: links.cites,
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

impl Record for Appeal {
    const INSERT: &'static str = "INSERT INTO appeal (id, updated_at, updated_by, kind, kind_word, title, owner, addressee, \
         opened_edtf, signatures, grade, note, text_lang, public_id, folder_id, position, rev) VALUES \
         ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, 1)";

    const REPLACE: &'static str = "UPDATE appeal SET updated_at = $2, updated_by = $3, kind = $4, kind_word = $5, title = $6, owner \
         = $7, addressee = $8, opened_edtf = $9, signatures = $10, grade = $11, note = $12, \
         text_lang = $13, rev = rev + 1 WHERE id = $1 RETURNING rev";

    fn id(&self) -> &str {
        self.id.as_str()
    }

    fn changing(&self) -> Vec<Value> {
        vec![
            self.kind.code().into(),
            (&self.kind_word).into(),
            (&self.title).into(),
            (&self.owner).into(),
            (&self.addressee).into(),
            self.opened.as_ref().map(|date| date.as_str()).into(),
            self.signatures.into(),
            self.grade.code().into(),
            (&self.note).into(),
            self.text_lang.as_str().into(),
        ]
    }

    fn lasting(&self, position: i64) -> Vec<Value> {
        vec![self.public_id.as_str().into(), (&self.folder_id).into(), position.into()]
    }

    fn links(&self) -> Links {
        Links { people: self.people.clone(), cites: self.sources.clone(), ..Links::default() }
    }
}
