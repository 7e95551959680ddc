//! Taking signatures out of a petition's count by a rule, and undoing it. It is looked first and done then, and done
//! only if it is still what was looked at; where many are concerned a second person does it. What stood in the count
//! leaves it by leaves that tell the reason, with the next head.

use byname_base::id::PetitionId;
use byname_base::now::Now;
use byname_db::Tx;
use byname_seal::log;
use byname_staff::{Act, Caller, On, may};
use byname_tally::Reason;
use serde_json::json;

use crate::error::CampaignError;
use crate::invalidation::{Found, MOST_ALONE, Rule, Run, RunKind, RunState};
use crate::store::invalidations;

/// What became of what was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// It is done.
    Done,
    /// It is more than one person decides: a second one is asked.
    OfAnother,
}

/// How many signatures a rule would take out now.
///
/// # Errors
/// `Unknown` when whoever asks keeps no petitions; `NoRule` for one that would take out everybody; the database's own.
pub async fn look(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    petition: &PetitionId,
    rule: &Rule,
) -> Result<Found, CampaignError> {
    may(caller, Act::KeepPetitions, &On::Nothing)?;
    if !rule.says_something() {
        return Err(CampaignError::NoRule);
    }
    Ok(Found { as_of: now, rows: invalidations::met_by(tx, petition, rule).await? })
}

/// How many signatures the undoing of a run would put back now.
///
/// # Errors
/// `Unknown` when whoever asks keeps no petitions; the database's own.
pub async fn look_back(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    petition: &PetitionId,
    number: i64,
) -> Result<Found, CampaignError> {
    may(caller, Act::KeepPetitions, &On::Nothing)?;
    Ok(Found { as_of: now, rows: invalidations::still_out(tx, petition, number).await? })
}

/// How many signatures a run that was asked for would concern now.
///
/// # Errors
/// `Unknown` when whoever asks may neither do it nor keep petitions; the database's own.
pub async fn look_at_asked(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    petition: &PetitionId,
    run: &Run,
) -> Result<Found, CampaignError> {
    may_decide(caller, run).or_else(|_| may_drop(caller, run))?;
    let rows = match run.undoes {
        Some(undone) => invalidations::still_out(tx, petition, undone).await?,
        None => invalidations::met_by(tx, petition, &run.rule).await?,
    };
    Ok(Found { as_of: now, rows })
}

/// Takes out what a rule meets, if it is still as many as were shown; asks a second person where it is many.
///
/// # Errors
/// `Unknown`, `NoRule`, `NothingMet`; `Changed` with what is met now, and then nothing is done; the database's own.
pub async fn invalidate(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    petition: &PetitionId,
    rule: &Rule,
    reason: &Reason,
    shown: i64,
) -> Result<Asked, CampaignError> {
    may(caller, Act::KeepPetitions, &On::Nothing)?;
    invalidations::hold_met(tx, petition, rule).await?;
    let found = look(tx, caller, now, petition, rule).await?;
    let run = new_run(caller, now, RunKind::Invalidate, rule.clone(), reason, None);
    begin(tx, caller, now, petition, run, found, shown).await
}

/// Undoes a run that took signatures out, if it is still as many as were shown; asks a second person where it is many.
/// What its signers have taken back since is not put back.
///
/// # Errors
/// `Unknown`, also for a run that took nothing out or was undone before; `NothingMet`, `Changed`; the database's own.
pub async fn undo(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    petition: &PetitionId,
    number: i64,
    reason: &Reason,
    shown: i64,
) -> Result<Asked, CampaignError> {
    may(caller, Act::KeepPetitions, &On::Nothing)?;
    invalidations::hold_run(tx, petition, number).await?;
    let found = look_back(tx, caller, now, petition, number).await?;
    let runs = invalidations::of_petition(tx, petition).await?;
    if !can_be_undone(&runs, number) {
        return Err(CampaignError::Unknown);
    }
    let run = new_run(caller, now, RunKind::Restore, Rule::default(), reason, Some(number));
    begin(tx, caller, now, petition, run, found, shown).await
}

/// Does, as the second person, what somebody else asked for, if it is still as many as were shown.
///
/// # Errors
/// `Unknown`, also for whoever asked for it; `NothingMet`, `Changed`; the database's own.
pub async fn decide(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    petition: &PetitionId,
    number: i64,
    shown: i64,
) -> Result<(), CampaignError> {
    let run = asked(tx, petition, number).await?;
    may_decide(caller, &run)?;
    match run.undoes {
        Some(undone) => invalidations::hold_run(tx, petition, undone).await?,
        None => invalidations::hold_met(tx, petition, &run.rule).await?,
    }
    let found = look_at_asked(tx, caller, now, petition, &run).await?;
    check_shown(&found, shown)?;
    let run = Run { done_by: caller.actor().name().to_owned(), at: now.as_stored(), ..run };
    let run = Run { state: RunState::Done, ..run }.with(&found);
    tell_log(tx, caller, now, petition, &run).await?;
    invalidations::decide(tx, petition, &run).await?;
    carry_out(tx, petition, &run).await
}

