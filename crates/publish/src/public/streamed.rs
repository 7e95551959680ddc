//! Answers that are written piece by piece, so that no list stands whole in memory.

use std::collections::VecDeque;
use std::future::Future;
use std::sync::Arc;

use axum::body::Body;
use axum::response::{IntoResponse, Response};
use byname_base::id::PublicId;
use bytes::Bytes;
use futures_util::stream;
use http::header::{CACHE_CONTROL, CONTENT_TYPE};

use super::site::PublicSite;
use crate::error::PublishError;

/// How many records are read at a time.
pub(super) const BATCH: u32 = 500;

/// A piece of text, and after which id the next is read; `None` when its part ends here.
pub(super) type Piece = Result<(String, Option<PublicId>), PublishError>;

/// What is still to be written.
struct Rest<P, F> {
    head: Option<&'static str>,
    parts: VecDeque<P>,
    after: Option<PublicId>,
    foot: Option<&'static str>,
    read: F,
}

/// An answer between head and foot: each part in turn, `read` piece by piece.
pub(super) fn answer<P, F, Fut>(
    site: Arc<PublicSite>,
    media_type: &'static str,
    frame: (&'static str, &'static str),
    parts: impl IntoIterator<Item = P>,
    read: F,
) -> Response
where
    P: Copy + Send + 'static,
    F: Fn(Arc<PublicSite>, P, Option<PublicId>) -> Fut + Send + 'static,
    Fut: Future<Output = Piece> + Send + 'static,
{
    let rest = Rest {
        head: Some(frame.0),
        parts: parts.into_iter().collect(),
        after: None,
        foot: Some(frame.1),
        read,
    };
    let body = Body::from_stream(stream::try_unfold(rest, move |mut rest| {
        let site = Arc::clone(&site);
        async move {
            if let Some(head) = rest.head.take() {
                return Ok(Some((Bytes::from_static(head.as_bytes()), rest)));
            }
            let Some(part) = rest.parts.front().copied() else {
                let foot = rest.foot.take();
                return Ok::<_, PublishError>(foot.map(|foot| (Bytes::from_static(foot.as_bytes()), rest)));
            };
            let (text, next) = (rest.read)(site, part, rest.after.take()).await?;
            match next {
                Some(_) => rest.after = next,
                None => drop(rest.parts.pop_front()),
            }
            Ok(Some((Bytes::from(text), rest)))
        }
    }));
    ([(CONTENT_TYPE, media_type), (CACHE_CONTROL, "no-cache")], body).into_response()
}

/// After which record the next piece is read; `None` when this batch was not full.
pub(super) fn next<T>(batch: &[T], id: impl Fn(&T) -> &PublicId) -> Option<PublicId> {
    let full = batch.len() == BATCH as usize;
    batch.last().filter(|_| full).map(|last| id(last).clone())
}
