//! Where claims come from.

use byname_base::edtf::Edtf;
use byname_base::id::SourceId;
use serde::Serialize;

/// A published text, document or record that something rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Source {
    /// The record id.
    pub id: SourceId,
    /// The number by which everything cites it, such as `S01`.
    pub folder_id: String,
    /// Its title. In parentheses it describes and is not a quotation.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// When; `None` when not known.
    pub date: Option<Edtf>,
    /// BCP 47 tag; empty when not known.
    pub language: String,
    /// What kind of publisher, as entered (`news`, `ngo`, `official`, `court`, `un`).
    pub publisher_kind: String,
    /// Where it can be read; empty when no address was kept.
    pub url: String,
    /// A remark for the staff, never public.
    pub note: String,
}

impl Source {
    /// Whether something may be released on its word: it has a title and a publisher.
    #[must_use]
    pub fn can_be_cited(&self) -> bool {
        !self.title.trim().is_empty() && !self.publisher.trim().is_empty()
    }
}
