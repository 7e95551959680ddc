//! A link that was sent is opened: it asks, and a press acts. Opening alone changes nothing, so that a program that
//! reads somebody's mail signs for nobody.

use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::response::Response;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use byname_base::now::Now;
use byname_tally::Secret;
use byname_web::error_page::Fault;
use byname_web::visit::Visit;
use byname_web::words::Tr;
use http::{HeaderMap, StatusCode};

use super::Petitions;
use super::pages::{AnswerPage, AskPage, Button, rendered};
use super::sign::read_form;
use crate::link::LinkCode;
use crate::signature::{PENDING_DAYS, SignatureState, Visibility};
use crate::store::signatures::{self, Found};
use crate::writer::{LinkAct, LinkDone, LinkWhat};

/// What the second button sends.
const NOT_ME: &str = "not_me";
/// What a tick for a receipt sends.
const RECEIPT: &str = "receipt";

pub(super) async fn ask(
    State(room): State<Arc<Petitions>>,
    visit: Visit,
    Path((_, code)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let tr = room.site.words.in_language(visit.language);
    let Some((code, found)) = find(&room, &code).await? else { return nothing(&room, &visit) };
    if found.state == SignatureState::Invalidated {
        // It does not count, and cannot be made to; only its own way back stays open.
        return nothing(&room, &visit);
    }
    if found.proved {
        return done(&room, &visit, &code, Shown::Before(found.visibility));
    }
    if is_too_old(&found, room.now()) {
        return nothing(&room, &visit);
    }
    let title = title(&room, &visit, &found);
    let action = format!("/{}/confirm/{code}", visit.language);
    let receipt = (found.visibility != Visibility::Secret).then(|| (RECEIPT, tr.t("confirm-receipt")));
    let page = AskPage {
        frame: room.frame(&visit, tr.t("confirm-title")),
        lines: vec![
            tr.with("confirm-which", &[("title", title.as_str().into())]),
            tr.t(&format!("confirm-{}", found.visibility)),
        ],
        buttons: vec![
            Button {
                action: action.clone(),
                what: "count",
                words: tr.t("confirm-count"),
                tick: receipt,
                first: true,
            },
            Button { action, what: NOT_ME, words: tr.t("confirm-not-me"), tick: None, first: false },
        ],
    };
    rendered(&page, StatusCode::OK)
}

pub(super) async fn act(
    State(room): State<Arc<Petitions>>,
    visit: Visit,
    Path((_, code)): Path<(String, String)>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Fault> {
    let fields = read_form(&headers, &body)?;
    let Some(code) = LinkCode::read(&code) else { return nothing(&room, &visit) };
    let secret = (fields.text(RECEIPT) == "yes")
        .then(|| Secret((room.mint)().key()[..16].try_into().expect("half a key")));
    let what = if fields.text("what") == NOT_ME {
        LinkWhat::TakeBack
    } else {
        LinkWhat::Count(secret.as_ref().map(|secret| URL_SAFE_NO_PAD.encode(secret.commitment())))
    };
    let done_by = LinkAct { tag: code.tag().to_owned(), token_hash: code.hash(), what };
    match room.writer.link(done_by).await? {
        LinkDone::Counts => done(&room, &visit, &code, Shown::Now(secret)),
        // The secret of a second press is in no leaf.
        LinkDone::CountedBefore => done(&room, &visit, &code, Shown::Now(None)),
        LinkDone::Gone => gone(&room, &visit),
        LinkDone::Nothing => nothing(&room, &visit),
    }
}

/// The signature to which a link leads, also one that a review has taken out of the count; `None` for a link that was
/// never sent, or whose signature was taken back.
pub(super) async fn find(room: &Petitions, code: &str) -> Result<Option<(LinkCode, Found)>, Fault> {
    let Some(code) = LinkCode::read(code) else { return Ok(None) };
    let broken = |cause: byname_db::DbError| {
        tracing::error!(%cause, "a signature could not be looked for");
        Fault::Broken
    };
    let mut tx = room.db.read().await.map_err(broken)?;
    let found = signatures::find(&mut tx, code.tag(), &code.hash()).await.map_err(broken)?;
    // What was taken back has lost its secrets and is never found.
    Ok(found.map(|found| (code, found)))
}

/// Whether a link was left unpressed for longer than it works: a press would do nothing any more.
fn is_too_old(found: &Found, now: Now) -> bool {
    found.signed_at < now.plus_days(-PENDING_DAYS).as_minute()
}

/// The title of the petition that was signed.
pub(super) fn title(room: &Petitions, visit: &Visit, found: &Found) -> String {
    let live = room.all().into_iter().find(|live| live.id == found.petition);
    live.map(|live| live.public.text_for(visit.language).title.clone()).unwrap_or_default()
}

/// What a page after counting knows of a receipt.
enum Shown {
    /// It was counted by this press, with the secret of a receipt if one was asked for.
    Now(Option<Secret>),
    /// It was counted before; its signer may hold a receipt where it is not secret.
    Before(Visibility),
}

fn done(room: &Petitions, visit: &Visit, code: &LinkCode, shown: Shown) -> Result<Response, Fault> {
    let tr = room.site.words.in_language(visit.language);
    let way = |words: &str, what: &str| (tr.t(words), format!("/{}/{what}/{code}", visit.language));
    let mut lines = vec![tr.t("counted-lead"), tr.t("counted-when")];
    let (mut keep, mut ways) = (String::new(), Vec::new());
    if matches!(shown, Shown::Now(Some(_)) | Shown::Before(Visibility::Deliver | Visibility::Public)) {
        ways.push(way("counted-proof", "receipt"));
    }
    if let Shown::Now(Some(secret)) = shown {
        lines.push(tr.t("counted-receipt"));
        keep = URL_SAFE_NO_PAD.encode(secret.0);
    }
    ways.push(way("counted-take-back", "take-back"));
    let frame = room.frame(visit, tr.t("counted-title"));
    rendered(&AnswerPage { frame, lines, keep, ways }, StatusCode::OK)
}

/// What was taken back.
pub(super) fn gone(room: &Petitions, visit: &Visit) -> Result<Response, Fault> {
    let tr = room.site.words.in_language(visit.language);
    say(room, visit, tr, "gone-title", "gone-lead", StatusCode::OK)
}

/// There is nothing by this link: never sent, too old, taken back before. They are told alike.
pub(super) fn nothing(room: &Petitions, visit: &Visit) -> Result<Response, Fault> {
    let tr = room.site.words.in_language(visit.language);
    say(room, visit, tr, "link-nothing-title", "link-nothing", StatusCode::NOT_FOUND)
}

fn say(
    room: &Petitions,
    visit: &Visit,
    tr: Tr<'_>,
    title: &str,
    words: &str,
    status: StatusCode,
) -> Result<Response, Fault> {
    let page = AnswerPage {
        frame: room.frame(visit, tr.t(title)),
        lines: vec![tr.t(words)],
        keep: String::new(),
        ways: vec![(tr.t("petitions-all"), format!("/{}/petitions", visit.language))],
    };
    rendered(&page, status)
}
