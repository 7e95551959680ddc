//! What someone said in public.

use askama::Template;
use askama::filters::HtmlSafe;

use super::support::source_links;
use super::{Reader, Shelf, Told};
use crate::public_action::PublicQuote;

/// A quote with its speaker.
#[derive(Template, Debug, Clone)]
#[template(path = "public/parts/quote.html")]
pub(in crate::public) struct QuoteView {
    text: Told,
    speaker: String,
    capacity: String,
    date: String,
    sources: Vec<(String, String)>,
    note: Told,
}

impl HtmlSafe for QuoteView {}

impl QuoteView {
    pub(in crate::public) fn new(reader: &Reader<'_>, quote: &PublicQuote, shelf: Shelf) -> Self {
        Self {
            text: Told::marked(reader, &quote.text, &quote.language),
            speaker: quote.speaker_name.clone(),
            capacity: quote.capacity.clone(),
            date: reader.date(&quote.said_on),
            sources: source_links(reader, &quote.source_ids, shelf),
            note: Told::beside(reader, &quote.note, "en"),
        }
    }
}
