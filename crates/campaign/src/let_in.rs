//! Held signatures are looked at and let in. A machine holds what looks odd and refuses nothing: that is for a person.

use byname_base::id::PetitionId;
use byname_base::now::Now;
use byname_db::Tx;
use byname_seal::log;
use byname_staff::{Act, Caller, On, may};
use serde_json::json;

use crate::error::CampaignError;
use crate::invalidation::{Rule, Run, RunKind, RunState};
use crate::signature::HeldFor;
use crate::store::invalidations;

/// Those that are held for one reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldNow {
    /// Why.
    pub held_for: HeldFor,
    /// How many.
    pub signatures: i64,
    /// How many of them would count at once: their link was pressed, or a volunteer saw a face.
    pub ready: i64,
}

/// What is held of a petition, by reason.
///
/// # Errors
/// `Unknown`; the database's own.
pub async fn held(
    tx: &mut Tx,
    caller: &Caller,
    petition: &PetitionId,
) -> Result<Vec<HeldNow>, CampaignError> {
    may(caller, Act::SeePetitions, &On::Nothing)?;
    let rows = invalidations::held(tx, petition).await?;
    let read = |(held_for, signatures, ready)| HeldNow { held_for, signatures, ready };
    Ok(rows.into_iter().map(read).collect())
}

/// Lets in everything that is held for a reason and was signed up to a minute, the one in which whoever asks looked.
/// What its signer has confirmed counts from the next head on; the rest waits for its link to be pressed, as any other.
/// Gives how many there were.
///
/// # Errors
/// `Unknown` when whoever asks keeps no petitions; `Empty` without a reason; `NothingMet`; the database's own.
pub async fn let_in(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    petition: &PetitionId,
    held_for: HeldFor,
    until: Now,
    why: &str,
) -> Result<u64, CampaignError> {
    may(caller, Act::KeepPetitions, &On::Nothing)?;
    if why.trim().is_empty() {
        return Err(CampaignError::Empty("why"));
    }
    let signatures = invalidations::let_in(tx, now, petition, held_for, &until.as_minute()).await?;
    if signatures == 0 {
        return Err(CampaignError::NothingMet);
    }
    let detail = json!({ "held_for": held_for.code(), "n": signatures });
    log::append(tx, now, caller.actor(), "let_in_signatures", petition.as_str(), &detail).await?;
    let run = Run {
        number: invalidations::next_number(tx, petition).await?,
        kind: RunKind::LetIn,
        state: RunState::Told,
        rule: Rule { held_for: Some(held_for), until: Some(until.as_minute()), ..Rule::default() },
        reason: why.trim().to_owned(),
        signatures: i64::try_from(signatures).unwrap_or(i64::MAX),
        counted: 0,
        asked_by: None,
        asked_name: String::new(),
        done_by: caller.actor().name().to_owned(),
        at: now.as_stored(),
        undoes: None,
        batch: None,
    };
    invalidations::add(tx, petition, &run).await?;
    Ok(signatures)
}
