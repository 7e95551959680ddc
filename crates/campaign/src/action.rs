//! A public event: a rally, a performance, posters. Perhaps number N of a series.
//!
//! A row of a register tells one as it was. What the group itself holds has a plan before it and a word of what came of
//! it after.

use byname_base::codes;
use byname_base::edtf::Edtf;
use byname_base::id::{ActionId, PersonId, PublicId};
use byname_base::language::Language;
use byname_base::now::Now;
use byname_base::text::LanguageTag;
use byname_register::claim::Grade;
use serde::{Deserialize, Serialize};

use crate::when::{When, when};

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

codes! {
    /// Where an action of the group stands.
    ActionState {
        /// It is planned; anything may change.
        Planned = "planned",
        /// It is sure to be held.
        Confirmed = "confirmed",
        /// It was held.
        Held = "held",
        /// It is to be held on another day or at another place than was said.
        Moved = "moved",
        /// It is not held.
        Cancelled = "cancelled",
        /// It was begun, and broken up.
        Dispersed = "dispersed",
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
    /// What the group plans; all empty for a row that was told as it was.
    #[serde(skip_serializing_if = "Plan::is_empty")]
    pub plan: Plan,
    /// What came of it, besides its words.
    #[serde(skip_serializing_if = "After::is_empty")]
    pub after: After,
}

/// What an action is called in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActionTitle {
    /// The language.
    pub language: Language,
    /// Its title.
    pub text: String,
}

/// What the group plans. What is for the staff alone says so; the rest is told once it is released.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Plan {
    /// What it is called, at most once a language.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub titles: Vec<ActionTitle>,
    /// Where it stands; `None` for a row that was told as it was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<ActionState>,
    /// Why it was moved, cancelled or broken up, in words for everybody.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub state_note: String,
    /// The day for which it was announced before it was moved, as EDTF; empty when it was not.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub moved_from: String,
    /// Whether a release named it. Before that it is a draft, and no release of its people takes it along.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub announced: bool,
    /// Why a number of the series was left out before its own. For the staff.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub gap_reason: String,
    /// The IANA zone of the place as entered; empty when it follows from the place.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub zone: String,
    /// When it ends, as civil day and hour in its zone (`2026-12-14T23:00`); empty when not known.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub ends: String,
    /// Where exactly people meet: for the staff alone until `reveal_at`, and for good when that is empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub exact_place: String,
    /// From when the exact place is told.
    #[serde(skip_serializing_if = "Option::is_none", with = "instant")]
    pub reveal_at: Option<Now>,
    /// What is played, scene by scene: told once it was held.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub scenes: Vec<String>,
    /// Who does what, a line each. For the staff alone: it holds names.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub roles: Vec<String>,
    /// What must be brought, a line each. For the staff alone.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub materials: Vec<String>,
    /// What whoever comes must know when it becomes dangerous, and whom to call. For the staff alone.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub safety: String,
    /// What the press is told.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub press_note: String,
    /// The number of the step by which the authorities were given notice; empty when none was. For the staff alone.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub notice_step: String,
}

/// Who lined up where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Presence {
    /// A body or a group, never somebody by name.
    pub who: String,
    /// Where they stood; empty when not known.
    pub place: String,
}

/// What came of an action, besides what happened in words.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct After {
    /// Who lined up where.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub presence: Vec<Presence>,
    /// How many came; `None` when nobody counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attendance: Option<i64>,
    /// How they were counted, and by whom.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub attendance_method: String,
    /// What went wrong: who was hindered and by whom, without names.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub incidents: String,
}

impl Action {
    /// The zone of the place: the one entered; else Moscow when the place says so, else Kyiv.
    #[must_use]
    pub fn zone(&self) -> &str {
        if !self.plan.zone.is_empty() {
            &self.plan.zone
        } else if self.place.contains("Moscow") {
            "Europe/Moscow"
        } else {
            "Europe/Kyiv"
        }
    }

    /// From when to when it lasts; `None` without a certain full day.
    #[must_use]
    pub fn when(&self) -> Option<When> {
        let date = self.date.as_ref().map_or("", Edtf::as_str);
        when(date, &self.time, &self.plan.ends, self.zone())
    }

    /// What it is called in a language; else the first title; empty when it has none.
    #[must_use]
    pub fn title_in(&self, language: Language) -> &str {
        let titles = &self.plan.titles;
        let own = language.nearest(|wanted| titles.iter().find(|title| title.language == wanted));
        own.or_else(|| titles.first()).map_or("", |title| &title.text)
    }
}

impl ActionState {
    /// Whether it is still to be held.
    #[must_use]
    pub fn is_to_come(self) -> bool {
        matches!(self, Self::Planned | Self::Confirmed | Self::Moved)
    }
}

impl Plan {
    fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl After {
    fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Instants as the store writes them.
mod instant {
    use byname_base::now::Now;
    use serde::de::Error as _;
    use serde::{Deserialize as _, Deserializer, Serialize as _, Serializer};

    pub(super) fn serialize<S: Serializer>(at: &Option<Now>, to: S) -> Result<S::Ok, S::Error> {
        at.map(Now::as_stored).serialize(to)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Now>, D::Error> {
        let text = Option::<String>::deserialize(from)?;
        let read = |text: String| {
            Now::from_stored(&text).ok_or_else(|| D::Error::custom(format!("“{text}” is no instant")))
        };
        text.map(read).transpose()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plan_comes_back_as_it_was_kept_and_an_empty_one_leaves_no_trace() {
        let plan = Plan {
            state: Some(ActionState::Moved),
            announced: true,
            exact_place: "the third lamp".to_owned(),
            reveal_at: Now::from_stored("2026-12-14T17:00:00.000Z"),
            scenes: vec!["A chair stands empty.".to_owned()],
            ..Plan::default()
        };
        let kept = serde_json::to_string(&plan).unwrap();
        assert_eq!(serde_json::from_str::<Plan>(&kept).unwrap(), plan);
        assert_eq!(serde_json::to_string(&Plan::default()).unwrap(), "{}");
        assert_eq!(serde_json::to_string(&After::default()).unwrap(), "{}");
    }
}
