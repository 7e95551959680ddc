//! A sentence in which one number is what the eye looks for.

use askama::Template;
use askama::filters::HtmlSafe;

use super::Reader;

/// A sentence cut round its number.
#[derive(Template, Debug, Clone)]
#[template(source = "{{ before }}<b>{{ number }}</b>{{ after }}", ext = "html")]
pub(in crate::public) struct Numbered {
    before: String,
    number: String,
    after: String,
}

impl HtmlSafe for Numbered {}

impl Numbered {
    /// Words with a number; a language that leaves the number out has nothing to lift.
    pub(in crate::public) fn new(reader: &Reader<'_>, key: &str, n: i64) -> Self {
        let sentence = reader.counted(key, n);
        let number = reader.tr.number(n);
        match sentence.split_once(&number) {
            Some((before, after)) => Self { before: before.to_owned(), after: after.to_owned(), number },
            None => Self { before: sentence, number: String::new(), after: String::new() },
        }
    }

    /// The sentence without anything lifted.
    pub(in crate::public) fn plain(&self) -> String {
        format!("{}{}{}", self.before, self.number, self.after)
    }
}
