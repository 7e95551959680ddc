//! The lists of the group's petitions and of its campaigns of letters.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use byname_staff::desk::{Desk, DeskFrame, SignedIn};
use byname_staff::{Act, On, may};
use byname_web::error_page::Fault;
use byname_web::page::Page;

use crate::keep_petition;
use crate::letters::campaign::LetterCampaign;
use crate::letters::keep;
use crate::petition::Petition;

#[derive(Template)]
#[template(path = "desk/campaigns.html")]
struct ListPage<'a> {
    frame: DeskFrame<'a>,
    /// The newest first.
    rows: Vec<Row>,
    /// What is said when there is none.
    none: String,
    /// Where another one is begun, and in which words; `None` for whoever begins none.
    new: Option<(String, String)>,
}

struct Row {
    href: String,
    title: String,
    state: String,
    /// Where the world finds it, without the language.
    address: String,
}

pub(super) async fn petitions(State(desk): State<Desk>, signed: SignedIn) -> Result<Response, Fault> {
    let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
    let petitions = keep_petition::all(&mut tx, &signed.caller).await?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let row = |one: &Petition| Row {
        href: format!("/{}/petitions/{}", tr.language(), one.id),
        title: one.title_in(tr.language()),
        state: tr.t(&format!("petition-state-{}", one.state)),
        address: format!("/petitions/{}", one.slug),
    };
    let keeps = may(&signed.caller, Act::KeepPetitions, &On::Nothing).is_ok();
    let new = || (format!("/{}/petitions/new", tr.language()), tr.t("petition-new"));
    let frame = DeskFrame::new(&desk, &signed, tr.t("desk-petitions"));
    let rows = petitions.iter().rev().map(row).collect();
    answer(&ListPage { frame, rows, none: tr.t("petition-none"), new: keeps.then(new) })
}

pub(super) async fn letters(State(desk): State<Desk>, signed: SignedIn) -> Result<Response, Fault> {
    let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
    let campaigns = keep::all(&mut tx, &signed.caller).await?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let row = |one: &LetterCampaign| Row {
        href: format!("/{}/letters/{}", tr.language(), one.id),
        title: one.title_in(tr.language()),
        state: tr.t(&format!("letters-state-{}", one.state)),
        address: format!("/letters/{}", one.slug),
    };
    let keeps = may(&signed.caller, Act::KeepLetters, &On::Nothing).is_ok();
    let new = || (format!("/{}/letters/new", tr.language()), tr.t("letters-new"));
    let frame = DeskFrame::new(&desk, &signed, tr.t("desk-letters"));
    let rows = campaigns.iter().rev().map(row).collect();
    answer(&ListPage { frame, rows, none: tr.t("letters-none-yet"), new: keeps.then(new) })
}

fn answer(page: &ListPage<'_>) -> Result<Response, Fault> {
    Page::of(&page).map(IntoResponse::into_response)
}
