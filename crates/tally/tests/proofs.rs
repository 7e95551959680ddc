//! The tree and its proofs against the definitions of RFC 9162, written down once more as they stand there.

use byname_tally::{Hash, Tree, includes, leaf_hash, only_grew};
use proptest::prelude::*;
use sha2::{Digest as _, Sha256};

/// MTH of section 2.1.1.
fn naive_root(leaves: &[Vec<u8>]) -> Hash {
    match leaves {
        [] => Sha256::digest([]).into(),
        [leaf] => leaf_hash(leaf),
        _ => {
            let (left, right) = leaves.split_at(leaves.len().next_power_of_two() / 2);
            Sha256::new()
                .chain_update([1])
                .chain_update(naive_root(left))
                .chain_update(naive_root(right))
                .finalize()
                .into()
        }
    }
}

fn tree(leaves: &[Vec<u8>]) -> Tree {
    let mut tree = Tree::default();
    leaves.iter().for_each(|leaf| tree.append(leaf));
    tree
}

fn leaves(most: usize) -> impl Strategy<Value = Vec<Vec<u8>>> {
    prop::collection::vec(prop::collection::vec(any::<u8>(), 0..4), 1..most)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_root_is_the_one_of_the_definition(leaves in leaves(70)) {
        let tree = tree(&leaves);
        prop_assert_eq!(tree.root(), naive_root(&leaves));
        for size in 0..=leaves.len() {
            prop_assert_eq!(tree.root_at(size as u64), Some(naive_root(&leaves[..size])));
        }
    }

    #[test]
    fn a_leaf_is_proven_at_its_place_and_at_no_other(leaves in leaves(40), flip in any::<(usize, u8)>()) {
        let tree = tree(&leaves);
        for size in 1..=leaves.len() as u64 {
            let root = naive_root(&leaves[..size as usize]);
            for index in 0..size {
                let leaf = leaf_hash(&leaves[index as usize]);
                let path = tree.inclusion(index, size).unwrap();
                prop_assert!(includes(&leaf, index, &path, size, &root));
                prop_assert!(!includes(&leaf_hash(b"another leaf"), index, &path, size, &root));
                prop_assert!(!includes(&leaf, index, &path, size, &leaf_hash(b"another root")));
                prop_assert!(!includes(&leaf, size, &path, size, &root));
                prop_assert!(!includes(&leaf, index, &[path.clone(), vec![leaf]].concat(), size, &root));
                let mut changed = path.clone();
                if let Some(hash) = flip.0.checked_rem(path.len()).map(|at| &mut changed[at]) {
                    hash[usize::from(flip.1) % 32] ^= 1;
                    prop_assert!(!includes(&leaf, index, &changed, size, &root));
                    prop_assert!(!includes(&leaf, index, &path[1..], size, &root));
                }
            }
        }
    }

    #[test]
    fn a_tree_is_proven_to_have_only_grown(leaves in leaves(40), flip in any::<(usize, u8)>()) {
        let tree = tree(&leaves);
        let root = |size: u64| naive_root(&leaves[..size as usize]);
        for new in 1..=leaves.len() as u64 {
            for old in 1..=new {
                let proof = tree.consistency(old, new).unwrap();
                let (old_root, new_root, other) = (root(old), root(new), leaf_hash(b"another root"));
                prop_assert!(only_grew((old, &old_root), (new, &new_root), &proof), "{} {}", old, new);
                prop_assert!(!only_grew((old, &other), (new, &new_root), &proof));
                prop_assert!(!only_grew((old, &old_root), (new, &other), &proof));
                prop_assert!(!only_grew((old, &old_root), (new, &new_root), &[proof.clone(), vec![other]].concat()));
                let mut changed = proof.clone();
                if let Some(hash) = flip.0.checked_rem(proof.len()).map(|at| &mut changed[at]) {
                    hash[usize::from(flip.1) % 32] ^= 1;
                    prop_assert!(!only_grew((old, &old_root), (new, &new_root), &changed));
                }
            }
        }
    }

    #[test]
    fn no_proof_does_harm(
        (index, size, other) in any::<(u64, u64, u64)>(),
        path in prop::collection::vec(any::<Hash>(), 0..70),
        root in any::<Hash>(),
    ) {
        prop_assert!(!includes(&[0; 32], index, &path, size, &root));
        prop_assert!(!only_grew((other, &[0; 32]), (size, &root), &path) || (other == 0 && path.is_empty()));
    }
}

#[test]
fn the_empty_tree_is_the_beginning_of_every_tree() {
    let (empty, root) = (naive_root(&[]), leaf_hash(b"a"));
    assert!(only_grew((0, &empty), (1, &root), &[]));
    assert!(only_grew((0, &empty), (0, &empty), &[]));
    assert!(!only_grew((0, &empty), (0, &root), &[]));
    assert!(!only_grew((0, &empty), (1, &root), &[root]));
    assert!(!only_grew((2, &root), (1, &root), &[]));
}
