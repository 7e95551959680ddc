//! The distinct words of one script as a tree of letters, and the walk that finds the words near a given one.

use crate::costs::{Cost, Costs, SWAPPED};
use crate::edit::{HOPELESS, PathCost, step};
use crate::grapheme::{END, Inventory, LONGEST, NOTHING, Piece};
use crate::script::Script;
use crate::spelling::{Cut, MOST_LETTERS, Spelling, cuts_at};

/// No node, no word.
pub(super) const NONE: u32 = u32::MAX;

/// A letter in the tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Node {
    pub(super) letter: u8,
    /// A bit for each number of letters (1 to 3) that up to here begin a longer piece.
    pub(super) begun: u8,
    /// The pieces of two, three and four letters that end here; `NOTHING` where there is none.
    pub(super) pieces: [Piece; LONGEST - 1],
    pub(super) child: u32,
    pub(super) sibling: u32,
    /// The word that ends here.
    pub(super) word: u32,
}

/// The words of one script.
#[derive(Debug, Clone)]
pub(super) struct Tree {
    pub(super) script: Script,
    pub(super) nodes: Vec<Node>,
}

impl Tree {
    pub(super) fn new(script: Script) -> Self {
        let root = Node { letter: 0, begun: 0, pieces: [NOTHING; 3], child: NONE, sibling: NONE, word: NONE };
        Self { script, nodes: vec![root] }
    }

    /// The place of the word with these letters, made when there was none.
    pub(super) fn place(&mut self, letters: &[u8]) -> &mut u32 {
        let mut at = 0;
        for end in 1..=letters.len() {
            at = match self.child(at, letters[end - 1]) {
                NONE => self.grow(at, &letters[..end]),
                child => child,
            };
        }
        &mut self.nodes[at as usize].word
    }

    fn child(&self, at: u32, letter: u8) -> u32 {
        let mut child = self.nodes[at as usize].child;
        while child != NONE && self.nodes[child as usize].letter != letter {
            child = self.nodes[child as usize].sibling;
        }
        child
    }

    /// Adds the last of these letters under the node of those before it.
    fn grow(&mut self, at: u32, letters: &[u8]) -> u32 {
        let inventory = Inventory::of(self.script);
        let mut pieces = [NOTHING; LONGEST - 1];
        for cut in cuts_at(inventory, letters).filter(|cut| cut.letters > 1) {
            pieces[usize::from(cut.letters) - 2] = cut.piece;
        }
        let begun = (1..LONGEST.min(letters.len() + 1))
            .filter(|taken| inventory.is_beginning(&letters[letters.len() - taken..]))
            .fold(0, |begun, taken| begun | 1 << taken);
        let new = number(self.nodes.len());
        let sibling = self.nodes[at as usize].child;
        let letter = letters[letters.len() - 1];
        self.nodes.push(Node { letter, begun, pieces, child: NONE, sibling, word: NONE });
        self.nodes[at as usize].child = new;
        new
    }

    /// The same tree with siblings side by side and every branch in one stretch of memory, as a walk meets them.
    pub(super) fn arranged(&self) -> Self {
        let mut tree = Self { script: self.script, nodes: Vec::with_capacity(self.nodes.len()) };
        tree.nodes.push(self.nodes[0]);
        self.copy_below(0, 0, &mut tree);
        tree
    }

    fn copy_below(&self, from: u32, to: u32, tree: &mut Self) {
        let first = tree.nodes.len();
        let mut children = Vec::new();
        let mut child = self.nodes[from as usize].child;
        while child != NONE {
            children.push(child);
            tree.nodes.push(Node { sibling: number(tree.nodes.len() + 1), ..self.nodes[child as usize] });
            child = self.nodes[child as usize].sibling;
        }
        if let Some(last) = tree.nodes[first..].last_mut() {
            last.sibling = NONE;
            tree.nodes[to as usize].child = number(first);
        }
        for (at, child) in children.into_iter().enumerate() {
            self.copy_below(child, number(first + at), tree);
        }
    }

    /// Tells `found` every word that is within the limit of the given one, with its cost.
    pub(super) fn near(&self, word: &Spelling, limit: Limit, found: &mut impl FnMut(u32, PathCost)) {
        if self.nodes.len() == 1 {
            return;
        }
        let costs = Costs::between(self.script, word.script());
        let mut walk = Walk::new(self, word, costs, limit);
        walk.below(0, 0, found);
    }
}

/// The number of the node at a place.
fn number(place: usize) -> u32 {
    u32::try_from(place).expect("an index holds fewer than 4 billion letters")
}

/// How dear a path may be: a base, and a share of the weight of what it has passed, in sixteenths.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Limit {
    pub(crate) base: PathCost,
    pub(crate) share: PathCost,
}

const ROWS: usize = MOST_LETTERS + 1;

/// The cells of a row that are within the limit.
#[derive(Clone, Copy)]
struct Row {
    cells: [PathCost; ROWS],
    first: usize,
    /// One behind the last; a row with no such cell has `first` behind it.
    end: usize,
}

const EMPTY: Row = Row { cells: [HOPELESS; ROWS], first: ROWS, end: 0 };

/// The pieces that begin at one letter; one for each length at most.
#[derive(Clone, Copy)]
struct Begun {
    cuts: [Cut; LONGEST],
    count: usize,
}

impl Default for Begun {
    fn default() -> Self {
        Self { cuts: [Cut { piece: NOTHING, letters: 0 }; LONGEST], count: 0 }
    }
}

