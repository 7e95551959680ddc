//! The addresses by which people come in, leave, and keep the accounts.

use byname_web::route::{Listener, Route, Who};

use super::{Desk, accounts, log, own_account, sign_in, welcome};

/// Every address of the desk's door.
#[must_use]
pub fn routes() -> Vec<Route<Desk>> {
    vec![
        Route::read(Listener::Desk, "/{lang}/sign-in", sign_in::page),
        Route::form(Who::Anyone, "/{lang}/sign-in", sign_in::enter),
        Route::read(Listener::Desk, "/{lang}/welcome/{link}", welcome::page),
        Route::form(Who::Anyone, "/{lang}/welcome/{link}", welcome::accept),
        Route::form(Who::Staff, "/{lang}/sign-out", sign_in::leave),
        Route::staff("/{lang}/account", own_account::page),
        Route::form(Who::Staff, "/{lang}/account", own_account::new_calendar),
        Route::form(Who::Staff, "/{lang}/account/mail", own_account::set_mail),
        Route::staff("/{lang}/log", log::page),
        Route::staff("/{lang}/accounts", accounts::list),
        Route::staff("/{lang}/accounts/new", accounts::new),
        Route::form(Who::Staff, "/{lang}/accounts/new", accounts::add),
        Route::staff("/{lang}/accounts/{id}", accounts::page),
        Route::form(Who::Staff, "/{lang}/accounts/{id}/{what}", accounts::keep),
        Route::form(Who::Staff, "/{lang}/recoveries/{id}", accounts::confirm),
    ]
}
