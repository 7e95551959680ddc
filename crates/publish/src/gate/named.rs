//! Whom rows name: those with a page once released, those who are held back, and those who have no page.

use std::collections::{HashMap, HashSet};

use byname_base::edtf::Edtf;
use byname_base::id::{PersonId, PublicId};
use byname_register::case::Case;
use byname_register::claim::{Claim, ClaimField, Field, picked};
use byname_register::fate::Fate;
use byname_register::person::Person;
use jiff::civil::Date;

use super::cited::Citable;
use super::minor;
use super::records::Records;
use super::refusal::Refusal;
use crate::public_action::PublicPresence;

/// Everybody whom a row may name.
pub struct Named<'a> {
    people: HashMap<&'a PersonId, &'a Person>,
    cases: HashMap<&'a PersonId, &'a Case>,
    claims: HashMap<&'a PersonId, Vec<&'a Claim>>,
    public: HashSet<&'a PersonId>,
    today: Date,
}

impl<'a> Named<'a> {
    /// Collects them. `public` are those whom rows may list: released now, or before and not taken up now.
    #[must_use]
    pub fn of(records: &'a Records, public: HashSet<&'a PersonId>, today: Date) -> Self {
        Self {
            people: records.people.iter().map(|person| (&person.id, person)).collect(),
            cases: records.case_of(),
            claims: records.claims_of(),
            public,
            today,
        }
    }

    /// The pages of those listed who have one.
    ///
    /// # Errors
    /// `NamesUnreleased` when one of them has a case that is not released.
    pub fn pages(&self, listed: &[PersonId]) -> Result<Vec<PublicId>, Refusal> {
        let with_case = listed.iter().filter(|id| self.cases.contains_key(id));
        with_case.map(|id| self.page(id)).collect()
    }

    /// As [`Named::pages`], for rows that would read as told for all if nobody were left.
    ///
    /// # Errors
    /// As [`Named::pages`]; `NobodyWithAPage`.
    pub(super) fn pages_of_some(&self, listed: &[PersonId]) -> Result<Vec<PublicId>, Refusal> {
        let pages = self.pages(listed)?;
        if pages.is_empty() && !listed.is_empty() { Err(Refusal::NobodyWithAPage) } else { Ok(pages) }
    }

    fn page(&self, id: &PersonId) -> Result<PublicId, Refusal> {
        let person = self.people.get(id).filter(|_| self.public.contains(id));
        person.map(|person| person.public_id.clone()).ok_or_else(|| self.unreleased(id))
    }

    fn unreleased(&self, id: &PersonId) -> Refusal {
        Refusal::NamesUnreleased(
            self.people.get(id).map_or(id.as_str(), |person| &person.folder_id).to_owned(),
        )
    }

    /// Whether somebody with a case was free again before a day: present at an action rather than its subject.
    pub(super) fn was_free_before(&self, id: &PersonId, day: Option<Date>) -> bool {
        let alive = self.cases.get(id).is_some_and(|case| case.standing.fate == Fate::ConfirmedAlive);
        let as_of = picked(self.claims_of(id), &Field::Known(ClaimField::StatusAsOf));
        let as_of: Option<Edtf> = as_of.and_then(|claim| claim.value.parse().ok());
        let known = as_of.as_ref().and_then(Edtf::latest).zip(day);
        alive && known.is_some_and(|(as_of, day)| as_of < day)
    }

    /// Whether somebody listed has a case, and so may have a page.
    pub(super) fn has_case(&self, id: &PersonId) -> bool {
        self.cases.contains_key(id)
    }

    /// How somebody present is told: by the released English name and affiliation. `None` without such a name,
    /// and for a child.
    pub(super) fn presence(&self, id: &PersonId, citable: &Citable) -> Option<PublicPresence> {
        let claims = self.claims_of(id);
        if !self.has_case(id) && minor::may_be(&claims, self.today) {
            return None;
        }
        let shown = |field| {
            let cited = claims.iter().copied().filter(|claim| !citable.kept(&claim.sources).is_empty());
            picked(cited, &Field::Known(field)).map(|claim| claim.value.clone())
        };
        Some(PublicPresence {
            name: shown(ClaimField::NameEn)?,
            capacity: shown(ClaimField::Affiliation).unwrap_or_default(),
            person_id: self.has_case(id).then(|| self.people[id].public_id.clone()),
        })
    }

    fn claims_of(&self, id: &PersonId) -> Vec<&'a Claim> {
        self.claims.get(id).cloned().unwrap_or_default()
    }
}
