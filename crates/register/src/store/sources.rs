//! Sources in the database.

use byname_base::id::SourceId;
use byname_db::{DbError, Row, Tx, Value, values};

use super::records::Record;
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

/// The source that everything cites by a number; `None` when there is none.
///
/// # Errors
/// The database's own.
pub async fn get(tx: &mut Tx, folder_id: &str) -> Result<Option<Source>, DbError> {
    let row = tx
        .row(
            "SELECT id, folder_id, title, publisher, date_edtf, language, publisher_kind, url, note \
             FROM source WHERE folder_id = $1",
            values![folder_id],
        )
        .await?;
    row.as_ref().map(read).transpose()
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

impl Record for Source {
    const INSERT: &'static str = "INSERT INTO source (id, updated_at, updated_by, title, publisher, date_edtf, language, publisher_kind, \
         url, note, folder_id, position, rev) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 1)";

    const REPLACE: &'static str = "UPDATE source SET updated_at = $2, updated_by = $3, title = $4, publisher = $5, date_edtf = $6, \
         language = $7, publisher_kind = $8, url = $9, note = $10, rev = rev + 1 WHERE id = $1 RETURNING rev";

    fn id(&self) -> &str {
        self.id.as_str()
    }

    fn changing(&self) -> Vec<Value> {
        vec![
            (&self.title).into(),
            (&self.publisher).into(),
            self.date.as_ref().map(|date| date.as_str()).into(),
            (&self.language).into(),
            (&self.publisher_kind).into(),
            (&self.url).into(),
            (&self.note).into(),
        ]
    }

    fn lasting(&self, position: i64) -> Vec<Value> {
        vec![(&self.folder_id).into(), position.into()]
    }
}
