//! What partner groups say of letters that their people posted: by a link of their own, which they may mend and take back.
//!
//! It is told with their name and in lines of its own; nothing is ever summed with what others say.

use byname_base::actor::Actor;
use byname_base::id::{InstitutionId, LetterCampaignId, LetterReportId, Mint, PublicId};
use byname_base::now::{Now, kyiv};
use byname_db::Tx;
use byname_pursue::channel::Channel;
use byname_pursue::store::institutions;
use byname_seal::log;
use byname_staff::{Act, Caller, On, may};
use byname_web::token::Token;
use jiff::civil::Date;
use serde_json::json;

use super::campaign::LettersState;
use super::public_letters::KnownLetters;
use crate::error::CampaignError;
use crate::store::letters::{campaigns, partners};

/// The most days for which a link is good.
pub const MOST_DAYS: i64 = 180;
/// The most letters that can be told at once.
pub const MOST_LETTERS: i64 = 100_000;

/// The channels by which a partner group's letters go.
pub const CHANNELS: [Channel; 6] = [
    Channel::PostRegistered,
    Channel::Post,
    Channel::InPerson,
    Channel::Portal,
    Channel::Email,
    Channel::Fax,
];

/// A partner group and its link. The code itself is shown once and never kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Partner {
    /// The hash of the code.
    pub code_hash: String,
    /// The group's name, as readers see it.
    pub name: String,
    /// Until when the link is good.
    pub until: Now,
}

/// What is told of some letters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Posted {
    /// The day on which they were posted.
    pub on: Date,
    /// By which channel.
    pub channel: Channel,
    /// How many.
    pub letters: i64,
}

/// What a partner group told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Its id.
    pub id: LetterReportId,
    /// The hash of the link's code: whose it is.
    pub code_hash: String,
    /// The group's name.
    pub partner: String,
    /// To whom.
    pub institution: InstitutionId,
    /// What was told.
    pub said: Posted,
}

/// Makes a link for a partner group; gives its code, which is shown once.
///
/// # Errors
/// `Unknown`; `LettersNotNow` unless the campaign is open; `Empty` without a name, or with days out of bounds.
pub async fn make_link(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    mint: &mut Mint,
    campaign: &LetterCampaignId,
    name: &str,
    days: i64,
) -> Result<Token, CampaignError> {
    may(caller, Act::KeepLetters, &On::Nothing)?;
    let known = campaigns::get(tx, campaign).await?.ok_or(CampaignError::Unknown)?;
    known.must_be(LettersState::Open)?;
    if name.trim().is_empty() {
        return Err(CampaignError::Empty("name"));
    }
    if !(1..=MOST_DAYS).contains(&days) {
        return Err(CampaignError::Empty("days"));
    }
    let token = Token::mint(mint);
    log::append(tx, now, caller.actor(), "make_letter_link", campaign.as_str(), &json!({ "days": days }))
        .await?;
    let partner =
        Partner { code_hash: token.hash(), name: name.trim().to_owned(), until: now.plus_days(days) };
    partners::add(tx, now, caller.actor().name(), campaign, &partner).await?;
    Ok(token)
}

/// Ends a link: by it nothing can be told any more. What was told stays.
///
/// # Errors
/// `Unknown` when there is none that still holds.
pub async fn end_link(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    campaign: &LetterCampaignId,
    code_hash: &str,
) -> Result<(), CampaignError> {
    may(caller, Act::KeepLetters, &On::Nothing)?;
    if !partners::end(tx, now, campaign, code_hash).await? {
        return Err(CampaignError::Unknown);
    }
    log::append(tx, now, caller.actor(), "end_letter_link", campaign.as_str(), &json!({})).await?;
    Ok(())
}

/// The links of a campaign, and what was told by them, for whoever reads letters at the desk.
///
/// # Errors
/// `Unknown`; the database's own.
pub async fn links_and_reports(
    tx: &mut Tx,
    caller: &Caller,
    campaign: &LetterCampaignId,
) -> Result<(Vec<Partner>, Vec<Report>), CampaignError> {
    may(caller, Act::SeeLetters, &On::Nothing)?;
    Ok((partners::of_campaign(tx, campaign).await?, partners::reports(tx, campaign).await?))
}

