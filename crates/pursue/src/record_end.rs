//! Recording how a step ended without an answer: ignored, taken back, come back. Always a person's word.

use byname_base::edtf::Edtf;
use byname_base::id::StepId;
use byname_base::now::{Now, kyiv};
use byname_db::Tx;
use byname_register::{enter, stale};
use byname_seal::log;
use byname_staff::Caller;
use serde_json::json;

use crate::PursueError;
use crate::record_step::open_to;
use crate::step::{Act, Step, Way};

/// How a step ended, as somebody says.
#[derive(Debug, Clone)]
pub struct NewEnd {
    /// How.
    pub act: Act,
    /// When; `None` means today.
    pub on: Option<Edtf>,
    /// Which inboxes were checked; needed for `Ignored`.
    pub inboxes_checked: String,
    /// The number of the step's state that the form showed.
    pub seen: i64,
}

/// Records how a step ended. A reply that comes later is noted all the same, and then the reply counts.
///
/// # Errors
/// `Unknown`; `InboxesNotChecked` for `Ignored` without them; `Stale`; the database's own.
pub async fn end(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    step: &StepId,
    new: &NewEnd,
) -> Result<(), PursueError> {
    let step = open_to(tx, caller, step).await?;
    stale::check(tx, step.id.as_str(), new.seen).await?;
    if new.act == Act::Ignored && new.inboxes_checked.trim().is_empty() {
        return Err(PursueError::InboxesNotChecked);
    }
    let today = now.day_in(&kyiv()).to_string();
    let way = Way {
        act: Some(new.act),
        act_on: new.on.clone().or_else(|| today.parse().ok()),
        act_by: caller.actor().name().to_owned(),
        inboxes_checked: new.inboxes_checked.clone(),
        ..step.way.clone()
    };
    let detail = json!({ "act": new.act });
    log::append(tx, now, caller.actor(), "end_step", step.id.as_str(), &detail).await?;
    enter(tx, caller.actor(), now, Some(&step), &Step { way, ..step.clone() }, 0).await?;
    Ok(())
}
