//! What the agenda is worked out from, in memory: everything read once, and then only what was written since. Which
//! records those are is told by their seals, which every write makes.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use byname_base::id::{PersonId, ReplyId, StepId};
use byname_db::{DbError, Tx};
use byname_register::store::people;
use byname_seal::rows;
use jiff::civil::Date;

use super::sought::{self, Sought};
use super::windows::checks_of;
use crate::eligibility::Check;
use crate::reply::Reply;
use crate::step::Step;
use crate::store::{replies, steps};

/// The most writes that are followed one by one; after more, such as an import, everything is read anew.
const MOST: i64 = 200;

/// The register as the agenda sees it on one day. A copy shares all records with the one before.
#[derive(Clone)]
pub(super) struct Known {
    /// The day on which the mechanisms were asked.
    as_of: Date,
    /// The number of the last seal of which the record is in it.
    sealed: i64,
    steps: Vec<Placed<Step>>,
    replies: Vec<Placed<Reply>>,
    people: HashMap<PersonId, Arc<Sought>>,
    windows: HashMap<PersonId, Window>,
    files: HashMap<String, PersonId>,
}

/// A record and its place in the order entered.
type Placed<R> = (i64, Arc<R>);

/// The folder id of somebody who disappeared, and what the mechanisms answer.
type Window = (String, Arc<Vec<Check>>);

impl Known {
    /// Reads the whole register.
    pub(super) async fn read(tx: &mut Tx, as_of: Date) -> Result<Self, DbError> {
        // Looked at first: what is written while the rest is read is then followed once more.
        let sealed = rows::last(tx).await?;
        let people = sought::read(tx).await?;
        let mut known = Self {
            as_of,
            sealed,
            steps: placed(steps::all_placed(tx).await?),
            replies: placed(replies::all_placed(tx).await?),
            files: people.iter().map(|(id, sought)| (sought.folder_id.clone(), id.clone())).collect(),
            people: people.into_iter().map(|(id, sought)| (id, Arc::new(sought))).collect(),
            windows: HashMap::new(),
        };
        known.ask_again(&known.people.keys().cloned().collect());
        Ok(known)
    }

    /// The same with everything that was written since.
    pub(super) async fn renewed(&self, tx: &mut Tx) -> Result<Self, DbError> {
        let Some((sealed, written)) = rows::written_after(tx, self.sealed, MOST).await? else {
            return Self::read(tx, self.as_of).await;
        };
        let mut known = Self { sealed, ..self.clone() };
        let (mut concerned, mut changed) = (HashSet::new(), HashSet::new());
        for id in &written {
            if !known.follow(tx, id, &mut concerned).await? {
                changed.extend(people::about(tx, id).await?);
            }
        }
        for id in &changed {
            known.follow_person(tx, id).await?;
        }
        concerned.extend(changed);
        known.ask_again(&concerned);
        Ok(known)
    }

    /// Takes in a step or a reply as it is now, and notes whom it concerns and concerned; tells whether it is one.
    async fn follow(
        &mut self,
        tx: &mut Tx,
        id: &str,
        concerned: &mut HashSet<PersonId>,
    ) -> Result<bool, DbError> {
        if let Some(now) = steps::placed(tx, &StepId::from_text(id)).await? {
            let states = put(&mut self.steps, now, |step| step.id.as_str() == id);
            concerned.extend(states.iter().flat_map(|step| step.people.clone()));
            return Ok(true);
        }
        let Some(now) = replies::placed(tx, &ReplyId::from_text(id)).await? else { return Ok(false) };
        for reply in put(&mut self.replies, now, |reply| reply.id.as_str() == id) {
            let step = self.steps.iter().find(|(_, step)| step.id == reply.step);
            concerned.extend(step.into_iter().flat_map(|(_, step)| step.people.clone()));
        }
        Ok(true)
    }

    async fn follow_person(&mut self, tx: &mut Tx, id: &PersonId) -> Result<(), DbError> {
        if let Some(before) = self.people.remove(id) {
            self.files.remove(&before.folder_id);
        }
        if let Some(sought) = sought::read_one(tx, id).await? {
            self.files.insert(sought.folder_id.clone(), id.clone());
            self.people.insert(id.clone(), Arc::new(sought));
        }
        Ok(())
    }

    /// Asks the mechanisms about some people, by what is known now.
    fn ask_again(&mut self, concerned: &HashSet<PersonId>) {
        if concerned.is_empty() {
            return;
        }
        let of = |step: &&Step| step.people.iter().any(|person| concerned.contains(person));
        let steps: Vec<&Step> = self.steps().filter(of).collect();
        let ids: HashSet<&StepId> = steps.iter().map(|step| &step.id).collect();
        let replies: Vec<&Reply> = self.replies().filter(|reply| ids.contains(&reply.step)).collect();
        let people = concerned.iter().filter_map(|id| Some((id, self.people.get(id)?.as_ref())));
        let asked: Vec<(PersonId, Window)> = checks_of(self.as_of, people, &steps, &replies)
            .map(|(id, sought, checks)| (id.clone(), (sought.folder_id.clone(), Arc::new(checks))))
            .collect();
        self.windows.retain(|id, _| !concerned.contains(id));
        self.windows.extend(asked);
    }

    /// Every step, in the order entered.
    pub(super) fn steps(&self) -> impl Iterator<Item = &Step> {
        self.steps.iter().map(|(_, step)| step.as_ref())
    }

    /// Every reply, in the order entered.
    pub(super) fn replies(&self) -> impl Iterator<Item = &Reply> {
        self.replies.iter().map(|(_, reply)| reply.as_ref())
    }

    /// What the mechanisms answer, by the folder id of each person, in no order.
    pub(super) fn windows(&self) -> impl Iterator<Item = (&str, &[Check])> {
        self.windows.values().map(|(person, checks)| (person.as_str(), checks.as_slice()))
    }

    /// One person.
    pub(super) fn person(&self, id: &PersonId) -> Option<&Sought> {
        self.people.get(id).map(AsRef::as_ref)
    }

    /// The record id of the person with a folder id.
    pub(super) fn file(&self, folder_id: &str) -> Option<&PersonId> {
        self.files.get(folder_id)
    }

    /// The day on which the mechanisms were asked.
    pub(super) fn as_of(&self) -> Date {
        self.as_of
    }
}

fn placed<R>(records: Vec<(i64, R)>) -> Vec<Placed<R>> {
    records.into_iter().map(|(position, record)| (position, Arc::new(record))).collect()
}

/// Puts a record where it belongs, in the place of its earlier state. Gives that state, if there was one, and the new.
fn put<R>(
    records: &mut Vec<Placed<R>>,
    (position, record): (i64, R),
    is_it: impl Fn(&R) -> bool,
) -> Vec<Arc<R>> {
    let before = records.iter().position(|(_, record)| is_it(record)).map(|at| records.remove(at).1);
    let at = records.partition_point(|(other, _)| *other <= position);
    let record = Arc::new(record);
    records.insert(at, (position, Arc::clone(&record)));
    before.into_iter().chain([record]).collect()
}
