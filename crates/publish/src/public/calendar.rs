//! The calendar of actions: only those on a certain full day. All of them in one file, and each in one of its own.
//!
//! Source: RFC 5545 (iCalendar).

use std::sync::Arc;

use axum::extract::{Path, State};
use byname_base::edtf::Edtf;
use byname_base::id::PublicId;
use byname_base::now::Now;
use byname_web::error_page::Fault;
use byname_web::page::Page;
use icalendar::{Calendar, Component as _, Event, EventLike as _, EventStatus, Property};
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::parts::{Reader, action_title, headline};
use super::site::PublicSite;
use crate::public_action::PublicAction;

/// `/calendar.ics`
pub(super) async fn file(State(site): State<Arc<PublicSite>>) -> Result<Page, Fault> {
    let actions = site.store.actions().await?;
    Ok(calendar(&site, &actions))
}

/// `/calendar/{id}.ics`: one action, for a reader who wants no more in their calendar.
pub(super) async fn of_one(
    State(site): State<Arc<PublicSite>>,
    Path(name): Path<String>,
) -> Result<Page, Fault> {
    let id = PublicId::from_text(name.strip_suffix(".ics").ok_or(Fault::NotFound)?);
    let Some(action) = site.store.action(&id).await? else { return Err(site.absent(&id).await) };
    if day(&action).is_none() {
        return Err(Fault::NotFound);
    }
    Ok(calendar(&site, &[action]))
}

/// Where one action stands as a file of its own.
pub(super) fn address(id: &PublicId) -> String {
    format!("/calendar/{id}.ics")
}

fn calendar(site: &PublicSite, actions: &[PublicAction]) -> Page {
    let language = byname_base::language::Language::En;
    let reader = Reader::new(site.site.words.in_language(language), language, site.as_of());
    let mut calendar = Calendar::new();
    calendar.name(&reader.t("calendar-title"));
    calendar.extend(actions.iter().filter_map(|action| day(action).map(|day| event(&reader, action, day))));
    Page { media_type: "text/calendar; charset=utf-8", body: calendar.to_string() }
}

fn day(action: &PublicAction) -> Option<Date> {
    action.date.parse::<Edtf>().ok().and_then(|date| date.certain_day())
}

fn event(reader: &Reader<'_>, action: &PublicAction, day: Date) -> Event {
    let mut event = Event::new();
    event
        .uid(action.id.as_str())
        .add_property("DTSTAMP", format!("{}T000000Z", compact(reader.as_of)))
        .append_property(begins(action, day))
        .add_property("SEQUENCE", sequence(action).to_string())
        .summary(&summary(reader, action))
        .description(&action.description);
    if let Some(ends) = action.when().filter(|_| !action.plan.ends.is_empty()).map(|when| when.ends) {
        event.append_property(Property::new("DTEND", utc(ends)));
    }
    if let Some(place) = location(action) {
        event.location(place);
    }
    if let Some(status) = status(action) {
        event.status(status);
    }
    event.done()
}

/// Each publication counts two, and the hour at which the exact place is told one more: it rises with either.
fn sequence(action: &PublicAction) -> i64 {
    2 * (action.revision - 1).max(0) + i64::from(!action.plan.exact_place.is_empty())
}

/// No place at all while an exact one is still to be told: a calendar keeps the first that it reads.
fn location(action: &PublicAction) -> Option<&str> {
    match (action.plan.exact_place.as_str(), action.plan.reveal_at.as_str()) {
        ("", "") => Some(&action.place),
        ("", _) => None,
        (exact, _) => Some(exact),
    }
}

/// A row that tells of an action as it was has no state, and needs none.
fn status(action: &PublicAction) -> Option<EventStatus> {
    match action.plan.state.as_str() {
        "" => None,
        "planned" => Some(EventStatus::Tentative),
        "cancelled" => Some(EventStatus::Cancelled),
        _ => Some(EventStatus::Confirmed),
    }
}

/// What an action is called: its title where it has one, and the series with its number.
pub(super) fn summary(reader: &Reader<'_>, action: &PublicAction) -> String {
    let numbered = action_title(reader, action);
    let series = [action.series.as_str(), &numbered];
    let series = series.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(": ");
    if action.plan.titles.is_empty() {
        series
    } else {
        format!("{}. {series}", headline(reader, action).text)
    }
}

/// The whole day; or the instant in UTC, when hour and zone of the place are known.
fn begins(action: &PublicAction, day: Date) -> Property {
    let instant = action.when().filter(|_| !action.time.is_empty()).map(|when| when.begins);
    instant.map_or_else(
        || Property::new("DTSTART", compact(day)).add_parameter("VALUE", "DATE").done(),
        |instant| Property::new("DTSTART", utc(instant)),
    )
}

/// When an action of a certain day begins, as ISO 8601 has it: the day, or the instant in the zone of the place when its
/// hour is known. `None` for any other date.
pub(super) fn starts(action: &PublicAction) -> Option<String> {
    let day = day(action)?;
    let zoned = || {
        let begins = action.when().filter(|_| !action.time.is_empty())?.begins;
        let zone = TimeZone::get(&action.zone).ok()?;
        Some(begins.instant().to_zoned_datetime(zone).strftime("%Y-%m-%dT%H:%M:%S%:z").to_string())
    };
    Some(zoned().unwrap_or_else(|| day.to_string()))
}

fn utc(at: Now) -> String {
    at.instant().strftime("%Y%m%dT%H%M%SZ").to_string()
}

fn compact(day: Date) -> String {
    day.strftime("%Y%m%d").to_string()
}
