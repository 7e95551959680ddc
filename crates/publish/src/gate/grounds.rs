//! On what something may be told: a source that can be cited or, in a release that rests on it, the family's consent.

use std::collections::{HashMap, HashSet};

use byname_base::id::PersonId;
use byname_pursue::step::{Stance, Step};
use byname_register::claim::{Claim, Grade};
use byname_register::consent::{Consents, Covers};
use jiff::civil::Date;

use super::cited::Citable;
use super::named::Named;
use crate::public_text::Support;
use crate::release::Basis;

/// To what families agreed, and whether a release may rest on it.
#[derive(Debug)]
pub struct Consented {
    basis: Basis,
    to: HashMap<PersonId, HashSet<Covers>>,
    /// Public ids of what rests on a consent.
    resting: HashSet<String>,
}

impl Default for Consented {
    /// Nobody agreed to anything, and nothing rests on it.
    fn default() -> Self {
        Self { basis: Basis::PublicRecord, to: HashMap::new(), resting: HashSet::new() }
    }
}

impl Consented {
    /// The consents that stand on a day. `resting` are the public ids of what rests on one.
    #[must_use]
    pub fn of(consents: &Consents, today: Date, basis: Basis, resting: HashSet<String>) -> Self {
        let mut to: HashMap<PersonId, HashSet<Covers>> = HashMap::new();
        for consent in consents.standing(today) {
            to.entry(consent.person.clone()).or_default().extend(&consent.scope);
        }
        Self { basis, to, resting }
    }

    /// Whether a record rests on a consent and this release does not: then it stays as it is, for as long as the gate
    /// would let it through on that.
    #[must_use]
    pub fn leaves(&self, public_id: &str) -> bool {
        self.basis == Basis::PublicRecord && self.resting.contains(public_id)
    }

    fn covers(&self, person: &PersonId, group: Covers) -> bool {
        self.to.get(person).is_some_and(|groups| groups.contains(&group))
    }
}

/// Everything on which something may be told.
#[derive(Clone, Copy)]
pub struct Grounds<'a> {
    citable: &'a Citable,
    consented: &'a Consented,
    by_consent: bool,
}

impl<'a> Grounds<'a> {
    /// The grounds of a release.
    #[must_use]
    pub fn of(citable: &'a Citable, consented: &'a Consented) -> Self {
        Self { citable, consented, by_consent: consented.basis == Basis::FamilyConsent }
    }

    /// Whether a consent may carry something.
    pub(super) fn rest_on_consent(self) -> bool {
        self.by_consent
    }

    /// Whether a release on these grounds may show a photograph of somebody: never on public record alone.
    pub(super) fn carry_a_photo_of(self, person: &PersonId) -> bool {
        self.by_consent && self.consented.covers(person, Covers::Photo)
    }

    /// Those of the sources that can be cited.
    pub(super) fn cited(self, sources: &[String]) -> Vec<String> {
        self.citable.kept(sources)
    }

    /// The same, as if the release rested on consent.
    pub(super) fn with_consent(self) -> Self {
        Self { by_consent: true, ..self }
    }

    /// The same with consent, for a record that this release leaves as it is.
    pub(super) fn for_record(self, public_id: &str) -> Self {
        if self.consented.leaves(public_id) { self.with_consent() } else { self }
    }

    /// The support of a claim that may be told; `None` when no ground carries it.
    pub(super) fn of_claim(self, claim: &Claim) -> Option<Support> {
        let agreed =
            Covers::of(&claim.field).is_some_and(|group| self.consented.covers(&claim.person, group));
        self.support(claim.grade, &claim.sources, agreed)
    }

    /// The support that may be told: sources first, for what they carry needs nobody's consent.
    pub(super) fn support(self, grade: Grade, sources: &[String], agreed: bool) -> Option<Support> {
        let by_consent = || Support { grade, source_ids: Vec::new(), by_consent: true };
        self.citable.support(grade, sources).or_else(|| (self.by_consent && agreed).then(by_consent))
    }

    /// Whether a step is one for people of whom each one's family agreed that such are told.
    pub(super) fn agreed_to_step(self, step: &Step, named: &Named<'_>) -> bool {
        let mut sought = step.people.iter().filter(|id| named.has_case(id)).peekable();
        step.stance == Stance::For
            && sought.peek().is_some()
            && sought.all(|id| self.consented.covers(id, Covers::Steps))
    }
}
