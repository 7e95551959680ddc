//! The one table of routes: the router is built from it and `byname routes` prints it, so that neither can
//! know an address which the other does not.

use std::fmt;

use axum::Router;
use axum::handler::Handler;
use axum::routing::{MethodFilter, MethodRouter, on};
use byname_base::codes;
use http::Method;
use serde::Serialize;

use crate::error_page::Fault;

codes! {
    /// On which of the two addresses a route answers.
    Listener {
        /// The desk of the staff.
        Desk = "desk",
        /// The address that anyone may read.
        Public = "public",
    }
}

codes! {
    /// Who may call a route.
    Who {
        /// Everybody, signed in or not.
        Anyone = "anyone",
        /// Somebody who is signed in at the desk, as far as they may.
        Staff = "staff",
    }
}

/// One address of one listener and what answers there.
pub struct Route<S> {
    /// The method; HEAD comes with GET.
    pub method: Method,
    /// The path with `{name}` for what varies.
    pub path: &'static str,
    /// On which address.
    pub listener: Listener,
    /// Who may call it.
    pub who: Who,
    handler: MethodRouter<S>,
}

/// A route as it is listed.
#[derive(Debug, Serialize)]
pub struct RouteRow {
    method: String,
    path: &'static str,
    listener: Listener,
    who: Who,
}

impl<S: Clone + Send + Sync + 'static> Route<S> {
    /// A page, feed or file that anyone may read.
    pub fn read<H, T>(listener: Listener, path: &'static str, handler: H) -> Self
    where
        H: Handler<T, S>,
        T: 'static,
    {
        Self {
            method: Method::GET,
            path,
            listener,
            who: Who::Anyone,
            handler: on(MethodFilter::GET, handler),
        }
    }

    /// A page or file of the desk for whoever is signed in.
    pub fn staff<H, T>(path: &'static str, handler: H) -> Self
    where
        H: Handler<T, S>,
        T: 'static,
    {
        Self { who: Who::Staff, ..Self::read(Listener::Desk, path, handler) }
    }

    /// A form of the desk, which the guard reads before.
    pub fn form<H, T>(who: Who, path: &'static str, handler: H) -> Self
    where
        H: Handler<T, S>,
        T: 'static,
    {
        let handler = on(MethodFilter::POST, handler);
        Self { method: Method::POST, path, listener: Listener::Desk, who, handler }
    }

    /// A form that anyone may send, without a sign-in: it says by itself what it may do.
    pub fn open_form<H, T>(path: &'static str, handler: H) -> Self
    where
        H: Handler<T, S>,
        T: 'static,
    {
        let handler = on(MethodFilter::POST, handler);
        Self { method: Method::POST, path, listener: Listener::Public, who: Who::Anyone, handler }
    }

    /// The route as `byname routes --json` prints it.
    #[must_use]
    pub fn row(&self) -> RouteRow {
        RouteRow { method: self.method.to_string(), path: self.path, listener: self.listener, who: self.who }
    }
}

impl fmt::Display for RouteRow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:<6} {:<6} {:<6} {}", self.listener.code(), self.method, self.who.code(), self.path)
    }
}

/// The handlers of a table, to be merged into the router of a listener whose pages have another state.
pub fn handlers<S: Clone + Send + Sync + 'static>(routes: Vec<Route<S>>, state: S) -> Router {
    routes
        .into_iter()
        .fold(Router::new(), |router, route| router.route(route.path, route.handler))
        .with_state(state)
}

/// Builds the router of one listener; whatever the table does not know answers as a [`Fault`].
pub fn router<S: Clone + Send + Sync + 'static>(routes: Vec<Route<S>>, state: S) -> Router {
    with_faults(handlers(routes, state))
}

/// Answers as a [`Fault`] whatever no handler of a listener knows.
pub fn with_faults(handlers: Router) -> Router {
    handlers
        .fallback(|| async { Fault::NotFound })
        .method_not_allowed_fallback(|| async { Fault::MethodNotAllowed })
}
