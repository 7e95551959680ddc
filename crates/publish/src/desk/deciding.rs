//! The page on which the second person looks and decides, and on which either undoes it.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use byname_base::id::{PersonId, ProposalId};
use byname_base::now::kyiv;
use byname_pursue::record_step::may_see;
use byname_pursue::store::steps;
use byname_register::desk::standing_consents;
use byname_register::file::File;
use byname_register::keep_portraits;
use byname_register::portrait::Portrait;
use byname_staff::desk::{Begun, Desk, DeskFrame, SignedIn, seal};
use byname_staff::{Act, On, may};
use byname_web::error_page::Fault;
use byname_web::form::{Choice, Field, Fields, Form, Kind};
use byname_web::page::Page;
use byname_web::words::Tr;
use http::StatusCode;

use super::lines::{self, Kept, Record};
use crate::error::PublishError;
use crate::proposal::{Proposal, ProposalState, approve, decline, get, look, undo, waits_for};
use crate::release::Basis;

#[derive(Template)]
#[template(path = "desk/deciding.html")]
struct DecidingPage<'a> {
    frame: DeskFrame<'a>,
    name: String,
    file: String,
    state: String,
    words: String,
    basis: String,
    consents: Vec<String>,
    risk: String,
    reason: String,
    remark: String,
    becomes: Vec<Record>,
    stays: Vec<Kept>,
    form: Option<Form>,
    undo: Option<Form>,
}

pub(super) async fn page(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Fault> {
    answer(&desk, &signed, &ProposalId::from_text(id), None).await
}

pub(super) async fn decide(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let id = ProposalId::from_text(id);
    let mut work = match desk.begin(&signed, &fields).await? {
        Begun::Before(response) => return Ok(response),
        Begun::Now(work) => work,
    };
    let (tx, caller, now) = (&mut work.tx, &work.caller, work.now);
    get(tx, caller, &id).await?;
    let done = match fields.text("what") {
        "approve" => approve(tx, caller, now, &id, fields.text("shown")).await,
        "decline" => decline(tx, caller, now, &id, fields.text("remark")).await,
        "undo" => undo(tx, caller, now, &id).await,
        _ => return Err(Fault::Unreadable),
    };
    let word = match done {
        Ok(()) => return work.end(&format!("/{}/releases/{id}", signed.visit.language)).await,
        Err(PublishError::ChangedSince) => "proposal-changed-since",
        Err(PublishError::Empty(_)) => "proposal-say-why",
        Err(PublishError::Decided) => "proposal-decided",
        Err(PublishError::ReviewNotValid { .. }) => "proposal-review-lapsed",
        Err(PublishError::NoConsent(_)) => "proposal-no-consent",
        Err(other) => return Err(other.into()),
    };
    drop(work);
    answer(&desk, &signed, &id, Some((&fields, word))).await
}

async fn answer(
    desk: &Desk,
    signed: &SignedIn,
    id: &ProposalId,
    refused: Option<(&Fields, &'static str)>,
) -> Result<Response, Fault> {
    let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
    let proposal = get(&mut tx, &signed.caller, id).await?;
    let file_id = PersonId::from_text(&proposal.file);
    let file = File::read(&mut tx, &signed.caller, &file_id).await?;
    let preview = look(&mut tx, &signed.caller, desk.now(), &file_id, proposal.basis).await?;
    let mut taken = steps::of_person(&mut tx, &file_id).await.map_err(|cause| Desk::broken(&cause))?;
    taken.retain(|step| may_see(&signed.caller, step));
    let photos = keep_portraits::of_file(&mut tx, &signed.caller, &file_id).await?;
    let portrait = Portrait::standing(&photos);
    let tr = desk.site.words.in_language(signed.visit.language);
    let mut form = waits_for(&signed.caller, &proposal).then(|| form(tr, id, &preview.fingerprint));
    if let (Some(form), Some((fields, word))) = (&mut form, refused) {
        form.fill(fields, tr);
        form.refuse(if word == "proposal-say-why" { "remark" } else { "" }, tr.t(word));
    }
    let consents = if proposal.basis == Basis::FamilyConsent {
        standing_consents(&mut tx, &signed.caller, tr, &file_id, desk.today()).await?
    } else {
        Vec::new()
    };
    let mut undo = can_undo(signed, &proposal).then(|| undo_form(tr, id));
    for form in form.iter_mut().chain(&mut undo) {
        seal(form, desk, &signed.browser, "");
    }
    let mut page = DecidingPage {
        frame: DeskFrame::new(desk, signed, tr.with("proposal-of", &[("name", file.name().into())])),
        name: file.name(),
        file: format!("/{}/people/{file_id}", tr.language()),
        state: tr.t(&format!("proposal-{}", proposal.state)),
        words: words(tr, &proposal),
        basis: tr.t(&format!("basis-{}", proposal.basis)),
        consents,
        risk: proposal.risk.clone(),
        reason: proposal.reason.clone(),
        remark: proposal.remark.clone(),
        becomes: lines::becomes(tr, portrait, &preview),
        stays: lines::stays(tr, &file, portrait, &taken, &preview),
        form,
        undo,
    };
    page.frame.has_problem = refused.is_some();
    let status = if refused.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let body = page.render().map_err(|_| Fault::Broken)?;
    Ok((status, Page::html(body)).into_response())
}

fn can_undo(signed: &SignedIn, proposal: &Proposal) -> bool {
    matches!(proposal.state, ProposalState::Approved | ProposalState::Review | ProposalState::Changed)
        && may(&signed.caller, Act::Withdraw, &On::File(&proposal.file)).is_ok()
}

fn words(tr: Tr<'_>, proposal: &Proposal) -> String {
    let mut words = vec![tr.with("proposal-asked-by", &[("name", proposal.proposer.as_str().into())])];
    if !proposal.decider.is_empty() {
        words.push(tr.with("proposal-decided-by", &[("name", proposal.decider.as_str().into())]));
    }
    if let (ProposalState::Approved, Some(from)) = (proposal.state, proposal.released_from) {
        let time = from.hour_in(&kyiv());
        words.push(tr.with("proposal-public-from", &[("time", time.into())]));
    }
    words.join(" ")
}

fn form(tr: Tr<'_>, id: &ProposalId, fingerprint: &str) -> Form {
    let what = vec![
        Choice::of("approve", tr.t("proposal-approve")).hint(tr.t("proposal-approve-hint")),
        Choice::of("decline", tr.t("proposal-decline")),
    ];
    let fields = vec![
        Field::new("what", tr.t("proposal-decide"), Kind::Radio(what)).required(),
        Field::new("remark", tr.t("proposal-remark"), Kind::Line).hint(tr.t("proposal-remark-hint")),
    ];
    let mut form = Form::new(tr, format!("/{}/releases/{id}", tr.language()), "desk-save", fields);
    form.hidden.push(("shown", fingerprint.to_owned()));
    form
}

fn undo_form(tr: Tr<'_>, id: &ProposalId) -> Form {
    let mut form = Form::new(tr, format!("/{}/releases/{id}", tr.language()), "proposal-undo", Vec::new());
    form.hidden.push(("what", "undo".to_owned()));
    form
}
