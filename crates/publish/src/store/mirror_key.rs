//! The key that signs copies of the site, in the database: backups carry it, and every node has the same.

use byname_base::hex::{hex, read_hex};
use byname_base::now::Now;
use byname_db::{DbError, Tx, reads, values};

use super::publications::PublicStore;
use super::standing;
use crate::error::PublishError;

/// The seed, and the verifier as text; `None` before the first copy.
pub(crate) async fn get(tx: &mut Tx) -> Result<Option<([u8; 32], String)>, DbError> {
    let row = tx.row("SELECT seed, verifier FROM mirror_key WHERE id = 1", values![]).await?;
    let Some(row) = row else { return Ok(None) };
    let seed = read_hex(&row.text("seed")?)
        .ok_or(DbError::Unreadable { column: "seed".to_owned(), found: "no key".to_owned() })?;
    Ok(Some((seed, row.text("verifier")?)))
}

/// Keeps a new key. The pages name it, so that they are others from now on.
pub(crate) async fn keep(tx: &mut Tx, now: Now, seed: &[u8; 32], verifier: &str) -> Result<(), DbError> {
    tx.execute(
        "INSERT INTO mirror_key (id, seed, verifier, made_at) VALUES (1, $1, $2, $3)",
        values![hex(seed), verifier, now],
    )
    .await?;
    standing::raise_epoch(tx).await
}

impl PublicStore {
    /// What anyone checks a copy of the site with; `None` before the first copy was made.
    ///
    /// # Errors
    /// The database's own.
    pub async fn mirror_verifier(&self) -> Result<Option<String>, PublishError> {
        // It is made once, and whoever makes copies knows it.
        reads::note_program();
        let mut tx = self.reading(&[]).await?;
        let row = tx.row("SELECT verifier FROM mirror_key WHERE id = 1", values![]).await?;
        Ok(row.map(|row| row.text("verifier")).transpose()?)
    }
}
