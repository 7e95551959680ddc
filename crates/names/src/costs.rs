//! What it costs to take one piece of spelling for another, per pair of scripts: learnt numbers, kept as data.

use std::sync::LazyLock;

use crate::grapheme::{END, Inventory, NOTHING, Piece, START};
use crate::script::Script;

/// A cost in sixteenths of a nat.
pub type Cost = u8;

/// A pair of pieces that is never set against each other.
pub const NEVER: Cost = u8::MAX;
/// What two single letters cost that the table does not name together.
pub const STRANGERS: Cost = 72;
/// What a single letter costs that is left out, where the table does not name it.
pub const LEFT_OUT: Cost = 60;
/// What it costs that two neighbours changed places, besides what the letters cost.
pub const SWAPPED: Cost = 36;

const LEARNT: [(Script, Script, &str); 10] = [
    (Script::Latin, Script::Latin, include_str!("../data/costs/latin-latin.tsv")),
    (Script::Latin, Script::Cyrillic, include_str!("../data/costs/latin-cyrillic.tsv")),
    (Script::Latin, Script::Arabic, include_str!("../data/costs/latin-arabic.tsv")),
    (Script::Latin, Script::Hebrew, include_str!("../data/costs/latin-hebrew.tsv")),
    (Script::Cyrillic, Script::Cyrillic, include_str!("../data/costs/cyrillic-cyrillic.tsv")),
    (Script::Cyrillic, Script::Arabic, include_str!("../data/costs/cyrillic-arabic.tsv")),
    (Script::Cyrillic, Script::Hebrew, include_str!("../data/costs/cyrillic-hebrew.tsv")),
    (Script::Arabic, Script::Arabic, include_str!("../data/costs/arabic-arabic.tsv")),
    (Script::Arabic, Script::Hebrew, include_str!("../data/costs/arabic-hebrew.tsv")),
    (Script::Hebrew, Script::Hebrew, include_str!("../data/costs/hebrew-hebrew.tsv")),
];

static TABLES: LazyLock<Vec<Costs>> = LazyLock::new(|| {
    let pairs = Script::ALL.iter().flat_map(|a| Script::ALL.iter().map(move |b| (*a, *b)));
    pairs.map(|(a, b)| Costs::learnt(a, b)).collect()
});

/// The costs between the pieces of two scripts.
#[derive(Debug, Clone)]
pub struct Costs {
    width: usize,
    cells: Vec<Cost>,
}

impl Costs {
    /// The learnt costs of pieces of `a` against pieces of `b`.
    #[must_use]
    pub fn between(a: Script, b: Script) -> &'static Self {
        &TABLES[a as usize * Script::ALL.len() + b as usize]
    }

    /// A table that names no pair yet: letters are strangers, longer pieces meet nobody.
    #[must_use]
    pub fn unknown(a: Script, b: Script) -> Self {
        let (height, width) = (Inventory::of(a).count(), Inventory::of(b).count());
        let mut it = Self { width, cells: vec![NEVER; height * width] };
        for one in 0..Inventory::of(a).single() {
            for other in 0..Inventory::of(b).single() {
                let (one, other) = (piece(one), piece(other));
                it.set(one, other, unnamed(one, other));
            }
        }
        it
    }

    fn learnt(a: Script, b: Script) -> Self {
        let mut it = Self::unknown(a, b);
        for (first, second, text) in LEARNT {
            if (first, second) != (a, b) && (first, second) != (b, a) {
                continue;
            }
            for line in text.lines() {
                let (one, other, cost) = entry(line, first, second);
                if first == a {
                    it.set(one, other, cost);
                }
                if first == b {
                    it.set(other, one, cost);
                }
            }
        }
        it
    }

    /// The cost of taking piece `a` for piece `b`; `NEVER` when they may not meet.
    #[must_use]
    pub fn get(&self, a: Piece, b: Piece) -> Cost {
        self.cells[usize::from(a) * self.width + usize::from(b)]
    }

    /// The costs of piece `a` against every piece of the other script, by its number.
    #[must_use]
    pub(crate) fn row(&self, a: Piece) -> &[Cost] {
        &self.cells[usize::from(a) * self.width..][..self.width]
    }

    /// Changes one cost.
    pub fn set(&mut self, a: Piece, b: Piece, cost: Cost) {
        self.cells[usize::from(a) * self.width + usize::from(b)] = cost;
    }
}

/// The cost of two single letters, or a letter and nothing, that no table names.
#[must_use]
pub fn unnamed(a: Piece, b: Piece) -> Cost {
    let mark = |piece| piece == Piece::from(START) || piece == Piece::from(END);
    match (a, b) {
        _ if mark(a) || mark(b) => {
            if a == b {
                0
            } else {
                NEVER
            }
        }
        (NOTHING, NOTHING) => NEVER,
        (NOTHING, _) | (_, NOTHING) => LEFT_OUT,
        _ => STRANGERS,
    }
}

/// Reads a line of learnt costs: piece, piece, cost.
fn entry(line: &str, a: Script, b: Script) -> (Piece, Piece, Cost) {
    let mut columns = line.split('\t');
    let mut next = || columns.next().expect("a line of costs has three columns");
    let known = "the pieces of the costs stand in the reading tables";
    let one = Inventory::of(a).find(next()).expect(known);
    let other = Inventory::of(b).find(next()).expect(known);
    (one, other, next().parse().expect("a cost is a number below 256"))
}

fn piece(number: usize) -> Piece {
    Piece::try_from(number).expect("a script has a few hundred pieces")
}
