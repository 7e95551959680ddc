//! The addresses of actions at the desk.

use byname_staff::desk::Desk;
use byname_web::route::{Route, Who};

use super::{after, kit, list, page, plan, quote, turn};

/// Every address of actions at the desk.
pub(in crate::desk) fn routes() -> Vec<Route<Desk>> {
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
