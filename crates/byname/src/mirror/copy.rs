//! What a copy is a copy of, and where a link in it leads.

use byname_web::site::Site;
use jiff::civil::Date;

use super::address::{Address, way};

/// Addresses that only the site itself answers, as the table of routes has them.
pub const ELSEWHERE: [&str; 15] = [
    "/{lang}/search",
    "/{lang}/confirm/{code}",
    "/{lang}/receipt/{code}",
    "/{lang}/take-back/{code}",
    "/{lang}/petitions/{slug}/kiosk/{code}",
    "/{lang}/letters/{slug}/go/{code}",
    "/{lang}/letters/{slug}/report/{code}",
    // Cards for frames on pages of others, and what the site says to machines that look for it.
    "/{lang}/people/{id}/card.png",
    "/{lang}/embed/people/{id}",
    "/{lang}/embed/petitions/{slug}",
    // Whoever follows one person asks again and again; each such feed names all that was taken back of anybody.
    "/feeds/people/{file}",
    "/sitemap.xml",
    "/sitemap/{file}",
    "/robots.txt",
    "/healthz",
];

/// Where the names stand in order, for whoever would search.
const NAMES: &str = "names";

/// What a copy is a copy of.
pub(super) struct Copy {
    /// Its words and what its owner says of it.
    pub site: Site,
    /// The day to which its pages count.
    pub as_of: Date,
}

/// Where a link leads in a copy.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// Where it led before.
    Same,
    /// To a file of the copy.
    File(String, Address),
    /// To the site itself.
    Site(String),
    /// Nowhere: it needs the site, and the copy does not know where that is.
    Lost,
}

impl Copy {
    /// The address of the site itself, without a slash at its end; `None` when nobody set one.
    pub(super) fn live(&self) -> Option<&str> {
        self.site.settings.base_url.as_deref().map(|address| address.trim_end_matches('/'))
    }

    /// Where a link on a page leads.
    pub(super) fn way(&self, here: &Address, link: &str) -> Way {
        if link.is_empty() || link.starts_with('#') {
            return Way::Same;
        }
        let Some((to, place)) = here.follow(link, self.live()) else { return Way::Same };
        if is_elsewhere(to.path()) && !to.path().ends_with("/search") {
            return self.live().map_or(Way::Lost, |live| Way::Site(format!("{live}{to}")));
        }
        let (to, place) = instead(to, place);
        let mut file = way(&here.file(), &to.file());
        if let Some(place) = place {
            file.push('#');
            file.push_str(&place);
        }
        Way::File(file, to)
    }

    /// The way from a page to the list of names in its language.
    pub(super) fn names(&self, here: &Address) -> Way {
        self.way(here, &format!("/{}/{NAMES}", here.language()))
    }
}

/// Whether only the site itself answers a path.
#[must_use]
pub fn is_elsewhere(path: &str) -> bool {
    ELSEWHERE.iter().any(|pattern| fits(path, pattern))
}

/// Whether a path fills the holes of a pattern.
fn fits(path: &str, pattern: &str) -> bool {
    let (parts, holes) = (path.split('/'), pattern.split('/'));
    parts.clone().count() == holes.clone().count()
        && parts.zip(holes).all(|(part, hole)| part == hole || (hole.starts_with('{') && !part.is_empty()))
}

/// What stands in a copy in the place of a search, and of a list that only repeats a page: the names in their order; and
/// of the steps for one person or to one institution, their list or report, that one's page, where all of them stand.
fn instead(to: Address, place: Option<String>) -> (Address, Option<String>) {
    let language = to.language();
    let other = if fits(to.path(), "/{lang}/search") {
        Address::of(&format!("/{language}/{NAMES}")).map(|names| (names, None))
    } else if fits(to.path(), "/{lang}/steps") || fits(to.path(), "/{lang}/report") {
        let of = |parameter| {
            to.only_parameter(parameter).filter(|id| id.bytes().all(|byte| byte.is_ascii_alphanumeric()))
        };
        let page = |part: &str, id: String| Address::of(&format!("/{language}/{part}/{id}"));
        let person = of("person").and_then(|id| page("people", id)).map(|page| (page, "stp"));
        let asked = of("addressee").and_then(|id| page("authorities", id)).map(|page| (page, "asked"));
        person.or(asked).map(|(page, list)| (page, Some(place.clone().unwrap_or_else(|| list.to_owned()))))
    } else {
        None
    };
    other.unwrap_or((to, place))
}

#[cfg(test)]
mod tests {
    use super::*;
    use byname_web::site::SiteSettings;
    use byname_web::words::Words;
    use std::sync::Arc;

    fn copy(live: Option<&str>) -> Copy {
        let settings = SiteSettings {
            group_name: "Lantern Watch".to_owned(),
            group_url: None,
            demonstration: false,
            licence: String::new(),
            base_url: live.map(str::to_owned),
        };
        let site = Site { words: Arc::new(Words::load()), settings: Arc::new(settings) };
        Copy { site, as_of: "2026-11-24".parse().unwrap() }
    }

    #[test]
    fn a_link_leads_to_a_file_or_to_the_site_or_nowhere() {
        let here = Address::of("/uk/people/abc").unwrap();
        let file = |to: &str, at: &str| Way::File(to.to_owned(), Address::of(at).unwrap());
        let (lost, known) = (copy(None), copy(Some("https://example.org/")));
        for copy in [&lost, &known] {
            assert_eq!(copy.way(&here, "#x"), Way::Same);
            assert_eq!(copy.way(&here, "https://elsewhere.example/"), Way::Same);
            assert_eq!(copy.way(&here, "/uk/search?q=x"), file("../names.html", "/uk/names"));
            assert_eq!(copy.way(&here, "/uk/steps?person=abc"), file("abc.html#stp", "/uk/people/abc"));
            assert_eq!(copy.way(&here, "/uk/report?person=abc"), file("abc.html#stp", "/uk/people/abc"));
            assert_eq!(
                copy.way(&here, "/uk/report?addressee=mvs"),
                file("../authorities/mvs.html#asked", "/uk/authorities/mvs")
            );
            assert_eq!(
                copy.way(&here, "/uk/steps?page=2#s"),
                file("../steps_page-2.html#s", "/uk/steps?page=2")
            );
        }
        assert_eq!(lost.way(&here, "/uk/receipt/c0de"), Way::Lost);
        assert_eq!(
            known.way(&here, "/uk/receipt/c0de"),
            Way::Site("https://example.org/uk/receipt/c0de".to_owned())
        );
    }
}
