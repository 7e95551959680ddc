//! One run: what it did and why; and where it is asked for or done, the form that decides it or undoes it.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use byname_base::id::PetitionId;
use byname_staff::desk::{Begun, Desk, DeskFrame, FormPage, SignedIn, Work};
use byname_staff::{Act, On, may};
use byname_tally::Cause;
use byname_web::error_page::Fault;
use byname_web::form::{Choice, Field, Fields, Form, Kind};
use byname_web::page::{Page, written};
use byname_web::words::Tr;

use super::runs::{FoundTable, RunRow, RunsList, reason, reason_fields, run_row};
use crate::error::CampaignError;
use crate::invalidate::{
    can_be_undone, decide, drop_asked, look_at_asked, look_back, may_decide, runs, undo,
};
use crate::invalidation::{Found, Run, RunKind, RunState};
use crate::keep_petition::seen_by;

/// Why signatures are put back.
const CAUSES: [Cause; 3] = [Cause::Appeal, Cause::Mistake, Cause::Other];

/// A run that nothing more can be done with.
#[derive(Template)]
#[template(path = "desk/run.html")]
struct RunPage<'a> {
    frame: DeskFrame<'a>,
    list: RunsList,
    back: String,
}

/// What can be done with a run by whoever asks.
enum Way {
    Nothing,
    /// It is asked for; with whether whoever asks may do it or only drop it.
    Decide(Found, bool),
    Undo(Found),
}

pub(super) async fn page(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id, number)): Path<(String, String, String)>,
) -> Result<Response, Fault> {
    let (id, number) = (PetitionId::from_text(id), number.parse().map_err(|_| Fault::NotFound)?);
    show(&desk, &signed, &id, number, None, "").await
}

pub(super) async fn act(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id, number)): Path<(String, String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let (id, number) = (PetitionId::from_text(id), number.parse::<i64>().map_err(|_| Fault::NotFound)?);
    let mut work = match desk.begin(&signed, &fields).await? {
        Begun::Before(response) => return Ok(response),
        Begun::Now(work) => work,
    };
    let tr = desk.site.words.in_language(signed.visit.language);
    let known = runs(&mut work.tx, &work.caller, &id).await?;
    let run = known.iter().find(|run| run.number == number).ok_or(Fault::NotFound)?;
    let asked = run.state == RunState::Asked;
    let mut form = if asked { decide_form(tr, &id, number, true) } else { undo_form(tr, &id, number) };
    form.fill(&fields, tr);
    let led_to = format!("/{}/petitions/{id}/invalidate/{number}", tr.language());
    let came = if asked {
        decided(&mut work, &id, number, &fields).await
    } else {
        undone(tr, &mut work, &id, number, &mut form, &fields).await
    };
    let problem = match came {
        Ok(true) => return work.end(&led_to).await,
        Ok(false) => None,
        Err(error @ (CampaignError::Changed | CampaignError::NothingMet)) => Some(tr.t(error.word())),
        Err(other) => return Err(other.into()),
    };
    drop(work);
    form.problem = problem;
    show(&desk, &signed, &id, number, Some(form), fields.text("form_id")).await
}

/// Does or drops what was asked for; gives whether the form said which.
async fn decided(
    work: &mut Work,
    id: &PetitionId,
    number: i64,
    fields: &Fields,
) -> Result<bool, CampaignError> {
    match fields.text("what") {
        "do" => {
            let shown = fields.text("shown").parse().unwrap_or(0);
            decide(&mut work.tx, &work.caller, work.now, id, number, shown).await.map(|()| true)
        }
        "drop" => drop_asked(&mut work.tx, &work.caller, work.now, id, number).await.map(|()| true),
        _ => Ok(false),
    }
}

/// Undoes a run; gives whether the form said why.
async fn undone(
    tr: Tr<'_>,
    work: &mut Work,
    id: &PetitionId,
    number: i64,
    form: &mut Form,
    fields: &Fields,
) -> Result<bool, CampaignError> {
    may(&work.caller, Act::KeepPetitions, &On::Nothing)?;
    let Some(reason) = reason(tr, form, fields).filter(|_| form.is_fine()) else { return Ok(false) };
    let shown = fields.text("shown").parse().unwrap_or(0);
    undo(&mut work.tx, &work.caller, work.now, id, number, &reason, shown).await.map(|_| true)
}

