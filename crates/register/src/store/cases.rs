//! Cases in the database.

use byname_base::id::{CaseId, PersonId};
use byname_db::{DbError, Row, Tx, Value, values};

use super::records::Record;
use crate::case::Case;
use crate::fate::Standing;

/// Every case.
///
/// # Errors
/// The database's own.
pub async fn all(tx: &mut Tx) -> Result<Vec<Case>, DbError> {
    let rows = tx
        .rows("SELECT id, person_id, kind, status, fate, whereabouts FROM case_file ORDER BY id", values![])
        .await?;
    rows.iter().map(read).collect()
}

/// The cases of one person.
///
/// # Errors
/// The database's own.
pub async fn of_person(tx: &mut Tx, person: &PersonId) -> Result<Vec<Case>, DbError> {
    let rows = tx
        .rows(
            "SELECT id, person_id, kind, status, fate, whereabouts FROM case_file WHERE person_id = $1 ORDER BY id",
            values![person.as_str()],
        )
        .await?;
    rows.iter().map(read).collect()
}

fn read(row: &Row) -> Result<Case, DbError> {
    Ok(Case {
        id: CaseId::from_text(row.text("id")?),
        person: PersonId::from_text(row.text("person_id")?),
        kind: row.parsed("kind")?,
        standing: Standing {
            status: row.parsed("status")?,
            fate: row.parsed("fate")?,
            whereabouts: row.parsed("whereabouts")?,
        },
    })
}

impl Record for Case {
    const INSERT: &'static str = "INSERT INTO case_file (id, updated_at, updated_by, kind, status, fate, whereabouts, person_id, rev) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1)";

    const REPLACE: &'static str = "UPDATE case_file SET updated_at = $2, updated_by = $3, kind = $4, status = $5, fate = $6, \
         whereabouts = $7, rev = rev + 1 WHERE id = $1 RETURNING rev";

    fn id(&self) -> &str {
        self.id.as_str()
    }

    fn changing(&self) -> Vec<Value> {
        let Standing { status, fate, whereabouts } = self.standing;
        vec![self.kind.code().into(), status.code().into(), fate.code().into(), whereabouts.code().into()]
    }

    /// A case has no place of its own: it stands where its person does.
    fn lasting(&self, _position: i64) -> Vec<Value> {
        vec![self.person.as_str().into()]
    }
}
