//! A letter as it leaves, made of what the writer said and of the facts of the release that stands at this moment. Print,
//! mail and paper are all made of it.

use byname_base::language::Language;
use byname_web::words::Tr;
use jiff::civil::Date;

use super::public_letters::{PublicAddressee, PublicLetters};

/// What is released of somebody for whom a letter is: the locked facts. Whoever calls takes them from the publication.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterFacts {
    /// The name in the letter's language, or in one that is recorded.
    pub name: String,
    /// The language in which the name is written.
    pub name_language: Language,
    /// What is known, each with its label in the letter's language. What is not known is left out.
    pub known: Vec<(String, String)>,
}

/// What a writer said.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Said {
    /// The writer's own words, and what they took over of the model: paragraphs divided by an empty line.
    pub words: String,
    /// Their name, as they give it; empty to sign by hand.
    pub name: String,
    /// Where they are, as they say it, with the address for the answer if they want one on paper; empty for none.
    pub place: String,
}

/// One letter to one addressee.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenLetter {
    /// The language it is written in.
    pub language: Language,
    /// The lines of the addressee's name and address.
    pub to: Vec<String>,
    /// That this is a copy, and of what; empty for the letter itself.
    pub copy_of: String,
    /// From whom: name and place, a line each.
    pub from: Vec<String>,
    /// The day it bears, in words.
    pub day: String,
    /// How the addressee is greeted.
    pub salutation: String,
    /// The words before the facts.
    pub about: String,
    /// For whom it is.
    pub facts: Vec<LetterFacts>,
    /// The writer's words, a paragraph each.
    pub words: Vec<String>,
    /// The words above the name.
    pub regards: String,
    /// Who gets copies, in one line; empty when nobody does.
    pub copies: String,
}

impl WrittenLetter {
    /// A letter. `tr` speaks the letter's language, which is that of [`PublicAddressee::language_for`].
    #[must_use]
    pub fn new(
        tr: Tr<'_>,
        campaign: &PublicLetters,
        to: &PublicAddressee,
        facts: Vec<LetterFacts>,
        said: &Said,
        today: Date,
    ) -> Self {
        let language = tr.language();
        let copies: Vec<&str> = campaign.copies().map(|one| one.name_for(language).0).collect();
        let copies = copies.join("; ");
        Self {
            language,
            to: lines_of(to, language),
            copy_of: String::new(),
            from: [said.name.as_str()].into_iter().chain(said.place.lines()).filter_map(line).collect(),
            day: tr.day(today),
            salutation: to.salutation_in(language).to_owned(),
            about: tr.t(if facts.len() == 1 { "letters-about-one" } else { "letters-about-several" }),
            facts,
            words: said.words.split("\n\n").filter_map(line).collect(),
            regards: tr.t("letters-regards"),
            copies: if copies.is_empty() {
                String::new()
            } else {
                tr.with("letters-copies-to", &[("names", copies.into())])
            },
        }
    }

    /// The same for somebody who gets a copy.
    #[must_use]
    pub fn copied_to(&self, tr: Tr<'_>, to: &PublicAddressee) -> Self {
        let of = self.to.first().cloned().unwrap_or_default();
        Self {
            to: lines_of(to, self.language),
            copy_of: tr.with("letters-copy-of", &[("name", of.into())]),
            ..self.clone()
        }
    }

    /// The letter as plain text, as mail carries it. Whoever gets the mail knows who they are: no address stands above.
    #[must_use]
    pub fn text(&self) -> String {
        let mut parts = vec![self.salutation.clone(), self.about.clone()];
        for one in &self.facts {
            let known = one.known.iter().map(|(label, value)| format!("{label}: {value}"));
            parts.push(std::iter::once(one.name.clone()).chain(known).collect::<Vec<_>>().join("\n"));
        }
        parts.extend(self.words.iter().cloned());
        let signed = std::iter::once(&self.regards).chain(&self.from).cloned().collect::<Vec<_>>();
        parts.push(signed.join("\n"));
        parts.push(self.day.clone());
        parts.push(self.copies.clone());
        parts.retain(|part| !part.trim().is_empty());
        parts.join("\n\n")
    }
}

/// The lines of an envelope: as the group wrote them, else the name alone.
fn lines_of(to: &PublicAddressee, language: Language) -> Vec<String> {
    let lines: Vec<String> = to.postal.lines().filter_map(line).collect();
    if lines.is_empty() { vec![to.name_for(language).0.to_owned()] } else { lines }
}

fn line(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}
