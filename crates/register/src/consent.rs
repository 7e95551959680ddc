//! The family's consent: who agreed, to what, until when; and what was done about it since. Rows are added, none is
//! written over.
//!
//! Whoever gave it stays with the staff: a relation and an alias, never a full name.

use std::collections::HashMap;

use byname_base::codes;
use byname_base::id::{ConsentActId, ConsentId, PersonId};
use byname_db::{DbError, Tx};
use jiff::ToSpan;
use jiff::civil::Date;
use serde::Serialize;

use crate::claim::{ClaimField, Field};
use crate::merge;
use crate::store::consents;

/// Months for which a consent holds at most, and if nothing else was said.
const LONGEST_MONTHS: i64 = 12;

codes! {
    /// What whoever agreed is to the person.
    GivenBy {
        /// Husband or wife, or lived as such.
        Spouse = "spouse",
        /// Mother or father.
        Parent = "parent",
        /// Son or daughter.
        Child = "child",
        /// Brother or sister.
        Sibling = "sibling",
        /// Another relative.
        OtherRelative = "other_relative",
        /// Somebody who decides for them by law.
        Guardian = "guardian",
        /// The person, who is back or can be asked.
        ThePerson = "the_person",
    }
}

codes! {
    /// How the consent was given.
    Means {
        /// Face to face.
        InPerson = "in_person",
        /// By phone.
        Phone = "phone",
        /// By letter.
        Letter = "letter",
        /// By a message.
        Message = "message",
    }
}

codes! {
    /// A group of what is known, to which the family agrees or does not.
    Covers {
        /// The name in every language and spelling.
        Names = "names",
        /// Sex, birth and age.
        Birth = "birth",
        /// Day, hour and place when last seen or seized.
        DayAndPlace = "day_and_place",
        /// What happened, in words.
        Circumstances = "circumstances",
        /// What the person did and belonged to.
        Affiliation = "affiliation",
        /// What became of the person: status, sentence, legal status, a body found.
        Status = "status",
        /// The steps taken for the person, and the answers.
        Steps = "steps",
        /// A photograph of the person. No claim is of this group: a photograph has a source and needs the consent too.
        Photo = "photo",
    }
}

codes! {
    /// Something done about the consents of a file.
    ActKind {
        /// One was taken back.
        Revoked = "revoked",
        /// A relative disagrees: none holds until somebody mediated.
        Objected = "objected",
        /// An objection was settled.
        Mediated = "mediated",
    }
}

codes! {
    /// Whether something may rest on a consent.
    ConsentState {
        /// It may.
        Stands = "stands",
        /// Its last day has passed.
        RunOut = "run_out",
        /// It was taken back.
        Revoked = "revoked",
        /// A relative disagrees, and nobody has mediated yet.
        Disputed = "disputed",
    }
}

impl Covers {
    /// The group of a field; `None` for what stays with the staff, to which nobody can agree here.
    #[must_use]
    pub fn of(field: &Field) -> Option<Self> {
        use ClaimField as F;
        let known = match field {
            Field::StaffOnly(_) => return None,
            Field::AgeOn(_) => F::AgeAtEvent,
            Field::Known(known) => *known,
        };
        Some(match known {
            F::NameEn | F::NameUk | F::NameRu | F::NameCrh | F::OtherSpelling => Self::Names,
            F::Sex | F::Birth | F::AgeAtEvent => Self::Birth,
            F::LastSeen | F::LastSeenTime | F::LastSeenPlace | F::Detained | F::DetainedPlace => {
                Self::DayAndPlace
            }
            F::Circumstances => Self::Circumstances,
            F::Affiliation => Self::Affiliation,
            F::Sentenced
            | F::Sentence
            | F::Status
            | F::StatusAsOf
            | F::LegalStatus
            | F::BodyFound
            | F::BodyFoundPlace => Self::Status,
        })
    }
}

/// The last day on which a consent given on a day can hold: the same day number twelve months later, or the last of
/// that month.
///
/// Source: the data dictionary, Consent: "12 months default, then review".
#[must_use]
pub fn longest(given_on: Date) -> Date {
    given_on.saturating_add(LONGEST_MONTHS.months())
}

/// One consent as it was given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Consent {
    /// The record id.
    pub id: ConsentId,
    /// For whose file.
    pub person: PersonId,
    /// What whoever agreed is to the person.
    pub relation: GivenBy,
    /// Initials or a by-name under which the staff knows who it was.
    pub alias: String,
    /// The civil day on which it was given.
    pub given_on: Date,
    /// How.
    pub means: Means,
    /// To what; never empty.
    pub scope: Vec<Covers>,
    /// The last civil day on which it holds.
    pub valid_to: Date,
    /// The group's own note; empty for none.
    pub note: String,
    /// When it was recorded, as stored.
    pub entered_at: String,
    /// By whom.
    pub entered_by: String,
}

/// Something that was done about the consents of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ConsentAct {
    /// The record id.
    pub id: ConsentActId,
    /// Of whose file.
    pub person: PersonId,
    /// What.
    pub kind: ActKind,
    /// The id of the consent or objection; empty for an objection itself.
    pub concerns: String,
    /// Why, or who disagrees and with what.
    pub reason: String,
    /// When, as stored.
    pub acted_at: String,
    /// Who wrote it down.
    pub acted_by: String,
}

