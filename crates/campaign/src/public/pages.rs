//! The small pages of signing: the form again, thanks, what a link asks, what it did.

use askama::Template;
use axum::response::{IntoResponse, Response};
use byname_web::error_page::Fault;
use byname_web::form::Form;
use byname_web::page::{Frame, Page};
use byname_web::visit::Visit;
use http::StatusCode;

use super::Petitions;

/// A page that says something, and leads on.
#[derive(Template)]
#[template(path = "public/answer.html")]
pub(super) struct AnswerPage<'a> {
    pub(super) frame: Frame<'a>,
    /// What it says, paragraph by paragraph.
    pub(super) lines: Vec<String>,
    /// Something to be copied; empty for nothing.
    pub(super) keep: String,
    /// Ways on, as words and address.
    pub(super) ways: Vec<(String, String)>,
}

/// A page that asks for a press of one of its buttons: the first one is what most come for.
#[derive(Template)]
#[template(path = "public/ask.html")]
pub(super) struct AskPage<'a> {
    pub(super) frame: Frame<'a>,
    pub(super) lines: Vec<String>,
    pub(super) buttons: Vec<Button>,
}

/// One button, in a form of its own.
pub(super) struct Button {
    pub(super) action: String,
    /// What it sends.
    pub(super) what: &'static str,
    pub(super) words: String,
    /// Something that may be ticked with it, as name and words.
    pub(super) tick: Option<(&'static str, String)>,
    pub(super) first: bool,
}

/// The form again with what is wrong in it.
#[derive(Template)]
#[template(path = "public/sign_again.html")]
pub(super) struct SignAgainPage<'a> {
    pub(super) frame: Frame<'a>,
    pub(super) form: Form,
}

/// The form by which the proof of a receipt is fetched.
#[derive(Template)]
#[template(path = "public/receipt.html")]
pub(super) struct ReceiptPage<'a> {
    pub(super) frame: Frame<'a>,
    /// What it says, paragraph by paragraph.
    pub(super) lines: Vec<String>,
    pub(super) form: Form,
}

impl Petitions {
    /// The frame of a page: none of them is for anybody but whoever came by a form or a link.
    pub(super) fn frame<'a>(&'a self, visit: &Visit, title: impl Into<String>) -> Frame<'a> {
        Frame::new(&self.site, visit, title, self.today()).unlisted()
    }
}

/// Makes a page of its template. It is never kept by anything between here and the reader.
pub(super) fn rendered(template: &impl Template, status: StatusCode) -> Result<Response, Fault> {
    let mut response = (status, Page::of(template)?).into_response();
    response.headers_mut().insert(http::header::CACHE_CONTROL, http::HeaderValue::from_static("no-store"));
    Ok(response)
}
