//! Whether the publications are what they were when they were released.

use byname_db::Db;
use jiff::civil::Date;

use crate::error::PublishError;
use crate::publication::fingerprint;
use crate::store::acts;

/// How many snapshots are read at a time.
const BATCH: i64 = 500;

/// Recomputes the hash of every snapshot, ended ones too, and gives their number.
///
/// # Errors
/// `ChangedSnapshot` at the first one that is not what was released; the database's own.
pub async fn verify(db: &Db) -> Result<i64, PublishError> {
    let mut tx = db.read().await?;
    let (mut count, mut after) = (0, String::new());
    loop {
        let rows = crate::store::snapshots_after(&mut tx, &after, BATCH).await?;
        let Some(last) = rows.last() else { return Ok(count) };
        after.clone_from(&last.id);
        for row in rows {
            if fingerprint(&row.body) != row.sha256 {
                return Err(PublishError::ChangedSnapshot { id: row.id });
            }
            count += 1;
        }
    }
}

/// The first day on which something public lapses; `None` when nothing is public.
///
/// # Errors
/// The database's own.
pub async fn next_lapse(db: &Db) -> Result<Option<Date>, PublishError> {
    Ok(acts::next_lapse(&mut db.read().await?).await?)
}
