//! Steps, replies and institutions in the database.

pub mod institutions;
pub mod replies;
pub mod sent_texts;
pub mod steps;
