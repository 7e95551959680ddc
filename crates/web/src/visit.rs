//! What a visitor asked for: the language, the page, the query.

use axum::extract::FromRequestParts;
use byname_base::language::Language;
use http::request::Parts;

use crate::error_page::Fault;
use crate::locale;

/// A request for a page in one of the languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Visit {
    /// The language of the address.
    pub language: Language,
    /// The address after the language, as asked: `/people`, or `/` for the home page.
    pub rest: String,
    /// The query as asked, without its question mark; empty when there is none.
    pub query: String,
    parameters: Vec<(String, String)>,
}

impl Visit {
    /// The visit of an address.
    ///
    /// # Errors
    /// `NotFound` when its first segment is no language of the program; `Unreadable` when its query is no query.
    pub fn of(path: &str, query: &str) -> Result<Self, Fault> {
        let language = locale::of_path(path).ok_or(Fault::NotFound)?;
        let rest = path[1 + language.code().len()..].to_owned();
        let rest = if rest.is_empty() { "/".to_owned() } else { rest };
        let address = format!("/?{query}").parse().map_err(|_| Fault::Unreadable)?;
        let parameters: axum::extract::Query<Vec<(String, String)>> =
            axum::extract::Query::try_from_uri(&address).map_err(|_| Fault::Unreadable)?;
        Ok(Self { language, rest, query: query.to_owned(), parameters: parameters.0 })
    }

    /// What the query says of a name, without spaces round it; `None` when it is not there or empty.
    #[must_use]
    pub fn parameter(&self, name: &str) -> Option<&str> {
        let value = self.parameters.iter().find(|(key, _)| key == name).map(|(_, value)| value.trim())?;
        (!value.is_empty()).then_some(value)
    }

    /// The same address in another language.
    #[must_use]
    pub fn in_language(&self, language: Language) -> String {
        let mark = if self.query.is_empty() { "" } else { "?" };
        format!("/{language}{}{mark}{}", self.rest, self.query)
    }

    /// The same address and query with another page number.
    #[must_use]
    pub fn at_page(&self, number: u32) -> String {
        let kept = self.query.split('&').filter(|pair| !pair.is_empty() && !pair.starts_with("page="));
        let query = kept.map(str::to_owned).chain([format!("page={number}")]).collect::<Vec<_>>().join("&");
        format!("/{}{}?{query}", self.language, self.rest)
    }
}

impl<S: Sync> FromRequestParts<S> for Visit {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Fault> {
        Self::of(parts.uri.path(), parts.uri.query().unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_visit_keeps_its_page_and_query_in_another_language() {
        let visit = Visit::of("/uk/people", "year=2014&place=%D0%9A%D1%80%D0%B8%D0%BC&page=3").unwrap();
        assert_eq!(visit.parameter("year"), Some("2014"));
        assert_eq!(visit.parameter("place"), Some("Крим"));
        assert_eq!(visit.parameter("status"), None);
        assert_eq!(
            visit.in_language(Language::Crh),
            "/crh/people?year=2014&place=%D0%9A%D1%80%D0%B8%D0%BC&page=3"
        );
        assert_eq!(visit.at_page(2), "/uk/people?year=2014&place=%D0%9A%D1%80%D0%B8%D0%BC&page=2");
        assert_eq!(Visit::of("/en", "").unwrap().in_language(Language::Uk), "/uk/");
        assert!(matches!(Visit::of("/de/people", ""), Err(Fault::NotFound)));
    }
}
