//! The guard before every form of the desk: a form is read only when it comes from a page of ours, in the browser
//! that the page was made for.
//!
//! It stands before all handlers, so that none can forget it. Three things must hold of whatever changes anything: the
//! browser says that the page was ours (`Origin`), the form carries the token of this browser's cookie, and it is no
//! larger than a form.

use axum::body::{Body, to_bytes};
use axum::extract::{FromRequestParts, Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use byname_base::hex::hex;
use byname_base::id::Mint;
use http::header::{CONTENT_TYPE, COOKIE, HOST, ORIGIN, SET_COOKIE};
use http::request::Parts;
use http::{HeaderMap, HeaderValue, Method};
use sha2::{Digest, Sha256};

use crate::error_page::Fault;
use crate::form::Fields;
use crate::token::Token;
use crate::upload;

/// The name under which every form sends its token.
pub const FIELD: &str = "form_token";
/// Bytes that a form may have: a long letter in Cyrillic, percent-encoded, several times over.
const LARGEST_FORM: usize = 512 * 1024;

/// Where cookies and forms of this desk belong.
#[derive(Debug, Clone, Copy)]
pub struct Place {
    /// Whether browsers reach it by https: then the cookie is `__Host-` and `Secure`.
    pub https: bool,
    /// Makes the secret of a new browser.
    pub mint: fn() -> Mint,
}

/// The browser that asks, known by the secret in its cookie: before and after somebody signs in.
#[derive(Clone)]
pub struct Browser {
    /// Its secret.
    pub token: Token,
}

impl Browser {
    /// The token that this browser's forms carry. It tells nothing of the secret.
    #[must_use]
    pub fn form_token(&self) -> String {
        let mut hash = Sha256::new();
        hash.update(b"byname form of ");
        hash.update(self.token.secret().as_bytes());
        hex(&hash.finalize())
    }
}

impl Place {
    /// The cookie's name.
    #[must_use]
    pub fn cookie_name(self) -> &'static str {
        if self.https { "__Host-byname" } else { "byname" }
    }

    /// The cookie that gives a browser its secret.
    #[must_use]
    pub fn cookie(self, token: &Token) -> HeaderValue {
        let secure = if self.https { "; Secure" } else { "" };
        let text =
            format!("{}={}; Path=/; HttpOnly; SameSite=Lax{secure}", self.cookie_name(), token.secret());
        HeaderValue::from_str(&text).expect("a secret is letters and digits")
    }

    /// A cookie of the browser, by name.
    #[must_use]
    pub fn sent<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
        let cookies = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
        cookies
            .flat_map(|line| line.split(';'))
            .filter_map(|pair| pair.trim().split_once('='))
            .find(|(key, _)| *key == name)
            .map(|(_, value)| value)
    }

    fn is_ours(self, headers: &HeaderMap) -> bool {
        let scheme = if self.https { "https" } else { "http" };
        let header = |name| headers.get(name).and_then(|value: &HeaderValue| value.to_str().ok());
        match (header(ORIGIN), header(HOST)) {
            (Some(origin), Some(host)) => origin.eq_ignore_ascii_case(&format!("{scheme}://{host}")),
            _ => false,
        }
    }
}

/// Reads the browser's cookie, or gives it one; lets a form through to its handler only when it is ours.
pub async fn guard(State(place): State<Place>, request: Request, next: Next) -> Response {
    let sent = Place::sent(request.headers(), place.cookie_name()).filter(|text| is_secret(text));
    let known = sent.map(Token::from_text);
    let browser = Browser { token: known.clone().unwrap_or_else(|| Token::mint(&mut (place.mint)())) };
    let mut response = match let_through(place, &browser, request).await {
        Ok(mut request) => {
            request.extensions_mut().insert(browser.clone());
            next.run(request).await
        }
        Err(fault) => fault.into_response(),
    };
    let set_by_handler = response.headers().contains_key(SET_COOKIE);
    if known.is_none() && !set_by_handler {
        response.headers_mut().append(SET_COOKIE, place.cookie(&browser.token));
    }
    response
}

fn is_secret(text: &str) -> bool {
    text.len() == 52 && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
}

