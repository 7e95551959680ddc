//! A petition or letter drive of somebody else: told as what it was, without form, states or signing.

use byname_base::codes;
use byname_base::edtf::Edtf;
use byname_base::id::{AppealId, PersonId, PublicId};
use byname_base::text::LanguageTag;
use byname_register::claim::Grade;
use serde::Serialize;

codes! {
    /// What the public was asked for.
    AppealKind {
        /// Signatures.
        Petition = "petition",
        /// Letters.
        Letters = "letters",
        /// Anything else.
        Other = "other",
    }
}

impl AppealKind {
    /// Reads a word of the register folder; `None` for words nobody has defined.
    #[must_use]
    pub fn from_folder_word(word: &str) -> Option<Self> {
        match word {
            "urgent action" | "letter-writing marathon" => Some(Self::Letters),
            code => code.parse().ok(),
        }
    }
}

/// A petition or letter drive of somebody else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Appeal {
    /// The record id.
    pub id: AppealId,
    /// Its public id once released.
    pub public_id: PublicId,
    /// The id in the register folder, such as `L01`.
    pub folder_id: String,
    /// What was asked for.
    pub kind: AppealKind,
    /// The kind as entered.
    pub kind_word: String,
    /// Its title.
    pub title: String,
    /// Whose it was.
    pub owner: String,
    /// To whom it went; empty when not known.
    pub addressee: String,
    /// When it opened; `None` when not known.
    pub opened: Option<Edtf>,
    /// The people it was for.
    pub people: Vec<PersonId>,
    /// How many signed; `None` means not on record, never 0.
    pub signatures: Option<i64>,
    /// How well it is supported.
    pub grade: Grade,
    /// The sources' folder ids, in the order entered.
    pub sources: Vec<String>,
    /// A remark that is public with the appeal; empty when there is none.
    pub note: String,
    /// The language of its words.
    pub text_lang: LanguageTag,
}
