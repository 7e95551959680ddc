//! One batch of sheets that no leaf counts yet: the form by which a second person confirms it, or somebody takes it back.

use axum::extract::{Path, State};
use axum::response::Response;
use byname_base::id::{PaperBatchId, PetitionId};
use byname_staff::desk::{Begun, Desk, DeskFrame, FormPage, SignedIn, Work};
use byname_web::error_page::Fault;
use byname_web::form::{Choice, Field, Fields, Form, Kind};
use byname_web::words::Tr;

use super::paper::{state, what};
use crate::error::CampaignError;
use crate::keep_petition::seen_by;
use crate::paper::{PaperBatch, confirm, may_confirm, may_take_back, one, take_back};

pub(super) async fn page(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id, batch)): Path<(String, String, String)>,
) -> Result<Response, Fault> {
    show(&desk, &signed, &PetitionId::from_text(id), &PaperBatchId::from_text(batch), None, "").await
}

pub(super) async fn act(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id, batch)): Path<(String, String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let (id, batch) = (PetitionId::from_text(id), PaperBatchId::from_text(batch));
    let mut work = match desk.begin(&signed, &fields).await? {
        Begun::Before(response) => return Ok(response),
        Begun::Now(work) => work,
    };
    let tr = desk.site.words.in_language(signed.visit.language);
    let known = one(&mut work.tx, &work.caller, &id, &batch).await?;
    let mut form = form(tr, &id, &known, may_confirm(&work.caller, &known).is_ok());
    form.fill(&fields, tr);
    match decided(&mut work, &id, &batch, &fields).await {
        Ok(true) => return work.end(&format!("/{}/petitions/{id}/paper", tr.language())).await,
        Ok(false) => {}
        Err(error @ CampaignError::CountedOtherwise) => form.refuse("signatures", tr.t(error.word())),
        Err(error @ CampaignError::NotNow(_)) => form.problem = Some(tr.t(error.word())),
        Err(other) => return Err(other.into()),
    }
    drop(work);
    show(&desk, &signed, &id, &batch, Some(form), fields.text("form_id")).await
}

/// Confirms or takes back; gives whether the form said which.
async fn decided(
    work: &mut Work,
    id: &PetitionId,
    batch: &PaperBatchId,
    fields: &Fields,
) -> Result<bool, CampaignError> {
    match fields.text("what") {
        "confirm" => {
            let counted = fields.text("signatures").parse().unwrap_or(0);
            confirm(&mut work.tx, &work.caller, work.now, id, batch, counted).await.map(|()| true)
        }
        "take_back" => take_back(&mut work.tx, &work.caller, work.now, id, batch).await.map(|()| true),
        _ => Ok(false),
    }
}

async fn show(
    desk: &Desk,
    signed: &SignedIn,
    id: &PetitionId,
    batch: &PaperBatchId,
    refused: Option<Form>,
    form_id: &str,
) -> Result<Response, Fault> {
    let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
    seen_by(&mut tx, &signed.caller, id).await?;
    let batch = one(&mut tx, &signed.caller, id, batch).await?;
    drop(tx);
    let confirms = may_confirm(&signed.caller, &batch);
    may_take_back(&signed.caller, &batch)?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let form = refused.unwrap_or_else(|| form(tr, id, &batch, confirms.is_ok()));
    let mut page = FormPage::new(DeskFrame::new(desk, signed, tr.t("sheets-batch")), form);
    page.lead = what(tr, &batch);
    page.side = vec![state(tr, &batch), tr.t("sheets-two")];
    page.ways = vec![(tr.t("desk-back"), format!("/{}/petitions/{id}/paper", tr.language()))];
    page.answer(desk, &signed.browser, form_id)
}

/// The form for whoever may confirm a batch, or only take it back.
fn form(tr: Tr<'_>, id: &PetitionId, batch: &PaperBatch, confirms: bool) -> Form {
    let mut choices = vec![Choice::of("take_back", tr.t("sheets-take-back"))];
    if confirms {
        choices.insert(0, Choice::of("confirm", tr.t("sheets-confirm")));
    }
    let mut fields = vec![Field::new("what", tr.t("sheets-what"), Kind::Radio(choices)).required()];
    if confirms {
        let again = Field::new("signatures", tr.t("sheets-again"), Kind::Short);
        fields.push(again.hint(tr.t("sheets-again-hint")));
    }
    let action = format!("/{}/petitions/{id}/paper/{}", tr.language(), batch.id);
    Form::new(tr, action, "run-decide", fields)
}
