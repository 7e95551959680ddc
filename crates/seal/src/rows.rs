//! Hashes of records as they were written, bound by the log: whoever changes a record behind the program's back is
//! found, and the record is named.

use std::collections::{BTreeSet, HashMap};

use byname_base::actor::Actor;
use byname_base::hex::hex;
use byname_base::now::Now;
use byname_db::{DbError, Tx};
use serde_json::json;
use sha2::{Digest, Sha256};

use crate::log;
use crate::store::rows as store;
use crate::{SealError, store::log as head};

/// How many rows are read at a time.
const BATCH: i64 = 5_000;

/// Notes that a record was written with a content, in the transaction of the write. [`bind`] must follow in it.
///
/// # Errors
/// The database's own.
pub async fn wrote(tx: &mut Tx, record_id: &str, content: &str) -> Result<(), DbError> {
    store::append(tx, record_id, &digest(content)).await
}

/// Notes that a record is gone, in the transaction that removed it. [`bind`] must follow in it.
///
/// # Errors
/// The database's own.
pub async fn removed(tx: &mut Tx, record_id: &str) -> Result<(), DbError> {
    store::append(tx, record_id, store::GONE).await
}

/// Binds everything that was written and is not bound yet by an entry of the log. Without any it does nothing.
///
/// # Errors
/// The database's own.
pub async fn bind(tx: &mut Tx, now: Now, actor: &Actor) -> Result<(), DbError> {
    let from = store::bound(tx).await?;
    let (to, hash) = hash_between(tx, from, i64::MAX).await?;
    if to == from {
        return Ok(());
    }
    log::append(tx, now, actor, "rows", "", &json!({ "from": from + 1, "to": to, "sha256": hash })).await?;
    store::set_bound(tx, to).await
}

/// Recomputes what the log says of the rows, and gives the hash of each record as it was last written, without
/// those that were removed.
///
/// # Errors
/// `RowsChanged` when the rows are not those that an entry bound, `RowsUnbound` when some are bound by none; the
/// database's own.
pub async fn verify(tx: &mut Tx) -> Result<HashMap<String, String>, SealError> {
    let mut bound = 0;
    for entry in head::of_act(tx, "rows").await? {
        let detail: serde_json::Value = serde_json::from_str(&entry.detail).unwrap_or_default();
        let number = |key: &str| detail[key].as_i64().unwrap_or(-1);
        let (to, hash) = hash_between(tx, bound, number("to")).await?;
        if number("from") != bound + 1 || to != number("to") || detail["sha256"] != hash.as_str() {
            return Err(SealError::RowsChanged { position: entry.position });
        }
        bound = to;
    }
    if store::last(tx).await? != bound {
        return Err(SealError::RowsUnbound);
    }
    Ok(store::latest(tx).await?)
}

/// The number of the last row.
///
/// # Errors
/// The database's own.
pub async fn last(tx: &mut Tx) -> Result<i64, DbError> {
    store::last(tx).await
}

/// The records that were written after a row, each once, with the number of the last row; `None` when there are more
/// than `most` rows.
///
/// # Errors
/// The database's own.
pub async fn written_after(
    tx: &mut Tx,
    number: i64,
    most: i64,
) -> Result<Option<(i64, BTreeSet<String>)>, DbError> {
    let rows = store::after(tx, number, most.saturating_add(1)).await?;
    if i64::try_from(rows.len()).is_ok_and(|count| count > most) {
        return Ok(None);
    }
    let last = rows.last().map_or(number, |row| row.0);
    Ok(Some((last, rows.into_iter().map(|(_, record_id, _)| record_id).collect())))
}

/// The hash of a record's content.
#[must_use]
pub fn digest(content: &str) -> String {
    hex(&Sha256::digest(content.as_bytes()))
}

/// The number of the last row after one and up to another, and the hash over all of them in order.
async fn hash_between(tx: &mut Tx, after: i64, to: i64) -> Result<(i64, String), DbError> {
    let (mut last, mut hash) = (after, Sha256::new());
    loop {
        let rows = store::after(tx, last, BATCH.min(to - last)).await?;
        let Some(newest) = rows.last() else { break };
        last = newest.0;
        for (number, record_id, sha256) in rows {
            hash.update(json!([number, record_id, sha256]).to_string());
        }
        if last >= to {
            break;
        }
    }
    Ok((last, hex(&hash.finalize())))
}
