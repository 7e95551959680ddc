//! Publish: what the world may see.
//!
//! The gate makes snapshots of `Public…` types from the register; the public side reads those and nothing else.

pub mod error;
pub mod public;
pub mod public_action;
pub mod public_person;
pub mod public_source;
pub mod public_step;
pub mod public_text;
pub mod publication;
pub mod step_reading;
pub mod store;
