//! The keys of petitions in the database.

use byname_base::hex::{hex, read_hex};
use byname_base::id::{Mint, PetitionId};
use byname_db::{DbError, Tx, values};

use crate::keys::{DedupeKey, PetitionKeys};

/// Makes the keys of a petition that opens.
pub(crate) async fn make(tx: &mut Tx, id: &PetitionId, mint: &mut Mint) -> Result<(), DbError> {
    let (dedupe, log) = (hex(&mint.key()), hex(&mint.key()));
    tx.execute(
        "INSERT INTO petition_key (petition_id, dedupe, log) VALUES ($1, $2, $3)",
        values![id.as_str(), dedupe, log],
    )
    .await?;
    Ok(())
}

/// The keys of a petition; `None` before it opens.
pub(crate) async fn get(tx: &mut Tx, id: &PetitionId) -> Result<Option<PetitionKeys>, DbError> {
    let row =
        tx.row("SELECT dedupe, log FROM petition_key WHERE petition_id = $1", values![id.as_str()]).await?;
    let Some(row) = row else { return Ok(None) };
    let key = |text: String| {
        read_hex(&text).ok_or(DbError::Unreadable { column: "log".to_owned(), found: "a key".to_owned() })
    };
    let dedupe = row.maybe_text("dedupe")?.map(key).transpose()?.map(DedupeKey::new);
    Ok(Some(PetitionKeys { dedupe, log_seed: key(row.text("log")?)? }))
}

/// Destroys the key that makes tags of addresses.
pub(crate) async fn destroy_dedupe(tx: &mut Tx, id: &PetitionId) -> Result<(), DbError> {
    tx.execute("UPDATE petition_key SET dedupe = NULL WHERE petition_id = $1", values![id.as_str()]).await?;
    Ok(())
}
