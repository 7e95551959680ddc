//! How we count, grade, date and choose what is shown; and how others count.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use byname_register::case::Count;
use byname_register::claim::Grade;
use byname_web::error_page::Fault;
use byname_web::page::{Frame, Page};
use byname_web::visit::Visit;

use super::parts::{Reader, StepRow};
use super::site::PublicSite;
use crate::step_reading;
use crate::store::StepFilter;

#[derive(Template)]
#[template(path = "public/method.html")]
struct MethodPage<'a> {
    frame: Frame<'a>,
    counts: Vec<Term>,
    grades: Vec<Term>,
    states: Vec<Term>,
    others: Vec<StepRow>,
    /// What copies of the site are checked with; `None` before the first was made.
    verifier: Option<String>,
}

/// A word and what it means.
struct Term {
    word: String,
    meaning: String,
}

/// The page on method.
pub(super) async fn page(State(site): State<Arc<PublicSite>>, visit: Visit) -> Result<Page, Fault> {
    let reader = site.reader(&visit);
    let reports = StepFilter { kind: Some("report".to_owned()), ..StepFilter::default() };
    let reports = site.store.steps(&reports, 1).await?;
    let others =
        reports.items.iter().filter(|step| step.person_ids.is_empty() && step.support.grade != Grade::D);
    let counted = Count::ALL.iter().filter(|count| **count != Count::Uncounted);
    Page::of(&MethodPage {
        frame: site.frame(&visit, reader.t("method-title")),
        counts: counted.map(|count| rule(&reader, count.code())).collect(),
        grades: Grade::ALL
            .iter()
            .map(|grade| Term { word: grade.code().to_owned(), meaning: reader.code("grade", grade.code()) })
            .collect(),
        states: step_reading::STATES
            .iter()
            .map(|state| Term {
                word: reader.code("state-name", state),
                meaning: reader.code("state-meaning", state),
            })
            .collect(),
        verifier: site.store.mirror_verifier().await?,
        others: others.map(|step| StepRow::new(&reader, step)).collect(),
    })
}

fn rule(reader: &Reader<'_>, code: &str) -> Term {
    Term { word: reader.code("group", code), meaning: reader.t(&format!("count-{code}-rule")) }
}
