//! What the scheduler asks of publishing. Running a job twice does no harm.

use byname_base::actor::Actor;
use byname_base::id::Mint;
use byname_base::language::Language;
use byname_base::now::{Now, kyiv};
use byname_db::Db;
use byname_seal::log;
use serde_json::json;

use crate::consent_end::{without_consent, write_ends};
use crate::error::PublishError;
use crate::proposal;
use crate::store::standing;
use crate::take_back::{TakingBack, take_back};

/// Takes back whatever rests on no risk review younger than six months, or on a consent that does not stand any more,
/// and gives how many publications ended. Writes down until when what stays is agreed.
///
/// # Errors
/// The database's own.
pub async fn take_back_lapsed(db: &Db, now: Now, mint: &mut Mint) -> Result<usize, PublishError> {
    let mut tx = db.write().await?;
    let today = now.day_in(&kyiv());
    let mut ended = 0;
    let lapsed = standing::lapsed(&mut tx, today).await?;
    if !lapsed.is_empty() {
        let act = TakingBack::what_lapsed(now, "the risk review is six months old");
        ended += take_back(&mut tx, mint, &act, lapsed, Vec::new()).await?.len();
    }
    let lapsed = without_consent(&mut tx, today).await?;
    if !lapsed.is_empty() {
        let act = TakingBack::what_lapsed(now, "the family's consent has run out");
        ended += lapsed.carry_out(&mut tx, mint, &act).await?;
    }
    let moved = write_ends(&mut tx, today).await?;
    if ended > 0 {
        standing::raise_epoch(&mut tx).await?;
        log::append(&mut tx, now, &Actor::program(), "lapse", "", &json!({ "taken_back": ended })).await?;
    }
    if ended + moved > 0 {
        tx.commit().await?;
    }
    Ok(ended)
}

/// Lists the people who are public in each language that the program did not speak when they were released, and gives
/// how many entries that made.
///
/// # Errors
/// The database's own.
pub async fn list_in_every_language(db: &Db) -> Result<usize, PublishError> {
    let mut tx = db.write().await?;
    let mut listed = 0;
    for language in Language::ALL {
        listed += standing::complete_order(&mut tx, language).await?;
    }
    if listed > 0 {
        standing::raise_epoch(&mut tx).await?;
        tx.commit().await?;
    }
    Ok(listed)
}

/// Releases what was approved at the desk and whose ten minutes have passed, and gives how many.
///
/// # Errors
/// The database's own.
pub async fn release_due(db: &Db, now: Now, mint: &mut Mint) -> Result<usize, PublishError> {
    let mut tx = db.read().await?;
    if !proposal::is_due(&mut tx, now).await? {
        return Ok(0);
    }
    drop(tx);
    let mut tx = db.write().await?;
    let released = proposal::release_due(&mut tx, now, mint).await?;
    tx.commit().await?;
    Ok(released)
}
