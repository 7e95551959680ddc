//! What becomes public of a public action.

use byname_base::edtf::Edtf;
use byname_base::id::PersonId;
use byname_campaign::action::Action;

use super::cited::Citable;
use super::named::Named;
use super::refusal::Refusal;
use super::step::text_of;
use crate::public_action::{PublicAccount, PublicAction, PublicPresence};

/// Lets an action through; doubtful second accounts and quotes are added by the caller.
///
/// People with a case are those it was held for, unless they were free before it: then they were present, as all
/// who have no case.
///
/// # Errors
/// `NoSource`, `NamesUnreleased`.
pub fn action(action: &Action, named: &Named<'_>, citable: &Citable) -> Result<PublicAction, Refusal> {
    let support = citable.support(action.grade, &action.sources).ok_or(Refusal::NoSource)?;
    named.pages(&action.people)?;
    let day = action.date.as_ref().and_then(Edtf::earliest);
    let (present, held_for): (Vec<PersonId>, Vec<PersonId>) =
        action.people.iter().cloned().partition(|id| !named.has_case(id) || named.was_free_before(id, day));
    let present: Vec<PublicPresence> = present.iter().filter_map(|id| named.presence(id, citable)).collect();
    Ok(PublicAction {
        id: action.public_id.clone(),
        kind: action.kind.code().to_owned(),
        series: action.series.clone(),
        number_in_series: action.number_in_series,
        date: text_of(action.date.as_ref()),
        time: action.time.clone(),
        zone: action.zone().to_owned(),
        place: action.place.clone(),
        organisers: action.organisers.clone(),
        description: action.description.clone(),
        held_for: named.pages(&held_for)?,
        present,
        support,
        note: action.note.clone(),
        text_lang: action.text_lang.as_str().to_owned(),
        other_accounts: Vec::new(),
        quotes: Vec::new(),
        photos: Vec::new(),
    })
}

/// Whether a doubtful row is a second account of another one: of the same series and number.
pub(super) fn is_account_of(doubtful: &Action, action: &Action) -> bool {
    !action.series.is_empty()
        && action.number_in_series.is_some()
        && (&action.series, action.number_in_series) == (&doubtful.series, doubtful.number_in_series)
}

/// Lets a doubtful second account through.
pub(super) fn account(
    doubtful: &Action,
    named: &Named<'_>,
    citable: &Citable,
) -> Result<PublicAccount, Refusal> {
    named.pages(&doubtful.people)?;
    Ok(PublicAccount {
        date: text_of(doubtful.date.as_ref()),
        place: doubtful.place.clone(),
        description: doubtful.description.clone(),
        support: citable.support(doubtful.grade, &doubtful.sources).ok_or(Refusal::NoSource)?,
        note: doubtful.note.clone(),
    })
}
