//! A page as it stands in a copy: its links relative, its forms replaced by where they would work, its day told.

use std::cell::RefCell;

use byname_web::words::Tr;
use lol_html::html_content::{ContentType, Element};
use lol_html::{RewriteStrSettings, element, rewrite_str};

use super::address::Address;
use super::copy::{Copy, Way};

/// Elements that lead somewhere or fetch something, with the attribute that says where. What names the page's own
/// address in the world (`canonical`, `og:url`) is left as it is.
const LEADING: [(&str, &str); 4] = [
    ("a[href], area[href], link[href]:not([rel=canonical]), use[href], image[href]", "href"),
    ("[src]", "src"),
    ("object[data]", "data"),
    ("video[poster]", "poster"),
];

/// The answers that lead elsewhere, so that they are others in a copy.
#[derive(Debug, Clone, Copy)]
pub(super) enum Leading {
    Page,
    Feed,
    StyleSheet,
}

impl Leading {
    /// By the media type of an answer; `None` for one that stands in a copy as it is.
    pub(super) fn of(media_type: &str) -> Option<Self> {
        match media_type.split(';').next().unwrap_or_default().trim() {
            "text/html" => Some(Self::Page),
            "application/atom+xml" | "application/rss+xml" => Some(Self::Feed),
            "text/css" => Some(Self::StyleSheet),
            _ => None,
        }
    }
}

/// An answer as it stands in a copy, and the addresses that it leads to.
pub(super) fn as_copied(
    copy: &Copy,
    here: &Address,
    leading: Leading,
    bytes: Vec<u8>,
) -> (Vec<u8>, Vec<Address>) {
    let page = Rewriting { copy, here, found: RefCell::default() };
    let text = String::from_utf8(bytes).map(|text| match leading {
        Leading::Page => page.html(&text),
        Leading::Feed => page.feed(&text),
        Leading::StyleSheet => page.css(&text),
    });
    let bytes = text.map_or_else(std::string::FromUtf8Error::into_bytes, String::into_bytes);
    let mut found = page.found.into_inner();
    found.sort_unstable();
    found.dedup();
    (bytes, found)
}

struct Rewriting<'a> {
    copy: &'a Copy,
    here: &'a Address,
    found: RefCell<Vec<Address>>,
}

type Rewritten = Result<(), Box<dyn std::error::Error + Send + Sync>>;

