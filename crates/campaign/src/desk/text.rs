//! What a petition says in one language, while it is a draft.

use axum::extract::{Path, State};
use axum::response::Response;
use byname_base::id::PetitionId;
use byname_base::language::Language;
use byname_register::stale;
use byname_staff::desk::{Begun, Desk, DeskFrame, FormPage, SignedIn};
use byname_staff::{Act, On, may};
use byname_web::error_page::Fault;
use byname_web::form::{Fields, Form};
use byname_web::words::Tr;

use super::new::{read_text, text_fields};
use crate::error::CampaignError;
use crate::keep_petition::{seen_by, write_text};
use crate::petition::Petition;
use crate::turn::Turn;

pub(super) async fn page(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id, of)): Path<(String, String, String)>,
) -> Result<Response, Fault> {
    may(&signed.caller, Act::KeepPetitions, &On::Nothing)?;
    let (id, of) = read_path(&id, &of)?;
    let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
    let petition = seen_by(&mut tx, &signed.caller, &id).await?;
    let seen = stale::present(&mut tx, id.as_str()).await.map_err(CampaignError::from)?;
    form_page(&desk, &signed, &petition, form(&desk, &signed, &petition, of, seen), of).answer(
        &desk,
        &signed.browser,
        "",
    )
}

pub(super) async fn save(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id, of)): Path<(String, String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let (id, of) = read_path(&id, &of)?;
    let mut work = match desk.begin(&signed, &fields).await? {
        Begun::Before(response) => return Ok(response),
        Begun::Now(work) => work,
    };
    may(&work.caller, Act::KeepPetitions, &On::Nothing)?;
    let petition = seen_by(&mut work.tx, &work.caller, &id).await?;
    let present = stale::present(&mut work.tx, id.as_str()).await.map_err(CampaignError::from)?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let mut form = form(&desk, &signed, &petition, of, present);
    form.fill(&fields, tr);
    if form.is_fine() {
        let seen = fields.text("seen").parse().unwrap_or(0);
        let text = read_text(&fields, of);
        match write_text(&mut work.tx, &work.caller, work.now, &id, seen, text).await {
            Ok(()) => return work.end(&format!("/{}/petitions/{id}", tr.language())).await,
            Err(error @ (CampaignError::Stale { .. } | CampaignError::NotNow(_))) => {
                form.problem = Some(tr.t(error.word()));
            }
            Err(other) => return Err(other.into()),
        }
    }
    form_page(&desk, &signed, &petition, form, of).answer(&desk, &signed.browser, fields.text("form_id"))
}

/// Which texts no longer fit the first one, for whoever asks that a record be opened, or opens it: it is told, and hinders
/// nobody.
pub(super) fn outdated(tr: Tr<'_>, turn: Turn, is_outdated_in: impl Fn(Language) -> bool) -> Vec<String> {
    let languages = Language::ALL.into_iter().filter(|language| is_outdated_in(*language));
    let languages: Vec<&str> = languages.map(Language::native_name).collect();
    if languages.is_empty() || !matches!(turn, Turn::Ask | Turn::Open) {
        return Vec::new();
    }
    vec![tr.with("petition-texts-outdated", &[("languages", languages.join(", ").into())])]
}

fn read_path(id: &str, of: &str) -> Result<(PetitionId, Language), Fault> {
    Ok((PetitionId::from_text(id), of.parse().map_err(|_| Fault::NotFound)?))
}

fn form(desk: &Desk, signed: &SignedIn, petition: &Petition, of: Language, seen: i64) -> Form {
    let tr = desk.site.words.in_language(signed.visit.language);
    let mut fields = text_fields(tr);
    if let Some(text) = petition.texts.iter().find(|text| text.language == of) {
        let values = [&text.title, &text.body, &text.notice];
        fields.iter_mut().zip(values).for_each(|(field, value)| *field = field.clone().value(value));
    }
    let action = format!("/{}/petitions/{}/text/{of}", tr.language(), petition.id);
    let mut form = Form::new(tr, action, "desk-save", fields);
    form.hidden.push(("seen", seen.to_string()));
    form
}

fn form_page<'a>(
    desk: &'a Desk,
    signed: &SignedIn,
    petition: &Petition,
    form: Form,
    of: Language,
) -> FormPage<'a> {
    let tr = desk.site.words.in_language(signed.visit.language);
    let mut page = FormPage::new(DeskFrame::new(desk, signed, tr.t("petition-text-page")), form);
    page.lead = of.native_name().to_owned();
    page.side = vec![tr.t("petition-text-side")];
    page.ways = vec![(tr.t("desk-back"), format!("/{}/petitions/{}", tr.language(), petition.id))];
    // What it says in the language in which it was written, for whoever translates.
    if let Some(first) = petition.texts.first().filter(|first| first.language != of) {
        let first = format!("{}: {}", first.language.native_name(), first.title);
        let look_over = || tr.with("petition-text-look-over", &[("first", first.clone().into())]);
        page.warning = if petition.is_outdated_in(of) { look_over() } else { first };
    }
    page
}
