//! The log itself: append in the transaction of the act, verify from the first entry to the head.

use byname_base::actor::Actor;
use byname_base::hex::hex;
use byname_base::now::Now;
use byname_db::{Db, DbError, Tx};
use serde_json::Value as Json;
use sha2::{Digest, Sha256};

use crate::SealError;
use crate::store::log as store;

/// How many entries are read at a time when the log is verified.
const BATCH: i64 = 1_000;

/// Appends one act. `subject` is the id of what was acted upon; `detail` holds ids and counts only.
///
/// # Errors
/// The database's own.
pub async fn append(
    tx: &mut Tx,
    now: Now,
    actor: &Actor,
    act: &'static str,
    subject: &str,
    detail: &Json,
) -> Result<(), DbError> {
    let head = store::take_head(tx).await?;
    let entry = Entry {
        position: head.size,
        at: now.as_stored(),
        actor: actor.name().to_owned(),
        act: act.to_owned(),
        subject: subject.to_owned(),
        detail: detail.to_string(),
    };
    let hash = entry.hash(&head.hash);
    store::append(tx, entry, &hash).await
}

/// How many entries the log has: it rises with every act, so that whoever keeps a reckoning knows when it is old.
///
/// # Errors
/// The database's own.
pub async fn size(tx: &mut Tx) -> Result<i64, DbError> {
    Ok(store::head(tx).await?.size)
}

/// One act, as it is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogLine {
    /// Its place, counted from 1.
    pub position: i64,
    /// When, as stored.
    pub at: String,
    /// Who.
    pub actor: String,
    /// What was done.
    pub act: String,
    /// The id of what it was done to; empty when it was done to everything.
    pub subject: String,
    /// Ids and counts, as JSON.
    pub detail: String,
    /// The hash that binds it to all before.
    pub hash: String,
}

/// Some acts before a position, the newest first.
///
/// # Errors
/// The database's own.
pub async fn before(tx: &mut Tx, position: i64, limit: i64) -> Result<Vec<LogLine>, DbError> {
    let from = (position - limit - 1).max(0);
    let entries = store::entries_after(tx, from, position - 1 - from).await?;
    let line = |(entry, hash): (Entry, String)| LogLine {
        position: entry.position,
        at: entry.at,
        actor: entry.actor,
        act: entry.act,
        subject: entry.subject,
        detail: entry.detail,
        hash,
    };
    Ok(entries.into_iter().rev().map(line).collect())
}

/// Recomputes the whole log and gives the number of its entries.
///
/// # Errors
/// `Changed` at the first entry that does not follow from the one before it, `Cut` when the head differs.
pub async fn verify(db: &Db) -> Result<i64, SealError> {
    let mut tx = db.read().await?;
    let head = store::head(&mut tx).await?;
    let (mut found, mut hash) = (0, String::new());
    loop {
        let entries = store::entries_after(&mut tx, found, BATCH).await?;
        if entries.is_empty() {
            break;
        }
        for (entry, stored) in &entries {
            found += 1;
            hash = entry.hash(&hash);
            if entry.position != found || *stored != hash {
                return Err(SealError::Changed { position: found });
            }
        }
    }
    if head.size == found && head.hash == hash {
        Ok(found)
    } else {
        Err(SealError::Cut { head: head.size, found })
    }
}

/// One act, as the log keeps it.
pub(crate) struct Entry {
    pub(crate) position: i64,
    pub(crate) at: String,
    pub(crate) actor: String,
    pub(crate) act: String,
    pub(crate) subject: String,
    pub(crate) detail: String,
}

impl Entry {
    /// The hash of this entry after the entry with hash `before`: SHA-256 over a JSON array, whose quoting keeps
    /// two fields from running into each other.
    fn hash(&self, before: &str) -> String {
        let bound = serde_json::json!([
            before,
            self.position,
            self.at,
            self.actor,
            self.act,
            self.subject,
            self.detail
        ]);
        hex(&Sha256::digest(bound.to_string()))
    }
}
