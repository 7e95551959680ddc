//! The check of all that a petition shows: leaves, heads and `petition.json`, recomputed by a stranger.
//!
//! Nothing here is believed but the key. What it cannot see is whether a leaf is a person.

use std::fmt;

use crate::count::Totals;
use crate::error::TallyError;
use crate::head::{Head, Minute, Origin, read_heads};
use crate::log::Log;
use crate::note::{Note, VerifierKey};
use crate::receipt::check_names;
use crate::summary::Summary;

/// The files of a petition, as they were saved.
#[derive(Debug, Clone, Copy)]
pub struct Files<'a> {
    /// One leaf a line.
    pub leaves: &'a [u8],
    /// Notes, divided by empty lines.
    pub heads: &'a [u8],
    /// `petition.json`.
    pub petition: &'a [u8],
}

/// Whom to believe, and what was seen before.
#[derive(Debug, Clone, Default)]
pub struct Known {
    /// The keys of the log; empty to take those that `petition.json` names, which proves only that the files go
    /// together.
    pub keys: Vec<VerifierKey>,
    /// Heads saved earlier, or got from somebody else.
    pub heads: Vec<Note>,
}

/// What was found of files that are as they should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Audited {
    /// Whose log it is.
    pub origin: Origin,
    /// How many leaves there are.
    pub leaves: u64,
    /// How many heads.
    pub heads: usize,
    /// The time of the last one.
    pub as_of: Minute,
    /// What the leaves count.
    pub totals: Totals,
    /// The keys that the heads were checked with.
    pub keys: Vec<VerifierKey>,
}

/// What is wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{place}: {error}")]
pub struct Fault {
    /// Where.
    pub place: Place,
    /// What.
    pub error: TallyError,
}

/// A place in the files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The leaves as a whole.
    Leaves,
    /// A leaf, by its index; it stands in the line after as many others.
    Leaf(u64),
    /// The heads as a whole.
    Heads,
    /// A head, counted from 1.
    Head(usize),
    /// `petition.json`.
    Petition,
    /// A head that was saved earlier, counted from 1.
    KnownHead(usize),
}

impl fmt::Display for Place {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Leaves => write!(out, "leaves"),
            Self::Leaf(index) => write!(out, "leaves, line {} (leaf {index})", index + 1),
            Self::Heads => write!(out, "heads"),
            Self::Head(number) => write!(out, "heads, head {number}"),
            Self::Petition => write!(out, "petition.json"),
            Self::KnownHead(number) => write!(out, "known head {number}"),
        }
    }
}

impl Place {
    fn of(self, error: TallyError) -> Fault {
        Fault { place: self, error }
    }
}

/// Recomputes a petition's files.
///
/// # Errors
/// The first thing that is wrong.
pub fn audit(files: &Files<'_>, known: &Known) -> Result<Audited, Fault> {
    let summary: Summary = serde_json::from_slice(files.petition)
        .map_err(|error| Place::Petition.of(TallyError::unreadable("the summary", &error.to_string())))?;
    let embedded = summary.keys().map_err(|error| Place::Petition.of(error))?;
    let keys = if known.keys.is_empty() { embedded } else { known.keys.clone() };

    let notes = text(files.heads).and_then(read_heads).map_err(|error| Place::Heads.of(error))?;
    let heads = check_heads(&notes, &keys)?;
    let (Some(last), Some(last_note)) = (heads.last(), notes.last()) else {
        return Err(Place::Heads.of(TallyError::NoHead));
    };
    let log = check_leaves(files.leaves, &heads)?;
    log.check_slug("petition.json", &summary.slug).map_err(|error| Place::Petition.of(error))?;
    summary.check(last, last_note).map_err(|error| Place::Petition.of(error))?;
    check_known(&known.heads, &keys, &heads)?;
    Ok(Audited {
        origin: last.origin.clone(),
        leaves: last.size,
        heads: heads.len(),
        as_of: last.time,
        totals: last.totals,
        keys,
    })
}

/// Signatures, and each head against the one before it.
fn check_heads(notes: &[Note], keys: &[VerifierKey]) -> Result<Vec<Head>, Fault> {
    let mut heads: Vec<Head> = Vec::with_capacity(notes.len());
    for (at, note) in notes.iter().enumerate() {
        let head = check_head(note, keys, heads.last()).map_err(|error| Place::Head(at + 1).of(error))?;
        heads.push(head);
    }
    Ok(heads)
}

fn check_head(note: &Note, keys: &[VerifierKey], before: Option<&Head>) -> Result<Head, TallyError> {
    note.check(keys)?;
    let head = Head::read(note.text())?;
    check_names(&head, keys)?;
    head.follows(before)?;
    Ok(head)
}

/// The leaves in their order, and each head when as many were read as it speaks of.
fn check_leaves(file: &[u8], heads: &[Head]) -> Result<Log, Fault> {
    let text = text(file).map_err(|error| Place::Leaves.of(error))?;
    let mut lines = text.strip_suffix('\n').ok_or_else(|| Place::Leaves.of(TallyError::NoText))?.split('\n');
    let mut log = Log::default();
    for (at, head) in heads.iter().enumerate() {
        while log.tree().size() < head.size {
            let index = log.tree().size();
            let missing = TallyError::LeavesMissing { size: head.size, found: index };
            let line = lines.next().ok_or_else(|| Place::Head(at + 1).of(missing))?;
            log.append_line(line).map_err(|error| Place::Leaf(index).of(error))?;
        }
        log.check(head).map_err(|error| Place::Head(at + 1).of(error))?;
    }
    match lines.count() as u64 {
        0 => Ok(log),
        more => {
            let size = log.tree().size();
            Err(Place::Leaves.of(TallyError::LeavesUnsigned { size, found: size + more }))
        }
    }
}

/// Every head seen before is still among the heads, to the letter.
fn check_known(known: &[Note], keys: &[VerifierKey], heads: &[Head]) -> Result<(), Fault> {
    for (at, note) in known.iter().enumerate() {
        check_known_head(note, keys, heads).map_err(|error| Place::KnownHead(at + 1).of(error))?;
    }
    Ok(())
}

fn check_known_head(note: &Note, keys: &[VerifierKey], heads: &[Head]) -> Result<(), TallyError> {
    note.check(keys)?;
    let known = Head::read(note.text())?;
    check_names(&known, keys)?;
    let found = heads.last().map_or(0, |last| last.size);
    let size = known.size;
    match heads.iter().find(|head| head.size >= size) {
        None => Err(TallyError::RolledBack { size, found }),
        Some(head) if head.size > size => Err(TallyError::HeadGone { size }),
        Some(head) if *head != known => Err(TallyError::Fork { size }),
        Some(_) => Ok(()),
    }
}

fn text(file: &[u8]) -> Result<&str, TallyError> {
    std::str::from_utf8(file).map_err(|_| TallyError::NoText)
}
