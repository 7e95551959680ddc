//! Web: the frame of every page.
//!
//! Languages, headers, errors, assets, the table of routes and the cache of rendered pages. It knows no record and
//! no database; only it knows status codes.

pub mod assets;
pub mod cache;
pub mod catalog;
pub mod csrf;
mod cyrillic;
mod cyrillic_words;
pub mod date_field;
pub mod dates;
mod derived;
pub mod error_page;
pub mod form;
pub mod head;
pub mod headers;
pub mod locale;
pub mod page;
pub mod route;
pub mod site;
pub mod token;
pub mod upload;
pub mod visit;
pub mod word_check;
pub mod words;
