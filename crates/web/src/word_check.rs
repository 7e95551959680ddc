//! Whether words that somebody wrote may stand on a page in the place of ours: they are read by Fluent, show the values
//! that the English words show, and hold no markup.

use std::collections::BTreeSet;

use byname_base::language::Language;
use byname_base::text::is_direction_mark;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

use crate::catalog::built_in;

/// So many ways through one sentence are looked at; no sentence of ours has more than a few.
const MOST_WAYS: usize = 256;

/// Letters that words may have.
const LONGEST: usize = 4_000;

/// Why words cannot be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WordFault {
    /// Nothing is written.
    Empty,
    /// They are longer than any page has room for.
    TooLong,
    /// Fluent cannot read them; its own words on why.
    Syntax(String),
    /// They refer to other words, call a function or have parts of their own, which ours never do.
    Refers,
    /// A value that the English words show does not stand in them, or not in every form of theirs.
    Lost(String),
    /// They ask for a value that there is not.
    Unknown(String),
    /// No word of the program has this key.
    NoSuchKey,
    /// They hold markup: `<`, `>` or a character written as `&…;`.
    Markup,
    /// They hold a mark that cannot be seen.
    Invisible,
}

/// Judges words that are to stand under a key, by the English ones; they may use a value that a language of ours uses.
///
/// # Errors
/// The first [`WordFault`].
pub fn check(key: &str, words: &str) -> Result<(), WordFault> {
    let of = |language| built_in(language).iter().find(|entry| entry.key == key);
    let ours: Vec<&str> = Language::ALL.into_iter().filter_map(of).map(|entry| entry.text.as_str()).collect();
    judge(&ours, words)
}

/// Judges words by ours, of which the first are English.
fn judge(ours: &[&str], words: &str) -> Result<(), WordFault> {
    let english = ours.first().ok_or(WordFault::NoSuchKey)?;
    if words.trim().is_empty() {
        return Err(WordFault::Empty);
    }
    if words.chars().count() > LONGEST {
        return Err(WordFault::TooLong);
    }
    if words.chars().any(|c| is_direction_mark(c) || (c.is_control() && c != '\n')) {
        return Err(WordFault::Invisible);
    }
    if has_markup(words) {
        return Err(WordFault::Markup);
    }
    let (theirs, english) = (shape(words)?, shape(english)?);
    let mut known = BTreeSet::new();
    for words in ours {
        known.extend(shape(words)?.asked());
    }
    if let Some(name) = theirs.asked().into_iter().find(|name| !known.contains(name)) {
        return Err(WordFault::Unknown(name));
    }
    let lost = english.always().into_iter().find(|name| !theirs.always().contains(name));
    match lost.or_else(|| english.ever().into_iter().find(|name| !theirs.ever().contains(name))) {
        Some(name) => Err(WordFault::Lost(name)),
        None => Ok(()),
    }
}

/// Words as a message of Fluent, whatever their lines begin with.
#[must_use]
pub fn as_message(key: &str, words: &str) -> String {
    format!("{key} =\n    {}\n", words.trim().replace('\n', "\n    "))
}

fn has_markup(words: &str) -> bool {
    let entity = |(at, _): (usize, &str)| {
        let name: String = words[at + 1..].chars().take_while(|c| c.is_alphanumeric() || *c == '#').collect();
        !name.is_empty() && words[at + 1 + name.len()..].starts_with(';')
    };
    // The arrow of a choice between forms is Fluent's own.
    let plain = words.replace("->", "");
    plain.contains(['<', '>']) || words.match_indices('&').any(entity)
}

/// Which values a sentence shows, by each way through its forms, and by which it chooses between them.
#[derive(Default)]
struct Shape {
    ways: Vec<BTreeSet<String>>,
    chosen_by: BTreeSet<String>,
}

impl Shape {
    /// Values that are shown whatever form is chosen.
    fn always(&self) -> BTreeSet<String> {
        let mut ways = self.ways.iter();
        let first = ways.next().cloned().unwrap_or_default();
        ways.fold(first, |always, way| always.intersection(way).cloned().collect())
    }

    /// Values that some form shows.
    fn ever(&self) -> BTreeSet<String> {
        self.ways.iter().flatten().cloned().collect()
    }

    /// Every value that is asked for, to be shown or to choose by.
    fn asked(&self) -> BTreeSet<String> {
        self.ways.iter().flatten().chain(&self.chosen_by).cloned().collect()
    }
}

fn shape(words: &str) -> Result<Shape, WordFault> {
    let message = as_message("word", words);
    let resource = parser::parse(message.as_str()).map_err(|(_, errors)| {
        WordFault::Syntax(errors.first().map(|error| error.kind.to_string()).unwrap_or_default())
    })?;
    match resource.body.as_slice() {
        [Entry::Message(message)] if message.attributes.is_empty() => {
            let mut shape = Shape::default();
            let pattern = message.value.as_ref().ok_or(WordFault::Empty)?;
            shape.ways = ways(pattern, &mut shape.chosen_by)?;
            Ok(shape)
        }
        _ => Err(WordFault::Refers),
    }
}

