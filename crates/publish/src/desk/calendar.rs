//! The agenda at a secret address, for a calendar program: numbers and days, nobody's name.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use byname_staff::account::by_calendar;
use byname_staff::desk::Desk;
use byname_staff::{Act, On, may};
use byname_web::error_page::Fault;
use byname_web::visit::Visit;
use http::header::CONTENT_TYPE;

use super::agenda::report;

pub(super) async fn file(
    State(desk): State<Desk>,
    visit: Visit,
    Path((_, secret)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
    let caller = by_calendar(&mut tx, &secret).await?.ok_or(Fault::NotFound)?;
    may(&caller, Act::SeeAgenda, &On::Nothing)?;
    drop(tx);
    let calendar = report(&desk).await?.ics(&desk.site.words, visit.language, &caller);
    Ok(([(CONTENT_TYPE, "text/calendar; charset=utf-8")], calendar).into_response())
}
