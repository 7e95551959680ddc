//! What someone said in public. A protected interview is another thing and never stands here.

use byname_base::edtf::Edtf;
use byname_base::id::{ActionId, PersonId, QuoteId, StepId};
use byname_base::text::LanguageTag;
use serde::Serialize;

/// What someone said in public, at an action or about a step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Quote {
    /// The record id.
    pub id: QuoteId,
    /// The id in the register folder, such as `Q01`.
    pub folder_id: String,
    /// Who said it, as the source names them.
    pub speaker_name: String,
    /// The same person in the register; `None` when the register does not name them.
    pub person: Option<PersonId>,
    /// In which capacity; empty when not known.
    pub capacity: String,
    /// The language of the words.
    pub language: LanguageTag,
    /// The words.
    pub text: String,
    /// When; `None` when not known.
    pub said_on: Option<Edtf>,
    /// The action at which it was said.
    pub action: Option<ActionId>,
    /// The step it was about.
    pub step: Option<StepId>,
    /// The sources' folder ids, in the order entered.
    pub sources: Vec<String>,
    /// A remark that is public with the quote; empty when there is none.
    pub note: String,
}
