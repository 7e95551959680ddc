//! Changing what is known of a person: claims are added, taken out of force, or chosen to be shown; none is written
//! over.

use byname_base::edtf::Edtf;
use byname_base::id::{ClaimId, Mint, PersonId};
use byname_base::now::{Now, kyiv};
use byname_base::text::{LanguageTag, check_name};
use byname_db::Tx;
use byname_seal::log;
use byname_staff::{Act, Caller, On, may};
use serde_json::json;

use crate::case::Case;
use crate::claim::{Claim, ClaimField, Field, Grade};
use crate::fate::{Fate, Standing};
use crate::keep_sources::{Cited, cite};
use crate::name::NameKind;
use crate::store::{cases, claims, numbers, people};
use crate::{RegisterError, claim, enter, stale};

/// A claim that is being added.
#[derive(Debug, Clone)]
pub struct NewClaim {
    /// What it is about.
    pub field: Field,
    /// The value.
    pub value: String,
    /// How well it is supported.
    pub grade: Grade,
    /// What it rests on.
    pub cited: Cited,
    /// A remark that is public with the claim; empty for none.
    pub note: String,
    /// The language of its words.
    pub text_lang: LanguageTag,
    /// What kind of name it is; `None` for the usual kind of its field, and for what is no name.
    pub name_kind: Option<NameKind>,
}

/// A new standing of the case, with the claim that says so.
#[derive(Debug, Clone)]
pub struct NewStanding {
    /// Status, fate, whereabouts.
    pub standing: Standing,
    /// The day for which it is true; `None` when not known.
    pub as_of: Option<Edtf>,
    /// How well it is supported.
    pub grade: Grade,
    /// What it rests on.
    pub cited: Cited,
    /// A remark; empty for none.
    pub note: String,
    /// The number of the case's state that the form showed.
    pub seen: i64,
}

/// Adds a claim and gives its number.
///
/// # Errors
/// `Unknown` when the file is not open to be changed; `NotAName`, `NotAValue`, `KindOfNoName`, `NoSuchSource`, `SourceWithoutTitle`;
/// the database's own.
pub async fn add(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    mint: &mut Mint,
    person: &PersonId,
    new: &NewClaim,
) -> Result<String, RegisterError> {
    may(caller, Act::ChangeFile, &On::File(person.as_str()))?;
    people::get(tx, person).await?.ok_or(RegisterError::Unknown)?;
    check_value(new)?;
    let id = ClaimId::mint(mint);
    let detail = json!({ "file": person.as_str() });
    log::append(tx, now, caller.actor(), "add_claim", id.as_str(), &detail).await?;
    let sources = cite(tx, caller, now, mint, &new.cited).await?;
    let (folder_id, position) = numbers::next_claim(tx, now.day_in(&kyiv()).year()).await?;
    let claim = Claim {
        id,
        folder_id: folder_id.clone(),
        person: person.clone(),
        field: new.field.clone(),
        value: new.value.trim().to_owned(),
        grade: new.grade,
        sources,
        note: new.note.clone(),
        text_lang: new.text_lang.clone(),
        picked_reason: String::new(),
        name_kind: new.name_kind,
    };
    claim::enter(tx, caller.actor(), now, None, &claim, position).await?;
    Ok(folder_id)
}

/// Takes a claim out of force; it stays in the history.
///
/// # Errors
/// `Unknown`; the database's own.
pub async fn take_out(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    person: &PersonId,
    number: &str,
) -> Result<(), RegisterError> {
    let claim = standing(tx, caller, person, number).await?;
    claims::supersede(tx, now, &claim.id).await?;
    let detail = json!({ "file": person.as_str() });
    Ok(log::append(tx, now, caller.actor(), "take_out_claim", claim.id.as_str(), &detail).await?)
}

