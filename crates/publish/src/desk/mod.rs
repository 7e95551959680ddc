//! The desk's pages of publishing: the agenda with what waits for whom, what becomes public of a file, deciding on it.

mod action_photo;
mod action_photos;
mod action_release;
mod agenda;
mod calendar;
mod cell_grid;
mod consent;
mod consent_forms;
mod deciding;
mod letter_sheets;
mod lines;
mod photo;
mod photo_forms;
mod placards;
mod release;
mod releases;
mod routes;
mod withdraw;
mod word_run;
mod words;

pub use agenda::keep_agenda_ready;
pub use routes::routes;
