//! Publications as they are begun, renewed and ended. Written by releases and withdrawals alone.

use std::collections::HashMap;

use byname_base::id::{Mint, PersonId, PublicationId, ReleaseId, WithdrawalId};
use byname_base::language::Language;
use byname_base::now::{Now, kyiv};
use byname_db::{DbError, Row, Tx, values};
use byname_register::consent::Covers;
use jiff::civil::Date;

use super::{index, photos};
use crate::error::PublishError;
use crate::publication::{Kind, Link, Snapshot, fingerprint};

/// A publication that stands, without its snapshot.
#[derive(Debug, Clone)]
pub(crate) struct Standing {
    pub(crate) id: PublicationId,
    pub(crate) kind: Kind,
    pub(crate) public_id: String,
    pub(crate) record_id: String,
    pub(crate) sha256: String,
}

/// How many publications are read at a time with their snapshots.
const BATCH: i64 = 1_000;

/// Every publication that stands.
pub(crate) async fn all(tx: &mut Tx) -> Result<Vec<Standing>, DbError> {
    let sql = "SELECT id, kind, public_id, record_id, sha256 FROM publication \
               WHERE ended_at IS NULL ORDER BY kind, public_id";
    tx.rows(sql, values![]).await?.iter().map(read).collect()
}

/// Some publications that stand, with their snapshots, after a publication id. Empty when there are no more.
pub(crate) async fn after(tx: &mut Tx, after: &str) -> Result<Vec<(Standing, Snapshot)>, PublishError> {
    let sql = "SELECT id, kind, public_id, record_id, sha256, body FROM publication \
               WHERE ended_at IS NULL AND id > $1 ORDER BY id LIMIT $2";
    tx.rows(sql, values![after, BATCH]).await?.iter().map(read_with_snapshot).collect()
}

/// Whether everybody stands in the list of a language.
async fn is_order_complete(tx: &mut Tx, language: Language) -> Result<bool, DbError> {
    let sql = "SELECT (SELECT COUNT(*) FROM public_person) AS people, \
               (SELECT COUNT(*) FROM public_person_order WHERE language = $1) AS places";
    let row = tx.row(sql, values![language.code()]).await?.expect("two counts are one row");
    Ok(row.int("people")? == row.int("places")?)
}

/// Writes where people stand in the list of a language that the program did not speak when they were released, and gives
/// how many lacked it.
pub(crate) async fn complete_order(tx: &mut Tx, language: Language) -> Result<usize, PublishError> {
    let sql = "SELECT p.id, p.kind, p.public_id, p.record_id, p.sha256, p.body FROM public_person i \
               JOIN publication p ON p.id = i.publication_id WHERE p.id > $2 AND NOT EXISTS (SELECT 1 \
               FROM public_person_order o WHERE o.publication_id = i.publication_id AND o.language = $1) \
               ORDER BY p.id LIMIT $3";
    let (mut completed, mut last) = (0, String::new());
    if is_order_complete(tx, language).await? {
        return Ok(completed);
    }
    loop {
        let rows = tx.rows(sql, values![language.code(), &last, BATCH]).await?;
        let Some(row) = rows.last() else { return Ok(completed) };
        last = row.text("id")?;
        for row in &rows {
            if let (standing, Snapshot::Person(person)) = read_with_snapshot(row)? {
                let key = index::sort_keys(&person).find(|(of, _)| *of == language);
                let (_, key) = key.expect("every language has its order");
                index::write_order(tx, &standing.id, &person, language, &key).await?;
                completed += 1;
            }
        }
    }
}

/// What a publication tells.
pub(crate) async fn snapshot(tx: &mut Tx, of: &Standing) -> Result<Snapshot, PublishError> {
    let row = tx.row("SELECT body FROM publication WHERE id = $1", values![of.id.as_str()]).await?;
    let body = row.expect("a standing publication has a row").text("body")?;
    Snapshot::read(of.kind, &body)
        .map_err(|cause| PublishError::UnreadableSnapshot { id: of.id.as_str().to_owned(), cause })
}

/// The publications that stand and speak of another public record in this way.
pub(crate) async fn speaking_of(
    tx: &mut Tx,
    link: Link,
    target: &str,
) -> Result<Vec<(Standing, Snapshot)>, PublishError> {
    let sql = "SELECT p.id, p.kind, p.public_id, p.record_id, p.sha256, p.body FROM public_link l \
               JOIN publication p ON p.id = l.publication_id WHERE l.kind = $1 AND l.target = $2 ORDER BY p.id";
    tx.rows(sql, values![link.code(), target]).await?.iter().map(read_with_snapshot).collect()
}

