//! What a word of a text may be: the words of the index it meets, and which word of a name is the family name.

use std::rc::Rc;

use hashbrown::HashMap;

use crate::endings;
use crate::given;
use crate::index::{Index, Limit};
use crate::meeting::Meeting;
use crate::name::Name;
use crate::patronymic::{self, Ending};
use crate::read::{self, Kind};
use crate::spelling::{Spelling, Weight};
use crate::token::{Role, Token};

/// How far a word of a text may be from a word of the index.
const LIMIT: Limit = Limit { base: 80, share: 16 };
/// What it costs to take an ending off.
const ENDING: u16 = 4;
/// Letters of the longest ending behind an apostrophe.
const LONGEST_ENDING: usize = 6;
/// Distinct words of a text that are kept; beyond, they are looked up anew.
const MOST_KEPT: usize = 1 << 18;

/// Endings of family names, for names that no given name and no father's name tells apart.
const FAMILY: [&str; 34] = [
    "ов",
    "ев",
    "єв",
    "ін",
    "їн",
    "ин",
    "енко",
    "чук",
    "юк",
    "ський",
    "цький",
    "ский",
    "цкий",
    "ова",
    "ева",
    "єва",
    "іна",
    "їна",
    "ина",
    "ська",
    "цька",
    "ская",
    "ov",
    "ev",
    "in",
    "enko",
    "chuk",
    "sky",
    "skyi",
    "ova",
    "eva",
    "ina",
    "ska",
    "oğlu",
];

/// A word of a text as the index sees it.
#[derive(Debug)]
pub(super) struct Seen {
    /// The word as a word of a name; `None` when nothing in it can be read.
    pub(super) token: Option<Token>,
    /// The words of the index it meets, by their number.
    pub(super) near: Vec<(u32, Meeting)>,
    /// What the table of words says it is.
    pub(super) kind: Option<Kind>,
    /// Whether it ends as fathers' names do.
    pub(super) ending: Option<Ending>,
    /// Whether it is a given name, by the table or among the people of the index.
    pub(super) is_given: bool,
}

impl Seen {
    /// How the word meets a word of the index.
    pub(super) fn meeting(&self, word: u32) -> Meeting {
        let found = self.near.binary_search_by_key(&word, |(word, _)| *word);
        found.map_or(Meeting::NONE, |at| self.near[at].1)
    }
}

/// The people of an index and the words of a text that were set beside them.
#[derive(Debug)]
pub(super) struct Known<'i> {
    pub(super) index: &'i Index,
    /// For each entry, which of its words is the family name.
    families: Vec<u8>,
    seen: HashMap<Box<str>, Rc<Seen>>,
    /// The words of the index that are somebody's given name.
    given: Vec<bool>,
}

impl<'i> Known<'i> {
    pub(super) fn of(index: &'i Index) -> Self {
        let entries = 0..u32::try_from(index.entries.len()).expect("entries are counted in 32 bits");
        let families: Vec<u8> = entries.clone().map(|entry| family(index, entry)).collect();
        let mut given = vec![false; index.words.len()];
        for entry in entries {
            for (at, member) in index.members_of(entry).iter().enumerate() {
                let family = usize::from(families[entry as usize]) == at;
                given[member.word as usize] |= !family && member.role == Role::Name;
            }
        }
        Self { index, families, seen: HashMap::new(), given }
    }

    /// Which word of an entry is the family name.
    pub(super) fn family_of(&self, entry: u32) -> usize {
        self.families[entry as usize].into()
    }

    /// A word of a text.
    pub(super) fn see(&mut self, word: &str) -> Rc<Seen> {
        if let Some(seen) = self.seen.get(word) {
            return Rc::clone(seen);
        }
        if self.seen.len() >= MOST_KEPT {
            self.seen.clear();
        }
        let seen = Rc::new(self.seen_anew(word));
        self.seen.insert(word.into(), Rc::clone(&seen));
        seen
    }

