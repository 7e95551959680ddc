//! The desk's pages of the register: files of people, what is claimed, sources.

mod cited;
mod claims;
mod consent_told;
mod file;
mod file_head;
mod files;
mod history;
mod incident;
mod names;
mod new_file;
mod relations;
mod routes;
mod same;
mod share;
mod sources;
mod standing;
mod uploaded;

pub use cited::{cited, source_fields};
pub use consent_told::{consent_told, standing_consents};
pub use file_head::{FileHead, Tab};
pub use routes::routes;
pub use uploaded::uploaded;
