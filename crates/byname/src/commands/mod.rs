//! The commands: each reads its options, calls operations, prints what was done.

mod agenda;
mod backup;
mod demo;
mod demo_petition;
mod dispatch;
mod doctor;
mod export;
mod find;
mod import;
mod init;
mod key;
mod mirror;
mod names;
mod petition;
mod placards;
mod release;
mod report;
mod restore;
mod routes;
mod serve;
mod user;
mod verify;
mod verify_mirror;
mod verify_petition;
mod windows;
mod withdraw;

pub(crate) use dispatch::now;
use dispatch::open;
pub use dispatch::run;
