//! What the public side may ask of the database: publications that stand, and what is left of those taken back.

use std::collections::HashMap;
use std::sync::Arc;

use byname_base::id::PublicId;
use byname_base::now::Now;
use byname_db::{Db, Row, Tx, Value, values};
use byname_web::words::Words;
use serde::de::DeserializeOwned;

use super::memo::Memo;
use super::noted;
use crate::error::PublishError;
use crate::publication::Kind;
use crate::tombstone::Tombstone;
use crate::translation;

/// How many records one page of a list holds.
pub const PER_PAGE: u32 = 50;

/// What the public side may ask of the database: publications and nothing else.
#[derive(Clone)]
pub struct PublicStore {
    pub(super) db: Db,
    /// Answers kept for whoever makes many pages of one state; `None` for a site that goes on.
    pub(super) memo: Option<Arc<Memo>>,
    /// What says whether the hour of something has come; without it, no hour ever comes.
    pub(super) clock: Option<fn() -> Now>,
}

/// One page of a list.
#[derive(Debug, Clone)]
pub struct Page<T> {
    /// The records of this page.
    pub items: Vec<T>,
    /// How many records the whole list has.
    pub total: i64,
    /// Which page this is, counted from 1.
    pub number: u32,
    /// How many records one page holds.
    pub size: u32,
}

impl<T> Page<T> {
    /// How many pages the list has; an empty list has one.
    #[must_use]
    pub fn pages(&self) -> u32 {
        let pages = self.total.max(1).unsigned_abs().div_ceil(u64::from(self.size));
        u32::try_from(pages).unwrap_or(u32::MAX)
    }
}

impl PublicStore {
    /// The publications of a database. What is told from an hour on is not told by it.
    #[must_use]
    pub fn new(db: Db) -> Self {
        Self { db, memo: None, clock: None }
    }

    /// The same, that tells from its hour on what is told from an hour on.
    #[must_use]
    pub fn with_clock(self, clock: fn() -> Now) -> Self {
        Self { clock: Some(clock), ..self }
    }

    /// This instant; `None` without a clock.
    pub(super) fn now(&self) -> Option<Now> {
        self.clock.map(|clock| clock())
    }

    /// A number that rises with every release and withdrawal, by whichever process: whoever keeps rendered pages
    /// forgets them when it has risen.
    ///
    /// # Errors
    /// The database's own.
    pub async fn epoch(&self) -> Result<i64, PublishError> {
        let mut tx = self.db.read().await?;
        let row = tx.row("SELECT epoch FROM publication_epoch WHERE id = 1", values![]).await?;
        Ok(row.expect("the migration wrote the epoch's row").int("epoch")?)
    }

    /// Puts the words of the group over ours, as the database has them.
    ///
    /// # Errors
    /// The database's own.
    pub async fn refresh_words(&self, words: &Words) -> Result<(), PublishError> {
        translation::refresh(&self.db, words).await.map(|_| ())
    }

    /// What is left of a public id that was taken back; `None` while it is public, or when it never was.
    ///
    /// # Errors
    /// The database's own.
    pub async fn tombstone(&self, id: &PublicId) -> Result<Option<Tombstone>, PublishError> {
        let mut tx = self.reading(&[noted::record(id.as_str())]).await?;
        let sql = "SELECT public_id, kind, taken_back_on FROM tombstone WHERE public_id = $1";
        tx.row(sql, values![id.as_str()]).await?.as_ref().map(read_tombstone).transpose()
    }

    pub(super) async fn one<T: DeserializeOwned>(
        &self,
        kind: Kind,
        public_id: &str,
    ) -> Result<Option<T>, PublishError> {
        let mut tx = self.reading(&[noted::record(public_id)]).await?;
        standing(&mut tx, kind, public_id).await
    }

    /// Every standing publication of a kind of which there are few, in no order.
    pub(super) async fn every<T: DeserializeOwned>(&self, kind: Kind) -> Result<Vec<T>, PublishError> {
        let sql = "SELECT p.public_id, p.body FROM publication p WHERE p.kind = $1 AND p.ended_at IS NULL";
        self.bodies(noted::kind(kind), sql, values![kind.code()]).await
    }

