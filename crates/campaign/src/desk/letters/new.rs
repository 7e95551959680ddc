//! Beginning a campaign of letters: where it stands, what it says, for whom it is.

use axum::extract::State;
use axum::response::Response;
use byname_base::language::Language;
use byname_staff::desk::{Begun, Desk, DeskFrame, FormPage, SignedIn};
use byname_staff::{Act, On, may};
use byname_web::error_page::Fault;
use byname_web::form::{Choice, Field, Fields, Form, Kind};
use byname_web::words::Tr;

use crate::desk::new::{first_fields, read_slug};
use crate::desk::people;
use crate::error::CampaignError;
use crate::letters::campaign::LetterText;
use crate::letters::keep::{NewCampaign, draft};

pub(super) async fn page(State(desk): State<Desk>, signed: SignedIn) -> Result<Response, Fault> {
    may(&signed.caller, Act::KeepLetters, &On::Nothing)?;
    let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
    let known = people::choices(&mut tx, &signed.caller, signed.visit.language).await?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let form = form(tr, known, &desk.site.settings.group_name);
    form_page(&desk, &signed, form).answer(&desk, &signed.browser, "")
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
    may(&work.caller, Act::KeepLetters, &On::Nothing)?;
    let known = people::choices(&mut work.tx, &work.caller, signed.visit.language).await?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let mut form = form(tr, known, &desk.site.settings.group_name);
    form.fill(&fields, tr);
    let slug = read_slug(&mut form, &fields, tr);
    if form.is_fine()
        && let Some(slug) = slug
    {
        let new = NewCampaign {
            slug,
            owner: fields.text("owner").to_owned(),
            text: read_text(&fields, fields.text("language").parse().unwrap_or(tr.language())),
            people: people::read(&fields),
        };
        match draft(&mut work.tx, &work.caller, work.now, &mut work.mint, &new).await {
            Ok(id) => return work.end(&format!("/{}/letters/{id}", tr.language())).await,
            Err(CampaignError::SlugTaken) => form.refuse("slug", tr.t("letters-slug-taken")),
            Err(error @ CampaignError::NameInModel) => form.refuse("model", tr.t(error.word())),
            Err(other) => return Err(other.into()),
        }
    }
    form_page(&desk, &signed, form).answer(&desk, &signed.browser, fields.text("form_id"))
}

/// What the fields of a text say.
pub(super) fn read_text(fields: &Fields, language: Language) -> LetterText {
    LetterText {
        language,
        title: fields.text("title").to_owned(),
        body: fields.text("body").to_owned(),
        model: fields.text("model").to_owned(),
        beside: None,
    }
}

/// The fields of a text.
pub(super) fn text_fields(tr: Tr<'_>) -> Vec<Field> {
    vec![
        Field::new("title", tr.t("letters-title"), Kind::Line).hint(tr.t("letters-title-hint")).required(),
        Field::new("body", tr.t("letters-body"), Kind::Text).hint(tr.t("letters-body-hint")).required(),
        Field::new("model", tr.t("letters-model"), Kind::Text).hint(tr.t("letters-model-hint")),
    ]
}

fn form(tr: Tr<'_>, people: Vec<Choice>, group: &str) -> Form {
    let mut fields = first_fields(tr, tr.t("letters-owner"), group);
    fields.extend(text_fields(tr));
    fields.push(
        Field::new("people", tr.t("petition-people"), Kind::Ticks(people)).hint(tr.t("letters-people-hint")),
    );
    Form::new(tr, format!("/{}/letters/new", tr.language()), "letters-new-button", fields)
}

fn form_page<'a>(desk: &'a Desk, signed: &SignedIn, form: Form) -> FormPage<'a> {
    let tr = desk.site.words.in_language(signed.visit.language);
    let mut page = FormPage::new(DeskFrame::new(desk, signed, tr.t("letters-new")), form);
    page.side = vec![tr.t("letters-new-side")];
    page.ways = vec![(tr.t("desk-back"), format!("/{}/letters", tr.language()))];
    page
}
