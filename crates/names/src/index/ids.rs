//! The ids under which names were put in, in one text, each with its number.

use hashbrown::{DefaultHashBuilder, HashTable};
use std::hash::BuildHasher;

/// Ids by number and numbers by id.
#[derive(Debug, Default, Clone)]
pub(super) struct Ids {
    text: String,
    ends: Vec<u32>,
    numbers: HashTable<u32>,
    hasher: DefaultHashBuilder,
}

impl Ids {
    /// The number of an id, a new one when it was not known.
    pub(super) fn number(&mut self, id: &str) -> u32 {
        if let Some(number) = self.find(id) {
            return number;
        }
        let number = u32::try_from(self.ends.len()).expect("an index holds fewer than 4 billion ids");
        self.text.push_str(id);
        self.ends.push(u32::try_from(self.text.len()).expect("the ids of an index hold less than 4 GiB"));
        let (text, ends, hasher) = (&self.text, &self.ends, &self.hasher);
        self.numbers
            .insert_unique(hasher.hash_one(id), number, |number| hasher.hash_one(slice(text, ends, *number)));
        number
    }

    /// The number of an id that is known.
    pub(super) fn find(&self, id: &str) -> Option<u32> {
        let same = |number: &u32| slice(&self.text, &self.ends, *number) == id;
        self.numbers.find(self.hasher.hash_one(id), same).copied()
    }

    /// The id with this number.
    pub(super) fn get(&self, number: u32) -> &str {
        slice(&self.text, &self.ends, number)
    }

    /// How many ids there are.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// Every id in the order of its number.
    pub(super) fn all(&self) -> impl Iterator<Item = &str> {
        (0..self.ends.len())
            .map(|number| self.get(u32::try_from(number).expect("ids are counted in 32 bits")))
    }
}

fn slice<'t>(text: &'t str, ends: &[u32], number: u32) -> &'t str {
    let at = number as usize;
    let start = if at == 0 { 0 } else { ends[at - 1] as usize };
    &text[start..ends[at] as usize]
}
