//! Whom the steps addressed: how often each was asked, when, what came of it.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use byname_web::error_page::Fault;
use byname_web::page::{Frame, Page};
use byname_web::visit::Visit;

use super::parts::{PartyView, Reader, Told, de_facto_label};
use super::site::{PublicSite, rendered};
use super::tally;
use crate::store::{AuthorityRow, StepFilter, TextAddressee};

#[derive(Template)]
#[template(path = "public/authorities.html")]
struct AuthorityList<'a> {
    frame: Frame<'a>,
    rows: Vec<Row>,
    texts: Vec<TextRow>,
}

/// One institution.
struct Row {
    name: PartyView,
    whose: String,
    asked: String,
    when: String,
    came: String,
    acted: String,
}

/// One addressee known only as text.
struct TextRow {
    name: Told,
    label: Option<String>,
    steps: String,
}

/// The list of authorities.
pub(super) async fn page(State(site): State<Arc<PublicSite>>, visit: Visit) -> Result<Page, Fault> {
    let reader = site.reader(&visit);
    let mut rows = Vec::new();
    for row in site.store.authorities().await? {
        rows.push(Row::new(&site, &reader, &row).await?);
    }
    let mut texts = Vec::new();
    for text in site.store.addressees_as_text().await? {
        texts.push(TextRow::new(&site, &reader, &text).await?);
    }
    rendered(&AuthorityList { frame: site.frame(&visit, reader.t("authorities-title")), rows, texts })
}

impl Row {
    async fn new(site: &PublicSite, reader: &Reader<'_>, row: &AuthorityRow) -> Result<Self, Fault> {
        let addressed = StepFilter { authority: Some(row.authority.id.clone()), ..StepFilter::default() };
        let newest = if row.asked > 0 { site.store.steps(&addressed, 1).await?.items } else { Vec::new() };
        Ok(Self {
            name: PartyView::of_authority(reader, &row.authority),
            whose: reader.code("authority-level", &row.authority.level),
            asked: reader.tr.number(row.asked),
            when: period(reader, row.first.as_deref(), row.last.as_deref()),
            came: tally::words(reader, &newest),
            acted: reader.tr.number(row.acted),
        })
    }
}

/// The days of the first and the last step, or the one day when they are the same.
fn period(reader: &Reader<'_>, first: Option<&str>, last: Option<&str>) -> String {
    match (first, last) {
        (Some(first), Some(last)) if first != last => {
            let words = [("first", reader.date(first).into()), ("last", reader.date(last).into())];
            reader.tr.with("authorities-period", &words)
        }
        (Some(only), _) | (None, Some(only)) => reader.date(only),
        (None, None) => String::new(),
    }
}

impl TextRow {
    async fn new(site: &PublicSite, reader: &Reader<'_>, addressee: &TextAddressee) -> Result<Self, Fault> {
        let addressed = StepFilter { addressee_text: Some(addressee.text.clone()), ..StepFilter::default() };
        let steps = site.store.steps(&addressed, 1).await?.items;
        let lang = steps.first().map_or_else(String::new, |step| step.text_lang.clone());
        Ok(Self {
            name: Told::marked(reader, &addressee.text, &lang),
            label: de_facto_label(reader, addressee.de_facto, &addressee.text),
            steps: reader.counted("authorities-text-steps", addressee.steps),
        })
    }
}
