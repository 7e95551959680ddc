//! Pursue: steps taken for a person, what came back, and the due dates between.
//!
//! States and days are computed from dates and a day handed in; none is stored.

pub mod agenda;
pub mod channel;
mod clock;
pub mod desk;
pub mod due_date;
pub mod eligibility;
mod error;
pub mod institution;
pub mod letter;
pub mod proof;
pub mod record_end;
pub mod record_reply;
pub mod record_step;
pub mod reply;
pub mod reply_kind;
pub mod reply_rule;
pub mod sent_text;
pub mod step;
pub mod step_kind;
pub mod step_state;
pub mod store;
pub mod working_day;

pub use error::PursueError;
