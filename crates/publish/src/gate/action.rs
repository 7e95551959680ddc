//! What becomes public of a public action.
//!
//! Of a plan the world reads what it is called, when and where in words for everybody, the press note, and from its hour
//! on the exact place; of the day itself what was played, who lined up where, how many came and what went wrong. Who
//! plays whom, what is brought, the safety sheet, the notice to the authorities, the reason of a gap and the number of
//! those who said they come are named by no line here and stay with the staff.

use byname_base::edtf::Edtf;
use byname_base::id::PersonId;
use byname_base::now::{Now, kyiv};
use byname_campaign::action::{Action, ActionState};
use byname_campaign::action_check::tells_exact_place;
use jiff::civil::Date;

use super::cited::Citable;
use super::named::Named;
use super::refusal::Refusal;
use super::step::text_of;
use crate::public_action::{PublicAccount, PublicAction, PublicLineUp, PublicPlan, PublicPresence};

/// Lets an action through; doubtful second accounts and quotes are added by the caller.
///
/// People with a case are those it was held for, unless they were free before it: then they were present, as all
/// who have no case.
///
/// # Errors
/// `Draft`, `TellsExactPlace`, `NoSource`, `NamesUnreleased`.
pub fn action(
    action: &Action,
    named: &Named<'_>,
    citable: &Citable,
    today: Date,
) -> Result<PublicAction, Refusal> {
    if action.plan.state.is_some() && !action.plan.announced {
        return Err(Refusal::Draft);
    }
    let revealed = action.plan.reveal_at.is_some_and(|at| at.day_in(&kyiv()) < today);
    if !revealed && tells_exact_place(action) {
        return Err(Refusal::TellsExactPlace);
    }
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
        plan: plan(action),
        revision: 0,
    })
}

/// What is told of a plan at once, the exact place with the hour at which it is told, and of the day itself what is
/// told once it was held.
fn plan(action: &Action) -> PublicPlan {
    let (plan, after) = (&action.plan, &action.after);
    let mut told = PublicPlan {
        titles: plan.titles.iter().map(|title| (title.language, title.text.clone())).collect(),
        state: plan.state.map_or_else(String::new, |state| state.code().to_owned()),
        state_note: plan.state_note.clone(),
        moved_from: plan.moved_from.clone(),
        ends: plan.ends.clone(),
        press_note: plan.press_note.clone(),
        ..PublicPlan::default()
    };
    if let Some(at) = plan.reveal_at {
        told.exact_place.clone_from(&plan.exact_place);
        told.reveal_at = Now::as_stored(at);
    }
    if matches!(plan.state, Some(ActionState::Held | ActionState::Dispersed)) {
        let lined_up = after.presence.iter();
        told.lined_up =
            lined_up.map(|one| PublicLineUp { who: one.who.clone(), place: one.place.clone() }).collect();
        told.scenes.clone_from(&plan.scenes);
        told.attendance = after.attendance;
        told.attendance_method.clone_from(&after.attendance_method);
        told.incidents.clone_from(&after.incidents);
    }
    told
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
