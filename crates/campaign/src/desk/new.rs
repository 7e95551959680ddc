//! Beginning a petition: where it stands, what it says, for whom it is.

use axum::extract::State;
use axum::response::Response;
use byname_base::language::Language;
use byname_staff::desk::{Begun, Desk, DeskFrame, FormPage, SignedIn};
use byname_staff::{Act, On, may};
use byname_web::error_page::Fault;
use byname_web::form::{Choice, Field, Fields, Form, Kind};
use byname_web::words::Tr;

use super::people;
use crate::error::CampaignError;
use crate::keep_petition::{NewPetition, draft};
use crate::petition::{PetitionText, Slug};

pub(super) async fn page(State(desk): State<Desk>, signed: SignedIn) -> Result<Response, Fault> {
    may(&signed.caller, Act::KeepPetitions, &On::Nothing)?;
    let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
    let known = people::choices(&mut tx, &signed.caller, signed.visit.language).await?;
    let tr = desk.site.words.in_language(signed.visit.language);
    form_page(&desk, &signed, form(tr, known, &desk.site.settings.group_name)).answer(
        &desk,
        &signed.browser,
        "",
    )
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
    may(&work.caller, Act::KeepPetitions, &On::Nothing)?;
    let known = people::choices(&mut work.tx, &work.caller, signed.visit.language).await?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let mut form = form(tr, known, &desk.site.settings.group_name);
    form.fill(&fields, tr);
    let slug = read_slug(&mut form, &fields, tr);
    if form.is_fine()
        && let Some(slug) = slug
    {
        let new = NewPetition {
            slug,
            owner: fields.text("owner").to_owned(),
            text: read_text(&fields, fields.text("language").parse().unwrap_or(tr.language())),
            people: people::read(&fields),
        };
        match draft(&mut work.tx, &work.caller, work.now, &mut work.mint, &new).await {
            Ok(id) => return work.end(&format!("/{}/petitions/{id}", tr.language())).await,
            Err(error @ CampaignError::SlugTaken) => form.refuse("slug", tr.t(error.word())),
            Err(other) => return Err(other.into()),
        }
    }
    form_page(&desk, &signed, form).answer(&desk, &signed.browser, fields.text("form_id"))
}

/// The fields in which a petition and letters begin alike; `owner` is the label of whose they are.
pub(super) fn first_fields(tr: Tr<'_>, owner: String, group: &str) -> Vec<Field> {
    let languages = Language::ALL.iter().map(|one| Choice::of(one.code(), one.native_name()));
    vec![
        Field::new("slug", tr.t("petition-slug"), Kind::Short).hint(tr.t("petition-slug-hint")).required(),
        Field::new("owner", owner, Kind::Line).value(group).required(),
        Field::new("language", tr.t("petition-language"), Kind::Select(languages.collect()))
            .value(tr.language().code())
            .required(),
    ]
}

/// The name in addresses; `None` when the form must be shown again: then it says why.
pub(super) fn read_slug(form: &mut Form, fields: &Fields, tr: Tr<'_>) -> Option<Slug> {
    let slug = fields.text("slug").parse().ok();
    if slug.is_none() && !fields.text("slug").is_empty() {
        form.refuse("slug", tr.t("petition-slug-wrong"));
    }
    slug
}

/// What the fields of a text say.
pub(super) fn read_text(fields: &Fields, language: Language) -> PetitionText {
    PetitionText {
        language,
        title: fields.text("title").to_owned(),
        body: fields.text("body").to_owned(),
        notice: fields.text("notice").to_owned(),
        beside: None,
    }
}

/// The fields of a text.
pub(super) fn text_fields(tr: Tr<'_>) -> Vec<Field> {
    vec![
        Field::new("title", tr.t("petition-title"), Kind::Line).hint(tr.t("petition-title-hint")).required(),
        Field::new("body", tr.t("petition-body"), Kind::Text).hint(tr.t("petition-body-hint")).required(),
        Field::new("notice", tr.t("petition-notice"), Kind::Line).hint(tr.t("petition-notice-hint")),
    ]
}

fn form(tr: Tr<'_>, people: Vec<Choice>, group: &str) -> Form {
    let mut fields = first_fields(tr, tr.t("petition-owner"), group);
    fields.extend(text_fields(tr));
    fields.push(
        Field::new("people", tr.t("petition-people"), Kind::Ticks(people)).hint(tr.t("petition-people-hint")),
    );
    Form::new(tr, format!("/{}/petitions/new", tr.language()), "petition-new-button", fields)
}

fn form_page<'a>(desk: &'a Desk, signed: &SignedIn, form: Form) -> FormPage<'a> {
    let tr = desk.site.words.in_language(signed.visit.language);
    let mut page = FormPage::new(DeskFrame::new(desk, signed, tr.t("petition-new")), form);
    page.side = vec![tr.t("petition-new-side")];
    page.ways = vec![(tr.t("desk-back"), format!("/{}/petitions", tr.language()))];
    page
}
