//! The list of actions: series by series, then the others, then petitions and letters.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use byname_base::now::Now;
use byname_web::error_page::Fault;
use byname_web::page::{Frame, Page};
use byname_web::visit::Visit;

use super::parts::{ActionRow, AppealRow, Reader, Shelf};
use super::series::SeriesPicture;
use super::site::PublicSite;
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
    picture: Option<SeriesPicture>,
    actions: Vec<ActionRow>,
}

/// The list of actions.
pub(super) async fn page(State(site): State<Arc<PublicSite>>, visit: Visit) -> Result<Page, Fault> {
    let reader = site.reader(&visit);
    let actions = site.store.actions().await?;
    let appeals = site.store.appeals().await?;
    let alone = actions.iter().filter(|action| action.series.is_empty());
    Page::of(&ActionList {
        frame: site.frame(&visit, reader.t("actions-title")),
        total: reader.counted_len("actions-total", actions.len()),
        series: by_series(&reader, (site.clock())(), &actions),
        others: alone.map(|action| ActionRow::new(&reader, action, Shelf::SourcesPage)).collect(),
        appeals: appeals.iter().map(|appeal| AppealRow::new(&reader, appeal, Shelf::SourcesPage)).collect(),
    })
}

fn by_series(reader: &Reader<'_>, now: Now, actions: &[PublicAction]) -> Vec<Series> {
    let mut series: Vec<(&str, Vec<&PublicAction>)> = Vec::new();
    for action in actions.iter().filter(|action| !action.series.is_empty()) {
        match series.iter_mut().find(|(name, _)| *name == action.series) {
            Some((_, known)) => known.push(action),
            None => series.push((&action.series, vec![action])),
        }
    }
    let of = |(place, (name, actions)): (usize, (&str, Vec<&PublicAction>))| Series {
        name: name.to_owned(),
        lang: actions.first().map_or_else(String::new, |action| action.text_lang.clone()),
        picture: SeriesPicture::new(reader, now, place, name, &actions),
        actions: actions.iter().map(|action| ActionRow::new(reader, action, Shelf::SourcesPage)).collect(),
    };
    series.into_iter().enumerate().map(of).collect()
}
