//! Released photographs by their names.

use byname_db::{Tx, values};

use super::publications::PublicStore;
use crate::error::PublishError;

impl PublicStore {
    /// The bytes of a photograph that something public shows now, JPEG; `None` when nothing does, or did once.
    ///
    /// # Errors
    /// The database's own.
    pub async fn photo(&self, sha256: &str) -> Result<Option<Vec<u8>>, PublishError> {
        let mut tx = self.db.read().await?;
        let sql = "SELECT jpeg FROM public_photo WHERE sha256 = $1 LIMIT 1";
        let row = tx.row(sql, values![sha256]).await?;
        Ok(row.map(|row| row.bytes("jpeg")).transpose()?)
    }
}

/// The publication and name of every photograph that is public.
pub(crate) async fn public(tx: &mut Tx) -> Result<Vec<(String, String)>, PublishError> {
    let sql = "SELECT publication_id, sha256 FROM public_photo ORDER BY publication_id, sha256";
    let rows = tx.rows(sql, values![]).await?;
    rows.iter().map(|row| Ok((row.text("publication_id")?, row.text("sha256")?))).collect()
}

/// The bytes of one of them.
pub(crate) async fn jpeg(tx: &mut Tx, publication: &str, sha256: &str) -> Result<Vec<u8>, PublishError> {
    let sql = "SELECT jpeg FROM public_photo WHERE publication_id = $1 AND sha256 = $2";
    let row = tx.row(sql, values![publication, sha256]).await?;
    Ok(row.map(|row| row.bytes("jpeg")).transpose()?.unwrap_or_default())
}
