//! Releasing at the desk: one person asks and answers the risk review, another one looks and decides, and ten minutes
//! pass in which either may undo it. What is asked for is the file of a person with every row that tells of it, or one
//! action alone.
//!
//! The two are two by their accounts, not by their names. What the second one looked at is kept as a hash: when the
//! file is another one in the meantime, nothing is released and it waits for a look again.

use byname_base::actor::Actor;
use byname_base::codes;
use byname_base::id::{AccountId, ActionId, Mint, PersonId, ProposalId};
use byname_base::now::{Now, kyiv};
use byname_campaign::store::actions;
use byname_db::Tx;
use byname_register::consent::Consents;
use byname_register::store::people;
use byname_seal::log;
use byname_staff::{Act, Caller, On, may};
use jiff::civil::Date;
use serde_json::json;

use crate::error::PublishError;
use crate::proposed::{may_decide, may_see, may_take_back};
use crate::release::{Basis, NewRelease, Preview, preview, release};
use crate::review;
use crate::store::proposals;
use crate::withdrawal::{WithdrawalOutcome, withdraw};

/// Minutes between the second person's word and the release.
pub const UNDO_MINUTES: i64 = 10;

codes! {
    /// Where a proposal stands.
    ProposalState {
        /// Waits for a second person.
        Review = "review",
        /// Approved; becomes public when ten minutes have passed.
        Approved = "approved",
        /// Public.
        Released = "released",
        /// The second person said no.
        Declined = "declined",
        /// Undone within the ten minutes.
        Undone = "undone",
        /// The file was changed after it was approved: it must be looked at again.
        Changed = "changed",
    }
}

/// What one person of the desk wants released.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// The record id.
    pub id: ProposalId,
    /// The record: a person, whose steps, actions and appeals go with the file; or an action alone.
    pub record: String,
    /// Where it stands.
    pub state: ProposalState,
    /// On what.
    pub basis: Basis,
    /// Why it is to be released.
    pub reason: String,
    /// The answer of the risk review.
    pub risk: String,
    /// The day of that review.
    pub reviewed_on: Date,
    /// When it was asked, as stored.
    pub proposed_at: String,
    /// Who asked.
    pub proposed_by: AccountId,
    /// Their name.
    pub proposer: String,
    /// Who decided; `None` before.
    pub decided_by: Option<AccountId>,
    /// Their name; empty before.
    pub decider: String,
    /// From when it is public, once approved.
    pub released_from: Option<Now>,
    /// The hash of what the second person looked at.
    pub shown: String,
    /// What the second person said when declining, or why it was not released.
    pub remark: String,
}

/// What is said when a release is asked for.
#[derive(Debug, Clone)]
pub struct NewProposal {
    /// On what.
    pub basis: Basis,
    /// Why.
    pub reason: String,
    /// The answer of the risk review: could it harm the person, the family, a witness, a lawyer, talks?
    pub risk: String,
    /// The day of that review; `None` means today.
    pub reviewed_on: Option<Date>,
}

/// Asks that a file be released.
///
/// # Errors
/// `Unknown`; `Empty`, `ReviewNotValid`; `NoConsent` when it is to rest on one and none stands; `AlreadyAsked`; the
/// database's own.
pub async fn propose(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    mint: &mut Mint,
    file: &PersonId,
    new: &NewProposal,
) -> Result<ProposalId, PublishError> {
    may(caller, Act::ProposeRelease, &On::File(file.as_str()))?;
    people::get(tx, file).await?.ok_or(PublishError::Unknown)?;
    ask(tx, caller, now, mint, file.as_str(), new).await
}

/// Asks that the world be told of an action. It rests on published sources, the group's own announcement among them.
///
/// # Errors
/// As [`propose`].
pub async fn propose_action(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    mint: &mut Mint,
    action: &ActionId,
    new: &NewProposal,
) -> Result<ProposalId, PublishError> {
    may(caller, Act::KeepActions, &On::Nothing)?;
    actions::get(tx, action).await?.ok_or(PublishError::Unknown)?;
    let new = NewProposal { basis: Basis::PublicRecord, ..new.clone() };
    ask(tx, caller, now, mint, action.as_str(), &new).await
}

async fn ask(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    mint: &mut Mint,
    record: &str,
    new: &NewProposal,
) -> Result<ProposalId, PublishError> {
    for (name, text) in [("reason", &new.reason), ("risk", &new.risk)] {
        if text.trim().is_empty() {
            return Err(PublishError::Empty(name));
        }
    }
    let today = now.day_in(&kyiv());
    let reviewed_on = new.reviewed_on.unwrap_or(today);
    review::check(reviewed_on, today)?;
    check_consent(tx, new.basis, record, today).await?;
    if open(tx, record).await?.is_some() {
        return Err(PublishError::AlreadyAsked);
    }
    let member = caller.member().ok_or(PublishError::Unknown)?;
    let proposal = Proposal {
        id: ProposalId::mint(mint),
        record: record.to_owned(),
        state: ProposalState::Review,
        basis: new.basis,
        reason: new.reason.clone(),
        risk: new.risk.clone(),
        reviewed_on,
        proposed_at: now.as_stored(),
        proposed_by: member.account.id.clone(),
        proposer: member.account.name.clone(),
        decided_by: None,
        decider: String::new(),
        released_from: None,
        shown: String::new(),
        remark: String::new(),
    };
    let detail = json!({ "file": record });
    log::append(tx, now, caller.actor(), "propose_release", proposal.id.as_str(), &detail).await?;
    proposals::insert(tx, now, &proposal).await?;
    Ok(proposal.id)
}

