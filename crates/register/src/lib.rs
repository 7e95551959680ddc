//! Register: who disappeared, what is known, how we know it.
//!
//! Facts are claims; nothing here is public, and nothing here knows a step or a page.

pub mod case;
pub mod claim;
pub mod fate;
