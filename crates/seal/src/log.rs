//! The log itself: append in the transaction of the act, verify from the first entry to the head.

use byname_base::actor::Actor;
use byname_base::now::Now;
use byname_db::{Db, DbError, Row, Tx, values};
use serde_json::Value as Json;
use sha2::{Digest, Sha256};

use crate::SealError;

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
    // Taking the head first makes a second writer wait, on either engine.
    let head = tx
        .row("UPDATE log_head SET size = size + 1 WHERE id = 1 RETURNING size, hash", values![])
        .await?
        .expect("the first migration wrote the head");
    let position = head.int("size")?;
    let entry = Entry {
        position,
        at: now.as_stored(),
        actor: actor.name().to_owned(),
        act: act.to_owned(),
        subject: subject.to_owned(),
        detail: detail.to_string(),
    };
    let hash = entry.hash(&head.text("hash")?);
    tx.execute(
        "INSERT INTO log_entry (position, at, actor, act, subject, detail, hash) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        values![position, entry.at, entry.actor, entry.act, entry.subject, entry.detail, hash.as_str()],
    )
    .await?;
    tx.execute("UPDATE log_head SET hash = $1 WHERE id = 1", values![hash]).await?;
    Ok(())
}

/// Recomputes the whole log and gives the number of its entries.
///
/// # Errors
/// `Changed` at the first entry that does not follow from the one before it, `Cut` when the head differs.
pub async fn verify(db: &Db) -> Result<i64, SealError> {
    let mut tx = db.read().await?;
    let head = tx.row("SELECT size, hash FROM log_head WHERE id = 1", values![]).await?;
    let head = head.expect("the first migration wrote the head");
    let (mut found, mut hash) = (0, String::new());
    loop {
        let rows = tx
            .rows(
                "SELECT position, at, actor, act, subject, detail, hash FROM log_entry \
                 WHERE position > $1 ORDER BY position LIMIT $2",
                values![found, BATCH],
            )
            .await?;
        if rows.is_empty() {
            break;
        }
        for row in &rows {
            let entry = Entry::read(row)?;
            found += 1;
            hash = entry.hash(&hash);
            if entry.position != found || row.text("hash")? != hash {
                return Err(SealError::Changed { position: found });
            }
        }
    }
    let size = head.int("size")?;
    if size == found && head.text("hash")? == hash { Ok(found) } else { Err(SealError::Cut { head: size, found }) }
}

struct Entry {
    position: i64,
    at: String,
    actor: String,
    act: String,
    subject: String,
    detail: String,
}

impl Entry {
    fn read(row: &Row) -> Result<Self, DbError> {
        Ok(Self {
            position: row.int("position")?,
            at: row.text("at")?,
            actor: row.text("actor")?,
            act: row.text("act")?,
            subject: row.text("subject")?,
            detail: row.text("detail")?,
        })
    }

    /// The hash of this entry after the entry with hash `before`: SHA-256 over a JSON array, whose quoting keeps
    /// two fields from running into each other.
    fn hash(&self, before: &str) -> String {
        let bound = serde_json::json!([
            before, self.position, self.at, self.actor, self.act, self.subject, self.detail
        ]);
        Sha256::digest(bound.to_string()).iter().map(|byte| format!("{byte:02x}")).collect()
    }
}
