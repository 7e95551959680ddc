//! Copies of the public site as files that need no server: for a stick, for another host, for readers behind a block.
//!
//! Every page is made by the router that serves the site, and only then are its links made relative. What needs the site
//! itself leads to the site itself, or says that it does. The list of the files is signed.

mod address;
mod bundle;
mod check;
mod copy;
mod error;
mod folder;
mod kept;
mod make;
mod manifest;
mod page;
mod starts;
mod walk;

pub use check::{Checked, check};
pub use copy::{ELSEWHERE, is_elsewhere};
pub use error::MirrorError;
pub use make::{Made, Order, make};
pub use manifest::MANIFEST;
