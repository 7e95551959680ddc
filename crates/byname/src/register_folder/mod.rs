//! The register folder: a group's own spreadsheets as records, and back. The only room that may call all parts.
//!
//! Import is all or nothing and lists every fault of every file; export is written from records, never echoed.

mod campaign_rows;
mod cells;
mod export;
mod fault;
mod files;
mod import;
mod known;
mod persons;
mod plan_rows;
mod pursue_rows;
mod read;
mod references;
mod register_rows;
mod report;
mod rows;

pub use export::export;
pub use fault::{Fault, Faults};
pub use files::{Folder, write_folder};
pub use import::{ImportError, Manner, import};
pub use report::ImportReport;
