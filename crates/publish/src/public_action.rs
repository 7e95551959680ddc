//! Released actions, appeals of others, and what was said in public.

use byname_base::id::PublicId;
use serde::{Deserialize, Serialize};

use crate::public_photo::PublicActionPhoto;
use crate::public_text::Support;

/// A released public event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicAction {
    /// The address of its page.
    pub id: PublicId,
    /// Code of the kind (`rally`, `flashmob`, `posters` …).
    pub kind: String,
    /// The series it belongs to; empty when none.
    pub series: String,
    /// Its number in the series.
    pub number_in_series: Option<i64>,
    /// When, as EDTF; empty when not known.
    pub date: String,
    /// Hour in the zone of the place, `HH:MM`; empty means all day or not known.
    pub time: String,
    /// IANA zone of the place.
    pub zone: String,
    /// Where, as told.
    pub place: String,
    /// Who organised it, as told.
    pub organisers: String,
    /// What happened, as told.
    pub description: String,
    /// The released people for whom it was held.
    pub held_for: Vec<PublicId>,
    /// Who was there and is no page of this site: names as the record has them, with what they were.
    pub present: Vec<PublicPresence>,
    /// How well it is supported.
    #[serde(flatten)]
    pub support: Support,
    /// A remark; empty when there is none.
    pub note: String,
    /// The language of the words.
    pub text_lang: String,
    /// Doubtful second accounts of the same event (grade D): told under it and in no list, count or calendar.
    pub other_accounts: Vec<PublicAccount>,
    /// What was said there.
    pub quotes: Vec<PublicQuote>,
    /// Photographs, covered but for what may be seen.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub photos: Vec<PublicActionPhoto>,
}

/// Someone who was present.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicPresence {
    /// The name in English letters, as the record has it.
    pub name: String,
    /// What they were (affiliation as entered); empty when not known.
    pub capacity: String,
    /// The page of a released person who was there though the action was not held for them.
    pub person_id: Option<PublicId>,
}

/// A doubtful second account of an action.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicAccount {
    /// When, by this account, as EDTF.
    pub date: String,
    /// Where, by this account.
    pub place: String,
    /// What happened, by this account.
    pub description: String,
    /// How well it is supported: D.
    #[serde(flatten)]
    pub support: Support,
    /// A remark; empty when there is none.
    pub note: String,
}

/// What someone said in public.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicQuote {
    /// Who said it, as the source names them.
    pub speaker_name: String,
    /// In which capacity; empty when not known.
    pub capacity: String,
    /// The words.
    pub text: String,
    /// BCP 47 tag of the words.
    pub language: String,
    /// When, as EDTF; empty when not known.
    pub said_on: String,
    /// The sources' ids.
    pub source_ids: Vec<String>,
    /// A remark; empty when there is none.
    pub note: String,
}

/// A petition or letter drive of somebody else, told as what it was: no form, no states, no signing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicAppeal {
    /// Its public id.
    pub id: PublicId,
    /// Code: `petition` or `letters`.
    pub kind: String,
    /// The kind as entered.
    pub kind_word: String,
    /// Its title, as told.
    pub title: String,
    /// Whose it was.
    pub owner: String,
    /// To whom it went; empty when not known.
    pub addressee: String,
    /// When it opened, as EDTF; empty when not known.
    pub opened: String,
    /// The released people it was for.
    pub person_ids: Vec<PublicId>,
    /// How many signed; `None` means not on record, never 0.
    pub signatures: Option<i64>,
    /// How well it is supported.
    #[serde(flatten)]
    pub support: Support,
    /// A remark; empty when there is none.
    pub note: String,
    /// The language of the words.
    pub text_lang: String,
    /// The step that tells of the same thing, when the register has it in both: a page shows it once, as the step.
    pub told_as_step: Option<PublicId>,
}
