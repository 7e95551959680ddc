//! Publications with the day on which each became what it is: for feeds, exports and the list of addresses.
//!
//! A day and not the hour, as a tombstone has it: an entry and its end must be comparable.

use std::collections::HashMap;

use byname_base::id::PublicId;
use byname_base::now::{Now, kyiv};
use byname_db::{Row, Value, values};
use jiff::ToSpan as _;
use jiff::civil::Date;
use serde::de::DeserializeOwned;

use super::noted;
use super::publications::{self, PublicStore, read_tombstone};
use crate::error::PublishError;
use crate::public_action::PublicAction;
use crate::public_person::PublicPerson;
use crate::public_step::PublicStep;
use crate::publication::Kind;
use crate::tombstone::Tombstone;

/// A record with the day on which it became public as it is, in Kyiv.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dated<T> {
    /// The record.
    pub record: T,
    /// The day.
    pub since: Date,
}

/// The first and the last day of what is told of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// The day on which it became public as it is.
    pub since: Date,
    /// The first day on which it is public no more unless somebody renews it: the risk review lapses, or the consent
    /// has ended; `None` when neither is on record.
    pub gone_on: Option<Date>,
}

/// The address of a page and the day of its last change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// The public id.
    pub id: PublicId,
    /// The day on which it, or something told on it, became public as it is.
    pub changed: Date,
}

/// Steps for people which nobody doubts, those released last first; of one day the latest first.
macro_rules! feed_steps {
    ($only:literal) => {
        concat!(
            "SELECT p.public_id, p.body, p.began_at FROM publication p \
             JOIN public_step i ON i.publication_id = p.id \
             WHERE p.kind = 'step' AND p.ended_at IS NULL AND i.stance = 'for' AND i.grade <> 'D' ",
            $only,
            "ORDER BY p.began_at DESC, i.date_key DESC, p.public_id LIMIT $1"
        )
    };
}

impl PublicStore {
    /// The steps for people that were released last and which nobody doubts; at most `limit`.
    ///
    /// # Errors
    /// The database's own; `UnreadableSnapshot`.
    pub async fn steps_released_last(&self, limit: u32) -> Result<Vec<Dated<PublicStep>>, PublishError> {
        self.dated(noted::kind(Kind::Step), feed_steps!(""), values![i64::from(limit)]).await
    }

    /// Those of one person.
    ///
    /// # Errors
    /// As [`PublicStore::steps_released_last`].
    pub async fn steps_of_person_released_last(
        &self,
        person: &PublicId,
        limit: u32,
    ) -> Result<Vec<Dated<PublicStep>>, PublishError> {
        let sql = feed_steps!(
            "AND EXISTS (SELECT 1 FROM public_link l WHERE l.publication_id = p.id AND l.kind = 'person' \
             AND l.target = $2) "
        );
        let name = noted::told_of(Kind::Step, person.as_str());
        self.dated(name, sql, values![i64::from(limit), person.as_str()]).await
    }

    /// The people who were released last; at most `limit`.
    ///
    /// # Errors
    /// As [`PublicStore::steps_released_last`].
    pub async fn people_released_last(&self, limit: u32) -> Result<Vec<Dated<PublicPerson>>, PublishError> {
        self.released_last(Kind::Person, limit).await
    }

    /// The actions that were released last; at most `limit`.
    ///
    /// # Errors
    /// As [`PublicStore::steps_released_last`].
    pub async fn actions_released_last(&self, limit: u32) -> Result<Vec<Dated<PublicAction>>, PublishError> {
        let actions: Vec<Dated<PublicAction>> = self.released_last(Kind::Action, limit).await?;
        // What may not be told yet is taken out, as wherever an action is read.
        let told = |dated: Dated<PublicAction>| Dated { record: dated.record.told_at(self.now()), ..dated };
        Ok(actions.into_iter().map(told).collect())
    }

    /// The newest tombstones of a kind, at most `limit`.
    ///
    /// # Errors
    /// The database's own.
    pub async fn tombstones_of(&self, kind: Kind, limit: u32) -> Result<Vec<Tombstone>, PublishError> {
        let mut tx = self.reading(&[noted::taken_back(kind)]).await?;
        let sql = "SELECT public_id, kind, taken_back_on FROM tombstone WHERE kind = $1 \
                   ORDER BY taken_back_on DESC, public_id LIMIT $2";
        tx.rows(sql, values![kind.code(), i64::from(limit)]).await?.iter().map(read_tombstone).collect()
    }

    /// Tombstones of a kind after a public id, in order of public id.
    ///
    /// # Errors
    /// The database's own.
    pub async fn tombstones_after(
        &self,
        kind: Kind,
        after: Option<&PublicId>,
        limit: u32,
    ) -> Result<Vec<Tombstone>, PublishError> {
        let mut tx = self.db.read().await?;
        let sql = "SELECT public_id, kind, taken_back_on FROM tombstone WHERE kind = $1 AND public_id > $2 \
                   ORDER BY public_id LIMIT $3";
        let values = [kind.code().into(), after.map_or("", PublicId::as_str).into(), i64::from(limit).into()];
        tx.rows(sql, &values).await?.iter().map(read_tombstone).collect()
    }

