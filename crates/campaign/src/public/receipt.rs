//! The proof of a receipt is fetched: whoever has the link and the line that was shown once gets a file by which anybody
//! can check, without this site, that the signature is in the log. The line is never part of an address.

use std::sync::Arc;

use axum::Extension;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use byname_tally::{Head, Leaf, Note, Receipt, Secret};
use byname_web::error_page::Fault;
use byname_web::form::{Field, Fields, Form, Kind};
use byname_web::visit::Visit;
use byname_web::words::Tr;
use http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use http::{HeaderMap, StatusCode};

use super::Petitions;
use super::confirm::{find, nothing, title};
use super::pages::{ReceiptPage, rendered};
use super::sign::read_form;
use crate::count::CountError;
use crate::limits::NetworkMark;
use crate::link::LinkCode;
use crate::signature::SignatureState;
use crate::store::counts;
use crate::store::signatures::Found;

/// The field that takes the line.
const SECRET: &str = "secret";
/// Seconds after which whoever tried too often may try again.
const WAIT_SECONDS: u32 = 60;

pub(super) async fn ask(
    State(room): State<Arc<Petitions>>,
    visit: Visit,
    Path((_, code)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let Some((code, found)) = find_counted(&room, &code).await? else { return nothing(&room, &visit) };
    let form = form(room.site.words.in_language(visit.language), &code);
    page(&room, &visit, &found, form, StatusCode::OK)
}

pub(super) async fn act(
    State(room): State<Arc<Petitions>>,
    visit: Visit,
    Path((_, code)): Path<(String, String)>,
    network: Option<Extension<NetworkMark>>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Fault> {
    let fields = read_form(&headers, &body)?;
    if network.is_some_and(|Extension(mark)| !room.limits.passes(mark)) {
        return Err(Fault::SlowDown(WAIT_SECONDS));
    }
    let Some((code, found)) = find_counted(&room, &code).await? else { return nothing(&room, &visit) };
    let proof = prove(&room, &found, &fields).await.map_err(|cause| {
        tracing::error!(%cause, "a receipt could not be made");
        Fault::Broken
    })?;
    let tr = room.site.words.in_language(visit.language);
    let mut form = form(tr, &code);
    form.problem = match proof {
        Proof::Made(receipt) => return Ok(download(&receipt)),
        Proof::NotYet => Some(tr.t("receipt-not-yet")),
        Proof::OfAnother => Some(tr.t("receipt-wrong")),
    };
    page(&room, &visit, &found, form, StatusCode::UNPROCESSABLE_ENTITY)
}

/// What was found when a proof was asked for.
enum Proof {
    Made(Box<Receipt>),
    /// No signed head speaks of the signature yet.
    NotYet,
    /// The line is not that of this signature's leaf.
    OfAnother,
}

async fn prove(room: &Petitions, found: &Found, fields: &Fields) -> Result<Proof, CountError> {
    let mut tx = room.db.read().await?;
    let (_, note) = counts::last_head(&mut tx, &found.petition).await?.ok_or(CountError::NotOpened)?;
    let note = Note::read(&note)?;
    let head = Head::read(note.text())?;
    let told = |leaf: &i64| u64::try_from(*leaf).is_ok_and(|leaf| leaf < head.size);
    let Some(leaf) = found.leaf.filter(told) else { return Ok(Proof::NotYet) };
    let lines = counts::leaves(&mut tx, &found.petition, leaf, leaf + 1).await?;
    drop(tx);
    let Some(line) = lines.first() else { return Err(CountError::NotOpened) };
    let (Some(secret), Leaf::Add { class, area, commitment }) = (secret(fields), Leaf::read(line)?) else {
        return Ok(Proof::OfAnother);
    };
    if secret.commitment() != commitment {
        return Ok(Proof::OfAnother);
    }
    let index = u64::try_from(leaf).unwrap_or(u64::MAX);
    let path = room.proofs.path(&room.db, &found.petition, index, &head).await?;
    Ok(Proof::Made(Box::new(Receipt { secret, class, area, index, path, note })))
}

fn secret(fields: &Fields) -> Option<Secret> {
    let bytes = URL_SAFE_NO_PAD.decode(fields.text(SECRET)).ok()?;
    bytes.try_into().ok().map(Secret)
}

/// The signature of a link, if its signer has confirmed it; also when a review has taken it out of the count.
async fn find_counted(room: &Petitions, code: &str) -> Result<Option<(LinkCode, Found)>, Fault> {
    Ok(find(room, code).await?.filter(|(_, found)| found.proved))
}

fn form(tr: Tr<'_>, code: &LinkCode) -> Form {
    let line =
        Field::new(SECRET, tr.t("receipt-line"), Kind::Line).hint(tr.t("receipt-line-hint")).required();
    Form::new(tr, format!("/{}/receipt/{code}", tr.language()), "receipt-button", vec![line])
}

fn page(
    room: &Petitions,
    visit: &Visit,
    found: &Found,
    form: Form,
    status: StatusCode,
) -> Result<Response, Fault> {
    let tr = room.site.words.in_language(visit.language);
    let title = title(room, visit, found);
    let mut lines = vec![tr.with("confirm-which", &[("title", title.as_str().into())]), tr.t("receipt-lead")];
    if found.state == SignatureState::Invalidated {
        lines.push(tr.t("receipt-invalidated"));
    }
    let page = ReceiptPage { frame: room.frame(visit, tr.t("receipt-title")), lines, form };
    rendered(&page, status)
}

fn download(receipt: &Receipt) -> Response {
    let headers = [
        (CONTENT_TYPE, "text/plain; charset=utf-8"),
        (CONTENT_DISPOSITION, "attachment; filename=\"receipt.txt\""),
        (CACHE_CONTROL, "no-store"),
    ];
    (headers, receipt.to_string()).into_response()
}
