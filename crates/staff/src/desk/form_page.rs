//! A page that asks for something: the frame, a few words, one form.

use askama::Template;
use axum::response::{IntoResponse, Response};
use byname_web::csrf::{self, Browser};
use byname_web::error_page::Fault;
use byname_web::form::{Fields, Form};
use byname_web::page::Page;
use http::StatusCode;

use super::{Desk, DeskFrame};

/// The name under which a form sends its own number.
pub(super) const FORM_ID: &str = "form_id";

/// A page with one form.
#[derive(Template)]
#[template(path = "desk_form.html")]
pub struct FormPage<'a> {
    /// The frame.
    pub frame: DeskFrame<'a>,
    /// Words under the title; empty for none.
    pub lead: String,
    /// Short words in the margin.
    pub side: Vec<String>,
    /// A warning before the form; empty for none.
    pub warning: String,
    /// HTML of our own before the form; empty for none.
    pub before: String,
    /// The form.
    pub form: Form,
    /// Ways out, as words and address.
    pub ways: Vec<(String, String)>,
}

impl<'a> FormPage<'a> {
    /// A page with a form and nothing round it.
    #[must_use]
    pub fn new(frame: DeskFrame<'a>, form: Form) -> Self {
        Self {
            frame,
            lead: String::new(),
            side: Vec::new(),
            warning: String::new(),
            before: String::new(),
            form,
            ways: Vec::new(),
        }
    }

    /// The answer: the page, with the token and a number of its own in the form. A form with something wrong in it
    /// keeps the number that it came with, and is told by its status and title too.
    ///
    /// # Errors
    /// `Broken` when the page cannot be written.
    pub fn answer(mut self, desk: &Desk, browser: &Browser, form_id: &str) -> Result<Response, Fault> {
        seal(&mut self.form, desk, browser, form_id);
        let fine = self.form.is_fine();
        self.frame.has_problem = !fine;
        rendered(&self, fine)
    }
}

/// The answer of a page, also of another shape. One that holds a form with something wrong in it is not `fine`, and says
/// so by its status; its frame must say so too.
///
/// # Errors
/// `Broken` when the page cannot be written.
pub fn rendered(page: &impl Template, fine: bool) -> Result<Response, Fault> {
    let page = Page::of(page)?;
    let status = if fine { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok((status, page).into_response())
}

/// Puts the token and the form's own number into a form that a page of another shape holds.
pub fn seal(form: &mut Form, desk: &Desk, browser: &Browser, form_id: &str) {
    let number = if form_id.is_empty() { desk.mint().secret() } else { form_id.to_owned() };
    form.hidden.push((csrf::FIELD, browser.form_token()));
    form.hidden.push((FORM_ID, number));
}

/// Seals the forms of a page that holds several, by the names that they send as `what`. One that came back with something
/// wrong in it stands in the place of the one of its name.
pub fn seal_each<'f>(
    forms: impl IntoIterator<Item = (&'static str, &'f mut Option<Form>)>,
    desk: &Desk,
    browser: &Browser,
    refused: Option<(Form, &Fields)>,
) {
    let (mut wrong, fields) = refused.unzip();
    let sent = |name| fields.map_or("", |fields: &Fields| fields.text(name));
    for (name, form) in forms {
        let came_back = name == sent("what");
        if came_back {
            *form = wrong.take();
        }
        if let Some(form) = form {
            seal(form, desk, browser, if came_back { sent(FORM_ID) } else { "" });
        }
    }
}
