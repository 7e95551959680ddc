//! The two engines and how each is opened.

pub(crate) mod postgres;
pub(crate) mod sqlite;
