//! What the register holds already, by the ids of the folder.

use std::collections::HashMap;

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

/// Every record of the register, in the order entered.
pub(super) struct Known {
    pub(super) sources: Vec<Source>,
    pub(super) institutions: Vec<Institution>,
    pub(super) people: Vec<Person>,
    pub(super) cases: Vec<Case>,
    pub(super) claims: Vec<Claim>,
    pub(super) steps: Vec<Step>,
    pub(super) replies: Vec<Reply>,
    pub(super) actions: Vec<Action>,
    pub(super) appeals: Vec<Appeal>,
    pub(super) quotes: Vec<Quote>,
}

impl Known {
    /// Loads them all.
    pub(super) async fn load(tx: &mut Tx) -> Result<Self, DbError> {
        Ok(Self {
            sources: sources::all(tx).await?,
            institutions: institutions::all(tx).await?,
            people: people::all(tx).await?,
            cases: cases::all(tx).await?,
            claims: claims::all(tx).await?,
            steps: steps::all(tx).await?,
            replies: replies::all(tx).await?,
            actions: actions::all(tx).await?,
            appeals: appeals::all(tx).await?,
            quotes: quotes::all(tx).await?,
        })
    }
}

/// What every record of the folder has: an id there.
pub(super) trait InFolder {
    /// The id in the folder.
    fn folder_id(&self) -> &str;
}

macro_rules! in_folder {
    ($($record:ty),+) => {$(
        impl InFolder for $record {
            fn folder_id(&self) -> &str {
                &self.folder_id
            }
        }
    )+};
}

in_folder!(Source, Institution, Person, Claim, Step, Reply, Action, Appeal, Quote);

/// The records by their ids in the folder.
pub(super) fn by_folder_id<T: InFolder>(records: &[T]) -> HashMap<&str, &T> {
    records.iter().map(|record| (record.folder_id(), record)).collect()
}
