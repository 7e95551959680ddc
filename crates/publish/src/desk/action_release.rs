//! What is public of an action and what would become so; asking that the world be told of it.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use byname_base::id::ActionId;
use byname_campaign::desk::action_name;
use byname_campaign::keep_action::seen_by;
use byname_staff::desk::{Begun, Desk, DeskFrame, SignedIn, rendered, seal};
use byname_staff::{Act, On, may};
use byname_web::error_page::Fault;
use byname_web::form::{Field, Fields, Form, Kind};
use byname_web::words::Tr;

use super::lines::{self, Kept, Record};
use super::release::{is_open, row};
use crate::error::PublishError;
use crate::proposal::{NewProposal, look_at, of_record, propose_action};
use crate::proposed::may_take_back;
use crate::release::Basis;

#[derive(Template)]
#[template(path = "desk/action_release.html")]
struct ReleasePage<'a> {
    frame: DeskFrame<'a>,
    name: String,
    home: String,
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
    answer(&desk, &signed, &ActionId::from_text(id), None).await
}

pub(super) async fn propose(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let id = ActionId::from_text(id);
    let mut work = match desk.begin(&signed, &fields).await? {
        Begun::Before(response) => return Ok(response),
        Begun::Now(work) => work,
    };
    may(&work.caller, Act::KeepActions, &On::Nothing)?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let mut form = form(tr, &id);
    form.fill(&fields, tr);
    if form.is_fine() {
        let new = NewProposal {
            basis: Basis::PublicRecord,
            reason: fields.text("reason").to_owned(),
            risk: fields.text("risk").to_owned(),
            reviewed_on: None,
        };
        match propose_action(&mut work.tx, &work.caller, work.now, &mut work.mint, &id, &new).await {
            Ok(_) => return work.end(&format!("/{}/actions/{id}/release", tr.language())).await,
            Err(PublishError::AlreadyAsked) => form.refuse("", tr.t("proposal-already")),
            Err(other) => return Err(other.into()),
        }
    }
    drop(work);
    answer(&desk, &signed, &id, Some((form, fields.text("form_id")))).await
}

async fn answer(
    desk: &Desk,
    signed: &SignedIn,
    id: &ActionId,
    refused: Option<(Form, &str)>,
) -> Result<Response, Fault> {
    let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
    let action = seen_by(&mut tx, &signed.caller, id).await?;
    let proposals = of_record(&mut tx, &signed.caller, id.as_str()).await?;
    let preview = look_at(&mut tx, &signed.caller, desk.now(), id.as_str(), Basis::PublicRecord).await?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let fine = refused.is_none();
    let (form, form_id) = refused.unwrap_or_else(|| (form(tr, id), ""));
    let may_ask = may(&signed.caller, Act::KeepActions, &On::Nothing).is_ok();
    let mut form = (may_ask && !proposals.iter().any(is_open)).then_some(form);
    if let Some(form) = &mut form {
        seal(form, desk, &signed.browser, form_id);
    }
    let name = action_name(tr, &action);
    let home = format!("/{}/actions/{id}", tr.language());
    let mut page = ReleasePage {
        frame: DeskFrame::new(desk, signed, format!("{}: {name}", tr.t("action-release"))),
        name,
        proposals: proposals.iter().map(|proposal| row(tr, proposal)).collect(),
        becomes: lines::becomes(tr, None, &preview),
        stays: lines::stays_of_action(tr, &action, &preview),
        form,
        withdraw: may_take_back(&signed.caller, id.as_str()).is_ok().then(|| format!("{home}/withdraw")),
        home,
    };
    page.frame.has_problem = !fine;
    rendered(&page, fine)
}

fn form(tr: Tr<'_>, id: &ActionId) -> Form {
    let fields = vec![
        Field::new("risk", tr.t("proposal-risk"), Kind::Text).hint(tr.t("action-risk-hint")).required(),
        Field::new("reason", tr.t("proposal-reason"), Kind::Line).required(),
    ];
    Form::new(tr, format!("/{}/actions/{id}/release", tr.language()), "proposal-button", fields)
}
