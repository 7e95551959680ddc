//! Sheets that bear a name: placards, one a page, and ribbons, five a page.

use serde::Serialize;

/// The paper of placards.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Paper {
    /// 297 x 210 mm.
    A4,
    /// 420 x 297 mm: the same sheet, larger.
    A3,
}

/// A series of placards, in the order in which they are printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Placards {
    /// The paper.
    pub paper: Paper,
    /// The sheets.
    pub sheets: Vec<Placard>,
}

/// One placard: it speaks for one person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Placard {
    /// The name, in the language of the crowd where it is recorded.
    pub name: Spelled,
    /// The person's own spelling; `None` when it is the name itself or not on record.
    pub own: Option<Spelled>,
    /// Since when, and where.
    pub line: String,
    /// Other spellings.
    pub others: Vec<Spelled>,
    /// How many days, and to which day they are counted; empty when no day is on record.
    pub days: String,
    /// The file with the square that leads to the person's page, and that address.
    pub code: Option<Code>,
    /// The file with a photo that may be shown, and what it shows.
    pub photo: Option<Photo>,
}

/// A name in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Spelled {
    /// As given.
    pub text: String,
    /// The language it is written for.
    pub lang: String,
}

/// A square to be read by a telephone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Code {
    /// The file.
    pub file: String,
    /// Where it leads.
    pub address: String,
}

/// A photo.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Photo {
    /// The file.
    pub file: String,
    /// What it shows, in words.
    pub words: String,
    /// Whose photo it is, printed beneath it.
    pub credit: String,
}

/// Ribbons, in the order in which they are printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Ribbons {
    /// The names.
    pub names: Vec<Spelled>,
}
