//! The keys of petitions in the database.

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
        bytes(&text).ok_or(DbError::Unreadable { column: "log".to_owned(), found: "a key".to_owned() })
    };
    let dedupe = row.maybe_text("dedupe")?.map(key).transpose()?.map(DedupeKey::new);
    Ok(Some(PetitionKeys { dedupe, log_seed: key(row.text("log")?)? }))
}

/// Destroys the key that makes tags of addresses.
pub(crate) async fn destroy_dedupe(tx: &mut Tx, id: &PetitionId) -> Result<(), DbError> {
    tx.execute("UPDATE petition_key SET dedupe = NULL WHERE petition_id = $1", values![id.as_str()]).await?;
    Ok(())
}

fn hex(key: &[u8; 32]) -> String {
    key.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn bytes(text: &str) -> Option<[u8; 32]> {
    let mut key = [0; 32];
    if text.len() != 64 || !text.is_ascii() {
        return None;
    }
    for (place, byte) in key.iter_mut().enumerate() {
        *byte = u8::from_str_radix(&text[place * 2..place * 2 + 2], 16).ok()?;
    }
    Some(key)
}
