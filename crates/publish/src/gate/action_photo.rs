//! What becomes public of the photographs of an action: only what a second person affirmed and a source carries, and of
//! each only the covered picture.

use byname_campaign::photo::ActionPhoto;

use super::cited::Citable;
use crate::public_photo::PublicActionPhoto;

/// Lets a photograph of an action through. `None` when it stays with the staff: nobody affirmed it, it was taken away, or
/// none of its sources has a title and a publisher.
pub(super) fn action_photo(photo: &ActionPhoto, citable: &Citable) -> Option<PublicActionPhoto> {
    let source_ids = citable.kept(&photo.sources);
    (photo.may_be_shown() && !source_ids.is_empty()).then(|| PublicActionPhoto {
        sha256: photo.covered.sha256.clone(),
        width: photo.covered.width,
        height: photo.covered.height,
        alt: photo.alt.clone(),
        author: photo.author.clone(),
        licence: photo.licence.clone(),
        source_ids,
    })
}