/// Reads a form before its handler does. Reading alone changes nothing and passes.
async fn let_through(place: Place, browser: &Browser, request: Request) -> Result<Request, Fault> {
    if matches!(*request.method(), Method::GET | Method::HEAD) {
        return Ok(request);
    }
    let (mut parts, body) = request.into_parts();
    if !place.is_ours(&parts.headers) {
        return Err(Fault::Forged);
    }
    let kind = parts.headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let is_ours = |token: &str| same(token, &browser.form_token());
    let fields = if kind.starts_with("multipart/form-data") {
        let (fields, upload) = upload::read(kind, body, is_ours).await?;
        parts.extensions.insert(upload);
        fields
    } else {
        read_plain(kind, body).await?
    };
    if !is_ours(fields.text(FIELD)) {
        return Err(Fault::Forged);
    }
    parts.extensions.insert(fields);
    Ok(Request::from_parts(parts, Body::empty()))
}

/// A form without a file.
async fn read_plain(kind: &str, body: Body) -> Result<Fields, Fault> {
    if !kind.starts_with("application/x-www-form-urlencoded") {
        return Err(Fault::Unreadable);
    }
    let bytes = to_bytes(body, LARGEST_FORM).await.map_err(|_| Fault::TooMuch)?;
    Ok(Fields::read(&bytes))
}

/// Compares without telling by its time how much was right.
fn same(sent: &str, own: &str) -> bool {
    sent.len() == own.len() && sent.bytes().zip(own.bytes()).fold(0, |rest, (a, b)| rest | (a ^ b)) == 0
}

impl<S: Sync> FromRequestParts<S> for Browser {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Fault> {
        parts.extensions.get::<Self>().cloned().ok_or(Fault::Broken)
    }
}

impl<S: Sync> FromRequestParts<S> for Fields {
    type Rejection = Fault;

    /// The form that the guard let through; a request without one is `Forged`.
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Fault> {
        parts.extensions.get::<Self>().cloned().ok_or(Fault::Forged)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(https: bool) -> Place {
        Place { https, mint: || Mint::seeded(1) }
    }

    #[test]
    fn over_https_the_cookie_is_bound_to_the_host_and_travels_by_https_alone() {
        let token = Token::mint(&mut Mint::seeded(1));
        let text = |https| place(https).cookie(&token).to_str().unwrap().to_owned();
        assert!(text(true).starts_with("__Host-byname=") && text(true).ends_with("; Secure"));
        assert!(text(true).contains("; Path=/; HttpOnly; SameSite=Lax") && !text(true).contains("Domain"));
        assert!(text(false).starts_with("byname=") && !text(false).contains("Secure"));
    }

    #[test]
    fn only_a_page_of_this_very_host_and_scheme_is_ours() {
        let table = [
            (true, "https://desk.example.org", "desk.example.org", true),
            (true, "HTTPS://Desk.Example.org", "desk.example.org", true),
            (true, "http://desk.example.org", "desk.example.org", false),
            (false, "http://127.0.0.1:8081", "127.0.0.1:8081", true),
            (false, "http://127.0.0.1:8080", "127.0.0.1:8081", false),
            (true, "https://desk.example.org.evil.example", "desk.example.org", false),
            (true, "https://evil.example/desk.example.org", "desk.example.org", false),
            (true, "null", "desk.example.org", false),
            (true, "", "", false),
        ];
        for (https, origin, host, ours) in table {
            let mut headers = HeaderMap::new();
            headers.insert(ORIGIN, HeaderValue::from_static(origin));
            headers.insert(HOST, HeaderValue::from_static(host));
            assert_eq!(place(https).is_ours(&headers), ours, "{origin} for {host}");
        }
        assert!(!place(false).is_ours(&HeaderMap::new()), "a form without an origin");
    }

    #[test]
    fn a_forms_token_tells_nothing_of_the_secret_and_is_compared_whole() {
        let browser = Browser { token: Token::mint(&mut Mint::seeded(1)) };
        let own = browser.form_token();
        assert!(!own.contains(browser.token.secret()) && own != browser.token.hash());
        assert!(same(&own, &own) && !same(&own[1..], &own) && !same("", &own));
        assert!(!is_secret("short") && !is_secret(&"A".repeat(52)) && is_secret(browser.token.secret()));
    }
}
