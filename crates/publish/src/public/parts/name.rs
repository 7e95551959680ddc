//! A person's name as a reader sees it.

use std::collections::HashMap;

use askama::Template;
use askama::filters::HtmlSafe;
use byname_base::id::PublicId;

use super::Reader;
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

/// By the longest word, as a browser may break a line: after a space or a hyphen.
fn size(name: &str) -> &'static str {
    let letters = |word: &str| word.chars().count();
    match name.split([' ', '-']).map(letters).max().unwrap_or(0) {
        _ if letters(name) > 60 => "longest",
        0..=10 => "",
        11..=14 => "long",
        15..=19 => "longer",
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
