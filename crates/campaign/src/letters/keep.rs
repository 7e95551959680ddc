//! Keeping a campaign of letters at the desk: it is drafted, asked for, opened by a second person, paused, stopped.

use byname_base::id::{InstitutionId, LetterCampaignId, Mint, PersonId};
use byname_base::now::{Now, kyiv};
use byname_base::text::fold;
use byname_db::Tx;
use byname_pursue::institution::{Institution, InstitutionLevel};
use byname_pursue::store::institutions;
use byname_register::store::claims;
use byname_register::{enter, stale};
use byname_seal::log;
use byname_staff::{Act, Caller, On, may};
use serde_json::json;

use super::addressee::{Addressee, may_harm};
use super::campaign::{LetterCampaign, LetterText, LettersState};
use super::public_letters::{PublicAddressee, PublicLetters};
use crate::error::CampaignError;
use crate::for_whom;
use crate::petition::Slug;
use crate::store::letters::{campaigns, left};
use crate::turn::Turn;

/// What is said when a campaign of letters is begun.
#[derive(Debug, Clone)]
pub struct NewCampaign {
    /// Its name in addresses.
    pub slug: Slug,
    /// Whose it is.
    pub owner: String,
    /// What it says, in the language in which it is written.
    pub text: LetterText,
    /// For whom it is.
    pub people: Vec<PersonId>,
}

/// What goes with a campaign besides its texts and addressees.
#[derive(Debug, Clone)]
pub struct LetterMatters {
    /// For whom it is.
    pub people: Vec<PersonId>,
    /// Whether the group prints letters.
    pub prints: bool,
    /// Whether the group sends e-mails.
    pub mails: bool,
}

/// Begins a campaign.
///
/// # Errors
/// `Unknown` when whoever asks keeps no letters, or a file is not open to them; `SlugTaken`, `Empty`, `NameInModel`.
pub async fn draft(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    mint: &mut Mint,
    new: &NewCampaign,
) -> Result<LetterCampaignId, CampaignError> {
    may(caller, Act::KeepLetters, &On::Nothing)?;
    for_whom::check(tx, caller, &[], &new.people).await?;
    check_text(tx, &new.text, &new.people).await?;
    if campaigns::has_slug(tx, &new.slug).await? {
        return Err(CampaignError::SlugTaken);
    }
    let campaign = LetterCampaign {
        id: LetterCampaignId::mint(mint),
        slug: new.slug.clone(),
        owner: new.owner.clone(),
        state: LettersState::Draft,
        texts: vec![new.text.clone()],
        addressees: Vec::new(),
        people: new.people.clone(),
        prints: false,
        mails: false,
        asked_by: None,
        opened_at: None,
        stopped_at: None,
    };
    log::append(tx, now, caller.actor(), "draft_letters", campaign.id.as_str(), &json!({})).await?;
    let position = i64::try_from(campaigns::all(tx).await?.len()).unwrap_or(i64::MAX) + 1;
    enter(tx, caller.actor(), now, None, &campaign, position).await?;
    Ok(campaign.id)
}

/// A campaign that whoever asks may read at the desk.
///
/// # Errors
/// `Unknown`; the database's own.
pub async fn seen_by(
    tx: &mut Tx,
    caller: &Caller,
    id: &LetterCampaignId,
) -> Result<LetterCampaign, CampaignError> {
    may(caller, Act::SeeLetters, &On::Nothing)?;
    campaigns::get(tx, id).await?.ok_or(CampaignError::Unknown)
}

/// Every campaign, for whoever may read them at the desk.
///
/// # Errors
/// `Unknown`; the database's own.
pub async fn all(tx: &mut Tx, caller: &Caller) -> Result<Vec<LetterCampaign>, CampaignError> {
    may(caller, Act::SeeLetters, &On::Nothing)?;
    Ok(campaigns::all(tx).await?)
}

