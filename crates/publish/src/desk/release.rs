//! The page of a file that says what is public of it and what would become so; asking for a release.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use byname_base::id::PersonId;
use byname_pursue::record_step::may_see;
use byname_pursue::store::steps;
use byname_register::desk::{FileHead, Tab, standing_consents};
use byname_register::file::File;
use byname_register::keep_portraits;
use byname_register::portrait::Portrait;
use byname_staff::desk::{Begun, Desk, DeskFrame, SignedIn, rendered, seal};
use byname_staff::{Act, On, may};
use byname_web::error_page::Fault;
use byname_web::form::{Choice, Field, Fields, Form, Kind};
use byname_web::words::Tr;

use super::lines::{self, Kept, Record};
use crate::error::PublishError;
use crate::proposal::{
    NewProposal, Proposal, ProposalState, look, may_rest_on_consent, of_record, propose as ask,
};
use crate::release::Basis;

#[derive(Template)]
#[template(path = "desk/release.html")]
struct ReleasePage<'a> {
    frame: DeskFrame<'a>,
    head: FileHead,
    bases: Vec<(String, String, bool)>,
    consents: Vec<String>,
    proposals: Vec<(String, String, String)>,
    becomes: Vec<Record>,
    stays: Vec<Kept>,
    form: Option<Form>,
    withdraw: Option<String>,
}

pub(super) async fn page(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let basis = signed.visit.parameter("basis").and_then(|basis| basis.parse().ok());
    let basis = basis.unwrap_or(Basis::PublicRecord);
    answer(&desk, &signed, &PersonId::from_text(id), basis, None).await
}

pub(super) async fn propose(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let id = PersonId::from_text(id);
    let mut work = match desk.begin(&signed, &fields).await? {
        Begun::Before(response) => return Ok(response),
        Begun::Now(work) => work,
    };
    may(&work.caller, Act::ProposeRelease, &On::File(id.as_str()))?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let agreed = may_rest_on_consent(&mut work.tx, id.as_str(), desk.today()).await?;
    let mut form = form(tr, &id, agreed, Basis::PublicRecord);
    form.fill(&fields, tr);
    let basis = fields.text("basis").parse().unwrap_or(Basis::PublicRecord);
    if form.is_fine() {
        let new = NewProposal {
            basis,
            reason: fields.text("reason").to_owned(),
            risk: fields.text("risk").to_owned(),
            reviewed_on: None,
        };
        match ask(&mut work.tx, &work.caller, work.now, &mut work.mint, &id, &new).await {
            Ok(_) => return work.end(&format!("/{}/people/{id}/release", tr.language())).await,
            Err(PublishError::AlreadyAsked) => form.refuse("", tr.t("proposal-already")),
            Err(other) => return Err(other.into()),
        }
    }
    drop(work);
    answer(&desk, &signed, &id, basis, Some((form, fields.text("form_id")))).await
}

async fn answer(
    desk: &Desk,
    signed: &SignedIn,
    id: &PersonId,
    basis: Basis,
    refused: Option<(Form, &str)>,
) -> Result<Response, Fault> {
    let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
    let file = File::read(&mut tx, &signed.caller, id).await?;
    let proposals = of_record(&mut tx, &signed.caller, id.as_str()).await?;
    let preview = look(&mut tx, &signed.caller, desk.now(), id, basis).await?;
    let mut taken = steps::of_person(&mut tx, id).await.map_err(|cause| Desk::broken(&cause))?;
    taken.retain(|step| may_see(&signed.caller, step));
    let photos = keep_portraits::of_file(&mut tx, &signed.caller, id).await?;
    let portrait = Portrait::standing(&photos);
    let tr = desk.site.words.in_language(signed.visit.language);
    let on = On::File(id.as_str());
    let asked = proposals.iter().any(is_open);
    let fine = refused.is_none();
    let agreed = may_rest_on_consent(&mut tx, id.as_str(), desk.today()).await?;
    let (form, form_id) =
        refused.map_or_else(|| (form(tr, id, agreed, basis), ""), |(form, form_id)| (form, form_id));
    let mut form = (may(&signed.caller, Act::ProposeRelease, &on).is_ok() && !asked).then_some(form);
    if let Some(form) = &mut form {
        seal(form, desk, &signed.browser, form_id);
    }
    let number = file.person.folder_id.clone();
    let mut page = ReleasePage {
        frame: DeskFrame::new(
            desk,
            signed,
            format!("{}: {}", tr.t("file-release"), file.name_in(tr.language())),
        ),
        head: FileHead::new(tr, &signed.caller, id, file.name_in(tr.language()), number, Tab::Release),
        bases: if agreed { bases(tr, id, basis) } else { Vec::new() },
        consents: standing_consents(&mut tx, &signed.caller, tr, id, desk.today()).await?,
        proposals: proposals.iter().map(|proposal| row(tr, proposal)).collect(),
        becomes: lines::becomes(tr, portrait, &preview),
        stays: lines::stays(tr, &file, portrait, &taken, &preview),
        form,
        withdraw: may(&signed.caller, Act::Withdraw, &on)
            .is_ok()
            .then(|| format!("/{}/people/{id}/withdraw", tr.language())),
    };
    page.frame.has_problem = !fine;
    rendered(&page, fine)
}

/// The pages that show what a release on each basis would tell: words, address, whether it is this one.
fn bases(tr: Tr<'_>, id: &PersonId, shown: Basis) -> Vec<(String, String, bool)> {
    let address = |basis: &Basis| format!("/{}/people/{id}/release?basis={basis}", tr.language());
    Basis::ALL
        .iter()
        .map(|basis| (tr.t(&format!("basis-{basis}")), address(basis), *basis == shown))
        .collect()
}

/// The family's consent is offered only when one stands.
fn form(tr: Tr<'_>, id: &PersonId, agreed: bool, basis: Basis) -> Form {
    let offered = Basis::ALL.iter().filter(|basis| agreed || **basis == Basis::PublicRecord);
    let choice = |basis: &Basis| {
        Choice::of(basis.code(), tr.t(&format!("basis-{basis}"))).hint(tr.t(&format!("basis-hint-{basis}")))
    };
    let fields = vec![
        Field::new("basis", tr.t("proposal-basis"), Kind::Radio(offered.map(choice).collect()))
            .value(basis.code()),
        Field::new("risk", tr.t("proposal-risk"), Kind::Text).hint(tr.t("proposal-risk-hint")).required(),
        Field::new("reason", tr.t("proposal-reason"), Kind::Line).required(),
    ];
    Form::new(tr, format!("/{}/people/{id}/release", tr.language()), "proposal-button", fields)
}

pub(super) fn is_open(proposal: &Proposal) -> bool {
    matches!(proposal.state, ProposalState::Review | ProposalState::Approved | ProposalState::Changed)
}

/// The state, who asked and decided, and where it is decided.
pub(super) fn row(tr: Tr<'_>, proposal: &Proposal) -> (String, String, String) {
    let asked = tr.with("proposal-asked-by", &[("name", proposal.proposer.as_str().into())]);
    let words = if proposal.decider.is_empty() {
        asked
    } else {
        format!("{asked} {}", tr.with("proposal-decided-by", &[("name", proposal.decider.as_str().into())]))
    };
    let words = if proposal.remark.is_empty() { words } else { format!("{words} {}", proposal.remark) };
    let href = format!("/{}/releases/{}", tr.language(), proposal.id);
    (tr.t(&format!("proposal-{}", proposal.state)), words, href)
}
