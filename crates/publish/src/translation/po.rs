//! Words as a PO file of GNU gettext, which translators and their programs know: the key as context, the English words,
//! and what stands for them. The rules of the format are read here line by line, so that whatever is wrong has its line.
//!
//! Source: the GNU gettext manual, “The Format of PO Files”.

use std::collections::HashMap;
use std::fmt::Write as _;

use byname_base::language::Language;

use super::standing::{Standing, StandingWord};

/// One entry of a file that was brought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PoEntry {
    /// The line at which it begins, from 1.
    pub line: usize,
    /// The key: its context.
    pub key: String,
    /// The English words that the translator had before them.
    pub english: String,
    /// The translation; empty where there is none yet.
    pub text: String,
    /// Whether the translator's program marks it as not finished.
    pub fuzzy: bool,
}

/// Why a file cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PoFault {
    /// It is not text in UTF-8.
    NotUtf8,
    /// The line is none that a PO file has.
    Line,
    /// A text is not closed, or something stands behind it, or it has a `\` that means nothing.
    Quotes,
    /// An entry has no context, so that nobody can say which word it is.
    NoKey,
    /// An entry has no translation part.
    NoText,
    /// It counts plural forms as gettext does; our words choose their forms themselves.
    Plural,
    /// The same word stands in it twice.
    Twice,
}

/// Writes words as a file. Outdated ones are marked as fuzzy, so that a translator's program shows them.
#[must_use]
pub fn write<'a>(language: Language, words: impl Iterator<Item = &'a StandingWord>) -> String {
    let mut file = format!(
        "# Words of Byname. A text in braces, such as {{ $number }}, is filled in by the program: keep it as it is.\n\
         # Forms such as [one] and [few] are chosen by the program; a language may have others than English.\n\
         msgid \"\"\nmsgstr \"\"\n\"Project-Id-Version: byname\\n\"\n\"Language: {language}\\n\"\n\
         \"MIME-Version: 1.0\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\
         \"Content-Transfer-Encoding: 8bit\\n\"\n"
    );
    for word in words {
        let _ = write!(file, "\n#. {}", word.english.section);
        if !word.english.note.is_empty() {
            let _ = write!(file, ": {}", word.english.note);
        }
        let fuzzy = if word.standing == Standing::Outdated { "\n#, fuzzy" } else { "" };
        let _ = write!(
            file,
            "{fuzzy}\nmsgctxt {}\nmsgid {}\nmsgstr {}\n",
            quoted(&word.english.key),
            quoted(&word.english.text),
            quoted(&word.text)
        );
    }
    file
}

fn quoted(text: &str) -> String {
    let escaped = |line: &str| line.replace('\\', "\\\\").replace('"', "\\\"").replace('\t', "\\t");
    if !text.contains('\n') {
        return format!("\"{}\"", escaped(text));
    }
    let lines: Vec<String> = text
        .split_inclusive('\n')
        .map(|line| {
            format!(
                "\"{}\"",
                escaped(line.trim_end_matches('\n')) + if line.ends_with('\n') { "\\n" } else { "" }
            )
        })
        .collect();
    format!("\"\"\n{}", lines.join("\n"))
}

/// Reads a file that was brought, without its head.
///
/// # Errors
/// Every fault with its line.
pub fn read(bytes: &[u8]) -> Result<Vec<PoEntry>, Vec<(usize, PoFault)>> {
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let line = bytes[..error.valid_up_to()].iter().filter(|byte| **byte == b'\n').count() + 1;
        vec![(line, PoFault::NotUtf8)]
    })?;
    let mut reader = Reader::default();
    for (place, line) in text.trim_start_matches('\u{FEFF}').lines().enumerate() {
        reader.line(place + 1, line.trim());
    }
    reader.end();
    if reader.faults.is_empty() { Ok(reader.entries) } else { Err(reader.faults) }
}

/// The part of an entry that a further line of text belongs to.
#[derive(Clone, Copy, PartialEq)]
enum Part {
    Context,
    English,
    Text,
}

/// An entry as far as it was read.
#[derive(Default)]
struct Draft {
    line: usize,
    fuzzy: bool,
    context: Option<String>,
    english: Option<String>,
    text: Option<String>,
    part: Option<Part>,
}

