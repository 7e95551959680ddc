//! Campaign: public actions, and the petitions and letters of others, told as what they were.

pub mod action;
pub mod appeal;
pub mod quote;
pub mod store;
