//! The link by which a writer lets an e-mail go, or takes it back: nobody's letter leaves on somebody else's word.

use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::response::Response;
use byname_staff::desk::Desk;
use byname_web::error_page::Fault;
use byname_web::visit::Visit;
use http::{HeaderMap, StatusCode};

use super::Petitions;
use super::pages::{AnswerPage, AskPage, Button, rendered};
use super::sign::read_form;
use crate::letters::give::{Given, LetterState};

pub(super) async fn ask(
    State(room): State<Arc<Petitions>>,
    visit: Visit,
    Path((_, slug, code)): Path<(String, String, String)>,
) -> Result<Response, Fault> {
    let tr = room.site.words.in_language(visit.language);
    let found = room.letters.by_link(&code).await.map_err(|cause| Desk::broken(&cause))?;
    let Some((known, letter)) = found.filter(|(known, _)| known.public.slug.as_str() == slug) else {
        return nothing(&room, &visit, &slug);
    };
    let action = format!("/{}/letters/{slug}/go/{code}", visit.language);
    let button =
        |what, key: &str, first| Button { action: action.clone(), what, words: tr.t(key), tick: None, first };
    let waits = letter.state == LetterState::Asked && known.public.is_open();
    let mut buttons = vec![button("forget", "letters-forget-button", !waits)];
    if waits {
        buttons.insert(0, button("let_go", "letters-let-go-button", true));
    }
    let title = known.public.text_for(visit.language).title.clone();
    let what = if waits { "letters-let-go-lead" } else { "letters-let-go-waits" };
    let page = AskPage {
        frame: room.frame(&visit, tr.t("letters-let-go-title")),
        lines: vec![tr.with("letters-let-go-which", &[("title", title.into())]), tr.t(what)],
        buttons,
    };
    rendered(&page, StatusCode::OK)
}

pub(super) async fn act(
    State(room): State<Arc<Petitions>>,
    visit: Visit,
    Path((_, slug, code)): Path<(String, String, String)>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Fault> {
    let fields = read_form(&headers, &body)?;
    if fields.text("what") == "forget" {
        let gone = room.letters.forget(&code).await.map_err(|cause| Desk::broken(&cause))?;
        return if gone {
            say(&room, &visit, &slug, ("letters-forgotten-title", "letters-forgotten"), StatusCode::OK)
        } else {
            nothing(&room, &visit, &slug)
        };
    }
    match room.letters.let_go(&code).await.map_err(|cause| Desk::broken(&cause))? {
        Given::Kept => say(&room, &visit, &slug, ("letters-gone-title", "letters-gone"), StatusCode::OK),
        Given::NotOpen => {
            say(&room, &visit, &slug, ("letters-not-open-title", "letters-not-open"), StatusCode::CONFLICT)
        }
        Given::NoSuchWay => nothing(&room, &visit, &slug),
    }
}

fn nothing(room: &Petitions, visit: &Visit, slug: &str) -> Result<Response, Fault> {
    say(room, visit, slug, ("link-nothing-title", "letters-link-nothing"), StatusCode::NOT_FOUND)
}

fn say(
    room: &Petitions,
    visit: &Visit,
    slug: &str,
    (title, words): (&str, &str),
    status: StatusCode,
) -> Result<Response, Fault> {
    let tr = room.site.words.in_language(visit.language);
    let page = AnswerPage {
        frame: room.frame(visit, tr.t(title)),
        lines: vec![tr.t(words)],
        keep: String::new(),
        ways: vec![(tr.t("letters-back"), format!("/{}/letters/{slug}", visit.language))],
    };
    rendered(&page, status)
}
