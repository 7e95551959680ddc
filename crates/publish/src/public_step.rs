//! A released step and a released authority.
//!
//! A step's snapshot holds dates only: its state and days are computed when it is read.

use byname_base::id::PublicId;
use byname_base::language::Language;
use serde::{Deserialize, Serialize};

use crate::public_action::PublicQuote;
use crate::public_text::Support;

/// A released step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicStep {
    /// Its public id.
    pub id: PublicId,
    /// The released people it was taken for; empty means for all.
    pub person_ids: Vec<PublicId>,
    /// Code: `national` or `international`, the sphere of who acts.
    pub level: String,
    /// Code: `for` or `against` the person.
    pub stance: String,
    /// Codes: `UA`, `UA-43` …
    pub jurisdiction: Vec<String>,
    /// Whether every jurisdiction is that of de facto authorities; their bodies known only as text are then
    /// called de facto.
    pub de_facto: bool,
    /// Code of the kind.
    pub kind: String,
    /// Who acted.
    pub actor: PublicParty,
    /// To whom; `None` for an act without addressee.
    pub addressee: Option<PublicParty>,
    /// When, as EDTF; empty when not known.
    pub sent_on: String,
    /// What was asked or done, as told.
    pub description: String,
    /// What came of it, as told; empty when nothing is.
    pub outcome_text: String,
    /// How well it is supported.
    #[serde(flatten)]
    pub support: Support,
    /// A remark; empty when there is none.
    pub note: String,
    /// The language of the words.
    pub text_lang: String,
    /// Whether the group follows the answers to this step. Only then has it a clock.
    pub answers_followed: bool,
    /// What a person recorded as the step's end.
    pub act: Option<PublicAct>,
    /// What was sent back, in order of receipt.
    pub replies: Vec<PublicReply>,
    /// What was said in public about it.
    pub quotes: Vec<PublicQuote>,
    /// The day by which an answer was due and why; dates only.
    pub due: PublicDue,
    /// The step this one was forwarded from.
    pub forwarded_from: Option<PublicId>,
}

/// Who acted or was addressed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicParty {
    /// As the row says.
    pub text: String,
    /// The institution that the text means; `None` when it is known only as text.
    pub authority: Option<AuthorityRef>,
}

/// An institution as a step refers to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuthorityRef {
    /// The address of its page.
    pub id: PublicId,
    /// Its names.
    pub names: Vec<(Language, String)>,
    /// Code: `national`, `de_facto`, `foreign_state` or `international`.
    pub level: String,
}

/// A recorded end of a step: `ignored`, `withdrawn` or `returned`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicAct {
    /// The code.
    pub act: String,
    /// The day it was recorded, as EDTF; empty when not known.
    pub on: String,
}

/// What an institution sent back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicReply {
    /// When it came, as EDTF; empty when not known.
    pub received_on: String,
    /// Code of the kind.
    pub kind: String,
    /// What it says, in our words.
    pub summary: String,
    /// How well it is supported.
    #[serde(flatten)]
    pub support: Support,
    /// A remark; empty when there is none.
    pub note: String,
}

/// The day by which an answer was due, by which rule; dates only, so that it is true on every later day.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct PublicDue {
    /// How far the due day may be told: `law`, `assumed`, `to_be_checked`, `no_duty`, `no_term`, `none`.
    pub basis: String,
    /// The due day; only for `law` and `assumed`.
    pub on: Option<jiff::civil::Date>,
    /// The rule's id; empty when none applies.
    pub rule: String,
}

/// A released institution.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicAuthority {
    /// The address of its page.
    pub id: PublicId,
    /// Its names by language; English is always there.
    pub names: Vec<(Language, String)>,
    /// Code of the kind.
    pub kind: String,
    /// Code of the level.
    pub level: String,
    /// ISO code or organisation.
    pub jurisdiction: String,
}
