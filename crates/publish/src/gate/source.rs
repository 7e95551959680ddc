//! What becomes public of a source that something released cites, and of an institution that a released step
//! names.

use byname_pursue::institution::Institution;
use byname_register::source::Source;

use super::refusal::Refusal;
use super::step::text_of;
use crate::public_source::PublicSource;
use crate::public_step::PublicAuthority;

/// Lets a source through.
///
/// # Errors
/// `NoSource` when it lacks a title or a publisher.
pub fn source(source: &Source) -> Result<PublicSource, Refusal> {
    if !source.can_be_cited() {
        return Err(Refusal::NoSource);
    }
    Ok(PublicSource {
        id: source.folder_id.clone(),
        title: source.title.clone(),
        publisher: source.publisher.clone(),
        date: text_of(source.date.as_ref()),
        language: source.language.clone(),
        publisher_kind: source.publisher_kind.clone(),
        url: source.url.clone(),
    })
}

/// Lets an institution through. Its own words are nobody's fact: the step that names it has the source.
#[must_use]
pub fn authority(institution: &Institution) -> PublicAuthority {
    PublicAuthority {
        id: institution.public_id.clone(),
        names: institution.names(),
        kind: institution.kind.code().to_owned(),
        level: institution.level.code().to_owned(),
        jurisdiction: institution.jurisdiction.clone(),
    }
}
