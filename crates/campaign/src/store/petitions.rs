//! Petitions in the database: the records of the desk, and what the world may read of them.

use std::collections::HashMap;

use byname_base::id::{AccountId, InstitutionId, PetitionId};
use byname_base::now::Now;
use byname_db::{DbError, Row, Tx, Value, values};
use byname_register::store::links::{self, Links};
use byname_register::store::records::Record;

use super::json::json;
use crate::petition::{Petition, Slug};
use crate::public_petition::{KnownPetition, PublicPetition};

/// Every petition, in the order entered.
///
/// # Errors
/// The database's own.
pub async fn all(tx: &mut Tx) -> Result<Vec<Petition>, DbError> {
    let mut links = links::of_kind(tx, "petition").await?;
    let rows = tx
        .rows(
            "SELECT id, slug, owner, state, texts, recipients, mail_sender, mail_subject, keyholders, asked_by, \
             opened_at, closed_at, delivered_at FROM petition ORDER BY position",
            values![],
        )
        .await?;
    rows.iter().map(|row| read(row, &mut links)).collect()
}

/// One petition; `None` when there is none of that record id.
///
/// # Errors
/// The database's own.
pub async fn get(tx: &mut Tx, id: &PetitionId) -> Result<Option<Petition>, DbError> {
    let row = tx
        .row(
            "SELECT id, slug, owner, state, texts, recipients, mail_sender, mail_subject, keyholders, asked_by, \
             opened_at, closed_at, delivered_at FROM petition WHERE id = $1",
            values![id.as_str()],
        )
        .await?;
    let Some(row) = row else { return Ok(None) };
    let mut links = HashMap::from([(id.as_str().to_owned(), links::of_record(tx, id.as_str()).await?)]);
    read(&row, &mut links).map(Some)
}

/// The record id of the petition of this address.
pub(crate) async fn id_of(tx: &mut Tx, slug: &Slug) -> Result<Option<PetitionId>, DbError> {
    let row = tx.row("SELECT id FROM petition WHERE slug = $1", values![slug.as_str()]).await?;
    row.map(|row| Ok(PetitionId::from_text(row.text("id")?))).transpose()
}

/// Whether a petition of this address is there.
pub(crate) async fn has_slug(tx: &mut Tx, slug: &Slug) -> Result<bool, DbError> {
    Ok(id_of(tx, slug).await?.is_some())
}

/// Writes what the world may read of a petition, in the place of what it read before, and tells every listener.
pub(crate) async fn publish(tx: &mut Tx, id: &PetitionId, public: &PublicPetition) -> Result<(), DbError> {
    let body = serde_json::to_string(public).expect("a petition is a plain struct");
    tx.execute(
        "INSERT INTO public_petition (petition_id, slug, body) VALUES ($1, $2, $3) \
         ON CONFLICT (petition_id) DO UPDATE SET body = excluded.body",
        values![id.as_str(), public.slug.as_str(), body],
    )
    .await?;
    raise_epoch(tx).await
}

/// Everything that the world may read of petitions, the newest first.
pub(crate) async fn public(tx: &mut Tx) -> Result<Vec<KnownPetition>, DbError> {
    let rows = tx
        .rows(
            "SELECT petition_id, body FROM public_petition JOIN petition ON petition.id = petition_id \
             ORDER BY position DESC",
            values![],
        )
        .await?;
    rows.iter().map(read_public).collect()
}

/// What the world may read of one petition.
pub(crate) async fn public_of(tx: &mut Tx, id: &PetitionId) -> Result<Option<PublicPetition>, DbError> {
    let row = tx
        .row("SELECT petition_id, body FROM public_petition WHERE petition_id = $1", values![id.as_str()])
        .await?;
    Ok(row.as_ref().map(read_public).transpose()?.map(|known| known.public))
}

/// The ids of the petitions that can be signed.
pub(crate) async fn open(tx: &mut Tx) -> Result<Vec<PetitionId>, DbError> {
    let rows = tx.rows("SELECT id FROM petition WHERE state = 'open'", values![]).await?;
    rows.iter().map(|row| Ok(PetitionId::from_text(row.text("id")?))).collect()
}

/// The petitions that were handed over before an instant, and whose signers are not forgotten yet.
pub(crate) async fn to_forget(tx: &mut Tx, before: Now) -> Result<Vec<PetitionId>, DbError> {
    let rows = tx
        .rows(
            "SELECT id FROM petition WHERE state = 'delivered' AND delivered_at < $1 \
             AND id NOT IN (SELECT petition_id FROM petition_forgotten) ORDER BY id",
            values![before.as_stored()],
        )
        .await?;
    rows.iter().map(|row| Ok(PetitionId::from_text(row.text("id")?))).collect()
}

