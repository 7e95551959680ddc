//! What a photograph lacks to be public.

use byname_db::Tx;
use byname_register::consent::{Consents, Covers};
use byname_register::merge;
use byname_register::portrait::Portrait;
use byname_register::store::sources;
use jiff::civil::Date;

use crate::error::PublishError;

/// What a photograph lacks to be public.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PhotoLack {
    /// A source with a title and a publisher.
    Source,
    /// A consent of the family that stands and covers it.
    Consent,
}

/// Everything that a photograph lacks on a day; nothing when a release on the family's consent would show it.
///
/// # Errors
/// The database's own.
pub async fn lacks(tx: &mut Tx, portrait: &Portrait, today: Date) -> Result<Vec<PhotoLack>, PublishError> {
    let mut citable = false;
    for number in &portrait.sources {
        citable |= sources::get(tx, number).await?.is_some_and(|source| source.can_be_cited());
    }
    let kept_for = merge::kept_for(tx).await?;
    let person = kept_for.get(&portrait.person).unwrap_or(&portrait.person);
    let consents = Consents::all(tx).await?;
    let agreed = consents
        .standing(today)
        .any(|consent| consent.person == *person && consent.scope.contains(&Covers::Photo));
    let source = (!citable).then_some(PhotoLack::Source);
    Ok(source.into_iter().chain((!agreed).then_some(PhotoLack::Consent)).collect())
}
