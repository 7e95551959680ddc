//! A partner group tells how many letters its people posted, mends what it told, and takes it back: by its own link.

use std::sync::Arc;

use askama::Template;
use axum::body::Bytes;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use byname_base::id::{LetterReportId, PublicId};
use byname_web::date_field;
use byname_web::error_page::Fault;
use byname_web::form::{Choice, Field, Fields, Form, Kind};
use byname_web::page::Frame;
use byname_web::visit::Visit;
use byname_web::words::Tr;
use http::{HeaderMap, StatusCode};
use jiff::civil::Date;
use serde::Deserialize;

use super::Petitions;
use super::pages::rendered;
use super::sign::read_form;
use crate::error::CampaignError;
use crate::letters::campaign::LettersState;
use crate::letters::partner::{CHANNELS, Posted, Report};
use crate::letters::public_letters::PublicLetters;

/// A report with the public id of its addressee.
type Told = (Report, Option<PublicId>);

#[derive(Template)]
#[template(path = "public/letter_report.html")]
struct ReportPage<'a> {
    frame: Frame<'a>,
    lines: Vec<String>,
    /// The form of a new report, or of one that is mended; `None` once nobody is to write any more.
    form: Option<Form>,
    /// Whether something told is being mended.
    mends: bool,
    here: String,
    rows: Vec<ReportRow>,
    back: String,
}

struct ReportRow {
    id: String,
    words: String,
}

/// What is to be mended; empty for nothing.
#[derive(Deserialize)]
pub(super) struct Mended {
    #[serde(default)]
    mend: String,
}

pub(super) async fn page(
    State(room): State<Arc<Petitions>>,
    visit: Visit,
    Path((_, slug, code)): Path<(String, String, String)>,
    Query(mended): Query<Mended>,
) -> Result<Response, Fault> {
    show(&room, &visit, (&slug, &code), &mended.mend, None, StatusCode::OK).await
}