/// Chooses a claim to be shown for its field, whatever the grades say. An earlier choice for the field ends.
///
/// # Errors
/// `Unknown`; `Doubtful` for a claim of grade D; `NoReason`; the database's own.
pub async fn pick(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    person: &PersonId,
    number: &str,
    reason: &str,
) -> Result<(), RegisterError> {
    let chosen = standing(tx, caller, person, number).await?;
    if chosen.grade == Grade::D {
        return Err(RegisterError::Doubtful);
    }
    if reason.trim().is_empty() {
        return Err(RegisterError::NoReason);
    }
    let others = claims::of_person(tx, person).await?;
    for other in others.iter().filter(|other| other.field == chosen.field && !other.picked_reason.is_empty())
    {
        claims::pick(tx, &other.id, "").await?;
    }
    claims::pick(tx, &chosen.id, reason.trim()).await?;
    let detail = json!({ "file": person.as_str() });
    Ok(log::append(tx, now, caller.actor(), "pick_claim", chosen.id.as_str(), &detail).await?)
}

/// Changes where a case stands, and adds the claims that say so and for which day.
///
/// # Errors
/// `Unknown`, also for a person without a case; `Stale` when somebody changed it meanwhile; `DeathNotSupported`; as
/// [`add`].
///
/// Source: a confirmed death needs identified remains or a document (rule of the register, section 4 of its domain).
pub async fn set_standing(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    mint: &mut Mint,
    person: &PersonId,
    new: &NewStanding,
) -> Result<(), RegisterError> {
    may(caller, Act::ChangeFile, &On::File(person.as_str()))?;
    let case = cases::of_person(tx, person).await?.into_iter().next().ok_or(RegisterError::Unknown)?;
    stale::check(tx, case.id.as_str(), new.seen).await?;
    if new.standing.fate == Fate::ConfirmedDead && new.grade > Grade::B {
        return Err(RegisterError::DeathNotSupported);
    }
    let supports = |value: String, field, cited| NewClaim {
        field: Field::Known(field),
        value,
        grade: new.grade,
        cited,
        note: new.note.clone(),
        text_lang: "en".parse().expect("a language tag"),
        name_kind: None,
    };
    supersede(tx, now, person, &[ClaimField::Status, ClaimField::StatusAsOf]).await?;
    let status = supports(new.standing.as_codes(), ClaimField::Status, new.cited.clone());
    let number = add(tx, caller, now, mint, person, &status).await?;
    if let Some(as_of) = &new.as_of {
        // The day rests on what the status rests on.
        let rests_on = claims::of_person(tx, person).await?;
        let rests_on = rests_on.into_iter().find(|claim| claim.folder_id == number);
        let cited =
            rests_on.and_then(|claim| claim.sources.first().cloned()).map_or(Cited::None, Cited::Known);
        let day = supports(as_of.as_str().to_owned(), ClaimField::StatusAsOf, cited);
        add(tx, caller, now, mint, person, &day).await?;
    }
    let changed = Case { standing: new.standing, ..case.clone() };
    enter(tx, caller.actor(), now, Some(&case), &changed, 0).await?;
    Ok(())
}

/// What was said of the standing before is true no more.
async fn supersede(
    tx: &mut Tx,
    now: Now,
    person: &PersonId,
    fields: &[ClaimField],
) -> Result<(), RegisterError> {
    for claim in claims::of_person(tx, person).await? {
        if fields.iter().any(|field| claim.field == Field::Known(*field)) {
            claims::supersede(tx, now, &claim.id).await?;
        }
    }
    Ok(())
}

async fn standing(
    tx: &mut Tx,
    caller: &Caller,
    person: &PersonId,
    number: &str,
) -> Result<Claim, RegisterError> {
    may(caller, Act::ChangeFile, &On::File(person.as_str()))?;
    let claims = claims::of_person(tx, person).await?;
    claims.into_iter().find(|claim| claim.folder_id == number).ok_or(RegisterError::Unknown)
}

fn check_value(new: &NewClaim) -> Result<(), RegisterError> {
    let value = new.value.trim();
    let fits = !value.is_empty()
        && (!new.field.holds_a_date() || value.parse::<Edtf>().is_ok())
        && (!new.field.holds_an_age() || value.parse::<u8>().is_ok_and(|age| age < 130));
    if !fits {
        return Err(RegisterError::NotAValue);
    }
    if new.name_kind.is_some() && !new.field.holds_a_name() {
        return Err(RegisterError::KindOfNoName);
    }
    if new.field.holds_a_name() { check_name(value).map_err(RegisterError::NotAName) } else { Ok(()) }
}
