//! The tree and its leaves as files that never change, as C2SP tlog-tiles has them: 256 to a tile.

use crate::encoding::Hash;
use crate::tree::{Tree, leaf_hash};

/// How many hashes or leaves a full tile has.
const WIDTH: u64 = 256;
/// Levels that tiles have: eight of them hold any number of leaves.
const LEVELS: u8 = 8;

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
        (0..LEVELS).flat_map(move |level| {
            let hashes = size >> (8 * level);
            (0..hashes.div_ceil(WIDTH)).map(move |index| Self {
                level,
                index,
                width: u16::try_from((hashes - index * WIDTH).min(WIDTH)).expect("at most 256"),
            })
        })
    }

    /// Reads the path of a tile behind `tile/LEVEL/`, in the one form in which it is written. `None` for every other.
    #[must_use]
    pub fn read(level: u8, path: &str) -> Option<Self> {
        let (place, width) = match path.split_once(".p/") {
            Some((place, width)) => (place, width.parse().ok()?),
            None => (path, WIDTH),
        };
        let groups = place.split('/').map(|group| {
            let digits = group.strip_prefix('x').unwrap_or(group);
            (digits.len() == 3).then(|| digits.parse::<u64>().ok()).flatten()
        });
        let index = groups
            .into_iter()
            .try_fold(0_u64, |index, group| index.checked_mul(1000)?.checked_add(group?))?;
        let tile = Self { level, index, width: u16::try_from(width).ok()? };
        let known = level < LEVELS && (1..=WIDTH).contains(&width) && tile.place() == path;
        known.then_some(tile)
    }

    /// Whether a tree of `size` leaves has all of its hashes.
    #[must_use]
    pub fn is_in(&self, size: u64) -> bool {
        let hashes = size.checked_shr(8 * u32::from(self.level)).unwrap_or(0);
        self.range().is_some_and(|(_, end)| end <= hashes)
    }

    /// The first of its hashes in its level, and the one behind the last; `None` when no number is so great.
    #[must_use]
    pub fn range(&self) -> Option<(u64, u64)> {
        let first = self.index.checked_mul(WIDTH)?;
        Some((first, first.checked_add(self.width.into())?))
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
        let (first, end) = self.range()?;
        let mut bytes = Vec::with_capacity(usize::from(self.width) * 32);
        for at in first..end {
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

/// What a log must keep to answer for tiles of any level: the hash over each full tile of level 0, and all that is over
/// those. Tiles of level 0 are made of their leaves; with these the rest takes a 256th of the whole tree.
#[derive(Debug, Clone, Default)]
pub struct UpperTiles(Tree);

impl UpperTiles {
    /// How many leaves are under it: always a multiple of 256.
    #[must_use]
    pub fn leaves(&self) -> u64 {
        self.0.size() * WIDTH
    }

    /// Takes the 256 leaves that follow.
    ///
    /// # Panics
    /// When there are not so many: then it would be another tree.
    pub fn append<'a>(&mut self, lines: impl IntoIterator<Item = &'a str>) {
        let mut tile = Tree::default();
        lines.into_iter().for_each(|line| tile.append(line.as_bytes()));
        assert!(tile.size() == WIDTH, "a full tile has 256 leaves");
        self.0.append_hash(tile.root());
    }

    /// The hashes of a tile above level 0; `None` when there are not so many, and at level 0.
    #[must_use]
    pub fn hashes(&self, tile: &Tile) -> Option<Vec<u8>> {
        Tile { level: tile.level.checked_sub(1)?, ..*tile }.hashes(&self.0)
    }
}

/// The hashes of a tile of level 0, made of its leaves.
#[must_use]
pub fn leaf_hashes<'a>(lines: impl IntoIterator<Item = &'a str>) -> Vec<u8> {
    lines.into_iter().flat_map(|line| -> Hash { leaf_hash(line.as_bytes()) }).collect()
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
    fn a_path_is_read_as_it_is_written_and_in_no_other_form() {
        for size in [1, 255, 256, 257, 70_000, 300_000_000] {
            let tiles: Vec<_> = Tile::all(size).collect();
            for tile in tiles.iter().rev().take(2_000) {
                let path = tile.path();
                let (level, place) = path.strip_prefix("tile/").unwrap().split_once('/').unwrap();
                assert_eq!(Tile::read(level.parse().unwrap(), place), Some(*tile), "{path}");
                let least = tile.range().unwrap().1 << (8 * tile.level);
                assert!(tile.is_in(size) && tile.is_in(least) && !tile.is_in(least - 1), "{path}");
            }
        }
        let far = Tile { level: 0, index: 1_234_067, width: 256 };
        assert_eq!(Tile::read(0, "x001/x234/067"), Some(far));
        for wrong in [
            "",
            "0",
            "00",
            "0000",
            "x000/001",
            "x001/x234/67",
            "001/234",
            "x001",
            "000.p/0",
            "000.p/256",
            "000.p/257",
            "000.p/01",
            "000.p/",
            "000.p/1/2",
            "000.p",
            "+01",
            "-01",
            "/000",
            "000/",
            "x999999/000",
            "x001/x234/067.p/+5",
            "x999/x999/x999/x999/x999/x999/x999/x999/999",
        ] {
            assert_eq!(Tile::read(0, wrong), None, "{wrong}");
        }
        assert_eq!(Tile::read(8, "000"), None);
        assert!(!Tile { level: 7, index: u64::MAX, width: 256 }.is_in(u64::MAX));
    }

    #[test]
    fn every_tile_of_seventy_thousand_leaves_gives_back_the_root() {
        const SIZE: u64 = 70_000;
        let lines: Vec<String> = (0..SIZE).map(|n| format!("add email - {n}")).collect();
        let mut whole = Tree::default();
        lines.iter().for_each(|line| whole.append(line.as_bytes()));
        let mut upper = UpperTiles::default();
        lines.chunks_exact(256).for_each(|full| upper.append(full.iter().map(String::as_str)));
        assert_eq!(upper.leaves(), 69_888);
        // As a stranger fetches them: each level's hashes, one behind the other.
        let mut levels: Vec<Vec<Hash>> = vec![Vec::new(); usize::from(LEVELS)];
        for tile in Tile::all(SIZE) {
            let (first, end) = tile.range().unwrap();
            let told = if tile.level == 0 {
                leaf_hashes(lines[first as usize..end as usize].iter().map(String::as_str))
            } else {
                upper.hashes(&tile).unwrap()
            };
            assert_eq!(Some(&told), tile.hashes(&whole).as_ref(), "{}", tile.path());
            let hashes = told.chunks_exact(32).map(|hash| Hash::try_from(hash).unwrap());
            levels[usize::from(tile.level)].extend(hashes);
        }
        for (level, hashes) in levels.iter().enumerate().filter(|(_, hashes)| !hashes.is_empty()) {
            // What is under no full hash of this level comes from the one below.
            let mut tree = Tree::default();
            hashes.iter().for_each(|hash| tree.append_hash(*hash));
            let under = (hashes.len() as u64) << (8 * level);
            assert_eq!(whole.root_at(under), Some(tree.root()), "level {level}");
        }
        assert_eq!(upper.hashes(&Tile { level: 0, index: 0, width: 1 }), None);
        assert_eq!(upper.hashes(&Tile { level: 1, index: 1, width: 18 }), None, "the last tile is not full");
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
