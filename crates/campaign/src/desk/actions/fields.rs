//! What the forms of an action share: days, hours, lines, and under which field a refusal stands.

use byname_base::edtf::Edtf;
use byname_base::language::Language;
use byname_base::now::Now;
use byname_staff::desk::{Desk, DeskFrame, FormPage, SignedIn};
use byname_web::date_field;
use byname_web::error_page::Fault;
use byname_web::form::{Choice, Field, Fields, Form, Kind};
use byname_web::words::Tr;
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::TimeZone;

use crate::action::Action;
use crate::error::CampaignError;

/// The action as whoever keeps it knows it: its title, else its kind and number.
#[must_use]
pub fn name(tr: Tr<'_>, action: &Action) -> String {
    let title = action.title_in(tr.language());
    let kind = tr.t(&format!("action-kind-{}", action.kind));
    let numbered = match action.number_in_series {
        Some(number) => {
            tr.with("action-numbered", &[("kind", kind.into()), ("number", number.to_string().into())])
        }
        None => kind,
    };
    if title.is_empty() { numbered } else { format!("{title} ({numbered})") }
}

/// The fields of day and hour, with what is known.
pub(super) fn when_fields(tr: Tr<'_>, action: Option<&Action>) -> Vec<Field> {
    let known = |take: fn(&Action) -> String| action.map(take).unwrap_or_default();
    let ends: Option<DateTime> = action.and_then(|action| action.plan.ends.parse().ok());
    let day = action.and_then(|action| action.date.as_ref()?.certain_day());
    let other_day = ends.map(DateTime::date).filter(|ends_on| Some(*ends_on) != day);
    vec![
        Field::new("date", tr.t("action-date"), Kind::Short).hint(tr.t("action-date-hint")).value(known(
            |action| action.date.as_ref().map_or_else(String::new, |date| date.as_str().to_owned()),
        )),
        Field::new("time", tr.t("action-time"), Kind::Short)
            .hint(tr.t("action-time-hint"))
            .value(known(|action| action.time.clone())),
        Field::new("ends_at", tr.t("action-ends-at"), Kind::Short)
            .hint(tr.t("action-ends-at-hint"))
            .value(ends.map(|ends| ends.strftime("%H:%M").to_string()).unwrap_or_default()),
        Field::new("ends_on", tr.t("action-ends-on"), Kind::Short)
            .hint(tr.t("action-ends-on-hint"))
            .value(other_day.map(|day| day.to_string()).unwrap_or_default()),
    ]
}

/// Day, hour and end as the fields say.
pub(super) fn read_when(
    form: &mut Form,
    fields: &Fields,
    tr: Tr<'_>,
    today: Date,
) -> (Option<Edtf>, String, String) {
    let date = date_field::take(form, fields, "date", tr, today);
    let time = hour(form, fields, "time", tr).map(written).unwrap_or_default();
    let ends = instant(form, fields, ["ends_on", "ends_at"], tr, date.as_ref());
    let ends = ends.map(|ends| ends.strftime("%Y-%m-%dT%H:%M").to_string()).unwrap_or_default();
    (date, time, ends)
}

/// From when the exact place is told, as the fields say.
pub(super) fn read_reveal(
    form: &mut Form,
    fields: &Fields,
    tr: Tr<'_>,
    date: Option<&Edtf>,
    zone: &str,
) -> Option<Now> {
    let at = instant(form, fields, ["reveal_on", "reveal_time"], tr, date)?;
    // A zone that is none is refused under its own field.
    TimeZone::get(zone).ok()?.to_timestamp(at).ok().map(Now::at)
}

/// An hour of a day: of the one written, else of the action's own.
fn instant(
    form: &mut Form,
    fields: &Fields,
    [on, at]: [&str; 2],
    tr: Tr<'_>,
    date: Option<&Edtf>,
) -> Option<DateTime> {
    let hour = hour(form, fields, at, tr);
    let written = fields.text(on);
    let day = if written.is_empty() { date.and_then(Edtf::certain_day) } else { written.parse().ok() };
    match (hour, day) {
        (Some(hour), Some(day)) => return Some(day.to_datetime(hour)),
        (None, _) if fields.text(at).is_empty() && !written.is_empty() => form.refuse(at, tr.t("form-empty")),
        (Some(_), None) => form.refuse(on, tr.t("action-full-day")),
        (None, _) => {}
    }
    None
}

/// An hour such as `10:30`.
fn hour(form: &mut Form, fields: &Fields, name: &str, tr: Tr<'_>) -> Option<Time> {
    let text = fields.text(name);
    let padded = if text.len() == 4 { format!("0{text}") } else { text.to_owned() };
    let hour = padded.parse().ok().filter(|_| padded.len() == 5 && padded.as_bytes()[2] == b':');
    if hour.is_none() && !text.is_empty() {
        form.refuse(name, tr.t("action-no-hour"));
    }
    hour
}

fn written(hour: Time) -> String {
    hour.strftime("%H:%M").to_string()
}

/// The lines of a text, without the empty ones.
pub(super) fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// The languages in which a text can be written.
pub(super) fn languages() -> Vec<Choice> {
    Language::ALL.iter().map(|one| Choice::of(one.code(), one.native_name())).collect()
}

/// Says under the right field why nothing was kept.
///
/// # Errors
/// What no form can mend.
pub(super) fn refuse(form: &mut Form, tr: Tr<'_>, error: CampaignError) -> Result<(), Fault> {
    let words = match &error {
        CampaignError::NumberTaken { number, by } => {
            tr.with(error.word(), &[("number", number.to_string().into()), ("by", by.as_str().into())])
        }
        CampaignError::GapWithoutReason { before } => {
            tr.with(error.word(), &[("before", before.to_string().into())])
        }
        CampaignError::Stale { by } => tr.with("action-stale", &[("name", by.as_str().into())]),
        other => tr.t(other.word()),
    };
    let field = match error {
        CampaignError::Empty("title") => "title_0",
        CampaignError::Empty(name) => name,
        CampaignError::NoDay | CampaignError::HourWithoutDay => "date",
        CampaignError::NoHour => "time",
        CampaignError::EndsBefore => "ends_at",
        CampaignError::NoZone => "zone",
        CampaignError::NumberTaken { .. } => "number",
        CampaignError::NumberWithoutSeries => "series",
        CampaignError::GapWithoutReason { .. } => "gap_reason",
        CampaignError::RevealWithoutPlace | CampaignError::ExactPlaceTold => "exact_place",
        CampaignError::RevealTooLate => "reveal_time",
        CampaignError::NoSuchStep => "notice_step",
        CampaignError::NotAName => "speaker",
        CampaignError::Stale { .. } | CampaignError::ActionNotNow(_) | CampaignError::NotBegun => "",
        other => return Err(other.into()),
    };
    form.refuse(field, words);
    Ok(())
}

/// A page with a form about one action.
pub(super) fn form_page<'a>(
    desk: &'a Desk,
    signed: &SignedIn,
    title: &str,
    action: &Action,
    form: Form,
) -> FormPage<'a> {
    let tr = desk.site.words.in_language(signed.visit.language);
    let mut page = FormPage::new(DeskFrame::new(desk, signed, tr.t(title)), form);
    page.lead = name(tr, action);
    page.ways = vec![(tr.t("desk-back"), format!("/{}/actions/{}", tr.language(), action.id))];
    page
}
