//! What taking back does, whoever asked for it: publications end, tombstones stay, and nothing is left that
//! speaks of what went.

use byname_base::id::{Mint, WithdrawalId};
use byname_base::now::{Now, kyiv};
use byname_db::Tx;

use crate::error::PublishError;
use crate::publication::{Kind, Link, Snapshot};
use crate::store::acts;
use crate::store::standing::{self, Standing};
use crate::withdrawal::WithdrawalKind;

/// Who takes back, when and why.
pub(crate) struct TakingBack<'a> {
    pub(crate) now: Now,
    pub(crate) kind: WithdrawalKind,
    pub(crate) by: &'a str,
    pub(crate) reason: &'a str,
    /// The record asked for; `None` for whatever lapsed.
    pub(crate) record_id: Option<&'a str>,
}

impl<'a> TakingBack<'a> {
    /// The program taking back what no longer has all it needs to stand.
    pub(crate) fn what_lapsed(now: Now, reason: &'a str) -> Self {
        Self { now, kind: WithdrawalKind::Lapsed, by: "byname", reason, record_id: None }
    }
}

/// Ends publications and puts others in a state that says less, then ends whatever that leaves without ground:
/// rows that list somebody without a page, sources nothing cites, institutions no step names. Gives everything
/// that ended.
pub(crate) async fn take_back(
    tx: &mut Tx,
    mint: &mut Mint,
    act: &TakingBack<'_>,
    ended: Vec<Standing>,
    remade: Vec<(Standing, Snapshot)>,
) -> Result<Vec<Standing>, PublishError> {
    for (old, snapshot) in &remade {
        standing::replace(tx, mint, act.now, old, snapshot).await?;
    }
    let withdrawal = if ended.is_empty() && act.record_id.is_none() {
        None
    } else {
        let id = WithdrawalId::mint(mint);
        acts::insert_withdrawal(tx, act, &id).await?;
        Some(id)
    };
    let mut ended = ended;
    end_all(tx, act, withdrawal.as_ref(), &ended).await?;
    let listing_nobody = standing::listing_nobody(tx).await?;
    end_all(tx, act, withdrawal.as_ref(), &listing_nobody).await?;
    ended.extend(listing_nobody);
    forget_steps(tx, mint, act.now, &ended).await?;
    let groundless = standing::needed_by_nothing(tx).await?;
    end_all(tx, act, withdrawal.as_ref(), &groundless).await?;
    ended.extend(groundless);
    Ok(ended)
}

async fn end_all(
    tx: &mut Tx,
    act: &TakingBack<'_>,
    withdrawal: Option<&WithdrawalId>,
    ended: &[Standing],
) -> Result<(), PublishError> {
    let today = act.now.day_in(&kyiv());
    for one in ended {
        standing::end(tx, act.now, &one.id, withdrawal).await?;
        standing::bury(tx, one, today).await?;
    }
    Ok(())
}

/// Takes the steps that ended out of the steps and appeals that named them.
async fn forget_steps(
    tx: &mut Tx,
    mint: &mut Mint,
    now: Now,
    ended: &[Standing],
) -> Result<(), PublishError> {
    for step in ended.iter().filter(|one| one.kind == Kind::Step) {
        for (old, mut snapshot) in standing::speaking_of(tx, Link::Step, &step.public_id).await? {
            snapshot.forget_steps(|id| id.as_str() == step.public_id);
            standing::replace(tx, mint, now, &old, &snapshot).await?;
        }
    }
    Ok(())
}