impl Begun {
    fn push(&mut self, cut: Cut) {
        self.cuts[self.count] = cut;
        self.count += 1;
    }

    fn all(&self) -> &[Cut] {
        &self.cuts[..self.count]
    }
}

/// A walk through the tree with the grid of the path so far: a row for each letter of the path.
struct Walk<'t> {
    tree: &'t Tree,
    letters: &'t [u8],
    /// The pieces that begin at each letter of the word.
    cuts: Box<[Begun; ROWS]>,
    costs: &'t Costs,
    /// How dear a path may be that has come to each letter of the word.
    limits: [PathCost; ROWS],
    rows: Vec<Row>,
    path: [u8; ROWS],
}

impl<'t> Walk<'t> {
    fn new(tree: &'t Tree, word: &'t Spelling, costs: &'t Costs, limit: Limit) -> Self {
        let letters = word.letters();
        let mut cuts = Box::new([Begun::default(); ROWS]);
        for end in 1..=letters.len() {
            for cut in word.cuts(end) {
                cuts[end - usize::from(cut.letters)].push(*cut);
            }
        }
        let mut limits = [limit.base; ROWS];
        for end in 2..=letters.len() {
            limits[end] = limits[end - 1] + word.weight_at(end - 1) * limit.share / 16;
        }
        let mut rows = vec![EMPTY; ROWS];
        rows[0].cells[0] = 0;
        (rows[0].first, rows[0].end) = (0, 1);
        Self { tree, letters, cuts, costs, limits, rows, path: [0; ROWS] }
    }

    fn below(&mut self, node: u32, depth: usize, found: &mut impl FnMut(u32, PathCost)) {
        let mut child = self.tree.nodes[node as usize].child;
        while child != NONE {
            let it = &self.tree.nodes[child as usize];
            self.fill(it, depth + 1);
            if it.letter == END {
                let cost = self.rows[depth + 1].cells[self.letters.len()];
                if cost < HOPELESS {
                    found(it.word, cost);
                }
            } else if self.is_hopeful(it, depth + 1) {
                self.below(child, depth + 1, found);
            }
            child = it.sibling;
        }
    }

    /// Whether a path within the limit can still come, by this row or by a longer piece that began before it.
    fn is_hopeful(&self, node: &Node, depth: usize) -> bool {
        let lives = |depth: usize| self.rows[depth].first < self.rows[depth].end;
        lives(depth)
            || (1..LONGEST.min(depth)).any(|taken| node.begun & 1 << taken != 0 && lives(depth - taken))
    }

    fn fill(&mut self, node: &Node, depth: usize) {
        self.path[depth] = node.letter;
        let (before, rest) = self.rows.split_at_mut(depth);
        let row = &mut rest[0];
        *row = EMPTY;
        let mut filling = Filling { row, cuts: &self.cuts, limits: &self.limits };
        filling.take(&before[depth - 1], self.costs.row(Piece::from(node.letter)));
        for (at, piece) in node.pieces.iter().enumerate() {
            if *piece != NOTHING {
                filling.take(&before[depth - at - 2], self.costs.row(*piece));
            }
        }
        if depth > 2 {
            filling.swap(
                &before[depth - 2],
                self.costs.row(self.path[depth - 1].into()),
                self.costs.row(node.letter.into()),
                self.letters,
            );
        }
        filling.lose(self.costs.row(NOTHING));
    }
}

/// A row that is being filled from the rows before it.
struct Filling<'w> {
    row: &'w mut Row,
    cuts: &'w [Begun; ROWS],
    limits: &'w [PathCost; ROWS],
}

impl Filling<'_> {
    #[inline]
    fn reach(&mut self, at: usize, cost: PathCost) {
        if cost <= self.limits[at] && cost < self.row.cells[at] {
            self.row.cells[at] = cost;
            self.row.first = self.row.first.min(at);
            self.row.end = self.row.end.max(at + 1);
        }
    }

    /// Takes a piece of the tree that began after a row, against every piece of the word and against nothing.
    fn take(&mut self, from: &Row, costs: &[Cost]) {
        for at in from.first..from.end {
            let so_far = from.cells[at];
            if so_far == HOPELESS {
                continue;
            }
            self.reach(at, step(so_far, costs[usize::from(NOTHING)]));
            for cut in self.cuts[at].all() {
                self.reach(at + usize::from(cut.letters), step(so_far, costs[usize::from(cut.piece)]));
            }
        }
    }

    /// Takes the last two letters of the tree in the opposite order.
    fn swap(&mut self, from: &Row, first: &[Cost], second: &[Cost], letters: &[u8]) {
        for at in from.first..from.end {
            let so_far = from.cells[at].saturating_add(SWAPPED.into());
            if at + 2 < letters.len() && so_far <= self.limits[at + 2] {
                let crossed = step(so_far, first[usize::from(letters[at + 1])]);
                self.reach(at + 2, step(crossed, second[usize::from(letters[at])]));
            }
        }
    }

    /// Leaves pieces of the word out.
    fn lose(&mut self, costs: &[Cost]) {
        let mut at = self.row.first;
        while at < self.row.end {
            let so_far = self.row.cells[at];
            if so_far < HOPELESS {
                for cut in self.cuts[at].all() {
                    self.reach(at + usize::from(cut.letters), step(so_far, costs[usize::from(cut.piece)]));
                }
            }
            at += 1;
        }
    }
}
