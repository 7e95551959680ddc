//! Publications in the database. What the public side may ask stands in [`PublicStore`]; only releases and
//! withdrawals write.

mod actions;
pub(crate) mod acts;
mod authorities;
mod changes;
mod coming;
mod date_key;
mod dated;
mod index;
mod memo;
pub(crate) mod mirror_key;
mod names;
mod noted;
mod people;
pub(crate) mod photos;
pub(crate) mod proposals;
mod publications;
mod report;
mod score;
mod snapshots;
pub(crate) mod standing;
mod steps;
pub(crate) mod words;

pub use authorities::{AuthorityRow, TextAddressee};
pub use changes::Changes;
pub use dated::{Address, Dated, Term};
pub use people::{CountRow, PeopleFilter, YearRow};
pub use publications::{PER_PAGE, Page, PublicStore};
pub use report::{Chapter, Told};
pub use score::{Score, Tally};
pub use steps::StepFilter;

pub(crate) use snapshots::snapshots_after;

pub use crate::tombstone::Tombstone;
