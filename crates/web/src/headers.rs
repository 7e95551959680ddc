//! The headers of every answer: nothing is loaded from elsewhere, nothing is framed, nothing is told to others.

use axum::response::Response;
use http::HeaderValue;
use http::header::{CACHE_CONTROL, HeaderName, HeaderValue as Value, REFERRER_POLICY};

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
    let headers = response.headers_mut();
    for (name, value) in TABLE {
        headers.insert(name, value);
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
        let table = TABLE;
        let names: Vec<_> = table.iter().map(|(name, _)| name.as_str()).collect();
        assert!(!names.contains(&"server") && !names.contains(&"set-cookie"));
    }
}
