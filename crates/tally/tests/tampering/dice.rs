//! Chance that falls the same way each time, so that a failing case can be looked at.

use sha2::{Digest as _, Sha256};

pub(crate) struct Dice {
    seed: u64,
    thrown: u64,
}

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self { seed, thrown: 0 }
    }

    pub(crate) fn hash(&mut self) -> [u8; 32] {
        self.thrown += 1;
        Sha256::new()
            .chain_update(self.seed.to_be_bytes())
            .chain_update(self.thrown.to_be_bytes())
            .finalize()
            .into()
    }

    /// A number below `end`.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        let hash = self.hash();
        usize::from_be_bytes(hash[..8].try_into().unwrap()) % end
    }

    /// One of several.
    pub(crate) fn of<T: Copy>(&mut self, some: &[T]) -> T {
        some[self.below(some.len())]
    }
}
