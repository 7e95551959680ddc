//! The page on which somebody keeps what is their own: the secret address of the calendar, the daily word.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use byname_web::error_page::Fault;
use byname_web::form::{Field, Fields, Form, Kind};
use byname_web::words::Tr;

use super::form_page::{rendered, seal};
use super::sign_in::own_id;
use super::{Begun, Desk, DeskFrame, SignedIn};
use crate::{Act, On, StaffError, account, may};

#[derive(Template)]
#[template(path = "desk/own.html")]
struct OwnPage<'a> {
    frame: DeskFrame<'a>,
    calendar: Option<String>,
    form: Form,
    mail: Form,
}

pub(super) async fn page(State(desk): State<Desk>, signed: SignedIn) -> Result<Response, Fault> {
    may(&signed.caller, Act::KeepOwn, &On::Account(own_id(&signed.caller)?))?;
    answer(&desk, &signed, None, None).await
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
    answer(&desk, &signed, Some(format!("/{}/calendar/{secret}", signed.visit.language)), None).await
}

pub(super) async fn set_mail(
    State(desk): State<Desk>,
    signed: SignedIn,
    fields: Fields,
) -> Result<Response, Fault> {
    let mut work = match desk.begin(&signed, &fields).await? {
        Begun::Before(response) => return Ok(response),
        Begun::Now(work) => work,
    };
    let tr = desk.site.words.in_language(signed.visit.language);
    let mut form = mail_form(tr, "");
    form.fill(&fields, tr);
    if form.is_fine() {
        match account::set_mail(&mut work.tx, &work.caller, work.now, fields.text("mail")).await {
            Ok(()) => return work.end(&format!("/{}/account", signed.visit.language)).await,
            Err(error @ StaffError::NotAMail) => form.refuse("mail", tr.t(error.word())),
            Err(other) => return Err(other.into()),
        }
    }
    drop(work);
    answer(&desk, &signed, None, Some(form)).await
}

fn mail_form(tr: Tr<'_>, mail: &str) -> Form {
    let fields = vec![
        Field::new("mail", tr.t("own-mail"), Kind::Line).hint(tr.t("own-mail-address-hint")).value(mail),
    ];
    Form::new(tr, format!("/{}/account/mail", tr.language()), "desk-save", fields)
}

async fn answer(
    desk: &Desk,
    signed: &SignedIn,
    calendar: Option<String>,
    refused: Option<Form>,
) -> Result<Response, Fault> {
    let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
    let mail = account::mail_of(&mut tx, &signed.caller).await?.unwrap_or_default();
    let tr = desk.site.words.in_language(signed.visit.language);
    let to = format!("/{}/account", signed.visit.language);
    let mut form = Form::new(tr, to, "own-calendar-button", Vec::new());
    seal(&mut form, desk, &signed.browser, "");
    let name = signed.caller.member().map(|member| member.account.name.clone()).unwrap_or_default();
    let fine = refused.is_none();
    let mut mail = refused.unwrap_or_else(|| mail_form(tr, &mail));
    seal(&mut mail, desk, &signed.browser, "");
    let mut page = OwnPage { frame: DeskFrame::new(desk, signed, name), calendar, form, mail };
    page.frame.has_problem = !fine;
    rendered(&page, fine)
}
