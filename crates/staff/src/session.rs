//! Sessions: who a browser is, from signing in to signing out, for a time at most.

use byname_base::id::AccountId;
use byname_base::now::Now;
use byname_db::Tx;
use byname_web::token::Token;

use crate::StaffError;
use crate::caller::Caller;
use crate::store::{grants, sessions};

/// Minutes without a page after which a session ends by itself.
pub const IDLE_MINUTES: i64 = 30;
/// Minutes after signing in after which a session ends whatever happens.
pub const LONGEST_MINUTES: i64 = 12 * 60;
/// Minutes after which it is noted again that a session is in use: not at every page.
const NOTE_EVERY_MINUTES: i64 = 1;
/// Minutes by which a clock may have been set back before nobody is believed any more.
const CLOCK_MINUTES: i64 = 2;

/// Whose browser this is; `None` when nobody is signed in with it, the session ran out, or they left. Account, roles
/// and grants are read in this moment: what was taken away is away at once.
///
/// # Errors
/// The database's own.
pub async fn caller(tx: &mut Tx, now: Now, token: &Token) -> Result<Option<(Caller, bool)>, StaffError> {
    let Some(found) = sessions::find(tx, &token.hash()).await? else { return Ok(None) };
    let latest = now.plus_minutes(CLOCK_MINUTES);
    let in_time = found.seen_at > now.plus_minutes(-IDLE_MINUTES)
        && found.began_at > now.plus_minutes(-LONGEST_MINUTES)
        && found.began_at <= latest
        && found.seen_at <= latest;
    if !in_time {
        return Ok(None);
    }
    let open = grants::of(tx, &found.account.id).await?;
    let stale = found.seen_at <= now.plus_minutes(-NOTE_EVERY_MINUTES);
    Ok(Some((Caller::Member(crate::Member::new(found.account, open)), stale)))
}

/// Notes that a session is in use.
///
/// # Errors
/// The database's own.
pub async fn seen(tx: &mut Tx, now: Now, token: &Token) -> Result<(), StaffError> {
    Ok(sessions::seen(tx, now, &token.hash()).await?)
}

/// Begins a session for somebody whose password and code were right. Those that ran out go.
pub(crate) async fn begin(
    tx: &mut Tx,
    now: Now,
    token: &Token,
    account: &AccountId,
) -> Result<(), StaffError> {
    sessions::sweep(tx, now.plus_minutes(-LONGEST_MINUTES)).await?;
    Ok(sessions::begin(tx, now, &token.hash(), account).await?)
}

/// Ends one session.
///
/// # Errors
/// The database's own.
pub async fn end(tx: &mut Tx, token: &Token) -> Result<(), StaffError> {
    Ok(sessions::end(tx, &token.hash()).await?)
}
