//! Ways from a leaf to the root of a count, for receipts.
//!
//! The tree of one petition is kept, 64 bytes a leaf, and grows by what is new; when another petition's is asked for it
//! takes its place. So a million leaves are hashed once and not for each receipt, and the room never holds more than one
//! tree, however many petitions there are.

use byname_base::id::PetitionId;
use byname_db::Db;
use byname_tally::{Hash, Head, TallyError, Tree};
use tokio::sync::Mutex;

use crate::count::CountError;
use crate::store::counts;

/// The tree that is kept, and whose it is.
#[derive(Default)]
pub(super) struct Proofs(Mutex<Option<(PetitionId, Tree)>>);

impl Proofs {
    /// The hashes from a leaf to the root of a head.
    ///
    /// # Errors
    /// `Log` when the leaves have another root than the head says; the database's own.
    pub(super) async fn path(
        &self,
        db: &Db,
        petition: &PetitionId,
        index: u64,
        head: &Head,
    ) -> Result<Vec<Hash>, CountError> {
        let mut kept = self.0.lock().await;
        let mut tree = match kept.take() {
            Some((of, tree)) if of == *petition => tree,
            _ => Tree::default(),
        };
        grow(&mut tree, db, petition, head.size).await?;
        if tree.root_at(head.size) != Some(head.root) {
            return Err(TallyError::Root { size: head.size }.into());
        }
        let path = tree.inclusion(index, head.size).ok_or(TallyError::NotIncluded)?;
        *kept = Some((petition.clone(), tree));
        Ok(path)
    }
}

/// Appends the leaves that are not in the tree yet, up to a size.
async fn grow(tree: &mut Tree, db: &Db, petition: &PetitionId, size: u64) -> Result<(), CountError> {
    let number = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
    while tree.size() < size {
        let mut tx = db.read().await?;
        let lines = counts::leaves(&mut tx, petition, number(tree.size()), number(size)).await?;
        drop(tx);
        if lines.is_empty() {
            break;
        }
        lines.iter().for_each(|line| tree.append(line.as_bytes()));
    }
    Ok(())
}
