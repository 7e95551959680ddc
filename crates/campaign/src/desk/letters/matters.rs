//! For whom a campaign of letters is, and what the group does with letters.

use axum::extract::{Path, State};
use axum::response::Response;
use byname_base::id::LetterCampaignId;
use byname_register::stale;
use byname_staff::desk::{Begun, Desk, DeskFrame, FormPage, SignedIn};
use byname_staff::{Act, On, may};
use byname_web::error_page::Fault;
use byname_web::form::{Choice, Field, Fields, Form, Kind};
use byname_web::words::Tr;

use crate::desk::people;
use crate::error::CampaignError;
use crate::letters::campaign::LetterCampaign;
use crate::letters::keep::{LetterMatters, seen_by, set_matters};

pub(super) async fn page(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let id = LetterCampaignId::from_text(id);
    may(&signed.caller, Act::KeepLetters, &On::Nothing)?;
    let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
    let campaign = seen_by(&mut tx, &signed.caller, &id).await?;
    let people = people::choices(&mut tx, &signed.caller, signed.visit.language).await?;
    let seen = stale::present(&mut tx, id.as_str()).await.map_err(CampaignError::from)?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let form = form(tr, &campaign, people, seen);
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
    let people = people::choices(&mut work.tx, &work.caller, signed.visit.language).await?;
    let present = stale::present(&mut work.tx, id.as_str()).await.map_err(CampaignError::from)?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let mut form = form(tr, &campaign, people, present);
    form.fill(&fields, tr);
    if form.is_fine() {
        let does = fields.many("does");
        let matters = LetterMatters {
            people: people::read(&fields),
            prints: does.contains(&"prints"),
            mails: does.contains(&"mails"),
        };
        let seen = fields.text("seen").parse().unwrap_or(0);
        match set_matters(&mut work.tx, &work.caller, work.now, &id, seen, &matters).await {
            Ok(()) => return work.end(&format!("/{}/letters/{id}", tr.language())).await,
            Err(CampaignError::Stale { .. }) => form.problem = Some(tr.t("desk-stale-letters")),
            Err(error @ (CampaignError::LettersNotNow(_) | CampaignError::NameInModel)) => {
                form.problem = Some(tr.t(error.word()));
            }
            Err(other) => return Err(other.into()),
        }
    }
    form_page(&desk, &signed, &campaign, form).answer(&desk, &signed.browser, fields.text("form_id"))
}

fn form(tr: Tr<'_>, campaign: &LetterCampaign, people: Vec<Choice>, seen: i64) -> Form {
    let people = people::chosen(people, &campaign.people);
    let does = [("prints", campaign.prints), ("mails", campaign.mails)].map(|(what, chosen)| {
        let words = format!("letters-does-{what}");
        let choice = Choice::of(what, tr.t(&words)).hint(tr.t(&format!("{words}-hint")));
        Choice { chosen, ..choice }
    });
    let fields = vec![
        Field::new("people", tr.t("petition-people"), Kind::Ticks(people))
            .hint(tr.t("letters-people-hint"))
            .required(),
        Field::new("does", tr.t("letters-does"), Kind::Ticks(does.to_vec())),
    ];
    let action = format!("/{}/letters/{}/matters", tr.language(), campaign.id);
    let mut form = Form::new(tr, action, "desk-save", fields);
    form.hidden.push(("seen", seen.to_string()));
    form
}

fn form_page<'a>(desk: &'a Desk, signed: &SignedIn, campaign: &LetterCampaign, form: Form) -> FormPage<'a> {
    let tr = desk.site.words.in_language(signed.visit.language);
    let mut page = FormPage::new(DeskFrame::new(desk, signed, tr.t("petition-matters")), form);
    page.lead = campaign.title_in(tr.language());
    page.ways = vec![(tr.t("desk-back"), format!("/{}/letters/{}", tr.language(), campaign.id))];
    page
}
