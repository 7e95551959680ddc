//! The grade of a fact and the sources it stands on.

use askama::Template;
use askama::filters::HtmlSafe;

use super::Reader;
use crate::public_text::Support;

/// Where the sources of a page stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::public) enum Shelf {
    /// In a list on the page itself.
    Here,
    /// In a list at the foot of a page that tells some steps of many.
    Foot,
    /// On the page of all sources.
    SourcesPage,
}

/// Grade and sources.
#[derive(Template, Debug, Clone)]
#[template(path = "public/parts/support.html")]
pub(in crate::public) struct SupportView {
    /// `A` to `D`.
    pub grade: &'static str,
    /// What the grade means.
    pub meaning: String,
    /// Each source's id and address.
    pub sources: Vec<(String, String)>,
    /// That the family tells it, with their consent; `None` for what a source tells.
    pub by_family: Option<String>,
}

impl HtmlSafe for SupportView {}

/// The address of each source, in order.
pub(in crate::public) fn source_links(
    reader: &Reader<'_>,
    ids: &[String],
    shelf: Shelf,
) -> Vec<(String, String)> {
    let at = match shelf {
        Shelf::Here | Shelf::Foot => String::new(),
        Shelf::SourcesPage => reader.path("sources"),
    };
    ids.iter().map(|id| (id.clone(), format!("{at}#{id}"))).collect()
}

impl SupportView {
    pub(in crate::public) fn new(reader: &Reader<'_>, support: &Support, shelf: Shelf) -> Self {
        let grade = support.grade.code();
        Self {
            grade,
            meaning: reader.code("grade", grade),
            sources: source_links(reader, &support.source_ids, shelf),
            by_family: support.by_consent.then(|| reader.t("told-by-family")),
        }
    }
}
