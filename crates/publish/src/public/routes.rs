//! The public routes, and the layers through which every request to them goes.

use std::sync::Arc;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::middleware::{Next, from_fn_with_state, map_response};
use axum::response::Response;
use byname_web::error_page::Dressing;
use byname_web::route::{Listener, Route};
use byname_web::{assets, error_page, headers, route};

use super::site::PublicSite;
use super::{
    action, actions, authorities, authority, calendar, card, choose, come, embed, exports, feeds, healthz,
    home, letters, map, method, names, offered, openapi, people, person, petition, petitions, photo,
    report_page, rules, search, sitemap, sources, steps,
};

/// Bytes that a form may have: a letter of 6,000 in any letters, percent-encoded, and room to spare.
const LARGEST_FORM: usize = 96 * 1024;

/// Every public address.
#[must_use]
pub fn routes() -> Vec<Route<Arc<PublicSite>>> {
    let mut routes = pages();
    routes.extend(files());
    routes
}

/// The router of the public listener: the table of routes, with those of signing, under the cache, the error pages and the headers.
pub fn router(site: &Arc<PublicSite>) -> Router {
    let dressed = Dressing { site: site.site.clone(), clock: site.clock(), listener: Listener::Public };
    let pages = route::handlers(routes(), Arc::clone(site)).layer(DefaultBodyLimit::max(LARGEST_FORM));
    route::with_faults(pages.merge(byname_campaign::public::router(&site.petitions)))
        .layer(from_fn_with_state(Arc::clone(site), remember))
        .layer(from_fn_with_state(dressed, error_page::dress))
        .layer(map_response(headers::put))
}

fn pages() -> Vec<Route<Arc<PublicSite>>> {
    vec![
        Route::read(Listener::Public, "/", choose::language),
        Route::read(Listener::Public, "/{lang}", home::page),
        Route::read(Listener::Public, "/{lang}/", home::page),
        Route::read(Listener::Public, "/{lang}/people", people::page),
        Route::read(Listener::Public, "/{lang}/people/{id}", person::page),
        Route::read(Listener::Public, "/{lang}/people/{id}/card.png", card::picture),
        Route::read(Listener::Public, "/{lang}/map", map::page),
        Route::read(Listener::Public, "/{lang}/search", search::page),
        Route::read(Listener::Public, "/{lang}/names", names::page),
        Route::read(Listener::Public, "/{lang}/steps", steps::page),
        Route::read(Listener::Public, "/{lang}/report", report_page::page),
        Route::read(Listener::Public, "/{lang}/authorities", authorities::page),
        Route::read(Listener::Public, "/{lang}/authorities/{id}", authority::page),
        Route::read(Listener::Public, "/{lang}/rules", rules::list),
        Route::read(Listener::Public, "/{lang}/rules/{id}", rules::page),
        Route::read(Listener::Public, "/{lang}/actions", actions::page),
        Route::read(Listener::Public, "/{lang}/actions/{id}", action::page),
        Route::open_form("/{lang}/actions/{id}", come::come),
        Route::read(Listener::Public, "/{lang}/petitions", petitions::page),
        Route::read(Listener::Public, "/{lang}/petitions/{slug}", petition::page),
        Route::read(Listener::Public, "/{lang}/petitions/{slug}/kiosk/{code}", petition::at_device),
        Route::read(Listener::Public, "/{lang}/embed/people/{id}", embed::person),
        Route::read(Listener::Public, "/{lang}/embed/petitions/{slug}", embed::petition),
        Route::read(Listener::Public, "/{lang}/letters", letters::list),
        Route::read(Listener::Public, "/{lang}/letters/{slug}", letters::page),
        Route::open_form("/{lang}/letters/{slug}", letters::write),
        Route::read(Listener::Public, "/{lang}/sources", sources::page),
        Route::read(Listener::Public, "/{lang}/method", method::page),
    ]
}

fn files() -> Vec<Route<Arc<PublicSite>>> {
    let mut routes: Vec<_> = offered::routes().collect();
    routes.extend([
        Route::read(Listener::Public, "/data/people.pfif.xml", exports::pfif),
        Route::read(Listener::Public, "/data/register.ftm.json", exports::ftm),
        Route::read(Listener::Public, "/feeds/steps.atom", feeds::steps),
        Route::read(Listener::Public, "/feeds/actions.atom", feeds::actions),
        Route::read(Listener::Public, "/feeds/people.atom", feeds::people),
        Route::read(Listener::Public, "/feeds/people/{file}", feeds::person),
        Route::read(Listener::Public, "/calendar.ics", calendar::file),
        Route::read(Listener::Public, "/calendar/{name}", calendar::of_one),
        Route::read(Listener::Public, "/openapi.json", openapi::document),
        Route::read(Listener::Public, "/sitemap.xml", sitemap::list),
        Route::read(Listener::Public, "/sitemap/{file}", sitemap::part),
        Route::read(Listener::Public, "/robots.txt", sitemap::robots),
        Route::read(Listener::Public, "/healthz", healthz::answer),
        Route::read(Listener::Public, "/photos/{file}", photo::file),
        Route::read(Listener::Public, assets::ROUTE, assets::serve),
    ]);
    routes
}

async fn remember(State(site): State<Arc<PublicSite>>, request: Request, next: Next) -> Response {
    site.cache.answer(site.stamp(), request, next).await
}
