//! The log, for those who audit: who did what to which record, each line bound to the ones before it.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use byname_base::now::{Now, kyiv};
use byname_seal::log::{self, LogLine};
use byname_web::error_page::Fault;
use byname_web::page::Page;
use byname_web::words::Tr;

use super::{Desk, DeskFrame, SignedIn};
use crate::{Act, On, may};

/// Lines on one page.
const PER_PAGE: i64 = 100;

#[derive(Template)]
#[template(path = "desk/log.html")]
struct LogPage<'a> {
    frame: DeskFrame<'a>,
    rows: Vec<Row>,
    size: String,
    older: Option<String>,
}

struct Row {
    position: i64,
    when: String,
    actor: String,
    act: String,
    subject: String,
    detail: String,
    hash: String,
}

pub(super) async fn page(State(desk): State<Desk>, signed: SignedIn) -> Result<Response, Fault> {
    may(&signed.caller, Act::SeeLog, &On::Nothing)?;
    let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
    let size = log::size(&mut tx).await.map_err(|cause| Desk::broken(&cause))?;
    let asked = signed.visit.parameter("before").and_then(|text| text.parse().ok());
    let before: i64 = asked.unwrap_or(size + 1).clamp(1, size + 1);
    let lines = log::before(&mut tx, before, PER_PAGE).await.map_err(|cause| Desk::broken(&cause))?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let older = lines.last().filter(|line| line.position > 1);
    let page = LogPage {
        older: older.map(|line| format!("/{}/log?before={}", tr.language(), line.position)),
        rows: lines.iter().map(|line| row(tr, line)).collect(),
        size: tr.with("log-size", &[("n", size.into())]),
        frame: DeskFrame::new(&desk, &signed, tr.t("desk-log")),
    };
    Page::of(&page).map(IntoResponse::into_response)
}

fn row(tr: Tr<'_>, line: &LogLine) -> Row {
    let when = Now::from_stored(&line.at)
        .map(|now| format!("{}, {}", tr.day(now.day_in(&kyiv())), now.hour_in(&kyiv())));
    Row {
        position: line.position,
        when: when.unwrap_or_else(|| line.at.clone()),
        actor: line.actor.clone(),
        act: line.act.clone(),
        subject: line.subject.clone(),
        detail: if line.detail == "{}" { String::new() } else { line.detail.clone() },
        hash: line.hash.chars().take(16).collect(),
    }
}
