//! The list of sources at the foot of a page.

use askama::Template;
use askama::filters::HtmlSafe;
use byname_sheets::document::{Block, Words};

use super::Reader;
use crate::public_source::PublicSource;

/// Sources with what can be read of them.
#[derive(Template, Debug, Clone)]
#[template(path = "public/parts/source_list.html")]
pub(in crate::public) struct SourceList {
    rows: Vec<SourceRow>,
}

impl HtmlSafe for SourceList {}

#[derive(Debug, Clone)]
struct SourceRow {
    id: String,
    title: String,
    lang: String,
    publisher: String,
    date: String,
    language: String,
    /// Only an address of the web is a link.
    url: Option<String>,
}

impl SourceList {
    pub(in crate::public) fn new(reader: &Reader<'_>, sources: &[PublicSource]) -> Self {
        Self { rows: sources.iter().map(|source| SourceRow::new(reader, source)).collect() }
    }

    /// The same for a sheet.
    pub(in crate::public) fn on_paper(&self) -> Vec<Block> {
        let row = |row: &SourceRow| {
            let told = [&row.publisher, &row.date, &row.language].into_iter().map(String::as_str);
            let told: Vec<&str> = told.chain(row.url.as_deref()).filter(|part| !part.is_empty()).collect();
            let title = Words::tagged(row.title.as_str(), Some(row.lang.as_str()), None);
            (row.id.clone(), vec![title, Words::own(told.join(", "))])
        };
        vec![Block::Facts { rows: self.rows.iter().map(row).collect() }]
    }

    /// Whether no source is on record.
    pub(in crate::public) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}

impl SourceRow {
    fn new(reader: &Reader<'_>, source: &PublicSource) -> Self {
        let title =
            if source.title.is_empty() { reader.t("source-title-taken-back") } else { source.title.clone() };
        let web = source.url.starts_with("https://") || source.url.starts_with("http://");
        Self {
            id: source.id.clone(),
            title,
            lang: source.language.clone(),
            publisher: source.publisher.clone(),
            date: reader.date(&source.date),
            language: if source.language.is_empty() {
                String::new()
            } else {
                reader.language_name(&source.language)
            },
            url: web.then(|| source.url.clone()),
        }
    }
}
