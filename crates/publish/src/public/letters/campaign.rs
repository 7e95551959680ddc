//! One campaign of letters: why to write, for whom, to whom, what to know before, the form, and how many went.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use byname_campaign::letters::addressee::Way;
use byname_campaign::letters::campaign::LettersState;
use byname_campaign::letters::public_letters::{KnownLetters, PublicAddressee, PublicLetters};
use byname_staff::desk::Desk;
use byname_web::error_page::Fault;
use byname_web::form::Form;
use byname_web::page::{Frame, Page};
use byname_web::visit::Visit;
use http::StatusCode;
use http::header::CACHE_CONTROL;

use super::super::parts::{NameView, Reader, Told};
use super::super::site::PublicSite;
use super::counts::{CountGroup, groups};
use super::writing::{form, name_of};
use crate::public_person::PublicPerson;

/// The page of the rule on e-mail to Russian bodies.
const CHANNEL_RULE: &str = "rules/RU-1c";

#[derive(Template)]
#[template(path = "public/letter_campaign.html")]
struct LettersPage<'a> {
    frame: Frame<'a>,
    title: Told,
    owner: String,
    body: Vec<Told>,
    people: Vec<Sought>,
    addressees: Vec<AddresseeRow>,
    copies: Vec<String>,
    /// Whether somebody whom it addresses may harm whoever writes.
    danger: bool,
    rule: String,
    /// The form; `None` when no letter can be written now, and then `state` says why.
    form: Option<Form>,
    state: String,
    here: String,
    counts: Vec<CountGroup>,
}

struct Sought {
    href: String,
    name: NameView,
    words: String,
}

struct AddresseeRow {
    name: String,
    /// The ways by which a letter to it may go, and why not by others.
    ways: Vec<String>,
}

pub(in crate::public) async fn page(
    State(site): State<Arc<PublicSite>>,
    visit: Visit,
    Path((_, slug)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let known = site.petitions.letters.get(&slug).await.map_err(|cause| Desk::broken(&cause))?;
    let known = known.ok_or(Fault::NotFound)?;
    show(&site, &visit, &known, None).await
}

/// The page, with a form that came back with something wrong in it or a fresh one.
pub(super) async fn show(
    site: &PublicSite,
    visit: &Visit,
    known: &KnownLetters,
    refused: Option<Form>,
) -> Result<Response, Fault> {
    let reader = site.reader(visit);
    let campaign = &known.public;
    let text = campaign.text_for(visit.language);
    let lang = text.language.code();
    let people = site.store.people_by_ids(&campaign.people).await?;
    let stands = people.len() == campaign.people.len();
    let lines = site.petitions.letters.counts(known).await.map_err(|cause| Desk::broken(&cause))?;
    let status = if refused.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let page = LettersPage {
        frame: site.frame(visit, text.title.clone()).with_problem(refused.is_some()),
        title: Told::marked(&reader, &text.title, lang),
        owner: reader.tr.with(
            "letters-owned",
            &[("owner", campaign.owner.as_str().into()), ("date", reader.date(&campaign.opened_on).into())],
        ),
        body: parts(&text.body).map(|part| Told::beside(&reader, part, lang)).collect(),
        people: people.iter().map(|person| Sought::new(&reader, person)).collect(),
        addressees: campaign.main().map(|one| AddresseeRow::new(&reader, campaign, one)).collect(),
        copies: campaign.copies().map(|one| name_of(&reader, one)).collect(),
        danger: campaign.main().any(|one| one.may_harm),
        rule: reader.path(CHANNEL_RULE),
        form: (campaign.is_open() && stands).then(|| refused.unwrap_or_else(|| form(&reader, campaign))),
        state: state(&reader, campaign, stands),
        here: reader.path(&format!("letters/{}", campaign.slug)),
        counts: groups(&reader, campaign, &lines),
    };
    Ok((status, [(CACHE_CONTROL, "no-store")], Page::of(&page)?).into_response())
}

/// The paragraphs of a text.
pub(super) fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split("\n\n").filter(|part| !part.trim().is_empty())
}

/// Why no letter can be written now.
fn state(reader: &Reader<'_>, campaign: &PublicLetters, stands: bool) -> String {
    match (&campaign.stopped_on, campaign.state) {
        (Some(on), _) => reader.tr.with("letters-stopped-on", &[("date", reader.date(on).into())]),
        (None, LettersState::Open) if !stands => reader.t("letters-facts-gone"),
        (None, state) => reader.code("letters-told", state.code()),
    }
}

impl Sought {
    fn new(reader: &Reader<'_>, person: &PublicPerson) -> Self {
        Self {
            href: reader.path(&format!("people/{}", person.id)),
            name: NameView::new(reader, person),
            words: reader.code("standing", person.count.code()),
        }
    }
}

impl AddresseeRow {
    fn new(reader: &Reader<'_>, campaign: &PublicLetters, one: &PublicAddressee) -> Self {
        let way = |way: &Way| reader.code("letters-way", way.code());
        let offered: Vec<String> = campaign.ways_to(one).iter().map(way).collect();
        let mut ways = vec![reader.tr.with("letters-ways-to", &[("ways", offered.join(", ").into())])];
        if one.may_harm {
            ways.push(reader.t("letters-no-mail-there"));
        }
        Self { name: name_of(reader, one), ways }
    }
}
