//! What people of the desk ask to be released, in the database.

use byname_base::id::{AccountId, ProposalId};
use byname_base::now::Now;
use byname_db::{DbError, Row, Tx, values};

use crate::proposal::{Proposal, ProposalState};

pub(crate) async fn insert(tx: &mut Tx, now: Now, new: &Proposal) -> Result<(), DbError> {
    tx.execute(
        "INSERT INTO proposal (id, record_id, state, reason, risk, reviewed_on, proposed_at, proposed_by, basis, \
         shown, remark) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, '', '')",
        values![
            new.id.as_str(),
            &new.record,
            new.state.code(),
            &new.reason,
            &new.risk,
            new.reviewed_on.to_string(),
            now,
            new.proposed_by.as_str(),
            new.basis.code(),
        ],
    )
    .await?;
    Ok(())
}

/// Notes what became of a proposal that stood in one state. False when it did not any more.
pub(crate) async fn decide(
    tx: &mut Tx,
    now: Now,
    from: ProposalState,
    changed: &Proposal,
) -> Result<bool, DbError> {
    let touched = tx
        .execute(
            "UPDATE proposal SET state = $3, decided_at = $4, decided_by = $5, released_from = $6, shown = $7, \
             remark = $8 WHERE id = $1 AND state = $2",
            values![
                changed.id.as_str(),
                from.code(),
                changed.state.code(),
                now,
                changed.decided_by.as_ref().map(AccountId::as_str),
                changed.released_from.map(Now::as_stored),
                &changed.shown,
                &changed.remark,
            ],
        )
        .await?;
    Ok(touched == 1)
}

pub(crate) async fn get(tx: &mut Tx, id: &ProposalId) -> Result<Option<Proposal>, DbError> {
    let row = tx
        .row(
            "SELECT proposal.*, asker.name AS proposer, decider.name AS decider FROM proposal \
             JOIN account asker ON asker.id = proposed_by LEFT JOIN account decider ON decider.id = decided_by \
             WHERE proposal.id = $1",
            values![id.as_str()],
        )
        .await?;
    row.as_ref().map(read).transpose()
}

/// The proposals in a state, the oldest first.
pub(crate) async fn in_state(tx: &mut Tx, state: ProposalState) -> Result<Vec<Proposal>, DbError> {
    let rows = tx
        .rows(
            "SELECT proposal.*, asker.name AS proposer, decider.name AS decider FROM proposal \
             JOIN account asker ON asker.id = proposed_by LEFT JOIN account decider ON decider.id = decided_by \
             WHERE proposal.state = $1 ORDER BY proposed_at, proposal.id",
            values![state.code()],
        )
        .await?;
    rows.iter().map(read).collect()
}

/// The proposals for one record, the newest first.
pub(crate) async fn of_record(tx: &mut Tx, record: &str) -> Result<Vec<Proposal>, DbError> {
    let rows = tx
        .rows(
            "SELECT proposal.*, asker.name AS proposer, decider.name AS decider FROM proposal \
             JOIN account asker ON asker.id = proposed_by LEFT JOIN account decider ON decider.id = decided_by \
             WHERE record_id = $1 ORDER BY proposed_at DESC, proposal.id",
            values![record],
        )
        .await?;
    rows.iter().map(read).collect()
}

fn read(row: &Row) -> Result<Proposal, DbError> {
    let from = row.maybe_text("released_from")?;
    Ok(Proposal {
        id: ProposalId::from_text(row.text("id")?),
        record: row.text("record_id")?,
        state: row.parsed("state")?,
        basis: row.parsed("basis")?,
        reason: row.text("reason")?,
        risk: row.text("risk")?,
        reviewed_on: row.parsed("reviewed_on")?,
        proposed_at: row.text("proposed_at")?,
        proposed_by: AccountId::from_text(row.text("proposed_by")?),
        proposer: row.text("proposer")?,
        decided_by: row.maybe_text("decided_by")?.map(AccountId::from_text),
        decider: row.maybe_text("decider")?.unwrap_or_default(),
        released_from: from.as_deref().and_then(Now::from_stored),
        shown: row.text("shown")?,
        remark: row.text("remark")?,
    })
}
