//! How e-mails leave: what is next, what came of it, and what is forgotten. Whoever makes the letter of it puts in the
//! facts of the release that stands at that moment.

use byname_base::actor::Actor;
use byname_base::now::{Now, kyiv};
use byname_db::{Db, DbError, Tx};
use byname_mail::Sent;
use byname_seal::log;
use byname_web::token::Token;
use jiff::ToSpan as _;
use serde_json::json;

use super::addressee::Way;
use super::give::{ASKED_DAYS, KEPT_DAYS, KeptLetter};
use super::pace::{MINUTES_BETWEEN, is_office_hour};
use super::public_letters::PublicLetters;
use crate::store::letters::{campaigns, left, tallies};

/// Minutes after which something that did not leave is tried again.
const TRY_AGAIN_MINUTES: i64 = 5;

/// A message that is to leave now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leaving {
    /// The letter.
    pub letter: KeptLetter,
    /// Its campaign, as the world reads it.
    pub campaign: PublicLetters,
}

/// The next writer who is asked whether a letter is theirs; `None` when nobody is.
///
/// # Errors
/// The database's own.
pub async fn next_to_ask(tx: &mut Tx, now: Now) -> Result<Option<Leaving>, DbError> {
    let letter = left::link_due(tx, now).await?;
    with_campaign(tx, letter).await
}

/// The next letter that goes to its addressee; `None` outside of office hours, and when none may leave yet.
///
/// # Errors
/// The database's own.
pub async fn next_to_leave(tx: &mut Tx, now: Now) -> Result<Option<Leaving>, DbError> {
    if !is_office_hour(now) {
        return Ok(None);
    }
    let letter = left::mail_due(tx, now).await?;
    with_campaign(tx, letter).await
}

/// Makes a link good for a letter; an older one is good no more. It must be durable before the message leaves.
///
/// # Errors
/// The database's own.
pub async fn link(tx: &mut Tx, letter: &KeptLetter, token: &Token) -> Result<(), DbError> {
    left::set_token(tx, &letter.id, &token.hash()).await
}

/// Notes what came of asking a writer. One who cannot be reached is forgotten with the letter.
///
/// # Errors
/// The database's own.
pub async fn asked(tx: &mut Tx, now: Now, letter: &KeptLetter, came: Sent) -> Result<(), DbError> {
    match came {
        Sent::Taken => left::set_due(tx, &letter.id, "").await,
        Sent::TryAgain(_) => later(tx, now, letter).await,
        Sent::Refused(_) => left::forget(tx, &letter.id).await.map(|_| ()),
    }
}

/// Notes what came of sending a letter. One that was taken is forgotten and counted in the same moment.
///
/// # Errors
/// The database's own.
pub async fn left(tx: &mut Tx, now: Now, letter: &KeptLetter, came: Sent) -> Result<(), DbError> {
    match came {
        Sent::Taken if left::forget(tx, &letter.id).await? => {
            let next_at = now.plus_minutes(MINUTES_BETWEEN).as_stored();
            tallies::add(tx, &letter.campaign, letter.institution.as_str(), Way::Email, 1, &next_at).await
        }
        // It was taken back or stopped while it left: it is gone all the same.
        Sent::Taken => Ok(()),
        Sent::TryAgain(_) => later(tx, now, letter).await,
        Sent::Refused(_) => left::refused(tx, &letter.id).await,
    }
}

/// Lets a letter wait that cannot be made now, such as one for somebody who is not released any more.
///
/// # Errors
/// The database's own.
pub async fn later(tx: &mut Tx, now: Now, letter: &KeptLetter) -> Result<(), DbError> {
    left::set_due(tx, &letter.id, &now.plus_minutes(TRY_AGAIN_MINUTES).as_stored()).await
}

/// Forgets letters that nobody printed, sent or let go in time, and whatever was left with a campaign at the moment in
/// which it was stopped; the log keeps how many.
///
/// # Errors
/// The database's own.
pub async fn forget_old(db: &Db, now: Now) -> Result<u64, DbError> {
    let today = now.day_in(&kyiv());
    let before = |days: i64| today.saturating_sub(days.days());
    let mut tx = db.write().await?;
    let gone = left::forget_old(&mut tx, before(KEPT_DAYS), before(ASKED_DAYS)).await?;
    if gone > 0 {
        log::append(&mut tx, now, &Actor::program(), "forget_letters", "", &json!({ "n": gone })).await?;
    }
    tx.commit().await?;
    Ok(gone)
}

async fn with_campaign(tx: &mut Tx, letter: Option<KeptLetter>) -> Result<Option<Leaving>, DbError> {
    let Some(letter) = letter else { return Ok(None) };
    let campaign = campaigns::public_of(tx, &letter.campaign).await?;
    Ok(campaign.map(|campaign| Leaving { letter, campaign }))
}
