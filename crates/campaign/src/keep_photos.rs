//! Photographs of an action: added covered, cleared cell by cell, affirmed by a second person, taken away. What is public
//! of them is ended by the part that made it public.

use byname_base::id::{ActionId, ActionPhotoId, Mint};
use byname_base::language::Language;
use byname_base::now::Now;
use byname_db::Tx;
use byname_picture::{Cells, Picture, WorkingCopy};
use byname_register::RegisterError;
use byname_register::keep_sources::{Cited, cite};
use byname_register::portrait::{Kept, PortraitEnd, check_rights};
use byname_register::store::pictures;
use byname_seal::log;
use byname_staff::{Act, Caller, On, may};
use serde_json::json;

use crate::CampaignError;
use crate::photo::{ActionPhoto, Affirmed};
use crate::store::{actions, photos};

/// What is said when a photograph of an action is added.
#[derive(Debug, Clone)]
pub struct NewActionPhoto {
    /// What is kept of the file that was brought.
    pub copy: WorkingCopy,
    /// The same with every cell covered.
    pub covered: Picture,
    /// Who took it or has the right in it.
    pub author: String,
    /// Who allowed that it is published, and how.
    pub licence: String,
    /// What is seen, in some languages; empty texts are left out.
    pub alt: Vec<(Language, String)>,
    /// Where it comes from.
    pub cited: Cited,
}

/// Adds a photograph to an action, covered all over.
///
/// # Errors
/// `Unknown`; `Register` with `WithoutAuthor`, `WithoutLicence`, `WithoutAlt`, or what
/// [`cite`] refuses; the database's own.
pub async fn add(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    mint: &mut Mint,
    action: &ActionId,
    new: &NewActionPhoto,
) -> Result<ActionPhotoId, CampaignError> {
    may(caller, Act::KeepActions, &On::Nothing)?;
    is_there(tx, action).await?;
    let alt = check(new)?;
    let sources = cite(tx, caller, now, mint, &new.cited).await?;
    let photo = ActionPhoto {
        id: ActionPhotoId::mint(mint),
        action: action.clone(),
        working: Kept::of(&new.copy.picture),
        original_sha256: new.copy.original_sha256.clone(),
        author: new.author.trim().to_owned(),
        licence: new.licence.trim().to_owned(),
        sources,
        alt,
        clear: Cells::none(),
        covered: Kept::of(&new.covered),
        cleared_by: caller.account(),
        affirmed: None,
        added_at: now.as_stored(),
        added_by: caller.actor().name().to_owned(),
        end: None,
    };
    let detail = json!({ "action": action.as_str(), "original_sha256": photo.original_sha256 });
    log::append(tx, now, caller.actor(), "add_action_photo", photo.id.as_str(), &detail).await?;
    pictures::keep(tx, &new.copy.picture).await?;
    pictures::keep(tx, &new.covered).await?;
    photos::insert(tx, &photo).await?;
    Ok(photo.id)
}

fn check(new: &NewActionPhoto) -> Result<Vec<(Language, String)>, RegisterError> {
    check_rights(&new.author, &new.licence)?;
    said(&new.alt)
}

/// What is said of it in some languages, in one at least.
fn said(alt: &[(Language, String)]) -> Result<Vec<(Language, String)>, RegisterError> {
    let alt = alt.iter().map(|(language, text)| (*language, text.trim().to_owned()));
    let alt: Vec<(Language, String)> = alt.filter(|(_, text)| !text.is_empty()).collect();
    if alt.is_empty() { Err(RegisterError::WithoutAlt) } else { Ok(alt) }
}

/// Says anew what is seen, for those who do not see it. What is public of it stays as it was until the action is released
/// again, for which there must be two.
///
/// # Errors
/// `Unknown`, also when it has ended; `Register` with `WithoutAlt`; the database's own.
pub async fn describe(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    id: &ActionPhotoId,
    alt: &[(Language, String)],
) -> Result<(), CampaignError> {
    may(caller, Act::KeepActions, &On::Nothing)?;
    let photo = standing(tx, id).await?;
    let alt = said(alt)?;
    log::append(tx, now, caller.actor(), "describe_action_photo", id.as_str(), &json!({})).await?;
    Ok(photos::replace(tx, &ActionPhoto { alt, ..photo }).await?)
}

