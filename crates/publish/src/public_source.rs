//! A released source: what is cited, where it can be read.

use serde::{Deserialize, Serialize};

/// A source that something released cites.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicSource {
    /// The id as entered, such as `S01`; facts cite it by this.
    pub id: String,
    /// The title in its own language. In parentheses it describes and is not a quotation. Empty when it names
    /// somebody who was taken back.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// When, as EDTF; empty when not known.
    pub date: String,
    /// BCP 47 tag of the source; empty when not known.
    pub language: String,
    /// What kind of publisher: the word as entered (`news`, `ngo`, `official`, `court`, `un`).
    pub publisher_kind: String,
    /// Where it can be read; empty when no address was kept.
    pub url: String,
}
