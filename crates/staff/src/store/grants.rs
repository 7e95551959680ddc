//! Which files are open to whom.

use byname_base::actor::Actor;
use byname_base::id::AccountId;
use byname_base::now::Now;
use byname_db::{DbError, Tx, values};

use crate::account::Access;

pub(crate) async fn of(tx: &mut Tx, id: &AccountId) -> Result<Vec<(String, Access)>, DbError> {
    let rows = tx
        .rows(
            "SELECT file_id, access FROM file_grant WHERE account_id = $1 ORDER BY file_id, access",
            values![id.as_str()],
        )
        .await?;
    rows.iter().map(|row| Ok((row.text("file_id")?, row.parsed("access")?))).collect()
}

pub(crate) async fn give(
    tx: &mut Tx,
    by: &Actor,
    now: Now,
    id: &AccountId,
    file: &str,
    access: Access,
) -> Result<(), DbError> {
    tx.execute(
        "INSERT INTO file_grant (account_id, file_id, access, given_at, given_by) VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT (account_id, file_id, access) DO NOTHING",
        values![id.as_str(), file, access.code(), now, by.name()],
    )
    .await?;
    Ok(())
}

pub(crate) async fn take(tx: &mut Tx, id: &AccountId, file: &str, access: Access) -> Result<(), DbError> {
    tx.execute(
        "DELETE FROM file_grant WHERE account_id = $1 AND file_id = $2 AND access = $3",
        values![id.as_str(), file, access.code()],
    )
    .await?;
    Ok(())
}
