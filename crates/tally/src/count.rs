//! What the leaves count: which stand, and how many signatures of each class.

use hashbrown::{HashMap, HashSet};

use crate::encoding::Hash;
use crate::error::TallyError;
use crate::leaf::{Act, Class, Leaf};
use crate::sheets::{CountedSheets, Sheets};

/// How many signatures stand, of each class, and how many were taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Totals {
    classes: [u64; Class::ALL.len()],
    withdrawn: u64,
    invalidated: u64,
}

impl Totals {
    /// All that stand.
    #[must_use]
    pub fn count(&self) -> u64 {
        self.classes.iter().fold(0, |sum, class| sum.saturating_add(*class))
    }

    /// Those of a class that stand.
    #[must_use]
    pub fn of(&self, class: Class) -> u64 {
        self.classes[class as usize]
    }

    /// Those that their signers withdrew.
    #[must_use]
    pub fn withdrawn(&self) -> u64 {
        self.withdrawn
    }

    /// Those that are invalidated and not restored.
    #[must_use]
    pub fn invalidated(&self) -> u64 {
        self.invalidated
    }

    /// Every number by its name, in the order of heads.
    pub(crate) fn named(&self) -> [(&'static str, u64); 7] {
        let [email, kiosk, paper, partner] = self.classes;
        [
            ("count", self.count()),
            ("class email", email),
            ("class kiosk", kiosk),
            ("class paper", paper),
            ("class partner", partner),
            ("withdrawn", self.withdrawn),
            ("invalidated", self.invalidated),
        ]
    }

    /// Numbers in the order of heads, without the sum.
    pub(crate) fn from_numbers([email, kiosk, paper, partner, withdrawn, invalidated]: [u64; 6]) -> Self {
        Self { classes: [email, kiosk, paper, partner], withdrawn, invalidated }
    }
}

/// What became of a leaf's signatures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    /// It never counted any.
    CountsNothing,
    Stands(Class),
    Withdrawn,
    Invalidated(Class),
}

/// The leaves read so far, as far as the next one can speak of them.
#[derive(Debug, Clone, Default)]
pub(crate) struct Count {
    slug: Option<String>,
    fates: Vec<Fate>,
    commitments: HashSet<Hash>,
    paper: HashMap<u64, (u64, Sheets)>,
    counted_sheets: CountedSheets,
    batches: u64,
    open: Option<OpenBatch>,
    totals: Totals,
}

#[derive(Debug, Clone, Copy)]
struct OpenBatch {
    act: Act,
    left: u64,
}

impl Count {
    pub(crate) fn slug(&self) -> Option<&str> {
        self.slug.as_deref()
    }

    pub(crate) fn totals(&self) -> &Totals {
        &self.totals
    }

    /// Whether a leaf counts signatures now.
    pub(crate) fn stands(&self, index: u64) -> bool {
        matches!(self.fate(index), Some(Fate::Stands(_)))
    }

    /// Refuses while a batch lacks leaves.
    pub(crate) fn complete(&self) -> Result<(), TallyError> {
        match self.open {
            None => Ok(()),
            Some(batch) => Err(TallyError::BatchOpen { number: self.batches, left: batch.left }),
        }
    }

    /// Takes the next leaf. One that is refused changes nothing.
    pub(crate) fn take(&mut self, leaf: &Leaf) -> Result<(), TallyError> {
        if matches!(leaf, Leaf::Petition { .. }) != self.fates.is_empty() {
            return Err(TallyError::PetitionLeaf);
        }
        if !matches!(leaf, Leaf::Review { .. }) {
            self.complete()?;
        }
        let fate = match leaf {
            Leaf::Petition { slug, .. } => {
                self.slug = Some(slug.clone());
                Fate::CountsNothing
            }
            Leaf::Add { class, commitment, .. } => self.add(*class, commitment)?,
            Leaf::Paper { signatures, sheets, .. } => self.add_paper(*signatures, sheets)?,
            Leaf::Withdraw { index } => self.withdraw(*index)?,
            Leaf::Batch { number, act, count, .. } => self.announce(*number, *act, *count)?,
            Leaf::Review { act, index, batch } => self.review(*act, *index, *batch)?,
        };
        self.fates.push(fate);
        Ok(())
    }

    fn add(&mut self, class: Class, commitment: &Hash) -> Result<Fate, TallyError> {
        if class == Class::Paper {
            return Err(TallyError::NotSingle(class));
        }
        if !self.commitments.insert(*commitment) {
            return Err(TallyError::CommitmentTwice);
        }
        self.totals.classes[class as usize] += 1;
        Ok(Fate::Stands(class))
    }

