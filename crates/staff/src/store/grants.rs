//! Which files are open to whom.

use byname_base::actor::Actor;
use byname_base::id::AccountId;
use byname_base::now::Now;
use byname_db::{DbError, Row, Tx, values};
use byname_seal::rows;
use serde_json::json;

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
    let given = tx
        .execute(
        "INSERT INTO file_grant (account_id, file_id, access, given_at, given_by) VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT (account_id, file_id, access) DO NOTHING",
        values![id.as_str(), file, access.code(), now, by.name()],
    )
    .await?;
    if given == 0 {
        return Ok(());
    }
    rows::wrote(tx, &name(id.as_str(), file, access.code()), &content(&now.as_stored(), by.name())).await
}

pub(crate) async fn take(tx: &mut Tx, id: &AccountId, file: &str, access: Access) -> Result<(), DbError> {
    let taken = tx
        .execute(
            "DELETE FROM file_grant WHERE account_id = $1 AND file_id = $2 AND access = $3",
            values![id.as_str(), file, access.code()],
        )
        .await?;
    if taken == 0 {
        return Ok(());
    }
    rows::removed(tx, &name(id.as_str(), file, access.code())).await
}

/// Every grant with what is sealed of it, by its name.
pub(crate) async fn contents(tx: &mut Tx) -> Result<Vec<(String, String)>, DbError> {
    let rows =
        tx.rows("SELECT account_id, file_id, access, given_at, given_by FROM file_grant", values![]).await?;
    let read = |row: &Row| {
        let name = name(&row.text("account_id")?, &row.text("file_id")?, &row.text("access")?);
        Ok((name, content(&row.text("given_at")?, &row.text("given_by")?)))
    };
    rows.iter().map(read).collect()
}

/// By what a grant is named in the seals: it has no id of its own.
fn name(account: &str, file: &str, access: &str) -> String {
    format!("grant of {account} to {access} {file}")
}

fn content(given_at: &str, given_by: &str) -> String {
    json!([given_at, given_by]).to_string()
}
