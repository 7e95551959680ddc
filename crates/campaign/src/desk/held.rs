//! What is held and why, and the forms that let it in.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use byname_base::id::PetitionId;
use byname_base::now::{Now, kyiv};
use byname_staff::desk::{Begun, Desk, DeskFrame, SignedIn, seal};
use byname_staff::{Act, On, may};
use byname_web::error_page::Fault;
use byname_web::form::{Field, Fields, Form, Kind};
use byname_web::page::Page;
use byname_web::words::Tr;
use http::StatusCode;

use super::runs::moment;
use crate::error::CampaignError;
use crate::invalidate::runs;
use crate::invalidation::{Run, RunKind};
use crate::keep_petition::seen_by;
use crate::let_in::{HeldNow, held, let_in};
use crate::signature::HeldFor;

#[derive(Template)]
#[template(path = "desk/held.html")]
struct HeldPage<'a> {
    frame: DeskFrame<'a>,
    lead: String,
    groups: Vec<Group>,
    let_in: Vec<(String, String)>,
    home: String,
}

/// Those that are held for one reason.
struct Group {
    code: &'static str,
    title: String,
    numbers: String,
    means: String,
    form: Option<Form>,
}

/// A form that came back with something wrong in it.
struct Refused {
    held_for: HeldFor,
    form: Form,
    form_id: String,
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
    let (Ok(held_for), Some(until)) =
        (fields.text("held_for").parse::<HeldFor>(), Now::from_stored(fields.text("until")))
    else {
        drop(work);
        return show(&desk, &signed, &id, None).await.map(unprocessable);
    };
    let tr = desk.site.words.in_language(signed.visit.language);
    let mut form = form(tr, &id, held_for, until);
    form.fill(&fields, tr);
    if form.is_fine() {
        let why = fields.text(&why_of(held_for));
        match let_in(&mut work.tx, &work.caller, work.now, &id, held_for, until, why).await {
            Ok(_) => return work.end(&format!("/{}/petitions/{id}/held", tr.language())).await,
            Err(error @ (CampaignError::NothingMet | CampaignError::Empty(_))) => {
                form.problem = Some(tr.t(error.word()));
            }
            Err(other) => return Err(other.into()),
        }
    }
    drop(work);
    let form_id = fields.text("form_id").to_owned();
    show(&desk, &signed, &id, Some(Refused { held_for, form, form_id })).await.map(unprocessable)
}

fn unprocessable(response: Response) -> Response {
    (StatusCode::UNPROCESSABLE_ENTITY, response).into_response()
}

async fn show(
    desk: &Desk,
    signed: &SignedIn,
    id: &PetitionId,
    mut refused: Option<Refused>,
) -> Result<Response, Fault> {
    let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
    let petition = seen_by(&mut tx, &signed.caller, id).await?;
    let held = held(&mut tx, &signed.caller, id).await?;
    let runs = runs(&mut tx, &signed.caller, id).await?;
    drop(tx);
    let tr = desk.site.words.in_language(signed.visit.language);
    let keeps = may(&signed.caller, Act::KeepPetitions, &On::Nothing).is_ok();
    let mut frame = DeskFrame::new(desk, signed, tr.t("held-title"));
    frame.has_problem = refused.is_some();
    let mut groups = Vec::with_capacity(held.len());
    for now in &held {
        let own = refused.take_if(|refused| refused.held_for == now.held_for);
        groups.push(group(desk, signed, id, now, keeps, own));
    }
    let let_in = runs.iter().filter(|run| run.kind == RunKind::LetIn).map(|run| told(tr, run)).collect();
    let home = format!("/{}/petitions/{id}", tr.language());
    let page = HeldPage { frame, lead: petition.title_in(tr.language()), groups, let_in, home };
    Page::of(&page).map(IntoResponse::into_response)
}

fn group(
    desk: &Desk,
    signed: &SignedIn,
    id: &PetitionId,
    now: &HeldNow,
    keeps: bool,
    refused: Option<Refused>,
) -> Group {
    let tr = desk.site.words.in_language(signed.visit.language);
    let new = || (form(tr, id, now.held_for, desk.now()), String::new());
    let (mut form, form_id) = refused.map_or_else(new, |refused| (refused.form, refused.form_id));
    seal(&mut form, desk, &signed.browser, &form_id);
    Group {
        code: now.held_for.code(),
        title: tr.t(&format!("held-name-{}", now.held_for)),
        numbers: tr.with(
            "held-numbers",
            &[("n", tr.number(now.signatures).into()), ("ready", tr.number(now.ready).into())],
        ),
        means: tr.t(&format!("held-means-{}", now.held_for)),
        form: keeps.then_some(form),
    }
}

/// The name of the field for the words: of several forms on one page each has its own.
fn why_of(held_for: HeldFor) -> String {
    format!("why_{held_for}")
}

fn form(tr: Tr<'_>, id: &PetitionId, held_for: HeldFor, until: Now) -> Form {
    let why =
        Field::new(why_of(held_for), tr.t("held-why"), Kind::Line).hint(tr.t("held-why-hint")).required();
    let action = format!("/{}/petitions/{id}/held", tr.language());
    let mut form = Form::new(tr, action, "held-button", vec![why]);
    form.hidden.push(("held_for", held_for.code().to_owned()));
    form.hidden.push(("until", until.as_stored()));
    form
}

/// When somebody let in how many, and why.
fn told(tr: Tr<'_>, run: &Run) -> (String, String) {
    let reason = run.rule.held_for.map(|why| tr.t(&format!("held-{why}"))).unwrap_or_default();
    let values = [
        ("n", tr.number(run.signatures).into()),
        ("held", reason.into()),
        ("who", run.done_by.as_str().into()),
        ("why", run.reason.as_str().into()),
    ];
    let at = Now::from_stored(&run.at).map(|at| moment(tr, at, &kyiv())).unwrap_or_default();
    (at, tr.with("held-let-in-row", &values))
}
