//! Saying that another file is of the same person, and taking it back.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use byname_base::id::{MergeId, PersonId};
use byname_staff::desk::{Begun, Desk, DeskFrame, SignedIn, rendered, seal};
use byname_staff::{Act, On, may};
use byname_web::error_page::Fault;
use byname_web::form::{Field, Fields, Form, Kind};
use byname_web::words::Tr;

use crate::RegisterError;
use crate::file::File;
use crate::merge::{Merge, merge, undo};
use crate::store::{merges, people};

#[derive(Template)]
#[template(path = "desk/same.html")]
struct SamePage<'a> {
    frame: DeskFrame<'a>,
    home: String,
    name: String,
    merged: Vec<(String, Form)>,
    form: Form,
}

pub(super) async fn page(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let id = PersonId::from_text(id);
    let tr = desk.site.words.in_language(signed.visit.language);
    answer(&desk, &signed, &id, form(tr, &id), "").await
}

pub(super) async fn save(
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
    may(&work.caller, Act::ChangeFile, &On::File(id.as_str()))?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let undone = MergeId::from_text(fields.text("undo"));
    if !undone.as_str().is_empty() {
        undo(&mut work.tx, &work.caller, work.now, &id, &undone).await?;
        return work.end(&format!("/{}/people/{id}/same", tr.language())).await;
    }
    let mut form = form(tr, &id);
    form.fill(&fields, tr);
    if form.is_fine() {
        let number = fields.text("number");
        let all = people::all(&mut work.tx).await.map_err(|cause| Desk::broken(&cause))?;
        let other = all.into_iter().find(|person| person.folder_id == number).map(|person| person.id);
        let other = other.unwrap_or_else(|| PersonId::from_text(""));
        let reason = fields.text("reason");
        match merge(&mut work.tx, &work.caller, work.now, &mut work.mint, &id, &other, reason).await {
            Ok(_) => return work.end(&format!("/{}/people/{id}/same", tr.language())).await,
            Err(RegisterError::Unknown) => form.refuse("number", tr.t("same-no-file")),
            Err(error @ RegisterError::SamePerson) => form.refuse("number", tr.t(error.word())),
            Err(other) => return Err(other.into()),
        }
    }
    drop(work);
    answer(&desk, &signed, &id, form, fields.text("form_id")).await
}

async fn answer(
    desk: &Desk,
    signed: &SignedIn,
    id: &PersonId,
    mut form: Form,
    form_id: &str,
) -> Result<Response, Fault> {
    may(&signed.caller, Act::ChangeFile, &On::File(id.as_str()))?;
    let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
    let file = File::read(&mut tx, &signed.caller, id).await?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let mut merged = Vec::new();
    for one in merges::of_person(&mut tx, id).await.map_err(|cause| Desk::broken(&cause))? {
        let other = if one.kept == *id { &one.gone } else { &one.kept };
        let other = people::get(&mut tx, other).await.map_err(|cause| Desk::broken(&cause))?;
        let number = other.map(|person| person.folder_id).unwrap_or_default();
        let mut form = undo_form(tr, id, &one);
        seal(&mut form, desk, &signed.browser, "");
        merged.push((words(tr, &one, &number), form));
    }
    let fine = form.is_fine();
    seal(&mut form, desk, &signed.browser, form_id);
    let mut page = SamePage {
        frame: DeskFrame::new(desk, signed, tr.t("same-title")),
        home: format!("/{}/people/{id}", tr.language()),
        name: file.name_in(tr.language()),
        merged,
        form,
    };
    page.frame.has_problem = !fine;
    rendered(&page, fine)
}

fn words(tr: Tr<'_>, one: &Merge, number: &str) -> String {
    let values = [
        ("number", number.to_owned().into()),
        ("name", one.merged_by.as_str().into()),
        ("reason", one.reason.as_str().into()),
    ];
    tr.with("same-merged", &values)
}

fn form(tr: Tr<'_>, id: &PersonId) -> Form {
    let fields = vec![
        Field::new("number", tr.t("same-number"), Kind::Short).hint(tr.t("same-number-hint")).required(),
        Field::new("reason", tr.t("same-reason"), Kind::Text).hint(tr.t("same-reason-hint")).required(),
    ];
    Form::new(tr, format!("/{}/people/{id}/same", tr.language()), "same-button", fields)
}

fn undo_form(tr: Tr<'_>, id: &PersonId, one: &Merge) -> Form {
    let mut form = Form::new(tr, format!("/{}/people/{id}/same", tr.language()), "same-undo", Vec::new());
    form.hidden.push(("undo", one.id.to_string()));
    form
}
