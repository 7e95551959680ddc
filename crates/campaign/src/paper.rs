//! Sheets of paper with signatures: one person enters their numbers and how many signatures stand on them, another one
//! looks at the same sheets and counts again, and only then they are counted. Who signed on them is kept nowhere here:
//! the sheets and their scan stay with the group.

use byname_base::codes;
use byname_base::id::{AccountId, Mint, PaperBatchId, PetitionId};
use byname_base::now::Now;
use byname_db::Tx;
use byname_seal::log;
use byname_staff::{Act, Caller, On, may};
use byname_tally::{Leaf, Sheets, TallyError};
use serde_json::json;

use crate::error::CampaignError;
use crate::petition::{Petition, PetitionState};
use crate::store::{paper, petitions};

/// How many signatures the sheets of one batch may hold: the log takes no more in one leaf.
pub const MOST: i64 = 999_999;

codes! {
    /// How far a batch of sheets is.
    PaperState {
        /// One person has entered it.
        Entered = "entered",
        /// Another one has looked at the sheets; the next head counts it.
        Confirmed = "confirmed",
        /// It stands in a leaf.
        Counted = "counted",
        /// It was taken back before it was counted, and counts nothing.
        TakenBack = "taken_back",
    }
}

/// Some sheets, as they are entered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPaper {
    /// Their numbers, as `101-103,107`.
    pub sheets: String,
    /// How many signatures stand on them.
    pub signatures: i64,
    /// The SHA-256 of their scan, as 64 hex digits.
    pub scan: String,
}

/// Some sheets that were entered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperBatch {
    /// Its id.
    pub id: PaperBatchId,
    /// What was entered.
    pub new: NewPaper,
    /// How far it is.
    pub state: PaperState,
    /// When it was entered.
    pub entered_at: String,
    /// The name of whoever entered it.
    pub entered_by: String,
    /// The account that entered it; `None` for a command on the machine.
    pub asked_by: Option<AccountId>,
    /// When it was confirmed or taken back; empty before.
    pub decided_at: String,
    /// Who confirmed it or took it back; empty before.
    pub decided_by: String,
    /// Its number in the count; `None` before it is counted.
    pub leaf: Option<i64>,
}

impl PaperBatch {
    /// The leaf that counts it.
    ///
    /// # Errors
    /// `Unreadable` or `LeafTooLong` for what no log takes; what was entered by [`enter`] is none of it.
    pub fn leaf(&self) -> Result<Leaf, TallyError> {
        self.new.leaf()
    }
}

impl NewPaper {
    fn leaf(&self) -> Result<Leaf, TallyError> {
        Leaf::read(&format!("paper {} {} {}", self.signatures, self.sheets, self.scan))
    }

    /// Whether a log takes it: what it refuses would hold up everybody who waits to be counted.
    fn check(&self) -> Result<Sheets, CampaignError> {
        if !(1..=MOST).contains(&self.signatures) {
            return Err(CampaignError::NotOnPaper);
        }
        let is_hex = self.scan.bytes().all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f'));
        if self.scan.len() != 64 || !is_hex {
            return Err(CampaignError::NoScan);
        }
        let sheets = Sheets::read(&self.sheets).map_err(|_| CampaignError::NoSheets)?;
        // So many ranges that no leaf holds them are no numbers of sheets either.
        self.leaf().map(|_| sheets).map_err(|_| CampaignError::NoSheets)
    }
}

/// Enters some sheets. They count when another person has confirmed them.
///
/// # Errors
/// `Unknown` when whoever asks keeps no petitions; `NotNow` for one that was never opened or is handed over;
/// `NotOnPaper`, `NoScan`, `NoSheets`; `SheetTwice` and `ScanTwice` for what another batch has that was not taken back;
/// the database's own.
pub async fn enter(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    mint: &mut Mint,
    petition: &PetitionId,
    new: NewPaper,
) -> Result<PaperBatchId, CampaignError> {
    may(caller, Act::KeepPetitions, &On::Nothing)?;
    let sheets = new.check()?;
    // The log is one for all: whoever else enters sheets waits here, so that no two enter the same.
    let detail = json!({ "n": new.signatures });
    log::append(tx, now, caller.actor(), "enter_paper", petition.as_str(), &detail).await?;
    must_take_paper(tx, petition).await?;
    for other in paper::of_petition(tx, petition).await? {
        check_beside(&new, &sheets, &other)?;
    }
    let batch = PaperBatch {
        id: PaperBatchId::mint(mint),
        new,
        state: PaperState::Entered,
        entered_at: now.as_stored(),
        entered_by: caller.actor().name().to_owned(),
        asked_by: caller.account(),
        decided_at: String::new(),
        decided_by: String::new(),
        leaf: None,
    };
    paper::add(tx, petition, &batch).await?;
    Ok(batch.id)
}

