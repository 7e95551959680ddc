//! Costs of pieces: first from the sounds of the tables, then from how often pieces meet in tokens of one person.

use std::collections::HashMap;

use crate::costs::{Cost, Costs, LEFT_OUT, NEVER, STRANGERS, unnamed};
use crate::edit::{Grid, HOPELESS, PathCost, step};
use crate::grapheme::{Inventory, NOTHING, Piece, Reading};
use crate::script::Script;
use crate::sound;
use crate::spelling::Spelling;

/// How many sightings the first guess of a cost is worth.
const FAITH: f64 = 3.0;
/// Pieces of several letters meet only when their sounds lie no further apart than this.
const FARTHEST: u16 = 44;
/// What a rare reading costs besides.
const RARE: u16 = 22;

/// The costs that follow from the sounds of the reading tables alone.
#[must_use]
pub fn from_sounds(a: Script, b: Script) -> Costs {
    let mut costs = Costs::unknown(a, b);
    let lacking = a.leaves_vowels_out() || b.leaves_vowels_out();
    for (one, other) in pairs(a, b) {
        let single =
            usize::from(one) < Inventory::of(a).single() && usize::from(other) < Inventory::of(b).single();
        if unnamed(one, other) == NEVER && single {
            continue;
        }
        let apart = apart(Inventory::of(a).readings(one), Inventory::of(b).readings(other), lacking);
        let same = a == b && Inventory::of(a).spelling(one) == Inventory::of(b).spelling(other);
        if same && single {
            costs.set(one, other, 0);
        } else if single {
            costs.set(one, other, small(apart + 2).min(STRANGERS));
        } else if apart <= FARTHEST && !same && marks_agree(a, one, b, other) {
            costs.set(one, other, small(apart + 4));
        }
    }
    costs
}

/// Learns from pairs of tokens: sets them side by side by `costs` and counts which pieces met.
#[must_use]
pub fn learn(costs: &Costs, a: Script, b: Script, tokens: &[(Spelling, Spelling)]) -> Costs {
    let mut met: HashMap<(Piece, Piece), f64> = HashMap::new();
    for (one, other) in tokens {
        for pair in best_path(one, other, costs) {
            *met.entry(pair).or_default() += 1.0;
            if a == b {
                *met.entry((pair.1, pair.0)).or_default() += 1.0;
            }
        }
    }
    let (mut ofs_a, mut ofs_b): (HashMap<Piece, f64>, HashMap<Piece, f64>) = Default::default();
    for ((one, other), count) in &met {
        *ofs_a.entry(*one).or_default() += count;
        *ofs_b.entry(*other).or_default() += count;
    }
    let guess = from_sounds(a, b);
    let mut learnt = Costs::unknown(a, b);
    for (one, other) in pairs(a, b).filter(|(one, other)| guess.get(*one, *other) != NEVER) {
        let first = guess.get(one, other);
        if first == 0 || (a == b && one == other) {
            learnt.set(one, other, 0);
            continue;
        }
        let count = met.get(&(one, other)).copied().unwrap_or_default();
        let share = |all: f64| (count + FAITH * (-f64::from(first) / 16.0).exp()) / (all + FAITH);
        let of_one =
            if one == NOTHING { None } else { Some(share(ofs_a.get(&one).copied().unwrap_or_default())) };
        let of_other =
            if other == NOTHING { None } else { Some(share(ofs_b.get(&other).copied().unwrap_or_default())) };
        let surprise = match (of_one, of_other) {
            (Some(x), Some(y)) => -(x.ln() + y.ln()) / 2.0,
            (x, y) => -x.or(y).expect("nothing never meets nothing").ln(),
        };
        let dearest = if one == NOTHING || other == NOTHING { LEFT_OUT } else { STRANGERS };
        learnt.set(one, other, rounded(surprise * 16.0, dearest));
    }
    learnt
}

