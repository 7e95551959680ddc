//! What the staff sees of the steps, and the forms by which they keep them.

mod agenda;
mod known;
mod letter;
mod new_step;
mod notes;
mod proof;
mod routes;
mod sought;
mod step;
mod steps_of_file;
mod text;
mod told;
mod windows;

pub use agenda::{AgendaReport, AgendaRow, AgendaSection};
pub use routes::routes;
pub use windows::WindowsReport;
