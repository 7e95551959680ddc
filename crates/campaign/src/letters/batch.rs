//! Letters that the group prints for writers, to one addressee at a time: made, handed over as a step for each person,
//! come back.
//!
//! With the handing over the letters themselves are forgotten; how many they were stays.

use byname_base::codes;
use byname_base::id::{InstitutionId, LetterBatchId, LetterCampaignId, LetterId, Mint, StepId};
use byname_base::now::{Now, kyiv};
use byname_base::text::LanguageTag;
use byname_db::Tx;
use byname_pursue::channel::Channel;
use byname_pursue::institution::Institution;
use byname_pursue::record_step::usual_rule;
use byname_pursue::step_kind::StepKind;
use byname_pursue::store::institutions;
use byname_register::keep_sources::Cited;
use byname_seal::log;
use byname_staff::{Act, Caller, On, may};
use jiff::civil::Date;
use serde_json::json;

use super::campaign::{LetterCampaign, LettersState};
use super::give::KeptLetter;
use crate::delivery::{Delivery, check_day};
use crate::error::CampaignError;
use crate::for_whom;
use crate::store::letters::{batches, campaigns, left};

/// The most letters of one batch.
pub const MOST: i64 = 500;

codes! {
    /// Where a batch stands.
    BatchState {
        /// It is made and being printed.
        Made = "made",
        /// It was posted or handed over.
        Handed = "handed",
        /// It was dissolved: its letters wait again.
        Dissolved = "dissolved",
    }
}

/// Some letters to one addressee that are printed and handed over together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterBatch {
    /// Its id.
    pub id: LetterBatchId,
    /// Of which campaign.
    pub campaign: LetterCampaignId,
    /// Its number in the campaign, from 1: it stands on the sheets.
    pub number: i64,
    /// To whom.
    pub institution: InstitutionId,
    /// How many letters it has.
    pub letters: i64,
    /// Where it stands.
    pub state: BatchState,
    /// When it was made, as stored.
    pub made_at: String,
    /// Who made it.
    pub made_by: String,
    /// The day on which it was posted or handed over; `None` before.
    pub handed_on: Option<Date>,
    /// By which channel; `None` before.
    pub channel: Option<Channel>,
    /// The numbers of the post, one for each letter that was registered.
    pub registered: Vec<String>,
    /// What else the staff should know.
    pub note: String,
    /// How many came back.
    pub returned: i64,
    /// The steps that were recorded with it.
    pub steps: Vec<StepId>,
}

/// What is said when a batch was handed over.
#[derive(Debug, Clone)]
pub struct HandedBatch {
    /// The day.
    pub on: Date,
    /// By which channel.
    pub channel: Channel,
    /// The numbers of the post.
    pub registered: Vec<String>,
    /// The number under which the institution took it in; empty when none was given.
    pub incoming_no: String,
    /// What else the staff should know.
    pub note: String,
    /// What was done, in words that stand in the step of each person.
    pub description: String,
    /// The language of these words.
    pub text_lang: LanguageTag,
    /// What proves it. `None` where there is none.
    pub proof: Cited,
    /// Whether the group learns of answers: only then an answer is due to it.
    pub answers_followed: bool,
}

/// Makes a batch of letters that wait for paper, the oldest days first.
///
/// # Errors
/// `Unknown` when whoever asks keeps no letters; `LettersNotNow` unless the campaign is open; `NothingMet` when none waits.
pub async fn make(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    mint: &mut Mint,
    campaign: &LetterCampaignId,
    institution: &InstitutionId,
) -> Result<LetterBatchId, CampaignError> {
    may(caller, Act::KeepLetters, &On::Nothing)?;
    let known = campaigns::get(tx, campaign).await?.ok_or(CampaignError::Unknown)?;
    known.must_be(LettersState::Open)?;
    let id = LetterBatchId::mint(mint);
    let n = left::into_batch(tx, campaign, institution, &id, MOST).await?;
    if n == 0 {
        return Err(CampaignError::NothingMet);
    }
    let n = i64::try_from(n).unwrap_or(MOST);
    let number = batches::add(tx, now, caller.actor().name(), campaign, &id, institution, n).await?;
    let detail = json!({ "number": number, "letters": n });
    log::append(tx, now, caller.actor(), "make_letter_batch", campaign.as_str(), &detail).await?;
    Ok(id)
}

