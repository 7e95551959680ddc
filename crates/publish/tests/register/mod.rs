//! A small register of invented people. Each builder states what its test is about; the rest is as plain as can be.
#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]
#![allow(dead_code, unused_imports, reason = "each test file uses its own part of it")]

mod acts;
mod records;

pub(crate) use acts::{agreed, all_that_is_public, count, machine, on_consent, plain};
pub(crate) use records::Register;
