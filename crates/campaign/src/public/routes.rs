//! The addresses of signing, and of the links of letters.

use std::sync::Arc;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use byname_web::route::{self, Listener, Route};

use super::{Petitions, confirm, files, letter_link, letter_report, receipt, sign, take_back, tiles};

/// Bytes that a form may have: a long name in any letters, percent-encoded, and room to spare.
const LARGEST_FORM: usize = 32 * 1024;

/// Every address of signing, and those that a link to a writer or a partner group opens.
#[must_use]
pub fn routes() -> Vec<Route<Arc<Petitions>>> {
    vec![
        Route::open_form("/{lang}/petitions/{slug}", sign::sign),
        Route::read(Listener::Public, "/{lang}/confirm/{code}", confirm::ask),
        Route::open_form("/{lang}/confirm/{code}", confirm::act),
        Route::read(Listener::Public, "/{lang}/receipt/{code}", receipt::ask),
        Route::open_form("/{lang}/receipt/{code}", receipt::act),
        Route::read(Listener::Public, "/{lang}/take-back/{code}", take_back::ask),
        Route::open_form("/{lang}/take-back/{code}", take_back::act),
        Route::read(Listener::Public, "/{lang}/letters/{slug}/go/{code}", letter_link::ask),
        Route::open_form("/{lang}/letters/{slug}/go/{code}", letter_link::act),
        Route::read(Listener::Public, "/{lang}/letters/{slug}/report/{code}", letter_report::page),
        Route::open_form("/{lang}/letters/{slug}/report/{code}", letter_report::act),
        Route::read(Listener::Public, "/data/petitions/{slug}", files::summary),
        Route::read(Listener::Public, "/data/petitions/{slug}/leaves", files::leaves),
        Route::read(Listener::Public, "/data/petitions/{slug}/heads", files::heads),
        Route::read(Listener::Public, "/data/petitions/{slug}/checkpoint", tiles::checkpoint),
        Route::read(Listener::Public, "/data/petitions/{slug}/tile/{level}/{*place}", tiles::tile),
    ]
}

/// The router of signing, to stand beside the pages of the site.
pub fn router(room: &Arc<Petitions>) -> Router {
    route::handlers(routes(), Arc::clone(room)).layer(DefaultBodyLimit::max(LARGEST_FORM))
}
