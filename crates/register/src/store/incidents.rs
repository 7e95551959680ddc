//! Events in the database.

use byname_base::id::IncidentId;
use byname_db::{DbError, Tx, Value, values};

use super::links::{self, Links};
use super::records::Record;
use crate::incident::Incident;

/// Every event, in the order entered.
///
/// # Errors
/// The database's own.
pub async fn all(tx: &mut Tx) -> Result<Vec<Incident>, DbError> {
    let mut links = links::of_kind(tx, "incident").await?;
    let rows = tx.rows("SELECT id, title FROM incident ORDER BY position, id", values![]).await?;
    rows.iter()
        .map(|row| {
            let id = row.text("id")?;
            let people = links.remove(&id).unwrap_or_default().people;
            Ok(Incident { id: IncidentId::from_text(id), title: row.text("title")?, people })
        })
        .collect()
}

impl Record for Incident {
    const INSERT: &'static str = "INSERT INTO incident (id, updated_at, updated_by, title, position, rev) VALUES ($1, $2, $3, $4, $5, 1)";

    const REPLACE: &'static str = "UPDATE incident SET updated_at = $2, updated_by = $3, title = $4, rev = rev + 1 WHERE id = $1 RETURNING rev";

    fn id(&self) -> &str {
        self.id.as_str()
    }

    fn changing(&self) -> Vec<Value> {
        vec![(&self.title).into()]
    }

    fn lasting(&self, position: i64) -> Vec<Value> {
        vec![position.into()]
    }

    fn links(&self) -> Links {
        Links { people: self.people.clone(), ..Links::default() }
    }
}
