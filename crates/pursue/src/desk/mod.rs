//! What the staff sees of the steps.

mod agenda;
mod sought;
mod windows;

pub use agenda::AgendaReport;
pub use windows::WindowsReport;