    fn add_paper(&mut self, signatures: u64, sheets: &Sheets) -> Result<Fate, TallyError> {
        self.counted_sheets.add(sheets)?;
        self.paper.insert(self.fates.len() as u64, (signatures, sheets.clone()));
        self.totals.classes[Class::Paper as usize] += signatures;
        Ok(Fate::Stands(Class::Paper))
    }

    fn withdraw(&mut self, index: u64) -> Result<Fate, TallyError> {
        match self.fate(index) {
            None
            | Some(Fate::CountsNothing | Fate::Stands(Class::Paper) | Fate::Invalidated(Class::Paper)) => {
                Err(TallyError::NotCountable { index })
            }
            Some(Fate::Withdrawn | Fate::Invalidated(_)) => Err(TallyError::DoesNotStand { index }),
            Some(Fate::Stands(class)) => {
                self.totals.classes[class as usize] -= 1;
                self.totals.withdrawn += 1;
                self.fates[index as usize] = Fate::Withdrawn;
                Ok(Fate::CountsNothing)
            }
        }
    }

    fn announce(&mut self, number: u64, act: Act, count: u64) -> Result<Fate, TallyError> {
        let expected = self.batches + 1;
        if number != expected {
            return Err(TallyError::BatchNumber { expected, found: number });
        }
        self.batches = number;
        self.open = (count > 0).then_some(OpenBatch { act, left: count });
        Ok(Fate::CountsNothing)
    }

    fn review(&mut self, act: Act, index: u64, batch: u64) -> Result<Fate, TallyError> {
        let announced = self.open.filter(|open| batch == self.batches && act == open.act);
        let Some(open) = announced else {
            return Err(TallyError::NoBatch { act, batch });
        };
        match (act, self.fate(index)) {
            (_, None | Some(Fate::CountsNothing)) => return Err(TallyError::NotCountable { index }),
            (Act::Invalidate, Some(Fate::Stands(class))) => self.invalidate(index, class),
            (Act::Invalidate, Some(_)) => return Err(TallyError::DoesNotStand { index }),
            (Act::Restore, Some(Fate::Invalidated(class))) => self.restore(index, class)?,
            (Act::Restore, Some(_)) => return Err(TallyError::NotInvalidated { index }),
        }
        self.open = (open.left > 1).then_some(OpenBatch { left: open.left - 1, ..open });
        Ok(Fate::CountsNothing)
    }

    fn invalidate(&mut self, index: u64, class: Class) {
        let mut signatures = 1;
        if let Some((on_paper, sheets)) = self.paper.get(&index) {
            self.counted_sheets.remove(sheets);
            signatures = *on_paper;
        }
        self.totals.classes[class as usize] -= signatures;
        self.totals.invalidated += signatures;
        self.fates[index as usize] = Fate::Invalidated(class);
    }

    fn restore(&mut self, index: u64, class: Class) -> Result<(), TallyError> {
        let mut signatures = 1;
        if let Some((on_paper, sheets)) = self.paper.get(&index) {
            self.counted_sheets.add(sheets)?;
            signatures = *on_paper;
        }
        self.totals.classes[class as usize] += signatures;
        self.totals.invalidated -= signatures;
        self.fates[index as usize] = Fate::Stands(class);
        Ok(())
    }

