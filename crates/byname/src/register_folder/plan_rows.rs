//! The optional cells of an action: what the group plans, and what came of it. Lists stand a line each in their cell.

use byname_base::language::Language;
use byname_base::now::Now;
use byname_campaign::action::{Action, ActionTitle, After, Plan, Presence};
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use super::cells;
use super::fault::Faults;
use super::read::Row;
use super::references::References;

/// How a day with an hour is written.
const DAY_AND_HOUR: &str = "%Y-%m-%dT%H:%M";

/// The plan that a row tells; an empty one when it uses none of its columns.
pub(super) fn plan(row: Row<'_>, refs: &References, faults: &mut Faults) -> Plan {
    let text = |column: &str| row.cell(column).to_owned();
    if !row.cell("moved_from").is_empty() {
        cells::date(row, "moved_from", faults);
    }
    if !row.cell("notice_step_id").is_empty() {
        refs.step(row, "notice_step_id", faults);
    }
    let state = (!row.cell("state").is_empty()).then(|| cells::code(row, "state", faults)).flatten();
    let plan = Plan {
        titles: titles(row),
        state,
        state_note: text("state_note"),
        moved_from: text("moved_from"),
        announced: announced(row, faults),
        gap_reason: text("gap_reason"),
        zone: zone(row, faults),
        ends: day_and_hour(row, "ends", faults).map(written).unwrap_or_default(),
        exact_place: text("exact_place"),
        reveal_at: None,
        scenes: lines(row, "scenes"),
        roles: lines(row, "roles"),
        materials: lines(row, "materials"),
        safety: text("safety"),
        press_note: text("press_note"),
        notice_step: text("notice_step_id"),
    };
    Plan { reveal_at: reveal_at(row, &plan, faults), ..plan }
}

/// What a row tells of what came of an action, besides its words.
pub(super) fn after(row: Row<'_>, faults: &mut Faults) -> After {
    let lined_up = lines(row, "presence");
    After {
        presence: lined_up.iter().map(|line| presence(line)).collect(),
        attendance: cells::whole_number(row, "attendance", faults),
        attendance_method: row.cell("attendance_method").to_owned(),
        incidents: row.cell("incidents").to_owned(),
    }
}

/// The optional cells of an action, in the order of their columns.
pub(super) fn cells(action: &Action) -> Vec<String> {
    let (plan, after) = (&action.plan, &action.after);
    let title = |language: Language| {
        let title = plan.titles.iter().find(|title| title.language == language);
        title.map_or_else(String::new, |title| title.text.clone())
    };
    vec![
        plan.state.map_or_else(String::new, |state| state.code().to_owned()),
        plan.state_note.clone(),
        plan.moved_from.clone(),
        if plan.announced { "yes".to_owned() } else { String::new() },
        plan.gap_reason.clone(),
        plan.zone.clone(),
        plan.ends.clone(),
        title(Language::En),
        title(Language::Uk),
        title(Language::Crh),
        title(Language::Ru),
        plan.exact_place.clone(),
        plan.reveal_at.map(|at| local(at, action.zone())).unwrap_or_default(),
        plan.scenes.join("\n"),
        plan.roles.join("\n"),
        plan.materials.join("\n"),
        plan.safety.clone(),
        plan.press_note.clone(),
        plan.notice_step.clone(),
        after.presence.iter().map(presence_line).collect::<Vec<_>>().join("\n"),
        after.attendance.map_or_else(String::new, |number| number.to_string()),
        after.attendance_method.clone(),
        after.incidents.clone(),
        title(Language::CrhCyrl),
    ]
}

fn titles(row: Row<'_>) -> Vec<ActionTitle> {
    let title = |language: Language| {
        let tag = language.code().replace('-', "_").to_lowercase();
        let text = row.cell(&format!("title_{tag}")).to_owned();
        (!text.is_empty()).then_some(ActionTitle { language, text })
    };
    Language::ALL.into_iter().filter_map(title).collect()
}

fn announced(row: Row<'_>, faults: &mut Faults) -> bool {
    let cell = row.cell("announced");
    if !matches!(cell, "" | "yes") {
        let right = "Write yes when the world may be told of it, else leave it empty";
        faults.of_row(row.place(), Some("announced"), format!("“{cell}” is not yes"), right);
    }
    cell == "yes"
}

fn zone(row: Row<'_>, faults: &mut Faults) -> String {
    let cell = row.cell("zone");
    if !cell.is_empty() && TimeZone::get(cell).is_err() {
        let right = "Write one such as Europe/Kyiv, or leave it empty";
        faults.of_row(row.place(), Some("zone"), format!("“{cell}” is no time zone"), right);
    }
    cell.to_owned()
}

/// From when the exact place is told: a day with an hour in the zone of the place.
fn reveal_at(row: Row<'_>, plan: &Plan, faults: &mut Faults) -> Option<Now> {
    let at = day_and_hour(row, "reveal_at", faults)?;
    if plan.exact_place.is_empty() {
        let right = "Write the exact place too, or leave both empty";
        faults.of_row(row.place(), Some("reveal_at"), "there is no exact place to be told then", right);
    }
    let of_place = if row.cell("place").contains("Moscow") { "Europe/Moscow" } else { "Europe/Kyiv" };
    let zone = if plan.zone.is_empty() { of_place } else { &plan.zone };
    TimeZone::get(zone).ok()?.to_timestamp(at).ok().map(Now::at)
}

fn local(at: Now, zone: &str) -> String {
    let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
    at.instant().to_zoned_datetime(zone).strftime(DAY_AND_HOUR).to_string()
}

fn day_and_hour(row: Row<'_>, column: &str, faults: &mut Faults) -> Option<DateTime> {
    let cell = row.cell(column);
    let at: Option<DateTime> = cell.parse().ok().filter(|at| written(*at) == cell);
    if at.is_none() && !cell.is_empty() {
        let wrong = format!("“{cell}” is not a day with an hour");
        faults.of_row(row.place(), Some(column), wrong, "Write it as 2026-12-14T23:00, or leave it empty");
    }
    at
}

fn written(at: DateTime) -> String {
    at.strftime(DAY_AND_HOUR).to_string()
}

fn lines(row: Row<'_>, column: &str) -> Vec<String> {
    row.cell(column).lines().filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// Who, and after a colon where.
fn presence(line: &str) -> Presence {
    let (who, place) = line.split_once(": ").unwrap_or((line, ""));
    Presence { who: who.to_owned(), place: place.to_owned() }
}

fn presence_line(one: &Presence) -> String {
    if one.place.is_empty() { one.who.clone() } else { format!("{}: {}", one.who, one.place) }
}
