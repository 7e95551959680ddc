//! The addresses of letters at the desk. The sheets of a batch are made of what is released, and answered by publish.

use byname_staff::desk::Desk;
use byname_web::route::{Route, Who};

use super::{addressee, batch, batches, campaign, matters, new, partners, text, turn};
use crate::desk::list;

/// Every address of letters at the desk that needs nothing of a release.
pub(in crate::desk) fn routes() -> Vec<Route<Desk>> {
    vec![
        Route::staff("/{lang}/letters", list::letters),
        Route::staff("/{lang}/letters/new", new::page),
        Route::form(Who::Staff, "/{lang}/letters/new", new::save),
        Route::staff("/{lang}/letters/{id}", campaign::page),
        Route::staff("/{lang}/letters/{id}/text/{of}", text::page),
        Route::form(Who::Staff, "/{lang}/letters/{id}/text/{of}", text::save),
        Route::staff("/{lang}/letters/{id}/matters", matters::page),
        Route::form(Who::Staff, "/{lang}/letters/{id}/matters", matters::save),
        Route::staff("/{lang}/letters/{id}/addressee", addressee::page),
        Route::form(Who::Staff, "/{lang}/letters/{id}/addressee", addressee::save),
        Route::staff("/{lang}/letters/{id}/batches", batches::page),
        Route::form(Who::Staff, "/{lang}/letters/{id}/batches", batches::make_batch),
        Route::staff("/{lang}/letters/{id}/batches/{batch}", batch::page),
        Route::form(Who::Staff, "/{lang}/letters/{id}/batches/{batch}", batch::act),
        Route::staff("/{lang}/letters/{id}/partners", partners::page),
        Route::form(Who::Staff, "/{lang}/letters/{id}/partners", partners::act),
        Route::staff("/{lang}/letters/{id}/turn/{what}", turn::page),
        Route::form(Who::Staff, "/{lang}/letters/{id}/turn/{what}", turn::act),
    ]
}
