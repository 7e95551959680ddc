//! The page on which the second person looks and decides, and on which either undoes it.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use byname_base::id::{ActionId, PersonId, ProposalId};
use byname_base::now::kyiv;
use byname_campaign::desk::action_name;
use byname_campaign::keep_action;
use byname_db::Tx;
use byname_pursue::record_step::may_see;
use byname_pursue::store::steps;
use byname_register::desk::standing_consents;
use byname_register::file::File;
use byname_register::keep_portraits;
use byname_register::portrait::Portrait;
use byname_staff::desk::{Begun, Desk, DeskFrame, SignedIn, rendered, seal};
use byname_web::error_page::Fault;
use byname_web::form::{Choice, Field, Fields, Form, Kind};
use byname_web::words::Tr;

use super::lines::{self, Kept, Record};
use crate::error::PublishError;
use crate::proposal::{Proposal, ProposalState, approve, decline, get, look_at, undo, waits_for};
use crate::proposed::{is_action, may_take_back};
use crate::release::{Basis, Preview};

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
    let preview = look_at(&mut tx, &signed.caller, desk.now(), &proposal.record, proposal.basis).await?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let asked = Asked::read(&mut tx, signed, tr, &proposal, &preview).await?;
    let mut form = waits_for(&signed.caller, &proposal).then(|| form(tr, id, &preview.fingerprint));
    if let (Some(form), Some((fields, word))) = (&mut form, refused) {
        form.fill(fields, tr);
        form.refuse(if word == "proposal-say-why" { "remark" } else { "" }, tr.t(word));
    }
    let consents = if proposal.basis == Basis::FamilyConsent {
        standing_consents(&mut tx, &signed.caller, tr, &PersonId::from_text(&proposal.record), desk.today())
            .await?
    } else {
        Vec::new()
    };
    let mut undo = can_undo(signed, &proposal).then(|| undo_form(tr, id));
    for form in form.iter_mut().chain(&mut undo) {
        seal(form, desk, &signed.browser, "");
    }
    let mut page = DecidingPage {
        frame: DeskFrame::new(desk, signed, tr.with("proposal-of", &[("name", asked.name.as_str().into())])),
        name: asked.name,
        file: asked.href,
        state: tr.t(&format!("proposal-{}", proposal.state)),
        words: words(tr, &proposal),
        basis: tr.t(&format!("basis-{}", proposal.basis)),
        consents,
        risk: proposal.risk.clone(),
        reason: proposal.reason.clone(),
        remark: proposal.remark.clone(),
        becomes: lines::becomes(tr, asked.portrait.as_ref(), &preview),
        stays: asked.stays,
        form,
        undo,
    };
    page.frame.has_problem = refused.is_some();
    rendered(&page, refused.is_none())
}

/// The file or the action of which a release is asked.
struct Asked {
    name: String,
    href: String,
    portrait: Option<Portrait>,
    stays: Vec<Kept>,
}

impl Asked {
    async fn read(
        tx: &mut Tx,
        signed: &SignedIn,
        tr: Tr<'_>,
        proposal: &Proposal,
        preview: &Preview,
    ) -> Result<Self, Fault> {
        let (language, record) = (tr.language(), &proposal.record);
        if is_action(record) {
            let action = keep_action::seen_by(tx, &signed.caller, &ActionId::from_text(record)).await?;
            let stays = lines::stays_of_action(tr, &action, preview);
            return Ok(Self {
                name: action_name(tr, &action),
                href: format!("/{language}/actions/{record}"),
                portrait: None,
                stays,
            });
        }
        let id = PersonId::from_text(record);
        let file = File::read(tx, &signed.caller, &id).await?;
        let mut taken = steps::of_person(tx, &id).await.map_err(|cause| Desk::broken(&cause))?;
        taken.retain(|step| may_see(&signed.caller, step));
        let photos = keep_portraits::of_file(tx, &signed.caller, &id).await?;
        let portrait = Portrait::standing(&photos);
        let stays = lines::stays(tr, &file, portrait, &taken, preview);
        let portrait = portrait.cloned();
        Ok(Self {
            name: file.name_in(tr.language()),
            href: format!("/{language}/people/{record}"),
            portrait,
            stays,
        })
    }
}

fn can_undo(signed: &SignedIn, proposal: &Proposal) -> bool {
    matches!(proposal.state, ProposalState::Approved | ProposalState::Review | ProposalState::Changed)
        && may_take_back(&signed.caller, &proposal.record).is_ok()
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
