//! What an answer was made of, so that whoever keeps it longer than a moment learns when it is old.
//!
//! Work done inside [`Reads::of`] leaves the names of what it read. Whoever reads without saying what
//! ([`Db::read`](crate::Db::read)) has read everything: an answer is made again once too often rather than once too
//! seldom.

use std::sync::{Arc, Mutex, PoisonError};

tokio::task_local! {
    static READS: Arc<Mutex<Reads>>;
}

/// What some work read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reads {
    /// Marks of the names, each once, in order.
    pub marks: Vec<u32>,
    /// Whether it read what nobody gave a name.
    pub everything: bool,
}

impl Reads {
    /// Does some work and tells what it read.
    pub async fn of<W: Future>(work: W) -> (W::Output, Self) {
        let reads = Arc::new(Mutex::new(Self::default()));
        let output = READS.scope(Arc::clone(&reads), work).await;
        let mut reads = reads.lock().unwrap_or_else(PoisonError::into_inner).clone();
        reads.marks.sort_unstable();
        reads.marks.dedup();
        (output, reads)
    }
}

/// Notes that what has this name is read.
pub fn note(name: &str) {
    noted(|reads| reads.marks.push(mark(name)));
}

/// Notes that an answer is made of the program, its words and its settings: whoever keeps it asks after these anyway.
pub fn note_program() {
    note("program");
}

/// Notes that something is read that has no name.
pub fn note_everything() {
    noted(|reads| reads.everything = true);
}

/// The mark of a name: FNV-1a. Two names with one mark make an answer old once too often.
#[must_use]
pub fn mark(name: &str) -> u32 {
    name.bytes().fold(0x811c_9dc5, |mark, byte| (mark ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// Outside of [`Reads::of`] nobody asks.
fn noted(note: impl FnOnce(&mut Reads)) {
    let _ = READS.try_with(|reads| note(&mut reads.lock().unwrap_or_else(PoisonError::into_inner)));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn what_was_read_is_told_once_and_only_inside() {
        note("before");
        let ((), reads) = Reads::of(async {
            note("person b");
            note("person a");
            note("person b");
        })
        .await;
        let mut both = vec![mark("person a"), mark("person b")];
        both.sort_unstable();
        assert_eq!(reads, Reads { marks: both, everything: false });
        let ((), reads) = Reads::of(async { note_everything() }).await;
        assert_eq!(reads, Reads { marks: Vec::new(), everything: true });
    }
}
