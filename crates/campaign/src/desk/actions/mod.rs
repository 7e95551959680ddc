//! Actions at the desk: planned, prepared, confirmed, moved or cancelled, told of afterwards.

mod after;
mod fields;
mod kit;
mod list;
mod page;
mod plan;
mod quote;
mod turn;

pub use fields::name as action_name;

use byname_base::id::ActionId;
use byname_db::Tx;
use byname_register::stale;
use byname_staff::desk::Desk;
use byname_staff::{Act, Caller, On, may};
use byname_web::route::{Route, Who};

use crate::action::Action;
use crate::error::CampaignError;
use crate::keep_action::seen_by;

/// Every address of actions at the desk.
pub(super) fn routes() -> Vec<Route<Desk>> {
    vec![
        Route::staff("/{lang}/actions", list::page),
        Route::staff("/{lang}/actions/new", plan::new_page),
        Route::form(Who::Staff, "/{lang}/actions/new", plan::begin),
        Route::staff("/{lang}/actions/{id}", page::page),
        Route::staff("/{lang}/actions/{id}/plan", plan::page),
        Route::form(Who::Staff, "/{lang}/actions/{id}/plan", plan::save),
        Route::staff("/{lang}/actions/{id}/kit", kit::page),
        Route::form(Who::Staff, "/{lang}/actions/{id}/kit", kit::save),
        Route::staff("/{lang}/actions/{id}/after", after::page),
        Route::form(Who::Staff, "/{lang}/actions/{id}/after", after::save),
        Route::staff("/{lang}/actions/{id}/quote", quote::page),
        Route::form(Who::Staff, "/{lang}/actions/{id}/quote", quote::save),
        Route::staff("/{lang}/actions/{id}/turn/{what}", turn::page),
        Route::form(Who::Staff, "/{lang}/actions/{id}/turn/{what}", turn::act),
    ]
}

/// An action that whoever asks may change, and the number of the state that they look at.
async fn kept(tx: &mut Tx, caller: &Caller, id: String) -> Result<(Action, i64), CampaignError> {
    may(caller, Act::KeepActions, &On::Nothing)?;
    let id = ActionId::from_text(id);
    let action = seen_by(tx, caller, &id).await?;
    let seen = stale::present(tx, id.as_str()).await?;
    Ok((action, seen))
}
