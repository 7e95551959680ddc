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
