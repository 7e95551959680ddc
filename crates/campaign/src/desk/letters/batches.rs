//! Letters that wait to be printed, by addressee, and the batches that were made of others.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use byname_base::id::{InstitutionId, LetterCampaignId};
use byname_base::now::{Now, kyiv};
use byname_pursue::institution::Institution;
use byname_pursue::store::institutions;
use byname_staff::desk::{Begun, Desk, DeskFrame, SignedIn, rendered, seal};
use byname_staff::{Act, On, may};
use byname_web::error_page::Fault;
use byname_web::form::{Choice, Field, Fields, Form, Kind};
use byname_web::words::Tr;

use crate::error::CampaignError;
use crate::letters::batch::{BatchState, LetterBatch, make, of_campaign};
use crate::letters::campaign::{LetterCampaign, LettersState};
use crate::letters::give::LetterState;
use crate::letters::keep::seen_by;
use crate::store::letters::left;

#[derive(Template)]
#[template(path = "desk/letter_batches.html")]
struct BatchesPage<'a> {
    frame: DeskFrame<'a>,
    lead: String,
    form: Option<Form>,
    rows: Vec<BatchRow>,
    home: String,
}

struct BatchRow {
    when: String,
    what: String,
    state: String,
    href: String,
}

/// How many wait for paper, by addressee.
type Waiting = Vec<(InstitutionId, i64)>;

pub(super) async fn page(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Fault> {
    may(&signed.caller, Act::KeepLetters, &On::Nothing)?;
    show(&desk, &signed, &LetterCampaignId::from_text(id), None).await
}

pub(super) async fn make_batch(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let id = LetterCampaignId::from_text(id);
    let mut work = match desk.begin(&signed, &fields).await? {
        Begun::Before(response) => return Ok(response),
        Begun::Now(work) => work,
    };
    may(&work.caller, Act::KeepLetters, &On::Nothing)?;
    let campaign = seen_by(&mut work.tx, &work.caller, &id).await?;
    let waiting = waiting(&mut work.tx, &id).await?;
    let bodies = institutions::all(&mut work.tx).await.map_err(CampaignError::from)?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let mut form = form(tr, &campaign, &waiting, &bodies);
    form.fill(&fields, tr);
    if form.is_fine() {
        let to = InstitutionId::from_text(fields.text("to"));
        match make(&mut work.tx, &work.caller, work.now, &mut work.mint, &id, &to).await {
            Ok(batch) => {
                return work.end(&format!("/{}/letters/{id}/batches/{batch}", tr.language())).await;
            }
            Err(CampaignError::NothingMet) => form.problem = Some(tr.t("letters-none-wait")),
            Err(error @ CampaignError::LettersNotNow(_)) => form.problem = Some(tr.t(error.word())),
            Err(other) => return Err(other.into()),
        }
    }
    drop(work);
    show(&desk, &signed, &id, Some((form, fields.text("form_id")))).await
}

async fn waiting(tx: &mut byname_db::Tx, id: &LetterCampaignId) -> Result<Waiting, CampaignError> {
    let all = left::waiting(tx, id).await?;
    let waits = all.into_iter().filter(|(_, _, state, _)| *state == LetterState::Waits);
    Ok(waits.map(|(institution, _, _, n)| (institution, n)).collect())
}

async fn show(
    desk: &Desk,
    signed: &SignedIn,
    id: &LetterCampaignId,
    refused: Option<(Form, &str)>,
) -> Result<Response, Fault> {
    let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
    let campaign = seen_by(&mut tx, &signed.caller, id).await?;
    let known = of_campaign(&mut tx, &signed.caller, id).await?;
    let waiting = waiting(&mut tx, id).await?;
    let bodies = institutions::all(&mut tx).await.map_err(CampaignError::from)?;
    drop(tx);
    let tr = desk.site.words.in_language(signed.visit.language);
    let mut frame = DeskFrame::new(desk, signed, tr.t("letters-batches"));
    frame.has_problem = refused.is_some();
    let fine = refused.is_none();
    let prints = campaign.state == LettersState::Open && !waiting.is_empty();
    let mut form = refused.or_else(|| prints.then(|| (form(tr, &campaign, &waiting, &bodies), "")));
    if let Some((form, form_id)) = &mut form {
        seal(form, desk, &signed.browser, form_id);
    }
    let page = BatchesPage {
        frame,
        lead: campaign.title_in(tr.language()),
        form: form.map(|(form, _)| form),
        rows: known.iter().map(|batch| row(tr, &bodies, batch)).collect(),
        home: format!("/{}/letters/{id}", tr.language()),
    };
    rendered(&page, fine)
}

fn form(tr: Tr<'_>, campaign: &LetterCampaign, waiting: &Waiting, bodies: &[Institution]) -> Form {
    let choice = |(institution, n): &(InstitutionId, i64)| {
        let name = name_of(tr, bodies, institution);
        let words = tr.with("letters-wait", &[("n", (*n).into()), ("number", tr.number(*n).into())]);
        Choice::of(institution.as_str(), name).hint(words)
    };
    let choices: Vec<Choice> = waiting.iter().map(choice).collect();
    let only = match choices.as_slice() {
        [one] => one.value.clone(),
        _ => String::new(),
    };
    let fields =
        vec![Field::new("to", tr.t("letters-batch-to"), Kind::Radio(choices)).value(only).required()];
    Form::new(
        tr,
        format!("/{}/letters/{}/batches", tr.language(), campaign.id),
        "letters-batch-button",
        fields,
    )
}

fn row(tr: Tr<'_>, bodies: &[Institution], batch: &LetterBatch) -> BatchRow {
    let made = Now::from_stored(&batch.made_at).map(|at| tr.day(at.day_in(&kyiv())));
    BatchRow {
        when: made.unwrap_or_default(),
        what: what(tr, bodies, batch),
        state: state(tr, batch),
        href: format!("/{}/letters/{}/batches/{}", tr.language(), batch.campaign, batch.id),
    }
}

/// “Batch 3: 40 letters to the Ministry of Answers”.
pub(super) fn what(tr: Tr<'_>, bodies: &[Institution], batch: &LetterBatch) -> String {
    tr.with(
        "letters-batch-what",
        &[
            ("batch", tr.number(batch.number).into()),
            ("n", batch.letters.into()),
            ("number", tr.number(batch.letters).into()),
            ("to", name_of(tr, bodies, &batch.institution).into()),
        ],
    )
}

/// Where it stands, with the day, the channel and what came back.
pub(super) fn state(tr: Tr<'_>, batch: &LetterBatch) -> String {
    let mut words = vec![tr.t(&format!("letters-batch-{}", batch.state))];
    if batch.state == BatchState::Handed {
        words.extend(batch.handed_on.map(|on| tr.day(on)));
        words.extend(batch.channel.map(|channel| tr.t(&format!("channel-{channel}"))));
        if batch.returned > 0 {
            words.push(tr.with("letters-batch-returned", &[("number", tr.number(batch.returned).into())]));
        }
    }
    words.join(", ")
}

fn name_of(tr: Tr<'_>, bodies: &[Institution], id: &InstitutionId) -> String {
    bodies.iter().find(|one| one.id == *id).map(|one| one.name_for(tr.language())).unwrap_or_default()
}
