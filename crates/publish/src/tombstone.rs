//! What is left of a public id that was taken back: the id and the day, and nothing else.

use byname_base::id::PublicId;
use jiff::civil::Date;

use crate::publication::Kind;

/// All that is left of a public id that was taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tombstone {
    /// The id that was public.
    pub id: PublicId,
    /// What it was the id of.
    pub kind: Kind,
    /// The day it was taken back, in Kyiv.
    pub on: Date,
}
