//! The number of an action in its series: once in a series, and without a gap unless somebody says why.

use byname_base::edtf::Edtf;
use byname_base::text::fold;
use byname_register::claim::Grade;

use crate::action::Action;
use crate::error::CampaignError;

/// Refuses a number that another action of the series has, and one that leaves others out without a word on why. Gives
/// the action the spelling of the series that is known already. A row graded D is a second account and has the number
/// of the first.
///
/// # Errors
/// `NumberWithoutSeries`, `NumberTaken` with the one that has it, `GapWithoutReason` with the last number before it.
pub(crate) fn check(action: &mut Action, all: &[Action]) -> Result<(), CampaignError> {
    let same = fold(&action.series);
    let series: Vec<&Action> =
        all.iter().filter(|other| other.id != action.id && fold(&other.series) == same).collect();
    if let Some(known) = series.first().filter(|_| !same.is_empty()) {
        action.series.clone_from(&known.series);
    }
    let Some(number) = action.number_in_series.filter(|_| action.grade != Grade::D) else { return Ok(()) };
    if same.is_empty() {
        return Err(CampaignError::NumberWithoutSeries);
    }
    let numbered = || series.iter().filter(|other| other.grade != Grade::D);
    if let Some(other) = numbered().find(|other| other.number_in_series == Some(number)) {
        return Err(CampaignError::NumberTaken { number, by: in_words(other) });
    }
    let before = numbered().filter_map(|other| other.number_in_series).filter(|other| *other < number).max();
    match before {
        Some(before) if before + 1 < number && action.plan.gap_reason.trim().is_empty() => {
            Err(CampaignError::GapWithoutReason { before })
        }
        _ => Ok(()),
    }
}

/// An action as whoever keeps the series knows it: its number in the register, its title, its day.
fn in_words(action: &Action) -> String {
    let title = action.plan.titles.first().map_or("", |title| title.text.as_str());
    let day = action.date.as_ref().map_or("", Edtf::as_str);
    let told: Vec<&str> = [title, day].into_iter().filter(|text| !text.is_empty()).collect();
    if told.is_empty() {
        action.folder_id.clone()
    } else {
        format!("{} ({})", action.folder_id, told.join(", "))
    }
}
