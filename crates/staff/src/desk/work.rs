//! One way to do what a form asks: once, in one transaction, on behalf of whoever is signed in at that moment.

use axum::response::{IntoResponse, Response};
use byname_base::id::Mint;
use byname_base::now::Now;
use byname_db::Tx;
use byname_seal::rows;
use byname_web::error_page::Fault;
use byname_web::form::Fields;
use http::StatusCode;
use http::header::LOCATION;

use super::form_page::FORM_ID;
use super::{Desk, SignedIn};
use crate::{Caller, once, session};

/// What a form asks, about to be done. Dropped, it leaves no trace.
pub struct Work {
    /// The transaction of the act.
    pub tx: Tx,
    /// On whose behalf: read again in this transaction, so that what was taken away a moment ago is away.
    pub caller: Caller,
    /// When.
    pub now: Now,
    /// Makes ids.
    pub mint: Mint,
    form_id: String,
}

/// Whether the form is new.
pub enum Begun {
    /// It is: do it, then [`Work::end`].
    Now(Box<Work>),
    /// It was sent before: where it led.
    Before(Response),
}

impl Desk {
    /// Begins what a form asks.
    ///
    /// # Errors
    /// `NotFound` when the session ended in this moment; `Full`, `Broken`.
    pub async fn begin(&self, signed: &SignedIn, fields: &Fields) -> Result<Begun, Fault> {
        let mut tx = self.db.write().await.map_err(|cause| Self::broken(&cause))?;
        let now = self.now();
        let (caller, _) =
            session::caller(&mut tx, now, &signed.browser.token).await?.ok_or(Fault::NotFound)?;
        let form_id = fields.text(FORM_ID).to_owned();
        if let Some(led_to) = once::led_to(&mut tx, &caller, &form_id).await? {
            return Ok(Begun::Before(see_other(&led_to)));
        }
        Ok(Begun::Now(Box::new(Work { tx, caller, now, mint: self.mint(), form_id })))
    }
}

impl Work {
    /// Makes it durable, and leads to the page that shows what was done.
    ///
    /// # Errors
    /// `Full`, `Broken`: then nothing of it stands.
    pub async fn end(mut self, led_to: &str) -> Result<Response, Fault> {
        if !self.form_id.is_empty() {
            once::done(&mut self.tx, &self.caller, self.now, &self.form_id, led_to).await?;
        }
        rows::bind(&mut self.tx, self.now, self.caller.actor())
            .await
            .map_err(|cause| Desk::broken(&cause))?;
        self.tx.commit().await.map_err(|cause| Desk::broken(&cause))?;
        Ok(see_other(led_to))
    }
}

/// Leads to a page of the desk.
fn see_other(address: &str) -> Response {
    (StatusCode::SEE_OTHER, [(LOCATION, address.to_owned())]).into_response()
}
