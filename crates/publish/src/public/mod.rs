//! What anyone may read, over HTTP: pages, data files, feeds.
//!
//! Everything here is made of `Public…` types that the gate released; no handler can name a table of the register.

mod action;
mod action_told;
mod actions;
mod authorities;
mod authority;
mod calendar;
mod card;
mod choose;
mod come;
mod data;
mod dataset;
mod embed;
mod exports;
mod feeds;
mod filter_form;
mod healthz;
mod home;
mod letters;
mod letters_of_names;
mod line;
mod map;
mod method;
mod names;
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
mod photo;
mod placards;
mod report;
mod report_page;
mod report_sheets;
mod report_tally;
mod routes;
mod rules;
mod scoreboard;
mod search;
mod series;
mod silence;
mod site;
mod sitemap;
mod sources;
mod steps;
mod streamed;
mod tally;
#[cfg(test)]
pub(crate) mod tests;

pub(crate) use letters::Sheet;
pub use pack::OpenedPack;
pub use placards::{Missing, PlacardSize, Series, WantedPlacards, still_missing};
pub use report::{StepsReport, Wanted};
pub use routes::{router, routes};
pub use site::PublicSite;
