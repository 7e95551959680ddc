//! How the page of an action tells where it stands, when and where it is, and what came of it.

use byname_base::now::Now;
use byname_web::form::Form;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use super::parts::{Reader, Told};
use super::{calendar, come};
use crate::public_action::{PublicAction, Stage};

/// What the page says besides the row of the register, for an action that the group itself holds. Empty parts are left
/// out.
pub(super) struct ActionTold {
    /// Where it stands, in a sentence; empty for a row of a register.
    pub standing: String,
    /// Why it was moved, cancelled or broken up.
    pub why: Told,
    /// Where exactly people meet; empty before its hour.
    pub exact_place: Told,
    /// When the exact place is told; empty when it is, or when there is none.
    pub told_later: String,
    /// The file that puts it into a calendar; `None` when there is nothing to come.
    pub calendar: Option<String>,
    /// The title of the words on what it is.
    pub what: &'static str,
    /// What was played.
    pub scenes: Vec<Told>,
    /// Who lined up where.
    pub lined_up: Vec<(Told, Told)>,
    /// How many came, and how that is known.
    pub attendance: String,
    /// How they were counted.
    pub attendance_method: Told,
    /// What went wrong.
    pub incidents: Vec<Told>,
    /// What the press is told.
    pub press_note: Vec<Told>,
    /// The form by which people say that they come; `None` when none is taken.
    pub form: Option<Form>,
}

impl ActionTold {
    pub(super) fn new(reader: &Reader<'_>, action: &PublicAction, now: Now) -> Self {
        let (plan, stage) = (&action.plan, action.stage(now));
        let text = |text: &str| Told::beside(reader, text, &action.text_lang);
        let paragraphs =
            |words: &str| words.lines().filter(|line| !line.trim().is_empty()).map(text).collect();
        let attendance = plan.attendance.map(|number| reader.counted("action-attendance-told", number));
        Self {
            standing: standing(reader, action, stage),
            why: text(&plan.state_note),
            exact_place: text(&plan.exact_place),
            told_later: told_later(reader, action),
            calendar: (stage == Stage::ToCome && action.when().is_some())
                .then(|| calendar::address(&action.id)),
            what: if matches!(stage, Stage::Told | Stage::Memory) {
                "action-what"
            } else {
                "action-what-planned"
            },
            scenes: plan.scenes.iter().map(|scene| text(scene)).collect(),
            lined_up: plan.lined_up.iter().map(|one| (text(&one.place), text(&one.who))).collect(),
            attendance: attendance.unwrap_or_default(),
            attendance_method: text(&plan.attendance_method),
            incidents: paragraphs(&plan.incidents),
            press_note: paragraphs(&plan.press_note),
            form: action.takes_sign_ups(now).then(|| come::form(reader.tr, &action.id)),
        }
    }
}

/// Where an action stands, in a sentence of the past: what was announced, not what is.
fn standing(reader: &Reader<'_>, action: &PublicAction, stage: Stage) -> String {
    match stage {
        Stage::Told => String::new(),
        Stage::Memory if action.plan.state == "held" => String::new(),
        Stage::Passed => reader.t("action-told-passed"),
        Stage::ToCome if action.plan.state == "moved" => {
            let from = reader.date_or_none(&action.plan.moved_from);
            reader.tr.with("action-told-moved", &[("date", from.into())])
        }
        _ => reader.t(&format!("action-told-{}", action.plan.state)),
    }
}

fn told_later(reader: &Reader<'_>, action: &PublicAction) -> String {
    let at = Now::from_stored(&action.plan.reveal_at).zip(TimeZone::get(&action.zone).ok());
    match at {
        Some((at, zone)) if action.plan.exact_place.is_empty() => {
            let day = reader.tr.day(at.day_in(&zone));
            reader.tr.with("action-told-later", &[("date", day.into()), ("time", at.hour_in(&zone).into())])
        }
        _ => String::new(),
    }
}

/// Day, hour and end, in the time of the place.
pub(super) fn when(reader: &Reader<'_>, action: &PublicAction) -> String {
    let date = reader.date_or_none(&action.date);
    if action.time.is_empty() {
        return date;
    }
    let ends: Option<DateTime> = action.plan.ends.parse().ok();
    let Some(ends) = ends else {
        return reader.tr.with("action-when", &[("date", date.into()), ("time", action.time.clone().into())]);
    };
    let hour = ends.strftime("%H:%M").to_string();
    let same_day = ends.date().to_string() == action.date;
    let until = if same_day { hour } else { format!("{}, {hour}", reader.tr.day(ends.date())) };
    let values = [("date", date.into()), ("time", action.time.clone().into()), ("until", until.into())];
    reader.tr.with("action-when-until", &values)
}
