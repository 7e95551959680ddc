//! What becomes public of a photograph of a person: only what the family agreed to and a source carries, both.

use byname_base::edtf::Edtf;
use byname_register::portrait::Portrait;

use super::grounds::Grounds;
use crate::public_photo::PublicPhoto;

/// Lets a photograph through. `None` when it stays with the staff: it has ended, the release does not rest on consent,
/// no consent that stands covers it, or none of its sources has a title and a publisher.
pub(super) fn photo(portrait: &Portrait, grounds: Grounds<'_>) -> Option<PublicPhoto> {
    if portrait.end.is_some() || !grounds.carry_a_photo_of(&portrait.person) {
        return None;
    }
    let source_ids = grounds.cited(&portrait.sources);
    (!source_ids.is_empty()).then(|| PublicPhoto {
        sha256: portrait.picture.sha256.clone(),
        width: portrait.picture.width,
        height: portrait.picture.height,
        author: portrait.author.clone(),
        licence: portrait.licence.clone(),
        taken_on: portrait.taken_on.as_ref().map(Edtf::as_str).unwrap_or_default().to_owned(),
        source_ids,
    })
}
