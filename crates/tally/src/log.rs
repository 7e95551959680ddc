//! A petition's log: the tree over its leaves and what they count, so that a head can be made of it.

use crate::count::{Count, Totals};
use crate::error::TallyError;
use crate::head::{Head, Minute, Origin};
use crate::leaf::Leaf;
use crate::tree::Tree;

/// A log. It keeps hashes and what stands, not the lines: those are the caller's to keep.
#[derive(Debug, Clone, Default)]
pub struct Log {
    tree: Tree,
    count: Count,
}

impl Log {
    /// Reads leaves from the first on.
    ///
    /// # Errors
    /// The index of the leaf that is refused, and why.
    pub fn read<'a>(lines: impl IntoIterator<Item = &'a str>) -> Result<Self, (u64, TallyError)> {
        let mut log = Self::default();
        for line in lines {
            let index = log.tree.size();
            log.append_line(line).map_err(|error| (index, error))?;
        }
        Ok(log)
    }

    /// Appends a leaf and tells its line, without end, which the caller keeps. A leaf that is refused changes
    /// nothing; those appended before it stay.
    ///
    /// # Errors
    /// What the format and the leaves before it forbid.
    pub fn append(&mut self, leaf: &Leaf) -> Result<String, TallyError> {
        let line = leaf.to_string();
        self.append_line(&line)?;
        Ok(line)
    }

    /// Appends a leaf as it was kept.
    ///
    /// # Errors
    /// What the format and the leaves before it forbid.
    pub fn append_line(&mut self, line: &str) -> Result<(), TallyError> {
        self.count.take(&Leaf::read(line)?)?;
        self.tree.append(line.as_bytes());
        Ok(())
    }

    /// The tree, for proofs and tiles.
    #[must_use]
    pub fn tree(&self) -> &Tree {
        &self.tree
    }

    /// What the leaves count now.
    #[must_use]
    pub fn totals(&self) -> &Totals {
        self.count.totals()
    }

    /// Whether the leaf at `index` counts signatures now.
    #[must_use]
    pub fn stands(&self, index: u64) -> bool {
        self.count.stands(index)
    }

    /// The head over all leaves, to be signed. `previous` is the last one signed; `None` only for the first.
    ///
    /// # Errors
    /// `Slug` or `Origin` when it is another log's; `BatchOpen`; `SizeFell`, `TimeFell`.
    pub fn head(&self, origin: &Origin, time: Minute, previous: Option<&Head>) -> Result<Head, TallyError> {
        let head = Head {
            origin: origin.clone(),
            size: self.tree.size(),
            root: self.tree.root(),
            time,
            totals: *self.totals(),
            previous: previous.map(Head::hash),
        };
        if let Some(previous) = previous.filter(|previous| previous.origin != *origin) {
            let (expected, found) = (previous.origin.to_string(), origin.to_string());
            return Err(TallyError::Origin { expected, found });
        }
        head.follows(previous)?;
        self.check(&head)?;
        Ok(head)
    }

    /// Whether a head says what the leaves say, now that there are as many as it speaks of.
    ///
    /// # Errors
    /// `Slug`, `BatchOpen`, `Root`, `Total`.
    pub fn check(&self, head: &Head) -> Result<(), TallyError> {
        self.check_slug("the origin", head.origin.slug())?;
        self.count.complete()?;
        if head.root != self.tree.root() {
            return Err(TallyError::Root { size: head.size });
        }
        for ((name, expected), (_, found)) in self.totals().named().into_iter().zip(head.totals.named()) {
            if expected != found {
                return Err(TallyError::Total { what: name.to_owned(), expected, found });
            }
        }
        Ok(())
    }

    /// Whether `slug`, which stands at `place`, is that of the first leaf.
    pub(crate) fn check_slug(&self, place: &'static str, slug: &str) -> Result<(), TallyError> {
        let expected = self.count.slug().ok_or(TallyError::PetitionLeaf)?;
        if slug == expected {
            return Ok(());
        }
        Err(TallyError::Slug { place, expected: expected.to_owned(), found: slug.to_owned() })
    }
}
