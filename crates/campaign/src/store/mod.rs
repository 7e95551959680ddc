//! Actions, appeals and quotes in the database.

pub mod actions;
pub mod appeals;
pub mod quotes;
