//! One-time links: the only way in which somebody sets a password and a second factor, the first time and again.

use byname_base::actor::Actor;
use byname_base::id::{AccountId, Mint};
use byname_base::now::Now;
use byname_db::Tx;
use byname_seal::{log, rows};
use byname_web::token::Token;
use serde_json::json;

use crate::account::Account;
use crate::second_factor::SecondFactor;
use crate::store::{accounts, invitations, sessions};
use crate::{StaffError, password};

/// Minutes for which a link may be used.
pub const LINK_MINUTES: i64 = 3 * 24 * 60;

/// Makes a link for somebody; an earlier one of theirs ends. Gives its secret, which is kept nowhere.
pub(crate) async fn invite(
    tx: &mut Tx,
    by: &Actor,
    now: Now,
    mint: &mut Mint,
    account: &AccountId,
) -> Result<String, StaffError> {
    let token = Token::mint(mint);
    let factor = SecondFactor::mint(mint);
    invitations::forget(tx, account).await?;
    let ends_at = now.plus_minutes(LINK_MINUTES);
    invitations::insert(tx, by, now, &token.hash(), account, &factor, ends_at).await?;
    Ok(token.secret().to_owned())
}

/// Ends the links of somebody.
pub(crate) async fn forget(tx: &mut Tx, account: &AccountId) -> Result<(), StaffError> {
    Ok(invitations::forget(tx, account).await?)
}

/// Whose link it is, and the second factor that it sets up.
///
/// # Errors
/// `LinkEnded` when it was used, has run out, or never was; the database's own.
pub async fn look(tx: &mut Tx, now: Now, link: &Token) -> Result<(Account, SecondFactor), StaffError> {
    let (account, factor, ends_at) =
        invitations::find(tx, &link.hash()).await?.ok_or(StaffError::LinkEnded)?;
    // A link made in what is now the future is not believed: the clock was set back.
    let in_time = now < ends_at && ends_at <= now.plus_minutes(LINK_MINUTES + 2);
    if in_time { Ok((account, factor)) } else { Err(StaffError::LinkEnded) }
}

/// Sets password and second factor by a link, which ends with it. Whoever was signed in as them is no more.
///
/// `hashed` is the hash of the password, made before on a thread that may wait.
///
/// # Errors
/// `LinkEnded`; `WrongCode` when the code is not the app's; the database's own.
pub async fn accept(tx: &mut Tx, now: Now, link: &Token, hashed: &str, code: &str) -> Result<(), StaffError> {
    let (account, factor) = look(tx, now, link).await?;
    let step = factor.step_of(code, now, 0).ok_or(StaffError::WrongCode)?;
    if !invitations::take(tx, &link.hash()).await? {
        return Err(StaffError::LinkEnded);
    }
    sessions::end_all(tx, &account.id).await?;
    accounts::confirm(tx, &account.id, hashed, &factor, step).await?;
    let actor = Actor::named(&account.name).unwrap_or_else(Actor::program);
    log::append(tx, now, &actor, "confirm_account", account.id.as_str(), &json!({})).await?;
    rows::bind(tx, now, &actor).await?;
    Ok(())
}

/// Refuses a password before it is hashed.
///
/// # Errors
/// `WeakPassword`, `PasswordsDiffer`.
pub fn check_passwords(account: &Account, first: &str, second: &str) -> Result<(), StaffError> {
    password::check(first, &account.name)?;
    if first == second { Ok(()) } else { Err(StaffError::PasswordsDiffer) }
}
