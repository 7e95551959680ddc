//! Released photographs by their names.

use byname_base::id::PublicationId;
use byname_db::{DbError, Tx, values};
use jiff::civil::Date;

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

    /// The day since which a photograph that was public is so no more; `None` when it never was, or is.
    ///
    /// # Errors
    /// The database's own.
    pub async fn photo_taken_back(&self, sha256: &str) -> Result<Option<Date>, PublishError> {
        let mut tx = self.db.read().await?;
        let sql = "SELECT taken_back_on FROM photo_tombstone WHERE sha256 = $1 \
                   AND NOT EXISTS (SELECT 1 FROM public_photo f WHERE f.sha256 = photo_tombstone.sha256)";
        let row = tx.row(sql, values![sha256]).await?;
        Ok(row.map(|row| row.parsed("taken_back_on")).transpose()?)
    }
}

/// Leaves of the photographs of a publication that ends the day on which they went.
pub(super) async fn bury(tx: &mut Tx, publication: &PublicationId, on: Date) -> Result<(), DbError> {
    tx.execute(
        "INSERT INTO photo_tombstone (sha256, taken_back_on) \
         SELECT sha256, $2 FROM public_photo WHERE publication_id = $1 \
         ON CONFLICT (sha256) DO UPDATE SET taken_back_on = excluded.taken_back_on",
        values![publication.as_str(), on.to_string()],
    )
    .await?;
    Ok(())
}

/// Shows a photograph with a publication: what was left of it when it went, goes.
pub(super) async fn show(tx: &mut Tx, publication: &PublicationId, sha256: &str) -> Result<(), DbError> {
    tx.execute(
        "INSERT INTO public_photo (publication_id, sha256, jpeg) \
         SELECT $1, sha256, jpeg FROM picture WHERE sha256 = $2",
        values![publication.as_str(), sha256],
    )
    .await?;
    tx.execute("DELETE FROM photo_tombstone WHERE sha256 = $1", values![sha256]).await?;
    Ok(())
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
