//! Everything that is asked to be released and not settled.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use byname_staff::desk::{Desk, DeskFrame, SignedIn};
use byname_staff::{Act, On, may};
use byname_web::error_page::Fault;
use byname_web::page::Page;

use super::agenda::{ReleaseRow, release_rows};

#[derive(Template)]
#[template(path = "desk/releases.html")]
struct ReleasesPage<'a> {
    frame: DeskFrame<'a>,
    rows: Vec<ReleaseRow>,
}

pub(super) async fn page(State(desk): State<Desk>, signed: SignedIn) -> Result<Response, Fault> {
    may(&signed.caller, Act::SeeFiles, &On::Nothing)?;
    let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
    let rows = release_rows(&mut tx, &desk, &signed).await?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let page = ReleasesPage { frame: DeskFrame::new(&desk, &signed, tr.t("desk-releases")), rows };
    Page::of(&page).map(IntoResponse::into_response)
}
