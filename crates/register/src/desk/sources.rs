//! The sources, and adding one.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use byname_staff::desk::{Begun, Desk, DeskFrame, FormPage, SignedIn};
use byname_staff::may::could;
use byname_staff::{Act, On, may};
use byname_web::date_field;
use byname_web::error_page::Fault;
use byname_web::form::{Field, Fields, Form, Kind};
use byname_web::page::Page;
use byname_web::words::Tr;

use crate::keep_sources::{self, NewSource};

#[derive(Template)]
#[template(path = "desk/sources.html")]
struct SourcesPage<'a> {
    frame: DeskFrame<'a>,
    rows: Vec<Row>,
    may_add: bool,
}

struct Row {
    number: String,
    title: String,
    words: String,
    citable: bool,
}

pub(super) async fn list(State(desk): State<Desk>, signed: SignedIn) -> Result<Response, Fault> {
    let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
    let sources = keep_sources::all(&mut tx, &signed.caller).await?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let row = |source: &crate::source::Source| Row {
        number: source.folder_id.clone(),
        title: source.title.clone(),
        words: [source.publisher.clone(), source.date.as_ref().map(|date| tr.date(date)).unwrap_or_default()]
            .into_iter()
            .filter(|text| !text.is_empty())
            .collect::<Vec<_>>()
            .join(", "),
        citable: source.can_be_cited(),
    };
    let page = SourcesPage {
        rows: sources.iter().rev().map(row).collect(),
        may_add: could(&signed.caller, Act::KeepSources),
        frame: DeskFrame::new(&desk, &signed, tr.t("desk-sources")),
    };
    Page::of(&page).map(IntoResponse::into_response)
}

pub(super) async fn new(State(desk): State<Desk>, signed: SignedIn) -> Result<Response, Fault> {
    may(&signed.caller, Act::KeepSources, &On::Nothing)?;
    let tr = desk.site.words.in_language(signed.visit.language);
    form_page(&desk, &signed, form(tr)).answer(&desk, &signed.browser, "")
}

pub(super) async fn save(
    State(desk): State<Desk>,
    signed: SignedIn,
    fields: Fields,
) -> Result<Response, Fault> {
    let mut work = match desk.begin(&signed, &fields).await? {
        Begun::Before(response) => return Ok(response),
        Begun::Now(work) => work,
    };
    may(&work.caller, Act::KeepSources, &On::Nothing)?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let mut form = form(tr);
    form.fill(&fields, tr);
    let new = NewSource {
        title: fields.text("title").to_owned(),
        publisher: fields.text("publisher").to_owned(),
        date: date_field::take(&mut form, &fields, "date", tr, desk.today()),
        language: fields.text("language").to_owned(),
        kind: fields.text("kind").to_owned(),
        url: fields.text("url").to_owned(),
        note: fields.text("note").to_owned(),
    };
    if form.is_fine() {
        keep_sources::add(&mut work.tx, &work.caller, work.now, &mut work.mint, &new).await?;
        return work.end(&format!("/{}/sources", signed.visit.language)).await;
    }
    form_page(&desk, &signed, form).answer(&desk, &signed.browser, fields.text("form_id"))
}

fn form(tr: Tr<'_>) -> Form {
    let fields = vec![
        Field::new("title", tr.t("source-title"), Kind::Line).hint(tr.t("source-title-hint")).required(),
        Field::new("publisher", tr.t("source-publisher"), Kind::Line).hint(tr.t("source-publisher-hint")),
        Field::new("date", tr.t("source-date"), Kind::Short).hint(tr.t("date-typed-hint")),
        Field::new("language", tr.t("source-language"), Kind::Short).hint(tr.t("source-language-hint")),
        Field::new("kind", tr.t("source-kind"), Kind::Short).hint(tr.t("source-kind-hint")),
        Field::new("url", tr.t("source-url"), Kind::Line),
        Field::new("note", tr.t("file-staff-note"), Kind::Text),
    ];
    Form::new(tr, format!("/{}/sources/new", tr.language()), "source-button", fields)
}

fn form_page<'a>(desk: &'a Desk, signed: &SignedIn, form: Form) -> FormPage<'a> {
    let tr = desk.site.words.in_language(signed.visit.language);
    let mut page = FormPage::new(DeskFrame::new(desk, signed, tr.t("source-new")), form);
    page.side = vec![tr.t("source-side")];
    page
}
