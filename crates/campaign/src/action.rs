//! A public event: a rally, a performance, posters. Perhaps number N of a series.

use byname_base::codes;
use byname_base::edtf::Edtf;
use byname_base::id::{ActionId, PersonId, PublicId};
use byname_base::text::LanguageTag;
use byname_register::claim::Grade;
use serde::Serialize;

codes! {
    /// What an action is.
    ActionKind {
        /// People gather and speak.
        Rally = "rally",
        /// People stand with signs.
        Picket = "picket",
        /// People wait together.
        Vigil = "vigil",
        /// People walk.
        March = "march",
        /// Something is shown.
        Exhibition = "exhibition",
        /// Something is read.
        Reading = "reading",
        /// A short surprise.
        Flashmob = "flashmob",
        /// The press is told.
        PressConference = "press_conference",
        /// On the net.
        Online = "online",
        /// The day is remembered.
        Commemoration = "commemoration",
        /// Posters are put up.
        Posters = "posters",
        /// Anything else.
        Other = "other",
    }
}

/// A public event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Action {
    /// The record id.
    pub id: ActionId,
    /// The address of its page once released.
    pub public_id: PublicId,
    /// The id in the register folder, such as `A01`.
    pub folder_id: String,
    /// When; `None` when not known.
    pub date: Option<Edtf>,
    /// Hour `HH:MM` in the zone of the place; empty means all day or not known.
    pub time: String,
    /// What it is.
    pub kind: ActionKind,
    /// The kind as entered.
    pub kind_word: String,
    /// The series it belongs to; empty when none.
    pub series: String,
    /// Its number in the series, unique among rows that are not graded D.
    pub number_in_series: Option<i64>,
    /// Where, as told.
    pub place: String,
    /// Who organised it, as told.
    pub organisers: String,
    /// The people it names: those it was held for, and those who were there.
    pub people: Vec<PersonId>,
    /// What happened, as told.
    pub description: String,
    /// How well it is supported; a row graded D is a second account of the row with its series and number.
    pub grade: Grade,
    /// The sources' folder ids, in the order entered.
    pub sources: Vec<String>,
    /// A remark that is public with the action; empty when there is none.
    pub note: String,
    /// The language of its words.
    pub text_lang: LanguageTag,
}

impl Action {
    /// The zone of the place: Moscow when the place says so, else Kyiv.
    #[must_use]
    pub fn zone(&self) -> &'static str {
        if self.place.contains("Moscow") { "Europe/Moscow" } else { "Europe/Kyiv" }
    }
}
