//! Handing a closed petition over to one of those whom it addresses: a step in the record of each person for whom it
//! is, with the term that it starts, and a word of it on the petition's page.

use std::collections::HashSet;

use byname_base::id::{InstitutionId, Mint, PetitionId, PublicId, StepId};
use byname_base::now::Now;
use byname_base::text::LanguageTag;
use byname_db::Tx;
use byname_pursue::channel::Channel;
use byname_pursue::institution::Institution;
use byname_pursue::step_kind::StepKind;
use byname_pursue::store::{institutions, steps};
use byname_register::enter;
use byname_register::keep_sources::Cited;
use byname_seal::log;
use byname_staff::{Act, Caller, On, may};
use jiff::civil::Date;
use serde_json::json;

use crate::delivery::{Delivery, check_day};
use crate::error::CampaignError;
use crate::for_whom;
use crate::frozen::rule_of;
use crate::petition::{Petition, PetitionState};
use crate::public_petition::{PublicHandOver, PublicPetition};
use crate::store::{hand_overs, petitions};

/// A hand-over, or a try that was refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandOver {
    /// To whom.
    pub to: InstitutionId,
    /// The day on which it was handed over or sent.
    pub on: Date,
    /// By which way.
    pub channel: Channel,
    /// The number under which it was taken in; empty when none was given.
    pub incoming_no: String,
    /// Whether they refused to take it.
    pub refused: bool,
    /// Who handed it over, in free words for the staff; may be empty.
    pub handed_by: String,
    /// What else the staff should know.
    pub note: String,
    /// The steps that were recorded with it.
    pub steps: Vec<StepId>,
}

/// What is said when a hand-over is recorded, besides what is kept of it.
#[derive(Debug, Clone)]
pub struct NewHandOver {
    /// What is kept; its steps come with the recording.
    pub kept: HandOver,
    /// What was done, in words that stand in the step of each person.
    pub description: String,
    /// The language of these words.
    pub text_lang: LanguageTag,
    /// What proves it: the stamp with the number. `None` where there is none.
    pub proof: Cited,
    /// Whether everybody who was to have it has it now.
    pub to_all: bool,
}

/// Whether whoever asks may record a hand-over: they keep petitions, and steps in the file of each person for whom it
/// is.
///
/// # Errors
/// `Unknown`.
pub fn may_hand_over(caller: &Caller, petition: &Petition) -> Result<(), CampaignError> {
    may(caller, Act::KeepPetitions, &On::Nothing)?;
    for_whom::may_record_steps(caller, &petition.people)
}

/// Records a hand-over of a closed petition: a step for each person, and a word on the petition's page. Once everybody
/// whom it addresses has taken it, or the caller says that all have it who were to have it, the petition is delivered.
///
/// # Errors
/// `Unknown` when whoever asks may not, or it does not address that institution; `NotNow` when it is not closed;
/// `NotThatDay` for a day before it opened or to come; `HandedOverThatDay`; as recording a step.
pub async fn hand_over(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    mint: &mut Mint,
    id: &PetitionId,
    new: &NewHandOver,
) -> Result<(), CampaignError> {
    let petition = petitions::get(tx, id).await?.ok_or(CampaignError::Unknown)?;
    may_hand_over(caller, &petition)?;
    petition.must_be(PetitionState::Closed)?;
    let addressed = institutions::all(tx).await?;
    let to = addressed.iter().find(|one| one.id == new.kept.to && petition.recipients.contains(&one.id));
    let to = to.ok_or(CampaignError::Unknown)?;
    let public = petitions::public_of(tx, id).await?.ok_or(CampaignError::Unknown)?;
    check_day(now, new.kept.on, public.opened_on.parse().ok())?;
    let detail = json!({ "files": petition.people.len(), "refused": new.kept.refused });
    log::append(tx, now, caller.actor(), "hand_over_petition", id.as_str(), &detail).await?;
    let steps = delivery(&petition, to, new).record(tx, caller, now, mint, &petition.people).await?;
    let kept = HandOver { steps, ..new.kept.clone() };
    if !hand_overs::add(tx, now, caller.actor().name(), id, &kept).await? {
        return Err(CampaignError::HandedOverThatDay);
    }
    let all = hand_overs::of_petition(tx, id).await?;
    let state = if new.to_all || everybody_has_it(&petition, &all) {
        let delivered = petition.delivered(&now.as_stored())?;
        enter(tx, caller.actor(), now, Some(&petition), &delivered, 0).await?;
        delivered.state
    } else {
        petition.state
    };
    let told = told(tx, &all, &addressed).await?;
    let public = PublicPetition { state, hand_overs: told, ..public };
    Ok(petitions::publish(tx, id, &public).await?)
}

/// Every hand-over of a petition, for whoever reads petitions at the desk.
///
/// # Errors
/// `Unknown`; the database's own.
pub async fn of_petition(
    tx: &mut Tx,
    caller: &Caller,
    id: &PetitionId,
) -> Result<Vec<HandOver>, CampaignError> {
    may(caller, Act::SeePetitions, &On::Nothing)?;
    Ok(hand_overs::of_petition(tx, id).await?)
}

fn delivery<'a>(petition: &'a Petition, to: &'a Institution, new: &'a NewHandOver) -> Delivery<'a> {
    Delivery {
        kind: StepKind::PetitionDelivery,
        owner: &petition.owner,
        to,
        on: new.kept.on,
        channel: new.kept.channel,
        incoming_no: &new.kept.incoming_no,
        refused: new.kept.refused,
        rule: rule_of(to),
        answers_followed: true,
        description: &new.description,
        text_lang: &new.text_lang,
        proof: &new.proof,
    }
}

fn everybody_has_it(petition: &Petition, all: &[HandOver]) -> bool {
    let took: HashSet<&InstitutionId> = all.iter().filter(|one| !one.refused).map(|one| &one.to).collect();
    petition.recipients.iter().all(|one| took.contains(one))
}

/// What the world reads of the hand-overs. The steps are told by their public ids: those that are released lead somewhere.
async fn told(
    tx: &mut Tx,
    all: &[HandOver],
    addressed: &[Institution],
) -> Result<Vec<PublicHandOver>, CampaignError> {
    let mut told = Vec::new();
    for one in all {
        let Some(to) = addressed.iter().find(|known| known.id == one.to) else { continue };
        let mut public: Vec<PublicId> = Vec::new();
        for id in &one.steps {
            public.extend(steps::get(tx, id).await?.map(|step| step.public_id));
        }
        told.push(PublicHandOver {
            to: to.public_id.clone(),
            on: one.on.to_string(),
            refused: one.refused,
            steps: public,
        });
    }
    Ok(told)
}
