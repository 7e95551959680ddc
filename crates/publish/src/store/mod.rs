//! Publications in the database. What the public side may ask stands in [`PublicStore`]; only the gate writes.

mod actions;
mod authorities;
mod date_key;
mod people;
mod publications;
mod steps;

pub use authorities::{AuthorityRow, TextAddressee};
pub use people::{CountRow, PeopleFilter, YearRow};
pub use publications::{PER_PAGE, Page, PublicStore, Tombstone};
pub use steps::StepFilter;