/// Chooses anew in which cells something is seen. `covered` was made of the working copy with these cells. Nobody has
/// affirmed it then.
///
/// # Errors
/// `Unknown`, also when it has ended; the database's own.
pub async fn clear(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    id: &ActionPhotoId,
    cells: &Cells,
    covered: &Picture,
) -> Result<ActionPhoto, CampaignError> {
    may(caller, Act::KeepActions, &On::Nothing)?;
    let photo = standing(tx, id).await?;
    let detail = json!({ "clear": cells.to_string(), "sha256": covered.sha256 });
    log::append(tx, now, caller.actor(), "clear_action_photo", id.as_str(), &detail).await?;
    pictures::keep(tx, covered).await?;
    let photo = ActionPhoto {
        clear: cells.clone(),
        covered: Kept::of(covered),
        cleared_by: caller.account(),
        affirmed: None,
        ..photo
    };
    photos::replace(tx, &photo).await?;
    Ok(photo)
}

/// Says, as somebody other than who chose the cells, that nobody can be recognised in what is seen, or they agreed.
/// `shown` is the name of the picture at which they looked.
///
/// # Errors
/// `Unknown`, also for whoever chose the cells themselves, and when it has ended; `Stale` when the cells were chosen
/// anew since they looked; the database's own.
pub async fn affirm(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    id: &ActionPhotoId,
    shown: &str,
) -> Result<(), CampaignError> {
    let photo = standing(tx, id).await?;
    may_affirm(caller, &photo)?;
    if photo.covered.sha256 != shown {
        return Err(CampaignError::Stale { by: photo.added_by });
    }
    let by = caller.actor().name().to_owned();
    let detail = json!({ "sha256": shown });
    log::append(tx, now, caller.actor(), "affirm_action_photo", id.as_str(), &detail).await?;
    Ok(photos::replace(tx, &ActionPhoto { affirmed: Some(Affirmed { at: now.as_stored(), by }), ..photo })
        .await?)
}

/// Whether somebody may affirm what another one cleared.
///
/// # Errors
/// `Unknown`.
pub fn may_affirm(caller: &Caller, photo: &ActionPhoto) -> Result<(), CampaignError> {
    Ok(may(caller, Act::DecideAction, &On::asked_by(photo.cleared_by.as_ref()))?)
}

/// Takes a photograph away: it is kept, and not released again.
///
/// # Errors
/// `Unknown`, also when it has ended before; `Empty` without a reason; the database's own.
pub async fn take_away(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    id: &ActionPhotoId,
    why: &str,
) -> Result<ActionPhoto, CampaignError> {
    may(caller, Act::WithdrawAction, &On::Nothing)?;
    let photo = standing(tx, id).await?;
    if why.trim().is_empty() {
        return Err(CampaignError::Empty("reason"));
    }
    log::append(tx, now, caller.actor(), "take_away_action_photo", id.as_str(), &json!({})).await?;
    let end =
        PortraitEnd { at: now.as_stored(), by: caller.actor().name().to_owned(), why: why.trim().to_owned() };
    let photo = ActionPhoto { end: Some(end), ..photo };
    photos::replace(tx, &photo).await?;
    Ok(photo)
}

/// The photographs of an action that count, for whoever may read it.
///
/// # Errors
/// `Unknown`; the database's own.
pub async fn of_action(
    tx: &mut Tx,
    caller: &Caller,
    action: &ActionId,
) -> Result<Vec<ActionPhoto>, CampaignError> {
    may(caller, Act::SeeActions, &On::Nothing)?;
    is_there(tx, action).await?;
    let mut of = photos::of_action(tx, action).await?;
    of.retain(|photo| photo.end.is_none());
    Ok(of)
}

/// One photograph of an action, for whoever may read it.
///
/// # Errors
/// `Unknown`, also when it has ended or is of another action; the database's own.
pub async fn one(
    tx: &mut Tx,
    caller: &Caller,
    action: &ActionId,
    id: &ActionPhotoId,
) -> Result<ActionPhoto, CampaignError> {
    let of = of_action(tx, caller, action).await?;
    of.into_iter().find(|photo| photo.id == *id).ok_or(CampaignError::Unknown)
}

/// The bytes of a picture of it: of the working copy, or of what is covered.
///
/// # Errors
/// `Unknown`; the database's own.
pub async fn jpeg(tx: &mut Tx, picture: &Kept) -> Result<Vec<u8>, CampaignError> {
    pictures::jpeg(tx, &picture.sha256).await?.ok_or(CampaignError::Unknown)
}

async fn is_there(tx: &mut Tx, action: &ActionId) -> Result<(), CampaignError> {
    actions::get(tx, action).await?.map(|_| ()).ok_or(CampaignError::Unknown)
}

/// One that counts, whoever asks: for what decides by itself what they may.
///
/// # Errors
/// `Unknown`; the database's own.
pub async fn standing(tx: &mut Tx, id: &ActionPhotoId) -> Result<ActionPhoto, CampaignError> {
    photos::get(tx, id).await?.filter(|photo| photo.end.is_none()).ok_or(CampaignError::Unknown)
}