/// The publications that rest on no release whose risk review still holds on a day.
pub(crate) async fn lapsed(tx: &mut Tx, today: Date) -> Result<Vec<Standing>, DbError> {
    let sql = "SELECT id, kind, public_id, record_id, sha256 FROM publication p WHERE p.ended_at IS NULL \
               AND NOT EXISTS (SELECT 1 FROM publication_release b JOIN release r ON r.id = b.release_id \
               WHERE b.publication_id = p.id AND r.lapses_on > $1) ORDER BY kind, public_id";
    tx.rows(sql, values![today.to_string()]).await?.iter().map(read).collect()
}

/// A group of what a publication tells on the family's consent alone.
pub(crate) struct Resting {
    pub(crate) publication: Standing,
    pub(crate) person: PersonId,
    /// The public id under which it is told.
    pub(crate) told_as: String,
    pub(crate) group: Covers,
    /// To which last day it was agreed when that was looked at last; `None` before.
    pub(crate) ends_on: Option<Date>,
}

/// Everything that rests on a consent.
pub(crate) async fn resting(tx: &mut Tx) -> Result<Vec<Resting>, DbError> {
    let sql = "SELECT p.id AS id, p.kind AS kind, p.public_id AS public_id, p.record_id AS record_id, \
               p.sha256 AS sha256, c.covers AS covers, c.ends_on AS ends_on, c.person AS person, q.id AS person_id FROM public_consent c \
               JOIN publication p ON p.id = c.publication_id JOIN person q ON q.public_id = c.person \
               WHERE p.ended_at IS NULL ORDER BY p.kind, p.public_id, c.covers";
    let resting = |row: &Row| {
        Ok(Resting {
            publication: read(row)?,
            person: PersonId::from_text(row.text("person_id")?),
            told_as: row.text("person")?,
            group: row.parsed("covers")?,
            ends_on: row.text("ends_on")?.parse().ok(),
        })
    };
    tx.rows(sql, values![]).await?.iter().map(resting).collect()
}

/// The publications that stand and show a photograph.
pub(crate) async fn showing(tx: &mut Tx, sha256: &str) -> Result<Vec<(Standing, Snapshot)>, PublishError> {
    let sql = "SELECT p.id, p.kind, p.public_id, p.record_id, p.sha256, p.body FROM public_photo f \
               JOIN publication p ON p.id = f.publication_id WHERE f.sha256 = $1 AND p.ended_at IS NULL ORDER BY p.id";
    tx.rows(sql, values![sha256]).await?.iter().map(read_with_snapshot).collect()
}

/// Writes to which last day a group of a publication is agreed.
pub(crate) async fn write_end(tx: &mut Tx, of: &Resting, ends_on: Option<Date>) -> Result<(), DbError> {
    let ends_on = ends_on.map(|day| day.to_string()).unwrap_or_default();
    let sql =
        "UPDATE public_consent SET ends_on = $4 WHERE publication_id = $1 AND person = $2 AND covers = $3";
    let values = values![of.publication.id.as_str(), &of.told_as, of.group.code(), &ends_on];
    tx.execute(sql, values).await?;
    Ok(())
}

/// Rows that list a person who has no page any more.
pub(crate) async fn listing_nobody(tx: &mut Tx) -> Result<Vec<Standing>, DbError> {
    let sql = "SELECT id, kind, public_id, record_id, sha256 FROM publication p WHERE p.ended_at IS NULL \
               AND EXISTS (SELECT 1 FROM public_link l WHERE l.publication_id = p.id AND l.kind = 'person' \
               AND NOT EXISTS (SELECT 1 FROM publication q WHERE q.kind = 'person' AND q.public_id = l.target \
               AND q.ended_at IS NULL)) ORDER BY kind, public_id";
    tx.rows(sql, values![]).await?.iter().map(read).collect()
}

/// Sources that nothing public cites any more, and institutions that no public step names.
pub(crate) async fn needed_by_nothing(tx: &mut Tx) -> Result<Vec<Standing>, DbError> {
    let sql = "SELECT id, kind, public_id, record_id, sha256 FROM publication p WHERE p.ended_at IS NULL \
               AND ((p.kind = 'source' AND NOT EXISTS (SELECT 1 FROM public_link l \
               WHERE l.kind = 'source' AND l.target = p.public_id)) \
               OR (p.kind = 'authority' AND NOT EXISTS (SELECT 1 FROM public_step i \
               WHERE i.actor_id = p.public_id) AND NOT EXISTS (SELECT 1 FROM public_step i \
               WHERE i.addressee_id = p.public_id))) ORDER BY kind, public_id";
    tx.rows(sql, values![]).await?.iter().map(read).collect()
}

