//! Sheets of paper: what was entered and where it stands, and the form that enters more.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use byname_base::id::{PaperBatchId, PetitionId};
use byname_base::now::{Now, kyiv};
use byname_staff::desk::{Begun, Desk, DeskFrame, SignedIn, Work, rendered, seal};
use byname_staff::{Act, Caller, On, may};
use byname_web::error_page::Fault;
use byname_web::form::{Field, Fields, Form, Kind};
use byname_web::words::Tr;

use super::runs::moment;
use crate::error::CampaignError;
use crate::keep_petition::seen_by;
use crate::paper::{
    NewPaper, PaperBatch, PaperState, batches, enter, may_confirm, may_take_back, takes_paper,
};

#[derive(Template)]
#[template(path = "desk/paper.html")]
struct PaperPage<'a> {
    frame: DeskFrame<'a>,
    lead: String,
    form: Option<Form>,
    rows: Vec<BatchRow>,
    home: String,
}

/// A batch in the list.
struct BatchRow {
    when: String,
    what: String,
    state: String,
    scan: String,
    /// Where it is decided; empty where whoever looks has nothing to decide.
    href: String,
}

pub(super) async fn page(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Fault> {
    show(&desk, &signed, &PetitionId::from_text(id), None).await
}

pub(super) async fn save(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let id = PetitionId::from_text(id);
    let mut work = match desk.begin(&signed, &fields).await? {
        Begun::Before(response) => return Ok(response),
        Begun::Now(work) => work,
    };
    may(&work.caller, Act::KeepPetitions, &On::Nothing)?;
    seen_by(&mut work.tx, &work.caller, &id).await?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let mut form = form(tr, &id);
    form.fill(&fields, tr);
    if form.is_fine() && entered(tr, &mut work, &id, &mut form, &fields).await?.is_some() {
        return work.end(&format!("/{}/petitions/{id}/paper", tr.language())).await;
    }
    drop(work);
    show(&desk, &signed, &id, Some((form, fields.text("form_id")))).await
}

/// Enters what the form says; `None` with a word at the field that is wrong.
async fn entered(
    tr: Tr<'_>,
    work: &mut Work,
    id: &PetitionId,
    form: &mut Form,
    fields: &Fields,
) -> Result<Option<PaperBatchId>, CampaignError> {
    let new = NewPaper {
        sheets: as_the_log_writes(fields.text("sheets")),
        signatures: fields.text("signatures").parse().unwrap_or(0),
        // As `sha256sum` prints it, with the name of the file behind.
        scan: fields.text("scan").split_whitespace().next().unwrap_or_default().to_ascii_lowercase(),
    };
    let error = match enter(&mut work.tx, &work.caller, work.now, &mut work.mint, id, new).await {
        Ok(batch) => return Ok(Some(batch)),
        Err(error) => error,
    };
    let words = match &error {
        CampaignError::SheetTwice(sheets) => tr.with(error.word(), &[("sheets", sheets.as_str().into())]),
        _ => tr.t(error.word()),
    };
    match error {
        CampaignError::NoSheets | CampaignError::SheetTwice(_) => form.refuse("sheets", words),
        CampaignError::NotOnPaper => form.refuse("signatures", words),
        CampaignError::NoScan | CampaignError::ScanTwice => form.refuse("scan", words),
        CampaignError::NotNow(_) => form.problem = Some(words),
        other => return Err(other),
    }
    Ok(None)
}

/// Numbers without the spaces and the dashes that people and their keyboards put between them.
fn as_the_log_writes(sheets: &str) -> String {
    sheets.chars().filter(|c| !c.is_whitespace()).map(|c| if c == '–' { '-' } else { c }).collect()
}

async fn show(
    desk: &Desk,
    signed: &SignedIn,
    id: &PetitionId,
    refused: Option<(Form, &str)>,
) -> Result<Response, Fault> {
    let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
    let petition = seen_by(&mut tx, &signed.caller, id).await?;
    let known = batches(&mut tx, &signed.caller, id).await?;
    drop(tx);
    let tr = desk.site.words.in_language(signed.visit.language);
    let keeps = may(&signed.caller, Act::KeepPetitions, &On::Nothing).is_ok();
    let mut frame = DeskFrame::new(desk, signed, tr.t("sheets-title"));
    frame.has_problem = refused.is_some();
    let fine = refused.is_none();
    let enters = (keeps && takes_paper(&petition)).then(|| (form(tr, id), ""));
    let mut form = refused.or(enters);
    if let Some((form, form_id)) = &mut form {
        seal(form, desk, &signed.browser, form_id);
    }
    let page = PaperPage {
        frame,
        lead: petition.title_in(tr.language()),
        form: form.map(|(form, _)| form),
        rows: known.iter().map(|batch| row(tr, &signed.caller, id, batch)).collect(),
        home: format!("/{}/petitions/{id}", tr.language()),
    };
    rendered(&page, fine)
}

fn form(tr: Tr<'_>, id: &PetitionId) -> Form {
    let fields = vec![
        Field::new("sheets", tr.t("sheets-numbers"), Kind::Line).hint(tr.t("sheets-numbers-hint")).required(),
        Field::new("signatures", tr.t("sheets-signatures"), Kind::Short)
            .hint(tr.t("sheets-signatures-hint"))
            .required(),
        Field::new("scan", tr.t("sheets-scan"), Kind::Line).hint(tr.t("sheets-scan-hint")).required(),
    ];
    Form::new(tr, format!("/{}/petitions/{id}/paper", tr.language()), "sheets-button", fields)
}

fn row(tr: Tr<'_>, caller: &Caller, id: &PetitionId, batch: &PaperBatch) -> BatchRow {
    let decides = may_confirm(caller, batch).is_ok() || may_take_back(caller, batch).is_ok();
    let href = format!("/{}/petitions/{id}/paper/{}", tr.language(), batch.id);
    BatchRow {
        when: Now::from_stored(&batch.entered_at).map(|at| moment(tr, at, &kyiv())).unwrap_or_default(),
        what: what(tr, batch),
        state: state(tr, batch),
        scan: batch.new.scan.clone(),
        href: if decides { href } else { String::new() },
    }
}

/// Which sheets, and how many signatures.
pub(super) fn what(tr: Tr<'_>, batch: &PaperBatch) -> String {
    let n = tr.number(batch.new.signatures);
    tr.with("sheets-row", &[("sheets", batch.new.sheets.as_str().into()), ("n", n.into())])
}

/// Who entered and confirmed it, and whether it is counted.
pub(super) fn state(tr: Tr<'_>, batch: &PaperBatch) -> String {
    let by = |key: &str, who: &str| tr.with(key, &[("who", who.into())]);
    let entered = by("sheets-entered", &batch.entered_by);
    let leaf = batch.leaf.map(|leaf| tr.number(leaf)).unwrap_or_default();
    let rest = match batch.state {
        PaperState::Entered => vec![tr.t("sheets-waits")],
        PaperState::Confirmed => {
            vec![by("sheets-confirmed", &batch.decided_by), tr.t("sheets-next-head")]
        }
        PaperState::Counted => vec![
            by("sheets-confirmed", &batch.decided_by),
            tr.with("sheets-counted", &[("leaf", leaf.into())]),
        ],
        PaperState::TakenBack => vec![by("sheets-taken-back", &batch.decided_by)],
    };
    format!("{entered} {}", rest.join(" "))
}
