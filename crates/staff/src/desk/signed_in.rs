//! Who is signed in: asked anew for every request, before anything else.

use axum::extract::FromRequestParts;
use axum::response::{IntoResponse, Response};
use byname_web::csrf::Browser;
use byname_web::error_page::Fault;
use byname_web::form::Fields;
use byname_web::visit::Visit;
use http::header::LOCATION;
use http::request::Parts;
use http::{Method, StatusCode};

use super::{Desk, sign_in};
use crate::{Caller, StaffError, session};

/// Somebody signed in, the browser it is, and what they asked for. A handler that takes one is called for nobody
/// else.
pub struct SignedIn {
    /// On whose behalf everything is done.
    pub caller: Caller,
    /// The browser.
    pub browser: Browser,
    /// What they asked for.
    pub visit: Visit,
}

impl FromRequestParts<Desk> for SignedIn {
    type Rejection = Response;

    /// Whoever is not signed in is led to the form; what they had written in another one is kept in it.
    async fn from_request_parts(parts: &mut Parts, desk: &Desk) -> Result<Self, Response> {
        let visit = Visit::from_request_parts(parts, desk).await.map_err(IntoResponse::into_response)?;
        let browser = Browser::from_request_parts(parts, desk).await.map_err(IntoResponse::into_response)?;
        let found = caller(desk, &browser).await.map_err(|error| Fault::from(error).into_response())?;
        if let Some(caller) = found {
            return Ok(Self { caller, browser, visit });
        }
        let asked = visit.in_language(visit.language);
        if parts.method == Method::POST {
            let fields = parts.extensions.get::<Fields>().cloned().unwrap_or_default();
            return Err(sign_in::ask_and_keep(desk, &visit, &browser, &asked, &fields));
        }
        let to = format!("/{}/sign-in?{}", visit.language, sign_in::to_query(&asked));
        Err((StatusCode::SEE_OTHER, [(LOCATION, to)]).into_response())
    }
}

async fn caller(desk: &Desk, browser: &Browser) -> Result<Option<Caller>, StaffError> {
    let mut tx = desk.db.read().await?;
    let Some((caller, stale)) = session::caller(&mut tx, desk.now(), &browser.token).await? else {
        return Ok(None);
    };
    drop(tx);
    if stale {
        note_use(desk, browser).await;
    }
    Ok(Some(caller))
}

/// Notes that the session is in use. A full disk must not keep anybody from reading.
async fn note_use(desk: &Desk, browser: &Browser) {
    let noted = async {
        let mut tx = desk.db.write().await?;
        session::seen(&mut tx, desk.now(), &browser.token).await?;
        tx.commit().await.map_err(StaffError::from)
    };
    if let Err(cause) = noted.await {
        tracing::warn!(%cause, "the use of a session could not be noted");
    }
}