/// Writes the text of a draft in one language. `seen` is the state that the writer looked at.
///
/// # Errors
/// `Unknown`, `Stale`, `LettersNotNow`, `Empty`, `NameInModel`; the database's own.
pub async fn write_text(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    id: &LetterCampaignId,
    seen: i64,
    text: LetterText,
) -> Result<(), CampaignError> {
    let campaign = kept_by(tx, caller, id, seen).await?;
    check_text(tx, &text, &campaign.people).await?;
    let language = text.language;
    let changed = campaign.with_text(text)?;
    let detail = json!({ "language": language.code() });
    log::append(tx, now, caller.actor(), "write_letters", id.as_str(), &detail).await?;
    enter(tx, caller.actor(), now, Some(&campaign), &changed, 0).await?;
    Ok(())
}

/// Says for whom a draft is, and what the group does with letters.
///
/// # Errors
/// `Unknown`, also for a file that is not open to whoever asks; `Stale`, `LettersNotNow`, `NameInModel`.
pub async fn set_matters(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    id: &LetterCampaignId,
    seen: i64,
    matters: &LetterMatters,
) -> Result<(), CampaignError> {
    let campaign = kept_by(tx, caller, id, seen).await?;
    campaign.must_be(LettersState::Draft)?;
    for_whom::check(tx, caller, &[], &matters.people).await?;
    for text in &campaign.texts {
        check_text(tx, text, &matters.people).await?;
    }
    let changed = LetterCampaign {
        people: matters.people.clone(),
        prints: matters.prints,
        mails: matters.mails,
        ..campaign.clone()
    };
    log::append(tx, now, caller.actor(), "change_letters", id.as_str(), &json!({})).await?;
    enter(tx, caller.actor(), now, Some(&campaign), &changed, 0).await?;
    Ok(())
}

/// Says whom a draft addresses, or what is said of one whom it addresses already.
///
/// # Errors
/// `Unknown`, `Stale`, `LettersNotNow`; as checking an addressee.
pub async fn set_addressee(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    id: &LetterCampaignId,
    seen: i64,
    addressee: &Addressee,
) -> Result<(), CampaignError> {
    let campaign = kept_by(tx, caller, id, seen).await?;
    let known = institutions::all(tx).await?;
    let institution = known.iter().find(|one| one.id == addressee.institution);
    addressee.check(institution.ok_or(CampaignError::Unknown)?)?;
    let changed = campaign.with_addressee(addressee.clone())?;
    log::append(tx, now, caller.actor(), "address_letters", id.as_str(), &json!({})).await?;
    enter(tx, caller.actor(), now, Some(&campaign), &changed, 0).await?;
    Ok(())
}

/// Takes somebody off the addressees of a draft.
///
/// # Errors
/// `Unknown`, `Stale`, `LettersNotNow`; the database's own.
pub async fn drop_addressee(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    id: &LetterCampaignId,
    seen: i64,
    institution: &InstitutionId,
) -> Result<(), CampaignError> {
    let campaign = kept_by(tx, caller, id, seen).await?;
    let changed = campaign.without_addressee(institution)?;
    log::append(tx, now, caller.actor(), "address_letters", id.as_str(), &json!({})).await?;
    enter(tx, caller.actor(), now, Some(&campaign), &changed, 0).await?;
    Ok(())
}

/// Changes where a campaign stands. One that is stopped gives up whatever writers left with the group: nothing of it
/// leaves any more.
///
/// # Errors
/// `Unknown`, also for the one who asked and would open it; `LettersNotNow`, `LettersIncomplete`; the database's own.
pub async fn turn(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    id: &LetterCampaignId,
    turn: Turn,
) -> Result<(), CampaignError> {
    let campaign = campaigns::get(tx, id).await?.ok_or(CampaignError::Unknown)?;
    may_turn(caller, &campaign, turn)?;
    let changed = campaign.turned(turn, caller.account(), &now.as_stored())?;
    let forgotten = if turn == Turn::End { left::forget_all(tx, id).await? } else { 0 };
    log::append(tx, now, caller.actor(), act(turn), id.as_str(), &json!({ "forgotten": forgotten })).await?;
    enter(tx, caller.actor(), now, Some(&campaign), &changed, 0).await?;
    match turn {
        Turn::Open => {
            let public = told(tx, &changed, now).await?;
            campaigns::publish(tx, id, &public).await?;
        }
        Turn::Pause | Turn::Resume | Turn::End => {
            let before = campaigns::public_of(tx, id).await?.ok_or(CampaignError::Unknown)?;
            let stopped_on = changed.stopped_at.as_ref().map(|_| now.day_in(&kyiv()).to_string());
            let public = PublicLetters { state: changed.state, stopped_on, ..before };
            campaigns::publish(tx, id, &public).await?;
        }
        Turn::Ask | Turn::SendBack => {}
    }
    Ok(())
}