/// Every way through a pattern, as the values that it shows.
fn ways(
    pattern: &Pattern<&str>,
    chosen_by: &mut BTreeSet<String>,
) -> Result<Vec<BTreeSet<String>>, WordFault> {
    let mut ways = vec![BTreeSet::new()];
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            let here = ways_of(expression, chosen_by)?;
            ways = ways.iter().flat_map(|way| here.iter().map(move |more| way | more)).collect();
            if ways.len() > MOST_WAYS {
                return Err(WordFault::TooLong);
            }
        }
    }
    Ok(ways)
}

fn ways_of(
    expression: &Expression<&str>,
    chosen_by: &mut BTreeSet<String>,
) -> Result<Vec<BTreeSet<String>>, WordFault> {
    match expression {
        Expression::Inline(InlineExpression::VariableReference { id }) => {
            Ok(vec![BTreeSet::from([id.name.to_owned()])])
        }
        Expression::Inline(
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. },
        ) => Ok(vec![BTreeSet::new()]),
        Expression::Inline(InlineExpression::Placeable { expression }) => ways_of(expression, chosen_by),
        Expression::Select { selector: InlineExpression::VariableReference { id }, variants } => {
            chosen_by.insert(id.name.to_owned());
            let mut every = Vec::new();
            for variant in variants {
                every.extend(ways(&variant.value, chosen_by)?);
            }
            Ok(every)
        }
        _ => Err(WordFault::Refers),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLURAL: &str = "{ $n ->\n    [one] { $number } person\n   *[other] { $number } people\n}";

    #[test]
    fn words_are_judged_by_the_english_ones() {
        let lost = |name: &str| Err(WordFault::Lost(name.to_owned()));
        let unknown = |name: &str| Err(WordFault::Unknown(name.to_owned()));
        for (english, words, verdict) in [
            ("Home", "Додому", Ok(())),
            ("To { $date }", "До { $date }", Ok(())),
            ("To { $date }", "До", lost("date")),
            ("To { $date }", "До { $dat }", unknown("dat")),
            ("To { $date }", "До $date", lost("date")),
            (PLURAL, "{ $number } adam", Ok(())),
            (
                PLURAL,
                "{ $n ->\n[one] { $number } людина\n[few] { $number } людини\n*[many] { $number } людей\n}",
                Ok(()),
            ),
            (
                PLURAL,
                "{ $n ->\n[one] { $number } людина\n[few] людини\n*[many] { $number } людей\n}",
                lost("number"),
            ),
            (PLURAL, "{ $m ->\n[one] { $number } a\n*[other] { $number } b\n}", unknown("m")),
            ("Home", "<b>Додому</b>", Err(WordFault::Markup)),
            ("Home", "Додому &amp; далі", Err(WordFault::Markup)),
            ("Home", "Дім & двір", Ok(())),
            ("Home", "{ home-title }", Err(WordFault::Refers)),
            ("Home", "{ -brand }", Err(WordFault::Refers)),
            ("Home", "{ NUMBER(1) }", Err(WordFault::Refers)),
            ("Home", "Дім\n.title = X", Err(WordFault::Refers)),
            ("Home", "   \n ", Err(WordFault::Empty)),
            ("Home", "Д\u{202E}ім", Err(WordFault::Invisible)),
            ("Home", "Д\u{7}ім", Err(WordFault::Invisible)),
        ] {
            assert_eq!(judge(&[english], words), verdict, "{words}");
        }
        for broken in ["{ $n", "{ $n -> }", "}", "{ $n ->\n[one] x\n}", "{ \"open }"] {
            assert!(matches!(judge(&["To { $n }"], broken), Err(WordFault::Syntax(_))), "{broken}");
        }
        assert_eq!(judge(&["Home"], &"д".repeat(LONGEST + 1)), Err(WordFault::TooLong));
    }

    #[test]
    fn a_second_message_cannot_hide_in_words() {
        assert_ne!(judge(&["Home"], "Дім\nother = Інше"), Err(WordFault::Refers), "indented, it is text");
        assert!(as_message("home", "Дім\nother = Інше").contains("\n    other = Інше"));
    }

    #[test]
    fn our_own_words_are_fine() {
        let mut wrong = Vec::new();
        for language in Language::ALL {
            for entry in built_in(language) {
                if let Err(fault) = check(&entry.key, &entry.text) {
                    wrong.push(format!("{language} {}: {fault:?}", entry.key));
                }
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
        assert_eq!(check("no-such-key", "x"), Err(WordFault::NoSuchKey));
    }
}
