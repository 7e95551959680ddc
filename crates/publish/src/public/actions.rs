//! The list of actions: series by series, then the others, then petitions and letters.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use byname_web::error_page::Fault;
use byname_web::page::{Frame, Page};
use byname_web::visit::Visit;

use super::parts::{ActionRow, AppealRow, Reader, Shelf};
use super::site::{PublicSite, rendered};
use crate::public_action::PublicAction;

#[derive(Template)]
#[template(path = "public/actions.html")]
struct ActionList<'a> {
    frame: Frame<'a>,
    total: String,
    series: Vec<Series>,
    others: Vec<ActionRow>,
    appeals: Vec<AppealRow>,
}

/// The actions of one series.
struct Series {
    name: String,
    lang: String,
    actions: Vec<ActionRow>,
}

/// The list of actions.
pub(super) async fn page(State(site): State<Arc<PublicSite>>, visit: Visit) -> Result<Page, Fault> {
    let reader = site.reader(&visit);
    let actions = site.store.actions().await?;
    let appeals = site.store.appeals().await?;
    let alone = actions.iter().filter(|action| action.series.is_empty());
    rendered(&ActionList {
        frame: site.frame(&visit, reader.t("actions-title")),
        total: reader.counted_len("actions-total", actions.len()),
        series: by_series(&reader, &actions),
        others: alone.map(|action| ActionRow::new(&reader, action, Shelf::SourcesPage)).collect(),
        appeals: appeals.iter().map(|appeal| AppealRow::new(&reader, appeal, Shelf::SourcesPage)).collect(),
    })
}

fn by_series(reader: &Reader<'_>, actions: &[PublicAction]) -> Vec<Series> {
    let mut series: Vec<Series> = Vec::new();
    for action in actions.iter().filter(|action| !action.series.is_empty()) {
        let row = ActionRow::new(reader, action, Shelf::SourcesPage);
        match series.iter_mut().find(|known| known.name == action.series) {
            Some(known) => known.actions.push(row),
            None => series.push(Series {
                name: action.series.clone(),
                lang: action.text_lang.clone(),
                actions: vec![row],
            }),
        }
    }
    series
}
