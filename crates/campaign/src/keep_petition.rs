//! Keeping a petition at the desk: it is drafted, asked for, opened by a second person, paused, closed.

use byname_base::id::{InstitutionId, Mint, PersonId, PetitionId};
use byname_base::language::Language;
use byname_base::now::{Now, kyiv};
use byname_db::Tx;
use byname_pursue::institution::{Institution, InstitutionLevel};
use byname_pursue::store::institutions;
use byname_register::{enter, stale};
use byname_seal::log;
use byname_staff::{Act, Caller, On, may};
use serde_json::json;

use crate::count;
use crate::error::CampaignError;
use crate::for_whom;
use crate::names::check_keyholder;
use crate::petition::{Petition, PetitionState, PetitionText, Slug};
use crate::public_petition::{PublicPetition, PublicPetitionText, PublicRecipient};
use crate::store::{keys, petitions};
use crate::turn::Turn;

/// What is said when a petition is begun.
#[derive(Debug, Clone)]
pub struct NewPetition {
    /// Its name in addresses.
    pub slug: Slug,
    /// Whose it is.
    pub owner: String,
    /// What it says, in the language in which it is written.
    pub text: PetitionText,
    /// For whom it is.
    pub people: Vec<PersonId>,
}

/// What goes with a petition besides its text.
#[derive(Debug, Clone)]
pub struct Matters {
    /// For whom it is.
    pub people: Vec<PersonId>,
    /// Whom it addresses.
    pub recipients: Vec<InstitutionId>,
    /// Who a mailbox shows as the sender; empty for the group's name.
    pub mail_sender: String,
    /// The subject that a mailbox shows; empty for a plain one.
    pub mail_subject: String,
    /// To whom names are sealed: age recipients.
    pub keyholders: Vec<String>,
}

/// Begins a petition.
///
/// # Errors
/// `Unknown` when whoever asks keeps no petitions, or a file is not open to them; `SlugTaken`, `Empty`.
pub async fn draft(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    mint: &mut Mint,
    new: &NewPetition,
) -> Result<PetitionId, CampaignError> {
    may(caller, Act::KeepPetitions, &On::Nothing)?;
    check_text(&new.text)?;
    for_whom::check(tx, caller, &[], &new.people).await?;
    if petitions::has_slug(tx, &new.slug).await? {
        return Err(CampaignError::SlugTaken);
    }
    let petition = Petition {
        id: PetitionId::mint(mint),
        slug: new.slug.clone(),
        owner: new.owner.clone(),
        state: PetitionState::Draft,
        texts: vec![new.text.clone()],
        recipients: Vec::new(),
        people: new.people.clone(),
        mail_sender: String::new(),
        mail_subject: String::new(),
        keyholders: Vec::new(),
        asked_by: None,
        opened_at: None,
        closed_at: None,
        delivered_at: None,
    };
    log::append(tx, now, caller.actor(), "draft_petition", petition.id.as_str(), &json!({})).await?;
    let position = i64::try_from(petitions::all(tx).await?.len()).unwrap_or(i64::MAX) + 1;
    enter(tx, caller.actor(), now, None, &petition, position).await?;
    Ok(petition.id)
}

/// A petition that whoever asks may read at the desk.
///
/// # Errors
/// `Unknown`; the database's own.
pub async fn seen_by(tx: &mut Tx, caller: &Caller, id: &PetitionId) -> Result<Petition, CampaignError> {
    may(caller, Act::SeePetitions, &On::Nothing)?;
    petitions::get(tx, id).await?.ok_or(CampaignError::Unknown)
}

/// Every petition, for whoever may read them at the desk.
///
/// # Errors
/// `Unknown`; the database's own.
pub async fn all(tx: &mut Tx, caller: &Caller) -> Result<Vec<Petition>, CampaignError> {
    may(caller, Act::SeePetitions, &On::Nothing)?;
    Ok(petitions::all(tx).await?)
}

/// Writes the text of a draft in one language. `seen` is the state that the writer looked at.
///
/// # Errors
/// `Unknown`, `Stale`, `NotNow`, `Empty`; the database's own.
pub async fn write_text(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    id: &PetitionId,
    seen: i64,
    text: PetitionText,
) -> Result<(), CampaignError> {
    let petition = kept_by(tx, caller, id, seen).await?;
    check_text(&text)?;
    let language = text.language;
    let changed = petition.with_text(text)?;
    let detail = json!({ "language": language.code() });
    log::append(tx, now, caller.actor(), "write_petition", id.as_str(), &detail).await?;
    enter(tx, caller.actor(), now, Some(&petition), &changed, 0).await?;
    Ok(())
}

