//! Signing in: name, password and code in one form, so that a wrong answer tells nothing of which was wrong.

use byname_base::now::Now;
use byname_base::text::fold;
use byname_db::{Db, Tx};
use byname_seal::log;
use byname_web::token::Token;
use serde_json::json;

use crate::account::State;
use crate::caller::{Caller, Member};
use crate::store::accounts::{self, Found};
use crate::{StaffError, password, session};

/// What somebody says of themselves.
pub struct SignIn<'a> {
    /// The name.
    pub name: &'a str,
    /// The password, letter for letter.
    pub password: &'a str,
    /// The code of the app.
    pub code: &'a str,
}

/// Looks whether the password is right, before any transaction that writes: hashing takes its time. Everybody else,
/// also one who is not there, has not confirmed or has left, costs the same time.
///
/// # Errors
/// `WrongSignIn`; the database's own.
pub async fn password_is_right(db: &Db, said: &SignIn<'_>) -> Result<(), StaffError> {
    let mut tx = db.read().await?;
    let found = accounts::by_name(&mut tx, &fold(said.name)).await?;
    drop(tx);
    let kept = found.filter(|found| found.account.state == State::Active).and_then(|found| found.password);
    let sent = said.password.to_owned();
    let right = tokio::task::spawn_blocking(move || password::fits(&sent, kept.as_deref())).await;
    if right.unwrap_or(false) { Ok(()) } else { Err(StaffError::WrongSignIn) }
}

/// Takes the code and begins a session. Called only after [`password_is_right`] said so of the same words.
///
/// # Errors
/// `WrongSignIn`, also for a code that was used before; the database's own.
pub async fn sign_in(tx: &mut Tx, now: Now, said: &SignIn<'_>, token: &Token) -> Result<(), StaffError> {
    let found = accounts::by_name(tx, &fold(said.name)).await?.ok_or(StaffError::WrongSignIn)?;
    let step = step(&found, said.code, now).ok_or(StaffError::WrongSignIn)?;
    if !accounts::take_step(tx, &found.account.id, step).await? {
        return Err(StaffError::WrongSignIn);
    }
    session::begin(tx, now, token, &found.account.id).await?;
    let caller = Caller::Member(Member::new(found.account.clone(), []));
    log::append(tx, now, caller.actor(), "sign_in", found.account.id.as_str(), &json!({})).await?;
    Ok(())
}

/// Ends a session and notes it.
///
/// # Errors
/// The database's own.
pub async fn sign_out(tx: &mut Tx, now: Now, caller: &Caller, token: &Token) -> Result<(), StaffError> {
    session::end(tx, token).await?;
    let subject = caller.member().map_or("", |member| member.account.id.as_str());
    log::append(tx, now, caller.actor(), "sign_out", subject, &json!({})).await?;
    Ok(())
}

fn step(found: &Found, code: &str, now: Now) -> Option<i64> {
    let active = found.account.state == State::Active;
    found.second_factor.as_ref().filter(|_| active)?.step_of(code, now, found.second_factor_step)
}
