//! What the staff sees of the steps.

mod agenda;

pub use agenda::AgendaReport;
