//! The addresses of actions, petitions and letters at the desk.

use byname_staff::desk::Desk;
use byname_web::route::{Route, Who};

use super::{
    actions, hand_over, held, invalidate, kiosk, list, matters, names, new, paper, paper_batch, petition,
    run, text, turn,
};

/// Every address of actions, petitions and letters at the desk.
#[must_use]
pub fn routes() -> Vec<Route<Desk>> {
    let mut routes = actions::routes();
    routes.extend(petitions());
    routes.extend(super::letters::routes());
    routes
}

fn petitions() -> Vec<Route<Desk>> {
    vec![
        Route::staff("/{lang}/petitions", list::petitions),
        Route::staff("/{lang}/petitions/new", new::page),
        Route::form(Who::Staff, "/{lang}/petitions/new", new::save),
        Route::staff("/{lang}/petitions/{id}", petition::page),
        Route::staff("/{lang}/petitions/{id}/text/{of}", text::page),
        Route::form(Who::Staff, "/{lang}/petitions/{id}/text/{of}", text::save),
        Route::staff("/{lang}/petitions/{id}/matters", matters::page),
        Route::form(Who::Staff, "/{lang}/petitions/{id}/matters", matters::save),
        Route::staff("/{lang}/petitions/{id}/kiosk", kiosk::page),
        Route::form(Who::Staff, "/{lang}/petitions/{id}/kiosk", kiosk::save),
        Route::staff("/{lang}/petitions/{id}/held", held::page),
        Route::form(Who::Staff, "/{lang}/petitions/{id}/held", held::save),
        Route::staff("/{lang}/petitions/{id}/invalidate", invalidate::page),
        Route::form(Who::Staff, "/{lang}/petitions/{id}/invalidate", invalidate::save),
        Route::staff("/{lang}/petitions/{id}/invalidate/{run}", run::page),
        Route::form(Who::Staff, "/{lang}/petitions/{id}/invalidate/{run}", run::act),
        Route::staff("/{lang}/petitions/{id}/paper", paper::page),
        Route::form(Who::Staff, "/{lang}/petitions/{id}/paper", paper::save),
        Route::staff("/{lang}/petitions/{id}/paper/{batch}", paper_batch::page),
        Route::form(Who::Staff, "/{lang}/petitions/{id}/paper/{batch}", paper_batch::act),
        Route::staff("/{lang}/petitions/{id}/names", names::page),
        Route::form(Who::Staff, "/{lang}/petitions/{id}/names", names::save),
        Route::staff("/{lang}/petitions/{id}/hand-over", hand_over::page),
        Route::form(Who::Staff, "/{lang}/petitions/{id}/hand-over", hand_over::save),
        Route::staff("/{lang}/petitions/{id}/turn/{what}", turn::page),
        Route::form(Who::Staff, "/{lang}/petitions/{id}/turn/{what}", turn::act),
    ]
}
