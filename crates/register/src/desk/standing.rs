//! Changing where a case stands.

use axum::extract::{Path, State};
use axum::response::Response;
use byname_base::id::PersonId;
use byname_staff::desk::{Begun, Desk, DeskFrame, FormPage, SignedIn};
use byname_staff::{Act, On, may};
use byname_web::date_field;
use byname_web::error_page::Fault;
use byname_web::form::{Choice, Field, Fields, Form, Kind};
use byname_web::words::Tr;

use super::cited::{cited, source_fields};
use super::file;
use crate::RegisterError;
use crate::fate::{Fate, Standing, Status, Whereabouts};
use crate::file::File;
use crate::keep_claims::{NewStanding, set_standing};
use crate::keep_sources;
use crate::source::Source;

pub(super) async fn page(
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
    let form = form(tr, &file, &sources)?;
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
    let mut form = form(tr, &file, &sources)?;
    form.fill(&fields, tr);
    let new = read(&mut form, &fields, tr, &desk)?;
    if form.is_fine() {
        match set_standing(&mut work.tx, &work.caller, work.now, &mut work.mint, &id, &new).await {
            Ok(()) => return work.end(&format!("/{}/people/{id}", signed.visit.language)).await,
            Err(RegisterError::Stale { by }) => stale(&mut form, tr, &file, &by),
            Err(error @ RegisterError::DeathNotSupported) => form.refuse("fate", tr.t(error.word())),
            Err(other) => return Err(other.into()),
        }
    }
    form_page(&desk, &signed, &file, form).answer(&desk, &signed.browser, fields.text("form_id"))
}

/// Tells the second of two people what stands now, and keeps what they chose: sent again, it takes the place of it.
fn stale(form: &mut Form, tr: Tr<'_>, file: &File, by: &str) {
    let now = file.cases.first().map(|case| file::standing(tr, case)).unwrap_or_default();
    form.refuse("", tr.with("desk-stale", &[("name", by.into()), ("now", now.into())]));
}

fn read(form: &mut Form, fields: &Fields, tr: Tr<'_>, desk: &Desk) -> Result<NewStanding, Fault> {
    let (cited, grade) = cited(form, fields, tr, desk);
    let unreadable = |_| Fault::Unreadable;
    Ok(NewStanding {
        standing: Standing {
            status: fields.text("status").parse().map_err(unreadable)?,
            fate: fields.text("fate").parse().map_err(unreadable)?,
            whereabouts: fields.text("whereabouts").parse().map_err(unreadable)?,
        },
        as_of: date_field::take(form, fields, "as_of", tr, desk.today()),
        grade,
        cited,
        note: fields.text("note").to_owned(),
        seen: fields.text("seen").parse().map_err(|_| Fault::Unreadable)?,
    })
}

fn form(tr: Tr<'_>, file: &File, sources: &[Source]) -> Result<Form, Fault> {
    let standing = file.cases.first().ok_or(Fault::NotFound)?.standing;
    let of = |word: &str, codes: Vec<&'static str>| -> Vec<Choice> {
        codes.into_iter().map(|code| Choice::of(code, tr.t(&format!("{word}-{code}")))).collect()
    };
    // A merged file is one that was merged, not one that somebody calls so.
    let statuses = Status::ALL.iter().filter(|status| **status != Status::Merged).map(|status| status.code());
    let own: Vec<&Source> =
        sources.iter().filter(|source| file.sources.contains_key(&source.folder_id)).collect();
    let mut fields = vec![
        Field::new("status", tr.t("standing-status"), Kind::Select(of("standing", statuses.collect())))
            .value(standing.status.code()),
        Field::new(
            "fate",
            tr.t("standing-fate"),
            Kind::Select(of("fate-of", Fate::ALL.iter().map(|f| f.code()).collect())),
        )
        .hint(tr.t("standing-fate-hint"))
        .value(standing.fate.code()),
        Field::new(
            "whereabouts",
            tr.t("standing-whereabouts"),
            Kind::Select(of("where", Whereabouts::ALL.iter().map(|w| w.code()).collect())),
        )
        .value(standing.whereabouts.code()),
        Field::new("as_of", tr.t("fact-status_as_of_edtf"), Kind::Short).hint(tr.t("date-typed-hint")),
    ];
    fields.extend(source_fields(tr, &own, sources));
    fields.push(Field::new("note", tr.t("fact-note"), Kind::Line).hint(tr.t("fact-note-hint")));
    let to = format!("/{}/people/{}/standing", tr.language(), file.person.id);
    let mut form = Form::new(tr, to, "desk-save", fields);
    form.hidden.push(("seen", file.case_rev.to_string()));
    Ok(form)
}

fn form_page<'a>(desk: &'a Desk, signed: &SignedIn, file: &File, form: Form) -> FormPage<'a> {
    let tr = desk.site.words.in_language(signed.visit.language);
    let mut page = FormPage::new(DeskFrame::new(desk, signed, tr.t("file-change-standing")), form);
    page.lead = file.name_in(tr.language());
    page.ways = vec![(tr.t("desk-back"), format!("/{}/people/{}", tr.language(), file.person.id))];
    page
}
