//! The addresses of the agenda, of releases, and of sheets that are made of what is released.

use byname_staff::desk::Desk;
use byname_web::route::{Listener, Route, Who};

use super::{
    action_photo, action_photos, action_release, agenda, calendar, consent, deciding, letter_sheets, photo,
    placards, release, releases, withdraw, word_run, words,
};

/// Every address of publishing at the desk, the agenda among them: it stands above all parts.
#[must_use]
pub fn routes() -> Vec<Route<Desk>> {
    vec![
        Route::staff("/{lang}/", agenda::page),
        Route::read(Listener::Desk, "/{lang}/calendar/{secret}", calendar::file),
        Route::staff("/{lang}/people/{id}/consent", consent::page),
        Route::form(Who::Staff, "/{lang}/people/{id}/consent", consent::save),
        Route::staff("/{lang}/people/{id}/photo", photo::page),
        Route::form(Who::Staff, "/{lang}/people/{id}/photo", photo::save),
        Route::staff("/{lang}/people/{id}/photo/{photo}", photo::picture),
        Route::staff("/{lang}/people/{id}/release", release::page),
        Route::form(Who::Staff, "/{lang}/people/{id}/release", release::propose),
        Route::staff("/{lang}/people/{id}/withdraw", withdraw::of_file_page),
        Route::form(Who::Staff, "/{lang}/people/{id}/withdraw", withdraw::of_file),
        Route::staff("/{lang}/actions/{id}/photos", action_photos::page),
        Route::form(Who::Staff, "/{lang}/actions/{id}/photos", action_photos::save),
        Route::staff("/{lang}/actions/{id}/photos/{photo}", action_photo::page),
        Route::form(Who::Staff, "/{lang}/actions/{id}/photos/{photo}", action_photo::act),
        Route::staff("/{lang}/actions/{id}/photos/{photo}/{what}", action_photo::picture),
        Route::staff("/{lang}/actions/{id}/release", action_release::page),
        Route::form(Who::Staff, "/{lang}/actions/{id}/release", action_release::propose),
        Route::staff("/{lang}/actions/{id}/withdraw", withdraw::of_action_page),
        Route::form(Who::Staff, "/{lang}/actions/{id}/withdraw", withdraw::of_action),
        Route::staff("/{lang}/letters/{id}/batches/{batch}/letters", letter_sheets::page),
        Route::staff("/{lang}/letters/{id}/batches/{batch}/pdf/{form}", letter_sheets::pdf),
        Route::staff("/{lang}/placards", placards::page),
        Route::form(Who::Staff, "/{lang}/placards", placards::print),
        Route::staff("/{lang}/releases", releases::page),
        Route::staff("/{lang}/releases/{id}", deciding::page),
        Route::form(Who::Staff, "/{lang}/releases/{id}", deciding::decide),
        Route::staff("/{lang}/words", words::page),
        Route::staff("/{lang}/words/{of}", words::language),
        Route::form(Who::Staff, "/{lang}/words/{of}", words::bring),
        Route::staff("/{lang}/words/{of}/file", words::file),
        Route::staff("/{lang}/words/{of}/files/{run}", word_run::page),
        Route::form(Who::Staff, "/{lang}/words/{of}/files/{run}", word_run::decide),
    ]
}
