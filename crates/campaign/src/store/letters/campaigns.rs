//! Campaigns of letters: the records of the desk, and what the world may read of them.

use std::collections::HashMap;

use byname_base::id::{AccountId, LetterCampaignId};
use byname_db::{DbError, Row, Tx, Value, values};
use byname_register::store::links::{self, Links};
use byname_register::store::records::Record;

use crate::letters::campaign::LetterCampaign;
use crate::letters::public_letters::{KnownLetters, PublicLetters};
use crate::petition::Slug;
use crate::store::json::json;

/// Every campaign, in the order entered.
///
/// # Errors
/// The database's own.
pub async fn all(tx: &mut Tx) -> Result<Vec<LetterCampaign>, DbError> {
    let mut links = links::of_kind(tx, "letters").await?;
    let rows = tx
        .rows(
            "SELECT id, slug, owner, state, texts, addressees, prints, mails, asked_by, opened_at, stopped_at \
             FROM letter_campaign ORDER BY position",
            values![],
        )
        .await?;
    rows.iter().map(|row| read(row, &mut links)).collect()
}

/// One campaign; `None` when there is none of that record id.
///
/// # Errors
/// The database's own.
pub async fn get(tx: &mut Tx, id: &LetterCampaignId) -> Result<Option<LetterCampaign>, DbError> {
    let row = tx
        .row(
            "SELECT id, slug, owner, state, texts, addressees, prints, mails, asked_by, opened_at, stopped_at \
             FROM letter_campaign WHERE id = $1",
            values![id.as_str()],
        )
        .await?;
    let Some(row) = row else { return Ok(None) };
    let mut links = HashMap::from([(id.as_str().to_owned(), links::of_record(tx, id.as_str()).await?)]);
    read(&row, &mut links).map(Some)
}

/// Whether a campaign of this address is there.
pub(crate) async fn has_slug(tx: &mut Tx, slug: &Slug) -> Result<bool, DbError> {
    let sql = "SELECT id FROM letter_campaign WHERE slug = $1";
    Ok(tx.row(sql, values![slug.as_str()]).await?.is_some())
}

/// Writes what the world may read of a campaign, in the place of what it read before.
pub(crate) async fn publish(
    tx: &mut Tx,
    id: &LetterCampaignId,
    public: &PublicLetters,
) -> Result<(), DbError> {
    let body = serde_json::to_string(public).expect("a campaign is a plain struct");
    tx.execute(
        "INSERT INTO public_letter_campaign (campaign_id, slug, body) VALUES ($1, $2, $3) \
         ON CONFLICT (campaign_id) DO UPDATE SET body = excluded.body",
        values![id.as_str(), public.slug.as_str(), body],
    )
    .await?;
    Ok(())
}

/// How often a campaign was changed, all together.
pub(crate) async fn epoch(tx: &mut Tx) -> Result<i64, DbError> {
    let sql = "SELECT CAST(COALESCE(SUM(rev), 0) AS BIGINT) AS epoch FROM letter_campaign";
    tx.row(sql, values![]).await?.expect("a sum is one row").int("epoch")
}

/// Everything that the world may read of campaigns, the newest first.
///
/// # Errors
/// The database's own.
pub async fn public(tx: &mut Tx) -> Result<Vec<KnownLetters>, DbError> {
    let rows = tx
        .rows(
            "SELECT campaign_id, body FROM public_letter_campaign \
             JOIN letter_campaign ON letter_campaign.id = campaign_id ORDER BY position DESC",
            values![],
        )
        .await?;
    rows.iter().map(read_public).collect()
}

/// What the world may read of the campaign of an address; `None` when there is none.
///
/// # Errors
/// The database's own.
pub async fn public_by_slug(tx: &mut Tx, slug: &str) -> Result<Option<KnownLetters>, DbError> {
    let sql = "SELECT campaign_id, body FROM public_letter_campaign WHERE slug = $1";
    tx.row(sql, values![slug]).await?.as_ref().map(read_public).transpose()
}

/// What the world may read of one campaign; `None` while it was never opened.
///
/// # Errors
/// The database's own.
pub async fn public_of(tx: &mut Tx, id: &LetterCampaignId) -> Result<Option<PublicLetters>, DbError> {
    let sql = "SELECT campaign_id, body FROM public_letter_campaign WHERE campaign_id = $1";
    let row = tx.row(sql, values![id.as_str()]).await?;
    Ok(row.as_ref().map(read_public).transpose()?.map(|known| known.public))
}

fn read_public(row: &Row) -> Result<KnownLetters, DbError> {
    Ok(KnownLetters { id: LetterCampaignId::from_text(row.text("campaign_id")?), public: json(row, "body")? })
}

fn read(row: &Row, links: &mut HashMap<String, Links>) -> Result<LetterCampaign, DbError> {
    let id = row.text("id")?;
    let asked_by = row.text("asked_by")?;
    Ok(LetterCampaign {
        people: links.remove(&id).unwrap_or_default().people,
        id: LetterCampaignId::from_text(id),
        slug: row.parsed("slug")?,
        owner: row.text("owner")?,
        state: row.parsed("state")?,
        texts: json(row, "texts")?,
        addressees: json(row, "addressees")?,
        prints: row.yes("prints")?,
        mails: row.yes("mails")?,
        asked_by: (!asked_by.is_empty()).then(|| AccountId::from_text(asked_by)),
        opened_at: row.maybe_text("opened_at")?,
        stopped_at: row.maybe_text("stopped_at")?,
    })
}

impl Record for LetterCampaign {
    const INSERT: &'static str = "INSERT INTO letter_campaign (id, updated_at, updated_by, owner, state, texts, addressees, prints, \
         mails, asked_by, opened_at, stopped_at, slug, position, rev) VALUES \
         ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 1)";

    const REPLACE: &'static str = "UPDATE letter_campaign SET updated_at = $2, updated_by = $3, owner = $4, state = $5, texts = $6, \
         addressees = $7, prints = $8, mails = $9, asked_by = $10, opened_at = $11, stopped_at = $12, \
         rev = rev + 1 WHERE id = $1 RETURNING rev";

    fn id(&self) -> &str {
        self.id.as_str()
    }

    fn changing(&self) -> Vec<Value> {
        vec![
            (&self.owner).into(),
            self.state.code().into(),
            serde_json::to_string(&self.texts).expect("texts are plain structs").into(),
            serde_json::to_string(&self.addressees).expect("addressees are plain structs").into(),
            i64::from(self.prints).into(),
            i64::from(self.mails).into(),
            self.asked_by.as_ref().map_or("", |account| account.as_str()).into(),
            self.opened_at.clone().into(),
            self.stopped_at.clone().into(),
        ]
    }

    fn lasting(&self, position: i64) -> Vec<Value> {
        vec![self.slug.as_str().into(), position.into()]
    }

    fn links(&self) -> Links {
        Links { people: self.people.clone(), ..Links::default() }
    }
}
