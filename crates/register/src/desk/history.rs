//! The history of a file: every claim that ever was, and where the case stood before.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use byname_base::id::PersonId;
use byname_base::now::{Now, kyiv};
use byname_staff::desk::{Desk, DeskFrame, SignedIn};
use byname_web::error_page::Fault;
use byname_web::page::Page;
use byname_web::words::Tr;

use super::file::{label, told};
use super::file_head::{FileHead, Tab};
use crate::fate::Standing;
use crate::file::File;
use crate::history::{self, PastClaim, PastStanding};

#[derive(Template)]
#[template(path = "desk/history.html")]
struct HistoryPage<'a> {
    frame: DeskFrame<'a>,
    head: FileHead,
    claims: Vec<Row>,
    standings: Vec<Row>,
}

struct Row {
    when: String,
    label: String,
    value: String,
    words: String,
    ended: bool,
}

pub(super) async fn page(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let id = PersonId::from_text(id);
    let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
    let file = File::read(&mut tx, &signed.caller, &id).await?;
    let past = history::of(&mut tx, &signed.caller, &id).await?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let number = file.person.folder_id.clone();
    let page = HistoryPage {
        frame: DeskFrame::new(
            &desk,
            &signed,
            format!("{}: {}", tr.t("file-history"), file.name_in(tr.language())),
        ),
        head: FileHead::new(tr, &signed.caller, &id, file.name_in(tr.language()), number, Tab::History),
        claims: past.claims.iter().map(|claim| claimed(tr, claim)).collect(),
        standings: past.standings.iter().map(|standing| stood(tr, standing)).collect(),
    };
    Page::of(&page).map(IntoResponse::into_response)
}

fn claimed(tr: Tr<'_>, claim: &PastClaim) -> Row {
    let entered = [("name", claim.entered_by.as_str().into()), ("grade", claim.grade.code().into())];
    let mut words = tr.with("history-entered", &entered);
    if let Some(until) = &claim.superseded_at {
        words = format!("{words} {}", tr.with("history-until", &[("date", when(tr, until).into())]));
    }
    if !claim.note.is_empty() {
        words = format!("{words} {}", claim.note);
    }
    Row {
        when: when(tr, &claim.entered_at),
        label: format!("{} ({})", label(tr, &claim.field), claim.folder_id),
        value: told(tr, &claim.field, &claim.value),
        words,
        ended: claim.superseded_at.is_some(),
    }
}

fn stood(tr: Tr<'_>, past: &PastStanding) -> Row {
    let words = Standing::from_words(&past.codes).map(|standing| {
        [
            tr.t(&format!("standing-{}", standing.status)),
            tr.t(&format!("fate-of-{}", standing.fate)),
            tr.t(&format!("where-{}", standing.whereabouts)),
        ]
        .join(" · ")
    });
    Row {
        when: when(tr, &past.until),
        label: tr.t("file-standing"),
        value: words.unwrap_or_else(|| past.codes.clone()),
        words: tr.with("history-changed-by", &[("name", past.ended_by.as_str().into())]),
        ended: true,
    }
}

/// The civil day of an instant as stored.
fn when(tr: Tr<'_>, stored: &str) -> String {
    Now::from_stored(stored).map_or_else(|| stored.to_owned(), |now| tr.day(now.day_in(&kyiv())))
}
