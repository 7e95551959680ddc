//! What a page tells programs of itself: its one address, its languages, its feeds, its card, and a block of data.
//!
//! Nothing of it is shown. Addresses are whole where the site knows its own; elsewhere they are paths, and whatever
//! cannot be a path is left out.

use crate::site::SiteSettings;
use crate::visit::Visit;

/// The head of a page, as far as programs read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    base: Option<String>,
    path: String,
    /// Whether search engines may list the page.
    pub listed: bool,
    /// One sentence on what stands on the page; empty for none.
    pub description: String,
    /// The path of a picture with its words, for sites that show one beside a link.
    pub card: Option<Card>,
    /// The feeds that belong to the page, as title and path; those of the whole site stand on every page.
    pub feeds: Vec<(String, String)>,
    /// A JSON-LD document, escaped so that it ends nowhere but at its end; empty for none.
    pub data: String,
}

/// A picture of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// Its path.
    pub path: String,
    /// What is to be read in it.
    pub words: String,
    /// Its width and height in pixels.
    pub size: (u32, u32),
}

impl Head {
    /// The head of a page as asked for.
    #[must_use]
    pub fn of(settings: &SiteSettings, visit: &Visit) -> Self {
        Self {
            base: settings.base_url.clone(),
            path: visit.in_language(visit.language),
            listed: true,
            description: String::new(),
            card: None,
            feeds: Vec::new(),
            data: String::new(),
        }
    }

    /// The one address of the page; `None` where the site does not know its own, and for a page that nobody is to find
    /// but who was given its address.
    #[must_use]
    pub fn canonical(&self) -> Option<String> {
        self.base.as_ref().filter(|_| self.listed).map(|base| format!("{base}{}", self.path))
    }

    /// A path of this site as an address, whole where the site knows its own.
    #[must_use]
    pub fn address(&self, path: &str) -> String {
        format!("{}{path}", self.base.as_deref().unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn head(base_url: Option<&str>) -> Head {
        let settings = SiteSettings {
            group_name: String::new(),
            group_url: None,
            demonstration: false,
            licence: String::new(),
            base_url: base_url.map(str::to_owned),
        };
        Head::of(&settings, &Visit::of("/uk/people", "year=2014").unwrap())
    }

    #[test]
    fn a_page_has_one_address_where_the_site_knows_its_own() {
        let known = head(Some("https://example.org"));
        assert_eq!(known.canonical().as_deref(), Some("https://example.org/uk/people?year=2014"));
        assert_eq!(known.address("/en/"), "https://example.org/en/");
        assert_eq!(Head { listed: false, ..known }.canonical(), None);
        let unknown = head(None);
        assert_eq!((unknown.canonical(), unknown.address("/en/")), (None, "/en/".to_owned()));
    }
}
