//! One institution: what it was asked, how long nothing came, what it did.

use std::collections::HashMap;
use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use byname_base::id::PublicId;
use byname_web::error_page::Fault;
use byname_web::page::{Frame, Page};
use byname_web::visit::Visit;

use super::paging::{self, Paging};
use super::parts::{NameLink, PartyView, Reader, Shelf, StepView, names_by_id};
use super::silence::Silence;
use super::site::PublicSite;
use super::tally;
use crate::public_step::{PublicAuthority, PublicParty, PublicStep};

#[derive(Template)]
#[template(path = "public/authority.html")]
struct AuthorityPage<'a> {
    frame: Frame<'a>,
    name: PartyView,
    asked_number: String,
    /// What came of all of it; empty when nothing is counted.
    came: String,
    about: String,
    silence: Option<Silence>,
    asked: Vec<StepView>,
    acted: Vec<StepView>,
    paging: Option<Paging>,
    report_href: String,
}

/// An institution's page.
pub(super) async fn page(
    State(site): State<Arc<PublicSite>>,
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
) -> Result<Page, Fault> {
    let id = PublicId::from_text(id);
    let Some(authority) = site.store.authority(&id).await? else { return Err(site.absent(&id).await) };
    let reader = site.reader(&visit);
    let found = site.store.steps_of_authority(&id, paging::number(&visit)?).await?;
    let people: Vec<PublicId> = found.items.iter().flat_map(|step| step.person_ids.clone()).collect();
    let names = names_by_id(&reader, &site.store.people_by_ids(&people).await?);
    let (asked, acted): (Vec<&PublicStep>, Vec<&PublicStep>) =
        found.items.iter().partition(|step| step.addressee.as_ref().is_some_and(|party| is(party, &id)));
    let name = PartyView::of_authority(&reader, &authority);
    let asked_times = site.store.times_asked(&id).await?;
    let score = site.store.score_of(&id, reader.as_of).await?;
    Page::of(&AuthorityPage {
        frame: site.frame(&visit, name.text()),
        asked_number: reader.counted("authority-asked", asked_times),
        came: score.map(|score| tally::words(&reader, &score)).unwrap_or_default(),
        about: about(&reader, &authority),
        silence: Silence::of_authority(&reader, &name.text(), &asked),
        asked: numbered(&reader, views(&reader, &asked, &names)),
        acted: views(&reader, &acted, &names),
        paging: Paging::new(&reader, &visit, &found),
        report_href: reader.path(&format!("report?addressee={id}")),
        name,
    })
}

fn is(party: &PublicParty, id: &PublicId) -> bool {
    party.authority.as_ref().is_some_and(|authority| authority.id == *id)
}

fn views(reader: &Reader<'_>, steps: &[&PublicStep], names: &HashMap<PublicId, NameLink>) -> Vec<StepView> {
    steps.iter().map(|step| StepView::new(reader, step, names, Shelf::SourcesPage)).collect()
}

/// With the numbers of the line of time, which counts from the oldest; the list begins with the newest.
fn numbered(reader: &Reader<'_>, steps: Vec<StepView>) -> Vec<StepView> {
    let numbers = (1..=steps.len()).rev();
    steps
        .into_iter()
        .zip(numbers)
        .map(|(step, n)| step.numbered(reader.counted_len("step-number", n)))
        .collect()
}

/// What it is and whose.
fn about(reader: &Reader<'_>, authority: &PublicAuthority) -> String {
    let kind = reader.code("authority-kind", &authority.kind);
    let level = reader.code("authority-level", &authority.level);
    format!("{kind}; {level}")
}
