//! The entries of the log, which are only ever added, and its head.

use byname_db::{DbError, Row, Tx, values};

use crate::log::Entry;

/// Where the log ends: how many entries it has and the hash of the last one, empty before the first.
pub(crate) struct Head {
    pub(crate) size: i64,
    pub(crate) hash: String,
}

/// Takes the next position. A second writer waits here, on either engine, until this transaction ends.
pub(crate) async fn take_head(tx: &mut Tx) -> Result<Head, DbError> {
    head_of(tx.row("UPDATE log_head SET size = size + 1 WHERE id = 1 RETURNING size, hash", values![]).await?)
}

/// Reads the head.
pub(crate) async fn head(tx: &mut Tx) -> Result<Head, DbError> {
    head_of(tx.row("SELECT size, hash FROM log_head WHERE id = 1", values![]).await?)
}

fn head_of(row: Option<Row>) -> Result<Head, DbError> {
    let row = row.expect("the first migration wrote the head");
    Ok(Head { size: row.int("size")?, hash: row.text("hash")? })
}

/// Adds an entry and makes its hash the head.
pub(crate) async fn append(tx: &mut Tx, entry: Entry, hash: &str) -> Result<(), DbError> {
    tx.execute(
        "INSERT INTO log_entry (position, at, actor, act, subject, detail, hash) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        values![entry.position, entry.at, entry.actor, entry.act, entry.subject, entry.detail, hash],
    )
    .await?;
    tx.execute("UPDATE log_head SET hash = $1 WHERE id = 1", values![hash]).await?;
    Ok(())
}

/// The entries behind a position, at most `limit`, each with its stored hash.
pub(crate) async fn entries_after(
    tx: &mut Tx,
    position: i64,
    limit: i64,
) -> Result<Vec<(Entry, String)>, DbError> {
    let rows = tx
        .rows(
            "SELECT position, at, actor, act, subject, detail, hash FROM log_entry \
             WHERE position > $1 ORDER BY position LIMIT $2",
            values![position, limit],
        )
        .await?;
    rows.iter().map(|row| Ok((entry(row)?, row.text("hash")?))).collect()
}

/// The entries of one act, in order.
pub(crate) async fn of_act(tx: &mut Tx, act: &str) -> Result<Vec<Entry>, DbError> {
    let rows = tx
        .rows(
            "SELECT position, at, actor, act, subject, detail FROM log_entry WHERE act = $1 ORDER BY position",
            values![act],
        )
        .await?;
    rows.iter().map(entry).collect()
}

fn entry(row: &Row) -> Result<Entry, DbError> {
    Ok(Entry {
        position: row.int("position")?,
        at: row.text("at")?,
        actor: row.text("actor")?,
        act: row.text("act")?,
        subject: row.text("subject")?,
        detail: row.text("detail")?,
    })
}
