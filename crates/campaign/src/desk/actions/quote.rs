//! The form of what somebody said at an action.

use axum::extract::{Path, State};
use axum::response::Response;
use byname_register::desk::{cited, source_fields};
use byname_register::keep_sources;
use byname_register::source::Source;
use byname_staff::desk::{Begun, Desk, SignedIn};
use byname_web::date_field;
use byname_web::error_page::Fault;
use byname_web::form::{Field, Fields, Form, Kind};
use byname_web::words::Tr;

use super::fields::{form_page, languages, refuse};
use super::kept::kept;
use crate::action::Action;
use crate::say_quote::{NewQuote, say};

pub(super) async fn page(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
    let (action, _) = kept(&mut tx, &signed.caller, id).await?;
    let sources = keep_sources::all(&mut tx, &signed.caller).await.map_err(crate::CampaignError::from)?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let form = form(tr, &action, &sources);
    let mut page = form_page(&desk, &signed, "quote-new", &action, form);
    page.side = vec![tr.t("quote-side")];
    page.answer(&desk, &signed.browser, "")
}

pub(super) async fn save(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let mut work = match desk.begin(&signed, &fields).await? {
        Begun::Before(response) => return Ok(response),
        Begun::Now(work) => work,
    };
    let (action, _) = kept(&mut work.tx, &work.caller, id).await?;
    let sources = keep_sources::all(&mut work.tx, &work.caller).await.map_err(crate::CampaignError::from)?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let mut form = form(tr, &action, &sources);
    form.fill(&fields, tr);
    let (cited, _) = cited(&mut form, &fields, tr, &desk);
    let new = NewQuote {
        speaker_name: fields.text("speaker").to_owned(),
        capacity: fields.text("capacity").to_owned(),
        text: fields.text("text").to_owned(),
        language: fields.text("language").parse().unwrap_or_else(|_| action.text_lang.clone()),
        said_on: date_field::take(&mut form, &fields, "said_on", tr, desk.today()),
        cited,
    };
    if form.is_fine() {
        match say(&mut work.tx, &work.caller, work.now, &mut work.mint, &action.id, &new).await {
            Ok(_) => return work.end(&format!("/{}/actions/{}", tr.language(), action.id)).await,
            Err(error) => refuse(&mut form, tr, error)?,
        }
    }
    drop(work);
    form_page(&desk, &signed, "quote-new", &action, form).answer(
        &desk,
        &signed.browser,
        fields.text("form_id"),
    )
}

fn form(tr: Tr<'_>, action: &Action, sources: &[Source]) -> Form {
    let said_on = action.date.as_ref().map_or("", |date| date.as_str());
    let mut fields = vec![
        Field::new("speaker", tr.t("quote-speaker"), Kind::Line).hint(tr.t("quote-speaker-hint")).required(),
        Field::new("capacity", tr.t("quote-capacity"), Kind::Line).hint(tr.t("quote-capacity-hint")),
        Field::new("text", tr.t("quote-text"), Kind::Text).hint(tr.t("quote-text-hint")).required(),
        Field::new("language", tr.t("quote-language"), Kind::Select(languages()))
            .value(action.text_lang.as_str()),
        Field::new("said_on", tr.t("quote-said-on"), Kind::Short).value(said_on),
    ];
    let own: Vec<&Source> =
        sources.iter().filter(|source| action.sources.contains(&source.folder_id)).collect();
    let rests_on = source_fields(tr, &own, sources).into_iter().filter(|field| field.name != "grade");
    fields.extend(rests_on);
    Form::new(tr, format!("/{}/actions/{}/quote", tr.language(), action.id), "quote-button", fields)
}
