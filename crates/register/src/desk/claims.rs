//! Adding a fact, choosing the one that is shown, taking one out of force.

use axum::extract::{Path, State};
use axum::response::Response;
use byname_base::id::PersonId;
use byname_staff::desk::{Begun, Desk, DeskFrame, FormPage, SignedIn};
use byname_staff::{Act, On, may};
use byname_web::date_field;
use byname_web::error_page::Fault;
use byname_web::form::{Choice, Field as Asked, Fields, Form, Kind};
use byname_web::words::Tr;

use super::cited::{cited, source_fields};
use super::file::{label, told};
use super::names::{name_kind, name_kind_field};
use crate::RegisterError;
use crate::claim::{ClaimField, Field};
use crate::file::File;
use crate::keep_claims::{NewClaim, add, pick, take_out};
use crate::keep_sources;
use crate::source::Source;

/// The field that stays with the staff and is offered by name. Relatives have a form of their own.
const STAFF_ONLY: [&str; 1] = ["home"];

pub(super) async fn new(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let id = PersonId::from_text(id);
    may(&signed.caller, Act::ChangeFile, &On::File(id.as_str()))?;
    let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
    let file = File::read(&mut tx, &signed.caller, &id).await?;
    let sources = keep_sources::all(&mut tx, &signed.caller).await?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let form = form(tr, &file, &sources);
    form_page(&desk, &signed, &file, form).answer(&desk, &signed.browser, "")
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
    let file = File::read(&mut work.tx, &work.caller, &id).await?;
    let sources = keep_sources::all(&mut work.tx, &work.caller).await?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let mut form = form(tr, &file, &sources);
    form.fill(&fields, tr);
    let new = read(&mut form, &fields, tr, &desk);
    if form.is_fine() {
        match add(&mut work.tx, &work.caller, work.now, &mut work.mint, &id, &new).await {
            Ok(_) => return work.end(&format!("/{}/people/{id}", signed.visit.language)).await,
            Err(error @ (RegisterError::NotAName(_) | RegisterError::NotAValue)) => {
                form.refuse("value", tr.t(error.word()));
            }
            Err(error @ RegisterError::KindOfNoName) => form.refuse("name_kind", tr.t(error.word())),
            Err(error @ RegisterError::NoSuchSource(_)) => form.refuse("source", tr.t(error.word())),
            Err(other) => return Err(other.into()),
        }
    }
    form_page(&desk, &signed, &file, form).answer(&desk, &signed.browser, fields.text("form_id"))
}

/// One fact: choose it, or take it out.
pub(super) async fn one(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id, number)): Path<(String, String, String)>,
) -> Result<Response, Fault> {
    one_page(&desk, &signed, &PersonId::from_text(id), &number, None).await
}

pub(super) async fn decide(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id, number)): Path<(String, String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let id = PersonId::from_text(id);
    let mut work = match desk.begin(&signed, &fields).await? {
        Begun::Before(response) => return Ok(response),
        Begun::Now(work) => work,
    };
    let done = if fields.text("what") == "take_out" {
        take_out(&mut work.tx, &work.caller, work.now, &id, &number).await
    } else {
        pick(&mut work.tx, &work.caller, work.now, &id, &number, fields.text("reason")).await
    };
    match done {
        Ok(()) => work.end(&format!("/{}/people/{id}", signed.visit.language)).await,
        Err(error @ (RegisterError::Doubtful | RegisterError::NoReason)) => {
            drop(work);
            one_page(&desk, &signed, &id, &number, Some((&fields, error.word()))).await
        }
        Err(other) => Err(other.into()),
    }
}

