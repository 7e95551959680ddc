//! Dates of past facts as EDTF writes them: kept letter for letter, never turned into a false day.
//!
//! Read are all of level 1 but years outside 0001 to 9999, and of level 2 `[a..b]`, `[a..]`, `[..b]` and
//! X for any digit. `../D` is read as "no later than D".
//!
//! Source: ISO 8601-2:2019 and the Library of Congress EDTF specification of 2019.

mod clock;
mod date;
mod digits;
mod error;
mod parse;
mod piece;
mod point;
mod shape;

pub use date::Edtf;
pub use error::EdtfError;
pub use shape::{Point, Qualifier, Season, Shape, When};
