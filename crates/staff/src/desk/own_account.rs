//! The page on which somebody keeps what is their own: so far the secret address of the calendar.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use byname_web::error_page::Fault;
use byname_web::form::{Fields, Form};
use byname_web::page::Page;

use super::form_page::seal;
use super::sign_in::own_id;
use super::{Begun, Desk, DeskFrame, SignedIn};
use crate::{Act, On, account, may};

#[derive(Template)]
#[template(path = "desk/own.html")]
struct OwnPage<'a> {
    frame: DeskFrame<'a>,
    calendar: Option<String>,
    form: Form,
}

pub(super) async fn page(State(desk): State<Desk>, signed: SignedIn) -> Result<Response, Fault> {
    may(&signed.caller, Act::KeepOwn, &On::Account(own_id(&signed.caller)?))?;
    answer(&desk, &signed, None)
}

pub(super) async fn new_calendar(
    State(desk): State<Desk>,
    signed: SignedIn,
    fields: Fields,
) -> Result<Response, Fault> {
    let mut work = match desk.begin(&signed, &fields).await? {
        Begun::Before(response) => return Ok(response),
        Begun::Now(work) => work,
    };
    let secret = account::new_calendar(&mut work.tx, &work.caller, work.now, &mut work.mint).await?;
    work.tx.commit().await.map_err(|cause| Desk::broken(&cause))?;
    answer(&desk, &signed, Some(format!("/{}/calendar/{secret}", signed.visit.language)))
}

fn answer(desk: &Desk, signed: &SignedIn, calendar: Option<String>) -> Result<Response, Fault> {
    let tr = desk.site.words.in_language(signed.visit.language);
    let to = format!("/{}/account", signed.visit.language);
    let mut form = Form::new(tr, to, "own-calendar-button", Vec::new());
    seal(&mut form, desk, &signed.browser, "");
    let name = signed.caller.member().map(|member| member.account.name.clone()).unwrap_or_default();
    let page = OwnPage { frame: DeskFrame::new(desk, signed, name), calendar, form };
    page.render().map(|body| Page::html(body).into_response()).map_err(|_| Fault::Broken)
}