/// The table as lines of piece, piece and cost, without what an empty table says by itself.
#[must_use]
pub fn lines(costs: &Costs, a: Script, b: Script) -> String {
    let mut text = String::new();
    for (one, other) in pairs(a, b) {
        let cost = costs.get(one, other);
        let both_single =
            usize::from(one) < Inventory::of(a).single() && usize::from(other) < Inventory::of(b).single();
        let unsaid = if both_single { unnamed(one, other) } else { NEVER };
        if cost != unsaid && (a != b || one <= other) {
            text += &format!(
                "{}\t{}\t{cost}\n",
                Inventory::of(a).spelling(one),
                Inventory::of(b).spelling(other)
            );
        }
    }
    text
}

fn pairs(a: Script, b: Script) -> impl Iterator<Item = (Piece, Piece)> {
    let count =
        |script| Piece::try_from(Inventory::of(script).count()).expect("a script has a few hundred pieces");
    (0..count(a)).flat_map(move |one| (0..count(b)).map(move |other| (one, other)))
}

/// Whether both pieces begin, and both end, at the edge of a token or inside it.
fn marks_agree(a: Script, one_piece: Piece, b: Script, other_piece: Piece) -> bool {
    let (one, other) = (Inventory::of(a).spelling(one_piece), Inventory::of(b).spelling(other_piece));
    (Inventory::of(a).is_from_tables(one_piece) || Inventory::of(b).is_from_tables(other_piece))
        && one.starts_with('^') == other.starts_with('^')
        && one.ends_with('$') == other.ends_with('$')
        && !one.is_empty()
        && !other.is_empty()
}

fn apart(a: &[Reading], b: &[Reading], vowels_may_lack: bool) -> u16 {
    let distance = |x: &Reading, y: &Reading| {
        let rare = RARE * (u16::from(x.rare) + u16::from(y.rare));
        sound::distance(&x.sounds, &y.sounds, vowels_may_lack) + rare
    };
    a.iter().flat_map(|x| b.iter().map(move |y| distance(x, y))).min().unwrap_or(sound::FAR)
}

/// The pieces of two tokens that meet on the cheapest path.
fn best_path(a: &Spelling, b: &Spelling, costs: &Costs) -> Vec<(Piece, Piece)> {
    let grid = Grid::filled(a, b, costs);
    let (mut i, mut j) = (a.letters().len(), b.letters().len());
    let mut path = Vec::new();
    while (i, j) != (0, 0) && grid.at(i, j) < HOPELESS {
        let Some((one, other, taken)) = last_step(&grid, a, b, costs, i, j) else { break };
        path.push((one, other));
        (i, j) = taken;
    }
    path
}

fn last_step(
    grid: &Grid,
    a: &Spelling,
    b: &Spelling,
    costs: &Costs,
    i: usize,
    j: usize,
) -> Option<(Piece, Piece, (usize, usize))> {
    let ends = |of: &Spelling, at: usize| -> Vec<(Piece, usize)> {
        let cuts = if at == 0 { &[] } else { of.cuts(at) };
        let cuts = cuts.iter().map(|cut| (cut.piece, usize::from(cut.letters)));
        cuts.chain([(NOTHING, 0)]).collect()
    };
    for (one, x) in ends(a, i) {
        for (other, y) in ends(b, j) {
            if x + y > 0 && step(grid.at(i - x, j - y), costs.get(one, other)) == grid.at(i, j) {
                return Some((one, other, (i - x, j - y)));
            }
        }
    }
    None
}

fn small(distance: u16) -> Cost {
    Cost::try_from(distance.min(u16::from(NEVER) - 1)).expect("below the largest cost")
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "held between 0 and the dearest letter"
)]
fn rounded(surprise: f64, dearest: Cost) -> Cost {
    surprise.round().clamp(0.0, f64::from(dearest)) as Cost
}

/// The cheapest path between two tokens by costs that are still being learnt.
#[must_use]
pub fn path_cost(a: &Spelling, b: &Spelling, costs: &Costs) -> PathCost {
    Grid::filled(a, b, costs).at(a.letters().len(), b.letters().len())
}
