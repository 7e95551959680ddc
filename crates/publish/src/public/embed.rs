//! What may stand inside pages of others: a person's card and a petition's count, without script, cookie or form.
//!
//! A card of somebody who was taken back says so at once: like every page it is asked for anew each time.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use byname_base::id::PublicId;
use byname_campaign::public::Live;
use byname_web::error_page::Fault;
use byname_web::headers::Framed;
use byname_web::page::{Frame, Page, written};
use byname_web::visit::Visit;
use http::HeaderValue;
use http::header::CACHE_CONTROL;

use super::parts::{NameView, Reader, Told};
use super::person::Since;
use super::petition::counted;
use super::site::PublicSite;

/// How high the frames are that other sites are told to make, in pixels: enough for a long name on a phone.
const PERSON_HEIGHT: u32 = 520;
const PETITION_HEIGHT: u32 = 440;

#[derive(Template)]
#[template(path = "public/embed_person.html")]
struct PersonCard<'a> {
    frame: Frame<'a>,
    name: NameView,
    since: Since,
    href: String,
}

#[derive(Template)]
#[template(path = "public/embed_petition.html")]
struct PetitionCard<'a> {
    frame: Frame<'a>,
    title: Told,
    count: String,
    state: String,
    way_on: String,
    href: String,
}

/// What stands where a card stood, or never did.
#[derive(Template)]
#[template(path = "public/embed_gone.html")]
struct GoneCard<'a> {
    frame: Frame<'a>,
    words: String,
}

/// The lines by which another site shows a card.
#[derive(Template)]
#[template(path = "public/embed_lines.html")]
pub(super) struct Lines {
    src: String,
    title: String,
    height: u32,
}

/// `/{lang}/embed/people/{id}`
pub(super) async fn person(
    State(site): State<Arc<PublicSite>>,
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let id = PublicId::from_text(id);
    let Some(person) = site.store.person(&id).await? else {
        let fault = site.absent(&id).await;
        return gone(&site, &visit, fault);
    };
    let reader = site.reader(&visit);
    let name = NameView::new(&reader, &person);
    let card = PersonCard {
        frame: site.frame(&visit, name.text.clone()).unlisted(),
        since: Since::new(&reader, &person),
        href: reader.path(&format!("people/{id}")),
        name,
    };
    Ok(framed(Page::of(&card)?.into_response()))
}

/// `/{lang}/embed/petitions/{slug}`: the number is the last head's. It is not kept here: that changes with every head.
pub(super) async fn petition(
    State(site): State<Arc<PublicSite>>,
    visit: Visit,
    Path((_, slug)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let Some(live) = site.petitions.get(&slug) else { return gone(&site, &visit, Fault::NotFound) };
    let card = petition_card(&site, &visit, &live);
    let body = written(&card)?;
    let mut response = framed(axum::response::Html(body).into_response());
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    Ok(response)
}

fn petition_card<'a>(site: &'a PublicSite, visit: &Visit, live: &Live) -> PetitionCard<'a> {
    let reader = site.reader(visit);
    let text = live.public.text_for(visit.language);
    PetitionCard {
        frame: site.frame(visit, text.title.clone()).unlisted(),
        title: Told::marked(&reader, &text.title, text.language.code()),
        count: counted(&reader, live),
        state: reader.code("petition-told", live.public.state.code()),
        way_on: reader.t(if live.public.is_open() { "embed-sign" } else { "embed-read-petition" }),
        href: reader.path(&format!("petitions/{}", live.public.slug)),
    }
}

/// A plain sentence, with the status of what is not there.
fn gone(site: &PublicSite, visit: &Visit, fault: Fault) -> Result<Response, Fault> {
    let reader = site.reader(visit);
    let words = match fault {
        Fault::TakenBack(on) => reader.tr.with("error-taken-back", &[("date", reader.tr.day(on).into())]),
        Fault::NotFound => reader.t("error-not-found"),
        other => return Err(other),
    };
    let card = GoneCard { frame: site.frame(visit, words.clone()).unlisted(), words };
    let mut response = framed((fault.status(), Page::of(&card)?).into_response());
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    Ok(response)
}

fn framed(mut response: Response) -> Response {
    response.extensions_mut().insert(Framed);
    response
}

impl Lines {
    /// The lines for a person's card; `None` when the site does not know its own address.
    pub(super) fn of_person(
        site: &PublicSite,
        reader: &Reader<'_>,
        id: &PublicId,
        name: &str,
    ) -> Option<String> {
        Self::of(site, reader, &format!("embed/people/{id}"), name, PERSON_HEIGHT)
    }

    /// The lines for a petition's count.
    pub(super) fn of_petition(
        site: &PublicSite,
        reader: &Reader<'_>,
        live: &Live,
        title: &str,
    ) -> Option<String> {
        Self::of(site, reader, &format!("embed/petitions/{}", live.public.slug), title, PETITION_HEIGHT)
    }

    fn of(site: &PublicSite, reader: &Reader<'_>, rest: &str, title: &str, height: u32) -> Option<String> {
        let base = site.site.settings.base_url.as_ref()?;
        let lines = Self { src: format!("{base}{}", reader.path(rest)), title: title.to_owned(), height };
        Some(lines.render().expect("writing into memory cannot fail"))
    }
}
