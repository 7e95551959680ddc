//! The petitions of the group, the newest first, each with the number of its last head.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::response::{Html, IntoResponse, Response};
use byname_web::error_page::Fault;
use byname_web::page::{Frame, written};
use byname_web::visit::Visit;
use http::header::CACHE_CONTROL;

use super::parts::Told;
use super::petition::counted;
use super::site::PublicSite;

#[derive(Template)]
#[template(path = "public/petitions.html")]
struct PetitionList<'a> {
    frame: Frame<'a>,
    rows: Vec<Row>,
}

struct Row {
    href: String,
    title: Told,
    state: String,
    count: String,
}

/// The list. It is not kept: its numbers change with every head.
pub(super) async fn page(State(site): State<Arc<PublicSite>>, visit: Visit) -> Result<Response, Fault> {
    let reader = site.reader(&visit);
    let petitions = site.petitions.all();
    let rows = petitions.iter().map(|live| {
        let text = live.public.text_for(visit.language);
        Row {
            href: reader.path(&format!("petitions/{}", live.public.slug)),
            title: Told::marked(&reader, &text.title, text.language.code()),
            state: reader.code("petition-told", live.public.state.code()),
            count: counted(&reader, live),
        }
    });
    let page = PetitionList { frame: site.frame(&visit, reader.t("petitions-title")), rows: rows.collect() };
    let body = written(&page)?;
    Ok(([(CACHE_CONTROL, "no-cache")], Html(body)).into_response())
}
