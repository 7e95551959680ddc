//! The hashes of records in the database.

use std::collections::HashMap;

use byname_db::{DbError, Row, Tx, values};

/// What stands in the place of the hash of a record that was removed.
pub(crate) const GONE: &str = "";

/// Adds a row. A second writer waits at the head of the log until this transaction ends.
pub(crate) async fn append(tx: &mut Tx, record_id: &str, sha256: &str) -> Result<(), DbError> {
    tx.execute("UPDATE log_head SET id = 1 WHERE id = 1", values![]).await?;
    tx.execute(
        "INSERT INTO row_seal (number, record_id, sha256) \
         SELECT COALESCE(MAX(number), 0) + 1, $1, $2 FROM row_seal",
        values![record_id, sha256],
    )
    .await?;
    Ok(())
}

/// Some rows after a number, in order.
pub(crate) async fn after(
    tx: &mut Tx,
    number: i64,
    limit: i64,
) -> Result<Vec<(i64, String, String)>, DbError> {
    let rows = tx
        .rows(
            "SELECT number, record_id, sha256 FROM row_seal WHERE number > $1 ORDER BY number LIMIT $2",
            values![number, limit.max(0)],
        )
        .await?;
    rows.iter().map(|row| Ok((row.int("number")?, row.text("record_id")?, row.text("sha256")?))).collect()
}

/// The number of the last row that an entry of the log binds.
pub(crate) async fn bound(tx: &mut Tx) -> Result<i64, DbError> {
    int(tx.row("SELECT rows AS n FROM log_head WHERE id = 1", values![]).await?)
}

/// Notes that every row up to a number is bound.
pub(crate) async fn set_bound(tx: &mut Tx, number: i64) -> Result<(), DbError> {
    tx.execute("UPDATE log_head SET rows = $1 WHERE id = 1", values![number]).await?;
    Ok(())
}

/// The number of the last row.
pub(crate) async fn last(tx: &mut Tx) -> Result<i64, DbError> {
    int(tx.row("SELECT COALESCE(MAX(number), 0) AS n FROM row_seal", values![]).await?)
}

/// The hash of each record as it was last written, without those that were removed.
pub(crate) async fn latest(tx: &mut Tx) -> Result<HashMap<String, String>, DbError> {
    let rows = tx.rows("SELECT record_id, sha256 FROM row_seal ORDER BY number", values![]).await?;
    let all = rows.iter().map(|row| Ok((row.text("record_id")?, row.text("sha256")?)));
    let mut latest: HashMap<String, String> = all.collect::<Result<_, DbError>>()?;
    latest.retain(|_, hash| hash != GONE);
    Ok(latest)
}

fn int(row: Option<Row>) -> Result<i64, DbError> {
    row.map_or(Ok(0), |row| row.int("n"))
}
