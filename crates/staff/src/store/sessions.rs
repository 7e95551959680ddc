//! Sessions in the database.

use byname_base::id::AccountId;
use byname_base::now::Now;
use byname_db::{DbError, Tx, values};

use super::accounts;
use crate::account::{Account, State};

/// A session with whose it is.
pub(crate) struct Session {
    pub(crate) account: Account,
    pub(crate) began_at: Now,
    pub(crate) seen_at: Now,
}

/// The session of a hash, if the one who holds it works here: both are asked in one query.
pub(crate) async fn find(tx: &mut Tx, token_hash: &str) -> Result<Option<Session>, DbError> {
    let row = tx
        .row(
            "SELECT account.id AS id, name, roles, state, began_at, seen_at FROM desk_session \
             JOIN account ON account.id = desk_session.account_id WHERE token_hash = $1 AND state = $2",
            values![token_hash, State::Active.code()],
        )
        .await?;
    let Some(row) = row else { return Ok(None) };
    let instant = |column: &str| {
        let found = row.text(column)?;
        Now::from_stored(&found).ok_or(DbError::Unreadable { column: column.to_owned(), found })
    };
    Ok(Some(Session {
        account: accounts::account(&row)?,
        began_at: instant("began_at")?,
        seen_at: instant("seen_at")?,
    }))
}

pub(crate) async fn begin(tx: &mut Tx, now: Now, token_hash: &str, id: &AccountId) -> Result<(), DbError> {
    tx.execute(
        "INSERT INTO desk_session (token_hash, account_id, began_at, seen_at) VALUES ($1, $2, $3, $3)",
        values![token_hash, id.as_str(), now],
    )
    .await?;
    Ok(())
}

pub(crate) async fn seen(tx: &mut Tx, now: Now, token_hash: &str) -> Result<(), DbError> {
    tx.execute("UPDATE desk_session SET seen_at = $2 WHERE token_hash = $1", values![token_hash, now])
        .await?;
    Ok(())
}

pub(crate) async fn end(tx: &mut Tx, token_hash: &str) -> Result<(), DbError> {
    tx.execute("DELETE FROM desk_session WHERE token_hash = $1", values![token_hash]).await?;
    Ok(())
}

pub(crate) async fn end_all(tx: &mut Tx, id: &AccountId) -> Result<(), DbError> {
    tx.execute("DELETE FROM desk_session WHERE account_id = $1", values![id.as_str()]).await?;
    Ok(())
}

/// Removes what began before an instant and so has run out.
pub(crate) async fn sweep(tx: &mut Tx, before: Now) -> Result<(), DbError> {
    tx.execute("DELETE FROM desk_session WHERE began_at < $1", values![before]).await?;
    Ok(())
}
