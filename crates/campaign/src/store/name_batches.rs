//! The keys under which names are sealed, in the database.

use byname_base::id::{Mint, PetitionId};
use byname_db::{DbError, Tx, values};

use crate::names::NameBatch;
use crate::store::petitions;

/// Makes a key for some names of a petition; `None` when nobody holds a key to which it could be sealed.
pub(crate) async fn make(
    tx: &mut Tx,
    petition: &PetitionId,
    mint: &mut Mint,
) -> Result<Option<NameBatch>, DbError> {
    let keyholders = petitions::keyholders(tx, petition).await?;
    // The keys were checked when they were entered.
    let Ok(batch) = NameBatch::new(&keyholders, mint) else { return Ok(None) };
    tx.execute(
        "INSERT INTO name_batch (id, petition_id, sealed_key) VALUES ($1, $2, $3)",
        values![batch.id.as_str(), petition.as_str(), &batch.sealed_key],
    )
    .await?;
    Ok(Some(batch))
}
