//! Earlier states of records of any part.

use byname_base::actor::Actor;
use byname_base::now::Now;
use byname_db::{DbError, Tx, values};
use serde::Serialize;

/// Keeps the state that a record had as revision `rev`, before a newer one takes its place.
pub(crate) async fn keep(
    tx: &mut Tx,
    actor: &Actor,
    now: Now,
    record_id: &str,
    rev: i64,
    old: &impl Serialize,
) -> Result<(), DbError> {
    let body = serde_json::to_string(old).expect("records are plain structs");
    tx.execute(
        "INSERT INTO revision (record_id, rev, body, ended_at, ended_by) VALUES ($1, $2, $3, $4, $5)",
        values![record_id, rev, body, now, actor.name()],
    )
    .await?;
    Ok(())
}

/// One earlier state of a record.
pub(crate) struct Revision {
    pub(crate) body: String,
    pub(crate) ended_at: String,
    pub(crate) ended_by: String,
}

/// How many earlier states a record has: its present one is the next.
pub(crate) async fn count(tx: &mut Tx, record_id: &str) -> Result<i64, DbError> {
    let row = tx.row("SELECT COUNT(*) AS n FROM revision WHERE record_id = $1", values![record_id]).await?;
    row.map_or(Ok(0), |row| row.int("n"))
}

/// The earlier states of a record, the newest first.
pub(crate) async fn of(tx: &mut Tx, record_id: &str) -> Result<Vec<Revision>, DbError> {
    let rows = tx
        .rows(
            "SELECT body, ended_at, ended_by FROM revision WHERE record_id = $1 ORDER BY rev DESC",
            values![record_id],
        )
        .await?;
    let read = |row: &byname_db::Row| {
        Ok(Revision {
            body: row.text("body")?,
            ended_at: row.text("ended_at")?,
            ended_by: row.text("ended_by")?,
        })
    };
    rows.iter().map(read).collect()
}
