//! Which files are said to be of one person.

use byname_base::actor::Actor;
use byname_base::id::{MergeId, PersonId};
use byname_base::now::Now;
use byname_db::{DbError, Row, Tx, values};

use crate::merge::Merge;

pub(crate) async fn insert(
    tx: &mut Tx,
    actor: &Actor,
    now: Now,
    id: &MergeId,
    kept: &PersonId,
    gone: &PersonId,
    reason: &str,
) -> Result<(), DbError> {
    tx.execute(
        "INSERT INTO merge (id, kept, gone, reason, merged_at, merged_by) VALUES ($1, $2, $3, $4, $5, $6)",
        values![id.as_str(), kept.as_str(), gone.as_str(), reason, now, actor.name()],
    )
    .await?;
    Ok(())
}

/// Ends one. False when it was undone before.
pub(crate) async fn undo(tx: &mut Tx, actor: &Actor, now: Now, id: &MergeId) -> Result<bool, DbError> {
    let touched = tx
        .execute(
            "UPDATE merge SET undone_at = $2, undone_by = $3 WHERE id = $1 AND undone_at IS NULL",
            values![id.as_str(), now, actor.name()],
        )
        .await?;
    Ok(touched == 1)
}

/// Every one that stands.
///
/// # Errors
/// The database's own.
pub async fn all(tx: &mut Tx) -> Result<Vec<Merge>, DbError> {
    let rows = tx
        .rows(
            "SELECT id, kept, gone, reason, merged_at, merged_by FROM merge WHERE undone_at IS NULL \
             ORDER BY merged_at, id",
            values![],
        )
        .await?;
    rows.iter().map(read).collect()
}

/// Those that stand and speak of a person, as the one kept or the other.
///
/// # Errors
/// The database's own.
pub async fn of_person(tx: &mut Tx, person: &PersonId) -> Result<Vec<Merge>, DbError> {
    let rows = tx
        .rows(
            "SELECT id, kept, gone, reason, merged_at, merged_by FROM merge \
             WHERE undone_at IS NULL AND (kept = $1 OR gone = $1) ORDER BY merged_at, id",
            values![person.as_str()],
        )
        .await?;
    rows.iter().map(read).collect()
}

fn read(row: &Row) -> Result<Merge, DbError> {
    Ok(Merge {
        id: MergeId::from_text(row.text("id")?),
        kept: PersonId::from_text(row.text("kept")?),
        gone: PersonId::from_text(row.text("gone")?),
        reason: row.text("reason")?,
        merged_at: row.text("merged_at")?,
        merged_by: row.text("merged_by")?,
    })
}
