//! The Merkle tree over the leaves: its root at any size, and proofs that a leaf is in it or that it only grew.
//!
//! Hashes are those of RFC 9162, section 2.1 (the same as RFC 6962): SHA-256 of a nought byte and the leaf, SHA-256
//! of a one byte and the two halves.

use sha2::{Digest as _, Sha256};

use crate::encoding::Hash;

/// The hash of a leaf.
#[must_use]
pub fn leaf_hash(entry: &[u8]) -> Hash {
    Sha256::new().chain_update([0]).chain_update(entry).finalize().into()
}

/// The hash over two halves.
pub(crate) fn node_hash(left: &Hash, right: &Hash) -> Hash {
    let mut bytes = [1; 65];
    bytes[1..33].copy_from_slice(left);
    bytes[33..].copy_from_slice(right);
    Sha256::digest(bytes).into()
}

/// The tree. It keeps the hash of every subtree that is full, 64 bytes a leaf, so that appending costs two hashes in
/// the mean and a proof a few dozen.
#[derive(Debug, Clone, Default)]
pub struct Tree {
    /// `levels[k][i]` is the hash over the leaves from `i * 2^k` to below `(i + 1) * 2^k`.
    levels: Vec<Vec<Hash>>,
}

impl Tree {
    /// How many leaves it has.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.levels.first().map_or(0, |leaves| leaves.len() as u64)
    }

    /// Appends a leaf.
    pub fn append(&mut self, entry: &[u8]) {
        self.append_hash(leaf_hash(entry));
    }

    /// Appends a leaf by its hash.
    pub(crate) fn append_hash(&mut self, mut hash: Hash) {
        for level in 0.. {
            if level == self.levels.len() {
                self.levels.push(Vec::new());
            }
            let row = &mut self.levels[level];
            row.push(hash);
            if row.len() % 2 == 1 {
                return;
            }
            hash = node_hash(&row[row.len() - 2], &row[row.len() - 1]);
        }
    }

    /// The root over all leaves; over none, the hash of nothing.
    #[must_use]
    pub fn root(&self) -> Hash {
        self.over(0, self.size())
    }

    /// The root when it had `size` leaves; `None` when it never had so many.
    #[must_use]
    pub fn root_at(&self, size: u64) -> Option<Hash> {
        (size <= self.size()).then(|| self.over(0, size))
    }

    /// What proves that the leaf at `index` is in the tree of `size` leaves: the hashes beside its way, from the
    /// leaf up. `None` when there is no such leaf or size.
    #[must_use]
    pub fn inclusion(&self, index: u64, size: u64) -> Option<Vec<Hash>> {
        (index < size && size <= self.size()).then(|| self.path(index, 0, size))
    }

    /// What proves that the tree of `new` leaves begins with the tree of `old` leaves. `None` when there is no such
    /// size, or `old` is nought or greater than `new`.
    #[must_use]
    pub fn consistency(&self, old: u64, new: u64) -> Option<Vec<Hash>> {
        let known = 0 < old && old <= new && new <= self.size();
        known.then(|| self.growth(old, 0, new, true))
    }

    /// The hash over the full subtree `index` at `level`; `None` while it is not full.
    pub(crate) fn full(&self, level: usize, index: usize) -> Option<&Hash> {
        self.levels.get(level)?.get(index)
    }

    /// The hash over the leaves from `start` to below `end`, where `start` begins a subtree that holds them all.
    fn over(&self, start: u64, end: u64) -> Hash {
        let count = end - start;
        let mut behind = end;
        let mut hash = None;
        for level in (0..64).filter(|level| count >> level & 1 == 1) {
            let left = self.levels[level as usize][(behind >> level) as usize - 1];
            hash = Some(hash.map_or(left, |right| node_hash(&left, &right)));
            behind -= 1 << level;
        }
        hash.unwrap_or_else(|| Sha256::digest([]).into())
    }

    /// PATH of RFC 9162, section 2.1.3.1, for the leaf at `index` among those from `start` to below `end`.
    fn path(&self, index: u64, start: u64, end: u64) -> Vec<Hash> {
        if end - start == 1 {
            return Vec::new();
        }
        let middle = start + left_half(end - start);
        let (mut path, beside) = if index < middle {
            (self.path(index, start, middle), self.over(middle, end))
        } else {
            (self.path(index, middle, end), self.over(start, middle))
        };
        path.push(beside);
        path
    }

    /// SUBPROOF of RFC 9162, section 2.1.4.1: `old` leaves counted from `start`, among those to below `end`.
    fn growth(&self, old: u64, start: u64, end: u64, from_the_first: bool) -> Vec<Hash> {
        let count = end - start;
        if old == count {
            return if from_the_first { Vec::new() } else { vec![self.over(start, end)] };
        }
        let left = left_half(count);
        let middle = start + left;
        let (mut proof, beside) = if old <= left {
            (self.growth(old, start, middle, from_the_first), self.over(middle, end))
        } else {
            (self.growth(old - left, middle, end, false), self.over(start, middle))
        };
        proof.push(beside);
        proof
    }
}

/// How many of `count` leaves, at least two, are in the left half: the largest power of two below `count`.
fn left_half(count: u64) -> u64 {
    1 << (count - 1).ilog2()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::encoding::hex;

    /// The leaves and roots by which the implementations of RFC 6962 check themselves.
    #[test]
    fn roots_are_those_of_the_reference() {
        let leaves: [&[u8]; 8] = [
            b"",
            &[0x00],
            &[0x10],
            b"\x20\x21",
            b"\x30\x31",
            b"\x40\x41\x42\x43",
            b"\x50\x51\x52\x53\x54\x55\x56\x57",
            b"\x60\x61\x62\x63\x64\x65\x66\x67\x68\x69\x6a\x6b\x6c\x6d\x6e\x6f",
        ];
        let roots = [
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
        ];
        let mut tree = Tree::default();
        assert_eq!(hex(&tree.root()), roots[0]);
        for (leaf, root) in leaves.iter().zip(&roots[1..]) {
            tree.append(leaf);
            assert_eq!(hex(&tree.root()), *root);
        }
        for (size, root) in (0..).zip(roots) {
            assert_eq!(tree.root_at(size).map(|hash| hex(&hash)).as_deref(), Some(root));
        }
        assert_eq!(tree.root_at(9), None);
    }

    #[test]
    fn there_is_no_proof_of_what_is_not() {
        let mut tree = Tree::default();
        assert_eq!(tree.inclusion(0, 0), None);
        (0..5_u8).for_each(|leaf| tree.append(&[leaf]));
        assert_eq!(tree.inclusion(4, 5).map(|path| path.len()), Some(1));
        assert_eq!(tree.inclusion(5, 5), None);
        assert_eq!(tree.inclusion(0, 6), None);
        assert_eq!(tree.consistency(5, 5), Some(Vec::new()));
        assert_eq!(tree.consistency(0, 5), None);
        assert_eq!(tree.consistency(4, 3), None);
        assert_eq!(tree.consistency(4, 6), None);
    }
}
