//! Every way in which a log, its heads or a receipt can be wrong.

use crate::leaf::{Act, Class};

/// Every way in which a log, its heads or a receipt can be wrong. Each says what; where, the caller knows.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TallyError {
    /// A text is not written as the format has it.
    #[error("{what} is not written as the format has it: {text:?}")]
    Unreadable {
        /// What was expected.
        what: &'static str,
        /// What stands there, cut to a length that can be shown.
        text: String,
    },
    /// A file is not UTF-8, or its last line does not end.
    #[error("the file is cut off or is no text")]
    NoText,
    /// A leaf is longer than a leaf may be.
    #[error("the leaf has {0} bytes, more than a leaf may have")]
    LeafTooLong(usize),

    /// The first leaf does not say which petition it is, or a later one does.
    #[error("the first leaf, and no other, says which petition this is")]
    PetitionLeaf,
    /// A commitment that an earlier leaf has.
    #[error("the same commitment stands in an earlier leaf: one signature would count twice")]
    CommitmentTwice,
    /// A sheet that an earlier paper leaf, which stands, has counted.
    #[error("a sheet with this number is already counted")]
    SheetTwice,
    /// A leaf speaks of one that is not before it, or that is not of the kind it can speak of.
    #[error("leaf {index} is not one that this can be said of")]
    NotCountable {
        /// The leaf spoken of.
        index: u64,
    },
    /// Taking back what does not stand.
    #[error("leaf {index} does not stand: it was taken back before")]
    DoesNotStand {
        /// The leaf spoken of.
        index: u64,
    },
    /// Restoring what was not invalidated.
    #[error("leaf {index} was not invalidated, so it cannot be restored")]
    NotInvalidated {
        /// The leaf spoken of.
        index: u64,
    },
    /// A batch with a number other than the next.
    #[error("the batch has number {found}, the next is {expected}")]
    BatchNumber {
        /// The number it should have.
        expected: u64,
        /// The number it has.
        found: u64,
    },
    /// An invalidation or restoration that no batch announced.
    #[error("there is no open batch {batch} that announced to {act} this", act = act.code())]
    NoBatch {
        /// What was done.
        act: Act,
        /// The batch it names.
        batch: u64,
    },
    /// Something else before an announced batch is complete.
    #[error("batch {number} announced {left} more leaves than there are")]
    BatchOpen {
        /// Which batch.
        number: u64,
        /// How many leaves it lacks.
        left: u64,
    },

    /// A head of another log.
    #[error("the origin is {found}, not {expected}")]
    Origin {
        /// The origin it should have.
        expected: String,
        /// The origin it has.
        found: String,
    },
    /// An origin and a first leaf that name different petitions.
    #[error("{place} is of the petition {found}, the first leaf of {expected}")]
    Slug {
        /// What names the other one.
        place: &'static str,
        /// The petition of the first leaf.
        expected: String,
        /// The petition named.
        found: String,
    },
    /// A size that is not greater than that of the head before.
    #[error("the size is {size}, and was {before} in the head before: it must rise")]
    SizeFell {
        /// The size.
        size: u64,
        /// The size of the head before.
        before: u64,
    },
    /// A time before that of the head before.
    #[error("the time is {time}, earlier than {before} of the head before")]
    TimeFell {
        /// The time.
        time: String,
        /// The time of the head before.
        before: String,
    },
    /// A head that does not name the hash of the one before it.
    #[error("it does not follow the head before it: the hash of that one is not the one named")]
    PreviousHash,
    /// A head over more leaves than there are.
    #[error("it speaks of {size} leaves, {found} are there")]
    LeavesMissing {
        /// How many it speaks of.
        size: u64,
        /// How many are there.
        found: u64,
    },
    /// Leaves that no head covers.
    #[error("there are {found} leaves, the last head speaks of {size}: save both again")]
    LeavesUnsigned {
        /// How many the last head speaks of.
        size: u64,
        /// How many are there.
        found: u64,
    },
    /// A root that is not that of the leaves.
    #[error("the root is not that of the first {size} leaves: one was changed, dropped, added or moved")]
    Root {
        /// How many leaves the root is over.
        size: u64,
    },
    /// A number that is not the one the leaves give.
    #[error("{what} is {found}; the leaves give {expected}")]
    Total {
        /// Which number.
        what: String,
        /// The number the leaves give.
        expected: u64,
        /// The number told.
        found: u64,
    },
    /// No head at all.
    #[error("there is no head")]
    NoHead,

    /// A note without a signature by a known key.
    #[error("no signature by a known key")]
    NoKnownSignature,
    /// A signature by a known key that does not hold.
    #[error("the signature by {name} does not hold")]
    BadSignature {
        /// The name of the key.
        name: String,
    },
    /// A proof that does not lead from the leaf to the root.
    #[error("the hashes do not lead from the leaf to the root: this leaf is not at this place of the tree")]
    NotIncluded,
    /// A head somebody saved, of a size at which the log has another head.
    #[error("the log shows another head of {size} leaves than the one saved: it tells two stories")]
    Fork {
        /// The size of both.
        size: u64,
    },
    /// A head somebody saved that the log no longer has.
    #[error(
        "the log has no head of {size} leaves, and the one saved has a good signature: the past was rewritten"
    )]
    HeadGone {
        /// The size of the saved head.
        size: u64,
    },
    /// A head somebody saved that is ahead of the log.
    #[error(
        "the log ends at {found} leaves, the saved head has {size}: the log was cut, or these files are older"
    )]
    RolledBack {
        /// The size of the saved head.
        size: u64,
        /// The size of the log.
        found: u64,
    },
    /// What `petition.json` says and the last head does not.
    #[error("{field} is not what the last head says")]
    Summary {
        /// Which field.
        field: &'static str,
    },
    /// A class of which there are no single signatures.
    #[error("a signature of the class {} is counted by the sheet", .0.code())]
    NotSingle(Class),
}

impl TallyError {
    /// That `text` is no `what`.
    pub(crate) fn unreadable(what: &'static str, text: &str) -> Self {
        Self::Unreadable { what, text: text.chars().take(80).collect() }
    }
}
