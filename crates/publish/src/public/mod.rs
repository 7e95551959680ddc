//! What anyone may read, over HTTP: pages, data files, feeds.
//!
//! Everything here is made of `Public…` types that the gate released; no handler can name a table of the register.

mod action;
mod actions;
mod authorities;
mod authority;
mod calendar;
mod data;
mod dataset;
mod feeds;
mod filter_form;
mod healthz;
mod home;
mod line;
mod method;
mod offered;
mod openapi;
mod pack;
mod pack_sheets;
mod paging;
mod parts;
mod people;
mod person;
mod petition;
mod petitions;
mod placards;
mod report;
mod report_sheets;
mod routes;
mod rules;
mod scoreboard;
mod search;
mod silence;
mod site;
mod sources;
mod steps;
mod tally;
#[cfg(test)]
pub(crate) mod tests;

pub use pack::OpenedPack;
pub use placards::{Missing, PlacardSize, Series, WantedPlacards, still_missing};
pub use report::{StepsReport, Wanted};
pub use routes::{router, routes};
pub use site::PublicSite;
