//! Links for partner groups, shown once, and what the groups told by them.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use byname_base::id::LetterCampaignId;
use byname_base::now::kyiv;
use byname_db::Tx;
use byname_pursue::institution::Institution;
use byname_pursue::store::institutions;
use byname_staff::desk::{Begun, Desk, DeskFrame, SignedIn, rendered, seal};
use byname_staff::{Act, On, may};
use byname_web::error_page::Fault;
use byname_web::form::{Field, Fields, Form, Kind};
use byname_web::words::Tr;

use crate::error::CampaignError;
use crate::letters::campaign::{LetterCampaign, LettersState};
use crate::letters::keep::seen_by;
use crate::letters::partner::{MOST_DAYS, Partner, Report, end_link, links_and_reports, make_link};

#[derive(Template)]
#[template(path = "desk/letter_partners.html")]
struct PartnersPage<'a> {
    frame: DeskFrame<'a>,
    lead: String,
    form: Option<Form>,
    rows: Vec<PartnerRow>,
    home: String,
}

struct PartnerRow {
    name: String,
    until: String,
    told: Vec<String>,
    /// The form that ends the link; `None` once it has ended.
    end: Option<Form>,
}

/// The address of a partner group, shown once.
#[derive(Template)]
#[template(path = "desk/kiosk_code.html")]
struct CodePage<'a> {
    frame: DeskFrame<'a>,
    address: &'a str,
    back: String,
}

pub(super) async fn page(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Fault> {
    may(&signed.caller, Act::KeepLetters, &On::Nothing)?;
    show(&desk, &signed, &LetterCampaignId::from_text(id), None).await
}

pub(super) async fn act(
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
    let here = format!("/{}/letters/{id}/partners", tr.language());
    if !fields.text("end").is_empty() {
        end_link(&mut work.tx, &work.caller, work.now, &id, fields.text("end")).await?;
        return work.end(&here).await;
    }
    let mut form = form(tr, &campaign);
    form.fill(&fields, tr);
    let days = fields.text("days").parse().unwrap_or(0);
    if form.is_fine() {
        let name = fields.text("name");
        match make_link(&mut work.tx, &work.caller, work.now, &mut work.mint, &id, name, days).await {
            Ok(token) => {
                let address =
                    format!("/{}/letters/{}/report/{}", tr.language(), campaign.slug, token.secret());
                let frame = DeskFrame::new(&desk, &signed, tr.t("letters-link-made"));
                let shown = CodePage { frame, address: &address, back: here.clone() };
                let shown = rendered(&shown, true)?;
                // The code is shown once: the form that made it leads to the list when it is sent again.
                work.end(&here).await?;
                return Ok(shown);
            }
            Err(CampaignError::Empty("days")) => form.refuse("days", tr.t("letters-days-wrong")),
            Err(error @ CampaignError::Empty(name)) => form.refuse(name, tr.t(error.word())),
            Err(error @ CampaignError::LettersNotNow(_)) => form.problem = Some(tr.t(error.word())),
            Err(other) => return Err(other.into()),
        }
    }
    drop(work);
    show(&desk, &signed, &id, Some((form, fields.text("form_id")))).await
}

async fn show(
    desk: &Desk,
    signed: &SignedIn,
    id: &LetterCampaignId,
    refused: Option<(Form, &str)>,
) -> Result<Response, Fault> {
    let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
    let campaign = seen_by(&mut tx, &signed.caller, id).await?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let mut rows = rows(&mut tx, desk, signed, &campaign).await?;
    drop(tx);
    let mut frame = DeskFrame::new(desk, signed, tr.t("letters-partners"));
    frame.has_problem = refused.is_some();
    let fine = refused.is_none();
    let fresh = (campaign.state == LettersState::Open).then(|| (form(tr, &campaign), ""));
    let mut form = refused.or(fresh);
    if let Some((form, form_id)) = &mut form {
        seal(form, desk, &signed.browser, form_id);
    }
    rows.iter_mut().filter_map(|row| row.end.as_mut()).for_each(|end| seal(end, desk, &signed.browser, ""));
    let page = PartnersPage {
        frame,
        lead: campaign.title_in(tr.language()),
        form: form.map(|(form, _)| form),
        rows,
        home: format!("/{}/letters/{id}", tr.language()),
    };
    rendered(&page, fine)
}

async fn rows(
    tx: &mut Tx,
    desk: &Desk,
    signed: &SignedIn,
    campaign: &LetterCampaign,
) -> Result<Vec<PartnerRow>, CampaignError> {
    let tr = desk.site.words.in_language(signed.visit.language);
    let (partners, reports) = links_and_reports(tx, &signed.caller, &campaign.id).await?;
    let bodies = institutions::all(tx).await?;
    let now = desk.now();
    let row = |partner: &Partner| {
        let own = reports.iter().filter(|report| report.code_hash == partner.code_hash);
        let until = tr.day(partner.until.day_in(&kyiv()));
        let stands = partner.until > now;
        let key = if stands { "letters-link-until" } else { "letters-link-ended" };
        let mut end = Form::new(
            tr,
            format!("/{}/letters/{}/partners", tr.language(), campaign.id),
            "letters-link-end",
            Vec::new(),
        );
        end.hidden.push(("end", partner.code_hash.clone()));
        PartnerRow {
            name: partner.name.clone(),
            until: tr.with(key, &[("date", until.into())]),
            told: own.map(|report| told(tr, &bodies, report)).collect(),
            end: stands.then_some(end),
        }
    };
    Ok(partners.iter().map(row).collect())
}

/// “40 letters to the Ministry of Answers, registered post, 20 November 2026”.
fn told(tr: Tr<'_>, bodies: &[Institution], report: &Report) -> String {
    let to = bodies.iter().find(|one| one.id == report.institution).map(|one| one.name_for(tr.language()));
    tr.with(
        "letters-told",
        &[
            ("n", report.said.letters.into()),
            ("number", tr.number(report.said.letters).into()),
            ("to", to.unwrap_or_default().into()),
            ("channel", tr.t(&format!("channel-{}", report.said.channel)).into()),
            ("date", tr.day(report.said.on).into()),
        ],
    )
}

fn form(tr: Tr<'_>, campaign: &LetterCampaign) -> Form {
    let fields = vec![
        Field::new("name", tr.t("letters-partner-name"), Kind::Line)
            .hint(tr.t("letters-partner-name-hint"))
            .required(),
        Field::new("days", tr.t("letters-days"), Kind::Short)
            .hint(tr.with("letters-days-hint", &[("most", MOST_DAYS.into())]))
            .value("60")
            .required(),
    ];
    Form::new(
        tr,
        format!("/{}/letters/{}/partners", tr.language(), campaign.id),
        "letters-link-button",
        fields,
    )
}
