//! The frame round every page: title, languages, the way through the site, and what stands under the head.

use std::any::type_name;

use askama::Template;
use axum::response::{IntoResponse, Response};
use byname_base::language::Language;
use http::header::CONTENT_TYPE;
use jiff::civil::Date;

use crate::assets;
use crate::cache::Keepable;
use crate::error_page::Fault;
use crate::head::Head;
use crate::site::{Site, SiteSettings};
use crate::visit::Visit;
use crate::words::Tr;

/// The parts of the public site that the head of every page links to, by word and path.
const SECTIONS: [(&str, &str); 7] = [
    ("nav-people", "people"),
    ("nav-steps", "steps"),
    ("nav-authorities", "authorities"),
    ("nav-actions", "actions"),
    ("nav-petitions", "petitions"),
    ("nav-sources", "sources"),
    ("nav-method", "method"),
];

/// What the frame needs to know of a page.
pub struct Frame<'a> {
    /// The words in the reader's language.
    pub tr: Tr<'a>,
    /// The reader's language.
    pub language: Language,
    /// The page's own title, without the program's name.
    pub title: String,
    /// The same page in each language.
    pub languages: Vec<LanguageLink>,
    /// The parts of the site.
    pub sections: Vec<SectionLink>,
    /// Whether it gives a form back to be mended; its title in the browser says so first.
    pub has_problem: bool,
    /// Who keeps the register.
    pub settings: &'a SiteSettings,
    /// The day to which the page counts.
    pub as_of: Date,
    /// What it tells programs of itself.
    pub head: Head,
}

/// The page in one language.
pub struct LanguageLink {
    /// The language.
    pub language: Language,
    /// The address.
    pub href: String,
    /// The first letters of its name, all that a narrow screen shows.
    pub short: String,
    /// The letters after those.
    pub rest: String,
    /// Whether it is the one being read.
    pub current: bool,
}

/// A part of the site.
pub struct SectionLink {
    /// Its name.
    pub name: String,
    /// Its address.
    pub href: String,
    /// Whether the page belongs to it.
    pub current: bool,
}

impl<'a> Frame<'a> {
    /// The frame of a page with its own title, true on a day.
    #[must_use]
    pub fn new(site: &'a Site, visit: &Visit, title: impl Into<String>, as_of: Date) -> Self {
        let tr = site.words.in_language(visit.language);
        let languages =
            Language::ALL.into_iter().map(|language| LanguageLink::new(visit, language)).collect();
        let part = visit.rest.split('/').nth(1).unwrap_or_default();
        let sections = SECTIONS
            .into_iter()
            .map(|(word, path)| SectionLink {
                name: tr.t(word),
                href: format!("/{}/{path}", visit.language),
                current: part == path,
            })
            .collect();
        Self {
            tr,
            language: visit.language,
            title: title.into(),
            languages,
            sections,
            has_problem: false,
            settings: &site.settings,
            as_of,
            head: Head::of(&site.settings, visit),
        }
    }

    /// The same page, which nobody is to find but who was given its address.
    #[must_use]
    pub fn unlisted(mut self) -> Self {
        self.head.listed = false;
        self
    }

    /// The same page, which gives a form back to be mended when it has a problem.
    #[must_use]
    pub fn with_problem(self, has_problem: bool) -> Self {
        Self { has_problem, ..self }
    }

    /// The address of the style sheet.
    #[must_use]
    pub fn style_sheet(&self) -> &'static str {
        assets::style_sheet()
    }

    /// The address of the icon.
    #[must_use]
    pub fn icon(&self) -> &'static str {
        assets::icon()
    }
}

impl LanguageLink {
    /// The same page in a language.
    #[must_use]
    pub fn new(visit: &Visit, language: Language) -> Self {
        let (short, rest) = match language {
            Language::En => ("Eng", "lish"),
            Language::Uk => ("Укр", "аїнська"),
            Language::Crh => ("Qır", "ımtatarca"),
            Language::CrhCyrl => ("Къыр", "ымтатарджа"),
            Language::Ru => ("Рус", "ский"),
        };
        Self {
            language,
            href: visit.in_language(language),
            short: short.to_owned(),
            rest: rest.to_owned(),
            current: language == visit.language,
        }
    }
}

/// A whole answer made in memory, which the cache may keep.
pub struct Page {
    /// The media type.
    pub media_type: &'static str,
    /// The text.
    pub body: String,
}

impl Page {
    /// A page of HTML.
    #[must_use]
    pub fn html(body: String) -> Self {
        Self { media_type: "text/html; charset=utf-8", body }
    }

    /// A page of HTML, made of its template.
    ///
    /// # Errors
    /// As [`written`].
    pub fn of(template: &impl Template) -> Result<Self, Fault> {
        written(template).map(Self::html)
    }
}

impl IntoResponse for Page {
    fn into_response(self) -> Response {
        let mut response = ([(CONTENT_TYPE, self.media_type)], self.body).into_response();
        response.extensions_mut().insert(Keepable);
        response
    }
}

/// What a template says. Where it fails, the log has its name and the cause: neither holds anything of what was to be
/// shown.
///
/// # Errors
/// `Broken` when the template fails.
pub fn written<T: Template>(template: &T) -> Result<String, Fault> {
    template.render().map_err(|cause| {
        tracing::error!(template = type_name::<T>(), %cause, "a page cannot be written");
        Fault::Broken
    })
}

#[cfg(test)]
mod tests {
    use std::fmt::{self, Display};
    use std::io;
    use std::sync::{Arc, Mutex};

    use super::*;

    #[derive(Template)]
    #[template(source = "{{ value }}", ext = "txt")]
    struct OneValue<T: Display> {
        value: T,
    }

    struct Unwilling;

    impl Display for Unwilling {
        fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
            Err(fmt::Error)
        }
    }

    /// What was written to the log.
    #[derive(Clone, Default)]
    struct Log(Arc<Mutex<Vec<u8>>>);

    impl Log {
        fn text(&self) -> String {
            String::from_utf8(self.0.lock().unwrap().clone()).unwrap()
        }
    }

    impl io::Write for Log {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.lock().unwrap().write(bytes)
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_template_that_fails_is_named_in_the_log_and_one_that_does_not_is_not() {
        let log = Log::default();
        let kept = log.clone();
        let lines = tracing_subscriber::fmt().with_writer(move || kept.clone()).finish();
        tracing::subscriber::with_default(lines, || {
            assert_eq!(written(&OneValue { value: "fine" }), Ok("fine".to_owned()));
            assert_eq!(log.text(), "");
            assert_eq!(written(&OneValue { value: Unwilling }), Err(Fault::Broken));
        });
        let said = log.text();
        assert!(said.contains("OneValue") && said.contains("a page cannot be written"), "{said}");
    }
}
