//! The register in the database.

pub mod cases;
pub mod claims;
pub mod consents;
pub mod incidents;
pub mod links;
pub mod merges;
pub mod numbers;
pub mod people;
pub mod pictures;
pub mod portraits;
pub mod records;
pub mod relations;
pub(crate) mod revisions;
pub mod sources;
