//! A person by name, however it is written; and why each was found.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use byname_base::text::fold;
use byname_names::{Finding, Name, Reason};
use byname_register::claim::ClaimField;
use byname_web::error_page::Fault;
use byname_web::page::{Frame, Page};
use byname_web::visit::Visit;
use http::StatusCode;

use super::filter_form::{FilterForm, Problem};
use super::parts::{NameLink, Reader, Told};
use super::site::PublicSite;
use crate::find_person::Found;

/// How many people one answer can hold.
const MOST: usize = 50;

#[derive(Template)]
#[template(path = "public/search.html")]
struct SearchPage<'a> {
    frame: Frame<'a>,
    problems: Vec<Problem>,
    asked: String,
    year: String,
    place: String,
    /// How many were found; `None` when nobody was asked for.
    total: Option<String>,
    rows: Vec<Row>,
}

/// One person who was found.
struct Row {
    link: NameLink,
    /// The spelling that fits, when it is another than the name shown.
    spelling: Option<String>,
    sure: String,
    why: String,
    seen: String,
    place: Told,
    standing: String,
}

/// The search page: a form, and whom it found.
pub(super) async fn page(State(site): State<Arc<PublicSite>>, visit: Visit) -> Result<Response, Fault> {
    let reader = site.reader(&visit);
    let mut form = FilterForm::new(&visit, &reader);
    let year: Option<i16> = form.read("year", "people-wrong-year");
    let place = fold(&form.written("place"));
    let mut page = SearchPage {
        frame: site.frame(&visit, reader.t("search-title")).unlisted(),
        asked: form.written("q"),
        year: form.written("year"),
        place: form.written("place"),
        problems: form.problems,
        total: None,
        rows: Vec::new(),
    };
    let name = match Name::read(&page.asked) {
        Ok(name) => Some(name),
        Err(_) if page.asked.trim().is_empty() => None,
        Err(_) => {
            page.problems.push(Problem { field: "q", words: reader.t("search-wrong-name") });
            None
        }
    };
    if !page.problems.is_empty() {
        page.frame.has_problem = true;
        return Ok((StatusCode::BAD_REQUEST, Page::of(&page)?).into_response());
    }
    if let Some(name) = name {
        let found = site.people.find(&site.store, &name, MOST).await?;
        let found: Vec<&Found> = found.iter().filter(|found| fits(found, year, &place)).collect();
        page.total = Some(reader.counted_len("search-total", found.len()));
        page.rows = found.into_iter().map(|found| Row::new(&reader, found)).collect();
    }
    Ok(Page::of(&page)?.into_response())
}

/// Whether a person was last seen in that year and at a place with those words.
fn fits(found: &Found, year: Option<i16>, place: &str) -> bool {
    let seen = found.person.last_seen().and_then(|date| date.year());
    let at = found.person.shown(ClaimField::LastSeenPlace).map(|fact| fold(&fact.value)).unwrap_or_default();
    year.is_none_or(|year| seen == Some(year)) && place.split_whitespace().all(|word| at.contains(word))
}

impl Row {
    fn new(reader: &Reader<'_>, found: &Found) -> Self {
        let person = &found.person;
        let link = NameLink::new(reader, person);
        let place = person.shown(ClaimField::LastSeenPlace);
        Self {
            spelling: (found.spelling != link.name.text).then(|| found.spelling.clone()),
            sure: reader.t(sure(found.score.value)),
            why: why(reader, &found.score.reasons),
            seen: person.last_seen().map_or_else(|| reader.t("date-none"), |date| reader.tr.date(&date)),
            place: Told::marked(reader, place.map_or("", |fact| &fact.value), &person.text_lang),
            standing: reader.code("standing", person.count.code()),
            link,
        }
    }
}

/// How sure it is, in words: a number would say more than it means to a reader.
fn sure(value: f32) -> &'static str {
    match value {
        0.9.. => "search-sure",
        0.5.. => "search-likely",
        _ => "search-possible",
    }
}

/// What speaks for and against it, each finding once.
fn why(reader: &Reader<'_>, reasons: &[Reason]) -> String {
    let mut codes: Vec<&'static str> = reasons.iter().map(|reason| code(reason.finding)).collect();
    codes.dedup();
    codes.into_iter().map(|code| reader.t(code)).collect::<Vec<_>>().join("; ")
}

fn code(finding: Finding) -> &'static str {
    match finding {
        Finding::Same => "search-why-same",
        Finding::Alike => "search-why-alike",
        Finding::Near => "search-why-near",
        Finding::OneGivenName => "search-why-one_given_name",
        Finding::ShortForm => "search-why-short_form",
        Finding::Initial => "search-why-initial",
        Finding::Missing => "search-why-missing",
        Finding::Other => "search-why-other",
    }
}
