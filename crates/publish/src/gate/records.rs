//! The register as the gate reads it: all of it at once, so that no row is asked for twice.

use std::collections::HashMap;

use byname_base::id::PersonId;
use byname_campaign::action::Action;
use byname_campaign::appeal::Appeal;
use byname_campaign::quote::Quote;
use byname_campaign::store::{actions, appeals, quotes};
use byname_db::{DbError, Tx};
use byname_pursue::institution::Institution;
use byname_pursue::reply::Reply;
use byname_pursue::step::Step;
use byname_pursue::store::{institutions, replies, steps};
use byname_register::case::Case;
use byname_register::claim::Claim;
use byname_register::person::Person;
use byname_register::source::Source;
use byname_register::store::{cases, claims, people, sources};

/// Every record that may have something to tell the world.
#[derive(Debug, Default)]
pub struct Records {
    /// Everybody the register names.
    pub people: Vec<Person>,
    /// Their cases.
    pub cases: Vec<Case>,
    /// What stands of what is claimed.
    pub claims: Vec<Claim>,
    /// Sources.
    pub sources: Vec<Source>,
    /// Institutions.
    pub institutions: Vec<Institution>,
    /// Steps.
    pub steps: Vec<Step>,
    /// Replies.
    pub replies: Vec<Reply>,
    /// Actions.
    pub actions: Vec<Action>,
    /// Appeals of others.
    pub appeals: Vec<Appeal>,
    /// What was said in public.
    pub quotes: Vec<Quote>,
}

impl Records {
    /// Reads the whole register.
    ///
    /// # Errors
    /// The database's own.
    pub async fn load(tx: &mut Tx) -> Result<Self, DbError> {
        Ok(Self {
            people: people::all(tx).await?,
            cases: cases::all(tx).await?,
            claims: claims::all(tx).await?,
            sources: sources::all(tx).await?,
            institutions: institutions::all(tx).await?,
            steps: steps::all(tx).await?,
            replies: replies::all(tx).await?,
            actions: actions::all(tx).await?,
            appeals: appeals::all(tx).await?,
            quotes: quotes::all(tx).await?,
        })
    }

    /// The case of each person who has one.
    #[must_use]
    pub fn case_of(&self) -> HashMap<&PersonId, &Case> {
        self.cases.iter().map(|case| (&case.person, case)).collect()
    }

    /// What is claimed of each person, in the order entered.
    #[must_use]
    pub fn claims_of(&self) -> HashMap<&PersonId, Vec<&Claim>> {
        let mut claims: HashMap<&PersonId, Vec<&Claim>> = HashMap::new();
        for claim in &self.claims {
            claims.entry(&claim.person).or_default().push(claim);
        }
        claims
    }
}
