//! An address of the site, and the file in which its copy stands.
//!
//! A file's name is made of letters, digits, full stop and hyphen; every other byte of an address is written as a tilde
//! and two digits. So no address leads out of the folder, two addresses are two files, and every disk takes the name.

use std::fmt::{self, Write as _};

use byname_base::language::Language;
use byname_db::reads::mark;
use byname_web::locale;
use url::Url;

/// A host that is nobody's, by which addresses are joined.
const NOBODYS: &str = "http://copy.invalid";

/// Endings that say what a file is; whatever has none of them is a page.
const ENDINGS: [&str; 23] = [
    "json",
    "geojson",
    "jsonl",
    "csv",
    "atom",
    "xml",
    "rss",
    "ics",
    "txt",
    "png",
    "jpg",
    "jpeg",
    "webp",
    "svg",
    "css",
    "js",
    "woff2",
    "pdf",
    "zip",
    "xlsx",
    "po",
    "xliff",
    "webmanifest",
];

/// Names that a well-known system takes for machines, with any ending.
const RESERVED: [&str; 4] = ["con", "prn", "aux", "nul"];

/// The longest name of a file before its ending; beyond it stands a mark of the whole.
const LONGEST: usize = 120;

/// An address of the site: path and query, in one form.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Address(String);

impl Address {
    /// Reads a path with its query.
    pub(super) fn of(target: &str) -> Option<Self> {
        Self::of_url(&nobodys().join(target).ok()?)
    }

    /// Where a link on this page leads, when that is on this site; with what stands behind `#`. `live` is the address
    /// of the site itself, which its pages may name.
    pub(super) fn follow(&self, link: &str, live: Option<&str>) -> Option<(Self, Option<String>)> {
        let here = nobodys().join(&self.0).ok()?;
        let mut url = here.join(link).ok()?;
        let live = live.and_then(|live| Url::parse(live).ok());
        if live.is_some_and(|live| live.origin() == url.origin()) {
            url = nobodys().join(&url[url::Position::BeforePath..]).ok()?;
        }
        let place = url.fragment().map(str::to_owned);
        Some((Self::of_url(&url)?, place))
    }

    /// An address as [`Address::as_str`] once gave it.
    pub(super) fn as_kept(kept: String) -> Self {
        Self(kept)
    }

    fn of_url(url: &Url) -> Option<Self> {
        if url.host_str() != nobodys().host_str() || !url.scheme().starts_with("http") {
            return None;
        }
        let path = url.path();
        let home = path.len() > 1 && path[1..].parse::<Language>().is_ok();
        // The first page of a list has two addresses.
        let kept =
            url.query().unwrap_or_default().split('&').filter(|pair| !pair.is_empty() && *pair != "page=1");
        let query = kept.collect::<Vec<_>>().join("&");
        let mark = if query.is_empty() { "" } else { "?" };
        Some(Self(format!("{path}{}{mark}{query}", if home { "/" } else { "" })))
    }

    /// Path and query.
    pub(super) fn as_str(&self) -> &str {
        &self.0
    }

    pub(super) fn path(&self) -> &str {
        self.0.split('?').next().unwrap_or_default()
    }

    fn query(&self) -> &str {
        self.0.split_once('?').map_or("", |(_, query)| query)
    }

    /// What the query says of a name, when it says nothing else.
    pub(super) fn only_parameter(&self, name: &str) -> Option<String> {
        let mut pairs = url::form_urlencoded::parse(self.query().as_bytes());
        let (key, value) = pairs.next()?;
        (key == name && pairs.next().is_none()).then(|| value.into_owned())
    }

    /// The language of the page; English for what has none.
    pub(super) fn language(&self) -> Language {
        locale::of_path(self.path()).unwrap_or(Language::En)
    }

    /// The file of the copy, from its folder on.
    pub(super) fn file(&self) -> String {
        let path = self.path();
        let mut names: Vec<String> = path.split('/').skip(1).map(segment).collect();
        let last = names.pop().unwrap_or_default();
        let mut last = if last.is_empty() { "index".to_owned() } else { last };
        for (key, value) in url::form_urlencoded::parse(self.query().as_bytes()) {
            let _ = write!(last, "_{}-{}", escaped(&key, ""), escaped(&value, ""));
        }
        last = shortened(last);
        if self.is_page() {
            last.push_str(".html");
        }
        names.push(last);
        names.join("/")
    }

