//! Everybody by name from A to Z: for whoever looks without searching, and for copies, which cannot search.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use byname_web::error_page::Fault;
use byname_web::page::{Frame, Page};
use byname_web::visit::Visit;

use super::letters_of_names::{Letter, letters};
use super::paging::{self, Paging};
use super::parts::{NameLink, Reader};
use super::site::PublicSite;
use crate::public_person::PublicPerson;

/// With more people than this each letter has a page of its own.
const LARGEST_PAGE: u32 = 300;

#[derive(Template)]
#[template(path = "public/names.html")]
struct NamesPage<'a> {
    frame: Frame<'a>,
    total: String,
    ways: Vec<Way>,
    sections: Vec<Section>,
    paging: Option<Paging>,
}

/// The way to a letter.
struct Way {
    title: String,
    href: String,
    number: String,
    here: bool,
}

/// The names under one letter.
struct Section {
    anchor: String,
    title: String,
    names: Vec<Row>,
}

/// One person, and how else the name is written.
struct Row {
    link: NameLink,
    others: String,
}

/// The list of names.
pub(super) async fn page(State(site): State<Arc<PublicSite>>, visit: Visit) -> Result<Page, Fault> {
    let reader = site.reader(&visit);
    let apart = site.store.are_more_than(LARGEST_PAGE).await?;
    let asked = visit.parameter("letter");
    let (mut ways, mut sections, mut paging, mut total) = (Vec::new(), Vec::new(), None, 0);
    let mut known = asked.is_none();
    for letter in letters(visit.language) {
        let number = site.store.number_of_names(visit.language, &letter.from, &letter.before).await?;
        let here = asked == Some(letter.code.as_str());
        known |= here;
        total += number;
        if number > 0 {
            ways.push(Way::new(&reader, &letter, number, apart, here));
        }
        if number > 0 && (here || (asked.is_none() && !apart)) {
            let page = paging::number(&visit)?;
            let names = site.store.names(visit.language, &letter.from, &letter.before, page).await?;
            paging = Paging::new(&reader, &visit, &names);
            sections.push(Section::new(&reader, &letter, &names.items));
        }
    }
    if !known {
        return Err(Fault::NotFound);
    }
    Page::of(&NamesPage {
        frame: site.frame(&visit, reader.t("az-title")),
        total: reader.counted("people-total", total),
        ways,
        sections,
        paging,
    })
}

impl Way {
    fn new(reader: &Reader<'_>, letter: &Letter, number: i64, apart: bool, here: bool) -> Self {
        let href = if apart {
            reader.path(&format!("names?letter={}", query(&letter.code)))
        } else {
            anchor(letter, "#")
        };
        Self { title: title(reader, letter), href, number: reader.tr.number(number), here }
    }
}

impl Section {
    fn new(reader: &Reader<'_>, letter: &Letter, people: &[PublicPerson]) -> Self {
        Self {
            anchor: anchor(letter, ""),
            title: title(reader, letter),
            names: people.iter().map(|person| Row::new(reader, person)).collect(),
        }
    }
}

impl Row {
    fn new(reader: &Reader<'_>, person: &PublicPerson) -> Self {
        let link = NameLink::new(reader, person);
        let mut others: Vec<&str> = Vec::new();
        for name in person.names.iter().chain(&person.other_spellings) {
            if name.text != link.name.text && !others.contains(&name.text.as_str()) {
                others.push(&name.text);
            }
        }
        Self { others: others.join("; "), link }
    }
}

fn title(reader: &Reader<'_>, letter: &Letter) -> String {
    letter.title.clone().unwrap_or_else(|| reader.code("az", &letter.code))
}

fn anchor(letter: &Letter, mark: &str) -> String {
    format!("{mark}letter-{}", query(&letter.code).replace('%', ""))
}

/// A letter as an address holds it.
fn query(code: &str) -> String {
    form_urlencoded::byte_serialize(code.as_bytes()).collect()
}
