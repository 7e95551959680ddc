//! A form comes back: it is kept, or shown again with what is wrong in it. New, repeated and held are answered alike.

use std::sync::Arc;

use axum::Extension;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use byname_tally::Class;
use byname_web::error_page::Fault;
use byname_web::form::Fields;
use byname_web::page::written;
use byname_web::token::Token;
use byname_web::visit::Visit;
use http::header::{CACHE_CONTROL, CONTENT_TYPE};
use http::{HeaderMap, StatusCode};

use super::pages::{AnswerPage, SignAgainPage, rendered};
use super::sign_form::{self, CODE, SERVED, STAMP, Signing};
use super::{Live, Petitions};
use crate::address::Canonical;
use crate::keys::random_tag;
use crate::limits::NetworkMark;
use crate::signature::{HeldFor, NewSignature, SignatureState};
use crate::writer::Signed;

pub(super) async fn sign(
    State(room): State<Arc<Petitions>>,
    visit: Visit,
    Path((_, slug)): Path<(String, String)>,
    network: Option<Extension<NetworkMark>>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Fault> {
    let live = room.get(&slug).ok_or(Fault::NotFound)?;
    let fields = read_form(&headers, &body)?;
    let code = Some(fields.text(CODE)).filter(|code| !code.is_empty());
    let Some(signing) = sign_form::read(&live, &fields, code.is_some()) else {
        return again(&room, &visit, &live, &fields, code);
    };
    let network = network.map(|Extension(mark)| mark);
    let Some(new) = signature(&room, &visit, &live, &fields, &signing, network) else {
        return not_open(&room, &visit, &live);
    };
    let code_hash = code.map(|code| Token::from_text(code).hash());
    match room.writer.sign(new, code_hash).await? {
        // Whoever signs on a device needs no link.
        Signed::Kept if code.is_some() => {
            say(&room, &visit, &live, "counted-title", "counted-when", StatusCode::OK)
        }
        Signed::Kept => Ok(thanks(&room, &visit, &live)),
        Signed::NotOpen => not_open(&room, &visit, &live),
        Signed::NoCode => no_code(&room, &visit, &live),
    }
}

/// Reads a form of a page of ours; nothing else is one.
///
/// # Errors
/// `Unreadable` for anything that is not sent as a form.
pub fn read_form(headers: &HeaderMap, body: &[u8]) -> Result<Fields, Fault> {
    let sent = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let is_form =
        sent.split(';').next().is_some_and(|kind| kind.trim() == "application/x-www-form-urlencoded");
    if is_form { Ok(Fields::read(body)) } else { Err(Fault::Unreadable) }
}

/// What is to be kept; `None` when the petition cannot be signed.
fn signature(
    room: &Petitions,
    visit: &Visit,
    live: &Live,
    fields: &Fields,
    signing: &Signing,
    network: Option<NetworkMark>,
) -> Option<NewSignature> {
    let (now, key) = (room.now(), live.dedupe()?);
    let by_device = signing.address.is_none();
    let held_for = if signing.trapped {
        Some(HeldFor::Honeypot)
    } else if live.is_too_soon(fields.text(STAMP), now) {
        Some(HeldFor::TooSoon)
    } else if !by_device && network.is_some_and(|network| !room.limits.passes(network)) {
        Some(HeldFor::Burst)
    } else {
        None
    };
    let address = signing.address.as_ref().map(ToString::to_string);
    let tag = match &address {
        Some(address) => key.tag(&Canonical::of(address)),
        // Whoever shows a face is not known again.
        None => random_tag(&mut (room.mint)()),
    };
    let state = match (held_for, by_device) {
        (Some(_), _) => SignatureState::Held,
        (None, true) => SignatureState::Confirmed,
        (None, false) => SignatureState::Pending,
    };
    Some(NewSignature {
        tag,
        petition: live.id.clone(),
        state,
        class: if by_device { Class::Kiosk } else { Class::Email },
        visibility: signing.visibility,
        recipients: signing.recipients.clone(),
        country: signing.country.clone(),
        language: visit.language,
        at: now,
        address,
        name: signing.name.clone(),
        held_for,
    })
}

fn again(
    room: &Petitions,
    visit: &Visit,
    live: &Live,
    fields: &Fields,
    code: Option<&str>,
) -> Result<Response, Fault> {
    if !live.public.is_open() {
        return not_open(room, visit, live);
    }
    let tr = room.site.words.in_language(visit.language);
    let frame = room.frame(visit, live.public.text_for(visit.language).title.clone()).with_problem(true);
    let mut form = sign_form::wrong(tr, live, fields, code);
    // Its age is that of the first one: whoever mends a letter need not wait again.
    for (name, value) in &mut form.hidden {
        if *name == STAMP && value == SERVED {
            fields.text(STAMP).clone_into(value);
        }
    }
    rendered(&SignAgainPage { frame, form }, StatusCode::UNPROCESSABLE_ENTITY)
}

fn thanks(room: &Petitions, visit: &Visit, live: &Live) -> Response {
    let page = live.thanks(visit.language, room.today(), || {
        let tr = room.site.words.in_language(visit.language);
        let page = AnswerPage {
            frame: room.frame(visit, tr.t("signed-title")),
            lines: ["signed-look", "signed-counts-then", "signed-nothing-came"].map(|key| tr.t(key)).to_vec(),
            keep: String::new(),
            ways: vec![(tr.t("signed-back"), sign_form::address(visit.language, live))],
        };
        written(&page).unwrap_or_default()
    });
    let headers = [(CONTENT_TYPE, "text/html; charset=utf-8"), (CACHE_CONTROL, "no-store")];
    (headers, page).into_response()
}

fn not_open(room: &Petitions, visit: &Visit, live: &Live) -> Result<Response, Fault> {
    say(room, visit, live, "sign-not-open-title", "sign-not-open", StatusCode::CONFLICT)
}

fn no_code(room: &Petitions, visit: &Visit, live: &Live) -> Result<Response, Fault> {
    say(room, visit, live, "sign-no-code-title", "sign-no-code", StatusCode::CONFLICT)
}

fn say(
    room: &Petitions,
    visit: &Visit,
    live: &Live,
    title: &str,
    words: &str,
    status: StatusCode,
) -> Result<Response, Fault> {
    let tr = room.site.words.in_language(visit.language);
    let page = AnswerPage {
        frame: room.frame(visit, tr.t(title)),
        lines: vec![tr.t(words)],
        keep: String::new(),
        ways: vec![(tr.t("signed-back"), sign_form::address(visit.language, live))],
    };
    rendered(&page, status)
}
