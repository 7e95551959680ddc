//! A photograph of a public action: covered all over until somebody clears cells of it, and shown when another person
//! has said that nobody can be recognised in what is clear, or they agreed.

use byname_base::id::{AccountId, ActionId, ActionPhotoId};
use byname_base::language::Language;
use byname_picture::Cells;
use byname_register::portrait::{Kept, PortraitEnd};
use serde::{Serialize, Serializer};

/// A photograph of a public action.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ActionPhoto {
    /// The record id.
    pub id: ActionPhotoId,
    /// Of which action.
    pub action: ActionId,
    /// The working copy, in which everybody is seen: for the staff alone.
    pub working: Kept,
    /// SHA-256 of the file as it was brought, in hexadecimal letters.
    pub original_sha256: String,
    /// Who took it or has the right in it.
    pub author: String,
    /// Who allowed that it is published, and how.
    pub licence: String,
    /// The number of the source that it comes from; none, or one.
    pub sources: Vec<String>,
    /// What is seen, in some languages, at least one.
    pub alt: Vec<(Language, String)>,
    /// The cells in which something is seen.
    #[serde(serialize_with = "as_text")]
    pub clear: Cells,
    /// The picture in which everything else is covered.
    pub covered: Kept,
    /// Who chose the cells last; `None` when it was done at the machine.
    pub cleared_by: Option<AccountId>,
    /// Who looked besides and said that nobody can be recognised, or they agreed; `None` until somebody does.
    pub affirmed: Option<Affirmed>,
    /// When it was added, as stored.
    pub added_at: String,
    /// By whom.
    pub added_by: String,
    /// Why it counts no more; `None` while it does.
    pub end: Option<PortraitEnd>,
}

/// A second person's word on what is clear.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Affirmed {
    /// When, as stored.
    pub at: String,
    /// By whom.
    pub by: String,
}

impl ActionPhoto {
    /// Whether a release may show it, as far as people decide.
    #[must_use]
    pub fn may_be_shown(&self) -> bool {
        self.end.is_none() && self.affirmed.is_some()
    }
}

fn as_text<S: Serializer>(cells: &Cells, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(cells)
}
