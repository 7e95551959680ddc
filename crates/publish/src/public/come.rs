//! “I come, we are so many”: the form under an announced action. It asks for a number and for nothing about anybody.

use std::sync::Arc;

use askama::Template;
use axum::Extension;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use byname_base::id::PublicId;
use byname_campaign::CampaignError;
use byname_campaign::coming::{MOST_TOGETHER, Together};
use byname_campaign::limits::NetworkMark;
use byname_campaign::public::read_form;
use byname_web::error_page::Fault;
use byname_web::form::{Field, Fields, Form, Kind};
use byname_web::page::{Frame, Page};
use byname_web::visit::Visit;
use byname_web::words::Tr;
use http::header::CACHE_CONTROL;
use http::{HeaderMap, StatusCode};

use super::parts::{Reader, headline};
use super::site::PublicSite;
use crate::error::PublishError;
use crate::public_action::PublicAction;

/// The field that nobody sees.
const TRAP: &str = "website";

/// Bytes that the form may have: one number, and room to spare.
const LARGEST_FORM: usize = 4 * 1024;
/// Seconds after which a network from which too many came may try again.
const SLOW_SECONDS: u32 = 60;

/// The form again, with what is wrong in it.
#[derive(Template)]
#[template(path = "public/come_again.html")]
struct AgainPage<'a> {
    frame: Frame<'a>,
    title: String,
    form: Form,
}

/// What came of it.
#[derive(Template)]
#[template(path = "public/came.html")]
struct AnswerPage<'a> {
    frame: Frame<'a>,
    lines: Vec<String>,
    back: String,
}

pub(super) async fn come(
    State(site): State<Arc<PublicSite>>,
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    network: Option<Extension<NetworkMark>>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Fault> {
    let id = PublicId::from_text(id);
    let Some(action) = site.store.action(&id).await? else { return Err(site.absent(&id).await) };
    if body.len() > LARGEST_FORM {
        return Err(Fault::TooMuch);
    }
    let fields = read_form(&headers, &body)?;
    if !action.takes_sign_ups((site.clock())()) {
        return answer(&site, &visit, &id, "come-closed-title", &["come-closed"], StatusCode::CONFLICT);
    }
    // Only a program fills in what nobody sees, and it is told nothing.
    if !fields.text(TRAP).is_empty() {
        return Err(Fault::Unreadable);
    }
    let Some(together) = Together::read(fields.text("people")) else {
        return again(&site, &visit, &action, &fields);
    };
    if network.is_some_and(|Extension(mark)| !site.petitions.limits.passes(mark)) {
        return Err(Fault::SlowDown(SLOW_SECONDS));
    }
    match site.store.note_coming(&id, together).await {
        Ok(()) => {
            answer(&site, &visit, &id, "come-noted-title", &["come-noted", "come-rough"], StatusCode::OK)
        }
        Err(PublishError::Campaign(CampaignError::Full)) => {
            answer(&site, &visit, &id, "come-closed-title", &["coming-full"], StatusCode::CONFLICT)
        }
        Err(other) => Err(other.into()),
    }
}

/// The form of an action.
pub(super) fn form(tr: Tr<'_>, id: &PublicId) -> Form {
    let hint = tr.with("come-people-hint", &[("most", MOST_TOGETHER.into())]);
    let fields = vec![
        Field::new("people", tr.t("come-people"), Kind::Short).hint(hint).value("1").required(),
        Field::new(TRAP, tr.t("sign-trap"), Kind::Trap),
    ];
    Form::new(tr, format!("/{}/actions/{id}", tr.language()), "come-button", fields)
}

fn again(
    site: &PublicSite,
    visit: &Visit,
    action: &PublicAction,
    fields: &Fields,
) -> Result<Response, Fault> {
    let reader = site.reader(visit);
    let mut form = form(reader.tr, &action.id);
    form.fill(fields, reader.tr);
    if form.is_fine() {
        form.refuse("people", reader.tr.with("come-people-wrong", &[("most", MOST_TOGETHER.into())]));
    }
    let title = headline(&reader, action).text;
    let frame = site.frame(visit, title.clone()).with_problem(true);
    Ok(not_kept(StatusCode::UNPROCESSABLE_ENTITY, Page::of(&AgainPage { frame, title, form })?))
}

fn answer(
    site: &PublicSite,
    visit: &Visit,
    id: &PublicId,
    title: &str,
    lines: &[&str],
    status: StatusCode,
) -> Result<Response, Fault> {
    let reader: Reader<'_> = site.reader(visit);
    let page = AnswerPage {
        frame: site.frame(visit, reader.t(title)),
        lines: lines.iter().map(|key| reader.t(key)).collect(),
        back: reader.path(&format!("actions/{id}")),
    };
    Ok(not_kept(status, Page::of(&page)?))
}

/// What is said to one reader is for nobody else.
fn not_kept(status: StatusCode, page: Page) -> Response {
    (status, [(CACHE_CONTROL, "no-store")], page).into_response()
}
