//! Campaigns of letters in the database, what writers left with the group, batches, and what partner groups say.

pub(crate) mod batches;
pub mod campaigns;
pub(crate) mod left;
pub(crate) mod partners;
pub(crate) mod tallies;
