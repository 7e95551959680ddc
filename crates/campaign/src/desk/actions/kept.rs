//! The action that a form changes.

use byname_base::id::ActionId;
use byname_db::Tx;
use byname_register::stale;
use byname_staff::{Act, Caller, On, may};

use crate::action::Action;
use crate::error::CampaignError;
use crate::keep_action::seen_by;

/// An action that whoever asks may change, and the number of the state that they look at.
pub(super) async fn kept(tx: &mut Tx, caller: &Caller, id: String) -> Result<(Action, i64), CampaignError> {
    may(caller, Act::KeepActions, &On::Nothing)?;
    let id = ActionId::from_text(id);
    let action = seen_by(tx, caller, &id).await?;
    let seen = stale::present(tx, id.as_str()).await?;
    Ok((action, seen))
}
