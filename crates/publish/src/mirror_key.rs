//! The key with which copies of the site are signed. It is made with the first copy and stays.

use byname_base::id::Mint;
use byname_base::now::Now;
use byname_db::{DbError, Tx};
use byname_tally::{SigningKey, TallyError};

use crate::store::mirror_key as store;

/// Why there is no key.
#[derive(Debug, thiserror::Error)]
pub enum MirrorKeyError {
    /// The database failed.
    #[error(transparent)]
    Database(#[from] DbError),
    /// The kept key is none, or the site's host is no name of one.
    #[error(transparent)]
    Unreadable(#[from] TallyError),
}

/// The key, with a name that says whose copies it signs. Made when it is asked for first.
///
/// # Errors
/// The database's own; `Unreadable`.
pub async fn get_or_make(
    tx: &mut Tx,
    now: Now,
    mint: &mut Mint,
    host: &str,
) -> Result<SigningKey, MirrorKeyError> {
    if let Some((seed, verifier)) = store::get(tx).await? {
        let name = verifier.split('+').next().unwrap_or_default();
        return Ok(SigningKey::from_seed(name, &seed)?);
    }
    let seed = mint.key();
    let key = SigningKey::from_seed(&format!("{host}/mirror"), &seed)?;
    store::keep(tx, now, &seed, &key.verifier().to_string()).await?;
    Ok(key)
}
