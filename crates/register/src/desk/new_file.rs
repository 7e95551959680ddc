//! The form by which a file is opened. Whoever may be the same person is shown first.

use axum::extract::State;
use axum::response::Response;
use byname_staff::desk::{Begun, Desk, DeskFrame, FormPage, SignedIn, Work};
use byname_staff::{Act, On, may};
use byname_web::date_field;
use byname_web::error_page::Fault;
use byname_web::form::{Choice, Field, Fields, Form, Kind};
use byname_web::words::Tr;

use super::cited::{cited, source_fields};
use super::names::{name_kind, name_kind_field};
use crate::RegisterError;
use crate::case::CaseKind;
use crate::claim::ClaimField;
use crate::find::Likely;
use crate::keep_sources;
use crate::new_file::{NewFile, already_here, open};
use crate::source::Source;

/// The tick that says: I have looked at those who may be the same, and it is none of them.
pub(super) const ANOTHER: &str = "another";

/// The languages in which a name may be written first, by field and word.
const NAMES: [(ClaimField, &str); 4] = [
    (ClaimField::NameUk, "Українська"),
    (ClaimField::NameCrh, "Qırımtatarca"),
    (ClaimField::NameRu, "Русский"),
    (ClaimField::NameEn, "English"),
];

pub(super) async fn page(State(desk): State<Desk>, signed: SignedIn) -> Result<Response, Fault> {
    may(&signed.caller, Act::OpenFile, &On::Nothing)?;
    let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
    let sources = keep_sources::all(&mut tx, &signed.caller).await?;
    let tr = desk.site.words.in_language(signed.visit.language);
    form_page(&desk, &signed, form(tr, &sources)).answer(&desk, &signed.browser, "")
}

pub(super) async fn save(
    State(desk): State<Desk>,
    signed: SignedIn,
    fields: Fields,
) -> Result<Response, Fault> {
    let mut work = match desk.begin(&signed, &fields).await? {
        Begun::Before(response) => return Ok(response),
        Begun::Now(work) => work,
    };
    may(&work.caller, Act::OpenFile, &On::Nothing)?;
    let sources = keep_sources::all(&mut work.tx, &work.caller).await?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let mut form = form(tr, &sources);
    form.fill(&fields, tr);
    let new = read(&mut form, &fields, tr, &desk);
    if form.is_fine() && fields.text(ANOTHER).is_empty() {
        let likely = already_here(&mut work.tx, &work.caller, &new.name).await?;
        ask_about(&mut form, tr, &likely, &work, "name");
    }
    if form.is_fine() {
        match open(&mut work.tx, &work.caller, work.now, &mut work.mint, &new).await {
            Ok(id) => return work.end(&format!("/{}/people/{id}", signed.visit.language)).await,
            Err(error) => refuse(&mut form, tr, error)?,
        }
    }
    form_page(&desk, &signed, form).answer(&desk, &signed.browser, fields.text("form_id"))
}

fn read(form: &mut Form, fields: &Fields, tr: Tr<'_>, desk: &Desk) -> NewFile {
    let (cited, grade) = cited(form, fields, tr, desk);
    NewFile {
        kind: fields.text("kind").parse().unwrap_or(CaseKind::Disappearance),
        name: fields.text("name").to_owned(),
        name_field: fields.text("name_in").parse().unwrap_or(ClaimField::NameEn),
        name_kind: name_kind(fields),
        last_seen: date_field::take(form, fields, "last_seen", tr, desk.today()),
        place: fields.text("place").to_owned(),
        circumstances: fields.text("circumstances").to_owned(),
        cited,
        grade,
        note: fields.text("note").to_owned(),
        text_lang: fields
            .text("text_lang")
            .parse()
            .unwrap_or_else(|_| tr.language().code().parse().expect("codes are tags")),
    }
}

/// Shows those who may be the same person, under the field in which the name was written. A name whose file is not open
/// to whoever asks is told by number: a keeper of that file can say more.
pub(super) fn ask_about(form: &mut Form, tr: Tr<'_>, likely: &[Likely], work: &Work, written_in: &str) {
    if likely.is_empty() {
        return;
    }
    let named =
        likely.iter().map(|one| match may(&work.caller, Act::SeeFile, &On::File(one.person.as_str())) {
            Ok(()) => format!("{} ({})", one.name, one.folder_id),
            Err(_) => one.folder_id.clone(),
        });
    let named = named.collect::<Vec<_>>().join("; ");
    let choice = Choice::of("yes", tr.t("new-file-another"));
    let mut field = Field::new(ANOTHER, tr.t("new-file-likely"), Kind::Ticks(vec![choice]))
        .hint(tr.with("new-file-likely-hint", &[("names", named.into())]));
    field.problem = Some(tr.t("new-file-look"));
    let place = form.fields.iter().position(|field| field.name == written_in).map_or(0, |at| at + 1);
    form.fields.insert(place, field);
}

fn refuse(form: &mut Form, tr: Tr<'_>, error: RegisterError) -> Result<(), Fault> {
    match error {
        RegisterError::NotAName(_) => form.refuse("name", tr.t(error.word())),
        RegisterError::SourceWithoutTitle => form.refuse("source_title", tr.t(error.word())),
        RegisterError::NoSuchSource(_) => form.refuse("source", tr.t(error.word())),
        RegisterError::NotAValue => form.refuse("", tr.t(error.word())),
        other => return Err(other.into()),
    }
    Ok(())
}

fn form(tr: Tr<'_>, sources: &[Source]) -> Form {
    let kinds =
        CaseKind::ALL.iter().map(|kind| Choice::of(kind.code(), tr.t(&format!("case-{kind}")))).collect();
    let names = NAMES.iter().map(|(field, name)| Choice::of(field.code(), *name)).collect();
    let own = match tr.language().primary() {
        "uk" => ClaimField::NameUk,
        "crh" => ClaimField::NameCrh,
        "ru" => ClaimField::NameRu,
        _ => ClaimField::NameEn,
    };
    let mut fields = vec![
        Field::new("name", tr.t("new-file-name"), Kind::Line).hint(tr.t("new-file-name-hint")).required(),
        Field::new("name_in", tr.t("new-file-name-in"), Kind::Select(names)).value(own.code()),
        name_kind_field(tr),
        Field::new("kind", tr.t("new-file-kind"), Kind::Radio(kinds)).value(CaseKind::Disappearance.code()),
        Field::new("last_seen", tr.t("new-file-last-seen"), Kind::Short).hint(tr.t("date-typed-hint")),
        Field::new("place", tr.t("new-file-place"), Kind::Line).hint(tr.t("new-file-place-hint")),
        Field::new("circumstances", tr.t("fact-circumstances"), Kind::Text)
            .hint(tr.t("new-file-circumstances-hint")),
    ];
    fields.extend(source_fields(tr, &[], sources));
    fields.push(Field::new("note", tr.t("new-file-note"), Kind::Text).hint(tr.t("new-file-note-hint")));
    Form::new(tr, format!("/{}/people/new", tr.language()), "new-file-button", fields)
}

fn form_page<'a>(desk: &'a Desk, signed: &SignedIn, form: Form) -> FormPage<'a> {
    let tr = desk.site.words.in_language(signed.visit.language);
    let mut page = FormPage::new(DeskFrame::new(desk, signed, tr.t("files-new")), form);
    page.side = vec![tr.t("new-file-side")];
    page
}
