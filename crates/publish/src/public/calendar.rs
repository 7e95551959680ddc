//! The calendar of actions: only those on a certain full day.
//!
//! Source: RFC 5545 (iCalendar).

use std::fmt::Write as _;
use std::sync::Arc;

use axum::extract::State;
use byname_base::edtf::Edtf;
use byname_web::error_page::Fault;
use byname_web::page::Page;
use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;

use super::parts::{Reader, action_title};
use super::site::PublicSite;
use crate::public_action::PublicAction;

/// The longest line, in bytes.
const LONGEST_LINE: usize = 75;

/// `/calendar.ics`
pub(super) async fn file(State(site): State<Arc<PublicSite>>) -> Result<Page, Fault> {
    let language = byname_base::language::Language::En;
    let reader = Reader::new(site.site.words.in_language(language), language, site.as_of());
    let actions = site.store.actions().await?;
    let mut lines = vec![
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        "PRODID:-//Byname//Actions//EN".to_owned(),
        format!("X-WR-CALNAME:{}", escaped(&reader.t("calendar-title"))),
    ];
    for action in &actions {
        let day = action.date.parse::<Edtf>().ok().and_then(|date| date.certain_day());
        lines.extend(day.into_iter().flat_map(|day| event(&reader, action, day)));
    }
    lines.push("END:VCALENDAR".to_owned());
    let body = lines.iter().map(|line| folded(line)).collect();
    Ok(Page { media_type: "text/calendar; charset=utf-8", body })
}

fn event(reader: &Reader<'_>, action: &PublicAction, day: Date) -> Vec<String> {
    vec![
        "BEGIN:VEVENT".to_owned(),
        format!("UID:{}", action.id),
        format!("DTSTAMP:{}T000000Z", compact(reader.as_of)),
        start(action, day),
        format!("SUMMARY:{}", escaped(&summary(reader, action))),
        format!("LOCATION:{}", escaped(&action.place)),
        format!("DESCRIPTION:{}", escaped(&action.description)),
        "END:VEVENT".to_owned(),
    ]
}

fn summary(reader: &Reader<'_>, action: &PublicAction) -> String {
    let title = action_title(reader, action);
    if action.series.is_empty() { title } else { format!("{}: {title}", action.series) }
}

/// The whole day; or the instant in UTC, when hour and zone of the place are known.
fn start(action: &PublicAction, day: Date) -> String {
    instant(action, day).map_or_else(
        || format!("DTSTART;VALUE=DATE:{}", compact(day)),
        |instant| format!("DTSTART:{}", instant.strftime("%Y%m%dT%H%M%SZ")),
    )
}

fn instant(action: &PublicAction, day: Date) -> Option<jiff::Timestamp> {
    let hour: Time = action.time.parse().ok()?;
    let zone = TimeZone::get(&action.zone).ok()?;
    zone.to_timestamp(day.to_datetime(hour)).ok()
}

fn compact(day: Date) -> String {
    day.strftime("%Y%m%d").to_string()
}

fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,").replace(['\r', '\n'], " ")
}

/// A line with its end, broken so that no part is longer than 75 bytes and no letter is cut.
fn folded(line: &str) -> String {
    let mut out = String::with_capacity(line.len() + 8);
    let mut length = 0;
    for letter in line.chars() {
        if length + letter.len_utf8() > LONGEST_LINE {
            out.push_str("\r\n ");
            length = 1;
        }
        let _ = write!(out, "{letter}");
        length += letter.len_utf8();
    }
    out.push_str("\r\n");
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_folded_between_letters() {
        let line = format!("DESCRIPTION:{}", "щ".repeat(100));
        let folded = folded(&line);
        assert!(folded.split("\r\n").all(|part| part.len() <= LONGEST_LINE));
        assert_eq!(folded.replace("\r\n ", "").trim_end(), line);
        assert_eq!(escaped("a,b;c\\d\ne"), "a\\,b\\;c\\\\d e");
    }
}