/// The number of the last revision of everything that was ever public.
pub(crate) async fn revisions(tx: &mut Tx) -> Result<HashMap<(Kind, String), i64>, DbError> {
    let sql = "SELECT kind, public_id, MAX(rev) AS rev FROM publication GROUP BY kind, public_id";
    let rows = tx.rows(sql, values![]).await?;
    rows.iter().map(|row| Ok(((row.parsed("kind")?, row.text("public_id")?), row.int("rev")?))).collect()
}

/// Makes a snapshot public. `rev` counts from 1 for everything that was never public before.
pub(crate) async fn begin(
    tx: &mut Tx,
    mint: &mut Mint,
    now: Now,
    record_id: &str,
    snapshot: &Snapshot,
    rev: i64,
) -> Result<PublicationId, DbError> {
    let (id, body) = (PublicationId::mint(mint), snapshot.body());
    tx.execute(
        "INSERT INTO publication (id, kind, public_id, record_id, rev, body, sha256, began_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        values![
            id.as_str(),
            snapshot.kind().code(),
            snapshot.public_id(),
            record_id,
            rev,
            &body,
            fingerprint(&body),
            now,
        ],
    )
    .await?;
    index::write(tx, &id, snapshot).await?;
    if rev > 1 {
        tx.execute("DELETE FROM tombstone WHERE public_id = $1", values![snapshot.public_id()]).await?;
    }
    Ok(id)
}

/// Lets a publication rest on a release.
pub(crate) async fn rest_on(
    tx: &mut Tx,
    publication: &PublicationId,
    release: &ReleaseId,
) -> Result<(), DbError> {
    tx.execute(
        "INSERT INTO publication_release (publication_id, release_id) VALUES ($1, $2)",
        values![publication.as_str(), release.as_str()],
    )
    .await?;
    Ok(())
}

/// Puts a snapshot in the place of another that said more; it rests on the same releases.
pub(crate) async fn replace(
    tx: &mut Tx,
    mint: &mut Mint,
    now: Now,
    old: &Standing,
    snapshot: &Snapshot,
) -> Result<(), DbError> {
    let sql = "SELECT MAX(rev) AS rev FROM publication WHERE kind = $1 AND public_id = $2";
    let row = tx.row(sql, values![old.kind.code(), &old.public_id]).await?;
    let rev = row.expect("a maximum is one row").int("rev")?;
    end(tx, now, &old.id, None).await?;
    let new = begin(tx, mint, now, &old.record_id, snapshot, rev + 1).await?;
    tx.execute(
        "INSERT INTO publication_release (publication_id, release_id) \
         SELECT $1, release_id FROM publication_release WHERE publication_id = $2",
        values![new.as_str(), old.id.as_str()],
    )
    .await?;
    Ok(())
}

/// Ends a publication; the row stays, its index rows go.
pub(crate) async fn end(
    tx: &mut Tx,
    now: Now,
    id: &PublicationId,
    withdrawal: Option<&WithdrawalId>,
) -> Result<(), DbError> {
    tx.execute(
        "UPDATE publication SET ended_at = $2, withdrawal_id = $3 WHERE id = $1",
        values![id.as_str(), now, withdrawal.map(WithdrawalId::as_str)],
    )
    .await?;
    photos::bury(tx, id, now.day_in(&kyiv())).await?;
    index::forget(tx, id).await
}

/// Leaves a tombstone of what was taken back. A source has none: its number is no address.
pub(crate) async fn bury(tx: &mut Tx, ended: &Standing, on: Date) -> Result<(), DbError> {
    if ended.kind == Kind::Source {
        return Ok(());
    }
    tx.execute(
        "INSERT INTO tombstone (public_id, kind, taken_back_on) VALUES ($1, $2, $3)",
        values![&ended.public_id, ended.kind.code(), on.to_string()],
    )
    .await?;
    Ok(())
}

/// Tells every listener that something was released or taken back.
pub(crate) async fn raise_epoch(tx: &mut Tx) -> Result<(), DbError> {
    tx.execute("UPDATE publication_epoch SET epoch = epoch + 1 WHERE id = 1", values![]).await?;
    Ok(())
}

fn read(row: &Row) -> Result<Standing, DbError> {
    Ok(Standing {
        id: PublicationId::from_text(row.text("id")?),
        kind: row.parsed("kind")?,
        public_id: row.text("public_id")?,
        record_id: row.text("record_id")?,
        sha256: row.text("sha256")?,
    })
}

fn read_with_snapshot(row: &Row) -> Result<(Standing, Snapshot), PublishError> {
    let standing = read(row)?;
    let snapshot = Snapshot::read(standing.kind, &row.text("body")?)
        .map_err(|cause| PublishError::UnreadableSnapshot { id: standing.public_id.clone(), cause })?;
    Ok((standing, snapshot))
}
