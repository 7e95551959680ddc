//! A photograph of the person sought: what is kept of it, whose it is, and on what it rests.
//!
//! The file as it was taken stays with whoever has it; here stand its SHA-256 and a working copy without metadata.

use byname_base::edtf::Edtf;
use byname_base::id::{PersonId, PortraitId};
use byname_picture::Picture;
use serde::Serialize;

use crate::RegisterError;

/// A photograph of the person sought, as it was added. Nothing takes its place: another one stands beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Portrait {
    /// The record id.
    pub id: PortraitId,
    /// Who is seen in it, and nobody else who could be recognised.
    pub person: PersonId,
    /// The working copy.
    pub picture: Kept,
    /// SHA-256 of the file as it was brought, in hexadecimal letters.
    pub original_sha256: String,
    /// Who took it or has the right in it.
    pub author: String,
    /// Who allowed that it is published, and how.
    pub licence: String,
    /// When it was taken; `None` when not known.
    pub taken_on: Option<Edtf>,
    /// The number of the source that it comes from; none, or one.
    pub sources: Vec<String>,
    /// When it was added, as stored.
    pub added_at: String,
    /// By whom.
    pub added_by: String,
    /// Why it counts no more; `None` while it does.
    pub end: Option<PortraitEnd>,
}

/// A picture that is kept, without its bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Kept {
    /// Its name: SHA-256 of its bytes.
    pub sha256: String,
    /// In pixels.
    pub width: i64,
    /// In pixels.
    pub height: i64,
}

impl Kept {
    /// What is kept of a picture besides its bytes.
    #[must_use]
    pub fn of(picture: &Picture) -> Self {
        Self {
            sha256: picture.sha256.clone(),
            width: i64::from(picture.width),
            height: i64::from(picture.height),
        }
    }
}

/// Refuses a photograph of which it is not said whose it is and who allowed that it is published.
///
/// # Errors
/// `WithoutAuthor`, `WithoutLicence`.
pub fn check_rights(author: &str, licence: &str) -> Result<(), RegisterError> {
    if author.trim().is_empty() {
        return Err(RegisterError::WithoutAuthor);
    }
    if licence.trim().is_empty() {
        return Err(RegisterError::WithoutLicence);
    }
    Ok(())
}

/// The end of a photograph.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PortraitEnd {
    /// When, as stored.
    pub at: String,
    /// By whom.
    pub by: String,
    /// Why; empty when another one took its place.
    pub why: String,
}

impl Portrait {
    /// The one of several that counts: the newest that has not ended.
    #[must_use]
    pub fn standing<'a>(of: impl IntoIterator<Item = &'a Self>) -> Option<&'a Self> {
        of.into_iter()
            .filter(|one| one.end.is_none())
            .max_by(|a, b| (&a.added_at, &a.id).cmp(&(&b.added_at, &b.id)))
    }
}
