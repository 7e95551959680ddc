//! What becomes public of something said in public.

use byname_campaign::quote::Quote;

use super::cited::Citable;
use super::named::Named;
use super::refusal::Refusal;
use crate::public_action::PublicQuote;

/// Lets a quote through.
pub(super) fn quote(quote: &Quote, named: &Named<'_>, citable: &Citable) -> Result<PublicQuote, Refusal> {
    named.pages(quote.person.as_slice())?;
    let source_ids = citable.kept(&quote.sources);
    if source_ids.is_empty() {
        return Err(Refusal::NoSource);
    }
    Ok(PublicQuote {
        speaker_name: quote.speaker_name.clone(),
        capacity: quote.capacity.clone(),
        text: quote.text.clone(),
        language: quote.language.as_str().to_owned(),
        said_on: quote.said_on.as_ref().map(|date| date.as_str().to_owned()).unwrap_or_default(),
        source_ids,
        note: quote.note.clone(),
    })
}
