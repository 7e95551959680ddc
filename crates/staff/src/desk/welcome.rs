//! The page of a one-time link: somebody sets a password and a second factor.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use byname_web::csrf::Browser;
use byname_web::error_page::Fault;
use byname_web::form::{Field, Fields, Form, Kind};
use byname_web::page::written;
use byname_web::token::Token;
use byname_web::visit::Visit;
use byname_web::words::Tr;
use http::StatusCode;
use http::header::LOCATION;

use super::{Desk, DeskFrame, FormPage};
use crate::account::Account;
use crate::second_factor::SecondFactor;
use crate::{StaffError, invitation, password};

/// What stands before the form: the secret to type, to tap, or to show to a camera.
#[derive(Template)]
#[template(path = "desk/second_factor.html")]
struct SecondFactorPart<'a> {
    tr: Tr<'a>,
    picture: String,
    address: String,
    to_type: String,
}

pub(super) async fn page(
    State(desk): State<Desk>,
    visit: Visit,
    Path((_, link)): Path<(String, String)>,
    browser: Browser,
) -> Result<Response, Fault> {
    let (account, factor) = look(&desk, &link).await?;
    let tr = desk.site.words.in_language(visit.language);
    let form = form(tr, &visit, &link);
    form_page(&desk, &visit, &account, &factor, form)?.answer(&desk, &browser, "")
}

pub(super) async fn accept(
    State(desk): State<Desk>,
    visit: Visit,
    Path((_, link)): Path<(String, String)>,
    browser: Browser,
    fields: Fields,
) -> Result<Response, Fault> {
    let (account, factor) = look(&desk, &link).await?;
    let tr = desk.site.words.in_language(visit.language);
    let mut form = form(tr, &visit, &link);
    form.fill(&fields, tr);
    if form.is_fine() {
        match set(&desk, &account, &link, &fields).await {
            Ok(()) => {
                let to = format!("/{}/sign-in", visit.language);
                return Ok(axum::response::IntoResponse::into_response((
                    StatusCode::SEE_OTHER,
                    [(LOCATION, to)],
                )));
            }
            Err(error @ StaffError::WeakPassword) => form.refuse("password", tr.t(error.word())),
            Err(error @ StaffError::PasswordsDiffer) => form.refuse("again", tr.t(error.word())),
            Err(error @ StaffError::WrongCode) => form.refuse("code", tr.t(error.word())),
            Err(error) => return Err(error.into()),
        }
    }
    form_page(&desk, &visit, &account, &factor, form)?.answer(&desk, &browser, "")
}

async fn look(desk: &Desk, link: &str) -> Result<(Account, SecondFactor), StaffError> {
    let mut tx = desk.db.read().await?;
    invitation::look(&mut tx, desk.now(), &Token::from_text(link)).await
}

async fn set(desk: &Desk, account: &Account, link: &str, fields: &Fields) -> Result<(), StaffError> {
    invitation::check_passwords(account, fields.exact("password"), fields.exact("again"))?;
    let sent = fields.exact("password").to_owned();
    let hashed = tokio::task::spawn_blocking(move || password::hash(&sent))
        .await
        .map_err(|_| StaffError::Hashing)??;
    let mut tx = desk.db.write().await?;
    invitation::accept(&mut tx, desk.now(), &Token::from_text(link), &hashed, fields.text("code")).await?;
    Ok(tx.commit().await?)
}

fn form(tr: Tr<'_>, visit: &Visit, link: &str) -> Form {
    let fields = vec![
        Field::new("code", tr.t("sign-in-code"), Kind::Code).hint(tr.t("welcome-code-hint")).required(),
        Field::new("password", tr.t("welcome-password"), Kind::Secret("new-password"))
            .hint(tr.t("welcome-password-hint"))
            .required(),
        Field::new("again", tr.t("welcome-again"), Kind::Secret("new-password")).required(),
    ];
    Form::new(tr, format!("/{}/welcome/{link}", visit.language), "welcome-button", fields)
}

fn form_page<'a>(
    desk: &'a Desk,
    visit: &Visit,
    account: &Account,
    factor: &SecondFactor,
    form: Form,
) -> Result<FormPage<'a>, Fault> {
    let tr = desk.site.words.in_language(visit.language);
    let group = &desk.site.settings.group_name;
    let part = SecondFactorPart {
        tr,
        picture: factor.picture(&account.name, group),
        address: factor.address(&account.name, group),
        to_type: factor.to_type(),
    };
    let title = tr.with("welcome-title", &[("name", account.name.as_str().into())]);
    let mut page = FormPage::new(DeskFrame::before(desk, visit, title), form);
    page.lead = tr.t("welcome-lead");
    page.before = written(&part)?;
    Ok(page)
}