/// Whether whoever asks may change where a campaign stands. Whoever keeps letters may stop them alone: it is never wrong
/// to stop in haste.
///
/// # Errors
/// `Unknown`.
pub fn may_turn(caller: &Caller, campaign: &LetterCampaign, turn: Turn) -> Result<(), CampaignError> {
    // A paused campaign goes back to whoever writes it: nobody was asked to open it.
    if turn == Turn::SendBack && campaign.state != LettersState::Review {
        return Ok(may(caller, Act::KeepLetters, &On::Nothing)?);
    }
    turn.may(caller, Act::KeepLetters, Act::OpenLetters, campaign.asked_by.as_ref())
}

async fn kept_by(
    tx: &mut Tx,
    caller: &Caller,
    id: &LetterCampaignId,
    seen: i64,
) -> Result<LetterCampaign, CampaignError> {
    may(caller, Act::KeepLetters, &On::Nothing)?;
    let campaign = campaigns::get(tx, id).await?.ok_or(CampaignError::Unknown)?;
    stale::check(tx, id.as_str(), seen).await?;
    Ok(campaign)
}

/// A title and a body; and in the model nobody's name: facts are put in from the release, and what was typed would stand
/// when the release says otherwise.
async fn check_text(tx: &mut Tx, text: &LetterText, people: &[PersonId]) -> Result<(), CampaignError> {
    for (name, value) in [("title", &text.title), ("body", &text.body)] {
        if value.trim().is_empty() {
            return Err(CampaignError::Empty(name));
        }
    }
    let model = fold(&text.model);
    for id in people {
        let claims = claims::of_person(tx, id).await?;
        let mut names =
            claims.iter().filter(|claim| claim.field.holds_a_name()).map(|claim| fold(&claim.value));
        // A name of one word may be any word.
        if names.any(|name| name.contains(' ') && model.contains(&name)) {
            return Err(CampaignError::NameInModel);
        }
    }
    Ok(())
}

/// What the world reads of a campaign from the day on which it is opened.
async fn told(tx: &mut Tx, campaign: &LetterCampaign, now: Now) -> Result<PublicLetters, CampaignError> {
    let known = institutions::all(tx).await?;
    let of = |one: &Addressee| {
        known.iter().find(|body| body.id == one.institution).map(|body| public_addressee(one, body))
    };
    let before = campaigns::public_of(tx, &campaign.id).await?;
    Ok(PublicLetters {
        slug: campaign.slug.clone(),
        owner: campaign.owner.clone(),
        state: campaign.state,
        texts: campaign.texts.iter().map(public_text).collect(),
        addressees: campaign.addressees.iter().filter_map(of).collect(),
        people: for_whom::public_ids(tx, &campaign.people).await?,
        prints: campaign.prints,
        mails: campaign.mails,
        opened_on: before.map_or_else(|| now.day_in(&kyiv()).to_string(), |before| before.opened_on),
        stopped_on: None,
    })
}

/// Beside what a text was written is the group's own matter.
fn public_text(text: &LetterText) -> LetterText {
    LetterText { beside: None, ..text.clone() }
}

fn public_addressee(one: &Addressee, body: &Institution) -> PublicAddressee {
    PublicAddressee {
        id: body.public_id.clone(),
        names: body.names(),
        de_facto: body.level == InstitutionLevel::DeFacto,
        may_harm: may_harm(body),
        copy: one.copy,
        salutations: one.salutations.clone(),
        postal: one.postal.clone(),
        mail: one.mail.clone(),
        mail_effect: one.mail_effect,
    }
}

/// The act as the log has it.
fn act(turn: Turn) -> &'static str {
    match turn {
        Turn::Ask => "ask_letters",
        Turn::SendBack => "send_back_letters",
        Turn::Open => "open_letters",
        Turn::Pause => "pause_letters",
        Turn::Resume => "resume_letters",
        Turn::End => "stop_letters",
    }
}
