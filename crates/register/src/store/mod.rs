//! The register in the database.

pub mod cases;
pub mod claims;
pub mod links;
pub mod people;
pub mod records;
mod revisions;
pub mod sources;
