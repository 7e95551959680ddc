//! What entering a record did.

/// What entering a record did. Nothing is ever overwritten: what changed is kept as it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// It was not known before.
    New,
    /// It was known with other content, which is kept.
    Changed,
    /// It was known just so.
    Unchanged,
}
