//! Helping somebody back in who lost password or second factor: two officers, never one, never themselves. No mail
//! and no question about a pet does it.

use byname_base::id::{AccountId, Mint, RecoveryId};
use byname_base::now::Now;
use byname_db::Tx;
use byname_seal::log;
use serde_json::json;

use crate::account::State;
use crate::caller::Caller;
use crate::may::{Act, On, may};
use crate::store::{accounts, recoveries, sessions};
use crate::{StaffError, invitation};

/// What one officer asked and a second one has not confirmed yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recovery {
    /// The record id.
    pub id: RecoveryId,
    /// Who is to be helped.
    pub account: AccountId,
    /// Their name.
    pub name: String,
    /// The officer who asked.
    pub asked_by: AccountId,
    /// The officer's name.
    pub asked_by_name: String,
    /// When, as stored.
    pub asked_at: String,
}

/// Asks, as the first officer, that somebody be let in anew. Every session of theirs ends at once: what was lost may
/// have been found by others.
///
/// # Errors
/// `NotAllowed`; `Unknown` for one who is not there or has left; the database's own.
pub async fn ask(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    mint: &mut Mint,
    account: &AccountId,
) -> Result<RecoveryId, StaffError> {
    may(caller, Act::Recover, &On::Account(account))?;
    let member = caller.member().ok_or(StaffError::NotAllowed)?;
    accounts::get(tx, account)
        .await?
        .filter(|found| found.account.state != State::Left)
        .ok_or(StaffError::Unknown)?;
    let id = RecoveryId::mint(mint);
    sessions::end_all(tx, account).await?;
    recoveries::insert(tx, now, &id, account, &member.account.id).await?;
    log::append(tx, now, caller.actor(), "ask_recovery", account.as_str(), &json!({})).await?;
    Ok(id)
}

/// Confirms it as the second officer, and gives the secret of the one-time link.
///
/// # Errors
/// `NotAllowed`, also for the officer who asked; `Unknown`; the database's own.
pub async fn confirm(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    mint: &mut Mint,
    id: &RecoveryId,
) -> Result<String, StaffError> {
    let asked = recoveries::get(tx, id).await?.ok_or(StaffError::Unknown)?;
    may(caller, Act::Recover, &On::AskedFor { account: &asked.account, by: &asked.asked_by })?;
    recoveries::forget(tx, &asked.account).await?;
    let secret = invitation::invite(tx, caller.actor(), now, mint, &asked.account).await?;
    log::append(tx, now, caller.actor(), "confirm_recovery", asked.account.as_str(), &json!({})).await?;
    Ok(secret)
}

/// What waits for a second officer.
///
/// # Errors
/// `NotAllowed`; the database's own.
pub async fn waiting(tx: &mut Tx, caller: &Caller) -> Result<Vec<Recovery>, StaffError> {
    may(caller, Act::SeeAccounts, &On::Nothing)?;
    Ok(recoveries::all(tx).await?)
}