/// What would become public of a file on a basis, for whoever may read it.
///
/// # Errors
/// `Unknown`; the database's own.
pub async fn look(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    file: &PersonId,
    basis: Basis,
) -> Result<Preview, PublishError> {
    look_at(tx, caller, now, file.as_str(), basis).await
}

/// What would become public of a record on a basis, for whoever may read it.
///
/// # Errors
/// `Unknown`; the database's own.
pub async fn look_at(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    record: &str,
    basis: Basis,
) -> Result<Preview, PublishError> {
    may_see(caller, record)?;
    preview(tx, now, vec![record.to_owned()], basis).await
}

/// A proposal that whoever asks may read.
///
/// # Errors
/// `Unknown`; the database's own.
pub async fn get(tx: &mut Tx, caller: &Caller, id: &ProposalId) -> Result<Proposal, PublishError> {
    let proposal = proposals::get(tx, id).await?.ok_or(PublishError::Unknown)?;
    may_see(caller, &proposal.record)?;
    Ok(proposal)
}

/// What waits for somebody: for a second person, or for its ten minutes; of files open to whoever asks.
///
/// # Errors
/// The database's own.
pub async fn waiting(tx: &mut Tx, caller: &Caller) -> Result<Vec<Proposal>, PublishError> {
    let mut all = proposals::in_state(tx, ProposalState::Review).await?;
    all.extend(proposals::in_state(tx, ProposalState::Changed).await?);
    all.extend(proposals::in_state(tx, ProposalState::Approved).await?);
    all.retain(|proposal| may_see(caller, &proposal.record).is_ok());
    Ok(all)
}

/// Whether a proposal waits for this one's word.
#[must_use]
pub fn waits_for(caller: &Caller, proposal: &Proposal) -> bool {
    matches!(proposal.state, ProposalState::Review | ProposalState::Changed)
        && may_decide(caller, proposal).is_ok()
}

/// The proposals for one record, the newest first.
///
/// # Errors
/// `Unknown`; the database's own.
pub async fn of_record(tx: &mut Tx, caller: &Caller, record: &str) -> Result<Vec<Proposal>, PublishError> {
    may_see(caller, record)?;
    Ok(proposals::of_record(tx, record).await?)
}

/// Approves a proposal as the second person: it becomes public when ten minutes have passed. `shown` is the hash of
/// what was looked at.
///
/// # Errors
/// `Unknown`, also for the one who asked; `Decided`; `ChangedSince` when the file is another one by now;
/// `ReviewNotValid`, `NoConsent`; the database's own.
pub async fn approve(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    id: &ProposalId,
    shown: &str,
) -> Result<(), PublishError> {
    let proposal = to_decide(tx, caller, id).await?;
    review::check(proposal.reviewed_on, now.day_in(&kyiv()))?;
    check_consent(tx, proposal.basis, &proposal.record, now.day_in(&kyiv())).await?;
    if look_at(tx, caller, now, &proposal.record, proposal.basis).await?.fingerprint != shown {
        return Err(PublishError::ChangedSince);
    }
    let changed = Proposal {
        state: ProposalState::Approved,
        released_from: Some(now.plus_minutes(UNDO_MINUTES)),
        shown: shown.to_owned(),
        ..proposal.clone()
    };
    settle(tx, caller, now, &proposal, changed, "approve_release").await
}

/// Declines a proposal as the second person, with a word on why.
///
/// # Errors
/// `Unknown`; `Empty`; `Decided`; the database's own.
pub async fn decline(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    id: &ProposalId,
    remark: &str,
) -> Result<(), PublishError> {
    let proposal = to_decide(tx, caller, id).await?;
    if remark.trim().is_empty() {
        return Err(PublishError::Empty("remark"));
    }
    let changed = Proposal { state: ProposalState::Declined, remark: remark.to_owned(), ..proposal.clone() };
    settle(tx, caller, now, &proposal, changed, "decline_release").await
}