    fn fate(&self, index: u64) -> Option<Fate> {
        self.fates.get(usize::try_from(index).ok()?).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::encoding::{base64url, hex};

    /// Reads leaves until one is refused. `C1` stands for a commitment, `SHA` for a hash.
    fn count(lines: &[&str]) -> Result<Count, (usize, TallyError)> {
        let mut count = Count::default();
        let first = format!("petition marta uk={}", hex(&[0; 32]));
        for (at, line) in [first.as_str()].iter().chain(lines).enumerate() {
            let line = (0..9).fold((*line).to_owned(), |line, seed| {
                line.replace(&format!("C{seed}"), &base64url(&[seed; 32]))
            });
            let leaf = Leaf::read(&line.replace("SHA", &hex(&[9; 32]))).map_err(|error| (at, error))?;
            count.take(&leaf).map_err(|error| (at, error))?;
        }
        count.complete().map_err(|error| (lines.len() + 1, error))?;
        Ok(count)
    }

    fn refused(lines: &[&str]) -> TallyError {
        let (at, error) = count(lines).map(|_| ()).unwrap_err();
        assert!(at >= lines.len(), "refused too early: {at} {error}");
        error
    }

    #[test]
    fn signatures_are_counted_taken_back_and_restored() {
        let lines = [
            "add email UA C1",
            "add kiosk - C2",
            "add partner DE C3",
            "paper 40 1-8,10 SHA",
            "add email - C4",
            "withdraw 1",
            "batch 1 invalidate 2 automated",
            "invalidate 4 1",
            "invalidate 2 1",
            "paper 38 1-8 SHA",
            "batch 2 restore 1 appeal",
            "restore 2 2",
        ];
        let count = count(&lines).unwrap();
        assert_eq!(count.totals, Totals::from_numbers([1, 1, 38, 1, 1, 40]));
        assert_eq!(count.totals.count(), 41);
        assert!(
            count.stands(2) && !count.stands(1) && !count.stands(4) && !count.stands(0) && !count.stands(99)
        );
    }

    #[test]
    fn what_does_not_stand_cannot_be_taken_back() {
        let gone = TallyError::DoesNotStand { index: 1 };
        assert_eq!(refused(&["add email - C1", "withdraw 1", "withdraw 1"]), gone);
        let batch = "batch 1 invalidate 1 other";
        assert_eq!(refused(&["add email - C1", "withdraw 1", batch, "invalidate 1 1"]), gone);
        assert_eq!(refused(&["add email - C1", batch, "invalidate 1 1", "withdraw 1"]), gone);
        let nothing = |index| TallyError::NotCountable { index };
        assert_eq!(refused(&["withdraw 0"]), nothing(0));
        assert_eq!(refused(&["withdraw 1"]), nothing(1));
        assert_eq!(refused(&["add email - C1", "withdraw 2"]), nothing(2));
        assert_eq!(refused(&["paper 5 1 SHA", "withdraw 1"]), nothing(1));
        let restore = "batch 1 restore 1 other";
        assert_eq!(
            refused(&["add email - C1", restore, "restore 1 1"]),
            TallyError::NotInvalidated { index: 1 }
        );
        let lines = ["add email - C1", "withdraw 1", restore, "restore 1 1"];
        assert_eq!(refused(&lines), TallyError::NotInvalidated { index: 1 });
    }

    #[test]
    fn nothing_is_counted_twice() {
        assert_eq!(refused(&["add email - C1", "add kiosk UA C1"]), TallyError::CommitmentTwice);
        assert_eq!(refused(&["add email - C1", "withdraw 1", "add email - C1"]), TallyError::CommitmentTwice);
        assert_eq!(refused(&["paper 5 1-3 SHA", "paper 2 3 SHA"]), TallyError::SheetTwice);
        let lines = [
            "paper 5 1-3 SHA",
            "batch 1 invalidate 1 sheets",
            "invalidate 1 1",
            "paper 4 1-3 SHA",
            "batch 2 restore 1 mistake",
            "restore 1 2",
        ];
        assert_eq!(refused(&lines), TallyError::SheetTwice);
    }

    #[test]
    fn a_batch_is_announced_and_complete() {
        let no_batch = |act, batch| TallyError::NoBatch { act, batch };
        assert_eq!(refused(&["add email - C1", "invalidate 1 1"]), no_batch(Act::Invalidate, 1));
        let announced = ["add email - C1", "add email - C2", "batch 1 invalidate 2 other", "invalidate 1 1"];
        let then = |line| refused(&[announced.as_slice(), &[line]].concat());
        assert_eq!(refused(&announced), TallyError::BatchOpen { number: 1, left: 1 });
        assert_eq!(then("add email - C3"), TallyError::BatchOpen { number: 1, left: 1 });
        assert_eq!(then("batch 2 invalidate 1 other"), TallyError::BatchOpen { number: 1, left: 1 });
        assert_eq!(then("invalidate 2 2"), no_batch(Act::Invalidate, 2));
        assert_eq!(then("restore 1 1"), no_batch(Act::Restore, 1));
        let lines = [announced.as_slice(), &["invalidate 2 1", "invalidate 2 1"]].concat();
        assert_eq!(refused(&lines), no_batch(Act::Invalidate, 1));
        let wrong = TallyError::BatchNumber { expected: 1, found: 2 };
        assert_eq!(refused(&["batch 2 invalidate 1 other"]), wrong);
    }

    #[test]
    fn the_first_leaf_and_no_other_names_the_petition() {
        let mut count = Count::default();
        assert_eq!(count.take(&Leaf::Withdraw { index: 0 }), Err(TallyError::PetitionLeaf));
        let petition = Leaf::Petition { slug: "marta".to_owned(), texts: Vec::new() };
        assert_eq!(count.take(&petition), Ok(()));
        assert_eq!(count.take(&petition), Err(TallyError::PetitionLeaf));
    }
}
