//! The desk's listener: the pages of every part behind one door.

use std::sync::Arc;

use axum::Router;
use axum::extract::Request;
use axum::middleware::{Next, from_fn, from_fn_with_state, map_response};
use axum::response::{IntoResponse as _, Response};
use byname_base::id::Mint;
use byname_base::language::Language;
use byname_db::Db;
use byname_staff::desk::{Desk, Kept};
use byname_staff::guessing::Guesses;
use byname_web::csrf::{Place, guard};
use byname_web::error_page::Dressing;
use byname_web::route::{Listener, Route};
use byname_web::site::Site;
use byname_web::{assets, error_page, headers, locale, route};
use http::header::{LOCATION, SET_COOKIE};
use http::{HeaderMap, StatusCode};

use crate::commands::now;

/// What the desk's handlers have at hand. `https` says whether browsers reach the desk by https.
#[must_use]
pub fn room(site: Site, db: Db, https: bool) -> Desk {
    Desk {
        site,
        db,
        clock: now,
        place: Place { https, mint: Mint::from_system },
        guesses: Arc::new(Guesses::new(Mint::from_system().secret())),
        kept: Arc::new(Kept::default()),
    }
}

/// Every address of the desk.
#[must_use]
pub fn routes() -> Vec<Route<Desk>> {
    let mut routes = vec![
        Route::read(Listener::Desk, "/", choose_language),
        Route::read(Listener::Desk, assets::ROUTE, assets::serve),
    ];
    routes.extend(byname_staff::desk::routes());
    routes.extend(byname_register::desk::routes());
    routes.extend(byname_pursue::desk::routes());
    routes.extend(byname_campaign::desk::routes());
    routes.extend(byname_publish::desk::routes());
    routes
}

/// The router of the desk's listener.
pub fn router(desk: &Desk) -> Router {
    let dressing = Dressing { site: desk.site.clone(), clock: now, listener: Listener::Desk };
    route::router(routes(), desk.clone())
        .layer(from_fn_with_state(desk.place, guard))
        .layer(from_fn(no_cookie_with_assets))
        .layer(from_fn_with_state(dressing, error_page::dress))
        .layer(map_response(headers::put_on_desk))
}

async fn choose_language(headers: HeaderMap) -> Response {
    let language: Language = locale::of_browser(&headers);
    (StatusCode::FOUND, [(LOCATION, format!("/{language}/"))]).into_response()
}

/// Assets are kept by browsers for a year; a cookie must not be kept with them.
async fn no_cookie_with_assets(request: Request, next: Next) -> Response {
    let asset = request.uri().path().starts_with("/assets/");
    let mut response = next.run(request).await;
    if asset {
        response.headers_mut().remove(SET_COOKIE);
    }
    response
}
