//! Records of campaigns in the database, and the signatures of petitions.

pub mod actions;
pub mod appeals;
pub(crate) mod coming;
pub(crate) mod counts;
pub(crate) mod frozen;
pub(crate) mod hand_overs;
pub(crate) mod invalidations;
mod json;
pub(crate) mod keys;
pub(crate) mod kiosks;
pub mod letters;
pub(crate) mod name_batches;
pub(crate) mod paper;
pub mod petitions;
pub mod photos;
pub(crate) mod public_names;
pub mod quotes;
pub(crate) mod signatures;