/// Says for whom a draft is, whom it addresses, how its mail looks, and to whom names are sealed.
///
/// # Errors
/// `Unknown`, also for a file that is not open to whoever asks; `Stale`, `NotNow`, `NotAKey`; the database's own.
pub async fn set_matters(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    id: &PetitionId,
    seen: i64,
    matters: &Matters,
) -> Result<(), CampaignError> {
    let petition = kept_by(tx, caller, id, seen).await?;
    petition.must_be(PetitionState::Draft)?;
    for_whom::check(tx, caller, &[], &matters.people).await?;
    let known = institutions::all(tx).await?;
    if !matters.recipients.iter().all(|id| known.iter().any(|one| one.id == *id)) {
        return Err(CampaignError::Unknown);
    }
    matters.keyholders.iter().try_for_each(|key| check_keyholder(key))?;
    let matters = matters.clone();
    let changed = Petition {
        people: matters.people,
        recipients: matters.recipients,
        mail_sender: matters.mail_sender,
        mail_subject: matters.mail_subject,
        keyholders: matters.keyholders,
        ..petition.clone()
    };
    log::append(tx, now, caller.actor(), "change_petition", id.as_str(), &json!({})).await?;
    enter(tx, caller.actor(), now, Some(&petition), &changed, 0).await?;
    Ok(())
}

/// Changes where a petition stands. `host` is the site's, under whose name its count is signed.
///
/// # Errors
/// `Unknown`, also for the one who asked and would open it; `NotNow`, `Incomplete`; the database's own.
pub async fn turn(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    mint: &mut Mint,
    id: &PetitionId,
    turn: Turn,
    host: &str,
) -> Result<(), CampaignError> {
    let petition = petitions::get(tx, id).await?.ok_or(CampaignError::Unknown)?;
    may_turn(caller, &petition, turn)?;
    let changed = petition.turned(turn, caller.account(), &now.as_stored())?;
    log::append(tx, now, caller.actor(), act(turn), id.as_str(), &json!({})).await?;
    enter(tx, caller.actor(), now, Some(&petition), &changed, 0).await?;
    match turn {
        Turn::Open => {
            keys::make(tx, id, mint).await?;
            let public = first_public(tx, &changed, now).await?;
            petitions::publish(tx, id, &public).await?;
            count::begin(tx, now, id, &public, host).await?;
        }
        Turn::Pause | Turn::Resume | Turn::End => tell_state(tx, &changed, now).await?,
        Turn::Ask | Turn::SendBack => {}
    }
    if turn == Turn::End {
        keys::destroy_dedupe(tx, id).await?;
    }
    Ok(())
}

/// Whether whoever asks may change where a petition stands.
///
/// # Errors
/// `Unknown`.
pub fn may_turn(caller: &Caller, petition: &Petition, turn: Turn) -> Result<(), CampaignError> {
    turn.may(caller, Act::KeepPetitions, Act::OpenPetition, petition.asked_by.as_ref())
}

async fn kept_by(
    tx: &mut Tx,
    caller: &Caller,
    id: &PetitionId,
    seen: i64,
) -> Result<Petition, CampaignError> {
    may(caller, Act::KeepPetitions, &On::Nothing)?;
    let petition = petitions::get(tx, id).await?.ok_or(CampaignError::Unknown)?;
    stale::check(tx, id.as_str(), seen).await?;
    Ok(petition)
}

fn check_text(text: &PetitionText) -> Result<(), CampaignError> {
    for (name, value) in [("title", &text.title), ("body", &text.body)] {
        if value.trim().is_empty() {
            return Err(CampaignError::Empty(name));
        }
    }
    Ok(())
}

/// What the world reads of a petition on the day on which it opens.
async fn first_public(tx: &mut Tx, petition: &Petition, now: Now) -> Result<PublicPetition, CampaignError> {
    let known = institutions::all(tx).await?;
    let of = |id: &InstitutionId| known.iter().find(|one| one.id == *id).map(recipient);
    Ok(PublicPetition {
        slug: petition.slug.clone(),
        owner: petition.owner.clone(),
        state: petition.state,
        texts: petition.texts.iter().map(public_text).collect(),
        recipients: petition.recipients.iter().filter_map(of).collect(),
        people: for_whom::public_ids(tx, &petition.people).await?,
        opened_on: now.day_in(&kyiv()).to_string(),
        closed_on: None,
        takes_names: !petition.keyholders.is_empty(),
        hand_overs: Vec::new(),
    })
}

async fn tell_state(tx: &mut Tx, petition: &Petition, now: Now) -> Result<(), CampaignError> {
    let before = petitions::public_of(tx, &petition.id).await?.ok_or(CampaignError::Unknown)?;
    let closed = petition.state == PetitionState::Closed;
    let closed_on = if closed { Some(now.day_in(&kyiv()).to_string()) } else { before.closed_on.clone() };
    let public = PublicPetition { state: petition.state, closed_on, ..before };
    Ok(petitions::publish(tx, &petition.id, &public).await?)
}

fn public_text(text: &PetitionText) -> PublicPetitionText {
    PublicPetitionText {
        language: text.language,
        title: text.title.clone(),
        body: text.body.clone(),
        notice: text.notice.clone(),
        sha256: text.sha256(),
    }
}

fn recipient(institution: &Institution) -> PublicRecipient {
    let names: Vec<(Language, String)> = institution.names();
    let may_harm = institution.level == InstitutionLevel::DeFacto || institution.jurisdiction == "RU";
    PublicRecipient { id: institution.public_id.clone(), names, may_harm }
}

/// The act as the log has it.
fn act(turn: Turn) -> &'static str {
    match turn {
        Turn::Ask => "ask_petition",
        Turn::SendBack => "send_back_petition",
        Turn::Open => "open_petition",
        Turn::Pause => "pause_petition",
        Turn::Resume => "resume_petition",
        Turn::End => "close_petition",
    }
}
