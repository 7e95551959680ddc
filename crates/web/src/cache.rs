//! Rendered pages, kept as the bytes that go out, plain and packed.
//!
//! A page is true for one day (days are counted to it), one epoch of the publications and the time between two moments
//! at which something becomes public by the clock, and what the listener itself keeps of the publications; all are part
//! of its key, taken when the request came, so that a page made of what was just withdrawn is never served afterwards.

use std::io::Write as _;
use std::sync::{Arc, OnceLock};

use axum::body::to_bytes;
use axum::extract::Request;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use flate2::Compression;
use flate2::write::GzEncoder;
use http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, ETAG, IF_NONE_MATCH, VARY,
};
use http::{HeaderMap, HeaderValue, Method, StatusCode};
use jiff::civil::Date;
use quick_cache::Weighter;
use quick_cache::sync::Cache;
use sha2::{Digest, Sha256};

use crate::headers::Framed;

/// How much memory the pages may take together.
const LIMIT_BYTES: u64 = 48 * 1024 * 1024;

/// What a page is true for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Stamp {
    /// The day to which days are counted.
    pub as_of: Date,
    /// The state of the publications.
    pub epoch: i64,
    /// How often what is kept of the publications beside their store was read anew: it follows the epoch.
    pub read_anew: u64,
    /// How many of the moments have passed at which a page says something else though nobody did anything.
    pub turn: usize,
}

/// Marks an answer that may be kept.
#[derive(Debug, Clone, Copy)]
pub struct Keepable;

/// The pages of one listener.
pub struct PageCache(Cache<Key, Arc<Kept>, Size>);

#[derive(Clone, PartialEq, Eq, Hash)]
struct Key {
    target: String,
    stamp: Stamp,
}

struct Kept {
    media_type: HeaderValue,
    /// Whether it may stand inside pages of others.
    framed: Option<Framed>,
    tag: HeaderValue,
    plain: Bytes,
    /// Made when the first reader takes it.
    packed: OnceLock<Bytes>,
}

#[derive(Clone)]
struct Size;

impl Weighter<Key, Arc<Kept>> for Size {
    fn weight(&self, key: &Key, kept: &Arc<Kept>) -> u64 {
        // The packed form is not there yet; it takes about a fourth of the plain one.
        (key.target.len() + kept.plain.len() * 5 / 4 + 256) as u64
    }
}

impl Default for PageCache {
    fn default() -> Self {
        Self(Cache::with_weighter(2_000, LIMIT_BYTES, Size))
    }
}

impl PageCache {
    /// Answers a reading request from what is kept; else lets it through and keeps a [`Keepable`] answer with
    /// status 200, unless it says that it must not be stored.
    pub async fn answer(&self, stamp: Stamp, request: Request, next: Next) -> Response {
        if !matches!(*request.method(), Method::GET | Method::HEAD) {
            return next.run(request).await;
        }
        let target = request.uri().path_and_query().map_or("/", |target| target.as_str()).to_owned();
        let key = Key { target, stamp };
        let wishes = Wishes::of(request.headers());
        if let Some(kept) = self.0.get(&key) {
            return kept.answer(&wishes);
        }
        let may_keep = request.method() == Method::GET;
        let response = next.run(request).await;
        if !may_keep
            || response.status() != StatusCode::OK
            || response.extensions().get::<Keepable>().is_none()
            || is_not_to_be_stored(&response)
        {
            return response;
        }
        match Kept::of(response).await {
            Ok(kept) => {
                let kept = Arc::new(kept);
                self.0.insert(key, Arc::clone(&kept));
                kept.answer(&wishes)
            }
            Err(refusal) => refusal,
        }
    }

    /// Forgets every page; called when a release or withdrawal made them old.
    pub fn forget(&self) {
        self.0.clear();
    }
}

