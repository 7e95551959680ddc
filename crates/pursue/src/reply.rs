//! What an institution sent back.

use byname_base::edtf::Edtf;
use byname_base::id::{ReplyId, StepId};
use byname_base::text::LanguageTag;
use byname_register::claim::Grade;
use serde::Serialize;

use crate::reply_kind::ReplyKind;

/// What an institution sent back to one step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reply {
    /// The record id.
    pub id: ReplyId,
    /// The id in the register folder, such as `R01`.
    pub folder_id: String,
    /// The step it answers.
    pub step: StepId,
    /// When it came; `None` when not known.
    pub received_on: Option<Edtf>,
    /// What it amounts to.
    pub kind: ReplyKind,
    /// What it says, in our words.
    pub summary: String,
    /// How well it is supported.
    pub grade: Grade,
    /// The sources' folder ids, in the order entered.
    pub sources: Vec<String>,
    /// A remark that is public with the reply; empty when there is none.
    pub note: String,
    /// The language of its words.
    pub text_lang: LanguageTag,
}
