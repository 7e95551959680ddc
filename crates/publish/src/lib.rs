//! Publish: what the world may see.
//!
//! The gate makes snapshots of `Public…` types from the register; the public side reads those and nothing else.

pub mod consent_end;
pub mod course;
pub mod desk;
pub mod drawing;
pub mod error;
mod exchange;
mod find;
pub mod find_person;
pub mod gate;
pub mod jobs;
pub mod last_seen;
mod letter_facts;
mod letter_paper;
pub mod letter_post;
mod mention;
pub mod mirror_key;
pub mod pack;
pub mod photo_end;
pub mod photo_lack;
pub mod preview;
pub mod proposal;
pub mod proposed;
pub mod public;
pub mod public_action;
pub mod public_person;
pub mod public_photo;
pub mod public_source;
pub mod public_step;
pub mod public_text;
pub mod publication;
pub mod release;
pub mod reminder;
pub mod review;
pub mod settlement;
pub mod step_reading;
pub mod store;
mod take_back;
pub mod tombstone;
pub mod translation;
pub mod verify;
pub mod withdrawal;
pub mod withheld;
