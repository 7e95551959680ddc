//! The desk's listener. Until the desk exists it answers one page, which says how to fill the register by import.

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::middleware::{from_fn_with_state, map_response};
use axum::response::{IntoResponse as _, Response};
use byname_base::language::Language;
use byname_base::now::{Now, kyiv};
use byname_web::error_page::Fault;
use byname_web::page::{Frame, Page};
use byname_web::route::{Listener, Route};
use byname_web::site::Site;
use byname_web::visit::Visit;
use byname_web::{assets, error_page, headers, locale, route};
use http::header::LOCATION;
use http::{HeaderMap, StatusCode};
use jiff::civil::Date;

use crate::commands::now;

#[derive(Template)]
#[template(path = "desk/soon.html")]
struct SoonPage<'a> {
    frame: Frame<'a>,
}

/// Every address of the desk.
#[must_use]
pub fn routes() -> Vec<Route<Site>> {
    vec![
        Route::read(Listener::Desk, "/", choose_language),
        Route::read(Listener::Desk, "/{lang}/", soon),
        Route::read(Listener::Desk, assets::ROUTE, assets::serve),
    ]
}

/// The router of the desk's listener.
pub fn router(site: Site) -> Router {
    let dressed = (site.clone(), now as fn() -> Now);
    route::router(routes(), site)
        .layer(from_fn_with_state(dressed, error_page::dress))
        .layer(map_response(headers::put))
}

fn today() -> Date {
    now().day_in(&kyiv())
}

async fn choose_language(headers: HeaderMap) -> Response {
    let language: Language = locale::of_browser(&headers);
    (StatusCode::FOUND, [(LOCATION, format!("/{language}/"))]).into_response()
}

async fn soon(State(site): State<Site>, visit: Visit) -> Result<Page, Fault> {
    let title = site.words.in_language(visit.language).t("desk-title");
    let page = SoonPage { frame: Frame::new(&site, &visit, title, today()) };
    page.render().map(Page::html).map_err(|_| Fault::Broken)
}
