//! The list of steps: by period, level, addressee, kind and person.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use byname_base::collation::Collation;
use byname_base::id::PublicId;
use byname_pursue::step::Level;
use byname_pursue::step_kind::StepKind;
use byname_web::error_page::Fault;
use byname_web::page::{Frame, Page};
use byname_web::visit::Visit;
use http::StatusCode;
use jiff::civil::Date;

use super::filter_form::{Choice, FilterForm, Problem};
use super::paging::{self, Paging};
use super::parts::{NameLink, PartyView, Reader, Shelf, StepView, names_by_id};
use super::report_page;
use super::site::PublicSite;
use crate::store::StepFilter;

/// With more people than this nobody looks for one in a list of choices; their own page leads here.
const MOST_CHOICES: u32 = 300;

#[derive(Template)]
#[template(path = "public/steps.html")]
struct StepList<'a> {
    frame: Frame<'a>,
    problems: Vec<Problem>,
    from: String,
    to: String,
    levels: Vec<Choice>,
    kinds: Vec<Choice>,
    addressees: Vec<Choice>,
    people: Vec<Choice>,
    person: Option<(String, NameLink)>,
    total: Option<String>,
    steps: Vec<StepView>,
    paging: Option<Paging>,
    /// The same steps as a report.
    report_href: String,
}

/// The list of steps.
pub(super) async fn page(State(site): State<Arc<PublicSite>>, visit: Visit) -> Result<Response, Fault> {
    let reader = site.reader(&visit);
    let mut form = FilterForm::new(&visit, &reader);
    let filter = filter(&mut form);
    let kinds = site.store.kinds_in_use().await?;
    let kinds: Vec<&str> = kinds.iter().map(String::as_str).collect();
    let mut list = StepList {
        frame: site.frame(&visit, reader.t("steps-title")),
        from: form.written("from"),
        to: form.written("to"),
        levels: form.choices("level", "level", &["national", "international"]),
        kinds: form.choices("kind", "kind", &kinds),
        addressees: addressees(&site, &reader, &visit).await?,
        people: people(&site, &reader, &visit).await?,
        person: person(&site, &reader, filter.person.as_ref()).await?,
        report_href: report_page::address(&reader, &filter),
        problems: form.problems,
        total: None,
        steps: Vec::new(),
        paging: None,
    };
    if !list.problems.is_empty() {
        list.frame.has_problem = true;
        return Ok((StatusCode::BAD_REQUEST, Page::of(&list)?).into_response());
    }
    let found = site.store.steps(&filter, paging::number(&visit)?).await?;
    let ids: Vec<PublicId> = found.items.iter().flat_map(|step| step.person_ids.clone()).collect();
    let names = names_by_id(&reader, &site.store.people_by_ids(&ids).await?);
    list.total = Some(reader.counted("steps-total", found.total));
    list.steps =
        found.items.iter().map(|step| StepView::new(&reader, step, &names, Shelf::SourcesPage)).collect();
    list.paging = Paging::new(&reader, &visit, &found);
    Ok(Page::of(&list)?.into_response())
}

fn filter(form: &mut FilterForm<'_>) -> StepFilter {
    let addressee = form.written("addressee");
    let person = form.written("person");
    StepFilter {
        from: form.read::<Date>("from", "steps-wrong-day"),
        to: form.read::<Date>("to", "steps-wrong-day"),
        level: form.read::<Level>("level", "steps-wrong-level").map(|level| level.code().to_owned()),
        kind: form.read::<StepKind>("kind", "steps-wrong-kind").map(|kind| kind.code().to_owned()),
        authority: (!addressee.is_empty()).then(|| PublicId::from_text(addressee)),
        person: (!person.is_empty()).then(|| PublicId::from_text(person)),
        ..StepFilter::default()
    }
}

/// The institutions that were asked at least once.
pub(super) async fn addressees(
    site: &PublicSite,
    reader: &Reader<'_>,
    visit: &Visit,
) -> Result<Vec<Choice>, Fault> {
    let chosen = visit.parameter("addressee");
    let rows = site.store.authorities().await?;
    Ok(rows
        .iter()
        .filter(|row| row.asked > 0)
        .map(|row| Choice {
            value: row.authority.id.to_string(),
            name: PartyView::of_authority(reader, &row.authority).text(),
            chosen: chosen == Some(row.authority.id.as_str()),
        })
        .collect())
}

/// Everybody, by name, while they are few enough to choose from.
pub(super) async fn people(
    site: &PublicSite,
    reader: &Reader<'_>,
    visit: &Visit,
) -> Result<Vec<Choice>, Fault> {
    if site.store.are_more_than(MOST_CHOICES).await? {
        return Ok(Vec::new());
    }
    let people = site.store.wall(MOST_CHOICES).await?;
    let chosen = visit.parameter("person");
    let order = Collation::of(reader.language);
    let mut choices: Vec<Choice> = people
        .iter()
        .map(|person| Choice {
            value: person.id.to_string(),
            name: person.name_in(reader.language).text.to_owned(),
            chosen: chosen == Some(person.id.as_str()),
        })
        .collect();
    choices.sort_by_cached_key(|choice| order.key(&choice.name));
    Ok(choices)
}

/// The person whose steps alone are shown.
pub(super) async fn person(
    site: &PublicSite,
    reader: &Reader<'_>,
    id: Option<&PublicId>,
) -> Result<Option<(String, NameLink)>, Fault> {
    let Some(id) = id else { return Ok(None) };
    let person = site.store.person(id).await?;
    Ok(person.map(|person| (id.to_string(), NameLink::new(reader, &person))))
}
