//! The leaves of a run: one that announces it, then one for each signature that it takes out or puts back, all in one
//! transaction. So a batch is there as a whole or not at all, whatever happens meanwhile.

use byname_base::id::PetitionId;
use byname_base::now::Now;
use byname_db::Db;
use byname_tally::{Act, Leaf};

use crate::count::{CountError, Counted, Lease, begin_under};
use crate::invalidation::{RunKind, Untold};
use crate::store::invalidations::Told;
use crate::store::{counts, invalidations};

impl Counted {
    /// Writes the leaves of a run. What its signers took back meanwhile gets none, and a run of which nothing is left
    /// is told without a number.
    pub(crate) async fn tell_run(
        &mut self,
        db: &Db,
        lease: &Lease,
        now: Now,
        id: &PetitionId,
        run: &Untold,
    ) -> Result<(), CountError> {
        let mut tx = begin_under(db, lease).await?;
        let (first, claimed) = (self.size(), invalidations::claim(&mut tx, id, run).await?);
        let batch = if claimed.is_empty() {
            None
        } else {
            let number = invalidations::next_batch(&mut tx, id).await?;
            let lines = self.append_batch(run, number, &claimed)?;
            counts::add_leaves(&mut tx, id, first, &lines).await?;
            invalidations::number_ends(&mut tx, id, run.number, first).await?;
            Some(Told { batch: number, leaf: first, leaves: claimed.len() as u64 })
        };
        invalidations::told(&mut tx, id, run.number, batch.as_ref(), now).await?;
        Ok(tx.commit().await?)
    }

    /// Appends a batch to the log in memory; gives its lines.
    fn append_batch(&mut self, run: &Untold, number: i64, leaves: &[i64]) -> Result<Vec<String>, CountError> {
        let act = if run.kind == RunKind::Restore { Act::Restore } else { Act::Invalidate };
        let batch = u64::try_from(number).unwrap_or(0);
        let announced =
            Leaf::Batch { number: batch, act, count: leaves.len() as u64, reason: run.reason.clone() };
        let mut lines = vec![self.log.append(&announced)?];
        for leaf in leaves {
            let index = u64::try_from(*leaf).unwrap_or(0);
            lines.push(self.log.append(&Leaf::Review { act, index, batch })?);
        }
        Ok(lines)
    }
}
