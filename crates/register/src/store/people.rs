//! People in the database.

use byname_base::id::{PersonId, PublicId};
use byname_db::{DbError, Row, Tx, Value, values};

use super::records::Record;
use crate::person::Person;

/// Everybody, in the order entered.
///
/// # Errors
/// The database's own.
pub async fn all(tx: &mut Tx) -> Result<Vec<Person>, DbError> {
    let rows = tx
        .rows("SELECT id, public_id, folder_id, role, note FROM person ORDER BY position", values![])
        .await?;
    rows.iter().map(read).collect()
}

/// One person; `None` when there is none of that record id.
///
/// # Errors
/// The database's own.
pub async fn get(tx: &mut Tx, id: &PersonId) -> Result<Option<Person>, DbError> {
    let row = tx
        .row("SELECT id, public_id, folder_id, role, note FROM person WHERE id = $1", values![id.as_str()])
        .await?;
    row.as_ref().map(read).transpose()
}

/// Whom a record of the register is about: a person, one of their claims, or their case. `None` when it is none of
/// these.
///
/// # Errors
/// The database's own.
pub async fn about(tx: &mut Tx, record_id: &str) -> Result<Option<PersonId>, DbError> {
    let row = tx
        .row(
            "SELECT id FROM person WHERE id = $1 UNION ALL SELECT person_id FROM claim WHERE id = $1 \
             UNION ALL SELECT person_id FROM case_file WHERE id = $1",
            values![record_id],
        )
        .await?;
    row.map(|row| Ok(PersonId::from_text(row.text("id")?))).transpose()
}

fn read(row: &Row) -> Result<Person, DbError> {
    Ok(Person {
        id: PersonId::from_text(row.text("id")?),
        public_id: PublicId::from_text(row.text("public_id")?),
        folder_id: row.text("folder_id")?,
        role: row.text("role")?,
        note: row.text("note")?,
    })
}

impl Record for Person {
    const INSERT: &'static str = "INSERT INTO person (id, updated_at, updated_by, role, note, public_id, folder_id, position, rev) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1)";

    const REPLACE: &'static str = "UPDATE person SET updated_at = $2, updated_by = $3, role = $4, note = $5, rev = rev + 1 \
         WHERE id = $1 RETURNING rev";

    fn id(&self) -> &str {
        self.id.as_str()
    }

    fn changing(&self) -> Vec<Value> {
        vec![(&self.role).into(), (&self.note).into()]
    }

    fn lasting(&self, position: i64) -> Vec<Value> {
        vec![self.public_id.as_str().into(), (&self.folder_id).into(), position.into()]
    }
}
