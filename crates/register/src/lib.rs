//! Register: who disappeared, what is known, how we know it.
//!
//! Facts are claims; nothing here is public, and nothing here knows a step or a page.

pub mod case;
mod change;
pub mod claim;
pub mod fate;
pub mod find;
pub mod person;
pub mod source;
pub mod store;

pub use change::{Change, enter};
