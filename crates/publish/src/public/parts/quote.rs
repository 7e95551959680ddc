//! What someone said in public.

use askama::Template;
use askama::filters::HtmlSafe;
use byname_sheets::document::Words;

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

    /// What was said and by whom, for a sheet.
    pub(in crate::public) fn on_paper(&self) -> Words {
        let who = [&self.speaker, &self.capacity, &self.date];
        let who: Vec<&str> = who.into_iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
        let words = self.text.on_paper();
        Words { text: format!("“{}” — {}", words.text, who.join(", ")), ..words }
    }
}