/// Confirms, as a second person who looked at the sheets, what somebody else entered. `signatures` is how many the
/// second person counted.
///
/// # Errors
/// `Unknown`, also for whoever entered it and for one that waits for nobody; `NotNow` for a petition that is handed
/// over; `CountedOtherwise`; the database's own.
pub async fn confirm(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    petition: &PetitionId,
    id: &PaperBatchId,
    signatures: i64,
) -> Result<(), CampaignError> {
    let batch = one(tx, caller, petition, id).await?;
    may_confirm(caller, &batch)?;
    if batch.new.signatures != signatures {
        return Err(CampaignError::CountedOtherwise);
    }
    tell_log(tx, caller, now, petition, "confirm_paper", &batch).await?;
    must_take_paper(tx, petition).await?;
    decide(tx, caller, now, &batch, PaperState::Confirmed).await
}

/// Takes sheets back that no leaf counts yet; they and their scan can be entered anew.
///
/// # Errors
/// `Unknown`, also for what is counted or was taken back already; the database's own.
pub async fn take_back(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    petition: &PetitionId,
    id: &PaperBatchId,
) -> Result<(), CampaignError> {
    let batch = one(tx, caller, petition, id).await?;
    may_take_back(caller, &batch)?;
    tell_log(tx, caller, now, petition, "take_back_paper", &batch).await?;
    decide(tx, caller, now, &batch, PaperState::TakenBack).await
}

/// Every batch of sheets of a petition, the newest first.
///
/// # Errors
/// `Unknown`; the database's own.
pub async fn batches(
    tx: &mut Tx,
    caller: &Caller,
    petition: &PetitionId,
) -> Result<Vec<PaperBatch>, CampaignError> {
    may(caller, Act::SeePetitions, &On::Nothing)?;
    Ok(paper::of_petition(tx, petition).await?)
}

/// One batch of sheets.
///
/// # Errors
/// `Unknown`; the database's own.
pub async fn one(
    tx: &mut Tx,
    caller: &Caller,
    petition: &PetitionId,
    id: &PaperBatchId,
) -> Result<PaperBatch, CampaignError> {
    let known = batches(tx, caller, petition).await?;
    known.into_iter().find(|batch| batch.id == *id).ok_or(CampaignError::Unknown)
}

/// Whether whoever asks may confirm a batch: it waits for it, and somebody else entered it.
///
/// # Errors
/// `Unknown`.
pub fn may_confirm(caller: &Caller, batch: &PaperBatch) -> Result<(), CampaignError> {
    may(caller, Act::DecideInvalidation, &On::asked_by(batch.asked_by.as_ref()))?;
    if batch.state == PaperState::Entered { Ok(()) } else { Err(CampaignError::Unknown) }
}

/// Whether whoever asks may take a batch back: it stands in no leaf.
///
/// # Errors
/// `Unknown`.
pub fn may_take_back(caller: &Caller, batch: &PaperBatch) -> Result<(), CampaignError> {
    if !matches!(batch.state, PaperState::Entered | PaperState::Confirmed) {
        return Err(CampaignError::Unknown);
    }
    let keeps = may(caller, Act::KeepPetitions, &On::Nothing).map_err(CampaignError::from);
    keeps.or_else(|_| may_confirm(caller, batch))
}

/// Whether sheets can be entered for a petition: it was opened, and not handed over. After its closing what was
/// collected before may still come in.
#[must_use]
pub fn takes_paper(petition: &Petition) -> bool {
    petition.opened_at.is_some() && petition.state != PetitionState::Delivered
}

async fn must_take_paper(tx: &mut Tx, id: &PetitionId) -> Result<(), CampaignError> {
    let petition = petitions::get(tx, id).await?.ok_or(CampaignError::Unknown)?;
    if takes_paper(&petition) { Ok(()) } else { Err(CampaignError::NotNow(petition.state)) }
}

/// Whether new sheets and their scan are other ones than those of a batch that was entered before.
fn check_beside(new: &NewPaper, sheets: &Sheets, other: &PaperBatch) -> Result<(), CampaignError> {
    if other.state == PaperState::TakenBack {
        return Ok(());
    }
    if other.new.scan == new.scan {
        return Err(CampaignError::ScanTwice);
    }
    // What cannot be read was not entered here: rather refuse than stop the count.
    let meet = Sheets::read(&other.new.sheets).map_or(true, |others| sheets.meet(&others));
    if meet { Err(CampaignError::SheetTwice(other.new.sheets.clone())) } else { Ok(()) }
}

/// Notes that a batch is confirmed or taken back, unless somebody was quicker or an epoch closed.
async fn decide(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    batch: &PaperBatch,
    to: PaperState,
) -> Result<(), CampaignError> {
    let done = paper::decide(tx, now, caller.actor().name(), batch, to).await?;
    if done { Ok(()) } else { Err(CampaignError::Unknown) }
}

async fn tell_log(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    petition: &PetitionId,
    act: &'static str,
    batch: &PaperBatch,
) -> Result<(), CampaignError> {
    let detail = json!({ "n": batch.new.signatures });
    log::append(tx, now, caller.actor(), act, petition.as_str(), &detail).await?;
    Ok(())
}
