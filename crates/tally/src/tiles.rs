//! The tree and its leaves as files that never change, as C2SP tlog-tiles has them: 256 to a tile.

use crate::tree::Tree;

/// How many hashes or leaves a full tile has.
const WIDTH: u64 = 256;

/// A tile of hashes, or with the leaves themselves a bundle of entries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tile {
    /// How many times 256 leaves are under each hash; 0 for hashes of leaves.
    pub level: u8,
    /// Its place in the level.
    pub index: u64,
    /// How many hashes it has, from 1 to 256.
    pub width: u16,
}

impl Tile {
    /// Every tile of a tree of `size` leaves, the narrow one at the end of each level with them.
    pub fn all(size: u64) -> impl Iterator<Item = Self> {
        (0..8).flat_map(move |level| {
            let hashes = size >> (8 * level);
            (0..hashes.div_ceil(WIDTH)).map(move |index| Self {
                level,
                index,
                width: u16::try_from((hashes - index * WIDTH).min(WIDTH)).expect("at most 256"),
            })
        })
    }

    /// Its path: `tile/0/x001/067`, with `.p/5` behind it while it has 5 hashes.
    #[must_use]
    pub fn path(&self) -> String {
        format!("tile/{}/{}", self.level, self.place())
    }

    /// The path of the leaves under a tile of level 0: `tile/entries/x001/067`.
    #[must_use]
    pub fn entries_path(&self) -> String {
        format!("tile/entries/{}", self.place())
    }

    /// Its hashes, one behind the other; `None` when the tree has not so many.
    #[must_use]
    pub fn hashes(&self, tree: &Tree) -> Option<Vec<u8>> {
        let first = self.index.checked_mul(WIDTH)?;
        let mut bytes = Vec::with_capacity(usize::from(self.width) * 32);
        for at in first..first.checked_add(self.width.into())? {
            bytes.extend(tree.full(8 * usize::from(self.level), usize::try_from(at).ok()?)?);
        }
        Some(bytes)
    }

    fn place(&self) -> String {
        let mut place = format!("{:03}", self.index % 1000);
        let mut rest = self.index / 1000;
        while rest > 0 {
            place = format!("x{:03}/{place}", rest % 1000);
            rest /= 1000;
        }
        if u64::from(self.width) < WIDTH { format!("{place}.p/{}", self.width) } else { place }
    }
}

/// The leaves under one tile of level 0, each behind its length in two bytes.
///
/// # Panics
/// When a line is longer than a leaf may be, which no log has taken.
#[must_use]
pub fn entry_bundle<'a>(lines: impl IntoIterator<Item = &'a str>) -> Vec<u8> {
    let mut bundle = Vec::new();
    for line in lines {
        let length = u16::try_from(line.len()).expect("a leaf has at most 65,535 bytes");
        bundle.extend(length.to_be_bytes());
        bundle.extend(line.as_bytes());
    }
    bundle
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::leaf_hash;

    #[test]
    fn tiles_are_those_of_the_specification() {
        let tiles: Vec<_> = Tile::all(70_000).collect();
        let of = |level, full| {
            tiles
                .iter()
                .filter(move |tile| tile.level == level && (tile.width == 256) == full)
                .collect::<Vec<_>>()
        };
        assert_eq!((of(0, true).len(), of(1, true).len(), of(2, true).len()), (273, 1, 0));
        assert_eq!([0, 1, 2].map(|level| of(level, false)[0].width), [112, 17, 1]);
        assert_eq!(of(0, false)[0].path(), "tile/0/273.p/112");
        assert_eq!(
            Tile::all(256).map(|tile| tile.path()).collect::<Vec<_>>(),
            ["tile/0/000", "tile/1/000.p/1"]
        );
        let far = Tile { level: 0, index: 1_234_067, width: 256 };
        assert_eq!(far.path(), "tile/0/x001/x234/067");
        assert_eq!(far.entries_path(), "tile/entries/x001/x234/067");
        assert_eq!(Tile::all(0).count(), 0);
    }

    #[test]
    fn a_tile_holds_the_hashes_of_its_subtrees() {
        let mut tree = Tree::default();
        (0..300_u32).for_each(|leaf| tree.append(&leaf.to_be_bytes()));
        let hashes: Vec<_> = Tile::all(300).map(|tile| tile.hashes(&tree).unwrap()).collect();
        assert_eq!(hashes.iter().map(Vec::len).collect::<Vec<_>>(), [256 * 32, 44 * 32, 32]);
        assert_eq!(hashes[1][..32], leaf_hash(&256_u32.to_be_bytes()));
        assert_eq!(hashes[2], tree.root_at(256).unwrap());
        assert_eq!(Tile { level: 0, index: 1, width: 45 }.hashes(&tree), None);
        assert_eq!(Tile { level: 9, index: u64::MAX, width: 1 }.hashes(&tree), None);
    }

    #[test]
    fn a_bundle_has_each_leaf_behind_its_length() {
        assert_eq!(entry_bundle(["ab", "c"]), b"\0\x02ab\0\x01c");
    }
}