impl Rewriting<'_> {
    fn html(&self, text: &str) -> String {
        let told = RefCell::new(false);
        let mut settings = RewriteStrSettings::new();
        for (selector, attribute) in LEADING {
            settings = settings.append_element_content_handler(element!(selector, move |found| {
                self.lead(found, attribute)
            }));
        }
        let settings = settings
            .append_element_content_handler(element!("[srcset]", |found| self.lead_set(found)))
            .append_element_content_handler(element!("[style*='url(']", |found| self.style(found)))
            .append_element_content_handler(element!("form", |found| {
                found.replace(&self.instead_of(found), ContentType::Html);
                Ok(())
            }))
            .append_element_content_handler(element!("head", |head| {
                head.append("<meta name=\"referrer\" content=\"no-referrer\">\n", ContentType::Html);
                Ok(())
            }))
            .append_element_content_handler(element!("main", |main| {
                if !told.replace(true) {
                    main.before(&self.day(), ContentType::Html);
                }
                Ok(())
            }));
        // Its parser refuses nothing but what it has no memory for.
        rewrite_str(text, settings).expect("a page of ours fits into memory")
    }

    /// A feed names its entries by the site's own address when that is known, and else by paths.
    fn feed(&self, text: &str) -> String {
        let handler = element!("[href^='/']", |found| self.lead(found, "href"));
        rewrite_str(text, RewriteStrSettings::new().append_element_content_handler(handler))
            .expect("a feed of ours fits into memory")
    }

    /// What a style sheet fetches.
    fn css(&self, text: &str) -> String {
        let mut css = String::with_capacity(text.len());
        let mut rest = text;
        while let Some((before, behind)) = rest.split_once("url(") {
            let (inside, after) = behind.split_once(')').unwrap_or((behind, ""));
            let link = inside.trim().trim_matches(['"', '\'']);
            css.push_str(before);
            match self.way(link) {
                Way::File(file, _) => css.push_str(&format!("url({file})")),
                _ => css.push_str(&format!("url({inside})")),
            }
            rest = after;
        }
        css.push_str(rest);
        css
    }

    fn lead(&self, found: &mut Element<'_, '_>, attribute: &str) -> Rewritten {
        let Some(link) = found.get_attribute(attribute) else { return Ok(()) };
        match self.way(&plain(&link)) {
            Way::Same => {}
            Way::File(file, _) => found.set_attribute(attribute, &escaped(&file))?,
            Way::Site(address) => found.set_attribute(attribute, &escaped(&address))?,
            Way::Lost => found.remove_attribute(attribute),
        }
        Ok(())
    }

    fn lead_set(&self, found: &mut Element<'_, '_>) -> Rewritten {
        let set = plain(&found.get_attribute("srcset").unwrap_or_default());
        let led = set.split(',').map(|one| {
            let (link, size) = one.trim().split_once(' ').unwrap_or((one.trim(), ""));
            match self.way(link) {
                Way::File(file, _) => format!("{file} {size}").trim_end().to_owned(),
                _ => one.trim().to_owned(),
            }
        });
        let led = led.collect::<Vec<_>>().join(", ");
        Ok(found.set_attribute("srcset", &escaped(&led))?)
    }

    fn style(&self, found: &mut Element<'_, '_>) -> Rewritten {
        let style = self.css(&plain(&found.get_attribute("style").unwrap_or_default()));
        Ok(found.set_attribute("style", &escaped(&style))?)
    }

    fn way(&self, link: &str) -> Way {
        let way = self.copy.way(self.here, link);
        if let Way::File(_, address) = &way {
            self.found.borrow_mut().push(address.clone());
        }
        way
    }

    fn tr(&self) -> Tr<'_> {
        self.copy.site.words.in_language(self.here.language())
    }

    /// The line that says of which day the copy is, and where the site itself stands.
    fn day(&self) -> String {
        let tr = self.tr();
        let copy = tr.with("mirror-copy", &[("date", tr.day(self.copy.as_of).into())]);
        let alive = self.copy.live().map(|live| {
            let address = escaped(&format!("{live}/{}/", self.here.language()));
            format!(
                " {} <a href=\"{address}\" rel=\"noreferrer\">{}</a>",
                escaped(&tr.t("mirror-alive")),
                escaped(live)
            )
        });
        format!("<aside class=\"notice\">{}{}</aside>\n", escaped(&copy), alive.unwrap_or_default())
    }

    /// What stands in the place of a form.
    fn instead_of(&self, form: &Element<'_, '_>) -> String {
        let of = |name: &str| form.get_attribute(name).map(|value| plain(&value)).unwrap_or_default();
        let searches = of("role") == "search" || of("action").ends_with("/search");
        let asks = !of("method").eq_ignore_ascii_case("post");
        let tr = self.tr();
        let mut said = match (asks, searches) {
            (true, true) => vec![tr.t("mirror-no-search")],
            (true, false) => vec![tr.t("mirror-no-filter")],
            (false, _) => vec![tr.t("mirror-no-form")],
        };
        let mut ways = Vec::new();
        if let (true, Way::File(names, address)) = (searches, self.copy.names(self.here))
            && address != *self.here
        {
            self.found.borrow_mut().push(address);
            ways.push((names, tr.t("az-title")));
        }
        match self.copy.live() {
            Some(live) => ways.push((format!("{live}{}", self.here), tr.t("mirror-same-page"))),
            None if !asks => said.push(tr.t("mirror-no-address")),
            None => {}
        }
        let ways: String = ways
            .iter()
            .map(|(to, words)| {
                format!("<a href=\"{}\" rel=\"noreferrer\">{}</a> ", escaped(to), escaped(words))
            })
            .collect();
        let ways = if ways.is_empty() { ways } else { format!("<p class=\"links\">{}</p>", ways.trim_end()) };
        format!("<p class=\"prose\">{}</p>{ways}", escaped(&said.join(" ")))
    }
}

/// An attribute's value as it is meant: pages of ours write these letters in no other way.
fn plain(value: &str) -> String {
    const WRITTEN: [(&str, &str); 10] = [
        ("&#38;", "&"),
        ("&amp;", "&"),
        ("&#34;", "\""),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&#x27;", "'"),
        ("&#60;", "<"),
        ("&lt;", "<"),
        ("&#62;", ">"),
        ("&gt;", ">"),
    ];
    if !value.contains('&') {
        return value.to_owned();
    }
    let mut plain = String::with_capacity(value.len());
    let mut rest = value;
    while let Some(at) = rest.find('&') {
        plain.push_str(&rest[..at]);
        rest = &rest[at..];
        let known = WRITTEN.iter().find(|(written, _)| rest.starts_with(written));
        let (written, letter) = known.copied().unwrap_or(("&", "&"));
        plain.push_str(letter);
        rest = &rest[written.len()..];
    }
    plain.push_str(rest);
    plain
}

/// Text as it may stand in a page or in an attribute.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
