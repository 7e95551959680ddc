//! What the database holds of signatures, and what is wrong with it in itself: something doubled, something half done.

use std::collections::{BTreeMap, BTreeSet};

use byname_db::{Db, Row, values};

/// A row of a signature, as far as its parts must agree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Kept {
    pub(crate) tag: String,
    pub(crate) state: String,
    pub(crate) proved: bool,
    pub(crate) has_address: bool,
    pub(crate) visibility: String,
    pub(crate) name: Option<String>,
    pub(crate) batch: Option<String>,
    pub(crate) leaf: Option<i64>,
    pub(crate) end_leaf: Option<i64>,
}

/// Everything that is kept.
#[derive(Debug, Clone, Default)]
pub(crate) struct Everything {
    pub(crate) rows: Vec<Kept>,
    pub(crate) leaves: Vec<String>,
    /// Ids of the keys under which names are sealed.
    pub(crate) batches: BTreeSet<String>,
}

const COLUMNS: &str =
    "SELECT tag, state, proved, address, visibility, name, name_batch, leaf, end_leaf FROM signature";

impl Everything {
    pub(crate) async fn read(db: &Db) -> Self {
        let mut tx = db.read().await.unwrap();
        let rows = tx.rows(COLUMNS, values![]).await.unwrap().iter().map(kept).collect();
        let leaves = tx.rows("SELECT line FROM petition_leaf ORDER BY number", values![]).await.unwrap();
        let batches = tx.rows("SELECT id FROM name_batch", values![]).await.unwrap();
        Self {
            rows,
            leaves: leaves.iter().map(|row| row.text("line").unwrap()).collect(),
            batches: batches.iter().map(|row| row.text("id").unwrap()).collect(),
        }
    }

    /// How many rows stand in the count.
    pub(crate) fn counted(&self) -> u64 {
        self.rows.iter().filter(|row| row.leaf.is_some() && row.end_leaf.is_none()).count() as u64
    }

    /// How many leaves of a kind there are.
    pub(crate) fn leaves_of(&self, kind: &str) -> usize {
        self.leaves.iter().filter(|line| line.starts_with(kind)).count()
    }

    /// Whatever does not agree: rows with themselves, rows with leaves.
    pub(crate) fn faults(&self) -> Vec<String> {
        let mut faults: Vec<String> = self
            .rows
            .iter()
            .filter(|row| row.is_half(&self.batches))
            .map(|row| format!("half: {row:?}"))
            .collect();
        let mut by_tag: BTreeMap<&str, usize> = BTreeMap::new();
        self.rows.iter().for_each(|row| *by_tag.entry(&row.tag).or_default() += 1);
        faults
            .extend(by_tag.iter().filter(|(_, n)| **n > 1).map(|(tag, n)| format!("{tag} stands {n} times")));
        let mut owners: BTreeMap<i64, usize> = BTreeMap::new();
        for number in self.rows.iter().flat_map(|row| [row.leaf, row.end_leaf]).flatten() {
            *owners.entry(number).or_default() += 1;
        }
        for (number, line) in (0_i64..).zip(&self.leaves).skip(1) {
            let owners = owners.remove(&number).unwrap_or(0);
            if owners != 1 {
                faults.push(format!("leaf {number} ({line}) is that of {owners} rows"));
            }
        }
        owners.remove(&0);
        faults.extend(owners.keys().map(|number| format!("leaf {number} is not there")));
        faults
    }
}

/// The row of a tag.
pub(crate) async fn of_tag(db: &Db, tag: &str) -> Option<Kept> {
    let sql = "SELECT tag, state, proved, address, visibility, name, name_batch, leaf, end_leaf FROM signature \
               WHERE tag = $1";
    db.read().await.unwrap().row(sql, values![tag]).await.unwrap().as_ref().map(kept)
}

fn kept(row: &Row) -> Kept {
    Kept {
        tag: row.text("tag").unwrap(),
        state: row.text("state").unwrap(),
        proved: row.yes("proved").unwrap(),
        has_address: row.maybe_text("address").unwrap().is_some(),
        visibility: row.text("visibility").unwrap(),
        name: row.maybe_text("name").unwrap(),
        batch: row.maybe_text("name_batch").unwrap(),
        leaf: row.maybe_int("leaf").unwrap(),
        end_leaf: row.maybe_int("end_leaf").unwrap(),
    }
}

impl Kept {
    /// Whether only a part of an act is there.
    pub(crate) fn is_half(&self, batches: &BTreeSet<String>) -> bool {
        let whole = match self.state.as_str() {
            "pending" => !self.proved && self.has_address && self.leaf.is_none(),
            "confirmed" => self.proved && !self.has_address,
            "withdrawn" => self.leaf.is_some() && !self.has_address && self.name.is_none(),
            _ => false,
        };
        let named = self.state == "withdrawn" || self.name.is_some() == (self.visibility != "secret");
        let sealed = self.state != "withdrawn" && self.visibility == "deliver";
        let opened = self.batch.is_some() == sealed && self.batch.iter().all(|batch| batches.contains(batch));
        !(whole && named && opened && (self.end_leaf.is_none() || self.state == "withdrawn"))
    }
}