/// The campaign of an address and the partner group of a code, when both stand.
///
/// # Errors
/// `Unknown`; the database's own.
pub async fn by_link(
    tx: &mut Tx,
    now: Now,
    slug: &str,
    code: &str,
) -> Result<(KnownLetters, Partner), CampaignError> {
    let known = campaigns::public_by_slug(tx, slug).await?.ok_or(CampaignError::Unknown)?;
    let hash = Token::from_text(code).hash();
    let partner = partners::by_code(tx, now, &known.id, &hash).await?;
    Ok((known, partner.ok_or(CampaignError::Unknown)?))
}

/// What a partner group told so far, by its own link, each with the public id of its addressee.
///
/// # Errors
/// The database's own.
pub async fn own_reports(
    tx: &mut Tx,
    known: &KnownLetters,
    partner: &Partner,
) -> Result<Vec<(Report, Option<PublicId>)>, CampaignError> {
    let bodies = institutions::all(tx).await?;
    let public =
        |id: &InstitutionId| bodies.iter().find(|one| one.id == *id).map(|one| one.public_id.clone());
    let own = partners::reports(tx, &known.id).await?.into_iter();
    let own = own.filter(|one| one.code_hash == partner.code_hash);
    Ok(own.map(|one| (one.clone(), public(&one.institution))).collect())
}

/// Tells of letters by a partner group's link, or mends what was told as `known_as`.
///
/// # Errors
/// `Unknown` for a link that is not good, an addressee that is none, or what is not theirs; `LettersNotNow` once nobody is
/// to write any more; `NotThatMany`, `NotThatDay`.
pub async fn report(
    tx: &mut Tx,
    now: Now,
    mint: &mut Mint,
    link: (&str, &str),
    to: &PublicId,
    said: &Posted,
    known_as: Option<&LetterReportId>,
) -> Result<(), CampaignError> {
    let (known, partner) = by_link(tx, now, link.0, link.1).await?;
    if known.public.state == LettersState::Stopped {
        return Err(CampaignError::LettersNotNow(known.public.state));
    }
    let institution = institution(tx, &known, to).await?;
    check(&known, said, now)?;
    let act = if let Some(id) = known_as {
        if !partners::change(tx, now, id, &partner.code_hash, &institution, said).await? {
            return Err(CampaignError::Unknown);
        }
        "change_letter_report"
    } else {
        let id = LetterReportId::mint(mint);
        partners::report(tx, now, &id, &partner.code_hash, &institution, said).await?;
        "report_letters"
    };
    let detail = json!({ "letters": said.letters });
    log::append(tx, now, &Actor::program(), act, known.id.as_str(), &detail).await?;
    Ok(())
}

/// Takes back what a partner group told, by its own link: also once the campaign was stopped.
///
/// # Errors
/// `Unknown` for a link that is not good, or for what is not theirs.
pub async fn take_back(
    tx: &mut Tx,
    now: Now,
    link: (&str, &str),
    id: &LetterReportId,
) -> Result<(), CampaignError> {
    let (known, partner) = by_link(tx, now, link.0, link.1).await?;
    if !partners::take_back(tx, now, id, &partner.code_hash).await? {
        return Err(CampaignError::Unknown);
    }
    log::append(tx, now, &Actor::program(), "take_letter_report_back", known.id.as_str(), &json!({})).await?;
    Ok(())
}

fn check(known: &KnownLetters, said: &Posted, now: Now) -> Result<(), CampaignError> {
    if !(1..=MOST_LETTERS).contains(&said.letters) {
        return Err(CampaignError::NotThatMany);
    }
    let opened_on: Option<Date> = known.public.opened_on.parse().ok();
    if said.on > now.day_in(&kyiv()) || opened_on.is_some_and(|opened| said.on < opened) {
        return Err(CampaignError::NotThatDay);
    }
    if CHANNELS.contains(&said.channel) { Ok(()) } else { Err(CampaignError::Unknown) }
}

async fn institution(
    tx: &mut Tx,
    known: &KnownLetters,
    to: &PublicId,
) -> Result<InstitutionId, CampaignError> {
    known.public.addressee(to.as_str()).ok_or(CampaignError::Unknown)?;
    let all = institutions::all(tx).await?;
    all.into_iter().find(|one| one.public_id == *to).map(|one| one.id).ok_or(CampaignError::Unknown)
}
