//! Looking at the names that everybody may see, before they stand on the petition's page.

use std::collections::HashSet;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use byname_base::id::PetitionId;
use byname_db::Tx;
use byname_staff::Caller;
use byname_staff::desk::{Begun, Desk, DeskFrame, FormPage, SignedIn};
use byname_web::error_page::Fault;
use byname_web::form::{Choice, Field, Fields, Form, Kind};
use byname_web::page::Page;
use byname_web::words::Tr;

use crate::error::CampaignError;
use crate::keep_petition::seen_by;
use crate::petition::Petition;
use crate::show_names::{Decided, PublicName, decide, standing, waiting};

/// What the form needs to know.
struct Known {
    petition: Petition,
    waiting: Vec<PublicName>,
    standing: Vec<PublicName>,
}

#[derive(Template)]
#[template(path = "desk/no_names.html")]
struct NoNames<'a> {
    frame: DeskFrame<'a>,
    back: String,
}

pub(super) async fn page(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
    let known = known(&mut tx, &signed.caller, &PetitionId::from_text(id)).await?;
    let tr = desk.site.words.in_language(signed.visit.language);
    if known.waiting.is_empty() && known.standing.is_empty() {
        return nothing(&desk, &signed, &known);
    }
    form_page(&desk, &signed, &known, form(tr, &known)).answer(&desk, &signed.browser, "")
}

/// The page while there is no name to look at: no button that does nothing.
fn nothing(desk: &Desk, signed: &SignedIn, known: &Known) -> Result<Response, Fault> {
    let frame =
        DeskFrame::new(desk, signed, desk.site.words.in_language(signed.visit.language).t("names-title"));
    let page = NoNames { back: back(signed, known), frame };
    Page::of(&page).map(IntoResponse::into_response)
}

fn back(signed: &SignedIn, known: &Known) -> String {
    format!("/{}/petitions/{}", signed.visit.language, known.petition.id)
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
    let known = known(&mut work.tx, &work.caller, &id).await?;
    decide(&mut work.tx, &work.caller, work.now, &id, &read(&fields, &known)).await?;
    work.end(&format!("/{}/petitions/{id}/names", signed.visit.language)).await
}

async fn known(tx: &mut Tx, caller: &Caller, id: &PetitionId) -> Result<Known, CampaignError> {
    Ok(Known {
        waiting: waiting(tx, caller, id).await?,
        standing: standing(tx, caller, id).await?,
        petition: seen_by(tx, caller, id).await?,
    })
}

/// What the fields say of names that were looked at: a name that came since was not.
fn read(fields: &Fields, known: &Known) -> Decided {
    let leaves = |text: Vec<&str>| -> HashSet<i64> {
        text.iter().flat_map(|text| text.split(' ')).filter_map(|leaf| leaf.parse().ok()).collect()
    };
    let (looked_at, show) = (leaves(fields.many("looked_at")), leaves(fields.many("show")));
    let take_off = leaves(fields.many("take_off"));
    let seen = known.waiting.iter().map(|one| one.leaf).filter(|leaf| looked_at.contains(leaf));
    let (show, mut hide): (Vec<i64>, Vec<i64>) = seen.partition(|leaf| show.contains(leaf));
    hide.extend(known.standing.iter().map(|one| one.leaf).filter(|leaf| take_off.contains(leaf)));
    Decided { show, hide }
}

fn form(tr: Tr<'_>, known: &Known) -> Form {
    let choices = |names: &[PublicName]| -> Kind {
        Kind::Ticks(names.iter().map(|one| Choice::of(one.leaf.to_string(), &one.name)).collect())
    };
    let mut fields = Vec::new();
    if !known.waiting.is_empty() {
        let field = Field::new("show", tr.t("names-waiting"), choices(&known.waiting));
        fields.push(field.hint(tr.t("names-waiting-hint")));
    }
    if !known.standing.is_empty() {
        fields.push(Field::new("take_off", tr.t("names-standing"), choices(&known.standing)));
    }
    let action = format!("/{}/petitions/{}/names", tr.language(), known.petition.id);
    let mut form = Form::new(tr, action, "names-button", fields);
    let looked_at: Vec<String> = known.waiting.iter().map(|one| one.leaf.to_string()).collect();
    form.hidden.push(("looked_at", looked_at.join(" ")));
    form
}

fn form_page<'a>(desk: &'a Desk, signed: &SignedIn, known: &Known, form: Form) -> FormPage<'a> {
    let tr = desk.site.words.in_language(signed.visit.language);
    let mut page = FormPage::new(DeskFrame::new(desk, signed, tr.t("names-title")), form);
    page.lead = tr.t("names-lead");
    page.side = vec![tr.t("names-side")];
    page.ways = vec![(tr.t("desk-back"), back(signed, known))];
    page
}
