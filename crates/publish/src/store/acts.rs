//! Acts of releasing and of taking back, as rows that are never changed.

use byname_base::id::{ReleaseId, WithdrawalId};
use byname_base::now::Now;
use byname_db::{DbError, Tx, values};
use jiff::civil::Date;

use crate::release::NewRelease;
use crate::review;
use crate::take_back::TakingBack;

/// Writes an act of releasing.
pub(crate) async fn insert_release(
    tx: &mut Tx,
    now: Now,
    id: &ReleaseId,
    new: &NewRelease,
    reviewed_on: Date,
) -> Result<(), DbError> {
    tx.execute(
        "INSERT INTO release (id, at, basis, released_by, approved_by, reason, risk, reviewed_on, lapses_on) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        values![
            id.as_str(),
            now,
            new.basis.code(),
            &new.by,
            &new.approved_by,
            &new.reason,
            &new.risk,
            reviewed_on.to_string(),
            review::lapses_on(reviewed_on).to_string(),
        ],
    )
    .await?;
    Ok(())
}

/// The first day on which something public will lapse, if nothing is renewed; `None` when nothing is public.
pub(crate) async fn next_lapse(tx: &mut Tx) -> Result<Option<Date>, DbError> {
    let row = tx
        .row(
            "SELECT MIN(holds.until) AS lapses_on FROM (SELECT MAX(r.lapses_on) AS until FROM publication p \
             JOIN publication_release b ON b.publication_id = p.id JOIN release r ON r.id = b.release_id \
             WHERE p.ended_at IS NULL GROUP BY p.id) holds",
            values![],
        )
        .await?;
    row.expect("a minimum is one row").maybe_parsed("lapses_on")
}

/// The people and actions that are public and whose review runs out by a day, by record id, with that day; the soonest
/// first.
pub(crate) async fn lapsing(tx: &mut Tx, until: Date) -> Result<Vec<(String, Date)>, DbError> {
    let rows = tx
        .rows(
            "SELECT p.record_id AS record_id, MAX(r.lapses_on) AS lapses_on FROM publication p \
             JOIN publication_release b ON b.publication_id = p.id JOIN release r ON r.id = b.release_id \
             WHERE p.ended_at IS NULL AND p.kind IN ('person', 'action') GROUP BY p.record_id \
             HAVING MAX(r.lapses_on) <= $1 ORDER BY 2, 1",
            values![until.to_string()],
        )
        .await?;
    rows.iter().map(|row| Ok((row.text("record_id")?, row.parsed("lapses_on")?))).collect()
}

/// Writes an act of taking back.
pub(crate) async fn insert_withdrawal(
    tx: &mut Tx,
    act: &TakingBack<'_>,
    id: &WithdrawalId,
) -> Result<(), DbError> {
    tx.execute(
        "INSERT INTO withdrawal (id, at, kind, withdrawn_by, reason, record_id) VALUES ($1, $2, $3, $4, $5, $6)",
        values![id.as_str(), act.now, act.kind.code(), act.by, act.reason, act.record_id],
    )
    .await?;
    Ok(())
}

/// The records that somebody asked back and that no later release named.
pub(crate) async fn asked_back(tx: &mut Tx) -> Result<Vec<String>, DbError> {
    let sql = "SELECT DISTINCT record_id FROM withdrawal \
               WHERE record_id IS NOT NULL AND lifted_by IS NULL ORDER BY record_id";
    tx.rows(sql, values![]).await?.iter().map(|row| row.text("record_id")).collect()
}

/// Notes that a release named a record that had been asked back.
pub(crate) async fn lift(tx: &mut Tx, record_id: &str, release: &ReleaseId) -> Result<(), DbError> {
    tx.execute(
        "UPDATE withdrawal SET lifted_by = $2 WHERE record_id = $1 AND lifted_by IS NULL",
        values![record_id, release.as_str()],
    )
    .await?;
    Ok(())
}
