//! The sheets of a batch, for the group's printer: each letter with the facts of the release that stands now, and the way
//! to leave one out.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use byname_base::id::{LetterBatchId, LetterCampaignId};
use byname_campaign::CampaignError;
use byname_campaign::letters::batch::{kept, letters_of};
use byname_campaign::letters::campaign::LettersState;
use byname_campaign::letters::give::KeptLetter;
use byname_campaign::letters::public_letters::{PublicAddressee, PublicLetters};
use byname_campaign::letters::written::{Said, WrittenLetter};
use byname_campaign::store::letters::campaigns;
use byname_pursue::store::institutions;
use byname_staff::desk::{Desk, DeskFrame, SignedIn, seal};
use byname_web::error_page::Fault;
use byname_web::form::Form;
use byname_web::page::Page;

use crate::error::PublishError;
use crate::letter_facts::facts;
use crate::public::Sheet;
use crate::store::PublicStore;

#[derive(Template)]
#[template(path = "desk/letter_sheets.html")]
struct SheetsPage<'a> {
    frame: DeskFrame<'a>,
    lead: String,
    /// Whether somebody for whom the letters are is not released: then nothing is printed.
    gone: bool,
    sheets: Vec<(Sheet, Form)>,
    back: String,
}

pub(super) async fn page(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id, batch)): Path<(String, String, String)>,
) -> Result<Response, Fault> {
    let (id, batch_id) = (LetterCampaignId::from_text(id), LetterBatchId::from_text(batch));
    let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
    let (campaign, batch) = kept(&mut tx, &signed.caller, &batch_id).await?;
    if campaign.id != id || campaign.state == LettersState::Stopped {
        return Err(Fault::NotFound);
    }
    let letters = letters_of(&mut tx, &signed.caller, &batch_id).await?;
    let broken = |cause: byname_db::DbError| Fault::from(CampaignError::from(cause));
    let public = campaigns::public_of(&mut tx, &id).await.map_err(broken)?.ok_or(Fault::NotFound)?;
    let bodies = institutions::all(&mut tx).await.map_err(broken)?;
    drop(tx);
    let body = bodies.iter().find(|one| one.id == batch.institution).ok_or(Fault::NotFound)?;
    let to = public.addressee(body.public_id.as_str()).ok_or(Fault::NotFound)?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let back = format!("/{}/letters/{id}/batches/{batch_id}", tr.language());
    let made = made(&desk, &public, to, &letters).await?;
    let gone = made.is_none();
    let forms = letters.iter().map(|letter| leave_out(&desk, &signed, &back, letter));
    let page = SheetsPage {
        lead: tr.with("letters-sheets-lead", &[("batch", tr.number(batch.number).into())]),
        gone,
        sheets: made.unwrap_or_default().into_iter().zip(forms).collect(),
        back: back.clone(),
        frame: DeskFrame::new(&desk, &signed, tr.t("letters-sheets")),
    };
    page.render().map(|body| Page::html(body).into_response()).map_err(|_| Fault::Broken)
}

/// The letters as they are printed now; `None` while somebody for whom they are is not released.
async fn made(
    desk: &Desk,
    campaign: &PublicLetters,
    to: &PublicAddressee,
    letters: &[KeptLetter],
) -> Result<Option<Vec<Sheet>>, PublishError> {
    let (store, words) = (PublicStore::new(desk.db.clone()), Arc::clone(&desk.site.words));
    let mut sheets = Vec::with_capacity(letters.len());
    for letter in letters {
        let tr = words.in_language(letter.language);
        let Some(facts) = facts(&store, &campaign.people, tr).await? else { return Ok(None) };
        let said =
            Said { words: letter.words.clone(), name: letter.name.clone(), place: letter.place.clone() };
        sheets.push(Sheet(WrittenLetter::new(tr, campaign, to, facts, &said, desk.today())));
    }
    Ok(Some(sheets))
}

/// The form that leaves one letter out.
fn leave_out(desk: &Desk, signed: &SignedIn, batch: &str, letter: &KeptLetter) -> Form {
    let tr = desk.site.words.in_language(signed.visit.language);
    let mut form = Form::new(tr, batch, "letters-leave-out", Vec::new());
    form.hidden.push(("leave_out", letter.id.to_string()));
    seal(&mut form, desk, &signed.browser, "");
    form
}
