//! The log's tables.

pub(crate) mod log;
pub(crate) mod rows;
