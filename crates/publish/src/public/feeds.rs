//! The Atom feeds: what was released last of steps, actions and people, and the steps of one person; what was taken
//! back stands in each as deleted.
//!
//! What was taken back leaves its id and the day and nothing else, so that nobody can say of whom it was: the feed of
//! one person names every step that was taken back, of whomever.

use std::sync::Arc;

use axum::extract::{Path, State};
use byname_base::id::PublicId;
use byname_base::language::Language;
use byname_web::error_page::Fault;
use byname_web::page::{Page, written};

use super::calendar::summary;
use super::parts::{Reader, actor, addressee};
use super::person::since_sentence;
use super::site::PublicSite;
use crate::exchange::World;
use crate::exchange::atom::{Deleted, Entry, Feed};
use crate::public_action::PublicAction;
use crate::public_person::PublicPerson;
use crate::public_step::PublicStep;
use crate::publication::Kind;
use crate::store::Dated;

const LATEST: u32 = 100;

/// `/feeds/steps.atom`
pub(super) async fn steps(State(site): State<Arc<PublicSite>>) -> Result<Page, Fault> {
    let reader = english(&site);
    let steps = site.store.steps_released_last(LATEST).await?;
    let entries = steps.iter().map(|step| step_entry(&reader, step)).collect();
    answer(&site, "steps", "steps.atom", "/en/steps", reader.t("feed-title"), entries, Kind::Step).await
}

/// `/feeds/actions.atom`
pub(super) async fn actions(State(site): State<Arc<PublicSite>>) -> Result<Page, Fault> {
    let reader = english(&site);
    let actions = site.store.actions_released_last(LATEST).await?;
    let entries = actions.iter().map(|action| action_entry(&reader, action)).collect();
    answer(&site, "actions", "actions.atom", "/en/actions", reader.t("feed-actions"), entries, Kind::Action)
        .await
}

/// `/feeds/people.atom`
pub(super) async fn people(State(site): State<Arc<PublicSite>>) -> Result<Page, Fault> {
    let reader = english(&site);
    let people = site.store.people_released_last(LATEST).await?;
    let entries = people.iter().map(|person| person_entry(&reader, person)).collect();
    answer(&site, "people", "people.atom", "/en/people", reader.t("feed-people"), entries, Kind::Person).await
}

/// `/feeds/people/{id}.atom`: the steps of one person.
pub(super) async fn person(
    State(site): State<Arc<PublicSite>>,
    Path(file): Path<String>,
) -> Result<Page, Fault> {
    let id = PublicId::from_text(file.strip_suffix(".atom").ok_or(Fault::NotFound)?);
    let Some(person) = site.store.person(&id).await? else { return Err(site.absent(&id).await) };
    let reader = english(&site);
    let steps = site.store.steps_of_person_released_last(&id, LATEST).await?;
    let entries = steps.iter().map(|step| step_entry(&reader, step)).collect();
    let name = person.name_in(Language::En).text.to_owned();
    let title = reader.tr.with("feed-person", &[("name", name.into())]);
    let (name, path) = (format!("people/{id}"), format!("people/{id}.atom"));
    answer(&site, &name, &path, &format!("/en/people/{id}"), title, entries, Kind::Step).await
}

/// The path of the feed of one person.
pub(super) fn path_of(person: &PublicId) -> String {
    format!("/feeds/people/{person}.atom")
}

async fn answer(
    site: &PublicSite,
    name: &str,
    path: &str,
    page: &str,
    title: String,
    entries: Vec<Entry>,
    kind: Kind,
) -> Result<Page, Fault> {
    let world = World::of(&site.site.settings);
    let gone = site.store.tombstones_of(kind, LATEST).await?;
    let feed = Feed {
        world: &world,
        name: name.to_owned(),
        path: format!("/feeds/{path}"),
        page: page.to_owned(),
        title,
        as_of: site.as_of(),
        entries,
        deleted: gone.iter().map(Deleted::from).collect(),
    };
    let body = written(&feed)?;
    Ok(Page { media_type: "application/atom+xml; charset=utf-8", body })
}

/// Feeds and exports speak English beside the words of the records, which stand in their own language.
pub(super) fn english(site: &PublicSite) -> Reader<'_> {
    Reader::new(site.site.words.in_language(Language::En), Language::En, site.as_of())
}

fn step_entry(reader: &Reader<'_>, dated: &Dated<PublicStep>) -> Entry {
    let step = &dated.record;
    let came = if step.outcome_text.is_empty() { String::new() } else { format!(" {}.", step.outcome_text) };
    Entry {
        id: step.id.to_string(),
        path: step_path(step),
        since: dated.since,
        title: step.description.clone(),
        lang: step.text_lang.clone(),
        summary: format!("{}. {}, {}.{came}", parties(reader, step), step.level, step.sent_on),
    }
}

/// Who turned to whom; bodies without title with those words.
pub(super) fn parties(reader: &Reader<'_>, step: &PublicStep) -> String {
    let to = addressee(reader, step).map(|party| format!(" → {}", party.text())).unwrap_or_default();
    format!("{}{to}", actor(reader, step).text())
}

/// The page on which the step can be read: that of the first person it was taken for, else the list of its kind.
fn step_path(step: &PublicStep) -> String {
    match step.person_ids.first() {
        Some(person) => format!("/en/people/{person}#{}", step.id),
        None => format!("/en/steps?kind={}#{}", step.kind, step.id),
    }
}

fn action_entry(reader: &Reader<'_>, dated: &Dated<PublicAction>) -> Entry {
    let action = &dated.record;
    let place = if action.place.is_empty() { String::new() } else { format!("{}. ", action.place) };
    Entry {
        id: action.id.to_string(),
        path: reader.path(&format!("actions/{}", action.id)),
        since: dated.since,
        title: format!("{}, {}", summary(reader, action), reader.date_or_none(&action.date)),
        lang: String::new(),
        summary: format!("{place}{}", action.description),
    }
}

fn person_entry(reader: &Reader<'_>, dated: &Dated<PublicPerson>) -> Entry {
    let person = &dated.record;
    Entry {
        id: person.id.to_string(),
        path: reader.path(&format!("people/{}", person.id)),
        since: dated.since,
        title: person.name_in(Language::En).text.to_owned(),
        lang: String::new(),
        summary: since_sentence(reader, person),
    }
}
