//! Which word of one name is which word of the other: the assignment that explains most, whatever the order.

use crate::edit::PathCost;
use crate::meeting::{Manner, Meeting};
use crate::token::{Role, Word};

/// What two words may cost for each consonant of theirs before they explain nothing, in sixteenths of a nat.
pub const DEAREST: PathCost = 42;
/// What a father's name and a family name may cost for each consonant to be one word, in sixteenths of a nat.
const ONE_WORD: u32 = 5;
/// Words of the shorter name up to which every assignment is tried; beyond, the best pair is taken first.
const FEW: usize = 6;

/// Two words that were set side by side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair {
    /// Where the word stands in the first name.
    pub a: usize,
    /// Where the word stands in the second name.
    pub b: usize,
    /// How the two meet.
    pub meeting: Meeting,
}

/// The words of two names side by side, and what was left over.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Alignment {
    /// The words that meet.
    pub pairs: Vec<Pair>,
    /// Words of the first name that met none.
    pub left_a: Vec<usize>,
    /// Words of the second name that met none.
    pub left_b: Vec<usize>,
}

impl Alignment {
    /// Aligns two names; `meeting(i, j)` tells how word `i` of the first and word `j` of the second meet.
    pub(crate) fn of(a: &[Word], b: &[Word], meeting: impl Fn(usize, usize) -> Meeting) -> Self {
        let mut table =
            Table { width: b.len(), meetings: Vec::with_capacity(a.len() * b.len()), gains: Vec::new() };
        for (i, one) in a.iter().enumerate() {
            for (j, other) in b.iter().enumerate() {
                let meeting = meeting(i, j);
                table.gains.push(gain(*one, *other, meeting));
                table.meetings.push(meeting);
            }
        }
        let chosen =
            if a.len() <= FEW && b.len() <= FEW { best(&table, a.len()) } else { greedy(&table, a.len()) };
        let pairs: Vec<Pair> = (0..a.len())
            .filter_map(|i| chosen[i].map(|j| Pair { a: i, b: j, meeting: table.meetings[i * b.len() + j] }))
            .collect();
        let left = |count: usize, met: &dyn Fn(&Pair) -> usize| {
            (0..count).filter(|at| !pairs.iter().any(|pair| met(pair) == *at)).collect()
        };
        Self { left_a: left(a.len(), &|pair| pair.a), left_b: left(b.len(), &|pair| pair.b), pairs }
    }
}

struct Table {
    width: usize,
    meetings: Vec<Meeting>,
    gains: Vec<i32>,
}

/// What setting two words side by side explains; nothing below zero is worth it.
pub(crate) fn gain(a: Word, b: Word, meeting: Meeting) -> i32 {
    let fathers = |word: Word| word.role == Role::Patronymic;
    let full = meeting.manner != Manner::Initial;
    if full
        && fathers(a) != fathers(b)
        && u32::from(meeting.cost) * 16 > ONE_WORD * u32::from(a.weight.min(b.weight))
    {
        return 0;
    }
    let weight = match meeting.manner {
        Manner::Initial => 16,
        _ => i32::from((a.weight + b.weight) / 2),
    };
    weight * i32::from(DEAREST) / 16 - i32::from(meeting.cost)
}

/// The assignment with the largest gain, by trying every one.
fn best(table: &Table, height: usize) -> Vec<Option<usize>> {
    let mut search =
        Search { table, height, taken: 0, now: vec![None; height], best: vec![None; height], most: 0 };
    search.assign(0, 0);
    search.best
}

struct Search<'t> {
    table: &'t Table,
    height: usize,
    /// The words of the second name that are assigned, a bit each.
    taken: u32,
    now: Vec<Option<usize>>,
    best: Vec<Option<usize>>,
    most: i32,
}

impl Search<'_> {
    fn assign(&mut self, i: usize, gained: i32) {
        if i == self.height {
            if gained > self.most {
                self.most = gained;
                self.best.clone_from(&self.now);
            }
            return;
        }
        for j in 0..self.table.width {
            let gain = self.table.gains[i * self.table.width + j];
            if gain > 0 && self.taken & (1 << j) == 0 {
                self.taken |= 1 << j;
                self.now[i] = Some(j);
                self.assign(i + 1, gained + gain);
                self.now[i] = None;
                self.taken &= !(1 << j);
            }
        }
        self.assign(i + 1, gained);
    }
}

/// The assignment that always takes the pair with the largest gain.
fn greedy(table: &Table, height: usize) -> Vec<Option<usize>> {
    let mut order: Vec<usize> = (0..table.gains.len()).filter(|at| table.gains[*at] > 0).collect();
    order.sort_by_key(|at| (-table.gains[*at], *at));
    let mut chosen = vec![None; height];
    let mut taken = vec![false; table.width];
    for at in order {
        let (i, j) = (at / table.width, at % table.width);
        if chosen[i].is_none() && !taken[j] {
            chosen[i] = Some(j);
            taken[j] = true;
        }
    }
    chosen
}
