//! The distinct words of one script as a tree of letters, and the walk that finds the words near a given one.

use crate::costs::{Costs, SWAPPED};
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

    /// The word with these letters.
    pub(super) fn word(&self, letters: &[u8]) -> Option<u32> {
        let mut at = 0;
        for letter in letters {
            at = self.child(at, *letter);
            if at == NONE {
                return None;
            }
        }
        Some(self.nodes[at as usize].word).filter(|word| *word != NONE)
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
        let new = u32::try_from(self.nodes.len()).expect("an index holds fewer than 4 billion letters");
        let sibling = self.nodes[at as usize].child;
        let letter = letters[letters.len() - 1];
        self.nodes.push(Node { letter, begun, pieces, child: NONE, sibling, word: NONE });
        self.nodes[at as usize].child = new;
        new
    }

    /// Tells `found` every word that is within `limit` of the given one, with its cost.
    pub(super) fn near(&self, word: &Spelling, limit: PathCost, found: &mut impl FnMut(u32, PathCost)) {
        let costs = Costs::between(self.script, word.script());
        let cuts = (1..=word.letters().len()).map(|end| word.cuts(end)).collect();
        let mut walk = Walk { tree: self, word, cuts, costs, limit, rows: Box::new([[HOPELESS; MOST_LETTERS + 1]; MOST_LETTERS + 1]), least: [HOPELESS; MOST_LETTERS + 1], letters: [0; MOST_LETTERS + 1] };
        walk.rows[0][0] = 0;
        walk.least[0] = 0;
        walk.below(0, 0, found);
    }
}

/// A walk through the tree with the grid of the path so far: a row for each letter of the path.
struct Walk<'t> {
    tree: &'t Tree,
    word: &'t Spelling,
    cuts: Vec<&'t [Cut]>,
    costs: &'t Costs,
    limit: PathCost,
    rows: Box<[[PathCost; MOST_LETTERS + 1]; MOST_LETTERS + 1]>,
    /// The smallest cell of each row.
    least: [PathCost; MOST_LETTERS + 1],
    letters: [u8; MOST_LETTERS + 1],
}

impl Walk<'_> {
    fn below(&mut self, node: u32, depth: usize, found: &mut impl FnMut(u32, PathCost)) {
        let mut child = self.tree.nodes[node as usize].child;
        while child != NONE {
            let it = &self.tree.nodes[child as usize];
            self.fill(it, depth + 1);
            if it.letter == END {
                let cost = self.rows[depth + 1][self.word.letters().len()];
                if cost <= self.limit {
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
        self.least[depth] <= self.limit
            || (1..LONGEST.min(depth)).any(|taken| node.begun & 1 << taken != 0 && self.least[depth - taken] <= self.limit)
    }

    fn fill(&mut self, node: &Node, depth: usize) {
        self.letters[depth] = node.letter;
        let mut row = [HOPELESS; MOST_LETTERS + 1];
        self.take(&mut row, Piece::from(node.letter), depth - 1);
        for (at, piece) in node.pieces.iter().enumerate() {
            if *piece != NOTHING {
                self.take(&mut row, *piece, depth - at - 2);
            }
        }
        let nothing = self.costs.row(NOTHING);
        let letters = self.word.letters();
        let mut least = HOPELESS;
        for j in 1..=letters.len() {
            let mut best = row[j];
            for cut in self.cuts[j - 1] {
                best = best.min(step(row[j - usize::from(cut.letters)], nothing[usize::from(cut.piece)]));
            }
            if depth > 2 && j > 2 {
                best = best.min(self.swapped(depth, j));
            }
            row[j] = best;
            least = least.min(best);
        }
        self.rows[depth] = row;
        self.least[depth] = least;
    }

    /// Takes a piece of the tree that began after row `from`, against every piece of the word and against nothing.
    fn take(&self, row: &mut [PathCost], piece: Piece, from: usize) {
        if self.least[from] > self.limit {
            return;
        }
        let costs = self.costs.row(piece);
        let from = &self.rows[from];
        for j in 1..=self.cuts.len() {
            let mut best = row[j].min(step(from[j], costs[usize::from(NOTHING)]));
            for cut in self.cuts[j - 1] {
                best = best.min(step(from[j - usize::from(cut.letters)], costs[usize::from(cut.piece)]));
            }
            row[j] = best;
        }
    }

    fn swapped(&self, depth: usize, j: usize) -> PathCost {
        let start = self.rows[depth - 2][j - 2];
        if start + PathCost::from(SWAPPED) > self.limit {
            return HOPELESS;
        }
        let letters = self.word.letters();
        let cost = |tree: usize, word: usize| self.costs.get(self.letters[tree].into(), letters[word].into());
        step(step(step(start, cost(depth - 1, j - 1)), cost(depth, j - 2)), SWAPPED)
    }
}