#[derive(Default)]
struct Reader {
    draft: Draft,
    entries: Vec<PoEntry>,
    known: HashMap<String, usize>,
    faults: Vec<(usize, PoFault)>,
}

impl Reader {
    fn line(&mut self, number: usize, line: &str) {
        if line.is_empty() {
            return self.end();
        }
        if let Some(remark) = line.strip_prefix('#') {
            if self.draft.text.is_some() {
                self.end();
            }
            self.draft.fuzzy |= remark.starts_with(',') && remark.contains("fuzzy");
            return;
        }
        let (word, rest) = line.split_once([' ', '\t']).unwrap_or((line, ""));
        let came = match word {
            "msgctxt" => self.part(number, Part::Context, rest),
            "msgid" => self.part(number, Part::English, rest),
            "msgstr" => self.part(number, Part::Text, rest),
            _ if word == "msgid_plural" || word.starts_with("msgstr[") => Err(PoFault::Plural),
            _ if line.starts_with('"') => self.more(line),
            _ => Err(PoFault::Line),
        };
        if let Err(fault) = came {
            self.faults.push((number, fault));
        }
    }

    /// A part begins; a context or an English text after a translation begins the next entry.
    fn part(&mut self, number: usize, part: Part, rest: &str) -> Result<(), PoFault> {
        if self.draft.text.is_some() {
            self.end();
        }
        if self.draft.part.is_none() {
            self.draft.line = number;
        }
        self.draft.part = Some(part);
        let text = unquoted(rest.trim())?;
        let place = match part {
            Part::Context => &mut self.draft.context,
            Part::English => &mut self.draft.english,
            Part::Text => &mut self.draft.text,
        };
        if place.is_some() {
            return Err(PoFault::Line);
        }
        *place = Some(text);
        Ok(())
    }

    fn more(&mut self, line: &str) -> Result<(), PoFault> {
        let text = unquoted(line)?;
        let place = match self.draft.part.ok_or(PoFault::Line)? {
            Part::Context => &mut self.draft.context,
            Part::English => &mut self.draft.english,
            Part::Text => &mut self.draft.text,
        };
        place.get_or_insert_default().push_str(&text);
        Ok(())
    }

    /// The entry is over; the head of the file is the one without English words.
    fn end(&mut self) {
        let draft = std::mem::take(&mut self.draft);
        if draft.part.is_none() {
            return;
        }
        let line = draft.line;
        let is_head = draft.context.is_none() && draft.english.as_deref() == Some("");
        match (draft.context, draft.english, draft.text) {
            _ if is_head => {}
            (None, ..) => self.faults.push((line, PoFault::NoKey)),
            (Some(key), Some(english), Some(text)) => {
                if self.known.insert(key.clone(), line).is_some() {
                    self.faults.push((line, PoFault::Twice));
                }
                self.entries.push(PoEntry { line, key, english, text, fuzzy: draft.fuzzy });
            }
            _ => self.faults.push((line, PoFault::NoText)),
        }
    }
}

