//! The list of people: by number, year and place, sorted for the reader's language.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use byname_base::text::fold;
use byname_register::case::Count;
use byname_register::claim::ClaimField;
use byname_web::error_page::Fault;
use byname_web::page::{Frame, Page};
use byname_web::visit::Visit;
use http::StatusCode;

use super::filter_form::{Choice, FilterForm, Problem};
use super::paging::{self, Paging};
use super::parts::{NameLink, Reader, Told};
use super::site::PublicSite;
use crate::public_person::PublicPerson;
use crate::store::PeopleFilter;

#[derive(Template)]
#[template(path = "public/people.html")]
struct PeopleList<'a> {
    frame: Frame<'a>,
    problems: Vec<Problem>,
    statuses: Vec<Choice>,
    year: String,
    place: String,
    total: Option<String>,
    rows: Vec<PersonRow>,
    paging: Option<Paging>,
}

/// One person of the list.
struct PersonRow {
    link: NameLink,
    seen: String,
    place: Told,
    standing: String,
}

/// The list of people.
pub(super) async fn page(State(site): State<Arc<PublicSite>>, visit: Visit) -> Result<Response, Fault> {
    let reader = site.reader(&visit);
    let mut form = FilterForm::new(&visit, &reader);
    let filter = PeopleFilter {
        count: form.read("status", "people-wrong-status"),
        year: form.read("year", "people-wrong-year"),
        place: fold(&form.written("place")),
    };
    let codes: Vec<&str> =
        Count::ALL.iter().filter(|count| **count != Count::Uncounted).map(|count| count.code()).collect();
    let mut list = PeopleList {
        frame: site.frame(&visit, reader.t("people-title")),
        statuses: form.choices("status", "group", &codes),
        year: form.written("year"),
        place: form.written("place"),
        problems: form.problems,
        total: None,
        rows: Vec::new(),
        paging: None,
    };
    if !list.problems.is_empty() {
        list.frame.has_problem = true;
        return Ok((StatusCode::BAD_REQUEST, Page::of(&list)?).into_response());
    }
    let found = site.store.people(&filter, visit.language, paging::number(&visit)?).await?;
    list.total = Some(reader.counted("people-total", found.total));
    list.rows = found.items.iter().map(|person| PersonRow::new(&reader, person)).collect();
    list.paging = Paging::new(&reader, &visit, &found);
    Ok(Page::of(&list)?.into_response())
}

impl PersonRow {
    fn new(reader: &Reader<'_>, person: &PublicPerson) -> Self {
        let place = person.shown(ClaimField::LastSeenPlace);
        Self {
            link: NameLink::new(reader, person),
            seen: person.last_seen().map_or_else(|| reader.t("date-none"), |date| reader.tr.date(&date)),
            place: Told::marked(reader, place.map_or("", |fact| &fact.value), &person.text_lang),
            standing: reader.code("standing", person.count.code()),
        }
    }
}
