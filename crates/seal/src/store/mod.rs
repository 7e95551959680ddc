//! The log's tables.

pub(crate) mod log;
