//! The campaigns of letters: those of the group, and those of others, told as what they were.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use byname_campaign::letters::public_letters::KnownLetters;
use byname_staff::desk::Desk;
use byname_web::error_page::Fault;
use byname_web::page::{Frame, Page};
use byname_web::visit::Visit;
use http::header::CACHE_CONTROL;

use super::super::parts::{AppealRow, Reader, Shelf, Told};
use super::super::site::PublicSite;

/// The kind of appeals that asked for letters.
const LETTERS: &str = "letters";

#[derive(Template)]
#[template(path = "public/letters.html")]
struct LetterList<'a> {
    frame: Frame<'a>,
    rows: Vec<Row>,
    others: Vec<AppealRow>,
}

/// A campaign in a list.
pub(in crate::public) struct Row {
    pub(in crate::public) href: String,
    pub(in crate::public) title: Told,
    pub(in crate::public) state: String,
    pub(in crate::public) owner: String,
}

impl Row {
    pub(in crate::public) fn new(reader: &Reader<'_>, known: &KnownLetters) -> Self {
        let text = known.public.text_for(reader.language);
        Self {
            href: reader.path(&format!("letters/{}", known.public.slug)),
            title: Told::marked(reader, &text.title, text.language.code()),
            state: reader.code("letters-told", known.public.state.code()),
            owner: known.public.owner.clone(),
        }
    }
}

/// The list. It is not kept: a campaign may be stopped at any moment.
pub(in crate::public) async fn page(
    State(site): State<Arc<PublicSite>>,
    visit: Visit,
) -> Result<Response, Fault> {
    let reader = site.reader(&visit);
    let campaigns = site.petitions.letters.all().await.map_err(|cause| Desk::broken(&cause))?;
    let rows = campaigns.iter().map(|known| Row::new(&reader, known));
    let appeals = site.store.appeals().await?;
    let others = appeals.iter().filter(|appeal| appeal.kind == LETTERS);
    let page = LetterList {
        rows: rows.collect(),
        others: others.map(|appeal| AppealRow::new(&reader, appeal, Shelf::SourcesPage)).collect(),
        frame: site.frame(&visit, reader.t("letters-list-title")),
    };
    Ok(([(CACHE_CONTROL, "no-store")], Page::of(&page)?).into_response())
}
