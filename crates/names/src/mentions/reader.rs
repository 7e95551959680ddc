//! The reader of a text: what it remembers and what it tells.

use hashbrown::HashMap;

use super::known::Known;
use super::passage::Passages;
use crate::index::Index;

/// Mentions that are less sure are not told.
pub(super) const FLOOR: f32 = 0.2;

/// A place in a text where somebody of the index may be named.
#[derive(Debug, Clone, PartialEq)]
pub struct Mention<'i> {
    /// The byte where it begins, counted from the beginning of the text.
    pub start: u64,
    /// The byte behind it.
    pub end: u64,
    /// The id the person was put in under.
    pub id: &'i str,
    /// How sure it is, from 0 to 1; people of one name share it.
    pub value: f32,
}

/// A reader of one text, which may come in several pieces; it remembers who was named in full.
#[derive(Debug)]
pub struct Mentions<'i> {
    pub(super) known: Known<'i>,
    /// People named in full so far, and after how many others.
    pub(super) introduced: HashMap<u32, u32>,
    /// Bytes read before the piece at hand.
    pub(super) before: u64,
}

impl<'i> Mentions<'i> {
    /// A reader that knows the people of an index.
    #[must_use]
    pub fn of(index: &'i Index) -> Self {
        Self { known: Known::of(index), introduced: HashMap::new(), before: 0 }
    }

    /// Reads on and tells who is named, in the order of the text. No name may go across the end of a piece, so pieces
    /// end where lines end.
    pub fn read(&mut self, text: &str) -> Vec<Mention<'i>> {
        let mut found = Vec::new();
        for passage in Passages::of(text) {
            self.judge(&passage, &mut found);
        }
        self.before += u64::try_from(text.len()).expect("a text has fewer than 2^64 bytes");
        found
    }

    /// Passes over bytes that are no text.
    pub fn skip(&mut self, bytes: usize) {
        self.before += u64::try_from(bytes).expect("a text has fewer than 2^64 bytes");
    }
}