    fn seen_anew(&self, word: &str) -> Seen {
        let mut near: Vec<(u32, Meeting)> = Vec::new();
        let mut token = None;
        for text in [Some(word), before_apostrophe(word)].into_iter().flatten() {
            if let Some(read) = token_of(text) {
                self.meet(&read, &mut near);
                token = Some(read);
            }
        }
        near.sort_by_key(|(word, meeting)| (*word, meeting.cost));
        near.dedup_by_key(|(word, _)| *word);
        let given = |(word, meeting): &(u32, Meeting)| {
            self.given[*word as usize] && meeting.is_alike_to(index_weight(self.index, *word))
        };
        let is_given = token.as_ref().is_some_and(|token| !token.given.is_empty()) || near.iter().any(given);
        let ending = token.as_ref().and_then(|token| patronymic::ending(&token.spelling));
        Seen { token, near, kind: read::kind(word), ending, is_given }
    }

    /// Adds the words near a word as it stands, and near what it may be by itself.
    fn meet(&self, token: &Token, near: &mut Vec<(u32, Meeting)>) {
        near.extend(self.index.near(token, LIMIT));
        for letters in endings::by_itself(&token.spelling) {
            let spelling = Spelling::of_letters(token.spelling.script(), letters);
            let alone = Token { given: given::identities(&spelling), spelling, ..token.clone() };
            let met = self.index.near(&alone, LIMIT);
            near.extend(met.into_iter().map(|(word, meeting)| (word, meeting.dearer_by(ENDING))));
        }
    }
}

fn index_weight(index: &Index, word: u32) -> Weight {
    index.words[word as usize].weight
}

/// The one word of a text as a word of a name.
fn token_of(text: &str) -> Option<Token> {
    let name = Name::read(text).ok()?;
    name.forms().last()?.tokens.first().cloned()
}

/// What stands before the apostrophe that an ending follows.
fn before_apostrophe(word: &str) -> Option<&str> {
    let (before, ending) = word.rsplit_once(['\'', '’', 'ʼ', '`', '‘'])?;
    (before.chars().count() >= 3 && ending.chars().count() <= LONGEST_ENDING).then_some(before)
}

/// Which word of an entry is the family name: the one set apart as such; beside a father's name at the end the first,
/// otherwise beside a father's name the last; the only one that is no given name; the only one that ends so; the last.
fn family(index: &Index, entry: u32) -> u8 {
    let members = index.members_of(entry);
    let role = |role: Role| members.iter().position(|member| member.role == role);
    let names: Vec<usize> = (0..members.len()).filter(|at| members[*at].role == Role::Name).collect();
    let word = |at: usize| &index.words[members[at].word as usize];
    let only = |fits: &dyn Fn(usize) -> bool| match *names
        .iter()
        .copied()
        .filter(|at| fits(*at))
        .collect::<Vec<_>>()
    {
        [one] => Some(one),
        _ => None,
    };
    let ends_so = |at: usize| {
        let text = Spelling::of_letters(word(at).script, word(at).letters.to_vec()).text();
        FAMILY.iter().any(|ending| text.ends_with(ending))
    };
    let by_father = || {
        let father = role(Role::Patronymic)?;
        let spelling = Spelling::of_letters(word(father).script, word(father).letters.to_vec());
        if names.len() == 1 && patronymic::ending(&spelling).is_none() {
            // Kayalıoğlu is read as a father's name, and is a family name where there is no other.
            return Some(father);
        }
        if father + 1 == members.len() { names.first() } else { names.last() }.copied()
    };
    let found = role(Role::Family)
        .or_else(by_father)
        .or_else(|| only(&|at| word(at).given.is_empty()))
        .or_else(|| only(&ends_so))
        .or(names.last().copied());
    found.and_then(|at| u8::try_from(at).ok()).unwrap_or(u8::MAX)
}
