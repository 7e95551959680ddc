//! The index: words, the names they stand in, and the ids of those names.

use std::sync::Mutex;

use hashbrown::HashMap;
use rayon::prelude::*;

use super::ids::Ids;
use super::search::{Hit, Scratch, Search};
use super::tree::{NONE, Tree};
use crate::given::{self, Identity};
use crate::name::Name;
use crate::script::Script;
use crate::spelling::{Spelling, Weight};
use crate::token::Role;

/// Names read together by one thread.
const BATCH: usize = 4096;

/// Names under ids, found however they are written.
///
/// An id may stand for several names; finding one of them finds the id.
#[derive(Debug)]
pub struct Index {
    pub(super) ids: Ids,
    pub(super) trees: [Tree; 4],
    pub(crate) words: Vec<Word>,
    /// The words that are a given name, by its line in the table.
    pub(super) given: HashMap<u16, Vec<u32>>,
    pub(crate) entries: Vec<Entry>,
    /// The words of all entries.
    pub(crate) members: Vec<Member>,
    /// Entries of names that were taken out.
    pub(super) removed: usize,
    pub(super) scratches: Mutex<Vec<Scratch>>,
}

/// A distinct word.
#[derive(Debug, Clone)]
pub(crate) struct Word {
    pub(crate) script: Script,
    pub(crate) letters: Box<[u8]>,
    pub(crate) weight: Weight,
    /// The given names it is.
    pub(crate) given: Box<[Identity]>,
    /// The entries it stands in, ascending.
    pub(crate) entries: Vec<u32>,
}

/// One form of a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Entry {
    /// The number of its id; `NONE` once taken out.
    pub(crate) id: u32,
    /// Where its words begin in `members`.
    pub(crate) start: u32,
    pub(crate) length: u8,
}

/// A word in an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Member {
    pub(crate) word: u32,
    pub(crate) role: Role,
}

impl Default for Index {
    fn default() -> Self {
        Self {
            ids: Ids::default(),
            trees: Script::ALL.map(Tree::new),
            words: Vec::new(),
            given: HashMap::new(),
            entries: Vec::new(),
            members: Vec::new(),
            removed: 0,
            scratches: Mutex::default(),
        }
    }
}

impl Index {
    /// Builds an index of written names, reading them on all threads of the pool. Names that cannot be read are left
    /// out.
    pub fn build<'n>(names: impl IntoIterator<Item = (&'n str, &'n str)>) -> Self {
        let mut index = Self::default();
        let mut names = names.into_iter();
        loop {
            let batch: Vec<(&str, &str)> =
                names.by_ref().take(BATCH * rayon::current_num_threads()).collect();
            if batch.is_empty() {
                index.arrange();
                return index;
            }
            let read: Vec<_> = batch.par_iter().map(|(id, name)| (*id, Name::read(name))).collect();
            for (id, name) in read {
                if let Ok(name) = name {
                    index.insert(id, &name);
                }
            }
        }
    }

    /// Puts a name in under an id, beside those that stand there.
    pub fn insert(&mut self, id: &str, name: &Name) {
        let id = self.ids.number(id);
        for form in name.forms() {
            let entry = u32::try_from(self.entries.len()).expect("an index holds fewer than 4 billion names");
            let start = u32::try_from(self.members.len()).expect("an index holds fewer than 4 billion words");
            for token in form.counting() {
                let word = self.word(&token.spelling);
                self.words[word as usize].stands_in(entry);
                self.members.push(Member { word, role: token.role });
            }
            let length =
                u8::try_from(self.members.len() - start as usize).expect("a form has at most 24 words");
            self.entries.push(Entry { id, start, length });
        }
    }

    /// Takes out every name under an id; whether there was one.
    pub fn remove(&mut self, id: &str) -> bool {
        let Some(id) = self.ids.find(id) else { return false };
        let mut found = false;
        for at in 0..self.entries.len() {
            if self.entries[at].id == id {
                self.take_out(at);
                found = true;
            }
        }
        found
    }

    fn take_out(&mut self, at: usize) {
        let number = u32::try_from(at).expect("entries are counted in 32 bits");
        for member in self.members_of(number).to_vec() {
            let entries = &mut self.words[member.word as usize].entries;
            if let Ok(place) = entries.binary_search(&number) {
                entries.remove(place);
            }
        }
        self.entries[at].id = NONE;
        self.removed += 1;
    }

    /// The best hits for a name, best first, at most `count`; none twice.
    #[must_use]
    pub fn top(&self, name: &Name, count: usize) -> Vec<Hit<'_>> {
        let take = || self.scratches.lock().ok().and_then(|mut scratches| scratches.pop());
        let mut scratch = take().unwrap_or_default();
        let hits = Search { index: self, scratch: &mut scratch }.top(name, count);
        if let Ok(mut scratches) = self.scratches.lock() {
            scratches.push(scratch);
        }
        hits
    }

    /// How many names stand in the index, every form counted.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.len() - self.removed
    }

    /// Whether no name stands in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    pub(crate) fn members_of(&self, entry: u32) -> &[Member] {
        let entry = self.entries[entry as usize];
        &self.members[entry.start as usize..][..usize::from(entry.length)]
    }

    /// The id with this number.
    pub(crate) fn id(&self, number: u32) -> &str {
        self.ids.get(number)
    }

    /// Lays the trees out as walks go through them; what is put in later is found all the same.
    pub(crate) fn arrange(&mut self) {
        for tree in &mut self.trees {
            *tree = tree.arranged();
        }
    }

    /// The number of a word, a new one when it was not known.
    fn word(&mut self, spelling: &Spelling) -> u32 {
        match *self.trees[spelling.script() as usize].place(spelling.letters()) {
            NONE => self.add_word(spelling.clone()),
            word => word,
        }
    }

    /// Adds a word that was not known.
    pub(crate) fn add_word(&mut self, spelling: Spelling) -> u32 {
        let word = u32::try_from(self.words.len()).expect("an index holds fewer than 4 billion words");
        *self.trees[spelling.script() as usize].place(spelling.letters()) = word;
        let given = given::identities(&spelling);
        for identity in &given {
            self.given.entry(identity.group).or_default().push(word);
        }
        self.words.push(Word {
            script: spelling.script(),
            letters: spelling.letters().into(),
            weight: spelling.weight(),
            given: given.into(),
            entries: Vec::new(),
        });
        word
    }
}

impl Word {
    /// Notes an entry that the word stands in; entries come in their order.
    pub(crate) fn stands_in(&mut self, entry: u32) {
        if self.entries.last() != Some(&entry) {
            self.entries.push(entry);
        }
    }
}
