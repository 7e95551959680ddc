//! The gate: what the register holds becomes public only by being named here, field by field.
//!
//! Pure: records in, snapshots or refusals out. It is an allow-list: a field that no line here takes over stays
//! with the staff. Its rules are the publication rules of the data dictionary, on the bases
//! `public_record` and `family_consent`.

mod action;
mod action_photo;
mod appeal;
mod candidates;
mod cited;
mod due;
mod grounds;
mod minor;
mod named;
mod parties;
mod person;
mod photo;
mod quote;
mod records;
mod refusal;
mod source;
mod step;

pub use action::action;
pub use appeal::appeal;
pub use candidates::{Candidate, Candidates, HeldBack, Scope, candidates};
pub use cited::Citable;
pub use grounds::{Consented, Grounds};
pub use minor::children;
pub use named::Named;
pub use person::person;
pub use records::Records;
pub use refusal::Refusal;
pub use source::{authority, source};
pub use step::step;
