//! Accounts in the database.

use byname_base::actor::Actor;
use byname_base::id::AccountId;
use byname_base::now::Now;
use byname_base::text::fold;
use byname_db::{DbError, Row, Tx, values};
use byname_seal::rows;
use jiff::civil::Date;
use serde_json::json;

use crate::account::{Account, Role, State};
use crate::second_factor::SecondFactor;

/// What is sealed of an account: who somebody is, what they may, and by what they come in. Not the last code that was
/// taken, nor the day of the last word by mail: every sign-in and every morning changes those, and whoever changed them
/// would win half a minute, or a word more or less.
const SEALED: [&str; 11] = [
    "id",
    "name",
    "name_key",
    "roles",
    "state",
    "password",
    "second_factor",
    "calendar_hash",
    "mail",
    "added_at",
    "added_by",
];

/// An account with what proves it.
pub(crate) struct Found {
    pub(crate) account: Account,
    pub(crate) password: Option<String>,
    pub(crate) second_factor: Option<SecondFactor>,
    pub(crate) second_factor_step: i64,
}

pub(crate) async fn get(tx: &mut Tx, id: &AccountId) -> Result<Option<Found>, DbError> {
    let row = tx
        .row(
            "SELECT id, name, roles, state, password, second_factor, second_factor_step FROM account \
             WHERE id = $1",
            values![id.as_str()],
        )
        .await?;
    row.as_ref().map(found).transpose()
}

pub(crate) async fn by_name(tx: &mut Tx, key: &str) -> Result<Option<Found>, DbError> {
    let row = tx
        .row(
            "SELECT id, name, roles, state, password, second_factor, second_factor_step FROM account \
             WHERE name_key = $1",
            values![key],
        )
        .await?;
    row.as_ref().map(found).transpose()
}

/// Everybody; those who left come last.
pub(crate) async fn all(tx: &mut Tx) -> Result<Vec<Account>, DbError> {
    let rows = tx
        .rows("SELECT id, name, roles, state FROM account ORDER BY state = 'left', name_key", values![])
        .await?;
    rows.iter().map(account).collect()
}

pub(crate) async fn insert(tx: &mut Tx, by: &Actor, now: Now, new: &Account) -> Result<(), DbError> {
    tx.execute(
        "INSERT INTO account (id, name, name_key, roles, state, second_factor_step, added_at, added_by) \
         VALUES ($1, $2, $3, $4, $5, 0, $6, $7)",
        values![
            new.id.as_str(),
            &new.name,
            fold(&new.name),
            written(&new.roles),
            new.state.code(),
            now,
            by.name()
        ],
    )
    .await?;
    seal(tx, &new.id).await
}

pub(crate) async fn set_roles(tx: &mut Tx, id: &AccountId, roles: &[Role]) -> Result<(), DbError> {
    tx.execute("UPDATE account SET roles = $2 WHERE id = $1", values![id.as_str(), written(roles)]).await?;
    seal(tx, id).await
}

/// Takes away everything by which somebody could come in.
pub(crate) async fn leave(tx: &mut Tx, id: &AccountId) -> Result<(), DbError> {
    tx.execute(
        "UPDATE account SET state = $2, password = NULL, second_factor = NULL, calendar_hash = NULL, mail = NULL WHERE id = $1",
        values![id.as_str(), State::Left.code()],
    )
    .await?;
    seal(tx, id).await
}

pub(crate) async fn confirm(
    tx: &mut Tx,
    id: &AccountId,
    password: &str,
    factor: &SecondFactor,
    step: i64,
) -> Result<(), DbError> {
    tx.execute(
        "UPDATE account SET state = $2, password = $3, second_factor = $4, second_factor_step = $5 WHERE id = $1",
        values![id.as_str(), State::Active.code(), password, factor.secret(), step],
    )
    .await?;
    seal(tx, id).await
}

/// Notes that the code of a half minute was taken. False when another request took it, or a later one, before.
pub(crate) async fn take_step(tx: &mut Tx, id: &AccountId, step: i64) -> Result<bool, DbError> {
    let touched = tx
        .execute(
            "UPDATE account SET second_factor_step = $2 WHERE id = $1 AND second_factor_step < $2",
            values![id.as_str(), step],
        )
        .await?;
    Ok(touched == 1)
}

