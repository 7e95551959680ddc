//! What one officer asked and a second one has not confirmed.

use byname_base::id::{AccountId, RecoveryId};
use byname_base::now::Now;
use byname_db::{DbError, Row, Tx, values};

use crate::recovery::Recovery;

pub(crate) async fn insert(
    tx: &mut Tx,
    now: Now,
    id: &RecoveryId,
    account: &AccountId,
    by: &AccountId,
) -> Result<(), DbError> {
    tx.execute(
        "INSERT INTO recovery (id, account_id, asked_at, asked_by) VALUES ($1, $2, $3, $4)",
        values![id.as_str(), account.as_str(), now, by.as_str()],
    )
    .await?;
    Ok(())
}

pub(crate) async fn get(tx: &mut Tx, id: &RecoveryId) -> Result<Option<Recovery>, DbError> {
    let row = tx
        .row(
            "SELECT recovery.id AS id, account_id, helped.name AS name, asked_by, officer.name AS officer, asked_at \
             FROM recovery JOIN account helped ON helped.id = account_id JOIN account officer ON officer.id = asked_by \
             WHERE recovery.id = $1",
            values![id.as_str()],
        )
        .await?;
    row.as_ref().map(read).transpose()
}

pub(crate) async fn all(tx: &mut Tx) -> Result<Vec<Recovery>, DbError> {
    let rows = tx
        .rows(
            "SELECT recovery.id AS id, account_id, helped.name AS name, asked_by, officer.name AS officer, asked_at \
             FROM recovery JOIN account helped ON helped.id = account_id JOIN account officer ON officer.id = asked_by \
             ORDER BY asked_at",
            values![],
        )
        .await?;
    rows.iter().map(read).collect()
}

/// Ends everything that was asked for one account.
pub(crate) async fn forget(tx: &mut Tx, account: &AccountId) -> Result<(), DbError> {
    tx.execute("DELETE FROM recovery WHERE account_id = $1", values![account.as_str()]).await?;
    Ok(())
}

fn read(row: &Row) -> Result<Recovery, DbError> {
    Ok(Recovery {
        id: RecoveryId::from_text(row.text("id")?),
        account: AccountId::from_text(row.text("account_id")?),
        name: row.text("name")?,
        asked_by: AccountId::from_text(row.text("asked_by")?),
        asked_by_name: row.text("officer")?,
        asked_at: row.text("asked_at")?,
    })
}
