//! The end of a consent: what is public on the family's word goes with it, at once when somebody says so, within the
//! hour when its last day has passed. A page of which the photograph alone rests on it goes on without the photograph.

use std::collections::HashMap;

use byname_base::id::{ConsentId, Mint, PersonId};
use byname_base::now::Now;
use byname_db::{DbError, Tx};
use byname_register::consent::{Consent, Consents, Covers};
use byname_register::{keep_consents, merge};
use byname_seal::log;
use byname_staff::Caller;
use jiff::ToSpan;
use jiff::civil::Date;
use serde_json::json;

use crate::error::PublishError;
use crate::publication::Snapshot;
use crate::store::standing::{self, Resting, Standing};
use crate::take_back::{TakingBack, take_back};
use crate::withdrawal::WithdrawalKind;

/// Takes one consent back, and with it everything public that rests on the family's word in this file, whatever
/// another relative agreed to: two people look again before that is told anew. Gives how many publications ended.
///
/// # Errors
/// `Unknown`, also when it was taken back before; `Empty` without a reason; the database's own.
pub async fn revoke(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    mint: &mut Mint,
    person: &PersonId,
    id: &ConsentId,
    reason: &str,
) -> Result<usize, PublishError> {
    keep_consents::revoke(tx, caller, now, mint, person, id, reason).await?;
    end(tx, caller, now, mint, person, "the family took their consent back").await
}

/// Writes down that another relative disagrees, and takes back everything public that rests on the family's word in
/// this file. Gives how many publications ended.
///
/// # Errors
/// `Unknown`; `Empty` without a word on who disagrees with what; the database's own.
pub async fn object(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    mint: &mut Mint,
    person: &PersonId,
    reason: &str,
) -> Result<usize, PublishError> {
    keep_consents::object(tx, caller, now, mint, person, reason).await?;
    end(tx, caller, now, mint, person, "a relative disagrees").await
}

async fn end(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    mint: &mut Mint,
    person: &PersonId,
    reason: &str,
) -> Result<usize, PublishError> {
    let kept_for = merge::kept_for(tx).await?;
    let person = kept_for.get(person).unwrap_or(person);
    let mut resting = resting(tx, &kept_for).await?;
    resting.retain(|one| one.person == *person);
    let ending = Ending::of(tx, resting).await?;
    if ending.is_empty() {
        return Ok(0);
    }
    let by = caller.actor().name().to_owned();
    let act = TakingBack { now, kind: WithdrawalKind::Lapsed, by: &by, reason, record_id: None };
    let ended = ending.carry_out(tx, mint, &act).await?;
    standing::raise_epoch(tx).await?;
    log::append(tx, now, caller.actor(), "lapse", "", &json!({ "taken_back": ended })).await?;
    Ok(ended)
}

/// What is public and rests on a consent that does not stand on a day.
pub(crate) async fn without_consent(tx: &mut Tx, today: Date) -> Result<Ending, PublishError> {
    let kept_for = merge::kept_for(tx).await?;
    let mut resting = resting(tx, &kept_for).await?;
    if resting.is_empty() {
        return Ok(Ending::default());
    }
    let consents = Consents::all(tx).await?;
    resting.retain(|one| last_day(&consents, today, &one.person, one.group).is_none());
    Ending::of(tx, resting).await
}

/// Writes beside everything public that rests on a consent until when it is agreed, so that what leaves as an export can
/// say until when it may be kept. Gives how many of its groups had another day before.
pub(crate) async fn write_ends(tx: &mut Tx, today: Date) -> Result<usize, DbError> {
    let kept_for = merge::kept_for(tx).await?;
    let resting = resting(tx, &kept_for).await?;
    if resting.is_empty() {
        return Ok(0);
    }
    let consents = Consents::all(tx).await?;
    let mut changed = 0;
    for one in &resting {
        let ends_on = last_day(&consents, today, &one.person, one.group);
        if one.ends_on != ends_on {
            standing::write_end(tx, one, ends_on).await?;
            changed += 1;
        }
    }
    Ok(changed)
}

/// The first day on which something public ends because a consent has run out; `None` when nothing rests on one.
pub(crate) async fn next_lapse(tx: &mut Tx, today: Date) -> Result<Option<Date>, DbError> {
    let kept_for = merge::kept_for(tx).await?;
    let resting = resting(tx, &kept_for).await?;
    let consents = Consents::all(tx).await?;
    let last_days = resting.iter().map(|one| last_day(&consents, today, &one.person, one.group));
    Ok(last_days.map(|last| last.map_or(today, |day| day.saturating_add(1.day()))).min())
}

/// The consents that run out by a day and that no later one takes the place of, the soonest first.
///
/// # Errors
/// The database's own.
pub async fn running_out(tx: &mut Tx, today: Date, until: Date) -> Result<Vec<Consent>, DbError> {
    let consents = Consents::all(tx).await?;
    let standing: Vec<&Consent> = consents.standing(today).collect();
    let is_followed = |one: &Consent| {
        let later = |group: &Covers| last_day(&consents, today, &one.person, *group) > Some(one.valid_to);
        one.scope.iter().all(later)
    };
    let soon = standing.into_iter().filter(|one| one.valid_to <= until && !is_followed(one));
    let mut soon: Vec<Consent> = soon.cloned().collect();
    soon.sort_by(|a, b| (a.valid_to, &a.id).cmp(&(b.valid_to, &b.id)));
    Ok(soon)
}

/// The last day to which a group of a person is agreed; `None` when it is not today.
fn last_day(consents: &Consents, today: Date, person: &PersonId, group: Covers) -> Option<Date> {
    let covers = |consent: &&Consent| consent.person == *person && consent.scope.contains(&group);
    consents.standing(today).filter(covers).map(|consent| consent.valid_to).max()
}

/// Everything that rests on a consent, of people as they are read: with the file that goes on.
async fn resting(tx: &mut Tx, kept_for: &HashMap<PersonId, PersonId>) -> Result<Vec<Resting>, DbError> {
    let mut resting = standing::resting(tx).await?;
    for one in &mut resting {
        if let Some(kept) = kept_for.get(&one.person) {
            kept.clone_into(&mut one.person);
        }
    }
    Ok(resting)
}

/// What ends with consents.
#[derive(Default)]
pub(crate) struct Ending {
    /// What ends whole.
    ended: Vec<Standing>,
    /// What goes on without its photograph, for nothing else of it rests on what ended.
    without_photo: Vec<(Standing, Snapshot)>,
}

impl Ending {
    /// The publications of these, which stand side by side when several groups of one rest on a consent.
    async fn of(tx: &mut Tx, resting: Vec<Resting>) -> Result<Self, PublishError> {
        let mut ending = Self::default();
        for groups in resting.chunk_by(|a, b| a.publication.id == b.publication.id) {
            let publication = groups[0].publication.clone();
            if groups.iter().all(|one| one.group == Covers::Photo) {
                let mut snapshot = standing::snapshot(tx, &publication).await?;
                snapshot.forget_photos(|_| true);
                ending.without_photo.push((publication, snapshot));
            } else {
                ending.ended.push(publication);
            }
        }
        Ok(ending)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.ended.is_empty() && self.without_photo.is_empty()
    }

    /// Ends them. Gives how many publications ended, those in whose place one without a photograph stands among them.
    pub(crate) async fn carry_out(
        self,
        tx: &mut Tx,
        mint: &mut Mint,
        act: &TakingBack<'_>,
    ) -> Result<usize, PublishError> {
        let without_photo = self.without_photo.len();
        Ok(take_back(tx, mint, act, self.ended, self.without_photo).await?.len() + without_photo)
    }
}
