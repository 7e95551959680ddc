//! For whom a page is written: language, words, the day to which it counts.

use byname_base::edtf::Edtf;
use byname_base::language::Language;
use byname_web::words::Tr;
use jiff::civil::Date;

/// The languages whose names the words hold; the tag itself stands for any other.
const NAMED: [&str; 9] = ["en", "uk", "crh", "crh-Cyrl", "ru", "de", "fr", "tr", "pl"];

/// The reader of a page.
pub(in crate::public) struct Reader<'a> {
    /// The words.
    pub tr: Tr<'a>,
    /// The language.
    pub language: Language,
    /// The day to which days are counted.
    pub as_of: Date,
    /// Where other pages of this site are found.
    site: SiteAddress,
}

/// Where a page finds the other pages of the site.
pub(in crate::public) enum SiteAddress {
    /// It is one of them.
    Here,
    /// It is handed on as a file; the site's own address, `None` when nobody set one.
    Elsewhere(Option<String>),
}

impl<'a> Reader<'a> {
    pub(in crate::public) fn new(tr: Tr<'a>, language: Language, as_of: Date) -> Self {
        Self { tr, language, as_of, site: SiteAddress::Here }
    }

    /// The same reader with a file in hand that stands alone.
    pub(in crate::public) fn with_a_file(self, base_url: Option<String>) -> Self {
        Self { site: SiteAddress::Elsewhere(base_url), ..self }
    }

    /// Words that stand under one key.
    pub(in crate::public) fn t(&self, key: &str) -> String {
        self.tr.t(key)
    }

    /// Words with a number: `n` to choose the form by, `number` to show.
    pub(in crate::public) fn counted(&self, key: &str, n: i64) -> String {
        self.tr.with(key, &[("n", n.into()), ("number", self.tr.number(n).into())])
    }

    /// Words with the length of a list.
    pub(in crate::public) fn counted_len(&self, key: &str, length: usize) -> String {
        self.counted(key, i64::try_from(length).unwrap_or(i64::MAX))
    }

    /// Words for a code: `kind-report` for kind and `report`.
    pub(in crate::public) fn code(&self, of: &str, code: &str) -> String {
        self.tr.t(&format!("{of}-{code}"))
    }

    /// A date of the register in words; empty for an empty one, and as written when it cannot be read.
    pub(in crate::public) fn date(&self, edtf: &str) -> String {
        if edtf.is_empty() {
            return String::new();
        }
        edtf.parse::<Edtf>().map_or_else(|_| edtf.to_owned(), |date| self.tr.date(&date))
    }

    /// A date of the register in words, or the words that its day is not on record.
    pub(in crate::public) fn date_or_none(&self, edtf: &str) -> String {
        if edtf.is_empty() { self.t("date-none") } else { self.date(edtf) }
    }

    /// An address of this site in the reader's language.
    pub(in crate::public) fn path(&self, rest: &str) -> String {
        format!("/{}/{rest}", self.language)
    }

    /// The same as a link; `None` in a file that does not know where the site is.
    pub(in crate::public) fn link(&self, rest: &str) -> Option<String> {
        match &self.site {
            SiteAddress::Here => Some(self.path(rest)),
            SiteAddress::Elsewhere(base) => {
                Some(format!("{}{}", base.as_ref()?.trim_end_matches('/'), self.path(rest)))
            }
        }
    }

    /// The short mark of a language, such as “англ.”; `None` for the reader's own, in whatever letters.
    pub(in crate::public) fn mark(&self, tag: &str) -> Option<String> {
        let primary = primary(tag);
        (primary != self.language.primary()).then(|| self.named("mark", primary))
    }

    /// Whether a text is in another language than the page, or in other letters, so that its own must be said to
    /// programs that read aloud.
    pub(in crate::public) fn is_other(&self, tag: &str) -> bool {
        match tag.parse::<Language>() {
            Ok(language) => language != self.language,
            Err(_) => primary(tag) != self.language.primary(),
        }
    }

    /// The name of a language; Crimean Tatar with its letters where these are the Cyrillic ones.
    pub(in crate::public) fn language_name(&self, tag: &str) -> String {
        let name = if tag == Language::CrhCyrl.code() { tag } else { primary(tag) };
        self.named("language", name)
    }

    fn named(&self, key: &str, tag: &str) -> String {
        if NAMED.contains(&tag) { self.code(key, tag) } else { tag.to_owned() }
    }
}

fn primary(tag: &str) -> &str {
    tag.split('-').next().unwrap_or(tag)
}
