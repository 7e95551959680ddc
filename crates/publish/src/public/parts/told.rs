//! A text of a record as a page tells it: in its own words, marked when they are not in the reader's language.

use askama::Template;
use askama::filters::HtmlSafe;
use byname_sheets::document::Words;

use super::Reader;

/// A text of a record.
#[derive(Template, Debug, Clone)]
#[template(path = "public/parts/told.html")]
pub(in crate::public) struct Told {
    /// The words as entered.
    pub text: String,
    /// Their language; `None` when it is the reader's in the reader's letters.
    pub lang: Option<String>,
    /// The short mark of that language; `None` when nothing needs to be marked here.
    pub mark: Option<String>,
}

impl HtmlSafe for Told {}

impl Told {
    /// A text in a language, marked when that is not the reader's.
    pub(in crate::public) fn marked(reader: &Reader<'_>, text: &str, tag: &str) -> Self {
        let mark = if text.is_empty() { None } else { reader.mark(tag) };
        let lang = (!text.is_empty() && reader.is_other(tag)).then(|| tag.to_owned());
        Self { text: text.to_owned(), lang, mark }
    }

    /// The same without the mark, for texts that stand beside a marked one of the same record.
    pub(in crate::public) fn beside(reader: &Reader<'_>, text: &str, tag: &str) -> Self {
        Self { mark: None, ..Self::marked(reader, text, tag) }
    }

    /// Words of the program itself, which are in the reader's language.
    pub(in crate::public) fn own(text: String) -> Self {
        Self { text, lang: None, mark: None }
    }

    /// The same for a sheet.
    pub(in crate::public) fn on_paper(&self) -> Words {
        Words::tagged(self.text.as_str(), self.lang.as_deref(), self.mark.clone())
    }

    /// Whether there is nothing to tell.
    pub(in crate::public) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }
}
