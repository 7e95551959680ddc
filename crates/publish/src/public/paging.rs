//! The way through a list of more than one page.

use askama::Template;
use askama::filters::HtmlSafe;
use byname_web::error_page::Fault;
use byname_web::visit::Visit;

use super::parts::Reader;
use crate::store::Page;

/// Links to the page before and the page after, and which one this is.
#[derive(Template)]
#[template(path = "public/parts/paging.html")]
pub(super) struct Paging {
    label: String,
    here: String,
    before: Option<(String, String)>,
    after: Option<(String, String)>,
}

impl HtmlSafe for Paging {}

impl Paging {
    /// The links of a page; `None` when the list fits on one.
    pub(super) fn new<T>(reader: &Reader<'_>, visit: &Visit, page: &Page<T>) -> Option<Self> {
        let last = page.pages();
        if last <= 1 {
            return None;
        }
        let here = [("page", i64::from(page.number).into()), ("pages", i64::from(last).into())];
        let link = |number: u32, word: &str| (visit.at_page(number), reader.t(word));
        Some(Self {
            label: reader.t("paging-label"),
            here: reader.tr.with("paging-here", &here),
            before: (page.number > 1).then(|| link(page.number - 1, "paging-before")),
            after: (page.number < last).then(|| link(page.number + 1, "paging-after")),
        })
    }
}

/// The number of the page asked for; the first when none is.
///
/// # Errors
/// `NotFound` for anything that is no page number.
pub(super) fn number(visit: &Visit) -> Result<u32, Fault> {
    let asked = visit.parameter("page").unwrap_or("1");
    asked.parse().ok().filter(|number| *number > 0).ok_or(Fault::NotFound)
}
