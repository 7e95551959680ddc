//! Whether the listener answers and can read the publications; for machines that watch it.

use std::sync::Arc;

use axum::extract::State;
use byname_web::error_page::Fault;

use super::site::PublicSite;

/// Says `ok` when the publications can be read.
pub(super) async fn answer(State(site): State<Arc<PublicSite>>) -> Result<&'static str, Fault> {
    site.store.epoch().await?;
    Ok("ok\n")
}
