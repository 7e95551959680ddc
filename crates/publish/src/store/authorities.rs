//! Released institutions, and addressees that are known only as text.

use std::sync::Arc;

use byname_base::id::PublicId;
use byname_db::{Row, values};

use super::date_key;
use super::noted;
use super::publications::{self, PublicStore};
use crate::error::PublishError;
use crate::public_step::PublicAuthority;
use crate::publication::Kind;

/// An institution with what it was asked and did. Doubtful steps are in no number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuthorityRow {
    /// The institution.
    pub authority: PublicAuthority,
    /// How many steps for people were addressed to it.
    pub asked: i64,
    /// How many steps it took itself.
    pub acted: i64,
    /// The first day on which it was asked, as EDTF; `None` when no such step has a known year.
    pub first: Option<String>,
    /// The last such day.
    pub last: Option<String>,
}

/// An addressee known only as text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextAddressee {
    /// The exact words.
    pub text: String,
    /// How many steps were addressed to it.
    pub steps: i64,
    /// Whether all of them stand under the jurisdiction of de facto authorities.
    pub de_facto: bool,
}

impl PublicStore {
    /// Every released institution: the most asked first.
    ///
    /// # Errors
    /// The database's own; `UnreadableSnapshot`.
    pub async fn authorities(&self) -> Result<Arc<Vec<AuthorityRow>>, PublishError> {
        noted::note(&noted::kind(Kind::Authority));
        noted::note(&noted::kind(Kind::Step));
        self.all_authorities().await
    }

    /// How many steps for people were addressed to an institution. Doubtful ones are not among them.
    ///
    /// # Errors
    /// As [`PublicStore::authorities`].
    pub async fn times_asked(&self, id: &PublicId) -> Result<i64, PublishError> {
        noted::note(&noted::steps_of(id.as_str()));
        let rows = self.all_authorities().await?;
        Ok(rows.iter().find(|row| row.authority.id == *id).map_or(0, |row| row.asked))
    }

    async fn all_authorities(&self) -> Result<Arc<Vec<AuthorityRow>>, PublishError> {
        let read = async {
            let mut tx = self.reading(&[]).await?;
            let sql = "SELECT p.public_id, p.body, COALESCE(a.asked, 0) AS asked, COALESCE(b.acted, 0) AS acted, \
                   a.first_key, a.last_key FROM publication p \
                   LEFT JOIN (SELECT addressee_id, COUNT(*) AS asked, \
                   MIN(CASE WHEN date_key <> '' THEN date_key END) AS first_key, \
                   MAX(CASE WHEN date_key <> '' THEN date_key END) AS last_key FROM public_step \
                   WHERE stance = 'for' AND grade <> 'D' GROUP BY addressee_id) a ON a.addressee_id = p.public_id \
                   LEFT JOIN (SELECT actor_id, COUNT(*) AS acted FROM public_step \
                   WHERE grade <> 'D' GROUP BY actor_id) b ON b.actor_id = p.public_id \
                   WHERE p.kind = 'authority' AND p.ended_at IS NULL ORDER BY asked DESC, acted DESC, p.public_id";
            tx.rows(sql, values![]).await?.iter().map(row).collect()
        };
        self.once(|| "authorities".to_owned(), read).await
    }

    /// A released institution.
    ///
    /// # Errors
    /// As [`PublicStore::authorities`].
    pub async fn authority(&self, id: &PublicId) -> Result<Option<PublicAuthority>, PublishError> {
        self.one(Kind::Authority, id.as_str()).await
    }

    /// Addressees known only as text, each distinct text once, in the order of their bytes.
    ///
    /// # Errors
    /// The database's own.
    pub async fn addressees_as_text(&self) -> Result<Vec<TextAddressee>, PublishError> {
        let mut tx = self.reading(&[noted::kind(Kind::Step)]).await?;
        let sql = "SELECT addressee_text, COUNT(*) AS steps, MIN(de_facto) AS de_facto FROM public_step \
                   WHERE addressee_id = '' AND addressee_text <> '' GROUP BY addressee_text ORDER BY addressee_text";
        let rows = tx.rows(sql, values![]).await?;
        rows.iter()
            .map(|row| {
                Ok(TextAddressee {
                    text: row.text("addressee_text")?,
                    steps: row.int("steps")?,
                    de_facto: row.yes("de_facto")?,
                })
            })
            .collect()
    }
}

fn row(row: &Row) -> Result<AuthorityRow, PublishError> {
    let edtf = |key: Option<String>| key.map(|key| date_key::edtf(&key).to_owned());
    Ok(AuthorityRow {
        authority: publications::read_body(row)?,
        asked: row.int("asked")?,
        acted: row.int("acted")?,
        first: edtf(row.maybe_text("first_key")?),
        last: edtf(row.maybe_text("last_key")?),
    })
}
