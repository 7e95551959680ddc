//! The file of a translator beside what the site says: a second person takes it or says no, and what was taken is undone.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use byname_base::id::WordRunId;
use byname_base::now::{Now, kyiv};
use byname_staff::desk::{Begun, Desk, DeskFrame, SignedIn, rendered, seal};
use byname_staff::{Act, On, may};
use byname_web::catalog::english;
use byname_web::error_page::Fault;
use byname_web::form::{Choice, Field, Fields, Form, Kind};
use byname_web::words::Tr;

use crate::error::PublishError;
use crate::translation::{Change, RunState, WordRun, refresh, refuse, run, take, undo};

#[derive(Template)]
#[template(path = "desk/word_run.html")]
struct RunPage<'a> {
    frame: DeskFrame<'a>,
    lead: String,
    state: String,
    lang: &'static str,
    changes: Vec<ChangeRow>,
    form: Option<Form>,
    back: String,
}

/// One word: what it is in English, what stood there, what the file says.
struct ChangeRow {
    key: String,
    english: String,
    before: String,
    after: String,
}

pub(super) async fn page(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, _, id)): Path<(String, String, String)>,
) -> Result<Response, Fault> {
    show(&desk, &signed, &WordRunId::from_text(id), None, "").await
}

pub(super) async fn decide(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, of, id)): Path<(String, String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let id = WordRunId::from_text(id);
    let mut work = match desk.begin(&signed, &fields).await? {
        Begun::Before(response) => return Ok(response),
        Begun::Now(work) => work,
    };
    may(&work.caller, Act::OfferWords, &On::Nothing)?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let (tx, now) = (&mut work.tx, work.now);
    let done = match fields.text("what") {
        "take" => take(tx, &work.caller, now, &id).await,
        "refuse" => refuse(tx, &work.caller, now, &id).await,
        "undo" => undo(tx, &work.caller, now, &id).await,
        _ => return show(&desk, &signed, &id, Some("form-empty"), fields.text("form_id")).await,
    };
    let problem = match done {
        Ok(()) => {
            let led = work.end(&format!("/{}/words/{of}/files/{id}", tr.language())).await?;
            refresh(&desk.db, &desk.site.words).await?;
            return Ok(led);
        }
        Err(PublishError::ChangedSince) => "words-changed",
        Err(PublishError::Decided) => "words-decided",
        Err(other) => return Err(other.into()),
    };
    drop(work);
    show(&desk, &signed, &id, Some(problem), fields.text("form_id")).await
}

async fn show(
    desk: &Desk,
    signed: &SignedIn,
    id: &WordRunId,
    problem: Option<&str>,
    form_id: &str,
) -> Result<Response, Fault> {
    let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
    let run = run(&mut tx, &signed.caller, id).await?;
    drop(tx);
    let tr = desk.site.words.in_language(signed.visit.language);
    let title = tr.with("words-file-of", &[("language", run.language.native_name().into())]);
    let mut frame = DeskFrame::new(desk, signed, title);
    frame.has_problem = problem.is_some();
    let mut form = form(tr, signed, &run);
    if let Some(form) = &mut form {
        form.problem = problem.map(|key| tr.t(key));
        seal(form, desk, &signed.browser, form_id);
    }
    let page = RunPage {
        lead: lead(tr, &run),
        state: state(tr, &run),
        lang: run.language.code(),
        changes: run.changes.iter().map(ChangeRow::new).collect(),
        form,
        back: format!("/{}/words/{}", tr.language(), run.language),
        frame,
    };
    rendered(&page, problem.is_none())
}

/// What whoever asks can do with it; `None` for nothing.
fn form(tr: Tr<'_>, signed: &SignedIn, run: &WordRun) -> Option<Form> {
    may(&signed.caller, Act::OfferWords, &On::Nothing).ok()?;
    let takes = may(&signed.caller, Act::TakeWords, &On::AskedBy(&run.offered_by)).is_ok();
    let choices = match run.state {
        RunState::Offered if takes => vec!["take", "refuse"],
        RunState::Offered => vec!["refuse"],
        RunState::Taken => vec!["undo"],
        RunState::Refused | RunState::Undone => return None,
    };
    let choices =
        choices.into_iter().map(|what| Choice::of(what, tr.t(&format!("words-do-{what}")))).collect();
    let what = Field::new("what", tr.t("words-do"), Kind::Radio(choices)).required();
    let action = format!("/{}/words/{}/files/{}", tr.language(), run.language, run.id);
    Some(Form::new(tr, action, "words-decide", vec![what]))
}

fn lead(tr: Tr<'_>, run: &WordRun) -> String {
    let n = i64::try_from(run.changes.len()).unwrap_or(i64::MAX);
    let values = [("n", n.into()), ("number", tr.number(n).into()), ("name", run.offerer.clone().into())];
    tr.with("words-file-lead", &values)
}

fn state(tr: Tr<'_>, run: &WordRun) -> String {
    let words = tr.t(&format!("words-state-{}", run.state));
    match Now::from_stored(&run.decided_at) {
        Some(at) => format!("{words}: {}, {}", run.decider, tr.day(at.day_in(&kyiv()))),
        None => words,
    }
}

impl ChangeRow {
    fn new(change: &Change) -> Self {
        Self {
            key: change.key.clone(),
            english: english(&change.key).map(|entry| entry.text.clone()).unwrap_or_default(),
            before: change.before.clone(),
            after: change.after.clone(),
        }
    }
}
