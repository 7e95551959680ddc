//! A released photograph: what is told of it. Its bytes are served by its name for as long as something public shows it.

use byname_base::language::Language;
use serde::{Deserialize, Serialize};

/// A photograph of a person, released with the consent of the family.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicPhoto {
    /// Its name: SHA-256 of its bytes, in hexadecimal letters.
    pub sha256: String,
    /// In pixels.
    pub width: i64,
    /// In pixels.
    pub height: i64,
    /// Who took it or has the right in it.
    pub author: String,
    /// Who allowed that it is published, and how.
    pub licence: String,
    /// When it was taken, as EDTF; empty when not known.
    pub taken_on: String,
    /// The numbers of its sources, at least one.
    pub source_ids: Vec<String>,
}

impl PublicPhoto {
    /// Where it is served.
    #[must_use]
    pub fn path(&self) -> String {
        path(&self.sha256)
    }
}

/// Where a photograph of a name is served.
#[must_use]
pub fn path(sha256: &str) -> String {
    format!("/photos/{sha256}.jpg")
}

/// A photograph of an action, covered but for what two people found can be seen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicActionPhoto {
    /// Its name: SHA-256 of its bytes, in hexadecimal letters.
    pub sha256: String,
    /// In pixels.
    pub width: i64,
    /// In pixels.
    pub height: i64,
    /// What is seen, in some languages, at least one.
    pub alt: Vec<(Language, String)>,
    /// Who took it or has the right in it.
    pub author: String,
    /// Who allowed that it is published, and how.
    pub licence: String,
    /// The numbers of its sources, at least one.
    pub source_ids: Vec<String>,
}

impl PublicActionPhoto {
    /// Where it is served.
    #[must_use]
    pub fn path(&self) -> String {
        path(&self.sha256)
    }

    /// What is seen, in the reader's language if it was said in that, else in English, else as it was said first; with
    /// its language.
    #[must_use]
    pub fn alt_in(&self, reader: Language) -> Option<(Language, &str)> {
        let said = |wanted: Language| self.alt.iter().find(|(language, _)| *language == wanted);
        let found = reader.nearest(said).or_else(|| said(Language::En)).or_else(|| self.alt.first());
        found.map(|(language, text)| (*language, text.as_str()))
    }
}
