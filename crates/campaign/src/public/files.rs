//! The count as files: the last head, every leaf under it, every head. Whoever saves them can recompute the number.

use std::sync::Arc;

use axum::body::{Body, Bytes};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use byname_base::id::PetitionId;
use byname_db::Db;
use byname_tally::{Note, write_heads};
use byname_web::error_page::Fault;
use futures_util::stream;
use http::header::{CACHE_CONTROL, CONTENT_TYPE};

use super::{Live, Petitions};
use crate::store::counts;

pub(super) async fn summary(
    State(room): State<Arc<Petitions>>,
    Path(file): Path<String>,
) -> Result<Response, Fault> {
    let slug = file.strip_suffix(".json").ok_or(Fault::NotFound)?;
    let live = room.get(slug).ok_or(Fault::NotFound)?;
    Ok(answer("application/json", live.summary.clone()))
}

pub(super) async fn leaves(
    State(room): State<Arc<Petitions>>,
    Path(slug): Path<String>,
) -> Result<Response, Fault> {
    let live = room.get(&slug).ok_or(Fault::NotFound)?;
    let size = i64::try_from(live.head.size).unwrap_or(i64::MAX);
    let reader = LeafReader { db: room.db.clone(), petition: live.id.clone(), next: 0, size };
    Ok(answer("text/plain; charset=utf-8", Body::from_stream(stream::unfold(reader, LeafReader::page))))
}

pub(super) async fn heads(
    State(room): State<Arc<Petitions>>,
    Path(slug): Path<String>,
) -> Result<Response, Fault> {
    let live = room.get(&slug).ok_or(Fault::NotFound)?;
    let notes = notes(&room, &live).await.map_err(|cause| {
        tracing::error!(%cause, "the heads of a petition cannot be read");
        Fault::Broken
    })?;
    Ok(answer("text/plain; charset=utf-8", write_heads(&notes)))
}

async fn notes(room: &Petitions, live: &Live) -> Result<Vec<Note>, crate::count::CountError> {
    let mut tx = room.db.read().await?;
    let notes = counts::heads(&mut tx, &live.id, live.head_number).await?;
    Ok(notes.iter().map(|note| Note::read(note)).collect::<Result<_, _>>()?)
}

fn answer(kind: &'static str, body: impl Into<Body>) -> Response {
    let mut response = ([(CONTENT_TYPE, kind), (CACHE_CONTROL, "no-cache")], body.into()).into_response();
    // A count is for every program, whatever page it stands on.
    response
        .headers_mut()
        .insert(http::header::ACCESS_CONTROL_ALLOW_ORIGIN, http::HeaderValue::from_static("*"));
    response
}

/// Reads the leaves page by page, so that a million of them take no more memory than one page.
struct LeafReader {
    db: Db,
    petition: PetitionId,
    next: i64,
    size: i64,
}

impl LeafReader {
    async fn page(mut self) -> Option<(Result<Bytes, byname_db::DbError>, Self)> {
        if self.next >= self.size {
            return None;
        }
        let read = async {
            let mut tx = self.db.read().await?;
            counts::leaves(&mut tx, &self.petition, self.next, self.size).await
        };
        match read.await {
            Ok(lines) if lines.is_empty() => None,
            Ok(lines) => {
                self.next += i64::try_from(lines.len()).unwrap_or(i64::MAX);
                let mut text = lines.join("\n");
                text.push('\n');
                Some((Ok(Bytes::from(text)), self))
            }
            // The line breaks off: whoever reads sees that it is not whole.
            Err(cause) => Some((Err(cause), self)),
        }
    }
}
