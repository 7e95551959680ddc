//! The addresses of steps.

use byname_staff::desk::Desk;
use byname_web::route::{Route, Who};

use super::{letter, new_step, notes, step, steps_of_file, text};

/// Every address of steps at the desk.
#[must_use]
pub fn routes() -> Vec<Route<Desk>> {
    vec![
        Route::staff("/{lang}/people/{id}/steps", steps_of_file::page),
        Route::staff("/{lang}/people/{id}/letter", letter::page),
        Route::form(Who::Staff, "/{lang}/people/{id}/letter", letter::draft),
        Route::form(Who::Staff, "/{lang}/people/{id}/letter/sent", new_step::of_letter),
        Route::staff("/{lang}/steps/new", new_step::page),
        Route::form(Who::Staff, "/{lang}/steps/new", new_step::save),
        Route::staff("/{lang}/steps/{id}", step::page),
        Route::staff("/{lang}/steps/{id}/text", text::page),
        Route::staff("/{lang}/steps/{id}/{what}", notes::page),
        Route::form(Who::Staff, "/{lang}/steps/{id}/{what}", notes::save),
    ]
}
