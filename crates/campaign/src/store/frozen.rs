//! What is read of signatures when a petition is frozen for a hand-over.

use std::collections::BTreeMap;

use byname_base::id::{PetitionId, PublicId};
use byname_db::{DbError, Row, Tx, values};

use crate::signature::{SignatureState, Visibility};
use crate::store::counts::PAGE;

/// A signature that has a leaf.
pub(crate) struct Signed {
    /// Where reading goes on; nothing of it is told.
    pub(crate) tag: String,
    pub(crate) leaf: i64,
    pub(crate) is_confirmed: bool,
    pub(crate) country: String,
    pub(crate) signed_at: String,
    pub(crate) visibility: Visibility,
    pub(crate) recipients: Vec<PublicId>,
    pub(crate) name: Option<String>,
    pub(crate) batch: Option<String>,
}

/// Signatures with a leaf below a number, behind a tag in the order of tags, at most a page of them.
pub(crate) async fn signed(
    tx: &mut Tx,
    petition: &PetitionId,
    after: &str,
    below: u64,
) -> Result<Vec<Signed>, DbError> {
    let below = i64::try_from(below).unwrap_or(i64::MAX);
    let rows = tx
        .rows(
            "SELECT tag, leaf, state, country, signed_at, visibility, recipients, name, name_batch FROM signature \
             WHERE petition_id = $1 AND tag > $2 AND leaf < $3 ORDER BY tag LIMIT $4",
            values![petition.as_str(), after, below, PAGE],
        )
        .await?;
    rows.iter().map(read).collect()
}

fn read(row: &Row) -> Result<Signed, DbError> {
    let recipients = row.text("recipients")?;
    Ok(Signed {
        tag: row.text("tag")?,
        leaf: row.int("leaf")?,
        is_confirmed: row.text("state")? == SignatureState::Confirmed.code(),
        country: row.text("country")?,
        signed_at: row.text("signed_at")?,
        visibility: row.parsed("visibility")?,
        recipients: recipients.split_whitespace().map(PublicId::from_text).collect(),
        name: row.maybe_text("name")?,
        batch: row.maybe_text("name_batch")?,
    })
}

/// The encrypted key of every batch of names of a petition.
pub(crate) async fn batch_keys(
    tx: &mut Tx,
    petition: &PetitionId,
) -> Result<BTreeMap<String, String>, DbError> {
    let rows = tx
        .rows("SELECT id, sealed_key FROM name_batch WHERE petition_id = $1", values![petition.as_str()])
        .await?;
    rows.iter().map(|row| Ok((row.text("id")?, row.text("sealed_key")?))).collect()
}
