//! Changing where a petition stands: each turn says first what it does.

use axum::extract::{Path, State};
use axum::response::Response;
use byname_base::id::PetitionId;
use byname_staff::desk::{Begun, Desk, DeskFrame, FormPage, SignedIn};
use byname_web::error_page::Fault;
use byname_web::form::{Fields, Form};

use super::text;
use crate::error::CampaignError;
use crate::keep_petition::{may_turn, seen_by, turn};
use crate::petition::Petition;
use crate::turn::Turn;

/// The word for ending a petition.
pub(super) const CLOSE: &str = "close";

pub(super) async fn page(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id, word)): Path<(String, String, String)>,
) -> Result<Response, Fault> {
    let (id, turn) = (PetitionId::from_text(id), read(&word)?);
    let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
    let petition = seen_by(&mut tx, &signed.caller, &id).await?;
    may_turn(&signed.caller, &petition, turn)?;
    form_page(&desk, &signed, &petition, turn, None).answer(&desk, &signed.browser, "")
}

pub(super) async fn act(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id, word)): Path<(String, String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let (id, asked) = (PetitionId::from_text(id), read(&word)?);
    let mut work = match desk.begin(&signed, &fields).await? {
        Begun::Before(response) => return Ok(response),
        Begun::Now(work) => work,
    };
    let host = desk.site.settings.host();
    match turn(&mut work.tx, &work.caller, work.now, &mut work.mint, &id, asked, &host).await {
        Ok(()) => work.end(&format!("/{}/petitions/{id}", signed.visit.language)).await,
        Err(error @ (CampaignError::NotNow(_) | CampaignError::Incomplete)) => {
            let petition = seen_by(&mut work.tx, &work.caller, &id).await?;
            drop(work);
            form_page(&desk, &signed, &petition, asked, Some(error.word())).answer(
                &desk,
                &signed.browser,
                fields.text("form_id"),
            )
        }
        Err(other) => Err(other.into()),
    }
}

fn read(word: &str) -> Result<Turn, Fault> {
    Turn::ALL.into_iter().find(|turn| turn.word(CLOSE) == word).ok_or(Fault::NotFound)
}

fn form_page<'a>(
    desk: &'a Desk,
    signed: &SignedIn,
    petition: &Petition,
    turn: Turn,
    problem: Option<&'static str>,
) -> FormPage<'a> {
    let tr = desk.site.words.in_language(signed.visit.language);
    let home = format!("/{}/petitions/{}", tr.language(), petition.id);
    let word = turn.word(CLOSE);
    let action = format!("{home}/turn/{word}");
    let mut form = Form::new(tr, action, &format!("petition-turn-{word}"), Vec::new());
    form.problem = problem.map(|key| tr.t(key));
    let title = petition.title_in(tr.language());
    let mut page = FormPage::new(DeskFrame::new(desk, signed, tr.t(&format!("petition-turn-{word}"))), form);
    page.lead = title;
    page.warning = tr.t(&format!("petition-turn-{word}-what"));
    page.side = text::outdated(tr, turn, |language| petition.is_outdated_in(language));
    page.ways = vec![(tr.t("desk-back"), home)];
    page
}
