//! Whether a proof holds, for somebody who has the proof and a root and not the tree.

use crate::encoding::Hash;
use crate::tree::node_hash;

/// Whether `path` proves that a leaf with this hash is at `index` of the tree with this size and root.
///
/// Source: RFC 9162, section 2.1.3.2 (V).
#[must_use]
pub fn includes(leaf: &Hash, index: u64, path: &[Hash], size: u64, root: &Hash) -> bool {
    if index >= size {
        return false;
    }
    let (mut index, mut last) = (index, size - 1);
    let mut hash = *leaf;
    for beside in path {
        if last == 0 {
            return false;
        }
        if index % 2 == 1 || index == last {
            hash = node_hash(beside, &hash);
            while index.is_multiple_of(2) && index != 0 {
                (index, last) = (index >> 1, last >> 1);
            }
        } else {
            hash = node_hash(&hash, beside);
        }
        (index, last) = (index >> 1, last >> 1);
    }
    last == 0 && hash == *root
}

/// Whether `proof` proves that the tree of `new` begins with the tree of `old`, each a size and a root.
///
/// Every tree begins with the empty one, and with itself when the roots are one; both need an empty proof.
///
/// Source: RFC 9162, section 2.1.4.2 (V).
#[must_use]
pub fn only_grew(old: (u64, &Hash), new: (u64, &Hash), proof: &[Hash]) -> bool {
    let ((old_size, old_root), (new_size, new_root)) = (old, new);
    if old_size == 0 || old_size >= new_size {
        return proof.is_empty() && old_size <= new_size && (old_size != new_size || old_root == new_root);
    }
    // A full tree of the old size is itself the first hash of the proof.
    let whole = [*old_root];
    let begun = if old_size.is_power_of_two() { whole.as_slice() } else { &[] };
    let mut hashes = begun.iter().chain(proof);
    let Some(first) = hashes.next() else {
        return false;
    };
    let (mut index, mut last) = (old_size - 1, new_size - 1);
    while index % 2 == 1 {
        (index, last) = (index >> 1, last >> 1);
    }
    let (mut old_hash, mut new_hash) = (*first, *first);
    for beside in hashes {
        if last == 0 {
            return false;
        }
        if index % 2 == 1 || index == last {
            old_hash = node_hash(beside, &old_hash);
            new_hash = node_hash(beside, &new_hash);
            while index.is_multiple_of(2) && index != 0 {
                (index, last) = (index >> 1, last >> 1);
            }
        } else {
            new_hash = node_hash(&new_hash, beside);
        }
        (index, last) = (index >> 1, last >> 1);
    }
    last == 0 && old_hash == *old_root && new_hash == *new_root
}