impl Kept {
    async fn of(response: Response) -> Result<Self, Response> {
        let (parts, body) = response.into_parts();
        let internal = |_| StatusCode::INTERNAL_SERVER_ERROR.into_response();
        // A copy of exactly its size: rendering leaves room to grow that nobody needs any more.
        let plain = Bytes::copy_from_slice(&to_bytes(body, usize::MAX).await.map_err(internal)?);
        let media_type =
            parts.headers.get(CONTENT_TYPE).cloned().unwrap_or(HeaderValue::from_static("text/plain"));
        let framed = parts.extensions.get().copied();
        Ok(Self { media_type, framed, tag: tag(&plain), plain, packed: OnceLock::new() })
    }

    fn answer(&self, wishes: &Wishes) -> Response {
        let mut response = self.bytes(wishes);
        if let Some(framed) = self.framed {
            response.extensions_mut().insert(framed);
        }
        response
    }

    fn bytes(&self, wishes: &Wishes) -> Response {
        let mut headers = HeaderMap::with_capacity(12);
        headers.insert(ETAG, self.tag.clone());
        headers.insert(VARY, HeaderValue::from_static("accept-encoding"));
        // A reader may keep the page but asks each time, so that a withdrawal holds at once.
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
        if wishes.seen.as_ref() == Some(&self.tag) {
            return (StatusCode::NOT_MODIFIED, headers).into_response();
        }
        headers.insert(CONTENT_TYPE, self.media_type.clone());
        if wishes.packed && !self.is_picture() {
            headers.insert(CONTENT_ENCODING, HeaderValue::from_static("gzip"));
            return (headers, self.packed.get_or_init(|| pack(&self.plain)).clone()).into_response();
        }
        (headers, self.plain.clone()).into_response()
    }
}

impl Kept {
    /// Pictures are packed as they are.
    fn is_picture(&self) -> bool {
        self.media_type.as_bytes().starts_with(b"image/")
    }
}

/// Whether an answer says of itself that nothing may store it: what a link shows is another thing after it was pressed,
/// and is for nobody else.
fn is_not_to_be_stored(response: &Response) -> bool {
    response.headers().get(CACHE_CONTROL).is_some_and(|value| value == "no-store")
}

/// What the reader's program said it has or takes.
struct Wishes {
    seen: Option<HeaderValue>,
    packed: bool,
}

impl Wishes {
    fn of(headers: &HeaderMap) -> Self {
        let encodings =
            headers.get(ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
        Self { seen: headers.get(IF_NONE_MATCH).cloned(), packed: encodings.split(',').any(takes_gzip) }
    }
}

fn takes_gzip(encoding: &str) -> bool {
    let (name, weight) = encoding.split_once(';').unwrap_or((encoding, "q=1"));
    let refused = weight.trim().strip_prefix("q=").and_then(|q| q.parse::<f32>().ok()) == Some(0.0);
    name.trim() == "gzip" && !refused
}

fn pack(plain: &[u8]) -> Bytes {
    let mut packer = GzEncoder::new(Vec::with_capacity(plain.len() / 4), Compression::default());
    let packed = packer.write_all(plain).and_then(|()| packer.finish());
    Bytes::from(packed.expect("writing into memory cannot fail"))
}

/// A weak tag: the plain and the packed form of a page share it.
fn tag(plain: &[u8]) -> HeaderValue {
    let digest = Sha256::digest(plain);
    let short = digest.iter().take(8).fold(0_u64, |number, byte| (number << 8) | u64::from(*byte));
    HeaderValue::from_str(&format!("W/\"{short:016x}\"")).expect("hexadecimal digits are a header value")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gzip_is_chosen_only_when_it_is_taken() {
        let takes = |value: &'static str| {
            let headers = HeaderMap::from_iter([(ACCEPT_ENCODING, HeaderValue::from_static(value))]);
            Wishes::of(&headers).packed
        };
        assert!(takes("gzip, deflate, br"));
        assert!(takes("br;q=1.0, gzip;q=0.8"));
        assert!(!takes("gzip;q=0, br"));
        assert!(!takes("br"));
        assert!(!takes(""));
    }
}