fn unquoted(quoted: &str) -> Result<String, PoFault> {
    let inner = quoted.strip_prefix('"').and_then(|text| text.strip_suffix('"')).ok_or(PoFault::Quotes)?;
    if quoted.len() < 2 {
        return Err(PoFault::Quotes);
    }
    let mut text = String::with_capacity(inner.len());
    let mut letters = inner.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '"' => return Err(PoFault::Quotes),
            '\\' => text.push(match letters.next() {
                Some('n') => '\n',
                Some('t') => '\t',
                Some('r') => '\r',
                Some('"') => '"',
                Some('\\') => '\\',
                _ => return Err(PoFault::Quotes),
            }),
            letter => text.push(letter),
        }
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use byname_web::catalog::{Entry, built_in};

    fn every_word(language: Language) -> Vec<StandingWord> {
        let of = |english: &'static Entry| {
            let text = built_in(language).iter().find(|entry| entry.key == english.key).unwrap().text.clone();
            StandingWord { english, text, standing: Standing::Ours, own: None }
        };
        built_in(Language::En).iter().map(of).collect()
    }

    #[test]
    fn every_word_comes_back_as_it_went() {
        for language in Language::ALL {
            let words = every_word(language);
            let back = read(write(language, words.iter()).as_bytes()).unwrap();
            assert_eq!(back.len(), words.len());
            for (word, entry) in words.iter().zip(back) {
                assert_eq!(
                    (&entry.key, &entry.english, &entry.text),
                    (&word.english.key, &word.english.text, &word.text)
                );
            }
        }
    }

    #[test]
    fn files_of_other_programs_are_read() {
        let file = "\u{FEFF}msgid \"\"\r\nmsgstr \"Language: uk\\n\"\r\n\r\n#: a.rs:1\r\n#, fuzzy, c-format\r\n\
                    #| msgid \"old\"\r\nmsgctxt \"a\"\r\nmsgid \"\"\r\n\"To \"\r\n\"{ $n }\"\r\nmsgstr \"\"\r\n\"До\\n\"\r\n\
                    \"\\\"{ $n }\\\"\"\r\nmsgctxt \"b\"\r\nmsgid \"B\"\r\nmsgstr \"\"\r\n#~ msgid \"gone\"\r\n#~ msgstr \"x\"\r\n";
        let entries = read(file.as_bytes()).unwrap();
        let told: Vec<(usize, &str, &str, &str, bool)> = entries
            .iter()
            .map(|entry| (entry.line, &entry.key[..], &entry.english[..], &entry.text[..], entry.fuzzy))
            .collect();
        assert_eq!(told, [(7, "a", "To { $n }", "До\n\"{ $n }\"", true), (14, "b", "B", "", false)]);
    }

    #[test]
    fn what_is_wrong_has_its_line() {
        for (file, fault) in [
            ("msgctxt \"a\"\nmsgid \"A\"\nmsgstr \"b\nx\"", (3, PoFault::Quotes)),
            ("msgctxt \"a\"\nmsgid \"A\"\nmsgstr \"b\" c", (3, PoFault::Quotes)),
            ("msgctxt \"a\"\nmsgid \"A\"\nmsgstr \"b\\x\"", (3, PoFault::Quotes)),
            ("msgctxt \"a\"\nmsgid \"A\"\nmsgstr", (3, PoFault::Quotes)),
            ("msgctxt \"a\"\nmsgid \"A\"\nmsgstr \"", (3, PoFault::Quotes)),
            ("msgid \"A\"\nmsgstr \"b\"", (1, PoFault::NoKey)),
            ("\n\nmsgctxt \"a\"\nmsgid \"A\"", (3, PoFault::NoText)),
            ("msgctxt \"a\"\nmsgid \"A\"\nmsgid_plural \"B\"\nmsgstr[0] \"b\"", (3, PoFault::Plural)),
            ("hello", (1, PoFault::Line)),
            ("\"text\"", (1, PoFault::Line)),
            ("msgctxt \"a\"\nmsgctxt \"b\"\nmsgid \"A\"\nmsgstr \"b\"", (2, PoFault::Line)),
            (
                "msgctxt \"a\"\nmsgid \"A\"\nmsgstr \"b\"\n\nmsgctxt \"a\"\nmsgid \"A\"\nmsgstr \"c\"",
                (5, PoFault::Twice),
            ),
        ] {
            assert_eq!(read(file.as_bytes()).unwrap_err().first(), Some(&fault), "{file}");
        }
        assert_eq!(read(b"msgid \"\"\nmsgstr \"\"\n\xff").unwrap_err(), [(3, PoFault::NotUtf8)]);
        assert_eq!(read(b""), Ok(Vec::new()));
    }

    proptest::proptest! {
        #[test]
        fn nothing_that_is_brought_ends_the_program(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..400)) {
            let _ = read(&bytes);
        }

        #[test]
        fn no_lines_of_its_kind_end_it_either(text in "(msg(ctxt|id|str|id_plural)|#[,~|. ]| |\"|\\\\|[a-zа-я]|\\n){0,60}") {
            let _ = read(text.as_bytes());
        }

        #[test]
        fn any_text_comes_back_from_its_quotes(text in "[^\\r]{0,80}") {
            let file = format!("msgctxt \"a\"\nmsgid \"A\"\nmsgstr {}\n", quoted(&text));
            let entries = read(file.as_bytes()).unwrap();
            proptest::prop_assert_eq!(&entries[0].text, &text);
        }
    }
}
