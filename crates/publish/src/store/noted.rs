//! What the public side reads, by the names under which it is noted; and which of those a publication makes old.

use byname_base::id::PublicId;
use byname_db::{Row, reads};
use serde::de::DeserializeOwned;

use super::memo::Reading;
use super::publications::{self, PublicStore};
use crate::error::PublishError;
use crate::publication::{Kind, Link, Snapshot};

/// Whatever stands of a kind: how many, in which order, with which words.
pub(super) fn kind(kind: Kind) -> String {
    format!("kind {}", kind.code())
}

/// Who or what of a kind stands in lists, and in which order; not what each of them is told with.
pub(super) fn list_of(kind: Kind) -> String {
    format!("list of {}", kind.code())
}

/// How many people there are.
pub(super) fn number_of_people() -> String {
    "number of people".to_owned()
}

/// One record, or that there is none, or that it was taken back.
pub(super) fn record(public_id: &str) -> String {
    format!("record {public_id}")
}

/// What was taken back of a kind, whatever it was.
pub(super) fn taken_back(kind: Kind) -> String {
    format!("taken back {}", kind.code())
}

/// What of a kind is told on a person's page.
pub(super) fn told_of(kind: Kind, person: &str) -> String {
    format!("told {} {person}", kind.code())
}

/// The steps that an institution was asked or took.
pub(super) fn steps_of(authority: &str) -> String {
    format!("steps of {authority}")
}

/// The names of what is another whenever a publication begins or ends. [`list_of`] is none of them: lists stay as they
/// are when a record only says something else at its place.
pub(super) fn made_old_by(snapshot: &Snapshot) -> Vec<String> {
    let mut names = vec![kind(snapshot.kind()), record(snapshot.public_id())];
    let people = snapshot.links().into_iter().filter(|(link, _)| *link == Link::Person);
    names.extend(people.map(|(_, person)| told_of(snapshot.kind(), person)));
    if let Snapshot::Step(step) = snapshot {
        let parties = step.addressee.iter().chain([&step.actor]);
        let authorities: Vec<&PublicId> =
            parties.filter_map(|party| party.authority.as_ref()).map(|authority| &authority.id).collect();
        names.extend(authorities.into_iter().map(|id| steps_of(id.as_str())));
    }
    names
}

/// Notes that what has this name is read, before it is known whether that must be asked of the database.
pub(super) fn note(name: &str) {
    reads::note(name);
}

/// Reads one record of a list, and notes that it was read.
pub(super) fn read_record<T: DeserializeOwned>(row: &Row) -> Result<T, PublishError> {
    note(&record(&row.text("public_id")?));
    publications::read_body(row)
}

impl PublicStore {
    /// Begins to read what has these names; where answers of one state are kept, goes on where somebody ended.
    pub(super) async fn reading(&self, names: &[String]) -> Result<Reading, PublishError> {
        names.iter().for_each(|name| reads::note(name));
        let left = self.memo.as_ref().and_then(|memo| memo.take_reading());
        let tx = match left {
            Some(tx) => tx,
            None => {
                let mut tx = self.db.read_of(&[]).await?;
                if self.memo.is_some() {
                    tx.share_memory().await?;
                }
                tx
            }
        };
        Ok(Reading { tx: Some(tx), memo: self.memo.clone() })
    }
}
