//! Publish: what the world may see.
//!
//! The gate makes snapshots of `Public…` types from the register; the public side reads those and nothing else.

pub mod consent_end;
pub mod course;
pub mod desk;
pub mod drawing;
pub mod error;
mod find;
pub mod find_person;
pub mod gate;
pub mod jobs;
mod mention;
pub mod pack;
pub mod preview;
pub mod proposal;
pub mod proposed;
pub mod public;
pub mod public_action;
pub mod public_person;
pub mod public_source;
pub mod public_step;
pub mod public_text;
pub mod publication;
pub mod release;
pub mod reminder;
pub mod review;
pub mod step_reading;
pub mod store;
mod take_back;
pub mod tombstone;
pub mod verify;
pub mod withdrawal;
pub mod withheld;
