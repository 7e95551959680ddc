//! Which names of those who let everybody see theirs stand on the petition's page. A name is text that a stranger typed:
//! none is shown before somebody of the desk has looked at it.

use byname_base::id::PetitionId;
use byname_base::now::Now;
use byname_db::Tx;
use byname_seal::log;
use byname_staff::{Act, Caller, On, may};
use serde_json::json;

use crate::error::CampaignError;
use crate::signature::NameShown;
use crate::store::{petitions, public_names};

/// How many names are looked at in one go.
pub const AT_A_TIME: i64 = 200;

/// A name that everybody may see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicName {
    /// The leaf of its signature.
    pub leaf: i64,
    /// As typed.
    pub name: String,
}

/// What somebody decided, by the leaves of the signatures.
#[derive(Debug, Clone, Default)]
pub struct Decided {
    /// To be shown.
    pub show: Vec<i64>,
    /// Not to be shown, or to be taken off the page.
    pub hide: Vec<i64>,
}

/// Names that nobody has looked at yet, the oldest in the log first.
///
/// # Errors
/// `Unknown` when whoever asks keeps no petitions; the database's own.
pub async fn waiting(
    tx: &mut Tx,
    caller: &Caller,
    id: &PetitionId,
) -> Result<Vec<PublicName>, CampaignError> {
    may(caller, Act::KeepPetitions, &On::Nothing)?;
    Ok(public_names::of_state(tx, id, NameShown::Waits, AT_A_TIME).await?)
}

/// Names that stand on the page.
///
/// # Errors
/// As [`waiting`].
pub async fn standing(
    tx: &mut Tx,
    caller: &Caller,
    id: &PetitionId,
) -> Result<Vec<PublicName>, CampaignError> {
    may(caller, Act::KeepPetitions, &On::Nothing)?;
    Ok(public_names::of_state(tx, id, NameShown::Shown, i64::MAX).await?)
}

/// Shows names, and leaves others out. Of a signature that was taken back meanwhile there is nothing to decide.
///
/// # Errors
/// As [`waiting`].
pub async fn decide(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    id: &PetitionId,
    decided: &Decided,
) -> Result<(), CampaignError> {
    may(caller, Act::KeepPetitions, &On::Nothing)?;
    petitions::get(tx, id).await?.ok_or(CampaignError::Unknown)?;
    if decided.show.is_empty() && decided.hide.is_empty() {
        return Ok(());
    }
    let detail = json!({ "shown": decided.show.len(), "hidden": decided.hide.len() });
    log::append(tx, now, caller.actor(), "show_names", id.as_str(), &detail).await?;
    for (leaves, shown) in [(&decided.show, NameShown::Shown), (&decided.hide, NameShown::Hidden)] {
        for leaf in leaves {
            public_names::decide(tx, id, *leaf, shown).await?;
        }
    }
    Ok(petitions::raise_epoch(tx).await?)
}
