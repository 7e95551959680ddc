//! What is offered as data: one table, of which the routes, the files and their description are made.

use std::future::Future;
use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;
use byname_base::id::PublicId;
use byname_web::route::{Listener, Route};
use serde_json::Value;

use super::data::{self, Batch, Form};
use super::dataset::{ACTION, AUTHORITY, Field, PERSON, SCORE, SOURCE, STEP, Scored};
use super::openapi;
use super::site::PublicSite;
use super::streamed::{BATCH, next};
use crate::public_action::PublicAction;
use crate::public_person::PublicPerson;
use crate::public_source::PublicSource;
use crate::public_step::{PublicAuthority, PublicStep};

/// Every kind of record that is offered: where, by which name, with which fields, read by what.
pub(super) fn offered() -> [Offer; 6] {
    [
        offer(["/data/people.json", "/data/people.csv"], "people", PERSON, people),
        offer(["/data/steps.json", "/data/steps.csv"], "steps", STEP, steps),
        offer(["/data/authorities.json", "/data/authorities.csv"], "authorities", AUTHORITY, authorities),
        offer(["/data/scoreboard.json", "/data/scoreboard.csv"], "scoreboard", SCORE, scores),
        offer(["/data/actions.json", "/data/actions.csv"], "actions", ACTION, actions),
        offer(["/data/sources.json", "/data/sources.csv"], "sources", SOURCE, sources),
    ]
}

/// Answers with a file of one form.
type Answer = Arc<dyn Fn(Arc<PublicSite>, Form) -> Response + Send + Sync>;

/// Records of one kind, offered in two forms.
pub(super) struct Offer {
    /// Where the JSON and the CSV stand.
    pub paths: [&'static str; 2],
    /// The name of the list in the JSON.
    pub name: &'static str,
    /// The columns of the CSV.
    pub columns: Vec<&'static str>,
    /// One record of the JSON, as a schema.
    pub record: Value,
    answer: Answer,
}

fn offer<T, F, Fut>(
    paths: [&'static str; 2],
    name: &'static str,
    fields: &'static [Field<T>],
    read: F,
) -> Offer
where
    T: Send + Sync + 'static,
    F: Fn(Arc<PublicSite>, Option<PublicId>) -> Fut + Copy + Send + Sync + 'static,
    Fut: Future<Output = Batch<T>> + Send + 'static,
{
    Offer {
        paths,
        name,
        columns: fields.iter().map(|field| field.name).collect(),
        record: openapi::record(fields),
        answer: Arc::new(move |site, form| data::answer(site, name, fields, form, read)),
    }
}

/// The routes of the data files.
pub(super) fn routes() -> impl Iterator<Item = Route<Arc<PublicSite>>> {
    offered().into_iter().flat_map(|Offer { paths: [json, csv], answer, .. }| {
        [route(json, Form::Json, Arc::clone(&answer)), route(csv, Form::Csv, answer)]
    })
}

fn route(path: &'static str, form: Form, answer: Answer) -> Route<Arc<PublicSite>> {
    Route::read(Listener::Public, path, async move |State(site): State<Arc<PublicSite>>| answer(site, form))
}

async fn people(site: Arc<PublicSite>, after: Option<PublicId>) -> Batch<PublicPerson> {
    let batch = site.store.people_after(after.as_ref(), BATCH).await?;
    let next = next(&batch, |person| &person.id);
    Ok((batch, next))
}

async fn steps(site: Arc<PublicSite>, after: Option<PublicId>) -> Batch<PublicStep> {
    let batch = site.store.steps_after(after.as_ref(), BATCH).await?;
    let next = next(&batch, |step| &step.id);
    Ok((batch, next))
}

async fn authorities(site: Arc<PublicSite>, _: Option<PublicId>) -> Batch<PublicAuthority> {
    let rows = site.store.authorities().await?;
    Ok((Arc::new(rows.iter().map(|row| row.authority.clone()).collect()), None))
}

/// Every institution of which anything is counted, the most asked first.
async fn scores(site: Arc<PublicSite>, _: Option<PublicId>) -> Batch<Scored> {
    let mut scores = site.store.scores(site.as_of()).await?;
    let rows = site.store.authorities().await?;
    let scored = rows.iter().filter_map(|row| {
        let score = scores.remove(&row.authority.id)?;
        Some(Scored { authority: row.authority.clone(), score })
    });
    Ok((Arc::new(scored.collect()), None))
}

async fn actions(site: Arc<PublicSite>, _: Option<PublicId>) -> Batch<PublicAction> {
    Ok((Arc::new(site.store.actions().await?), None))
}

async fn sources(site: Arc<PublicSite>, _: Option<PublicId>) -> Batch<PublicSource> {
    Ok((Arc::new(site.store.all_sources().await?), None))
}