    /// The days between which people are told of, after a public id and up to another; who is not public is not among
    /// them.
    ///
    /// # Errors
    /// The database's own.
    pub async fn terms_between(
        &self,
        after: Option<&PublicId>,
        last: &PublicId,
    ) -> Result<HashMap<PublicId, Term>, PublishError> {
        let mut tx = self.db.read().await?;
        // Of a release nothing is read but the day on which its review lapses, and of a consent only its last day.
        let sql = "SELECT p.public_id, p.began_at, \
                   (SELECT MAX(r.lapses_on) FROM publication_release b JOIN release r ON r.id = b.release_id \
                   WHERE b.publication_id = p.id) AS lapses_on, \
                   (SELECT MIN(c.ends_on) FROM public_consent c WHERE c.publication_id = p.id \
                   AND c.ends_on <> '') AS agreed_until \
                   FROM publication p WHERE p.kind = 'person' AND p.ended_at IS NULL AND p.public_id > $1 \
                   AND p.public_id <= $2";
        let after = after.map_or("", PublicId::as_str);
        let rows = tx.rows(sql, values![after, last.as_str()]).await?;
        rows.iter().map(read_term).collect()
    }

    /// The addresses of a kind after a public id, in order of public id. A person's page changes with what is told
    /// on it.
    ///
    /// # Errors
    /// The database's own.
    pub async fn addresses_after(
        &self,
        kind: Kind,
        after: Option<&PublicId>,
        limit: u32,
    ) -> Result<Vec<Address>, PublishError> {
        let mut tx = self.db.read().await?;
        let sql = "SELECT p.public_id, p.began_at, (SELECT MAX(q.began_at) FROM public_link l \
                   JOIN publication q ON q.id = l.publication_id \
                   WHERE l.kind = 'person' AND l.target = p.public_id) AS told_at \
                   FROM publication p WHERE p.kind = $1 AND p.ended_at IS NULL AND p.public_id > $2 \
                   ORDER BY p.public_id LIMIT $3";
        let values = [kind.code().into(), after.map_or("", PublicId::as_str).into(), i64::from(limit).into()];
        tx.rows(sql, &values).await?.iter().map(read_address).collect()
    }

    /// How many publications of a kind stand.
    ///
    /// # Errors
    /// The database's own.
    pub async fn number_of(&self, kind: Kind) -> Result<u64, PublishError> {
        let mut tx = self.db.read().await?;
        let sql = "SELECT COUNT(*) AS total FROM publication WHERE kind = $1 AND ended_at IS NULL";
        let row = tx.row(sql, values![kind.code()]).await?;
        Ok(row.expect("a count is one row").int("total")?.unsigned_abs())
    }

    /// The public id before which so many of its kind stand, in order of public id; `None` when there are not more.
    ///
    /// # Errors
    /// The database's own.
    pub async fn last_of_the_first(&self, kind: Kind, number: u64) -> Result<Option<PublicId>, PublishError> {
        let Some(before) = number.checked_sub(1) else { return Ok(None) };
        let mut tx = self.db.read().await?;
        let sql = "SELECT public_id FROM publication WHERE kind = $1 AND ended_at IS NULL \
                   ORDER BY public_id LIMIT 1 OFFSET $2";
        let before = i64::try_from(before).unwrap_or(i64::MAX);
        let row = tx.row(sql, values![kind.code(), before]).await?;
        Ok(row.map(|row| row.text("public_id")).transpose()?.map(PublicId::from_text))
    }

    async fn released_last<T: DeserializeOwned>(
        &self,
        kind: Kind,
        limit: u32,
    ) -> Result<Vec<Dated<T>>, PublishError> {
        let sql = "SELECT p.public_id, p.body, p.began_at FROM publication p WHERE p.kind = $2 \
                   AND p.ended_at IS NULL ORDER BY p.began_at DESC, p.public_id LIMIT $1";
        self.dated(noted::kind(kind), sql, values![i64::from(limit), kind.code()]).await
    }

    async fn dated<T: DeserializeOwned>(
        &self,
        name: String,
        sql: &'static str,
        values: &[Value],
    ) -> Result<Vec<Dated<T>>, PublishError> {
        let mut tx = self.reading(&[name]).await?;
        let dated = |row: &Row| {
            Ok(Dated { record: publications::read_body(row)?, since: day(&row.text("began_at")?) })
        };
        tx.rows(sql, values).await?.iter().map(dated).collect()
    }
}

fn read_term(row: &Row) -> Result<(PublicId, Term), PublishError> {
    let day_of = |text: Option<String>| text.and_then(|text| text.parse::<Date>().ok());
    let lapses_on = day_of(row.maybe_text("lapses_on")?);
    let agreed_until = day_of(row.maybe_text("agreed_until")?);
    // A consent holds to the end of its last day; a review has lapsed on the day itself.
    let consent_gone = agreed_until.map(|last| last.saturating_add(1.day()));
    let term = Term {
        since: day(&row.text("began_at")?),
        gone_on: [lapses_on, consent_gone].into_iter().flatten().min(),
    };
    Ok((PublicId::from_text(row.text("public_id")?), term))
}

fn read_address(row: &Row) -> Result<Address, PublishError> {
    let (own, told) = (row.text("began_at")?, row.maybe_text("told_at")?);
    let changed = told.filter(|told| *told > own).unwrap_or(own);
    Ok(Address { id: PublicId::from_text(row.text("public_id")?), changed: day(&changed) })
}

/// The civil day of an instant that the store wrote.
fn day(stored: &str) -> Date {
    Now::from_stored(stored).map_or(Date::MIN, |now| now.day_in(&kyiv()))
}
