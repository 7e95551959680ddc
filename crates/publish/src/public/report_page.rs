//! The steps report as a page: what its sheets tell, chapter by chapter, so that ten thousand steps are many pages and
//! none of them heavy. Counts and chart of all stand on the first.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use byname_base::id::PublicId;
use byname_pursue::step::Level;
use byname_web::error_page::Fault;
use byname_web::page::{Frame, Page};
use byname_web::visit::Visit;
use http::StatusCode;
use jiff::civil::Date;

use super::filter_form::{Choice, FilterForm, Problem};
use super::paging::{self, Paging};
use super::parts::{NameLink, NameView, PartyView, Reader, Shelf, SourceList, StepView, names_by_id};
use super::report::{Wanted, cited};
use super::report_tally::ReportTally;
use super::site::PublicSite;
use super::steps;
use crate::public_person::PublicPerson;
use crate::public_step::{PublicAuthority, PublicStep};
use crate::store::{Chapter, StepFilter};

#[derive(Template)]
#[template(path = "public/report.html")]
struct ReportPage<'a> {
    frame: Frame<'a>,
    problems: Vec<Problem>,
    from: String,
    to: String,
    levels: Vec<Choice>,
    addressees: Vec<Choice>,
    people: Vec<Choice>,
    /// The one whom the report is about, with the id that the form keeps.
    person: Option<(String, NameLink)>,
    /// The page of the institution that the report is about.
    addressee: Option<PartyView>,
    as_of: String,
    told: Option<Told>,
}

/// What the report tells, when its form can be read.
struct Told {
    total: String,
    /// Which steps of all.
    bounds: Vec<String>,
    /// The counts and the chart; `None` from the second page on.
    tally: Option<ReportTally>,
    chapters: Vec<Part>,
    sources: SourceList,
    paging: Option<Paging>,
}

/// The part of a chapter that stands on the page.
struct Part {
    of: Chapter,
    title: String,
    lang: &'static str,
    mark: Option<String>,
    /// How the person's case stands; empty for a chapter of nobody's own.
    standing: String,
    steps: Vec<StepView>,
    /// Steps that an earlier chapter of the page tells: the anchor, and when and what.
    above: Vec<(String, String)>,
}

/// The report.
pub(super) async fn page(State(site): State<Arc<PublicSite>>, visit: Visit) -> Result<Response, Fault> {
    let reader = site.reader(&visit);
    let mut form = FilterForm::new(&visit, &reader);
    let wanted = wanted(&mut form, &reader);
    let person = match &wanted.person {
        Some(id) => site.store.person(id).await?,
        None => None,
    };
    let addressee = match &wanted.addressee {
        Some(id) => site.store.authority(id).await?,
        None => None,
    };
    let as_of = [("date", reader.tr.day(reader.as_of).into())];
    let group = [("group", site.site.settings.group_name.as_str().into())];
    let mut page = ReportPage {
        frame: site.frame(&visit, Wanted::title(&reader, person.as_ref())),
        from: form.written("from"),
        to: form.written("to"),
        levels: form.choices("level", "level", &["national", "international"]),
        addressees: steps::addressees(&site, &reader, &visit).await?,
        people: steps::people(&site, &reader, &visit).await?,
        person: person.map(|person| (person.id.to_string(), NameLink::new(&reader, &person))),
        addressee: addressee.as_ref().map(|found| PartyView::of_authority(&reader, found)),
        as_of: reader.tr.with("report-as-of", &[as_of, group].concat()),
        problems: form.problems,
        told: None,
    };
    if !page.problems.is_empty() {
        page.frame.has_problem = true;
        return Ok((StatusCode::BAD_REQUEST, Page::of(&page)?).into_response());
    }
    page.told = Some(told(&site, &reader, &visit, &wanted, addressee.as_ref()).await?);
    Ok(Page::of(&page)?.into_response())
}

