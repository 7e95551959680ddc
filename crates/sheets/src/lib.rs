//! Sheets: what is to be printed, and the printer that is asked for it.
//!
//! This crate knows the forms of sheets and nothing of records: whoever asks has chosen what may be told, and hands
//! over words that are ready to be read. Pages are set by the program `byname-print`, which stands beside ours.

mod code_square;
mod job;
mod printer;

pub mod document;
pub mod letter;
pub mod placard;

pub use code_square::code_square;
pub use job::{Job, Template};
pub use printer::{PrintError, Printer};
