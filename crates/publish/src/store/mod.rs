//! Publications in the database. What the public side may ask stands in [`PublicStore`]; only releases and
//! withdrawals write.

mod actions;
pub(crate) mod acts;
mod authorities;
mod date_key;
mod index;
mod people;
pub(crate) mod proposals;
mod publications;
mod score;
mod snapshots;
pub(crate) mod standing;
mod steps;
pub(crate) mod words;

pub use authorities::{AuthorityRow, TextAddressee};
pub use people::{CountRow, PeopleFilter, YearRow};
pub use publications::{PER_PAGE, Page, PublicStore};
pub use score::Score;
pub use steps::StepFilter;

pub(crate) use snapshots::snapshots_after;

pub use crate::tombstone::Tombstone;
