//! Taking back: the publication ends, a tombstone stays, and nothing else that is public may still tell of it.

use std::collections::HashSet;

use byname_base::actor::Actor;
use byname_base::codes;
use byname_base::id::Mint;
use byname_base::now::Now;
use byname_campaign::action::Action;
use byname_db::Tx;
use byname_register::claim::Grade;
use byname_seal::log;
use serde_json::json;

use crate::error::PublishError;
use crate::find;
use crate::gate::Records;
use crate::publication::Snapshot;
use crate::release::Line;
use crate::store::standing::{self, Standing};
use crate::take_back::{TakingBack, take_back};
use crate::withheld::Withheld;

codes! {
    /// Why something is public no more.
    WithdrawalKind {
        /// Somebody asked. It comes back only when a later release names it.
        Asked = "asked",
        /// Something a publication needs ran out. A release brings it back.
        Lapsed = "lapsed",
    }
}

/// What taking back did.
#[derive(Debug, PartialEq, Eq)]
pub struct WithdrawalOutcome {
    /// What is public no more; ids are public ids.
    pub taken_back: Vec<Line>,
    /// What is public still and says less.
    pub remade: Vec<Line>,
}

/// Takes back a person, step, action or appeal by any of its ids.
///
/// A person is taken back with every row that tells of them ([`Withheld`] holds the rule), and with the sources
/// and institutions that nothing public needs any more. Somebody without a page can be taken back too: their name
/// leaves the rows that tell it.
///
/// # Errors
/// `Empty` without a reason or a name; `UnknownRecord`; `NotPublic` when nothing public tells of it.
pub async fn withdraw(
    tx: &mut Tx,
    actor: &Actor,
    now: Now,
    mint: &mut Mint,
    id: &str,
    by: &str,
    reason: &str,
) -> Result<WithdrawalOutcome, PublishError> {
    for (name, text) in [("--by", by), ("--reason", reason)] {
        if text.trim().is_empty() {
            return Err(PublishError::Empty(name));
        }
    }
    let records = Records::load(tx).await?;
    let record_id =
        find::record_id(&records, id).ok_or_else(|| PublishError::UnknownRecord(id.to_owned()))?;
    let (ended, remade) = what_tells_of(tx, &records, record_id).await?;
    if ended.is_empty() && remade.is_empty() {
        return Err(PublishError::NotPublic(id.to_owned()));
    }
    let remade_lines = remade.iter().map(|(old, _)| Line::of_ended(old)).collect();
    let act = TakingBack { now, kind: WithdrawalKind::Asked, by, reason, record_id: Some(record_id) };
    let ended = take_back(tx, mint, &act, ended, remade).await?;
    standing::raise_epoch(tx).await?;
    log::append(tx, now, actor, "withdraw", record_id, &json!({ "taken_back": ended.len() })).await?;
    Ok(WithdrawalOutcome { taken_back: ended.iter().map(Line::of_ended).collect(), remade: remade_lines })
}

/// Everything public that may stand no longer, and everything that may stand only if it says less.
async fn what_tells_of(
    tx: &mut Tx,
    records: &Records,
    record_id: &str,
) -> Result<(Vec<Standing>, Vec<(Standing, Snapshot)>), PublishError> {
    let withheld = Withheld::of(records, HashSet::from([record_id.to_owned()]), &HashSet::new());
    let account = records.actions.iter().find(|row| row.id.as_str() == record_id && row.grade == Grade::D);
    let (mut ended, mut remade) = (Vec::new(), Vec::new());
    let mut last = String::new();
    loop {
        let some = standing::after(tx, &last).await?;
        let Some((newest, _)) = some.last() else { return Ok((ended, remade)) };
        last = newest.id.as_str().to_owned();
        for (old, snapshot) in some {
            if withheld.was_taken_back(&old.record_id) {
                ended.push(old);
                continue;
            }
            match withheld.remains(without_account(snapshot.clone(), account)) {
                None => ended.push(old),
                Some(less) if less != snapshot => remade.push((old, less)),
                Some(_) => {}
            }
        }
    }
}

/// A doubtful action has no publication of its own: it is told under the action of which it is a second account.
fn without_account(mut snapshot: Snapshot, doubtful: Option<&Action>) -> Snapshot {
    if let (Snapshot::Action(action), Some(doubtful)) = (&mut snapshot, doubtful) {
        let told = (doubtful.description.as_str(), doubtful.place.as_str());
        let is_of = action.series == doubtful.series && action.number_in_series == doubtful.number_in_series;
        action.other_accounts.retain(|one| !is_of || (one.description.as_str(), one.place.as_str()) != told);
    }
    snapshot
}