async fn show(
    desk: &Desk,
    signed: &SignedIn,
    id: &PetitionId,
    number: i64,
    refused: Option<Form>,
    form_id: &str,
) -> Result<Response, Fault> {
    let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
    seen_by(&mut tx, &signed.caller, id).await?;
    let known = runs(&mut tx, &signed.caller, id).await?;
    let is_it = |run: &&Run| run.number == number && run.kind != RunKind::LetIn;
    let run = known.iter().find(is_it).ok_or(Fault::NotFound)?;
    let keeps = may(&signed.caller, Act::KeepPetitions, &On::Nothing).is_ok();
    let decides = may_decide(&signed.caller, run).is_ok();
    let now = desk.now();
    let way = if run.state == RunState::Asked && (keeps || decides) {
        Way::Decide(look_at_asked(&mut tx, &signed.caller, now, id, run).await?, decides)
    } else if keeps && can_be_undone(&known, number) {
        Way::Undo(look_back(&mut tx, &signed.caller, now, id, number).await?)
    } else {
        Way::Nothing
    };
    drop(tx);
    let tr = desk.site.words.in_language(signed.visit.language);
    let row = run_row(tr, id, run);
    let home = format!("/{}/petitions/{id}", tr.language());
    let back = if keeps { format!("{home}/invalidate") } else { home };
    let (form, found) = match way {
        Way::Decide(found, decides) => (decide_form(tr, id, number, decides), found),
        Way::Undo(found) if found.total() > 0 => (undo_form(tr, id, number), found),
        Way::Undo(_) | Way::Nothing => return shown(desk, signed, tr, row, back),
    };
    let mut form = refused.unwrap_or(form);
    form.hidden.push(("shown", found.total().to_string()));
    form_page(desk, signed, &row, form, &found, back).answer(desk, &signed.browser, form_id)
}

/// The page of a run that nothing more can be done with.
fn shown(desk: &Desk, signed: &SignedIn, tr: Tr<'_>, row: RunRow, back: String) -> Result<Response, Fault> {
    let list = RunsList { title: String::new(), rows: vec![row] };
    let page = RunPage { frame: DeskFrame::new(desk, signed, tr.t("run-title")), list, back };
    Page::of(&page).map(IntoResponse::into_response)
}

fn form_page<'a>(
    desk: &'a Desk,
    signed: &SignedIn,
    row: &RunRow,
    form: Form,
    found: &Found,
    back: String,
) -> FormPage<'a> {
    let tr = desk.site.words.in_language(signed.visit.language);
    let mut page = FormPage::new(DeskFrame::new(desk, signed, tr.t("run-title")), form);
    page.lead = row.what.clone();
    page.side = [&row.when, &row.state].map(Clone::clone).to_vec();
    page.before = written(&RunBefore { row, found: FoundTable::of(tr, found) }).unwrap_or_default();
    page.ways = vec![(tr.t("desk-back"), back)];
    page
}

/// What a run is, and what it would concern now.
#[derive(Template)]
#[template(path = "desk/run_before.html")]
struct RunBefore<'a> {
    row: &'a RunRow,
    found: FoundTable,
}

fn decide_form(tr: Tr<'_>, id: &PetitionId, number: i64, decides: bool) -> Form {
    let mut choices = vec![Choice::of("drop", tr.t("run-drop"))];
    if decides {
        choices.insert(0, Choice::of("do", tr.t("run-do")));
    }
    let fields = vec![Field::new("what", tr.t("run-what"), Kind::Radio(choices)).required()];
    Form::new(tr, address(tr, id, number), "run-decide", fields)
}

fn undo_form(tr: Tr<'_>, id: &PetitionId, number: i64) -> Form {
    Form::new(tr, address(tr, id, number), "run-undo", reason_fields(tr, &CAUSES).to_vec())
}

fn address(tr: Tr<'_>, id: &PetitionId, number: i64) -> String {
    format!("/{}/petitions/{id}/invalidate/{number}", tr.language())
}
