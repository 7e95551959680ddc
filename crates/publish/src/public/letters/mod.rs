//! Letters, over HTTP: the campaigns, the page on which somebody writes in their own words, the letter made of it, ready
//! to be printed. Of what is written here nothing is kept, unless the writer leaves it with the group.

mod campaign;
mod counts;
mod list;
mod sheet;
mod write;
mod writing;

pub(super) use campaign::page;
pub(super) use list::{Row as LettersRow, page as list};
pub(crate) use sheet::Sheet;
pub(super) use write::write;