/// A batch with its campaign, for whoever keeps letters.
///
/// # Errors
/// `Unknown`; the database's own.
pub async fn kept(
    tx: &mut Tx,
    caller: &Caller,
    id: &LetterBatchId,
) -> Result<(LetterCampaign, LetterBatch), CampaignError> {
    may(caller, Act::KeepLetters, &On::Nothing)?;
    let batch = batches::get(tx, id).await?.ok_or(CampaignError::Unknown)?;
    let campaign = campaigns::get(tx, &batch.campaign).await?.ok_or(CampaignError::Unknown)?;
    Ok((campaign, batch))
}

/// The letters of a batch, for whoever prints them: until it is handed over, and none once the campaign was stopped.
///
/// # Errors
/// `Unknown`; the database's own.
pub async fn letters_of(
    tx: &mut Tx,
    caller: &Caller,
    id: &LetterBatchId,
) -> Result<Vec<KeptLetter>, CampaignError> {
    may(caller, Act::KeepLetters, &On::Nothing)?;
    Ok(left::of_batch(tx, id).await?)
}

/// The batches of a campaign, for whoever reads letters at the desk; the newest first.
///
/// # Errors
/// `Unknown`; the database's own.
pub async fn of_campaign(
    tx: &mut Tx,
    caller: &Caller,
    campaign: &LetterCampaignId,
) -> Result<Vec<LetterBatch>, CampaignError> {
    may(caller, Act::SeeLetters, &On::Nothing)?;
    Ok(batches::of_campaign(tx, campaign).await?)
}

/// Leaves a letter out of a batch and forgets it: it is no letter, or nobody's.
///
/// # Errors
/// `Unknown`; `BatchNotNow` once it was handed over.
pub async fn leave_out(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    id: &LetterBatchId,
    letter: &LetterId,
) -> Result<(), CampaignError> {
    let (campaign, batch) = made(tx, caller, id).await?;
    if !left::forget_of_batch(tx, id, letter).await? {
        return Err(CampaignError::Unknown);
    }
    let detail = json!({ "number": batch.number });
    log::append(tx, now, caller.actor(), "leave_letter_out", campaign.id.as_str(), &detail).await?;
    Ok(batches::replace(tx, &LetterBatch { letters: batch.letters - 1, ..batch }).await?)
}

/// Dissolves a batch that was not handed over: its letters wait again.
///
/// # Errors
/// `Unknown`; `BatchNotNow` once it was handed over.
pub async fn dissolve(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    id: &LetterBatchId,
) -> Result<(), CampaignError> {
    let (campaign, batch) = made(tx, caller, id).await?;
    left::out_of_batch(tx, id).await?;
    let detail = json!({ "number": batch.number });
    log::append(tx, now, caller.actor(), "dissolve_letter_batch", campaign.id.as_str(), &detail).await?;
    Ok(batches::replace(tx, &LetterBatch { state: BatchState::Dissolved, letters: 0, ..batch }).await?)
}

/// Whether whoever asks may record that batches were handed over: they keep letters, and steps in the file of each person.
///
/// # Errors
/// `Unknown`.
pub fn may_hand_over(caller: &Caller, campaign: &LetterCampaign) -> Result<(), CampaignError> {
    may(caller, Act::KeepLetters, &On::Nothing)?;
    for_whom::may_record_steps(caller, &campaign.people)
}

