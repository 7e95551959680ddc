//! Words with a capital that stand together in a text.

/// Words that stand together, nothing but space, a hyphen or the stop of an initial between them.
#[derive(Debug)]
pub(super) struct Passage<'t> {
    pub(super) words: Vec<Written<'t>>,
    /// The word before, where only space stands between; empty without one.
    pub(super) before: &'t str,
    /// The word behind, where only space stands between; empty without one.
    pub(super) behind: &'t str,
}

/// A word with a capital.
#[derive(Debug, Clone, Copy)]
pub(super) struct Written<'t> {
    pub(super) text: &'t str,
    /// The byte where it begins.
    pub(super) start: usize,
    /// Whether it is the first of a sentence, where a capital says nothing.
    pub(super) begins_sentence: bool,
    /// Whether it is one or two letters and a stop.
    pub(super) initial: bool,
}

impl Written<'_> {
    /// The byte behind the word, and behind its stop if it is an initial.
    pub(super) fn whole_end(&self) -> usize {
        self.start + self.text.len() + usize::from(self.initial)
    }

    /// Whether it is all capitals and short, as what stands for an office or a country is.
    pub(super) fn is_short_for_something(&self) -> bool {
        self.text.chars().count() <= 5 && self.text.chars().all(char::is_uppercase)
    }
}

/// Words of the longest passage; one that is longer is read in several.
const LONGEST: usize = 24;

/// The passages of a text, in its order.
pub(super) struct Passages<'t> {
    text: &'t str,
    at: usize,
    /// The word that was read last, of any case.
    last: (usize, usize),
    /// A word with a capital that begins the next passage.
    next: Option<Written<'t>>,
}

impl<'t> Passages<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        Self { text, at: 0, last: (0, 0), next: None }
    }

    /// The next word of the text and whether it begins with a capital.
    fn word(&mut self) -> Option<(usize, usize, bool)> {
        let rest = &self.text[self.at..];
        let (start, first) = rest.char_indices().find(|(_, c)| c.is_alphanumeric())?;
        let start = self.at + start;
        let mut end = start;
        for c in self.text[start..].chars() {
            if !(c.is_alphanumeric() || is_inside(c)) {
                break;
            }
            end += c.len_utf8();
        }
        self.at = end;
        // A letter without cases may begin a name as well as a capital does.
        let capital = first.is_alphabetic() && !first.is_lowercase();
        Some((start, self.text[start..end].trim_end_matches(is_inside).len() + start, capital))
    }

    fn written(&self, start: usize, end: usize) -> Written<'t> {
        let text = &self.text[start..end];
        let short = text.chars().count() <= 2;
        let initial = short && self.text[end..].starts_with('.');
        let begins_sentence = self.is_sentence_start(start);
        Written { text, start, begins_sentence, initial }
    }

    fn is_sentence_start(&self, start: usize) -> bool {
        let between = &self.text[self.last.1..start];
        let quiet = |c: char| c == ' ' || c == '\u{A0}' || c == '-' || c == ',' || c == '\n';
        self.last.1 == 0 || between.chars().any(|c| !quiet(c)) || between.contains("\n\n")
    }
}

/// Signs that stand inside a word: the apostrophes.
fn is_inside(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ' | 'ʹ' | '`' | '‘' | '´' | '\u{301}')
}

/// Whether two words with this between them can be of one name.
fn joins(between: &str, after_initial: bool) -> bool {
    let mut rest = between;
    if after_initial {
        rest = rest.strip_prefix('.').unwrap_or(rest);
    }
    let spaces = rest.chars().all(|c| c == '-' || c == '‑' || c.is_whitespace());
    spaces && rest.len() <= 8 && rest.bytes().filter(|byte| *byte == b'\n').count() < 2
}

impl<'t> Iterator for Passages<'t> {
    type Item = Passage<'t>;

    fn next(&mut self) -> Option<Passage<'t>> {
        let mut words: Vec<Written<'t>> = Vec::new();
        let mut before = "";
        if let Some(first) = self.next.take() {
            words.push(first);
        }
        loop {
            let Some((start, end, capital)) = self.word() else {
                return (!words.is_empty()).then_some(Passage { words, before, behind: "" });
            };
            let between = &self.text[self.last.1..start];
            let after_initial = words.last().is_some_and(|word| word.initial);
            let near = joins(between, after_initial);
            let written = capital.then(|| self.written(start, end));
            let last = std::mem::replace(&mut self.last, (start, end));
            match written {
                Some(word) if words.is_empty() => {
                    before = if near { &self.text[last.0..last.1] } else { "" };
                    words.push(word);
                }
                Some(word) if near && words.len() < LONGEST => words.push(word),
                Some(word) => {
                    self.next = Some(word);
                    return Some(Passage { words, before, behind: "" });
                }
                None if words.is_empty() => {}
                None => {
                    let behind = if near { &self.text[start..end] } else { "" };
                    return Some(Passage { words, before, behind });
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passages(text: &str) -> Vec<(String, String, String)> {
        let words =
            |passage: &Passage<'_>| passage.words.iter().map(|word| word.text).collect::<Vec<_>>().join("|");
        Passages::of(text).map(|p| (words(&p), p.before.to_owned(), p.behind.to_owned())).collect()
    }

    #[test]
    fn words_with_a_capital_stand_together_across_space_hyphen_and_initials() {
        let found = passages("вчора Е. Р. Толґар-Бей і Марта, Осман прийшли на вулицю Бея.\n\nDeniz’in evi");
        let expected = [
            ("Е|Р|Толґар|Бей", "вчора", "і"),
            ("Марта", "і", ""),
            ("Осман", "", "прийшли"),
            ("Бея", "вулицю", ""),
            ("Deniz’in", "", "evi"),
        ];
        let expected = expected.map(|(a, b, c)| (a.to_owned(), b.to_owned(), c.to_owned()));
        assert_eq!(found, expected);
    }

    #[test]
    fn a_capital_at_the_beginning_of_a_sentence_is_known_as_such() {
        let text = "Мороз міцнів. Коваль мовчав, Бондар — ні. І Лис";
        let starts: Vec<(&str, bool)> = Passages::of(text)
            .flat_map(|passage| passage.words)
            .map(|word| (word.text, word.begins_sentence))
            .collect();
        assert_eq!(
            starts,
            [("Мороз", true), ("Коваль", true), ("Бондар", false), ("І", true), ("Лис", false)]
        );
    }
}
