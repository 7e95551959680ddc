//! What becomes public of a person with a case.

use byname_base::language::Language;
use byname_register::case::{Case, count};
use byname_register::claim::{Claim, ClaimField, Field, picked};
use byname_register::fate::{LegalStatus, Status};
use byname_register::person::Person;
use byname_register::portrait::Portrait;
use jiff::civil::Date;

use super::grounds::Grounds;
use super::minor;
use super::photo::photo;
use super::refusal::Refusal;
use crate::public_person::{PublicFact, PublicName, PublicPerson};

/// Lets a person through, or says everything that stands against it. `portrait` is the photograph that counts; without
/// it the person is told all the same.
///
/// # Errors
/// Every [`Refusal`] that holds the person back.
pub fn person(
    person: &Person,
    case: &Case,
    claims: &[&Claim],
    portrait: Option<&Portrait>,
    grounds: Grounds<'_>,
    today: Date,
) -> Result<PublicPerson, Vec<Refusal>> {
    let has_ground = |claim: &&Claim| may_be_told(claim) && grounds.of_claim(claim).is_some();
    let released: Vec<&Claim> = claims.iter().copied().filter(has_ground).collect();
    let names = names(&released, grounds);
    let refusals: Vec<Refusal> = [
        case_refusal(case),
        names.is_empty().then_some(Refusal::NoName),
        status_refusal(claims, &released),
        minor::may_be(claims, today).then_some(Refusal::Minor),
    ]
    .into_iter()
    .flatten()
    .collect();
    if !refusals.is_empty() {
        let would = || self::person(person, case, claims, None, grounds.with_consent(), today);
        let lacks_consent_alone = !grounds.rest_on_consent() && would().is_ok();
        return Err(if lacks_consent_alone { vec![Refusal::RestsOnConsent] } else { refusals });
    }
    Ok(PublicPerson {
        id: person.public_id.clone(),
        other_spellings: other_spellings(&released, grounds),
        names,
        case_kind: case.kind,
        count: count(case.kind, case.standing),
        status: case.standing.status,
        fate: case.standing.fate,
        whereabouts: case.standing.whereabouts,
        legal_status: legal_status(&released),
        facts: facts(&released, grounds),
        text_lang: text_lang(&released),
        photo: portrait.and_then(|portrait| photo(portrait, grounds)),
    })
}

/// The language of what is told: that of the first claim, since a person's claims are entered together.
fn text_lang(released: &[&Claim]) -> String {
    released.first().map_or_else(String::new, |claim| claim.text_lang.as_str().to_owned())
}

/// Whether a claim's field and value are of those that may be told at all. A legal status is told only by its
/// code, and the sealed one never.
fn may_be_told(claim: &Claim) -> bool {
    match claim.field {
        Field::StaffOnly(_) => false,
        Field::Known(ClaimField::LegalStatus) => public_legal_status(claim).is_some(),
        Field::Known(_) | Field::AgeOn(_) => true,
    }
}

fn case_refusal(case: &Case) -> Option<Refusal> {
    let status = case.standing.status;
    let shut = matches!(status, Status::Draft | Status::ClosedError | Status::Merged);
    shut.then(|| Refusal::CaseNotOpen(status.code()))
}

/// The standing of a case comes from the picked status, so that one must be among what is released.
fn status_refusal(claims: &[&Claim], released: &[&Claim]) -> Option<Refusal> {
    let status = Field::Known(ClaimField::Status);
    let counts = picked(claims.iter().copied(), &status);
    match (counts, picked(released.iter().copied(), &status)) {
        (_, None) => Some(Refusal::NoStatus),
        (Some(counts), Some(shown)) if counts.id != shown.id => Some(Refusal::StatusNotCitable),
        _ => None,
    }
}

fn language_of(field: &Field) -> Option<Language> {
    match field {
        Field::Known(ClaimField::NameEn) => Some(Language::En),
        Field::Known(ClaimField::NameUk) => Some(Language::Uk),
        Field::Known(ClaimField::NameRu) => Some(Language::Ru),
        Field::Known(ClaimField::NameCrh) => Some(Language::Crh),
        _ => None,
    }
}

fn names(released: &[&Claim], grounds: Grounds<'_>) -> Vec<PublicName> {
    let fields = [ClaimField::NameEn, ClaimField::NameUk, ClaimField::NameRu, ClaimField::NameCrh];
    let shown = fields.into_iter().filter_map(|field| picked(released.iter().copied(), &Field::Known(field)));
    shown.filter_map(|claim| public_name(claim, grounds)).collect()
}

/// Spellings as printed, and names in one of the languages that another one was picked over.
fn other_spellings(released: &[&Claim], grounds: Grounds<'_>) -> Vec<PublicName> {
    let is_shown = |claim: &Claim| {
        language_of(&claim.field).is_some()
            && picked(released.iter().copied(), &claim.field).is_some_and(|shown| shown.id == claim.id)
    };
    let others = released.iter().filter(|claim| claim.field.holds_a_name() && !is_shown(claim));
    others.filter_map(|claim| public_name(claim, grounds)).collect()
}

fn public_name(claim: &Claim, grounds: Grounds<'_>) -> Option<PublicName> {
    Some(PublicName {
        text: claim.value.clone(),
        language: language_of(&claim.field),
        support: grounds.of_claim(claim)?,
        note: claim.note.clone(),
        kind: claim.unusual_name_kind(),
    })
}

fn public_legal_status(claim: &Claim) -> Option<LegalStatus> {
    claim.value.parse().ok().filter(|status| *status != LegalStatus::WantedByOccupier)
}

/// Several may stand together; a doubtful one is told among the facts alone.
fn legal_status(released: &[&Claim]) -> Vec<LegalStatus> {
    let field = Field::Known(ClaimField::LegalStatus);
    let believed = |claim: &&&Claim| claim.field == field && claim.grade != byname_register::claim::Grade::D;
    let mut statuses: Vec<LegalStatus> =
        released.iter().filter(believed).filter_map(|claim| public_legal_status(claim)).collect();
    statuses.sort_unstable();
    statuses.dedup();
    statuses
}

fn facts(released: &[&Claim], grounds: Grounds<'_>) -> Vec<PublicFact> {
    let mut facts: Vec<&Claim> =
        released.iter().copied().filter(|claim| !claim.field.holds_a_name()).collect();
    // The sort is stable: within a field the order entered stays.
    facts.sort_by_key(|claim| place(&claim.field));
    let fact = |claim: &Claim| {
        let shown = picked(released.iter().copied(), &claim.field).is_some_and(|shown| shown.id == claim.id);
        Some(PublicFact {
            field: claim.field.name(),
            value: claim.value.clone(),
            shown,
            support: grounds.of_claim(claim)?,
            note: claim.note.clone(),
        })
    };
    facts.into_iter().filter_map(fact).collect()
}

/// The place of a field on a page; an age on a day stands beside the age at the event.
fn place(field: &Field) -> (Option<ClaimField>, Option<Date>) {
    match field {
        Field::Known(field) => (Some(*field), None),
        Field::AgeOn(day) => (Some(ClaimField::AgeAtEvent), Some(*day)),
        Field::StaffOnly(_) => (None, None),
    }
}
