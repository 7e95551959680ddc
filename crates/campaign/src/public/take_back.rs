//! Taking a signature back: a link that always works, before and after it was counted.

use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::response::Response;
use byname_web::error_page::Fault;
use byname_web::visit::Visit;
use http::{HeaderMap, StatusCode};

use super::Petitions;
use super::confirm::{find, gone, nothing, title};
use super::pages::{AskPage, Button, rendered};
use super::sign::read_form;
use crate::link::LinkCode;
use crate::writer::{LinkAct, LinkDone, LinkWhat};

pub(super) async fn ask(
    State(room): State<Arc<Petitions>>,
    visit: Visit,
    Path((_, code)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let tr = room.site.words.in_language(visit.language);
    let Some((code, found)) = find(&room, &code).await? else { return nothing(&room, &visit) };
    let title = title(&room, &visit, &found);
    let page = AskPage {
        frame: room.frame(&visit, tr.t("take-back-title")),
        lines: vec![tr.with("confirm-which", &[("title", title.as_str().into())]), tr.t("take-back-lead")],
        buttons: vec![Button {
            action: format!("/{}/take-back/{code}", visit.language),
            what: "take_back",
            words: tr.t("take-back-button"),
            tick: None,
            first: true,
        }],
    };
    rendered(&page, StatusCode::OK)
}

pub(super) async fn act(
    State(room): State<Arc<Petitions>>,
    visit: Visit,
    Path((_, code)): Path<(String, String)>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Fault> {
    read_form(&headers, &body)?;
    let Some(code) = LinkCode::read(&code) else { return nothing(&room, &visit) };
    let act = LinkAct { tag: code.tag().to_owned(), token_hash: code.hash(), what: LinkWhat::TakeBack };
    match room.writer.link(act).await? {
        LinkDone::Gone => gone(&room, &visit),
        LinkDone::Counts | LinkDone::CountedBefore | LinkDone::Nothing => nothing(&room, &visit),
    }
}
