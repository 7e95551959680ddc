//! The list of the group's petitions.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use byname_staff::desk::{Desk, DeskFrame, SignedIn};
use byname_staff::{Act, On, may};
use byname_web::error_page::Fault;
use byname_web::page::Page;

use crate::keep_petition;

#[derive(Template)]
#[template(path = "desk/petitions.html")]
struct ListPage<'a> {
    frame: DeskFrame<'a>,
    rows: Vec<PetitionRow>,
    new: Option<String>,
}

struct PetitionRow {
    href: String,
    title: String,
    state: String,
    slug: String,
}

pub(super) async fn page(State(desk): State<Desk>, signed: SignedIn) -> Result<Response, Fault> {
    let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
    let petitions = keep_petition::all(&mut tx, &signed.caller).await?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let row = |one: &crate::petition::Petition| PetitionRow {
        href: format!("/{}/petitions/{}", tr.language(), one.id),
        title: one.title_in(tr.language()),
        state: tr.t(&format!("petition-state-{}", one.state)),
        slug: one.slug.to_string(),
    };
    let keeps = may(&signed.caller, Act::KeepPetitions, &On::Nothing).is_ok();
    let page = ListPage {
        rows: petitions.iter().rev().map(row).collect(),
        new: keeps.then(|| format!("/{}/petitions/new", tr.language())),
        frame: DeskFrame::new(&desk, &signed, tr.t("desk-petitions")),
    };
    page.render().map(|body| Page::html(body).into_response()).map_err(|_| Fault::Broken)
}
