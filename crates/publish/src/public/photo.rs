//! A released photograph, for as long as something public shows it. It is read anew each time, so that what was taken
//! back is gone with the page that showed it: no rendered copy is kept here, and readers' programs are told to ask again.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use byname_web::error_page::Fault;
use http::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, IF_NONE_MATCH};
use http::{HeaderMap, StatusCode};

use super::site::PublicSite;

pub(super) async fn file(
    State(site): State<Arc<PublicSite>>,
    asked: HeaderMap,
    Path(file): Path<String>,
) -> Result<Response, Fault> {
    let name = file.strip_suffix(".jpg").filter(|name| is_hash(name)).ok_or(Fault::NotFound)?;
    let Some(jpeg) = site.store.photo(name).await? else {
        let gone = site.store.photo_taken_back(name).await?;
        return Err(gone.map_or(Fault::NotFound, Fault::TakenBack));
    };
    let tag = format!("\"{name}\"");
    let seen = asked.get(IF_NONE_MATCH).is_some_and(|seen| *seen == *tag);
    let head = [(CACHE_CONTROL, "no-cache"), (ETAG, tag.as_str())];
    if seen {
        return Ok((StatusCode::NOT_MODIFIED, head).into_response());
    }
    Ok((head, [(CONTENT_TYPE, "image/jpeg")], jpeg).into_response())
}

fn is_hash(name: &str) -> bool {
    name.len() == 64 && name.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'a'..=b'f'))
}
