//! Codes for a volunteer's device at a rally: whoever signs there has shown a face. It needs no address, is counted as
//! a way of its own, and is not slowed because many sign from one place.
//!
//! A partner group gets such a code as a link: it vouches for whoever signs there, and they are counted as `partner`,
//! never among those who confirmed by mail or showed a face.

use byname_base::id::{Mint, PetitionId};
use byname_base::now::Now;
use byname_db::Tx;
use byname_seal::log;
use byname_staff::{Act, Caller, On, may};
use byname_tally::Class;
use byname_web::token::Token;
use serde_json::json;

use crate::error::CampaignError;
use crate::petition::PetitionState;
use crate::store::{kiosks, petitions};

/// The most signatures that one code lets through.
pub const MOST: i64 = 5_000;
/// The most hours for which the code of a device is good.
pub const MOST_HOURS: i64 = 48;
/// The most hours for which a partner's link is good: thirty days.
pub const MOST_PARTNER_HOURS: i64 = 30 * 24;

/// What is known of a code; the code itself is shown once and never kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KioskCode {
    /// As what whoever signs by it is counted: `Kiosk` or `Partner`.
    pub class: Class,
    /// Where the device stands, or the name of the partner group, for the staff.
    pub place: String,
    /// Until when it is good.
    pub until: Now,
    /// How many signatures it lets through.
    pub most: i64,
    /// How many it has let through.
    pub used: i64,
}

/// Makes a code for a petition that can be signed; gives the code itself, for the device alone.
///
/// # Errors
/// `Unknown`, `NotNow`; `Empty` without a place, with a class that no code gives, or with numbers out of bounds; the database's own.
pub async fn make(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    mint: &mut Mint,
    petition: &PetitionId,
    code: &KioskCode,
) -> Result<Token, CampaignError> {
    may(caller, Act::KeepPetitions, &On::Nothing)?;
    let known = petitions::get(tx, petition).await?.ok_or(CampaignError::Unknown)?;
    if known.state != PetitionState::Open {
        return Err(CampaignError::NotNow(known.state));
    }
    if !matches!(code.class, Class::Kiosk | Class::Partner) {
        return Err(CampaignError::Empty("class"));
    }
    if code.place.trim().is_empty() {
        return Err(CampaignError::Empty("place"));
    }
    if !(1..=MOST).contains(&code.most) {
        return Err(CampaignError::Empty("most"));
    }
    let token = Token::mint(mint);
    let detail = json!({ "class": code.class.code(), "most": code.most });
    log::append(tx, now, caller.actor(), "make_kiosk_code", petition.as_str(), &detail).await?;
    kiosks::add(tx, now, caller.actor().name(), petition, &token.hash(), code).await?;
    Ok(token)
}