/// Undoes what was approved, before its ten minutes have passed. Whoever may ask for a release or decide on one may
/// undo it: stopping needs no second person.
///
/// # Errors
/// `Unknown`; `Decided` when it is public already: then it is to be taken back; the database's own.
pub async fn undo(tx: &mut Tx, caller: &Caller, now: Now, id: &ProposalId) -> Result<(), PublishError> {
    let proposal = get(tx, caller, id).await?;
    may_take_back(caller, &proposal.record)?;
    if !matches!(proposal.state, ProposalState::Approved | ProposalState::Review | ProposalState::Changed) {
        return Err(PublishError::Decided);
    }
    let changed = Proposal { state: ProposalState::Undone, released_from: None, ..proposal.clone() };
    settle(tx, caller, now, &proposal, changed, "undo_release").await
}

/// Takes back a record at once: a person with every row that tells of them, or an action.
///
/// # Errors
/// `Unknown`; `Empty`; `NotPublic`; the database's own.
pub async fn take_back(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    mint: &mut Mint,
    record: &str,
    reason: &str,
) -> Result<WithdrawalOutcome, PublishError> {
    may_take_back(caller, record)?;
    let name = caller.actor().name().to_owned();
    withdraw(tx, caller.actor(), now, mint, record, &name, reason).await
}

/// Whether something was approved and its ten minutes have passed: asked by reading, so that looking takes nobody's
/// place.
///
/// # Errors
/// The database's own.
pub async fn is_due(tx: &mut Tx, now: Now) -> Result<bool, PublishError> {
    let approved = proposals::in_state(tx, ProposalState::Approved).await?;
    Ok(approved.iter().any(|one| one.released_from.is_some_and(|from| from <= now)))
}

/// Releases what was approved and whose ten minutes have passed; gives how many. What is another file than the one
/// that was looked at, or whose review or consent has ended meanwhile, is not released and waits for a look again.
///
/// # Errors
/// The database's own.
pub async fn release_due(tx: &mut Tx, now: Now, mint: &mut Mint) -> Result<usize, PublishError> {
    let approved = proposals::in_state(tx, ProposalState::Approved).await?;
    let due = approved.into_iter().filter(|one| one.released_from.is_some_and(|from| from <= now));
    let mut released = 0;
    for proposal in due {
        let new = NewRelease {
            basis: proposal.basis,
            by: proposal.proposer.clone(),
            approved_by: proposal.decider.clone(),
            reason: proposal.reason.clone(),
            risk: proposal.risk.clone(),
            reviewed_on: Some(proposal.reviewed_on),
            cases: Some(vec![proposal.record.clone()]),
            dry_run: false,
        };
        let cases = vec![proposal.record.clone()];
        let same = preview(tx, now, cases, proposal.basis).await?.fingerprint == proposal.shown;
        let holds = review::check(proposal.reviewed_on, now.day_in(&kyiv())).is_ok();
        let state = if same && holds { ProposalState::Released } else { ProposalState::Changed };
        if state == ProposalState::Released {
            release(tx, &Actor::program(), now, mint, &new, &mut |_, _| {}).await?;
            released += 1;
        }
        let changed = Proposal { state, ..proposal.clone() };
        let done = proposals::decide(tx, now, ProposalState::Approved, &changed).await?;
        assert!(done, "read and changed in one transaction");
    }
    Ok(released)
}

/// Refuses what is to rest on the family's consent while none stands.
async fn check_consent(tx: &mut Tx, basis: Basis, file: &str, today: Date) -> Result<(), PublishError> {
    if basis == Basis::PublicRecord || may_rest_on_consent(tx, file, today).await? {
        Ok(())
    } else {
        Err(PublishError::NoConsent(file.to_owned()))
    }
}

/// Whether somebody of the family agreed and may still be taken at their word.
///
/// # Errors
/// The database's own.
pub async fn may_rest_on_consent(tx: &mut Tx, file: &str, today: Date) -> Result<bool, PublishError> {
    let consents = Consents::all(tx).await?;
    Ok(consents.standing(today).any(|consent| consent.person.as_str() == file))
}

async fn to_decide(tx: &mut Tx, caller: &Caller, id: &ProposalId) -> Result<Proposal, PublishError> {
    let proposal = get(tx, caller, id).await?;
    may_decide(caller, &proposal)?;
    if matches!(proposal.state, ProposalState::Review | ProposalState::Changed) {
        Ok(proposal)
    } else {
        Err(PublishError::Decided)
    }
}

async fn settle(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    before: &Proposal,
    changed: Proposal,
    act: &'static str,
) -> Result<(), PublishError> {
    let changed = Proposal { decided_by: caller.account().or_else(|| before.decided_by.clone()), ..changed };
    let detail = json!({ "file": before.record });
    log::append(tx, now, caller.actor(), act, before.id.as_str(), &detail).await?;
    if proposals::decide(tx, now, before.state, &changed).await? {
        Ok(())
    } else {
        Err(PublishError::Decided)
    }
}

async fn open(tx: &mut Tx, record: &str) -> Result<Option<Proposal>, PublishError> {
    let of = proposals::of_record(tx, record).await?;
    let is_open = |one: &Proposal| {
        matches!(one.state, ProposalState::Review | ProposalState::Approved | ProposalState::Changed)
    };
    Ok(of.into_iter().find(is_open))
}
