//! The small parts that pages are made of: a name, a text with its language, a party, a step, a row.
//!
//! Each is a plain view with a template of its own; whether something may be shown was decided by the gate.

mod action_photo;
mod action_row;
mod appeal_row;
mod facts;
mod name;
mod numbered;
mod party;
mod photo;
mod quote;
mod reader;
mod rule;
mod source_list;
mod step;
mod step_row;
mod support;
mod told;

pub(super) use action_photo::ActionPhotos;
pub(super) use action_row::{ActionRow, headline, title as action_title};
pub(super) use appeal_row::AppealRow;
pub(super) use facts::{Conflict, FactRow, conflicts, rows as fact_rows};
pub(super) use name::{NameLink, NameView, names_by_id};
pub(super) use numbered::Numbered;
pub(super) use party::{PartyView, label as de_facto_label};
pub(super) use photo::PhotoView;
pub(super) use quote::QuoteView;
pub(super) use reader::Reader;
pub(super) use rule::{RuleLink, article, rule_path, worded};
pub(super) use source_list::SourceList;
pub(super) use step::{StepView, actor, addressee, due_and_rule, sphere};
pub(super) use step_row::StepRow;
pub(super) use support::{Shelf, SupportView};
pub(super) use told::Told;
