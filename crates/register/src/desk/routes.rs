//! The addresses of files and sources.

use byname_staff::desk::Desk;
use byname_web::route::{Route, Who};

use super::{claims, file, files, history, incident, new_file, relations, same, share, sources, standing};

/// Every address of the register at the desk.
#[must_use]
pub fn routes() -> Vec<Route<Desk>> {
    vec![
        Route::staff("/{lang}/people", files::page),
        Route::staff("/{lang}/people/new", new_file::page),
        Route::form(Who::Staff, "/{lang}/people/new", new_file::save),
        Route::staff("/{lang}/people/{id}", file::page),
        Route::staff("/{lang}/people/{id}/facts/new", claims::new),
        Route::form(Who::Staff, "/{lang}/people/{id}/facts/new", claims::save),
        Route::staff("/{lang}/people/{id}/facts/{number}", claims::one),
        Route::form(Who::Staff, "/{lang}/people/{id}/facts/{number}", claims::decide),
        Route::staff("/{lang}/people/{id}/relations/new", relations::new),
        Route::form(Who::Staff, "/{lang}/people/{id}/relations/new", relations::save),
        Route::staff("/{lang}/people/{id}/relations/{relation}", relations::one),
        Route::form(Who::Staff, "/{lang}/people/{id}/relations/{relation}", relations::mend),
        Route::staff("/{lang}/people/{id}/standing", standing::page),
        Route::form(Who::Staff, "/{lang}/people/{id}/standing", standing::save),
        Route::staff("/{lang}/people/{id}/history", history::page),
        Route::staff("/{lang}/people/{id}/event", incident::page),
        Route::form(Who::Staff, "/{lang}/people/{id}/event", incident::save),
        Route::staff("/{lang}/people/{id}/same", same::page),
        Route::form(Who::Staff, "/{lang}/people/{id}/same", same::save),
        Route::staff("/{lang}/people/{id}/share", share::page),
        Route::form(Who::Staff, "/{lang}/people/{id}/share", share::save),
        Route::staff("/{lang}/sources", sources::list),
        Route::staff("/{lang}/sources/new", sources::new),
        Route::form(Who::Staff, "/{lang}/sources/new", sources::save),
    ]
}
