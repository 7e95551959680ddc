//! The form by which people come in, and the one by which they go.

use axum::Extension;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use byname_web::csrf::{Browser, Place};
use byname_web::error_page::Fault;
use byname_web::form::{Field, Fields, Form, Kind};
use byname_web::token::Token;
use byname_web::visit::Visit;
use byname_web::words::Tr;
use http::header::{HeaderValue, LOCATION, SET_COOKIE};
use http::{HeaderMap, StatusCode};

use super::{Desk, DeskFrame, FormPage, SignedIn};
use crate::guessing::{Guesser, Network};
use crate::sign_in::{SignIn, password_is_right, sign_in, sign_out};
use crate::{Caller, StaffError, session};

/// Where a sign-in leads, as the form carries it.
const TO: &str = "to";
/// What was written in another form when the session ended.
const KEPT: &str = "kept";
/// The cookie of a browser in which somebody signed in before.
const KNOWN: &str = "byname_known";

pub(super) async fn page(
    State(desk): State<Desk>,
    visit: Visit,
    browser: Browser,
) -> Result<Response, Fault> {
    let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
    if session::caller(&mut tx, desk.now(), &browser.token).await?.is_some() {
        return Ok(lead_to(&format!("/{}/", visit.language)));
    }
    let tr = desk.site.words.in_language(visit.language);
    let form = form(tr, &visit, visit.parameter(TO).unwrap_or_default(), "");
    form_page(&desk, &visit, form, "").answer(&desk, &browser, "")
}

