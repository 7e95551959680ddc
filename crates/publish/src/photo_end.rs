//! Taking a photograph away, or covering it anew: what shows it goes on without it, at once.

use byname_base::id::{ActionPhotoId, Mint, PersonId, PortraitId};
use byname_base::now::Now;
use byname_campaign::keep_photos;
use byname_db::Tx;
use byname_picture::{Cells, Picture};
use byname_register::portrait::Portrait;
use byname_register::{keep_portraits, merge};
use byname_seal::log;
use byname_staff::Caller;
use serde_json::json;

use crate::error::PublishError;
use crate::publication::Snapshot;
use crate::store::standing::{self, Standing};
use crate::take_back::{TakingBack, take_back};

/// Takes a photograph of the person sought away. Where their page shows it, it goes on without it. Says whether one did.
///
/// # Errors
/// `Unknown`, also when it had ended before; `Empty` without a reason; the database's own.
pub async fn take_away(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    mint: &mut Mint,
    person: &PersonId,
    id: &PortraitId,
    why: &str,
) -> Result<bool, PublishError> {
    let portrait = keep_portraits::take_away(tx, caller, now, person, id, why).await?;
    let kept_for = merge::kept_for(tx).await?;
    let read_as = kept_for.get(person).unwrap_or(person);
    show_no_more(tx, caller, now, mint, read_as.as_str(), &portrait.picture.sha256).await
}

/// Chooses anew which cells of a photograph of an action are clear. What was public of it is public no more, until
/// somebody else has affirmed it and it is released again. Says whether something showed it.
///
/// # Errors
/// `Unknown`; the database's own.
pub async fn clear_cells(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    mint: &mut Mint,
    id: &ActionPhotoId,
    cells: &Cells,
    covered: &Picture,
) -> Result<bool, PublishError> {
    let before = keep_photos::standing(tx, id).await?;
    keep_photos::clear(tx, caller, now, id, cells, covered).await?;
    show_no_more(tx, caller, now, mint, before.action.as_str(), &before.covered.sha256).await
}

/// Takes a photograph of an action away. Says whether something public showed it.
///
/// # Errors
/// `Unknown`; `Campaign` with `Empty` without a reason; the database's own.
pub async fn take_action_photo_away(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    mint: &mut Mint,
    id: &ActionPhotoId,
    why: &str,
) -> Result<bool, PublishError> {
    let photo = keep_photos::take_away(tx, caller, now, id, why).await?;
    show_no_more(tx, caller, now, mint, photo.action.as_str(), &photo.covered.sha256).await
}

/// Puts in the place of what shows a photograph of a record the same without it. Says whether something did.
async fn show_no_more(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    mint: &mut Mint,
    record_id: &str,
    sha256: &str,
) -> Result<bool, PublishError> {
    let mut showing = standing::showing(tx, sha256).await?;
    showing.retain(|(page, _)| page.record_id == record_id);
    if showing.is_empty() {
        return Ok(false);
    }
    let without = showing.into_iter().map(|(page, snapshot)| (page, without(snapshot, sha256)));
    let without: Vec<(Standing, Snapshot)> = without.collect();
    let act = TakingBack::what_lapsed(now, "the photograph was taken away");
    take_back(tx, mint, &act, Vec::new(), without).await?;
    standing::raise_epoch(tx).await?;
    log::append(tx, now, caller.actor(), "take_photo_back", record_id, &json!({ "sha256": sha256 })).await?;
    Ok(true)
}

/// Whether something public shows a photograph of the person sought.
///
/// # Errors
/// The database's own.
pub async fn is_public(tx: &mut Tx, portrait: &Portrait) -> Result<bool, PublishError> {
    let kept_for = merge::kept_for(tx).await?;
    let read_as = kept_for.get(&portrait.person).unwrap_or(&portrait.person);
    let showing = standing::showing(tx, &portrait.picture.sha256).await?;
    Ok(showing.iter().any(|(page, _)| page.record_id == read_as.as_str()))
}

fn without(mut snapshot: Snapshot, sha256: &str) -> Snapshot {
    snapshot.forget_photos(|name| name == sha256);
    snapshot
}
