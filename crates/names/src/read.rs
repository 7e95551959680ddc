//! From written text to words with roles: brackets, commas, hyphens, initials, titles, particles, fathers' names.

use std::sync::LazyLock;

use hashbrown::HashMap;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::name::{Form, MOST_TOKENS};
use crate::patronymic::{self, Ending};
use crate::script::Script;
use crate::spelling::Spelling;
use crate::token::{Role, Token};

/// Bytes of the longest text that is read as a name.
const MOST_BYTES: usize = 4096;

/// Why a text is not read as a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAName {
    /// More than 4,096 bytes, or more than 24 words.
    #[error("too long for a name")]
    TooLong,
    /// Nothing in it is a letter.
    #[error("no letters")]
    NoLetters,
}

/// What a word of the table says about a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Title,
    Particle,
    Suffix,
    Son,
    /// What is named after a person, beside the name.
    Place,
}

static WORDS: LazyLock<HashMap<String, Kind>> = LazyLock::new(|| {
    let lines = include_str!("../data/words.tsv").lines().filter(|line| !line.starts_with('#'));
    lines
        .filter_map(|line| {
            let (word, kind) = line.split_once('\t')?;
            let kind = match kind {
                "title" => Kind::Title,
                "particle" => Kind::Particle,
                "suffix" => Kind::Suffix,
                "place" => Kind::Place,
                _ => Kind::Son,
            };
            Some((word.replace('ı', "i"), kind))
        })
        .collect()
});

/// What the table of words says about a word of a text.
pub(crate) fn kind(word: &str) -> Option<Kind> {
    WORDS.get(&word.to_lowercase().replace('ı', "i")).copied()
}

/// A word before its role is known.
struct Word {
    text: String,
    /// Followed by a full stop.
    stopped: bool,
    /// Tied by a hyphen to the word before.
    tied: bool,
    /// Stands before the comma of the form.
    before_comma: bool,
}

/// Reads all forms of a name.
pub(crate) fn forms(text: &str) -> Result<Vec<Form>, NotAName> {
    if text.len() > MOST_BYTES {
        return Err(NotAName::TooLong);
    }
    let plain: String =
        text.nfkc().flat_map(char::to_lowercase).nfkc().filter(|c| is_kept(*c)).map(plainer).collect();
    let mut forms = Vec::new();
    for part in without_brackets(&plain) {
        let tokens = tokens(words(&part));
        if tokens.len() > MOST_TOKENS {
            return Err(NotAName::TooLong);
        }
        if tokens.is_empty() {
            continue;
        }
        if let Some(tokens) = joined(&tokens) {
            forms.push(Form { tokens });
        }
        forms.push(Form { tokens });
    }
    if forms.is_empty() { Err(NotAName::NoLetters) } else { Ok(forms) }
}

/// Marks of direction, joiners and vowel points carry nothing that is compared.
fn is_kept(c: char) -> bool {
    !is_combining_mark(c)
        && !matches!(c, '\u{AD}' | '\u{61C}' | '\u{640}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
}

/// The many apostrophes, hyphens and dots of an i as one.
fn plainer(c: char) -> char {
    match c {
        'ı' => 'i',
        '‘' | '’' | 'ʼ' | 'ʹ' | '´' | '`' | 'ʻ' | '′' | '׳' | 'ʿ' | 'ʾ' => '\'',
        '\u{2010}'..='\u{2015}' | '−' | '־' => '-',
        '،' | '、' => ',',
        _ => c,
    }
}

/// The text outside brackets, then what stood in each pair of them.
fn without_brackets(text: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut inside = false;
    for c in text.chars() {
        match c {
            '(' | '[' => {
                inside = true;
                parts.push(String::new());
            }
            ')' | ']' => inside = false,
            _ => {
                let at = if inside { parts.len() - 1 } else { 0 };
                parts[at].push(c);
            }
        }
        if parts.len() > 4 {
            break;
        }
    }
    parts
}

fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let comma = text.find(',');
    let mut tied = false;
    let mut word = String::new();
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        if c.is_alphabetic() || (c == '\'' && !word.is_empty()) {
            word.push(c);
            continue;
        }
        if !word.is_empty() {
            let before_comma = comma.is_some_and(|comma| at <= comma);
            words.push(Word { text: std::mem::take(&mut word), stopped: c == '.', tied, before_comma });
            tied = c == '-';
        } else if c != '-' {
            tied = false;
        }
        if words.len() > MOST_TOKENS * 2 {
            break;
        }
    }
    words
}