pub(super) async fn act(
    State(room): State<Arc<Petitions>>,
    visit: Visit,
    Path((_, slug, code)): Path<(String, String, String)>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Fault> {
    let fields = read_form(&headers, &body)?;
    let link = (slug.as_str(), code.as_str());
    if !fields.text("take_back").is_empty() {
        let id = LetterReportId::from_text(fields.text("take_back"));
        room.letters.take_report_back(link, &id).await?;
        return show(&room, &visit, link, "", None, StatusCode::OK).await;
    }
    let (known, ..) = room.letters.partner(&slug, &code).await?;
    let tr = room.site.words.in_language(visit.language);
    let mend = fields.text("mend").to_owned();
    let mut form = form(tr, &known.public, &address(&visit, link), None);
    form.fill(&fields, tr);
    let said = read(&mut form, &fields, tr, room.today());
    if form.is_fine()
        && let Some(said) = said
    {
        let to = PublicId::from_text(fields.text("to"));
        let known_as = (!mend.is_empty()).then(|| LetterReportId::from_text(mend.clone()));
        match room.letters.report(link, &to, &said, known_as.as_ref()).await {
            Ok(()) => return show(&room, &visit, link, "", None, StatusCode::OK).await,
            Err(CampaignError::NotThatDay) => form.refuse("on", tr.t("letters-report-day-wrong")),
            Err(error @ CampaignError::NotThatMany) => form.refuse("letters", tr.t(error.word())),
            Err(CampaignError::LettersNotNow(_)) => {
                return show(&room, &visit, link, "", None, StatusCode::CONFLICT).await;
            }
            Err(other) => return Err(other.into()),
        }
    }
    show(&room, &visit, link, &mend, Some(form), StatusCode::UNPROCESSABLE_ENTITY).await
}

async fn show(
    room: &Petitions,
    visit: &Visit,
    link: (&str, &str),
    mend: &str,
    refused: Option<Form>,
    status: StatusCode,
) -> Result<Response, Fault> {
    let (known, partner, reports) = room.letters.partner(link.0, link.1).await?;
    let tr = room.site.words.in_language(visit.language);
    let here = address(visit, link);
    let mended = reports.iter().find(|(report, _)| report.id.as_str() == mend);
    let stopped = known.public.state == LettersState::Stopped;
    let mut form = refused.unwrap_or_else(|| form(tr, &known.public, &here, mended));
    if mended.is_some() {
        form.hidden.push(("mend", mend.to_owned()));
    }
    let title = known.public.text_for(visit.language).title.clone();
    let wrong = status == StatusCode::UNPROCESSABLE_ENTITY;
    let page = ReportPage {
        frame: room.frame(visit, tr.t("letters-report-title")).with_problem(wrong),
        lines: vec![
            tr.with("letters-report-who", &[("name", partner.name.into()), ("title", title.into())]),
            tr.t(if stopped { "letters-report-stopped" } else { "letters-report-lead" }),
        ],
        form: (!stopped).then_some(form),
        mends: mended.is_some(),
        rows: reports.iter().map(|told| row(tr, &known.public, told)).collect(),
        here,
        back: format!("/{}/letters/{}", visit.language, link.0),
    };
    rendered(&page, status)
}

fn address(visit: &Visit, (slug, code): (&str, &str)) -> String {
    format!("/{}/letters/{slug}/report/{code}", visit.language)
}

fn row(tr: Tr<'_>, campaign: &PublicLetters, (report, to): &Told) -> ReportRow {
    let to = to.as_ref().and_then(|id| campaign.addressee(id.as_str()));
    let name = to.map(|to| to.name_for(tr.language()).0.to_owned()).unwrap_or_default();
    let words = tr.with(
        "letters-told",
        &[
            ("n", report.said.letters.into()),
            ("number", tr.number(report.said.letters).into()),
            ("to", name.into()),
            ("channel", tr.t(&format!("channel-{}", report.said.channel)).into()),
            ("date", tr.day(report.said.on).into()),
        ],
    );
    ReportRow { id: report.id.to_string(), words }
}

/// What the fields say; `None` when the form must be shown again: then it says why.
fn read(form: &mut Form, fields: &Fields, tr: Tr<'_>, today: Date) -> Option<Posted> {
    let typed = date_field::take(form, fields, "on", tr, today);
    let on = typed.as_ref().and_then(|date| date.as_str().parse::<Date>().ok());
    if typed.is_some() && on.is_none() {
        form.refuse("on", tr.t("letters-report-day-wrong"));
    }
    let letters = fields.text("letters").parse::<i64>().ok();
    if letters.is_none() && !fields.text("letters").is_empty() {
        form.refuse("letters", tr.t("letters-not-that-many"));
    }
    Some(Posted { on: on?, channel: fields.text("channel").parse().ok()?, letters: letters? })
}

fn form(tr: Tr<'_>, campaign: &PublicLetters, here: &str, mended: Option<&Told>) -> Form {
    let to = campaign.main().map(|one| Choice::of(one.id.as_str(), one.name_for(tr.language()).0));
    let to: Vec<Choice> = to.collect();
    let only = match to.as_slice() {
        [one] => one.value.clone(),
        _ => String::new(),
    };
    let channels = CHANNELS.map(|one| Choice::of(one.code(), tr.t(&format!("channel-{one}"))));
    let said = mended.map(|(report, _)| &report.said);
    let chosen = mended.and_then(|(_, to)| to.as_ref()).map_or(only, ToString::to_string);
    let fields = vec![
        Field::new("letters", tr.t("letters-report-n"), Kind::Short)
            .hint(tr.t("letters-report-n-hint"))
            .value(said.map(|said| said.letters.to_string()).unwrap_or_default())
            .required(),
        Field::new("on", tr.t("letters-report-on"), Kind::Short)
            .hint(tr.t("hand-over-on-hint"))
            .value(said.map(|said| said.on.to_string()).unwrap_or_default())
            .required(),
        Field::new("channel", tr.t("hand-over-channel"), Kind::Select(channels.to_vec()))
            .value(said.map_or(CHANNELS[0], |said| said.channel).code())
            .required(),
        Field::new("to", tr.t("letters-to"), Kind::Radio(to)).value(chosen).required(),
    ];
    let button = if mended.is_some() { "letters-report-mend-button" } else { "letters-report-button" };
    Form::new(tr, here, button, fields)
}
