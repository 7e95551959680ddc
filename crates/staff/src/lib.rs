//! Staff: the people of the desk, how they prove who they are, and what each of them may do.
//!
//! It decides on who somebody is and whether they may; it never knows what a case, a step or a release is. Every
//! part asks [`may`](may::may) before it reads or changes anything for somebody, and nothing else decides.

pub mod account;
pub mod caller;
pub mod desk;
mod error;
pub mod guessing;
pub mod invitation;
pub mod may;
pub mod once;
pub mod password;
pub mod recovery;
pub mod second_factor;
pub mod session;
pub mod sign_in;
mod store;

pub use caller::{Caller, Member};
pub use error::StaffError;
pub use may::{Act, Need, On, may};
