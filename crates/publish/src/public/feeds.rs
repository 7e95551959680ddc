//! The Atom feed of the latest steps; what was taken back stands in it as deleted.
//!
//! Source: RFC 4287 (Atom), RFC 4151 (tag URIs), RFC 6721 (deleted entries).

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use byname_base::edtf::Edtf;
use byname_base::language::Language;
use byname_web::error_page::Fault;
use byname_web::page::Page;

use super::site::PublicSite;
use crate::public_step::PublicStep;
use crate::tombstone::Tombstone;

const LATEST: u32 = 100;

/// The year in which this program began to make tags; a tag must not change afterwards.
const TAGGED_SINCE: &str = "2026";

#[derive(Template)]
#[template(path = "public/steps.atom.xml", escape = "html")]
struct StepFeed {
    tag: String,
    base: String,
    title: String,
    author: String,
    updated: String,
    entries: Vec<Entry>,
    deleted: Vec<Deleted>,
}

/// One step.
struct Entry {
    id: String,
    href: String,
    updated: String,
    title: String,
    lang: String,
    summary: String,
}

/// One step that was taken back.
struct Deleted {
    id: String,
    when: String,
}

/// `/feeds/steps.atom`
pub(super) async fn steps(State(site): State<Arc<PublicSite>>) -> Result<Page, Fault> {
    let steps = site.store.latest_steps(LATEST).await?;
    let tombstones = site.store.tombstones(LATEST).await?;
    let settings = &site.site.settings;
    let base = settings.base_url.clone().unwrap_or_default();
    let host = host(settings.base_url.as_deref().or(settings.group_url.as_deref()));
    let entries: Vec<Entry> = steps.iter().map(|step| Entry::new(&base, host, step)).collect();
    let newest = entries.iter().map(|entry| entry.updated.clone()).max();
    let feed = StepFeed {
        tag: tag(host, "steps"),
        title: site.site.words.in_language(Language::En).t("feed-title"),
        author: settings.group_name.clone(),
        updated: newest.unwrap_or_else(|| midnight(site.as_of())),
        entries,
        deleted: tombstones.iter().map(|tombstone| Deleted::new(host, tombstone)).collect(),
        base,
    };
    let body = feed.render().map_err(|_| Fault::Broken)?;
    Ok(Page { media_type: "application/atom+xml; charset=utf-8", body })
}

impl Entry {
    fn new(base: &str, host: &str, step: &PublicStep) -> Self {
        let to = step.addressee.as_ref().map(|party| format!(" → {}", party.text)).unwrap_or_default();
        let day = step.sent_on.parse::<Edtf>().ok().and_then(|date| date.latest().or(date.earliest()));
        let came =
            if step.outcome_text.is_empty() { String::new() } else { format!(" {}.", step.outcome_text) };
        Self {
            id: tag(host, step.id.as_str()),
            href: step_address(base, step),
            updated: day.map_or_else(|| format!("{TAGGED_SINCE}-01-01T00:00:00Z"), midnight),
            title: step.description.clone(),
            lang: step.text_lang.clone(),
            summary: format!("{}{to}. {}, {}.{came}", step.actor.text, step.level, step.sent_on),
        }
    }
}

impl Deleted {
    fn new(host: &str, tombstone: &Tombstone) -> Self {
        Self { id: tag(host, tombstone.id.as_str()), when: midnight(tombstone.on) }
    }
}

/// The page on which the step can be read: that of the first person it was taken for, else the list of its day.
fn step_address(base: &str, step: &PublicStep) -> String {
    match step.person_ids.first() {
        Some(person) => format!("{base}/en/people/{person}#{}", step.id),
        None => format!("{base}/en/steps?kind={}#{}", step.kind, step.id),
    }
}

fn midnight(day: jiff::civil::Date) -> String {
    format!("{day}T00:00:00Z")
}

fn tag(host: &str, name: &str) -> String {
    format!("tag:{host},{TAGGED_SINCE}:{name}")
}

/// The host of an address; `localhost` for a site that has none yet.
fn host(address: Option<&str>) -> &str {
    let after_scheme = address.and_then(|address| address.split("://").nth(1));
    after_scheme
        .and_then(|rest| rest.split(['/', ':']).next())
        .filter(|host| !host.is_empty())
        .unwrap_or("localhost")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_named_by_the_site_and_do_not_change_with_its_path() {
        assert_eq!(tag(host(Some("https://example.org:8443/x")), "abc"), "tag:example.org,2026:abc");
        assert_eq!(host(None), "localhost");
        assert_eq!(host(Some("nonsense")), "localhost");
    }
}
