//! The calendar of actions: only those on a certain full day.
//!
//! Source: RFC 5545 (iCalendar).

use std::sync::Arc;

use axum::extract::State;
use byname_base::edtf::Edtf;
use byname_web::error_page::Fault;
use byname_web::page::Page;
use icalendar::{Calendar, Component as _, Event, EventLike as _, Property};
use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;

use super::parts::{Reader, action_title};
use super::site::PublicSite;
use crate::public_action::PublicAction;

/// `/calendar.ics`
pub(super) async fn file(State(site): State<Arc<PublicSite>>) -> Result<Page, Fault> {
    let language = byname_base::language::Language::En;
    let reader = Reader::new(site.site.words.in_language(language), language, site.as_of());
    let mut calendar = Calendar::new();
    calendar.name(&reader.t("calendar-title"));
    for action in site.store.actions().await? {
        let day = action.date.parse::<Edtf>().ok().and_then(|date| date.certain_day());
        calendar.extend(day.map(|day| event(&reader, &action, day)));
    }
    Ok(Page { media_type: "text/calendar; charset=utf-8", body: calendar.to_string() })
}

fn event(reader: &Reader<'_>, action: &PublicAction, day: Date) -> Event {
    Event::new()
        .uid(action.id.as_str())
        .add_property("DTSTAMP", format!("{}T000000Z", compact(reader.as_of)))
        .append_property(start(action, day))
        .summary(&summary(reader, action))
        .location(&action.place)
        .description(&action.description)
        .done()
}

fn summary(reader: &Reader<'_>, action: &PublicAction) -> String {
    let title = action_title(reader, action);
    if action.series.is_empty() { title } else { format!("{}: {title}", action.series) }
}

/// The whole day; or the instant in UTC, when hour and zone of the place are known.
fn start(action: &PublicAction, day: Date) -> Property {
    instant(action, day).map_or_else(
        || Property::new("DTSTART", compact(day)).add_parameter("VALUE", "DATE").done(),
        |instant| Property::new("DTSTART", instant.strftime("%Y%m%dT%H%M%SZ").to_string()),
    )
}

/// When an action of a certain day begins, as ISO 8601 has it: the day, or the instant in the zone of the place when its
/// hour is known. `None` for any other date.
pub(super) fn starts(action: &PublicAction) -> Option<String> {
    let day = action.date.parse::<Edtf>().ok()?.certain_day()?;
    let zoned = || {
        let zone = TimeZone::get(&action.zone).ok()?;
        Some(instant(action, day)?.to_zoned_datetime(zone).strftime("%Y-%m-%dT%H:%M:%S%:z").to_string())
    };
    Some(zoned().unwrap_or_else(|| day.to_string()))
}

fn instant(action: &PublicAction, day: Date) -> Option<jiff::Timestamp> {
    let hour: Time = action.time.parse().ok()?;
    let zone = TimeZone::get(&action.zone).ok()?;
    zone.to_timestamp(day.to_datetime(hour)).ok()
}

fn compact(day: Date) -> String {
    day.strftime("%Y%m%d").to_string()
}
