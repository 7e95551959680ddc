//! Every source that something released cites.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use byname_web::error_page::Fault;
use byname_web::page::{Frame, Page};
use byname_web::visit::Visit;

use super::parts::SourceList;
use super::site::PublicSite;

#[derive(Template)]
#[template(path = "public/sources.html")]
struct SourcesPage<'a> {
    frame: Frame<'a>,
    total: String,
    sources: SourceList,
}

/// The list of sources.
pub(super) async fn page(State(site): State<Arc<PublicSite>>, visit: Visit) -> Result<Page, Fault> {
    let reader = site.reader(&visit);
    let sources = site.store.all_sources().await?;
    Page::of(&SourcesPage {
        frame: site.frame(&visit, reader.t("sources-title")),
        total: reader.counted_len("sources-total", sources.len()),
        sources: SourceList::new(&reader, &sources),
    })
}
