//! What no action can be: without a title, over before it begins, with its exact place in a text that everybody reads.

use byname_base::edtf::Edtf;
use byname_base::now::Now;
use byname_base::text::fold;
use byname_db::Tx;
use byname_pursue::record_step::may_see;
use byname_pursue::store::steps;
use byname_staff::Caller;

use crate::action::{Action, ActionState};
use crate::error::CampaignError;

/// Refuses what an action cannot be.
///
/// # Errors
/// `Empty` without any title; `HourWithoutDay`, `EndsBefore`, `NoZone`, `NoHour`; `RevealWithoutPlace`,
/// `RevealTooLate`, `ExactPlaceTold`; `NoSuchStep`.
pub(crate) async fn check(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    action: &Action,
) -> Result<(), CampaignError> {
    let titled = action.plan.titles.iter().any(|title| !title.text.trim().is_empty());
    // A row of a register has no title, and is told of afterwards like any other.
    if !titled && action.plan.state.is_some_and(ActionState::is_to_come) {
        return Err(CampaignError::Empty("title"));
    }
    check_when(action)?;
    check_reveal(action, now)?;
    if !action.plan.notice_step.is_empty() {
        let all = steps::all(tx).await?;
        let step = all.iter().find(|step| step.folder_id == action.plan.notice_step);
        step.filter(|step| may_see(caller, step)).ok_or(CampaignError::NoSuchStep)?;
    }
    Ok(())
}

/// Whether one of the texts that the world reads holds the exact place, which is told later or never.
#[must_use]
pub fn tells_exact_place(action: &Action) -> bool {
    let exact = fold(&action.plan.exact_place);
    let titles = action.plan.titles.iter().map(|title| title.text.as_str());
    let texts = [
        &action.place,
        &action.organisers,
        &action.description,
        &action.note,
        &action.series,
        &action.plan.press_note,
        &action.plan.state_note,
    ];
    let holds = |text: &str| format!(" {} ", fold(text)).contains(&format!(" {exact} "));
    !exact.is_empty() && texts.into_iter().map(String::as_str).chain(titles).any(holds)
}

fn check_when(action: &Action) -> Result<(), CampaignError> {
    if jiff::tz::TimeZone::get(action.zone()).is_err() {
        return Err(CampaignError::NoZone);
    }
    let hour = |text: &str| text.len() == 5 && text.parse::<jiff::civil::Time>().is_ok();
    if !action.time.is_empty() && !hour(&action.time) {
        return Err(CampaignError::NoHour);
    }
    let has_hours = !action.time.is_empty() || !action.plan.ends.is_empty();
    let certain = action.date.as_ref().and_then(Edtf::certain_day).is_some();
    // A row of a register may tell the hour of a day that is not certain.
    if has_hours && !certain && action.plan.state.is_some() {
        return Err(CampaignError::HourWithoutDay);
    }
    match action.when() {
        Some(when) if when.ends <= when.begins => Err(CampaignError::EndsBefore),
        None if certain => Err(CampaignError::NoHour),
        _ => Ok(()),
    }
}

fn check_reveal(action: &Action, now: Now) -> Result<(), CampaignError> {
    let plan = &action.plan;
    let Some(at) = plan.reveal_at else {
        return if tells_exact_place(action) { Err(CampaignError::ExactPlaceTold) } else { Ok(()) };
    };
    if plan.exact_place.is_empty() {
        return Err(CampaignError::RevealWithoutPlace);
    }
    let when = action.when().ok_or(CampaignError::NoDay)?;
    if at >= when.ends {
        return Err(CampaignError::RevealTooLate);
    }
    if now < at && tells_exact_place(action) { Err(CampaignError::ExactPlaceTold) } else { Ok(()) }
}
