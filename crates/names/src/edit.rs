//! The weighted edit between two tokens: the cheapest way to cut both into pieces and set them side by side.

use crate::costs::{Costs, NEVER, SWAPPED};
use crate::grapheme::NOTHING;
use crate::spelling::{MOST_LETTERS, Spelling};

/// The cost of a whole path, in sixteenths of a nat.
pub type PathCost = u16;

/// More than any path costs that is worth anything.
pub const HOPELESS: PathCost = PathCost::MAX / 2;

const SIDE: usize = MOST_LETTERS + 1;

/// The cheapest path between two tokens. Whatever the order of the two, the cost is the same.
#[must_use]
pub fn distance(a: &Spelling, b: &Spelling) -> PathCost {
    if a == b {
        return 0;
    }
    let costs = Costs::between(a.script(), b.script());
    Grid::filled(a, b, costs).at(a.letters().len(), b.letters().len())
}

/// The cheapest path from an initial to a beginning of a token of at most four letters.
#[must_use]
pub fn initial(initial: &Spelling, of: &Spelling) -> PathCost {
    let costs = Costs::between(initial.script(), of.script());
    let grid = Grid::filled(initial, of, costs);
    let last = of.letters().len().min(5);
    (2..=last).map(|end| grid.at(initial.letters().len() - 1, end)).min().unwrap_or(HOPELESS)
}

/// The cheapest cost of every beginning of one token against every beginning of another.
pub(crate) struct Grid {
    cells: [[PathCost; SIDE]; SIDE],
}

impl Grid {
    /// Fills the grid; `costs` goes from the script of `a` to that of `b`.
    pub(crate) fn filled(a: &Spelling, b: &Spelling, costs: &Costs) -> Self {
        let mut grid = Self { cells: [[HOPELESS; SIDE]; SIDE] };
        grid.cells[0][0] = 0;
        for i in 1..=a.letters().len() {
            for j in 1..=b.letters().len() {
                grid.cells[i][j] = grid.cheapest(a, b, costs, i, j);
            }
        }
        grid
    }

    pub(crate) fn at(&self, i: usize, j: usize) -> PathCost {
        self.cells[i][j]
    }

    fn cheapest(&self, a: &Spelling, b: &Spelling, costs: &Costs, i: usize, j: usize) -> PathCost {
        let mut best = HOPELESS;
        for cut in a.cuts(i) {
            let row = costs.row(cut.piece);
            let from = &self.cells[i - usize::from(cut.letters)];
            best = best.min(step(from[j], row[usize::from(NOTHING)]));
            for other in b.cuts(j) {
                best = best.min(step(from[j - usize::from(other.letters)], row[usize::from(other.piece)]));
            }
        }
        for other in b.cuts(j) {
            best = best
                .min(step(self.cells[i][j - usize::from(other.letters)], costs.get(NOTHING, other.piece)));
        }
        if i > 2 && j > 2 { best.min(self.swapped(a, b, costs, i, j)) } else { best }
    }

    /// The two last letters of both sides in the opposite order.
    fn swapped(&self, a: &Spelling, b: &Spelling, costs: &Costs, i: usize, j: usize) -> PathCost {
        let letter = |of: &Spelling, at: usize| of.letters()[at].into();
        let crossed = costs.get(letter(a, i - 2), letter(b, j - 1));
        let other = costs.get(letter(a, i - 1), letter(b, j - 2));
        step(step(step(self.cells[i - 2][j - 2], crossed), other), SWAPPED)
    }
}

/// A path and one step more.
pub(crate) fn step(path: PathCost, cost: u8) -> PathCost {
    if cost == NEVER { HOPELESS } else { path.saturating_add(cost.into()).min(HOPELESS) }
}
