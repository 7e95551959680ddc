//! One-time links in the database.

use byname_base::actor::Actor;
use byname_base::id::AccountId;
use byname_base::now::Now;
use byname_db::{DbError, Tx, values};

use super::accounts;
use crate::account::{Account, State};
use crate::second_factor::SecondFactor;

pub(crate) async fn insert(
    tx: &mut Tx,
    by: &Actor,
    now: Now,
    token_hash: &str,
    account: &AccountId,
    factor: &SecondFactor,
    ends_at: Now,
) -> Result<(), DbError> {
    tx.execute(
        "INSERT INTO invitation (token_hash, account_id, second_factor, made_at, made_by, ends_at) \
         VALUES ($1, $2, $3, $4, $5, $6)",
        values![token_hash, account.as_str(), factor.secret(), now, by.name(), ends_at],
    )
    .await?;
    Ok(())
}

/// The link of a hash: whose it is, its second factor, and when it ends. Not that of one who left.
pub(crate) async fn find(
    tx: &mut Tx,
    token_hash: &str,
) -> Result<Option<(Account, SecondFactor, Now)>, DbError> {
    let row = tx
        .row(
            "SELECT account.id AS id, name, roles, state, invitation.second_factor AS factor, ends_at \
             FROM invitation JOIN account ON account.id = invitation.account_id \
             WHERE token_hash = $1 AND state <> $2",
            values![token_hash, State::Left.code()],
        )
        .await?;
    let Some(row) = row else { return Ok(None) };
    let ends_at = row.text("ends_at")?;
    let ends_at = Now::from_stored(&ends_at)
        .ok_or(DbError::Unreadable { column: "ends_at".to_owned(), found: ends_at })?;
    Ok(Some((accounts::account(&row)?, SecondFactor::from_text(row.text("factor")?), ends_at)))
}

/// Takes a link out of the world. False when another request did before.
pub(crate) async fn take(tx: &mut Tx, token_hash: &str) -> Result<bool, DbError> {
    Ok(tx.execute("DELETE FROM invitation WHERE token_hash = $1", values![token_hash]).await? == 1)
}

pub(crate) async fn forget(tx: &mut Tx, account: &AccountId) -> Result<(), DbError> {
    tx.execute("DELETE FROM invitation WHERE account_id = $1", values![account.as_str()]).await?;
    Ok(())
}
