//! Every address the program answers, from both listeners.

use byname_web::route::RouteRow;

use crate::desk;

/// The one table: what the routers are built from, as it is printed.
#[must_use]
pub fn table() -> Vec<RouteRow> {
    let public = byname_publish::public::routes();
    let signing = byname_campaign::public::routes();
    let desk = desk::routes();
    let public = public.iter().map(|route| route.row()).chain(signing.iter().map(|route| route.row()));
    public.chain(desk.iter().map(|route| route.row())).collect()
}
