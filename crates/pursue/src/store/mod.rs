//! Steps, replies and institutions in the database.

pub mod institutions;
pub mod replies;
pub mod steps;