    /// Standing publications of a kind after a public id, in order of public id.
    pub(super) async fn after<T: DeserializeOwned + Send + Sync + 'static>(
        &self,
        kind: Kind,
        after: Option<&PublicId>,
        limit: u32,
    ) -> Result<Arc<Vec<T>>, PublishError> {
        noted::note(&noted::kind(kind));
        let sql = "SELECT p.public_id, p.body FROM publication p \
                   WHERE p.kind = $1 AND p.ended_at IS NULL AND p.public_id > $2 ORDER BY p.public_id LIMIT $3";
        let after = after.map_or("", PublicId::as_str);
        let values = [kind.code().into(), after.into(), i64::from(limit).into()];
        let read = self.bodies(noted::kind(kind), sql, &values);
        self.abreast(|| format!("{limit} {} after {after}", kind.code()), read).await
    }

    /// Publications of a kind that are told on a person's page, in no order.
    pub(super) async fn told_of<T: DeserializeOwned>(
        &self,
        kind: Kind,
        person: &PublicId,
    ) -> Result<Vec<T>, PublishError> {
        let sql = "SELECT p.public_id, p.body FROM public_link l JOIN publication p ON p.id = l.publication_id \
                   WHERE l.kind = 'person' AND l.target = $1 AND p.kind = $2";
        let name = noted::told_of(kind, person.as_str());
        self.bodies(name, sql, values![person.as_str(), kind.code()]).await
    }

    /// The records of a query that reads what has this name.
    pub(super) async fn bodies<T: DeserializeOwned>(
        &self,
        name: String,
        sql: &'static str,
        values: &[Value],
    ) -> Result<Vec<T>, PublishError> {
        let mut tx = self.reading(&[name]).await?;
        tx.rows(sql, values).await?.iter().map(read_body).collect()
    }
}

/// The first record of a page, counted from 0; pages are counted from 1.
pub(super) fn offset(page: u32) -> i64 {
    i64::from(page.saturating_sub(1)) * i64::from(PER_PAGE)
}

/// Reads one standing publication inside a transaction that the caller holds.
pub(super) async fn standing<T: DeserializeOwned>(
    tx: &mut Tx,
    kind: Kind,
    public_id: &str,
) -> Result<Option<T>, PublishError> {
    let sql = "SELECT public_id, body FROM publication \
               WHERE kind = $1 AND public_id = $2 AND ended_at IS NULL";
    tx.row(sql, values![kind.code(), public_id]).await?.as_ref().map(read_body).transpose()
}

/// Fifty places of a list: one query for what a page names, instead of one for each.
macro_rules! fifty {
    () => {
        "$1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, \
         $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37, $38, $39, $40, $41, $42, $43, $44, $45, $46, \
         $47, $48, $49, $50"
    };
}
pub(super) use fifty;

/// Reads the standing publications of a kind that have these public ids, in the order asked, inside a transaction that
/// the caller holds. Whoever has none is left out.
pub(super) async fn standing_of<T: DeserializeOwned>(
    tx: &mut Tx,
    kind: Kind,
    ids: &[&str],
) -> Result<Vec<T>, PublishError> {
    let sql = concat!(
        "SELECT public_id, body FROM publication WHERE ended_at IS NULL AND kind = $51 AND public_id IN (",
        fifty!(),
        ")"
    );
    let mut records = Vec::with_capacity(ids.len());
    for some in ids.chunks(50) {
        let mut values: Vec<Value> = some.iter().map(|id| Value::from(*id)).collect();
        values.resize(50, Value::from(""));
        values.push(kind.code().into());
        let rows = tx.rows(sql, &values).await?;
        let by_id: HashMap<String, &Row> =
            rows.iter().map(|row| Ok((row.text("public_id")?, row))).collect::<Result<_, PublishError>>()?;
        let found = some.iter().filter_map(|id| by_id.get(*id)).map(|row| read_body(row));
        records.extend(found.collect::<Result<Vec<T>, _>>()?);
    }
    Ok(records)
}

/// Reads a snapshot from a row with its `public_id` and `body`.
pub(super) fn read_body<T: DeserializeOwned>(row: &Row) -> Result<T, PublishError> {
    let id = row.text("public_id")?;
    serde_json::from_str(&row.text("body")?).map_err(|cause| PublishError::UnreadableSnapshot { id, cause })
}

pub(super) fn read_tombstone(row: &Row) -> Result<Tombstone, PublishError> {
    Ok(Tombstone {
        id: PublicId::from_text(row.text("public_id")?),
        kind: row.parsed("kind")?,
        on: row.parsed("taken_back_on")?,
    })
}
