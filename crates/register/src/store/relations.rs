//! Relatives and contacts in the database.

use byname_base::id::{PersonId, RelationId};
use byname_db::{DbError, Row, Tx, Value, values};

use super::records::Record;
use crate::relation::{Relation, Relative};

/// Every relation, in the order entered.
///
/// # Errors
/// The database's own.
pub async fn all(tx: &mut Tx) -> Result<Vec<Relation>, DbError> {
    let rows = tx.rows("SELECT * FROM relation ORDER BY position, id", values![]).await?;
    rows.iter().map(read).collect()
}

/// The relations in whose file or as whose relative one person stands, in the order entered.
///
/// # Errors
/// The database's own.
pub(crate) async fn of_person(tx: &mut Tx, person: &PersonId) -> Result<Vec<Relation>, DbError> {
    let rows = tx
        .rows(
            "SELECT * FROM relation WHERE person_id = $1 OR relative_id = $1 ORDER BY position, id",
            values![person.as_str()],
        )
        .await?;
    rows.iter().map(read).collect()
}

/// The place of the next one in the order entered.
///
/// # Errors
/// The database's own.
pub(crate) async fn next_position(tx: &mut Tx) -> Result<i64, DbError> {
    let row = tx.row("SELECT COALESCE(MAX(position), 0) AS last FROM relation", values![]).await?;
    Ok(row.expect("a highest place is one row").int("last")? + 1)
}

fn read(row: &Row) -> Result<Relation, DbError> {
    Ok(Relation {
        id: RelationId::from_text(row.text("id")?),
        of: PersonId::from_text(row.text("person_id")?),
        relative: Relative {
            kind: row.parsed("kind")?,
            who: row.text("who")?,
            person: row.maybe_text("relative_id")?.map(PersonId::from_text),
            contactable: row.parsed("contactable")?,
            how: row.text("how")?,
            note: row.text("note")?,
        },
        ended: row.int("ended")? == 1,
    })
}

impl Record for Relation {
    const INSERT: &'static str = "INSERT INTO relation (id, updated_at, updated_by, kind, who, relative_id, contactable, how, note, \
         ended, person_id, position, rev) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 1)";

    const REPLACE: &'static str = "UPDATE relation SET updated_at = $2, updated_by = $3, kind = $4, who = $5, relative_id = $6, \
         contactable = $7, how = $8, note = $9, ended = $10, rev = rev + 1 WHERE id = $1 RETURNING rev";

    fn id(&self) -> &str {
        self.id.as_str()
    }

    fn changing(&self) -> Vec<Value> {
        let relative = &self.relative;
        vec![
            relative.kind.code().into(),
            (&relative.who).into(),
            Value::from(relative.person.as_ref().map(PersonId::as_str)),
            relative.contactable.code().into(),
            (&relative.how).into(),
            (&relative.note).into(),
            i64::from(self.ended).into(),
        ]
    }

    fn lasting(&self, position: i64) -> Vec<Value> {
        vec![self.of.as_str().into(), position.into()]
    }
}
