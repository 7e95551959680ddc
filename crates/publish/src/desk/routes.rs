//! The addresses of the agenda and of releases.

use byname_staff::desk::Desk;
use byname_web::route::{Listener, Route, Who};

use super::{agenda, calendar, consent, deciding, placards, release, releases};

/// Every address of publishing at the desk, the agenda among them: it stands above all parts.
#[must_use]
pub fn routes() -> Vec<Route<Desk>> {
    vec![
        Route::staff("/{lang}/", agenda::page),
        Route::read(Listener::Desk, "/{lang}/calendar/{secret}", calendar::file),
        Route::staff("/{lang}/people/{id}/consent", consent::page),
        Route::form(Who::Staff, "/{lang}/people/{id}/consent", consent::save),
        Route::staff("/{lang}/people/{id}/release", release::page),
        Route::form(Who::Staff, "/{lang}/people/{id}/release", release::propose),
        Route::staff("/{lang}/people/{id}/withdraw", release::withdraw_page),
        Route::form(Who::Staff, "/{lang}/people/{id}/withdraw", release::withdraw),
        Route::staff("/{lang}/placards", placards::page),
        Route::form(Who::Staff, "/{lang}/placards", placards::print),
        Route::staff("/{lang}/releases", releases::page),
        Route::staff("/{lang}/releases/{id}", deciding::page),
        Route::form(Who::Staff, "/{lang}/releases/{id}", deciding::decide),
    ]
}