/// Drops what was asked for: whoever asked thinks again, or the second person refuses.
///
/// # Errors
/// `Unknown`; the database's own.
pub async fn drop_asked(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    petition: &PetitionId,
    number: i64,
) -> Result<(), CampaignError> {
    let run = asked(tx, petition, number).await?;
    may_drop(caller, &run)?;
    let run = Run {
        state: RunState::Dropped,
        done_by: caller.actor().name().to_owned(),
        at: now.as_stored(),
        ..run
    };
    tell_log(tx, caller, now, petition, &run).await?;
    Ok(invalidations::decide(tx, petition, &run).await?)
}

/// Every run of a petition, the newest first.
///
/// # Errors
/// `Unknown`; the database's own.
pub async fn runs(tx: &mut Tx, caller: &Caller, petition: &PetitionId) -> Result<Vec<Run>, CampaignError> {
    may(caller, Act::SeePetitions, &On::Nothing)?;
    Ok(invalidations::of_petition(tx, petition).await?)
}

/// Whether a run took something out that no other run has put back or is asked to.
#[must_use]
pub fn can_be_undone(runs: &[Run], number: i64) -> bool {
    let took_out = |run: &Run| {
        run.number == number
            && run.kind == RunKind::Invalidate
            && matches!(run.state, RunState::Done | RunState::Told)
    };
    let undoes = |run: &Run| run.undoes == Some(number) && run.state != RunState::Dropped;
    runs.iter().any(took_out) && !runs.iter().any(undoes)
}

/// Whether whoever asks may do, as the second person, what was asked for.
///
/// # Errors
/// `Unknown`.
pub fn may_decide(caller: &Caller, run: &Run) -> Result<(), CampaignError> {
    Ok(may(caller, Act::DecideInvalidation, &On::asked_by(run.asked_by.as_ref()))?)
}

fn may_drop(caller: &Caller, run: &Run) -> Result<(), CampaignError> {
    let keeps = may(caller, Act::KeepPetitions, &On::Nothing);
    keeps.map_err(CampaignError::from).or_else(|_| may_decide(caller, run))
}

/// Keeps a run, and does it unless it needs a second person.
async fn begin(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    petition: &PetitionId,
    run: Run,
    found: Found,
    shown: i64,
) -> Result<Asked, CampaignError> {
    check_shown(&found, shown)?;
    let alone = found.total() <= MOST_ALONE;
    let mut run = run.with(&found);
    if !alone {
        run.state = RunState::Asked;
        run.asked_by = caller.account();
        run.asked_name = std::mem::take(&mut run.done_by);
    }
    // The log is one for all: whoever else numbers a run waits here.
    tell_log(tx, caller, now, petition, &run).await?;
    run.number = invalidations::next_number(tx, petition).await?;
    invalidations::add(tx, petition, &run).await?;
    if alone {
        carry_out(tx, petition, &run).await?;
    }
    Ok(if alone { Asked::Done } else { Asked::OfAnother })
}

async fn carry_out(tx: &mut Tx, petition: &PetitionId, run: &Run) -> Result<(), CampaignError> {
    let did = match run.undoes {
        Some(undone) => invalidations::put_back(tx, petition, undone, run.number).await?,
        None => invalidations::take_out(tx, petition, &run.rule, run.number).await?,
    };
    // A signer may have come or gone since it was counted a moment ago: then it is counted anew.
    if i64::try_from(did) == Ok(run.signatures) { Ok(()) } else { Err(CampaignError::Changed) }
}

async fn asked(tx: &mut Tx, petition: &PetitionId, number: i64) -> Result<Run, CampaignError> {
    let runs = invalidations::of_petition(tx, petition).await?;
    let wanted = |run: &Run| run.number == number && run.state == RunState::Asked;
    runs.into_iter().find(wanted).ok_or(CampaignError::Unknown)
}

fn check_shown(found: &Found, shown: i64) -> Result<(), CampaignError> {
    match found.total() {
        total if total != shown => Err(CampaignError::Changed),
        0 => Err(CampaignError::NothingMet),
        _ => Ok(()),
    }
}

fn new_run(
    caller: &Caller,
    now: Now,
    kind: RunKind,
    rule: Rule,
    reason: &Reason,
    undoes: Option<i64>,
) -> Run {
    Run {
        number: 0,
        kind,
        state: RunState::Done,
        rule,
        reason: reason.to_string(),
        signatures: 0,
        counted: 0,
        asked_by: None,
        asked_name: String::new(),
        done_by: caller.actor().name().to_owned(),
        at: now.as_stored(),
        undoes,
        batch: None,
    }
}

/// The log keeps what was done and how many it was; the reason stands with the run, and in the count.
async fn tell_log(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    petition: &PetitionId,
    run: &Run,
) -> Result<(), CampaignError> {
    let act = match (run.kind, run.state) {
        (_, RunState::Dropped) => "drop_invalidation",
        (RunKind::Restore, RunState::Asked) => "ask_restore_signatures",
        (RunKind::Restore, _) => "restore_signatures",
        (_, RunState::Asked) => "ask_invalidate_signatures",
        (_, _) => "invalidate_signatures",
    };
    let detail = json!({ "n": run.signatures });
    log::append(tx, now, caller.actor(), act, petition.as_str(), &detail).await?;
    Ok(())
}

impl Run {
    fn with(self, found: &Found) -> Self {
        Self { signatures: found.total(), counted: found.counted(), ..self }
    }
}
