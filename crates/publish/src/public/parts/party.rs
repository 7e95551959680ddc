//! Who acted or was addressed. No body in Crimea stands without “de facto”.

use askama::Template;
use askama::filters::HtmlSafe;
use byname_base::language::Language;
use byname_sheets::document::Words;

use super::{Reader, Told};
use crate::public_step::{PublicAuthority, PublicParty};

/// The level of bodies that act without title.
const DE_FACTO: &str = "de_facto";

/// A party with the link to its page.
#[derive(Template, Debug, Clone)]
#[template(path = "public/parts/party.html")]
pub(in crate::public) struct PartyView {
    /// The name.
    pub name: Told,
    /// The page of an institution.
    pub href: Option<String>,
    /// The words “de facto”, when the name does not say it.
    pub label: Option<String>,
}

impl HtmlSafe for PartyView {}

impl PartyView {
    /// A party of a step. `de_facto_text` says that a party known only as text is a de facto body.
    pub(in crate::public) fn new(
        reader: &Reader<'_>,
        party: &PublicParty,
        text_lang: &str,
        de_facto_text: bool,
    ) -> Self {
        let name = told_name(reader, party, text_lang);
        let de_facto =
            party.authority.as_ref().map_or(de_facto_text, |authority| authority.level == DE_FACTO);
        let href = party
            .authority
            .as_ref()
            .and_then(|authority| reader.link(&format!("authorities/{}", authority.id)));
        Self { label: label(reader, de_facto, &name.text), name, href }
    }

    /// An institution, in the reader's language if its name is known there, else in English.
    pub(in crate::public) fn of_authority(reader: &Reader<'_>, authority: &PublicAuthority) -> Self {
        let name = own_name(reader, &authority.names).unwrap_or_else(|| {
            Told::marked(reader, name_in(&authority.names, Language::En).unwrap_or_default(), "en")
        });
        Self {
            label: label(reader, authority.level == DE_FACTO, &name.text),
            name,
            href: reader.link(&format!("authorities/{}", authority.id)),
        }
    }

    /// The same for a sheet.
    pub(in crate::public) fn on_paper(&self) -> Words {
        Words { text: self.text(), ..self.name.on_paper() }
    }

    /// The name as plain text, with its label.
    pub(in crate::public) fn text(&self) -> String {
        self.label
            .as_ref()
            .map_or_else(|| self.name.text.clone(), |label| format!("{label} {}", self.name.text))
    }
}

/// The label that a name of a de facto body lacks; `None` when it says so itself or needs none.
pub(in crate::public) fn label(reader: &Reader<'_>, de_facto: bool, name: &str) -> Option<String> {
    let name = name.to_lowercase();
    let said = ["de facto", "de-facto", "de fakto", "фактичн", "фактическ", "де-факто"];
    (de_facto && !said.iter().any(|words| name.contains(words))).then(|| reader.t("de-facto"))
}

/// As the row says when the reader reads its language; else the institution's name, if it has one in theirs.
fn told_name(reader: &Reader<'_>, party: &PublicParty, text_lang: &str) -> Told {
    let translated = || own_name(reader, &party.authority.as_ref()?.names);
    let as_written = || Told::beside(reader, &party.text, text_lang);
    if reader.mark(text_lang).is_none() {
        return as_written();
    }
    translated().unwrap_or_else(as_written)
}

/// The name of an institution in the reader's language, in whatever letters; `None` where it is not on record.
fn own_name(reader: &Reader<'_>, names: &[(Language, String)]) -> Option<Told> {
    let told = |language: Language| Some(Told::marked(reader, name_in(names, language)?, language.code()));
    reader.language.nearest(told)
}

fn name_in(names: &[(Language, String)], wanted: Language) -> Option<&str> {
    names.iter().find(|(language, _)| *language == wanted).map(|(_, name)| name.as_str())
}
