//! Snapshots as they are kept, for those who recompute them.

use byname_db::{DbError, Tx, values};

/// A snapshot as it is kept.
pub(crate) struct Kept {
    pub(crate) id: String,
    pub(crate) body: String,
    pub(crate) sha256: String,
}

/// The next snapshots in order of their ids, ended ones too.
pub(crate) async fn snapshots_after(tx: &mut Tx, after: &str, limit: i64) -> Result<Vec<Kept>, DbError> {
    let rows = tx
        .rows(
            "SELECT id, body, sha256 FROM publication WHERE id > $1 ORDER BY id LIMIT $2",
            values![after, limit],
        )
        .await?;
    rows.iter()
        .map(|row| Ok(Kept { id: row.text("id")?, body: row.text("body")?, sha256: row.text("sha256")? }))
        .collect()
}
