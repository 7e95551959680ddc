//! The headers of every answer: nothing is loaded from elsewhere, nothing is framed, nothing is told to others.
//!
//! What is made to stand inside pages of others is the one exception, and says so itself with [`Framed`]: such an answer
//! may be framed by anybody, and loads still less than others.

use axum::response::Response;
use http::HeaderValue;
use http::header::{CACHE_CONTROL, HeaderName, HeaderValue as Value, REFERRER_POLICY, X_FRAME_OPTIONS};

/// Every header that every answer carries.
pub const TABLE: [(HeaderName, HeaderValue); 7] = [
    (
        HeaderName::from_static("content-security-policy"),
        Value::from_static(
            "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; \
             form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
        ),
    ),
    (HeaderName::from_static("x-content-type-options"), Value::from_static("nosniff")),
    (HeaderName::from_static("x-frame-options"), Value::from_static("DENY")),
    (HeaderName::from_static("referrer-policy"), Value::from_static("no-referrer")),
    (HeaderName::from_static("cross-origin-opener-policy"), Value::from_static("same-origin")),
    (HeaderName::from_static("cross-origin-resource-policy"), Value::from_static("same-origin")),
    (
        HeaderName::from_static("permissions-policy"),
        Value::from_static(
            "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), \
             payment=(), usb=(), interest-cohort=()",
        ),
    ),
];

/// Marks an answer that may stand inside pages of others.
#[derive(Debug, Clone, Copy)]
pub struct Framed;

/// What an answer that may be framed carries in place of the table's: no form, no script, no frame of its own.
const FRAMED: [(HeaderName, HeaderValue); 2] = [
    (
        HeaderName::from_static("content-security-policy"),
        Value::from_static(
            "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'none'; \
             base-uri 'none'; frame-ancestors *",
        ),
    ),
    (HeaderName::from_static("cross-origin-resource-policy"), Value::from_static("cross-origin")),
];

/// Puts the table on an answer of the desk. Its own pages learn where a form came from, so that a form from
/// elsewhere can be told; nobody else does. Nothing of it is kept by the browser.
pub async fn put_on_desk(response: Response) -> Response {
    let asset = response.headers().contains_key(CACHE_CONTROL);
    let mut response = put(response).await;
    let headers = response.headers_mut();
    headers.insert(REFERRER_POLICY, Value::from_static("same-origin"));
    if !asset {
        headers.insert(CACHE_CONTROL, Value::from_static("no-store"));
    }
    response
}

/// Puts the table on an answer.
pub async fn put(mut response: Response) -> Response {
    let framed = response.extensions().get::<Framed>().is_some();
    let headers = response.headers_mut();
    for (name, value) in TABLE {
        headers.insert(name, value);
    }
    if framed {
        for (name, value) in FRAMED {
            headers.insert(name, value);
        }
        headers.remove(X_FRAME_OPTIONS);
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_inline_and_nothing_foreign_is_allowed() {
        let (_, policy) = &TABLE[0];
        let policy = policy.to_str().unwrap();
        assert!(policy.starts_with("default-src 'none'"));
        for forbidden in ["unsafe", "http:", "https:", "data:", "*"] {
            assert!(!policy.contains(forbidden), "{forbidden}");
        }
        let (_, framed) = &FRAMED[0];
        let framed = framed.to_str().unwrap().replace("frame-ancestors *", "");
        assert!(framed.starts_with("default-src 'none'") && !framed.contains("script-src"), "{framed}");
        assert!(!framed.contains('*') && !framed.contains("unsafe"), "{framed}");
        let table = TABLE;
        let names: Vec<_> = table.iter().map(|(name, _)| name.as_str()).collect();
        assert!(!names.contains(&"server") && !names.contains(&"set-cookie"));
    }
}
