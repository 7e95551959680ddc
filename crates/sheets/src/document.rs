//! A document of many pages: a cover, then sections of a few kinds of blocks. Reports and packs are made of it.

use serde::Serialize;

/// A document.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Document {
    /// What stands on its first page.
    pub cover: Cover,
    /// Its parts, in order.
    pub sections: Vec<Section>,
    /// The words over the list of its parts; empty for a document without one.
    pub contents: String,
    /// A line at the foot of every page: whose it is and of which day.
    pub foot: String,
}

/// The first page.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Cover {
    /// Small words above the title; empty for none.
    pub above: String,
    /// The title.
    pub title: Words,
    /// Large words below it, a line each.
    pub lead: Vec<Words>,
    /// Small words below those, a line each.
    pub small: Vec<Words>,
    /// A warning in a frame; empty for none.
    pub warning: String,
    /// Squares that telephones read.
    pub codes: Vec<CodeWords>,
}

/// A square with what it holds, in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CodeWords {
    /// The file.
    pub file: String,
    /// What it is.
    pub words: String,
    /// What it holds.
    pub holds: String,
}

/// A text with its language.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Words {
    /// The text.
    pub text: String,
    /// The first part of its language's tag; `None` when it is the document's own, or unknown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lang: Option<String>,
    /// The short mark of that language; `None` when nothing needs to be marked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mark: Option<String>,
}

/// A part of a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Section {
    /// Its title.
    pub title: Words,
    /// Whether it begins on a page of its own.
    pub new_page: bool,
    /// What stands in it.
    pub blocks: Vec<Block>,
}

/// A piece of a section.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "is")]
pub enum Block {
    /// A title within the section.
    Title(Words),
    /// A sentence larger than the rest.
    Lead(Words),
    /// A paragraph.
    Text(Words),
    /// A paragraph in small letters.
    Small(Words),
    /// Labels with what is true of each.
    Facts {
        /// Label and words.
        rows: Vec<(String, Vec<Words>)>,
    },
    /// A table whose head is repeated on each page.
    Table {
        /// The heads of the columns.
        head: Vec<String>,
        /// The rows, a cell a column.
        rows: Vec<Vec<Words>>,
        /// How many columns hold words; those after them hold numbers, set to the right.
        words: usize,
    },
    /// Silences as open bands, each as long as its share of the longest.
    Silences {
        /// The silences.
        rows: Vec<Silence>,
    },
    /// A step.
    Step(Box<Step>),
    /// A drawing as wide as the page.
    Drawing {
        /// The file.
        file: String,
        /// What it shows, in words.
        words: String,
    },
    /// Names in columns, numbered.
    Names {
        /// The names.
        names: Vec<String>,
    },
    /// Letters that must be kept as they are.
    Exact {
        /// The lines.
        text: String,
    },
}

/// A silence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Silence {
    /// Whose.
    pub name: Words,
    /// What came of all that was asked.
    pub words: String,
    /// How long the longest is, in words.
    pub days: String,
    /// Thousandths of the longest of all; `None` for no silence.
    pub share: Option<u32>,
}

/// A step.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Step {
    /// Its number in the document.
    pub number: String,
    /// When.
    pub when: String,
    /// Of which kind and sphere.
    pub kind: String,
    /// What was asked or done.
    pub what: Words,
    /// Who acted.
    pub actor: Words,
    /// To whom; `None` for an act without addressee.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub addressee: Option<Words>,
    /// For whom, when that is not the section's own; empty for none.
    pub people: String,
    /// By which day an answer was due, and what came: label and words.
    pub terms: Vec<(String, String)>,
    /// What is told besides: replies, what came of it, remarks.
    pub told: Vec<Words>,
    /// Grade and sources.
    pub support: String,
}

impl Words {
    /// Words in the document's own language.
    #[must_use]
    pub fn own(text: impl Into<String>) -> Self {
        Self { text: text.into(), lang: None, mark: None }
    }

    /// Words in the language of a tag, of which the first part is kept when it is one.
    #[must_use]
    pub fn tagged(text: impl Into<String>, tag: Option<&str>, mark: Option<String>) -> Self {
        let first = tag.and_then(|tag| tag.split('-').next()).map(str::to_ascii_lowercase);
        let lang = first.filter(|tag| {
            (2..=3).contains(&tag.len()) && tag.bytes().all(|letter| letter.is_ascii_lowercase())
        });
        Self { text: text.into(), lang, mark }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_first_part_of_a_tag_is_a_language() {
        for (tag, lang) in
            [("uk", Some("uk")), ("crh-Cyrl", Some("crh")), ("EN-gb", Some("en")), ("", None), ("x-1", None)]
        {
            assert_eq!(Words::tagged("a", Some(tag), None).lang.as_deref(), lang, "{tag}");
        }
    }
}
