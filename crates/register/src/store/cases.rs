//! Cases in the database.

use byname_base::actor::Actor;
use byname_base::id::{CaseId, PersonId};
use byname_base::now::Now;
use byname_db::{DbError, Row, Tx, values};

use super::revisions;
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

pub(crate) async fn insert(tx: &mut Tx, actor: &Actor, now: Now, case: &Case) -> Result<(), DbError> {
    tx.execute(
        "INSERT INTO case_file (id, person_id, kind, status, fate, whereabouts, rev, updated_at, updated_by) \
         VALUES ($1, $2, $3, $4, $5, $6, 1, $7, $8)",
        values![
            case.id.as_str(),
            case.person.as_str(),
            case.kind.code(),
            case.standing.status.code(),
            case.standing.fate.code(),
            case.standing.whereabouts.code(),
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
    old: &Case,
    new: &Case,
) -> Result<(), DbError> {
    let row = tx
        .row(
            "UPDATE case_file SET kind = $2, status = $3, fate = $4, whereabouts = $5, rev = rev + 1, \
             updated_at = $6, updated_by = $7 WHERE id = $1 RETURNING rev",
            values![
                old.id.as_str(),
                new.kind.code(),
                new.standing.status.code(),
                new.standing.fate.code(),
                new.standing.whereabouts.code(),
                now,
                actor.name(),
            ],
        )
        .await?
        .expect("a known case has a row");
    revisions::keep(tx, actor, now, old.id.as_str(), row.int("rev")? - 1, old).await
}