/// Consents and what was done about them: of one file, or of all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Consents {
    /// As they were given, in that order.
    pub given: Vec<Consent>,
    /// What was done since, in that order.
    pub acts: Vec<ConsentAct>,
}

impl Consents {
    /// Every consent there is, those of a merged file read with the one that goes on.
    ///
    /// # Errors
    /// The database's own.
    pub async fn all(tx: &mut Tx) -> Result<Self, DbError> {
        let mut all = consents::all(tx).await?;
        all.join(&merge::kept_for(tx).await?);
        Ok(all)
    }

    /// Reads the consents of a file with the one that is said to be of the same person.
    pub fn join(&mut self, kept_for: &HashMap<PersonId, PersonId>) {
        let given = self.given.iter_mut().map(|consent| &mut consent.person);
        for person in given.chain(self.acts.iter_mut().map(|act| &mut act.person)) {
            if let Some(kept) = kept_for.get(person) {
                kept.clone_into(person);
            }
        }
    }

    /// Whether something may rest on a consent on a day.
    #[must_use]
    pub fn state(&self, consent: &Consent, today: Date) -> ConsentState {
        let revoked = |act: &ConsentAct| act.kind == ActKind::Revoked && act.concerns == consent.id.as_str();
        if self.acts.iter().any(revoked) {
            ConsentState::Revoked
        } else if today > consent.valid_to {
            ConsentState::RunOut
        } else if self.open_objections().any(|act| act.person == consent.person) {
            ConsentState::Disputed
        } else {
            ConsentState::Stands
        }
    }

    /// The consents on which something may rest on a day.
    pub fn standing(&self, today: Date) -> impl Iterator<Item = &Consent> {
        self.given.iter().filter(move |consent| self.state(consent, today) == ConsentState::Stands)
    }

    /// The objections that nobody has mediated.
    pub fn open_objections(&self) -> impl Iterator<Item = &ConsentAct> {
        let is_settled = |objection: &ConsentAct| {
            let settles =
                |act: &ConsentAct| act.kind == ActKind::Mediated && act.concerns == objection.id.as_str();
            self.acts.iter().any(settles)
        };
        self.acts.iter().filter(move |act| act.kind == ActKind::Objected && !is_settled(act))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn consent(id: &str, person: &str) -> Consent {
        Consent {
            id: ConsentId::from_text(id),
            person: PersonId::from_text(person),
            relation: GivenBy::Sibling,
            alias: "L.".to_owned(),
            given_on: date(2026, 11, 24),
            means: Means::Phone,
            scope: vec![Covers::Names],
            valid_to: date(2027, 11, 24),
            note: String::new(),
            entered_at: String::new(),
            entered_by: String::new(),
        }
    }

    fn act(id: &str, person: &str, kind: ActKind, concerns: &str) -> ConsentAct {
        ConsentAct {
            id: ConsentActId::from_text(id),
            person: PersonId::from_text(person),
            kind,
            concerns: concerns.to_owned(),
            reason: String::new(),
            acted_at: String::new(),
            acted_by: String::new(),
        }
    }

    #[test]
    fn a_consent_holds_to_the_end_of_its_last_day() {
        let all = Consents { given: vec![consent("a", "p")], acts: Vec::new() };
        let table = [
            (date(2027, 11, 23), ConsentState::Stands),
            (date(2027, 11, 24), ConsentState::Stands),
            (date(2027, 11, 25), ConsentState::RunOut),
        ];
        for (today, expected) in table {
            assert_eq!(all.state(&all.given[0], today), expected, "{today}");
        }
    }

    #[test]
    fn one_taken_back_ends_itself_and_an_objection_every_one_of_the_file_until_it_is_mediated() {
        let today = date(2026, 12, 1);
        let given = vec![consent("a", "p"), consent("b", "p"), consent("c", "other")];
        let mut all = Consents { given, acts: vec![act("1", "p", ActKind::Revoked, "a")] };
        let standing = |all: &Consents| -> Vec<String> {
            all.standing(today).map(|consent| consent.id.to_string()).collect()
        };
        assert_eq!(standing(&all), ["b", "c"]);
        all.acts.push(act("2", "p", ActKind::Objected, ""));
        assert_eq!(standing(&all), ["c"]);
        all.acts.push(act("3", "p", ActKind::Objected, ""));
        all.acts.push(act("4", "p", ActKind::Mediated, "2"));
        assert_eq!(standing(&all), ["c"], "the second is open still");
        all.acts.push(act("5", "p", ActKind::Mediated, "3"));
        assert_eq!(standing(&all), ["b", "c"], "what was taken back stays so");
    }

    #[test]
    fn nobody_can_agree_here_to_what_stays_with_the_staff() {
        for name in ["relation", "home", "shoe_size"] {
            assert_eq!(Covers::of(&Field::from_name(name)), None, "{name}");
        }
        assert_eq!(Covers::of(&Field::from_name("age_on_2016-10-11")), Some(Covers::Birth));
        assert_eq!(Covers::of(&Field::from_name("name_crh")), Some(Covers::Names));
    }
}
