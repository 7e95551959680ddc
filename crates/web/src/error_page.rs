//! The one way out for what cannot be answered: a page in the reader's language that says what to do next.

use askama::Template;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use byname_base::now::{Now, kyiv};
use http::header::{CONTENT_LENGTH, CONTENT_TYPE, RETRY_AFTER};
use http::{HeaderValue, StatusCode};
use jiff::civil::Date;

use crate::cache::Keepable;
use crate::locale;
use crate::page::Frame;
use crate::route::Listener;
use crate::site::Site;
use crate::visit::Visit;

/// The longest address that is read, in bytes: path and query together.
const LONGEST_TARGET: usize = 16 * 1024;

/// Seconds after which whoever found too many here may try again.
const BUSY_SECONDS: u32 = 5;

/// Why a request gets no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Nothing stands at this address.
    NotFound,
    /// What stood here was taken back on a day.
    TakenBack(Date),
    /// The address cannot be called in this way.
    MethodNotAllowed,
    /// The address is too long.
    TooLong,
    /// The request cannot be read.
    Unreadable,
    /// A form that does not come from a page of ours, or whose page was made for another sign-in.
    Forged,
    /// A form that is too large.
    TooMuch,
    /// Too many tries; wait some seconds.
    SlowDown(u32),
    /// Too many are here at once; nothing was kept.
    Busy,
    /// The disk is full: reading goes on, nothing can be kept.
    Full,
    /// Something of ours failed; the cause is in the log.
    Broken,
}

impl Fault {
    /// The status code.
    #[must_use]
    pub fn status(self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::TakenBack(_) => StatusCode::GONE,
            Self::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
            Self::TooLong => StatusCode::URI_TOO_LONG,
            Self::Unreadable => StatusCode::BAD_REQUEST,
            Self::Forged => StatusCode::FORBIDDEN,
            Self::TooMuch => StatusCode::PAYLOAD_TOO_LARGE,
            Self::SlowDown(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::Busy => StatusCode::SERVICE_UNAVAILABLE,
            Self::Full => StatusCode::INSUFFICIENT_STORAGE,
            Self::Broken => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// The beginning of its words' keys.
    fn word(self) -> &'static str {
        match self {
            Self::NotFound => "error-not-found",
            Self::TakenBack(_) => "error-taken-back",
            Self::MethodNotAllowed => "error-method",
            Self::TooLong => "error-too-long",
            Self::Unreadable => "error-unreadable",
            Self::Forged => "error-forged",
            Self::TooMuch => "error-too-much",
            Self::SlowDown(_) => "error-slow-down",
            Self::Busy => "error-busy",
            Self::Full => "error-full",
            Self::Broken => "error-broken",
        }
    }

    /// What an undressed answer was about; `None` when it is no error.
    fn of(response: &Response) -> Option<Self> {
        let told = response.extensions().get::<Self>().copied();
        if response.extensions().get::<Keepable>().is_some() {
            // A page of its own that says what is wrong, such as a form.
            return None;
        }
        told.or_else(|| match response.status() {
            StatusCode::NOT_FOUND => Some(Self::NotFound),
            StatusCode::METHOD_NOT_ALLOWED => Some(Self::MethodNotAllowed),
            StatusCode::URI_TOO_LONG => Some(Self::TooLong),
            StatusCode::PAYLOAD_TOO_LARGE => Some(Self::TooMuch),
            status if status.is_client_error() => Some(Self::Unreadable),
            status if status.is_server_error() => Some(Self::Broken),
            _ => None,
        })
    }
}

impl IntoResponse for Fault {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        let wait = match self {
            Self::SlowDown(seconds) => Some(seconds),
            Self::Busy => Some(BUSY_SECONDS),
            _ => None,
        };
        if let Some(seconds) = wait {
            response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(seconds));
        }
        response.extensions_mut().insert(self);
        response
    }
}

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage<'a> {
    frame: Frame<'a>,
    words: String,
}

#[derive(Template)]
#[template(path = "desk_error.html")]
struct DeskErrorPage<'a> {
    frame: Frame<'a>,
    words: String,
}

/// What is needed to give errors their page.
#[derive(Clone)]
pub struct Dressing {
    /// Words and settings.
    pub site: Site,
    /// The clock.
    pub clock: fn() -> Now,
    /// Which listener answers: the desk's pages lead to the desk alone.
    pub listener: Listener,
}

/// Refuses an address that is too long, and gives every answer that is an error its page.
pub async fn dress(State(dressing): State<Dressing>, request: Request, next: Next) -> Response {
    let uri = request.uri().clone();
    let wanted = locale::of_path(uri.path()).unwrap_or_else(|| locale::of_browser(request.headers()));
    let length = uri.path_and_query().map_or(0, |target| target.as_str().len());
    let mut response =
        if length > LONGEST_TARGET { Fault::TooLong.into_response() } else { next.run(request).await };
    let Some(fault) = Fault::of(&response) else { return response };
    // The language links of an error lead home: the page itself is not there in any language.
    let visit = Visit::of(&format!("/{wanted}/"), "").expect("a language and a slash are an address");
    let page = error_page(&dressing, &visit, fault);
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    response.headers_mut().remove(CONTENT_LENGTH);
    *response.body_mut() = page.into();
    response
}

fn error_page(dressing: &Dressing, visit: &Visit, fault: Fault) -> String {
    let tr = dressing.site.words.in_language(visit.language);
    let words = match fault {
        Fault::TakenBack(on) => tr.with("error-taken-back", &[("date", tr.day(on).into())]),
        Fault::SlowDown(seconds) => tr.with("error-slow-down", &[("n", seconds.into())]),
        other => tr.t(other.word()),
    };
    let title = tr.t(&format!("{}-title", fault.word()));
    let frame = Frame::new(&dressing.site, visit, title, (dressing.clock)().day_in(&kyiv())).unlisted();
    let page = match dressing.listener {
        Listener::Public => ErrorPage { frame, words }.render(),
        Listener::Desk => DeskErrorPage { frame, words }.render(),
    };
    page.unwrap_or_else(|_| fault.status().to_string())
}
