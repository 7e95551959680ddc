//! The text of a letter that was sent, as it is printed again.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use byname_base::id::StepId;
use byname_staff::desk::{Desk, DeskFrame, SignedIn};
use byname_web::error_page::Fault;
use byname_web::page::Page;

use crate::letter::Letter;
use crate::sent_text::of_step;

#[derive(Template)]
#[template(path = "desk/sent_text.html")]
struct SentTextPage<'a> {
    frame: DeskFrame<'a>,
    letter: Letter,
    sha256: String,
    step: String,
}

pub(super) async fn page(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
    let (step, text) = of_step(&mut tx, &signed.caller, &StepId::from_text(id)).await?;
    let text = text.ok_or(Fault::NotFound)?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let page = SentTextPage {
        frame: DeskFrame::new(&desk, &signed, tr.t("sent-text-title")),
        letter: text.letter,
        sha256: text.sha256,
        step: format!("/{}/steps/{}", tr.language(), step.id),
    };
    Page::of(&page).map(IntoResponse::into_response)
}
