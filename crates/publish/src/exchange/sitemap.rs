//! The list of every page, for search engines: each with its languages and the day of its last change.
//!
//! Source: sitemaps.org protocol 0.9; the links between languages as `xhtml:link`.

use askama::Template;
use byname_base::language::Language;
use jiff::civil::Date;

use super::World;

/// What stands before the addresses.
pub(crate) const HEAD: &str = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
    <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n";

/// What stands after them.
pub(crate) const FOOT: &str = "</urlset>\n";

#[derive(Template)]
#[template(path = "exchange/sitemap_url.xml", escape = "xml")]
struct Url<'a> {
    world: &'a World,
    rest: &'a str,
    changed: Option<Date>,
}

#[derive(Template)]
#[template(path = "exchange/sitemap_index.xml", escape = "xml")]
struct Index<'a> {
    world: &'a World,
    paths: &'a [String],
}

impl Url<'_> {
    fn page(&self, language: Language) -> String {
        self.world.address(&format!("/{language}{}", self.rest))
    }
}

/// One page in each language; `rest` is its path after the language, `changed` the day of its last change.
pub(crate) fn url(world: &World, rest: &str, changed: Option<Date>) -> String {
    Url { world, rest, changed }.render().expect("writing into memory cannot fail")
}

/// The list of the lists at these paths.
pub(crate) fn index(world: &World, paths: &[String]) -> String {
    Index { world, paths }.render().expect("writing into memory cannot fail")
}