async fn one_page(
    desk: &Desk,
    signed: &SignedIn,
    id: &PersonId,
    number: &str,
    refused: Option<(&Fields, &'static str)>,
) -> Result<Response, Fault> {
    may(&signed.caller, Act::ChangeFile, &On::File(id.as_str()))?;
    let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
    let file = File::read(&mut tx, &signed.caller, id).await?;
    let claim = file.claims.iter().find(|claim| claim.folder_id == number).ok_or(Fault::NotFound)?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let mut form = one_form(tr, id, number);
    let mut form_id = String::new();
    if let Some((fields, word)) = refused {
        form.fill(fields, tr);
        form.refuse("reason", tr.t(word));
        fields.text("form_id").clone_into(&mut form_id);
    }
    let title = format!("{}: {}", label(tr, &claim.field), told(tr, &claim.field, &claim.value));
    let mut page = FormPage::new(DeskFrame::new(desk, signed, title), form);
    page.lead = file.name_in(tr.language());
    page.ways = vec![(tr.t("desk-back"), format!("/{}/people/{id}", tr.language()))];
    page.answer(desk, &signed.browser, &form_id)
}

fn one_form(tr: Tr<'_>, id: &PersonId, number: &str) -> Form {
    let what = vec![
        Choice::of("pick", tr.t("fact-pick")).hint(tr.t("fact-pick-hint")),
        Choice::of("take_out", tr.t("fact-take-out")).hint(tr.t("fact-take-out-hint")),
    ];
    let fields = vec![
        Asked::new("what", tr.t("fact-what"), Kind::Radio(what)).value("pick").required(),
        Asked::new("reason", tr.t("fact-reason"), Kind::Line).hint(tr.t("fact-reason-hint")),
    ];
    Form::new(tr, format!("/{}/people/{id}/facts/{number}", tr.language()), "desk-save", fields)
}

fn read(form: &mut Form, fields: &Fields, tr: Tr<'_>, desk: &Desk) -> NewClaim {
    let field = Field::from_name(fields.text("field"));
    let (cited, grade) = cited(form, fields, tr, desk);
    let value = if field.holds_a_date() {
        let date = date_field::take(form, fields, "value", tr, desk.today());
        date.map(|date| date.as_str().to_owned()).unwrap_or_default()
    } else {
        fields.text("value").to_owned()
    };
    NewClaim {
        field,
        value,
        grade,
        cited,
        note: fields.text("note").to_owned(),
        text_lang: fields
            .text("text_lang")
            .parse()
            .unwrap_or_else(|_| tr.language().code().parse().expect("codes are tags")),
        name_kind: name_kind(fields),
    }
}

fn form(tr: Tr<'_>, file: &File, sources: &[Source]) -> Form {
    // The standing has a form of its own, which changes the case too.
    let known =
        ClaimField::ALL.iter().filter(|field| !matches!(field, ClaimField::Status | ClaimField::StatusAsOf));
    let mut choices: Vec<Choice> =
        known.map(|field| Choice::of(field.code(), label(tr, &Field::Known(*field)))).collect();
    choices.extend(STAFF_ONLY.iter().map(|name| Choice::of(*name, label(tr, &Field::from_name(name)))));
    let own: Vec<&Source> =
        sources.iter().filter(|source| file.sources.contains_key(&source.folder_id)).collect();
    let mut fields = vec![
        Asked::new("field", tr.t("fact-field"), Kind::Select(choices)).required(),
        Asked::new("value", tr.t("fact-value"), Kind::Text).hint(tr.t("fact-value-hint")).required(),
        name_kind_field(tr).hint(tr.t("name-kind-hint")),
    ];
    fields.extend(source_fields(tr, &own, sources));
    fields.push(Asked::new("note", tr.t("fact-note"), Kind::Line).hint(tr.t("fact-note-hint")));
    Form::new(tr, format!("/{}/people/{}/facts/new", tr.language(), file.person.id), "fact-button", fields)
}

fn form_page<'a>(desk: &'a Desk, signed: &SignedIn, file: &File, form: Form) -> FormPage<'a> {
    let tr = desk.site.words.in_language(signed.visit.language);
    let mut page = FormPage::new(DeskFrame::new(desk, signed, tr.t("file-add-fact")), form);
    page.lead = file.name_in(tr.language());
    page.side = vec![tr.t("fact-side")];
    page.ways = vec![(tr.t("desk-back"), format!("/{}/people/{}", tr.language(), file.person.id))];
    page
}
