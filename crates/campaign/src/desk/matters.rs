//! For whom a petition is, whom it addresses, how its mail looks, and to whom names are sealed.

use axum::extract::{Path, State};
use axum::response::Response;
use byname_base::id::{InstitutionId, PetitionId};
use byname_db::Tx;
use byname_pursue::institution::Institution;
use byname_pursue::store::institutions;
use byname_register::stale;
use byname_staff::desk::{Begun, Desk, DeskFrame, FormPage, SignedIn};
use byname_staff::{Act, Caller, On, may};
use byname_web::error_page::Fault;
use byname_web::form::{Choice, Field, Fields, Form, Kind};
use byname_web::words::Tr;

use super::people;
use crate::error::CampaignError;
use crate::keep_petition::{Matters, seen_by, set_matters};
use crate::petition::Petition;

/// What can be chosen, and is by now.
struct Offered {
    people: Vec<Choice>,
    recipients: Vec<Choice>,
}

pub(super) async fn page(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let id = PetitionId::from_text(id);
    may(&signed.caller, Act::KeepPetitions, &On::Nothing)?;
    let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
    let petition = seen_by(&mut tx, &signed.caller, &id).await?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let offered = offered(&mut tx, &signed.caller, tr, &petition).await?;
    let seen = stale::present(&mut tx, id.as_str()).await.map_err(CampaignError::from)?;
    form_page(&desk, &signed, &petition, form(tr, &petition, offered, seen)).answer(
        &desk,
        &signed.browser,
        "",
    )
}

pub(super) async fn save(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let id = PetitionId::from_text(id);
    let mut work = match desk.begin(&signed, &fields).await? {
        Begun::Before(response) => return Ok(response),
        Begun::Now(work) => work,
    };
    may(&work.caller, Act::KeepPetitions, &On::Nothing)?;
    let petition = seen_by(&mut work.tx, &work.caller, &id).await?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let offered = offered(&mut work.tx, &work.caller, tr, &petition).await?;
    let present = stale::present(&mut work.tx, id.as_str()).await.map_err(CampaignError::from)?;
    let mut form = form(tr, &petition, offered, present);
    form.fill(&fields, tr);
    if form.is_fine() {
        let seen = fields.text("seen").parse().unwrap_or(0);
        match set_matters(&mut work.tx, &work.caller, work.now, &id, seen, &read(&fields)).await {
            Ok(()) => return work.end(&format!("/{}/petitions/{id}", tr.language())).await,
            Err(error @ CampaignError::NotAKey(_)) => form.refuse("keyholders", tr.t(error.word())),
            Err(error @ (CampaignError::Stale { .. } | CampaignError::NotNow(_))) => {
                form.problem = Some(tr.t(error.word()));
            }
            Err(other) => return Err(other.into()),
        }
    }
    form_page(&desk, &signed, &petition, form).answer(&desk, &signed.browser, fields.text("form_id"))
}

fn read(fields: &Fields) -> Matters {
    Matters {
        people: people::read(fields),
        recipients: fields.many("recipients").into_iter().map(InstitutionId::from_text).collect(),
        mail_sender: fields.text("mail_sender").to_owned(),
        mail_subject: fields.text("mail_subject").to_owned(),
        keyholders: fields.text("keyholders").split_whitespace().map(str::to_owned).collect(),
    }
}

async fn offered(
    tx: &mut Tx,
    caller: &Caller,
    tr: Tr<'_>,
    petition: &Petition,
) -> Result<Offered, CampaignError> {
    let known = institutions::all(tx).await?;
    let choice = |one: &Institution| {
        let chosen = petition.recipients.contains(&one.id);
        Choice { chosen, ..Choice::of(one.id.as_str(), one.name_for(tr.language())) }
    };
    let people = people::chosen(people::choices(tx, caller, tr.language()).await?, &petition.people);
    Ok(Offered { people, recipients: known.iter().map(choice).collect() })
}

fn form(tr: Tr<'_>, petition: &Petition, offered: Offered, seen: i64) -> Form {
    let fields = vec![
        Field::new("people", tr.t("petition-people"), Kind::Ticks(offered.people))
            .hint(tr.t("petition-people-hint"))
            .required(),
        Field::new("recipients", tr.t("petition-recipients"), Kind::Ticks(offered.recipients))
            .hint(tr.t("petition-recipients-hint"))
            .required(),
        Field::new("mail_sender", tr.t("petition-mail-sender"), Kind::Short)
            .hint(tr.t("petition-mail-sender-hint"))
            .value(&petition.mail_sender),
        Field::new("mail_subject", tr.t("petition-mail-subject"), Kind::Short)
            .hint(tr.t("petition-mail-subject-hint"))
            .value(&petition.mail_subject),
        Field::new("keyholders", tr.t("petition-keyholders"), Kind::Text)
            .hint(tr.t("petition-keyholders-hint"))
            .value(petition.keyholders.join("\n")),
    ];
    let action = format!("/{}/petitions/{}/matters", tr.language(), petition.id);
    let mut form = Form::new(tr, action, "desk-save", fields);
    form.hidden.push(("seen", seen.to_string()));
    form
}

fn form_page<'a>(desk: &'a Desk, signed: &SignedIn, petition: &Petition, form: Form) -> FormPage<'a> {
    let tr = desk.site.words.in_language(signed.visit.language);
    let mut page = FormPage::new(DeskFrame::new(desk, signed, tr.t("petition-matters")), form);
    page.lead = petition.title_in(tr.language());
    page.ways = vec![(tr.t("desk-back"), format!("/{}/petitions/{}", tr.language(), petition.id))];
    page
}