/// Records that a batch was handed over: a step for each person, with the term that it starts. The letters are forgotten.
/// A stopped campaign too takes the word of what was posted before.
///
/// # Errors
/// `Unknown` when whoever asks may not; `BatchNotNow` when it was handed over or dissolved, or nothing is in it;
/// `NotThatDay` for a day before it was made or to come; `NotThatMany` for more numbers than letters; as recording a step.
pub async fn hand_over(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    mint: &mut Mint,
    id: &LetterBatchId,
    new: &HandedBatch,
) -> Result<Vec<StepId>, CampaignError> {
    let (campaign, batch) = made(tx, caller, id).await?;
    may_hand_over(caller, &campaign)?;
    if batch.letters < 1 {
        return Err(CampaignError::BatchNotNow);
    }
    let made_on = Now::from_stored(&batch.made_at).map(|at| at.day_in(&kyiv()));
    check_day(now, new.on, made_on)?;
    if i64::try_from(new.registered.len()).unwrap_or(i64::MAX) > batch.letters {
        return Err(CampaignError::NotThatMany);
    }
    let known = institutions::all(tx).await?;
    let to = known.iter().find(|one| one.id == batch.institution).ok_or(CampaignError::Unknown)?;
    let detail = json!({ "number": batch.number, "letters": batch.letters, "files": campaign.people.len() });
    log::append(tx, now, caller.actor(), "hand_over_letters", campaign.id.as_str(), &detail).await?;
    let steps = delivery(&campaign, to, new).record(tx, caller, now, mint, &campaign.people).await?;
    left::forget_batch(tx, id).await?;
    let handed = LetterBatch {
        state: BatchState::Handed,
        handed_on: Some(new.on),
        channel: Some(new.channel),
        registered: new.registered.clone(),
        note: new.note.clone(),
        steps: steps.clone(),
        ..batch
    };
    batches::replace(tx, &handed).await?;
    Ok(steps)
}

/// Records how many letters of a batch came back, all in all.
///
/// # Errors
/// `Unknown`; `BatchNotNow` before it was handed over; `NotThatMany` for more than it has, or less than none.
pub async fn returned(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    id: &LetterBatchId,
    n: i64,
) -> Result<(), CampaignError> {
    let (campaign, batch) = kept(tx, caller, id).await?;
    if batch.state != BatchState::Handed {
        return Err(CampaignError::BatchNotNow);
    }
    if !(0..=batch.letters).contains(&n) {
        return Err(CampaignError::NotThatMany);
    }
    let detail = json!({ "number": batch.number, "returned": n });
    log::append(tx, now, caller.actor(), "return_letters", campaign.id.as_str(), &detail).await?;
    Ok(batches::replace(tx, &LetterBatch { returned: n, ..batch }).await?)
}

async fn made(
    tx: &mut Tx,
    caller: &Caller,
    id: &LetterBatchId,
) -> Result<(LetterCampaign, LetterBatch), CampaignError> {
    let (campaign, batch) = kept(tx, caller, id).await?;
    if batch.state == BatchState::Made { Ok((campaign, batch)) } else { Err(CampaignError::BatchNotNow) }
}

fn delivery<'a>(campaign: &'a LetterCampaign, to: &'a Institution, new: &'a HandedBatch) -> Delivery<'a> {
    Delivery {
        kind: StepKind::Appeal,
        owner: &campaign.owner,
        to,
        on: new.on,
        channel: new.channel,
        incoming_no: &new.incoming_no,
        refused: false,
        rule: rule_of(to),
        answers_followed: new.answers_followed,
        description: &new.description,
        text_lang: &new.text_lang,
        proof: &new.proof,
    }
}

/// The rule by which an answer to letters is due: the one for appeals, where a state has one.
fn rule_of(to: &Institution) -> Option<&'static str> {
    let made_for = ["UA", "RU"].contains(&to.jurisdiction.as_str());
    made_for.then(|| usual_rule(StepKind::Appeal, &to.jurisdiction)).flatten()
}
