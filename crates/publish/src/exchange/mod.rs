//! The formats of others: how a released record is written so that programs which know nothing of this one read it.
//!
//! One file a format, made of `Public…` types alone. A format has no field for most of what a record says; what it has
//! no field for is left out, and nothing is guessed to fill one. `docs/reference/formats.md` says what becomes of what.

pub(crate) mod atom;
pub(crate) mod follow_the_money;
pub(crate) mod json_ld;
pub(crate) mod pfif;
mod plain_date;
pub(crate) mod sitemap;
mod world;
mod xml;

pub(crate) use world::{World, instant};
pub(crate) use xml::Xml;
