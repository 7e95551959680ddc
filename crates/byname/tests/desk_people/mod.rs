//! A desk with somebody of every role, for tests that walk it.

mod office;
mod photograph;
mod sign_up;

pub(crate) use office::{File, People, office};