fn tokens(words: Vec<Word>) -> Vec<Token> {
    let many = words.len() > 1;
    let mut tokens: Vec<Token> = Vec::new();
    for word in words {
        let kind = WORDS.get(word.text.trim_end_matches('\'')).copied();
        let role = match kind {
            Some(Kind::Title) if many => continue,
            Some(Kind::Particle | Kind::Son) if many => Role::Particle,
            Some(Kind::Suffix) if many => Role::Suffix,
            _ => Role::Name,
        };
        let (text, fathered) = without_son(&word.text);
        for (script, run) in runs(text) {
            let Some(spelling) = Spelling::of(&run, script) else { continue };
            let role = if fathered {
                Role::Patronymic
            } else if role == Role::Name && many && is_initial(&word, &spelling) {
                Role::Initial
            } else if role == Role::Name && word.before_comma {
                Role::Family
            } else {
                role
            };
            tokens.push(Token::new(spelling, role, word.tied));
        }
    }
    find_the_father(&mut tokens);
    tokens
}

/// The words with those that hyphens tie written as one; `None` without such words.
fn joined(tokens: &[Token]) -> Option<Vec<Token>> {
    let mut whole: Vec<Token> = Vec::new();
    for token in tokens {
        let one = match whole.last() {
            Some(last) if token.tied => last.spelling.joined(&token.spelling),
            _ => None,
        };
        match (one, whole.last_mut()) {
            (Some(one), Some(last)) => *last = Token::new(one, Role::Name, false),
            _ => whole.push(token.clone()),
        }
    }
    (whole.len() < tokens.len()).then_some(whole)
}

/// Takes the word for son or daughter off the end of a father's name that is written in one with it.
fn without_son(word: &str) -> (&str, bool) {
    for ending in ["oğlu", "oglu", "qizi", "kizi", "оглы", "оглу", "кызы", "кизи"] {
        if let Some(father) = word.strip_suffix(ending).filter(|father| father.chars().count() > 2) {
            return (father, true);
        }
    }
    (word, false)
}

fn is_initial(word: &Word, spelling: &Spelling) -> bool {
    spelling.len() == 1 || (word.stopped && spelling.len() == 2)
}

/// Marks the father's name.
fn find_the_father(tokens: &mut [Token]) {
    let found = the_father(tokens.iter().map(|token| (token.role, patronymic::ending(&token.spelling))));
    if let Some(father) = found.and_then(|at| tokens.get_mut(at)) {
        father.role = Role::Patronymic;
        father.given.clear();
    }
}

/// Which of the words is the father's name: the one word that ends so beside a given and a family name, or that ends as
/// only fathers' names do. Where several words end so, none can be told to be it, whatever their order.
pub(crate) fn the_father(words: impl Iterator<Item = (Role, Option<Ending>)> + Clone) -> Option<usize> {
    let others = words.clone().filter(|(role, _)| !matches!(role, Role::Particle | Role::Suffix)).count();
    if others < 2 || words.clone().any(|(role, _)| role == Role::Patronymic) {
        return None;
    }
    let ends_so = |(role, ending): (Role, Option<Ending>)| {
        matches!(role, Role::Name | Role::Family)
            && (ending == Some(Ending::Only) || (others > 2 && ending.is_some()))
    };
    let mut found = (0..).zip(words).filter(|(_, word)| ends_so(*word)).map(|(at, _)| at);
    found.next().filter(|_| found.next().is_none())
}

/// The word in one script, lookalikes from another script set right; words of scripts without tables in Latin.
fn runs(word: &str) -> Vec<(Script, String)> {
    let mut counts = [0_usize; 4];
    for script in word.chars().filter_map(Script::of) {
        counts[script as usize] += 1;
    }
    let most = Script::ALL
        .into_iter()
        .max_by_key(|script| counts[*script as usize])
        .filter(|script| counts[*script as usize] > 0);
    let Some(script) = most else {
        return vec![(Script::Latin, any_ascii::any_ascii(word).to_lowercase())];
    };
    let run = word
        .chars()
        .map(|c| if Script::of(c).is_some_and(|of| of != script) { look_alike(c, script) } else { c });
    let run: String = run.filter(|c| *c != '\'' || script == Script::Hebrew).collect();
    vec![(script, run)]
}

/// The letter of another script that looks the same; the letter itself when there is none.
fn look_alike(letter: char, script: Script) -> char {
    const ALIKE: [(char, char); 13] = [
        ('a', 'а'),
        ('c', 'с'),
        ('e', 'е'),
        ('i', 'і'),
        ('o', 'о'),
        ('p', 'р'),
        ('x', 'х'),
        ('y', 'у'),
        ('k', 'к'),
        ('m', 'м'),
        ('t', 'т'),
        ('h', 'н'),
        ('b', 'в'),
    ];
    let found = ALIKE.iter().find(|(latin, cyrillic)| match script {
        Script::Cyrillic => *latin == letter,
        _ => *cyrillic == letter,
    });
    found.map_or(letter, |(latin, cyrillic)| if script == Script::Cyrillic { *cyrillic } else { *latin })
}
