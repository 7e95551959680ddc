//! A desk with somebody of every role, for tests that walk it.

mod office;
mod sign_up;

pub(crate) use office::{File, People, office};
#[allow(unused_imports, reason = "each test file takes what it needs")]
pub(crate) use sign_up::{PASSWORD, come_in, sign_in, sign_up};