pub(super) async fn enter(
    State(desk): State<Desk>,
    visit: Visit,
    browser: Browser,
    network: Option<Extension<Network>>,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Fault> {
    let tr = desk.site.words.in_language(visit.language);
    let known = Place::sent(&headers, KNOWN).map(str::to_owned);
    let mut form = form(tr, &visit, fields.text(TO), fields.exact(KEPT));
    form.fill(&fields, tr);
    if form.is_fine() {
        match try_in(&desk, &fields, network.map(|Extension(network)| network), known).await {
            Ok(token) => return come_in(&desk, &visit, &fields, token),
            Err(StaffError::WrongSignIn) => form.refuse("", tr.t("staff-wrong-sign-in")),
            Err(StaffError::SlowDown { seconds }) => {
                form.refuse("", tr.with("staff-slow-down", &[("n", seconds.into())]));
            }
            Err(error) => return Err(error.into()),
        }
    }
    form_page(&desk, &visit, form, "").answer(&desk, &browser, "")
}

pub(super) async fn leave(State(desk): State<Desk>, signed: SignedIn) -> Result<Response, Fault> {
    let mut tx = desk.db.write().await.map_err(|cause| Desk::broken(&cause))?;
    sign_out(&mut tx, desk.now(), &signed.caller, &signed.browser.token).await?;
    tx.commit().await.map_err(|cause| Desk::broken(&cause))?;
    let mut response = lead_to(&format!("/{}/sign-in", signed.visit.language));
    let next = Token::mint(&mut desk.mint());
    response.headers_mut().append(SET_COOKIE, desk.place.cookie(&next));
    Ok(response)
}

/// Asks somebody whose session ended to sign in, and keeps what they had written.
pub(super) fn ask_and_keep(
    desk: &Desk,
    visit: &Visit,
    browser: &Browser,
    asked: &str,
    fields: &Fields,
) -> Response {
    let tr = desk.site.words.in_language(visit.language);
    let visit = Visit::of(&format!("/{}/sign-in", visit.language), "").expect("an address of ours");
    let form = form(tr, &visit, asked, &fields.without_guard());
    let page = form_page(desk, &visit, form, &tr.t("sign-in-kept"));
    let mut response = page.answer(desk, browser, "").unwrap_or_else(IntoResponse::into_response);
    *response.status_mut() = StatusCode::UNAUTHORIZED;
    response
}

/// Where to go after signing in, as a query.
pub(super) fn to_query(asked: &str) -> String {
    form_urlencoded::Serializer::new(String::new()).append_pair(TO, asked).finish()
}

/// Counts the try, works on the password without holding the database, then begins the session with a new secret.
async fn try_in(
    desk: &Desk,
    fields: &Fields,
    network: Option<Network>,
    known: Option<String>,
) -> Result<Token, StaffError> {
    let said =
        SignIn { name: fields.text("name"), password: fields.exact("password"), code: fields.text("code") };
    let known = known.filter(|mark| *mark == known_mark(desk, said.name));
    let who = Guesser::new(said.name, network, known);
    desk.guesses.check(&who, desk.now())?;
    // Counted before the work, so that many tries at once are many.
    desk.guesses.wrong(&who, desk.now());
    password_is_right(&desk.db, &said).await?;
    let token = Token::mint(&mut desk.mint());
    let mut tx = desk.db.write().await?;
    sign_in(&mut tx, desk.now(), &said, &token).await?;
    tx.commit().await?;
    desk.guesses.right(&who);
    Ok(token)
}

/// The mark of a browser in which the owner of a name signed in. It opens nothing: it only keeps the guesses of
/// others from slowing this browser down, so a mark bound to the process that made it is enough.
fn known_mark(desk: &Desk, name: &str) -> String {
    desk.guesses.mark(name)
}

fn come_in(desk: &Desk, visit: &Visit, fields: &Fields, token: Token) -> Result<Response, Fault> {
    let to = ours(fields.text(TO)).unwrap_or_else(|| format!("/{}/", visit.language));
    let kept = fields.exact(KEPT);
    let mut response = if kept.is_empty() {
        lead_to(&to)
    } else {
        send_again(desk, visit, &Browser { token: token.clone() }, &to, kept)?
    };
    let headers = response.headers_mut();
    headers.append(SET_COOKIE, desk.place.cookie(&token));
    let secure = if desk.place.https { "; Secure" } else { "" };
    let mark = known_mark(desk, fields.text("name"));
    let known = format!("{KNOWN}={mark}; Path=/; Max-Age=34560000; HttpOnly; SameSite=Strict{secure}");
    headers.append(SET_COOKIE, HeaderValue::from_str(&known).map_err(|_| Fault::Broken)?);
    Ok(response)
}

/// A page with one button, which sends what had been written when the session ended.
fn send_again(
    desk: &Desk,
    visit: &Visit,
    browser: &Browser,
    to: &str,
    kept: &str,
) -> Result<Response, Fault> {
    let tr = desk.site.words.in_language(visit.language);
    let fields = Fields::read(kept.as_bytes());
    let mut form = Form::new(tr, to, "sign-in-send-again", Vec::new());
    form.kept = fields.pairs().to_vec();
    let frame = DeskFrame::before(desk, visit, tr.t("sign-in-send-again-title"));
    let mut page = FormPage::new(frame, form);
    page.lead = tr.t("sign-in-send-again-lead");
    page.answer(desk, browser, fields.text("form_id"))
}

/// An address of the desk itself; `None` for any other, so that nobody is led away.
fn ours(address: &str) -> Option<String> {
    let plain = address.starts_with('/')
        && !address.contains("//")
        && !address.contains('\\')
        && address.bytes().all(|byte| byte.is_ascii_graphic());
    (plain && Visit::of(address.split('?').next()?, "").is_ok()).then(|| address.to_owned())
}

fn form(tr: Tr<'_>, visit: &Visit, to: &str, kept: &str) -> Form {
    let fields = vec![
        Field::new("name", tr.t("sign-in-name"), Kind::Line).required(),
        Field::new("password", tr.t("sign-in-password"), Kind::Secret("current-password")).required(),
        Field::new("code", tr.t("sign-in-code"), Kind::Code).hint(tr.t("sign-in-code-hint")).required(),
    ];
    let mut form = Form::new(tr, format!("/{}/sign-in", visit.language), "sign-in-button", fields);
    form.hidden.push((TO, to.to_owned()));
    if !kept.is_empty() {
        form.hidden.push((KEPT, kept.to_owned()));
    }
    form
}

fn form_page<'a>(desk: &'a Desk, visit: &Visit, form: Form, warning: &str) -> FormPage<'a> {
    let tr = desk.site.words.in_language(visit.language);
    let mut page = FormPage::new(DeskFrame::before(desk, visit, tr.t("sign-in-title")), form);
    page.side = vec![tr.t("sign-in-side")];
    warning.clone_into(&mut page.warning);
    page
}

fn lead_to(address: &str) -> Response {
    (StatusCode::SEE_OTHER, [(LOCATION, address.to_owned())]).into_response()
}

/// What a page of somebody signed in needs to know of them.
pub(super) fn own_id(caller: &Caller) -> Result<&byname_base::id::AccountId, Fault> {
    caller.member().map(|member| &member.account.id).ok_or(Fault::NotFound)
}
