//! A checker of links of its own, which knows nothing of how a copy is made: it reads tags letter by letter, and asks
//! whether each file and each place in a file that something names is there.

use std::collections::{BTreeMap, BTreeSet};

/// Attributes that fetch something as soon as a page is open.
const FETCHING: [&str; 5] = ["src", "srcset", "poster", "data", "background"];

/// What a walk over a copy found.
#[derive(Debug, Default)]
pub(crate) struct Found {
    /// Links to files or places that are not there, as `page: link`.
    pub(crate) broken: Vec<String>,
    /// What would be fetched from elsewhere when a page is opened.
    pub(crate) fetched: Vec<String>,
    /// Forms; a copy takes nothing in.
    pub(crate) forms: Vec<String>,
    /// Links that lead to a whole address.
    pub(crate) outward: BTreeSet<String>,
    /// How many links were followed.
    pub(crate) followed: usize,
}

/// One tag: its name and attributes, entities read.
pub(crate) struct Tag {
    pub(crate) name: String,
    pub(crate) attributes: Vec<(String, String)>,
}

/// Looks at every page, feed and style sheet.
pub(crate) fn check(files: &BTreeMap<String, Vec<u8>>) -> Found {
    let mut found = Found::default();
    let mut places: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    let mut named: Vec<(String, String)> = Vec::new();
    for (name, bytes) in files {
        let is_page = name.ends_with(".html");
        if is_page || name.ends_with(".atom") {
            let text = std::str::from_utf8(bytes).unwrap();
            for tag in tags(text) {
                look(&mut found, &mut named, name, &tag);
                let ids = tag.attributes.iter().filter(|(key, _)| key == "id").map(|(_, id)| id.clone());
                places.entry(name).or_default().extend(ids);
            }
        } else if name.ends_with(".css") {
            let text = std::str::from_utf8(bytes).unwrap();
            named.extend(urls(text).map(|url| (name.clone(), url)));
        }
    }
    for (page, link) in named {
        follow(&mut found, files, &places, &page, &link);
    }
    found
}

fn look(found: &mut Found, named: &mut Vec<(String, String)>, page: &str, tag: &Tag) {
    if tag.name == "form" {
        found.forms.push(page.to_owned());
    }
    let says =
        |key: &str| tag.attributes.iter().find(|(name, _)| name == key).map(|(_, value)| value.as_str());
    let fetching = tag.name == "link" && matches!(says("rel"), Some("stylesheet" | "icon" | "preload"));
    for (key, value) in &tag.attributes {
        let fetches = FETCHING.contains(&key.as_str()) || (key == "href" && (fetching || tag.name == "use"));
        let links: Vec<String> = match key.as_str() {
            "style" => urls(value).collect(),
            "srcset" => {
                value.split(',').filter_map(|one| one.split_whitespace().next()).map(str::to_owned).collect()
            }
            "href" | "xlink:href" | "src" | "poster" | "action" => vec![value.clone()],
            "data" if tag.name == "object" => vec![value.clone()],
            _ => continue,
        };
        for link in links {
            let whole = link.split(':').next().is_some_and(|scheme| {
                link.contains(':')
                    && !scheme.is_empty()
                    && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric())
            });
            if whole || link.starts_with("//") {
                if fetches || key == "style" {
                    found.fetched.push(format!("{page}: {link}"));
                }
                found.outward.insert(link);
            } else {
                named.push((page.to_owned(), link));
            }
        }
    }
}

fn follow(
    found: &mut Found,
    files: &BTreeMap<String, Vec<u8>>,
    places: &BTreeMap<&str, BTreeSet<String>>,
    page: &str,
    link: &str,
) {
    found.followed += 1;
    let (file, place) = link.split_once('#').map_or((link, None), |(file, place)| (file, Some(place)));
    let mut path: Vec<&str> = page.split('/').collect();
    if !file.is_empty() {
        path.pop();
        for part in file.split('/') {
            if part == ".." {
                if path.pop().is_none() {
                    found.broken.push(format!("{page}: {link} leads out of the folder"));
                    return;
                }
            } else {
                path.push(part);
            }
        }
    }
    let target = path.join("/");
    if !files.contains_key(&target) {
        found.broken.push(format!("{page}: {link}"));
        return;
    }
    let Some(place) = place.filter(|place| !place.is_empty()) else { return };
    if !places.get(target.as_str()).is_some_and(|known| known.contains(place)) {
        found.broken.push(format!("{page}: {link}, a place that is not there"));
    }
}

