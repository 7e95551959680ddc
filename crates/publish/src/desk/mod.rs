//! The desk's pages of publishing: the agenda with what waits for whom, what becomes public of a file, deciding on it.

mod agenda;
mod calendar;
mod consent;
mod consent_forms;
mod deciding;
mod lines;
mod placards;
mod release;
mod releases;
mod routes;

pub use agenda::keep_agenda_ready;
pub use routes::routes;
