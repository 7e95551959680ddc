//! Sheets of paper in the database.

use byname_base::id::{AccountId, PaperBatchId, PetitionId};
use byname_base::now::Now;
use byname_db::{DbError, Row, Tx, values};

use crate::paper::{NewPaper, PaperBatch, PaperState};

/// Keeps a batch.
pub(crate) async fn add(tx: &mut Tx, petition: &PetitionId, batch: &PaperBatch) -> Result<(), DbError> {
    tx.execute(
        "INSERT INTO paper_batch (id, petition_id, serials, signatures, scan_sha256, state, entered_at, entered_by, \
         asked_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        values![
            batch.id.as_str(),
            petition.as_str(),
            &batch.new.sheets,
            batch.new.signatures,
            &batch.new.scan,
            batch.state.code(),
            &batch.entered_at,
            &batch.entered_by,
            batch.asked_by.as_ref().map_or("", AccountId::as_str)
        ],
    )
    .await?;
    Ok(())
}

/// Every batch of a petition, the newest first.
pub(crate) async fn of_petition(tx: &mut Tx, petition: &PetitionId) -> Result<Vec<PaperBatch>, DbError> {
    let rows = tx
        .rows(
            "SELECT id, serials, signatures, scan_sha256, state, entered_at, entered_by, asked_by, decided_at, \
             decided_by, leaf FROM paper_batch WHERE petition_id = $1 ORDER BY entered_at DESC, id DESC",
            values![petition.as_str()],
        )
        .await?;
    rows.iter().map(read).collect()
}

/// The batches that are confirmed and stand in no leaf.
pub(crate) async fn confirmed(tx: &mut Tx, petition: &PetitionId) -> Result<Vec<PaperBatch>, DbError> {
    let rows = tx
        .rows(
            "SELECT id, serials, signatures, scan_sha256, state, entered_at, entered_by, asked_by, decided_at, \
             decided_by, leaf FROM paper_batch WHERE petition_id = $1 AND state = 'confirmed' ORDER BY id",
            values![petition.as_str()],
        )
        .await?;
    rows.iter().map(read).collect()
}

fn read(row: &Row) -> Result<PaperBatch, DbError> {
    let asked_by = row.text("asked_by")?;
    Ok(PaperBatch {
        id: PaperBatchId::from_text(row.text("id")?),
        new: NewPaper {
            sheets: row.text("serials")?,
            signatures: row.int("signatures")?,
            scan: row.text("scan_sha256")?,
        },
        state: row.parsed("state")?,
        entered_at: row.text("entered_at")?,
        entered_by: row.text("entered_by")?,
        asked_by: (!asked_by.is_empty()).then(|| AccountId::from_text(asked_by)),
        decided_at: row.text("decided_at")?,
        decided_by: row.text("decided_by")?,
        leaf: row.maybe_int("leaf")?,
    })
}

/// Notes what somebody decided of a batch, if it still is as it was read; gives whether it was.
pub(crate) async fn decide(
    tx: &mut Tx,
    now: Now,
    by: &str,
    batch: &PaperBatch,
    to: PaperState,
) -> Result<bool, DbError> {
    let touched = tx
        .execute(
            "UPDATE paper_batch SET state = $3, decided_at = $4, decided_by = $5 WHERE id = $1 AND state = $2",
            values![batch.id.as_str(), batch.state.code(), to.code(), now.as_stored(), by],
        )
        .await?;
    Ok(touched == 1)
}

/// Gives a batch its leaf, if it is still to be counted; gives whether it was.
pub(crate) async fn count_in(tx: &mut Tx, id: &PaperBatchId, leaf: i64) -> Result<bool, DbError> {
    let touched = tx
        .execute(
            "UPDATE paper_batch SET state = 'counted', leaf = $2 WHERE id = $1 AND state = 'confirmed'",
            values![id.as_str(), leaf],
        )
        .await?;
    Ok(touched == 1)
}
