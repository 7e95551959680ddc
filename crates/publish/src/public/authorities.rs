//! Whom the steps addressed: how often each was asked, when, what came of it.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use byname_web::error_page::Fault;
use byname_web::page::{Frame, Page};
use byname_web::visit::Visit;

use super::parts::{PartyView, Reader, Told, de_facto_label};
use super::scoreboard::{self, Scoreboard};
use super::site::PublicSite;
use super::tally;
use crate::store::{AuthorityRow, Score, StepFilter, TextAddressee};

#[derive(Template)]
#[template(path = "public/authorities.html")]
struct AuthorityList<'a> {
    frame: Frame<'a>,
    score: Option<Scoreboard>,
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

/// The list of authorities, with what came of what they were asked.
pub(super) async fn page(State(site): State<Arc<PublicSite>>, visit: Visit) -> Result<Page, Fault> {
    let reader = site.reader(&visit);
    let sort = scoreboard::sort(&visit)?;
    let authorities = site.store.authorities().await?;
    let scores = site.store.scores(reader.as_of).await?;
    let mut texts = Vec::new();
    for text in site.store.addressees_as_text().await? {
        texts.push(TextRow::new(&site, &reader, &text).await?);
    }
    Page::of(&AuthorityList {
        frame: site.frame(&visit, reader.t("authorities-title")),
        score: Scoreboard::new(&reader, sort, authorities.iter().map(|row| &row.authority), &scores),
        rows: authorities.iter().map(|row| Row::new(&reader, row, scores.get(&row.authority.id))).collect(),
        texts,
    })
}

impl Row {
    fn new(reader: &Reader<'_>, row: &AuthorityRow, score: Option<&Score>) -> Self {
        Self {
            name: PartyView::of_authority(reader, &row.authority),
            whose: reader.code("authority-level", &row.authority.level),
            asked: reader.tr.number(row.asked),
            when: period(reader, row.first.as_deref(), row.last.as_deref()),
            came: score.map(|score| tally::words(reader, score)).unwrap_or_default(),
            acted: reader.tr.number(row.acted),
        }
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