/// Every tag of a page that opens something.
pub(crate) fn tags(text: &str) -> Vec<Tag> {
    let mut tags = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        if let Some(comment) = rest.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
            continue;
        }
        if !rest.starts_with(|letter: char| letter.is_ascii_alphabetic()) {
            continue;
        }
        let end = rest.find(|letter: char| letter.is_whitespace() || letter == '>' || letter == '/');
        let (name, after) = rest.split_at(end.unwrap_or(rest.len()));
        let (attributes, after) = attributes(after);
        tags.push(Tag { name: name.to_ascii_lowercase(), attributes });
        rest = after;
    }
    tags
}

fn attributes(text: &str) -> (Vec<(String, String)>, &str) {
    let mut found = Vec::new();
    let mut rest = text;
    loop {
        rest = rest.trim_start_matches(|letter: char| letter.is_whitespace() || letter == '/');
        if rest.is_empty() || rest.starts_with('>') {
            return (found, rest.get(1..).unwrap_or_default());
        }
        let end = rest.find(|letter: char| letter.is_whitespace() || matches!(letter, '=' | '>' | '/'));
        let (name, after) = rest.split_at(end.unwrap_or(rest.len()).max(1));
        rest = after;
        let Some(after) = rest.strip_prefix('=') else {
            found.push((name.to_ascii_lowercase(), String::new()));
            continue;
        };
        let (value, after) = match after.chars().next() {
            Some(mark @ ('"' | '\'')) => after[1..].split_once(mark).unwrap_or((&after[1..], "")),
            _ => after.split_at(
                after.find(|letter: char| letter.is_whitespace() || letter == '>').unwrap_or(after.len()),
            ),
        };
        found.push((name.to_ascii_lowercase(), read(value)));
        rest = after;
    }
}

fn read(value: &str) -> String {
    let read = value.replace("&#38;", "&").replace("&#34;", "\"").replace("&#39;", "'");
    read.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

fn urls(text: &str) -> impl Iterator<Item = String> + '_ {
    let inside = text.split("url(").skip(1).filter_map(|rest| rest.split(')').next());
    inside.map(|link| link.trim().trim_matches(['"', '\'']).to_owned())
}

#[test]
fn the_checker_finds_what_is_planted() {
    let pages = |text: &str| {
        BTreeMap::from([
            ("a/b.html".to_owned(), text.as_bytes().to_vec()),
            ("a/c.html".to_owned(), b"<p id=\"here\">x</p>".to_vec()),
        ])
    };
    let good = check(&pages("<a href='c.html#here'>x</a><a href=\"../a/b.html\">y</a>"));
    assert!(good.broken.is_empty() && good.followed == 2, "{good:?}");
    for broken in [
        "<a href=\"d.html\">",
        "<a href=\"/a/c.html\">",
        "<a href=\"c.html#there\">",
        "<a href=c.htm>",
        "<a href=\"../../c.html\">",
        "<img srcset=\"c.html 1x, d.png 2x\">",
        "<p style=\"background:url('d.png')\">",
        "<!-- <a> --><svg><use href=\"#none\"/></svg>",
    ] {
        assert_eq!(check(&pages(broken)).broken.len(), 1, "{broken}");
    }
    for fetched in [
        "<img src=\"https://elsewhere.example/x.png\">",
        "<link rel=\"stylesheet\" href=\"//elsewhere.example/x.css\">",
        "<script src=\"http://elsewhere.example/x.js\"></script>",
        "<p style=\"background:url(https://elsewhere.example/x)\">",
    ] {
        assert_eq!(check(&pages(fetched)).fetched.len(), 1, "{fetched}");
    }
    assert_eq!(check(&pages("<form action=\"c.html\">")).forms, ["a/b.html"]);
}
