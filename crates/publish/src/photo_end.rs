//! Taking a photograph away: what shows it goes on without it, at once.

use byname_base::id::{Mint, PersonId, PortraitId};
use byname_base::now::Now;
use byname_db::Tx;
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
    let mut showing = standing::showing(tx, &portrait.picture.sha256).await?;
    showing.retain(|(page, _)| page.record_id == read_as.as_str());
    if showing.is_empty() {
        return Ok(false);
    }
    let without =
        showing.into_iter().map(|(page, snapshot)| (page, without(snapshot, &portrait.picture.sha256)));
    let without: Vec<(Standing, Snapshot)> = without.collect();
    let act = TakingBack::what_lapsed(now, "the photograph was taken away");
    take_back(tx, mint, &act, Vec::new(), without).await?;
    standing::raise_epoch(tx).await?;
    let detail = json!({ "file": person.as_str() });
    log::append(tx, now, caller.actor(), "take_photo_back", id.as_str(), &detail).await?;
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
