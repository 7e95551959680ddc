//! One act for (or against) a person, addressed to one institution or to none.

use byname_base::codes;
use byname_base::edtf::Edtf;
use byname_base::id::{PersonId, PublicId, StepId};
use byname_base::text::LanguageTag;
use byname_register::claim::Grade;
use serde::Serialize;

use crate::step_kind::StepKind;

codes! {
    /// The sphere of who acts, as entered: it divides the two columns of a page.
    Level {
        /// Within the state, the de facto authorities included.
        National = "national",
        /// Between states and by their organisations.
        International = "international",
    }
}

codes! {
    /// Whether an act was meant to help the person.
    Stance {
        /// For the person.
        For = "for",
        /// Against the person: told apart, in no count, scoreboard or clock.
        Against = "against",
    }
}

codes! {
    /// What a person recorded as the end of a step.
    Act {
        /// Every inbox was checked and nothing came. Only ever a person's word.
        Ignored = "ignored",
        /// The asker took it back.
        Withdrawn = "withdrawn",
        /// It came back undelivered.
        Returned = "returned",
    }
}

/// One act for or against a person. It holds dates only; its state is computed when it is read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Step {
    /// The record id.
    pub id: StepId,
    /// Its public id once released.
    pub public_id: PublicId,
    /// The id in the register folder, such as `T01`.
    pub folder_id: String,
    /// The people it was taken for, in the order entered; empty means for all.
    pub people: Vec<PersonId>,
    /// The sphere of who acts.
    pub level: Level,
    /// Whose jurisdiction, as entered; several divided by `; `.
    pub jurisdiction: String,
    /// For or against.
    pub stance: Stance,
    /// Who acted, as entered.
    pub actor: String,
    /// To whom, as entered; empty for an act without addressee.
    pub addressee: String,
    /// What it is.
    pub kind: StepKind,
    /// The kind as entered.
    pub kind_word: String,
    /// When; `None` when not known.
    pub sent_on: Option<Edtf>,
    /// What was asked or done.
    pub description: String,
    /// What came of it, in words; no code is guessed from it.
    pub outcome_text: String,
    /// How well it is supported.
    pub grade: Grade,
    /// The sources' folder ids, in the order entered.
    pub sources: Vec<String>,
    /// A remark that is public with the step; empty when there is none.
    pub note: String,
    /// The language of its words.
    pub text_lang: LanguageTag,
    /// What is known of its way through the institution.
    pub way: Way,
}

/// What is known of a step's way through the institution. Every part may be missing.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Way {
    /// How it was sent (`post`, `portal` …); empty when not known.
    pub channel: String,
    /// The day it was received.
    pub received_on: Option<Edtf>,
    /// The day it was registered.
    pub registered_on: Option<Edtf>,
    /// Sources that prove sending or receipt.
    pub proofs: Vec<String>,
    /// The reply rule the step names; empty when none.
    pub reply_rule: String,
    /// Why the short term applies; empty when it does not.
    pub short_reason: String,
    /// The day to which the institution extended its term.
    pub extended_to: Option<Edtf>,
    /// The day of the notice of extension.
    pub extension_notice_on: Option<Edtf>,
    /// Folder id of the step that was forwarded as this one; empty when none.
    pub parent_step: String,
    /// What a person recorded as its end.
    pub act: Option<Act>,
    /// The day of that act.
    pub act_on: Option<Edtf>,
    /// Who recorded it. Staff-only.
    pub act_by: String,
    /// Which inboxes were checked before `ignored` was recorded. Staff-only.
    pub inboxes_checked: String,
    /// Whether the group follows the answers; `None` when nobody said so, which means it does not.
    pub answers_followed: Option<bool>,
    /// The number that we gave it; empty for none. Staff-only. Left out of the seal while empty, as in
    /// `incoming_no`, so that steps sealed before they had numbers are still what they were.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub outgoing_no: String,
    /// The number under which the institution registered it; empty when not known. Staff-only.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub incoming_no: String,
}
