//! Released actions, appeals of others, and what was said in public.

use byname_base::edtf::Edtf;
use byname_base::id::PublicId;
use byname_base::language::Language;
use byname_base::now::Now;
use byname_campaign::when::{When, when};
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
    /// What the group planned and what came of it, as far as it is told; all empty for a row of a register.
    #[serde(flatten)]
    pub plan: PublicPlan,
    /// Which publication of it this is, counted from 1; kept beside the snapshot, not in it.
    #[serde(skip)]
    pub revision: i64,
}

/// What is told of a plan, and of the day itself.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicPlan {
    /// What it is called, by language; none for a row of a register.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub titles: Vec<(Language, String)>,
    /// Where it stands: code of `ActionState`; empty for a row that tells it as it was.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub state: String,
    /// Why it was moved, cancelled or broken up.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub state_note: String,
    /// The day for which it was announced before it was moved, as EDTF.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub moved_from: String,
    /// When it ends, as civil day and hour in its zone (`2026-12-14T23:00`); empty when not known.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub ends: String,
    /// Where exactly people meet. Whoever reads it from a [`PublicStore`](crate::store::PublicStore) finds it empty
    /// before `reveal_at`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub exact_place: String,
    /// From when the exact place is told, as a stored instant; empty when there is none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reveal_at: String,
    /// What was played, scene by scene.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub scenes: Vec<String>,
    /// What the press is told.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub press_note: String,
    /// Who lined up where.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lined_up: Vec<PublicLineUp>,
    /// How many came; `None` when nobody counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attendance: Option<i64>,
    /// How they were counted.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub attendance_method: String,
    /// What went wrong.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub incidents: String,
}

/// A body or group and where it stood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicLineUp {
    /// A body or a group.
    pub who: String,
    /// Where; empty when not known.
    pub place: String,
}

/// How an action is told at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// A row of a register: told as it was.
    Told,
    /// It is announced and not over.
    ToCome,
    /// Its time has passed, and nobody has said yet what came of it.
    Passed,
    /// What came of it is told.
    Memory,
    /// It is not held.
    Cancelled,
}

impl PublicAction {
    /// From when to when it lasts; `None` without a certain full day.
    #[must_use]
    pub fn when(&self) -> Option<When> {
        when(&self.date, &self.time, &self.plan.ends, &self.zone)
    }

    /// When it is over at the latest: by its hour on a certain day, else by the last day on which it may be. `None`
    /// without any.
    fn over_at(&self) -> Option<Now> {
        let latest = || self.date.parse::<Edtf>().ok()?.latest();
        let by_day = || when(&latest()?.to_string(), "", "", &self.zone);
        self.when().or_else(by_day).map(|when| when.ends)
    }

    /// How it is told at a moment. One that is announced for no day at all is still to come.
    #[must_use]
    pub fn stage(&self, now: Now) -> Stage {
        match self.plan.state.as_str() {
            "" => Stage::Told,
            "held" | "dispersed" => Stage::Memory,
            "cancelled" => Stage::Cancelled,
            _ if self.over_at().is_some_and(|over| over <= now) => Stage::Passed,
            _ => Stage::ToCome,
        }
    }

    /// Whether people may say that they come.
    #[must_use]
    pub fn takes_sign_ups(&self, now: Now) -> bool {
        self.stage(now) == Stage::ToCome && self.when().is_some()
    }

    /// The moments at which it is told in another way though nobody does anything.
    #[must_use]
    pub fn turns(&self) -> Vec<Now> {
        let ends = self.over_at().filter(|_| !self.plan.state.is_empty());
        Now::from_stored(&self.plan.reveal_at).into_iter().chain(ends).collect()
    }

    /// The same as it may be told at a moment: without the exact place before its hour.
    #[must_use]
    pub(crate) fn told_at(mut self, now: Option<Now>) -> Self {
        let revealed = Now::from_stored(&self.plan.reveal_at).zip(now).is_some_and(|(at, now)| at <= now);
        if !revealed {
            self.plan.exact_place.clear();
        }
        self
    }

    /// What it is called in a language; else in the one it was written in. `None` when it has no title.
    #[must_use]
    pub fn title_for(&self, language: Language) -> Option<(Language, &str)> {
        let own = language.nearest(|wanted| self.plan.titles.iter().find(|(known, _)| *known == wanted));
        own.or_else(|| self.plan.titles.first()).map(|(language, text)| (*language, text.as_str()))
    }
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

#[cfg(test)]
mod tests {
    use byname_testkit::at;

    use super::*;
    use crate::public::tests::invented::announced;

    #[test]
    fn an_announcement_becomes_a_memory_by_somebodys_word_and_closes_by_the_clock() {
        let announced = announced();
        let state = |state: &str| {
            let plan = PublicPlan { state: state.to_owned(), ..announced.plan.clone() };
            PublicAction { plan, ..announced.clone() }
        };
        let (before, last, over) =
            (at("2026-12-14T20:59:00Z"), at("2026-12-14T20:59:59Z"), at("2026-12-14T21:00:00Z"));
        for (state_code, moment, stage, open) in [
            ("planned", before, Stage::ToCome, true),
            ("confirmed", last, Stage::ToCome, true),
            ("moved", last, Stage::ToCome, true),
            ("planned", over, Stage::Passed, false),
            ("confirmed", over, Stage::Passed, false),
            ("held", before, Stage::Memory, false),
            ("dispersed", over, Stage::Memory, false),
            ("cancelled", before, Stage::Cancelled, false),
            ("", before, Stage::Told, false),
        ] {
            let action = state(state_code);
            assert_eq!(action.stage(moment), stage, "{state_code}");
            assert_eq!(action.takes_sign_ups(moment), open, "{state_code}");
        }
        let december = PublicAction { date: "2026-12".to_owned(), ..announced };
        assert_eq!(
            (december.stage(over), december.takes_sign_ups(before)),
            (Stage::ToCome, false),
            "no certain day"
        );
        assert_eq!(december.stage(at("2026-12-31T22:00:00Z")), Stage::Passed, "its last day is over in Kyiv");
    }

    #[test]
    fn the_exact_place_is_told_from_its_minute_on_and_by_no_clock_never() {
        for (moment, told) in [
            (Some(at("2026-12-14T16:59:00Z")), ""),
            (Some(at("2026-12-14T16:59:59.999Z")), ""),
            (Some(at("2026-12-14T17:00:00Z")), "the third lamp from the gate"),
            (Some(at("2026-12-14T17:01:00Z")), "the third lamp from the gate"),
            (None, ""),
        ] {
            assert_eq!(announced().told_at(moment).plan.exact_place, told, "{moment:?}");
        }
        // A place without an hour never goes out, whatever the clock says.
        let plan = PublicPlan { reveal_at: String::new(), ..announced().plan };
        let never = PublicAction { plan, ..announced() }.told_at(Some(at("2036-01-01T00:00:00Z")));
        assert_eq!(never.plan.exact_place, "");
    }
}
