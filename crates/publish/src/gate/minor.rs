//! Whether somebody was, or may have been, a child when it happened. Doubtful claims (D) say nothing here.

use std::collections::HashSet;

use byname_base::edtf::Edtf;
use byname_register::claim::{Claim, ClaimField, Field, Grade};
use jiff::ToSpan;
use jiff::civil::Date;

use super::records::Records;

/// The age from which a person is of age.
///
/// Source: Convention on the Rights of the Child, art. 1 (M).
const OF_AGE_YEARS: i32 = 18;

/// The record ids of everybody in the register who was or may have been a child.
#[must_use]
pub fn children(records: &Records, today: Date) -> HashSet<String> {
    let claims = records.claims_of();
    let children = claims.iter().filter(|(_, claims)| may_be(claims, today));
    children.map(|(id, _)| id.as_str().to_owned()).collect()
}

/// Whether the claims say or allow that the person was under 18.
///
/// An age claimed for the event decides, unless the day of birth proves a child. Without an age, whoever can have
/// been under 18 on the day is taken for a child. Without any such day it is asked of `today`; without any word on
/// age or birth nobody is taken for one.
#[must_use]
pub(super) fn may_be(claims: &[&Claim], today: Date) -> bool {
    let ages = ages_at_event(claims);
    if ages.iter().any(|age| *age < OF_AGE_YEARS) {
        return true;
    }
    let events = event_days(claims, today);
    births(claims).iter().any(|birth| {
        let of_age_first = birth.earliest.map(of_age_on);
        let of_age_last = birth.latest.map(of_age_on);
        let proved = |event: &Days| matches!((event.latest, of_age_first), (Some(e), Some(b)) if e < b);
        let possible = |event: &Days| matches!((event.first(), of_age_last), (Some(e), Some(b)) if e < b);
        events.iter().any(|event| proved(event) || (ages.is_empty() && possible(event)))
    })
}

/// The first and the last day that something can have been; `None` on an open side.
struct Days {
    earliest: Option<Date>,
    latest: Option<Date>,
}

impl Days {
    fn of(date: &Edtf) -> Self {
        Self { earliest: date.earliest(), latest: date.latest() }
    }

    /// "No later than" is asked of its last day: it does not mean long ago.
    fn first(&self) -> Option<Date> {
        self.earliest.or(self.latest)
    }
}

fn of_age_on(birth: Date) -> Date {
    birth.saturating_add(OF_AGE_YEARS.years())
}

fn believed<'a>(claims: &[&'a Claim]) -> impl Iterator<Item = &'a Claim> {
    claims.iter().copied().filter(|claim| claim.grade != Grade::D)
}

fn ages_at_event(claims: &[&Claim]) -> Vec<i32> {
    let ages = believed(claims).filter(|claim| claim.field == Field::Known(ClaimField::AgeAtEvent));
    ages.filter_map(|claim| claim.value.trim().parse().ok()).collect()
}

/// The days last seen or seized; today when none is known.
fn event_days(claims: &[&Claim], today: Date) -> Vec<Days> {
    let is_event =
        |claim: &&Claim| matches!(claim.field, Field::Known(ClaimField::LastSeen | ClaimField::Detained));
    let dates = believed(claims).filter(is_event).filter_map(|claim| claim.value.parse::<Edtf>().ok());
    let days: Vec<Days> = dates.map(|date| Days::of(&date)).filter(|days| days.first().is_some()).collect();
    if days.is_empty() { vec![Days { earliest: Some(today), latest: Some(today) }] } else { days }
}

/// The days of birth, as claimed or as an age on a given day bounds them.
fn births(claims: &[&Claim]) -> Vec<Days> {
    believed(claims)
        .filter_map(|claim| match &claim.field {
            Field::Known(ClaimField::Birth) => claim.value.parse::<Edtf>().ok().map(|date| Days::of(&date)),
            Field::AgeOn(day) => claim.value.trim().parse().ok().map(|age| born_by_age(*day, age)),
            _ => None,
        })
        .collect()
}

/// Whoever is `age` on a day had that birthday within the year before it.
fn born_by_age(day: Date, age: i32) -> Days {
    let latest = day.saturating_sub(age.years());
    let earliest = day.saturating_sub(age.saturating_add(1).years()).saturating_add(1.day());
    Days { earliest: Some(earliest), latest: Some(latest) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use byname_base::id::{ClaimId, PersonId};
    use jiff::civil::date;

    fn child(claims: &[(&str, &str, Grade)]) -> bool {
        let claims: Vec<Claim> = claims
            .iter()
            .map(|(field, value, grade)| Claim {
                id: ClaimId::from_text("claim-1"),
                folder_id: "C1".to_owned(),
                person: PersonId::from_text("person-1"),
                field: Field::from_name(field),
                value: (*value).to_owned(),
                grade: *grade,
                sources: Vec::new(),
                note: String::new(),
                text_lang: "en".parse().unwrap(),
                picked_reason: String::new(),
                name_kind: None,
            })
            .collect();
        may_be(&claims.iter().collect::<Vec<_>>(), date(2026, 11, 24))
    }

    #[test]
    fn an_age_under_eighteen_is_a_child_unless_nobody_believes_it() {
        assert!(child(&[("age_at_event", "17", Grade::C)]));
        assert!(!child(&[("age_at_event", "18", Grade::C)]));
        assert!(!child(&[("age_at_event", "17", Grade::D), ("age_at_event", "18", Grade::B)]));
        assert!(child(&[("age_at_event", "17", Grade::C), ("age_at_event", "18", Grade::B)]));
    }

    #[test]
    fn the_day_before_the_eighteenth_birthday_is_one_of_a_child_and_the_day_itself_is_not() {
        let born = ("birth_edtf", "1998-05-24", Grade::C);
        for (last_seen, expected) in [
            ("2016-05-23", true),
            ("2016-05-24", false),
            ("2016-05-25", false),
            ("2016-05", true),
            ("2016", true),
        ] {
            assert_eq!(child(&[born, ("last_seen_edtf", last_seen, Grade::C)]), expected, "{last_seen}");
        }
    }

    #[test]
    fn wide_dates_are_read_for_the_child_unless_an_age_is_claimed() {
        let born = ("birth_edtf", "1998", Grade::C);
        let seen = ("last_seen_edtf", "2016-08-01", Grade::C);
        assert!(child(&[born, seen]));
        assert!(!child(&[born, seen, ("age_at_event", "18", Grade::C)]));
        let proved = ("birth_edtf", "1999-01-01", Grade::C);
        assert!(child(&[proved, seen, ("age_at_event", "18", Grade::C)]), "the day of birth proves a child");
        assert!(!child(&[
            ("birth_edtf", "1961-01-06", Grade::A),
            ("last_seen_edtf", "[..2016-04]", Grade::C)
        ]));
    }

    #[test]
    fn an_age_on_another_day_bounds_the_birth() {
        let seen = ("last_seen_edtf", "2016-05-24", Grade::C);
        assert!(child(&[("age_on_2018-05-24", "19", Grade::C), seen]));
        assert!(child(&[("age_on_2018-05-24", "18", Grade::C), seen]));
        assert!(!child(&[("age_on_2018-05-24", "20", Grade::C), seen]));
    }

    #[test]
    fn without_a_day_it_is_asked_of_today_and_without_any_word_nobody_is_a_child() {
        assert!(child(&[("birth_edtf", "2008-11-25", Grade::C)]));
        assert!(!child(&[("birth_edtf", "2008-11-24", Grade::C)]));
        assert!(!child(&[("last_seen_edtf", "2016-05-24", Grade::C)]));
    }
}
