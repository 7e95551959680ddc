//! The register as the gate reads it: all of it at once, so that no row is asked for twice.

use std::collections::{HashMap, HashSet};

use byname_base::id::PersonId;
use byname_campaign::action::Action;
use byname_campaign::appeal::Appeal;
use byname_campaign::photo::ActionPhoto;
use byname_campaign::quote::Quote;
use byname_campaign::store::{actions, appeals, photos, quotes};
use byname_db::{DbError, Tx};
use byname_pursue::institution::Institution;
use byname_pursue::reply::Reply;
use byname_pursue::step::Step;
use byname_pursue::store::{institutions, replies, steps};
use byname_register::case::Case;
use byname_register::claim::Claim;
use byname_register::consent::Consents;
use byname_register::fate::Status;
use byname_register::merge;
use byname_register::person::Person;
use byname_register::portrait::Portrait;
use byname_register::source::Source;
use byname_register::store::{cases, claims, consents, people, portraits, sources};

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
    /// To what families agreed.
    pub consents: Consents,
    /// Photographs of people, those that ended too.
    pub portraits: Vec<Portrait>,
    /// Photographs of actions, those that ended too.
    pub action_photos: Vec<ActionPhoto>,
}

impl Records {
    /// Reads the whole register.
    ///
    /// # Errors
    /// The database's own.
    pub async fn load(tx: &mut Tx) -> Result<Self, DbError> {
        let mut records = Self::as_written(tx).await?;
        records.join(&merge::kept_for(tx).await?);
        Ok(records)
    }

    /// Reads every record as it was written, whatever was said of two files.
    ///
    /// # Errors
    /// The database's own.
    pub async fn as_written(tx: &mut Tx) -> Result<Self, DbError> {
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
            consents: consents::all(tx).await?,
            portraits: portraits::all(tx).await?,
            action_photos: photos::all(tx).await?,
        })
    }

    /// Reads what is known of a file with the one that is said to be of the same person; the file itself then stands
    /// as merged, and so has no page.
    fn join(&mut self, kept_for: &HashMap<PersonId, PersonId>) {
        if kept_for.is_empty() {
            return;
        }
        let kept = |person: &mut PersonId| {
            if let Some(kept) = kept_for.get(person) {
                kept.clone_into(person);
            }
        };
        let all = |people: &mut Vec<PersonId>| {
            people.iter_mut().for_each(&kept);
            let mut seen = HashSet::new();
            people.retain(|person| seen.insert(person.clone()));
        };
        for case in self.cases.iter_mut().filter(|case| kept_for.contains_key(&case.person)) {
            case.standing.status = Status::Merged;
        }
        self.consents.join(kept_for);
        self.claims.iter_mut().for_each(|claim| kept(&mut claim.person));
        self.portraits.iter_mut().for_each(|portrait| kept(&mut portrait.person));
        self.steps.iter_mut().for_each(|step| all(&mut step.people));
        self.actions.iter_mut().for_each(|action| all(&mut action.people));
        self.appeals.iter_mut().for_each(|appeal| all(&mut appeal.people));
        self.quotes.iter_mut().filter_map(|quote| quote.person.as_mut()).for_each(&kept);
    }

    /// The case of each person who has one.
    #[must_use]
    pub fn case_of(&self) -> HashMap<&PersonId, &Case> {
        self.cases.iter().map(|case| (&case.person, case)).collect()
    }

    /// The photograph that counts of each person who has one.
    #[must_use]
    pub fn portrait_of(&self) -> HashMap<&PersonId, &Portrait> {
        let mut of: HashMap<&PersonId, Vec<&Portrait>> = HashMap::new();
        self.portraits.iter().for_each(|portrait| of.entry(&portrait.person).or_default().push(portrait));
        of.into_iter().filter_map(|(person, of)| Some((person, Portrait::standing(of)?))).collect()
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
