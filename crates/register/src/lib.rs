//! Register: who disappeared, what is known, how we know it.
//!
//! Facts are claims; nothing here is public, and nothing here knows a step or a page.

pub mod case;
mod change;
pub mod claim;
pub mod consent;
pub mod desk;
mod error;
pub mod fate;
pub mod file;
pub mod find;
pub mod history;
pub mod incident;
pub mod keep_claims;
pub mod keep_consents;
pub mod keep_portraits;
pub mod keep_sources;
pub mod merge;
pub mod name;
pub mod new_file;
pub mod person;
pub mod portrait;
pub mod relation;
pub mod source;
pub mod stale;
pub mod store;

pub use change::{Change, enter};
pub use error::RegisterError;