/// Gives somebody another secret calendar address, or none.
pub(crate) async fn set_calendar(tx: &mut Tx, id: &AccountId, hash: Option<String>) -> Result<(), DbError> {
    tx.execute("UPDATE account SET calendar_hash = $2 WHERE id = $1", values![id.as_str(), hash]).await?;
    seal(tx, id).await
}

/// Whose calendar address it is, if they work here.
pub(crate) async fn by_calendar(tx: &mut Tx, hash: &str) -> Result<Option<Account>, DbError> {
    let row = tx
        .row(
            "SELECT id, name, roles, state FROM account WHERE calendar_hash = $1 AND state = $2",
            values![hash, State::Active.code()],
        )
        .await?;
    row.as_ref().map(account).transpose()
}

/// Notes where somebody wants a daily word, or nowhere.
pub(crate) async fn set_mail(tx: &mut Tx, id: &AccountId, mail: Option<&str>) -> Result<(), DbError> {
    tx.execute("UPDATE account SET mail = $2 WHERE id = $1", values![id.as_str(), mail]).await?;
    seal(tx, id).await
}

pub(crate) async fn mail_of(tx: &mut Tx, id: &AccountId) -> Result<Option<String>, DbError> {
    let row = tx.row("SELECT mail FROM account WHERE id = $1", values![id.as_str()]).await?;
    row.map_or(Ok(None), |row| row.maybe_text("mail"))
}

/// Those who work here, want a daily word, and have not had that of a day.
pub(crate) async fn to_remind(tx: &mut Tx, day: Date) -> Result<Vec<(Account, String)>, DbError> {
    let rows = tx
        .rows(
            "SELECT id, name, roles, state, mail FROM account WHERE mail IS NOT NULL AND state = $1 \
             AND (reminded_on IS NULL OR reminded_on <> $2) ORDER BY id",
            values![State::Active.code(), day.to_string()],
        )
        .await?;
    rows.iter().map(|row| Ok((account(row)?, row.text("mail")?))).collect()
}

pub(crate) async fn reminded(tx: &mut Tx, id: &AccountId, day: Date) -> Result<(), DbError> {
    tx.execute("UPDATE account SET reminded_on = $2 WHERE id = $1", values![id.as_str(), day.to_string()])
        .await?;
    Ok(())
}

/// Every account with what is sealed of it, by record id.
pub(crate) async fn contents(tx: &mut Tx) -> Result<Vec<(String, String)>, DbError> {
    let rows = tx.rows("SELECT * FROM account ORDER BY id", values![]).await?;
    rows.iter().map(|row| Ok((row.text("id")?, content(row)?))).collect()
}

/// Seals an account as it is now.
async fn seal(tx: &mut Tx, id: &AccountId) -> Result<(), DbError> {
    let row = tx.row("SELECT * FROM account WHERE id = $1", values![id.as_str()]).await?;
    match row {
        Some(row) => rows::wrote(tx, id.as_str(), &content(&row)?).await,
        None => Ok(()),
    }
}

fn content(row: &Row) -> Result<String, DbError> {
    let columns = SEALED.iter().map(|column| Ok((*column, row.maybe_text(column)?)));
    Ok(json!(columns.collect::<Result<Vec<_>, DbError>>()?).to_string())
}

fn written(roles: &[Role]) -> String {
    roles.iter().map(|role| role.code()).collect::<Vec<_>>().join(" ")
}

fn found(row: &Row) -> Result<Found, DbError> {
    Ok(Found {
        account: account(row)?,
        password: row.maybe_text("password")?,
        second_factor: row.maybe_text("second_factor")?.map(SecondFactor::from_text),
        second_factor_step: row.int("second_factor_step")?,
    })
}

/// Reads who somebody is from a row that has these four columns.
pub(super) fn account(row: &Row) -> Result<Account, DbError> {
    let roles = row.text("roles")?;
    let unreadable = || DbError::Unreadable { column: "roles".to_owned(), found: roles.clone() };
    Ok(Account {
        id: AccountId::from_text(row.text("id")?),
        name: row.text("name")?,
        roles: roles
            .split(' ')
            .map(|code| code.parse().map_err(|_| unreadable()))
            .collect::<Result<_, _>>()?,
        state: row.parsed("state")?,
    })
}