/// Notes that of a petition's signers nothing is kept any more; the keys to their names go with it.
pub(crate) async fn forgotten(tx: &mut Tx, now: Now, id: &PetitionId) -> Result<(), DbError> {
    tx.execute("DELETE FROM name_batch WHERE petition_id = $1", values![id.as_str()]).await?;
    tx.execute(
        "INSERT INTO petition_forgotten (petition_id, forgotten_at) VALUES ($1, $2)",
        values![id.as_str(), now.as_stored()],
    )
    .await?;
    // Names that everybody could read go from the page too.
    raise_epoch(tx).await
}

/// To whom the names of a petition's signers are sealed.
pub(crate) async fn keyholders(tx: &mut Tx, id: &PetitionId) -> Result<Vec<String>, DbError> {
    let row = tx.row("SELECT keyholders FROM petition WHERE id = $1", values![id.as_str()]).await?;
    let keys = row.map(|row| row.text("keyholders")).transpose()?.unwrap_or_default();
    Ok(keys.split_whitespace().map(str::to_owned).collect())
}

/// The number that rises with everything that a listener must learn of.
pub(crate) async fn epoch(tx: &mut Tx) -> Result<i64, DbError> {
    let row = tx.row("SELECT epoch FROM petition_epoch WHERE id = 1", values![]).await?;
    row.map_or(Ok(0), |row| row.int("epoch"))
}

/// Tells every listener that something of a petition is new.
pub(crate) async fn raise_epoch(tx: &mut Tx) -> Result<(), DbError> {
    tx.execute("UPDATE petition_epoch SET epoch = epoch + 1 WHERE id = 1", values![]).await?;
    Ok(())
}

fn read_public(row: &Row) -> Result<KnownPetition, DbError> {
    Ok(KnownPetition { id: PetitionId::from_text(row.text("petition_id")?), public: json(row, "body")? })
}

fn read(row: &Row, links: &mut HashMap<String, Links>) -> Result<Petition, DbError> {
    let id = row.text("id")?;
    let words = |text: String| -> Vec<String> { text.split_whitespace().map(str::to_owned).collect() };
    let asked_by = row.text("asked_by")?;
    Ok(Petition {
        people: links.remove(&id).unwrap_or_default().people,
        id: PetitionId::from_text(id),
        slug: row.parsed("slug")?,
        owner: row.text("owner")?,
        state: row.parsed("state")?,
        texts: json(row, "texts")?,
        recipients: words(row.text("recipients")?).into_iter().map(InstitutionId::from_text).collect(),
        mail_sender: row.text("mail_sender")?,
        mail_subject: row.text("mail_subject")?,
        keyholders: words(row.text("keyholders")?),
        asked_by: (!asked_by.is_empty()).then(|| AccountId::from_text(asked_by)),
        opened_at: row.maybe_text("opened_at")?,
        closed_at: row.maybe_text("closed_at")?,
        delivered_at: row.maybe_text("delivered_at")?,
    })
}

impl Record for Petition {
    const INSERT: &'static str = "INSERT INTO petition (id, updated_at, updated_by, owner, state, texts, recipients, mail_sender, \
         mail_subject, keyholders, asked_by, opened_at, closed_at, delivered_at, slug, position, rev) VALUES \
         ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, 1)";

    const REPLACE: &'static str = "UPDATE petition SET updated_at = $2, updated_by = $3, owner = $4, state = $5, texts = $6, \
         recipients = $7, mail_sender = $8, mail_subject = $9, keyholders = $10, asked_by = $11, \
         opened_at = $12, closed_at = $13, delivered_at = $14, rev = rev + 1 WHERE id = $1 RETURNING rev";

    fn id(&self) -> &str {
        self.id.as_str()
    }

    fn changing(&self) -> Vec<Value> {
        let recipients: Vec<&str> = self.recipients.iter().map(InstitutionId::as_str).collect();
        vec![
            (&self.owner).into(),
            self.state.code().into(),
            serde_json::to_string(&self.texts).expect("texts are plain structs").into(),
            recipients.join(" ").into(),
            (&self.mail_sender).into(),
            (&self.mail_subject).into(),
            self.keyholders.join(" ").into(),
            self.asked_by.as_ref().map_or("", |account| account.as_str()).into(),
            self.opened_at.clone().into(),
            self.closed_at.clone().into(),
            self.delivered_at.clone().into(),
        ]
    }

    fn lasting(&self, position: i64) -> Vec<Value> {
        vec![self.slug.as_str().into(), position.into()]
    }

    fn links(&self) -> Links {
        Links { people: self.people.clone(), ..Links::default() }
    }
}
