//! A person's name as a reader sees it.

use std::collections::HashMap;

use askama::Template;
use askama::filters::HtmlSafe;
use byname_base::id::PublicId;

use super::Reader;
use crate::drawing::ems;
use crate::public_person::PublicPerson;

/// A name with its language.
#[derive(Debug, Clone)]
pub(in crate::public) struct NameView {
    /// The name.
    pub text: String,
    /// The language it is written for.
    pub lang: &'static str,
    /// The mark of that language; `None` when it is the reader's.
    pub mark: Option<String>,
    /// How much smaller than others it is written, so that its longest word is never cut; empty for most.
    pub size: &'static str,
}

/// A name that leads to the person's page.
#[derive(Template, Debug, Clone)]
#[template(path = "public/parts/name_link.html")]
pub(in crate::public) struct NameLink {
    /// The page.
    pub href: String,
    /// The name.
    pub name: NameView,
}

impl HtmlSafe for NameLink {}

impl NameView {
    pub(in crate::public) fn new(reader: &Reader<'_>, person: &PublicPerson) -> Self {
        let shown = person.name_in(reader.language);
        Self {
            text: shown.text.to_owned(),
            lang: shown.language.code(),
            mark: reader.mark(shown.language.code()),
            size: size(shown.text),
        }
    }
}

/// By the width of the longest word, as a browser may break a line: after a space or a hyphen.
fn size(name: &str) -> &'static str {
    match name.split([' ', '-']).map(ems).fold(0.0, f64::max) {
        _ if name.chars().count() > 60 => "longest",
        ..4.7 => "",
        ..6.8 => "long",
        ..9.2 => "longer",
        _ => "longest",
    }
}

impl NameLink {
    pub(in crate::public) fn new(reader: &Reader<'_>, person: &PublicPerson) -> Self {
        Self { href: reader.path(&format!("people/{}", person.id)), name: NameView::new(reader, person) }
    }
}

/// Links to people, by id; those who are not public are not among them.
pub(in crate::public) fn names_by_id(
    reader: &Reader<'_>,
    people: &[PublicPerson],
) -> HashMap<PublicId, NameLink> {
    people.iter().map(|person| (person.id.clone(), NameLink::new(reader, person))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_as_large_as_its_longest_word_allows_on_a_phone() {
        assert_eq!([size("Ervin Ibragimov"), size("Ервін Ібрагімов")], ["", ""]);
        assert_eq!(size("Эрвин Ибрагимов"), "long", "as many letters, but wider ones");
        assert_eq!(size("Luk’ian Solonianyi-Grymchei"), "");
        assert_eq!([size("Абдурешитова-Кадырова"), size("Красноперекопская")], ["long", "longer"]);
        assert_eq!(size(&"Ay ".repeat(30)), "longest");
    }
}