    /// Whether a reader sees it as a page. A data file is none, with or without an ending.
    pub(super) fn is_page(&self) -> bool {
        let ending =
            self.path().rsplit('/').next().and_then(|last| last.rsplit_once('.')).map(|(_, ending)| ending);
        let is_file = ending.is_some_and(|ending| ENDINGS.contains(&ending)) && self.query().is_empty();
        !is_file && !self.0.starts_with("/data/")
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The way from one file of the copy to another.
pub(super) fn way(from: &str, to: &str) -> String {
    let (from, to): (Vec<&str>, Vec<&str>) = (from.split('/').collect(), to.split('/').collect());
    let most = from.len().min(to.len()) - 1;
    let shared = from.iter().zip(&to).take(most).take_while(|(a, b)| a == b).count();
    let up = "../".repeat(from.len() - 1 - shared);
    format!("{up}{}", to[shared..].join("/"))
}

fn nobodys() -> Url {
    Url::parse(NOBODYS).expect("a plain address")
}

/// One part of a path as the name of a file or folder.
fn segment(written: &str) -> String {
    let bytes: Vec<u8> = percent_encoding::percent_decode_str(written).collect();
    let mut name = bytes.iter().fold(String::new(), |name, byte| with(name, *byte, ".-"));
    let stem = name.split('.').next().unwrap_or_default().to_lowercase();
    let numbered = stem.len() == 4 && (stem.starts_with("com") || stem.starts_with("lpt"));
    if name.starts_with('.') || numbered || RESERVED.contains(&stem.as_str()) {
        name = format!("~{:02x}{}", bytes[0], &name[1..]);
    }
    if name.ends_with('.') {
        name.truncate(name.len() - 1);
        name.push_str("~2e");
    }
    if name.len() > LONGEST { shortened(name) } else { name }
}

fn escaped(text: &str, also: &str) -> String {
    text.bytes().fold(String::new(), |name, byte| with(name, byte, also))
}

fn with(mut name: String, byte: u8, also: &str) -> String {
    if byte.is_ascii_alphanumeric() || also.as_bytes().contains(&byte) {
        name.push(char::from(byte));
    } else {
        let _ = write!(name, "~{byte:02x}");
    }
    name
}

fn shortened(name: String) -> String {
    if name.len() <= LONGEST {
        return name;
    }
    format!("{}~~{:08x}", &name[..LONGEST - 10], mark(&name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(target: &str) -> String {
        Address::of(target).unwrap().file()
    }

    #[test]
    fn each_address_has_a_file_that_any_disk_takes() {
        for (target, expected) in [
            ("/", "index.html"),
            ("/uk", "uk/index.html"),
            ("/uk/", "uk/index.html"),
            ("/uk/people", "uk/people.html"),
            ("/uk/people?page=1", "uk/people.html"),
            ("/uk/people?status=not_verified&page=2", "uk/people_status-not~5fverified_page-2.html"),
            ("/uk/names?letter=%D0%90", "uk/names_letter-~d0~90.html"),
            ("/en/people/abc23", "en/people/abc23.html"),
            ("/en/rules/RU-3", "en/rules/RU-3.html"),
            ("/data/people.json", "data/people.json"),
            ("/data/petitions/a-b/leaves", "data/petitions/a-b/leaves"),
            ("/data/petitions/a-b/tile/0/x001/067.p/5", "data/petitions/a-b/tile/0/x001/067.p/5"),
            ("/calendar.ics", "calendar.ics"),
            ("/en/petitions/aux", "en/petitions/~61ux.html"),
            ("/en/petitions/com1", "en/petitions/~63om1.html"),
        ] {
            assert_eq!(file(target), expected, "{target}");
        }
    }

    #[test]
    fn no_address_leads_out_of_the_folder() {
        for hostile in [
            "/../../etc/passwd",
            "/en/people/..%2f..%2f..%2fetc%2fpasswd",
            "/en/people/%2e%2e/%2e%2e/x",
            "/en/people/..\\..\\x",
            "/en/people/.hidden",
            "/en/people/a%00b",
            "/en/people/a:b*c?x=/../../y",
            "//evil.example/x",
        ] {
            let Some(address) = Address::of(hostile) else { continue };
            let file = address.file();
            assert!(!file.starts_with('/') && !file.contains("//"), "{hostile}: {file}");
            for name in file.split('/') {
                assert!(!name.starts_with('.') && !name.is_empty(), "{hostile}: {file}");
                let plain = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._-~".contains(&byte));
                assert!(plain, "{hostile}: {file}");
            }
        }
        let long = file(&format!("/en/people/{}", "x".repeat(5_000)));
        assert!(long.len() < 160, "{long}");
    }

    #[test]
    fn two_addresses_are_two_files() {
        let mut files: Vec<String> = [
            "/en/people?a=b",
            "/en/people?a-b=",
            "/en/people?a=&b=",
            "/en/people_a-b",
            "/en/people~a",
            "/en/people%7Ea%20",
            "/en/people/a%2fb",
            "/en/people/a/b",
        ]
        .map(file)
        .to_vec();
        files.sort();
        let number = files.len();
        files.dedup();
        assert_eq!(files.len(), number, "{files:?}");
    }

    #[test]
    fn a_link_is_followed_from_its_page() {
        let here = Address::of("/uk/people/abc").unwrap();
        let to = |link: &str, live| {
            here.follow(link, live).map(|(address, place)| (address.to_string(), place.unwrap_or_default()))
        };
        assert_eq!(to("/uk/steps#x", None), Some(("/uk/steps".to_owned(), "x".to_owned())));
        assert_eq!(to("def", None), Some(("/uk/people/def".to_owned(), String::new())));
        assert_eq!(to("https://example.org/uk/steps", None), None);
        let live = Some("https://example.org");
        assert_eq!(to("https://example.org/uk/steps", live), Some(("/uk/steps".to_owned(), String::new())));
        assert_eq!(to("https://example.org.evil.example/uk/steps", live), None);
        assert_eq!(to("mailto:a@example.org", live), None);
    }

    #[test]
    fn the_way_from_file_to_file_is_short() {
        assert_eq!(way("uk/index.html", "uk/people.html"), "people.html");
        assert_eq!(way("uk/people/a.html", "uk/people.html"), "../people.html");
        assert_eq!(way("uk/people/a.html", "en/people/a.html"), "../../en/people/a.html");
        assert_eq!(way("index.html", "assets/x/y.css"), "assets/x/y.css");
        assert_eq!(way("a/b/c.html", "a/b/c.html"), "c.html");
    }
}
