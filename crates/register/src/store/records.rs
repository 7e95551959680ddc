//! The one way a record of any part is written: inserted once, then replaced, and each earlier state kept.

use byname_base::actor::Actor;
use byname_base::now::Now;
use byname_db::{DbError, Tx, Value};
use byname_seal::rows;
use serde::Serialize;

use super::links::{self, Links};
use super::revisions;

/// A record whose earlier states are kept.
pub trait Record: PartialEq + Serialize {
    /// Writes its first state: `$1` the id, `$2` and `$3` when and by whom, then the [`changing`](Self::changing)
    /// columns, then the [`lasting`](Self::lasting) ones.
    const INSERT: &'static str;

    /// Writes a later state: as above without the lasting columns. Returns the new `rev`.
    const REPLACE: &'static str;

    /// The record id.
    fn id(&self) -> &str;

    /// The columns that a later state may change.
    fn changing(&self) -> Vec<Value>;

    /// The columns that stay as first written, `position` among them: the place in the order entered.
    fn lasting(&self, position: i64) -> Vec<Value>;

    /// Whom it names and what it cites.
    fn links(&self) -> Links {
        Links::default()
    }
}

/// Writes the first state of a record.
pub(crate) async fn insert<R: Record>(
    tx: &mut Tx,
    actor: &Actor,
    now: Now,
    record: &R,
    position: i64,
) -> Result<(), DbError> {
    let mut row = state(actor, now, record);
    row.extend(record.lasting(position));
    tx.execute(R::INSERT, &row).await?;
    rows::wrote(tx, record.id(), &content(record)).await?;
    links::write(tx, record.id(), &record.links()).await
}

/// Writes a later state of a record and keeps the old one.
pub(crate) async fn replace<R: Record>(
    tx: &mut Tx,
    actor: &Actor,
    now: Now,
    old: &R,
    new: &R,
) -> Result<(), DbError> {
    let row = tx.row(R::REPLACE, &state(actor, now, new)).await?.expect("a known record has a row");
    revisions::keep(tx, actor, now, old.id(), row.int("rev")? - 1, old).await?;
    rows::wrote(tx, new.id(), &content(new)).await?;
    links::forget(tx, old.id()).await?;
    links::write(tx, new.id(), &new.links()).await
}

/// What is sealed of a record: all its fields, whom it names and what it cites among them.
#[must_use]
pub fn content(record: &impl Record) -> String {
    serde_json::to_string(record).expect("records are plain structs")
}

fn state(actor: &Actor, now: Now, record: &impl Record) -> Vec<Value> {
    let mut row = vec![record.id().into(), now.into(), actor.name().into()];
    row.extend(record.changing());
    row
}
