//! The one thing that a reader of the site may write about an action: how many come.

use byname_base::id::PublicId;
use byname_campaign::coming::{self, Together};

use super::publications::PublicStore;
use crate::error::PublishError;

impl PublicStore {
    /// Notes that some people come to an action, and gives back only when that is durable.
    ///
    /// # Errors
    /// `Campaign` when the action takes no more; the database's own.
    pub async fn note_coming(&self, action: &PublicId, together: Together) -> Result<(), PublishError> {
        let mut tx = self.db.write().await?;
        coming::note(&mut tx, action, together).await?;
        Ok(tx.commit().await?)
    }
}
