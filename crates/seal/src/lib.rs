//! The append-only log of acts: who did what, when, each entry bound to the one before it by its hash.
//!
//! It knows ids and counts, never a name or a text, because an entry outlives what it speaks of.

mod error;
pub mod log;
pub mod rows;
mod store;

pub use error::SealError;