/// The address of the report on the steps of a filter.
pub(super) fn address(reader: &Reader<'_>, filter: &StepFilter) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    let days = [("from", filter.from), ("to", filter.to)];
    for (name, day) in days.into_iter().filter_map(|(name, day)| Some((name, day?))) {
        query.append_pair(name, &day.to_string());
    }
    let texts = [
        ("level", filter.level.as_deref()),
        ("addressee", filter.authority.as_ref().map(PublicId::as_str)),
        ("person", filter.person.as_ref().map(PublicId::as_str)),
    ];
    query.extend_pairs(texts.into_iter().filter_map(|(name, text)| Some((name, text?))));
    let query = query.finish();
    reader.path(&if query.is_empty() { "report".to_owned() } else { format!("report?{query}") })
}

fn wanted(form: &mut FilterForm<'_>, reader: &Reader<'_>) -> Wanted {
    let id = |written: String| (!written.is_empty()).then(|| PublicId::from_text(written));
    Wanted {
        person: id(form.written("person")),
        addressee: id(form.written("addressee")),
        level: form.read::<Level>("level", "steps-wrong-level"),
        from: form.read::<Date>("from", "steps-wrong-day"),
        to: form.read::<Date>("to", "steps-wrong-day"),
        language: reader.language,
        as_of: reader.as_of,
    }
}

async fn told(
    site: &PublicSite,
    reader: &Reader<'_>,
    visit: &Visit,
    wanted: &Wanted,
    addressee: Option<&PublicAuthority>,
) -> Result<Told, Fault> {
    let (store, filter) = (&site.store, wanted.filter());
    let found = store.steps_by_chapters(&filter, reader.language, paging::number(visit)?).await?;
    let steps = || found.page.items.iter().map(|(_, step)| step);
    let people: Vec<PublicId> = steps().flat_map(|step| step.person_ids.clone()).collect();
    let mut sources: Vec<String> = steps().flat_map(cited).collect();
    sources.sort_unstable();
    sources.dedup();
    let tally = match found.page.number {
        1 => Some(ReportTally::new(
            reader,
            &*store.tally(&filter, reader.as_of).await?,
            &store.authorities().await?,
        )),
        _ => None,
    };
    Ok(Told {
        total: reader.counted("steps-total", found.steps),
        bounds: wanted.bounds(reader, addressee),
        tally,
        chapters: parts(reader, &found.page.items, &store.people_by_ids(&people).await?),
        sources: SourceList::new(reader, &store.sources(&sources).await?),
        paging: Paging::new(reader, visit, &found.page),
    })
}

/// The steps of a page, chapter by chapter. A step that the page has told already is told by a link to it.
fn parts(reader: &Reader<'_>, steps: &[(Chapter, PublicStep)], people: &[PublicPerson]) -> Vec<Part> {
    let names = names_by_id(reader, people);
    let mut parts: Vec<Part> = Vec::new();
    for (place, (chapter, step)) in steps.iter().enumerate() {
        if parts.last().is_none_or(|part| part.of != *chapter) {
            parts.push(Part::new(reader, chapter, people));
        }
        let part = parts.last_mut().expect("the chapter was just begun");
        if steps[..place].iter().any(|(_, other)| other.id == step.id) {
            let when = reader.date_or_none(&step.sent_on);
            part.above.push((step.id.to_string(), format!("{when}, {}", reader.code("kind", &step.kind))));
        } else {
            part.steps.push(StepView::new(reader, step, &names, Shelf::Foot).below_a_level());
        }
    }
    parts
}

impl Part {
    fn new(reader: &Reader<'_>, chapter: &Chapter, people: &[PublicPerson]) -> Self {
        let person = match chapter {
            Chapter::Of(id) => people.iter().find(|person| person.id == *id),
            Chapter::ForAll | Chapter::Against => None,
        };
        let name = person.map(|person| NameView::new(reader, person));
        let word = if *chapter == Chapter::Against { "report-against" } else { "report-for-all" };
        Self {
            of: chapter.clone(),
            lang: name.as_ref().map_or(reader.language.code(), |name| name.lang),
            mark: name.as_ref().and_then(|name| name.mark.clone()),
            title: name.map_or_else(|| reader.t(word), |name| name.text),
            standing: person.map_or_else(String::new, |person| reader.code("standing", person.count.code())),
            steps: Vec::new(),
            above: Vec::new(),
        }
    }
}
