//! Somebody whom a campaign of letters addresses: greeting, postal address, mail and what mail is worth there.

use axum::extract::{Path, Query, State};
use axum::response::Response;
use byname_base::id::{InstitutionId, LetterCampaignId};
use byname_base::language::Language;
use byname_db::Tx;
use byname_pursue::institution::Institution;
use byname_pursue::store::institutions;
use byname_register::stale;
use byname_staff::desk::{Begun, Desk, DeskFrame, FormPage, SignedIn, Work};
use byname_staff::{Act, On, may};
use byname_web::error_page::Fault;
use byname_web::form::{Choice, Field, Fields, Form, Kind};
use byname_web::words::Tr;
use serde::Deserialize;

use crate::error::CampaignError;
use crate::letters::addressee::{Addressee, LegalEffect};
use crate::letters::campaign::LetterCampaign;
use crate::letters::keep::{drop_addressee, seen_by, set_addressee};

/// Of whom the page is; nobody yet for a new one.
#[derive(Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    of: String,
}

pub(super) async fn page(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Result<Response, Fault> {
    let id = LetterCampaignId::from_text(id);
    may(&signed.caller, Act::KeepLetters, &On::Nothing)?;
    let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
    let campaign = seen_by(&mut tx, &signed.caller, &id).await?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let form = fresh_form(&mut tx, tr, &campaign, &asked.of).await?;
    form_page(&desk, &signed, &campaign, form).answer(&desk, &signed.browser, "")
}

pub(super) async fn save(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let id = LetterCampaignId::from_text(id);
    let mut work = match desk.begin(&signed, &fields).await? {
        Begun::Before(response) => return Ok(response),
        Begun::Now(work) => work,
    };
    may(&work.caller, Act::KeepLetters, &On::Nothing)?;
    let campaign = seen_by(&mut work.tx, &work.caller, &id).await?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let mut form = fresh_form(&mut work.tx, tr, &campaign, fields.text("institution")).await?;
    form.fill(&fields, tr);
    if form.is_fine() {
        match written(&mut work, &id, &fields).await {
            Ok(()) => return work.end(&format!("/{}/letters/{id}", tr.language())).await,
            Err(CampaignError::Stale { .. }) => form.problem = Some(tr.t("desk-stale-letters")),
            Err(error @ CampaignError::LettersNotNow(_)) => form.problem = Some(tr.t(error.word())),
            Err(error @ CampaignError::NoEffectThere) => form.refuse("mail_effect", tr.t(error.word())),
            Err(CampaignError::Empty(name)) => form.refuse(name, tr.t("staff-not-a-mail")),
            Err(other) => return Err(other.into()),
        }
    }
    form_page(&desk, &signed, &campaign, form).answer(&desk, &signed.browser, fields.text("form_id"))
}

/// Sets what the form says, or takes the addressee off.
async fn written(work: &mut Work, id: &LetterCampaignId, fields: &Fields) -> Result<(), CampaignError> {
    let seen = fields.text("seen").parse().unwrap_or(0);
    let institution = InstitutionId::from_text(fields.text("institution"));
    if !fields.many("drop").is_empty() {
        return drop_addressee(&mut work.tx, &work.caller, work.now, id, seen, &institution).await;
    }
    let greeting = |language: Language| {
        let words = fields.text(&format!("salutation_{language}"));
        (!words.is_empty()).then(|| (language, words.to_owned()))
    };
    let addressee = Addressee {
        institution,
        copy: fields.text("role") == "copy",
        salutations: Language::ALL.into_iter().filter_map(greeting).collect(),
        postal: fields.text("postal").to_owned(),
        mail: fields.text("mail").to_owned(),
        mail_effect: fields.text("mail_effect").parse().unwrap_or(LegalEffect::Unknown),
    };
    set_addressee(&mut work.tx, &work.caller, work.now, id, seen, &addressee).await
}

async fn fresh_form(
    tx: &mut Tx,
    tr: Tr<'_>,
    campaign: &LetterCampaign,
    of: &str,
) -> Result<Form, CampaignError> {
    let all = institutions::all(tx).await?;
    let seen = stale::present(tx, campaign.id.as_str()).await?;
    let known = campaign.addressees.iter().find(|one| one.institution.as_str() == of);
    let mut fields = vec![
        Field::new("institution", tr.t("letters-addressee"), Kind::Select(bodies(tr, &all)))
            .value(of)
            .required(),
        Field::new("role", tr.t("letters-role"), Kind::Radio(roles(tr)))
            .value(if known.is_some_and(|one| one.copy) { "copy" } else { "main" })
            .required(),
    ];
    fields.extend(Language::ALL.into_iter().map(|language| {
        let label = tr.with("letters-salutation", &[("language", language.native_name().to_owned().into())]);
        let value = known.and_then(|one| one.salutation_in(language)).unwrap_or_default();
        Field::new(format!("salutation_{language}"), label, Kind::Line).value(value)
    }));
    if let Some(first) = fields.get_mut(2) {
        *first = first.clone().hint(tr.t("letters-salutation-hint"));
    }
    fields.push(
        Field::new("postal", tr.t("letters-postal"), Kind::Text)
            .hint(tr.t("letters-postal-hint"))
            .value(known.map(|one| one.postal.as_str()).unwrap_or_default()),
    );
    fields.push(
        Field::new("mail", tr.t("letters-mail"), Kind::Short)
            .hint(tr.t("letters-mail-hint"))
            .value(known.map(|one| one.mail.as_str()).unwrap_or_default()),
    );
    fields.push(
        Field::new("mail_effect", tr.t("letters-mail-effect"), Kind::Radio(effects(tr)))
            .hint(tr.t("letters-mail-effect-hint"))
            .value(known.map_or(LegalEffect::Unknown, |one| one.mail_effect).code())
            .required(),
    );
    if known.is_some() {
        let drop = vec![Choice::of("yes", tr.t("letters-drop-yes"))];
        fields.push(Field::new("drop", tr.t("letters-drop"), Kind::Ticks(drop)));
    }
    let action = format!("/{}/letters/{}/addressee", tr.language(), campaign.id);
    let mut form = Form::new(tr, action, "desk-save", fields);
    form.hidden.push(("seen", seen.to_string()));
    Ok(form)
}

fn bodies(tr: Tr<'_>, all: &[Institution]) -> Vec<Choice> {
    all.iter().map(|one| Choice::of(one.id.as_str(), one.name_for(tr.language()))).collect()
}

fn roles(tr: Tr<'_>) -> Vec<Choice> {
    ["main", "copy"]
        .map(|role| {
            let words = format!("letters-role-{role}");
            Choice::of(role, tr.t(&words)).hint(tr.t(&format!("{words}-hint")))
        })
        .to_vec()
}

fn effects(tr: Tr<'_>) -> Vec<Choice> {
    let effects = LegalEffect::ALL.iter();
    effects.map(|one| Choice::of(one.code(), tr.t(&format!("letters-effect-{one}")))).collect()
}

fn form_page<'a>(desk: &'a Desk, signed: &SignedIn, campaign: &LetterCampaign, form: Form) -> FormPage<'a> {
    let tr = desk.site.words.in_language(signed.visit.language);
    let mut page = FormPage::new(DeskFrame::new(desk, signed, tr.t("letters-addressee-page")), form);
    page.lead = campaign.title_in(tr.language());
    page.warning = tr.t("letters-no-effect-warning");
    page.ways = vec![(tr.t("desk-back"), format!("/{}/letters/{}", tr.language(), campaign.id))];
    page
}
