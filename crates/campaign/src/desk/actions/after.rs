//! The form of what came of an action.

use axum::extract::{Path, State};
use axum::response::Response;
use byname_db::Tx;
use byname_register::desk::{cited, source_fields};
use byname_register::keep_sources;
use byname_register::source::Source;
use byname_staff::Caller;
use byname_staff::desk::{Begun, Desk, SignedIn};
use byname_web::error_page::Fault;
use byname_web::form::{Choice, Field, Fields, Form, Kind};
use byname_web::words::Tr;

use super::fields::{form_page, lines, refuse};
use super::kept::kept;
use crate::action::{Action, ActionState, After, Presence};
use crate::error::CampaignError;
use crate::keep_action::{ToldAfter, tell_after};

/// What the form needs to know.
struct Known {
    action: Action,
    seen: i64,
    sources: Vec<Source>,
}

pub(super) async fn page(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
    let known = known(&mut tx, &signed.caller, id).await?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let form = form(tr, &known);
    let mut page = form_page(&desk, &signed, "action-after", &known.action, form);
    page.side = vec![tr.t("action-after-side")];
    page.answer(&desk, &signed.browser, "")
}

pub(super) async fn save(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let mut work = match desk.begin(&signed, &fields).await? {
        Begun::Before(response) => return Ok(response),
        Begun::Now(work) => work,
    };
    let known = known(&mut work.tx, &work.caller, id).await?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let mut form = form(tr, &known);
    form.fill(&fields, tr);
    let told = read(&mut form, &fields, tr, &desk);
    if form.is_fine() {
        let seen = fields.text("seen").parse().unwrap_or(0);
        let id = &known.action.id;
        match tell_after(&mut work.tx, &work.caller, work.now, &mut work.mint, id, seen, &told).await {
            Ok(()) => return work.end(&format!("/{}/actions/{id}", tr.language())).await,
            Err(error) => refuse(&mut form, tr, error)?,
        }
    }
    drop(work);
    form_page(&desk, &signed, "action-after", &known.action, form).answer(
        &desk,
        &signed.browser,
        fields.text("form_id"),
    )
}

async fn known(tx: &mut Tx, caller: &Caller, id: String) -> Result<Known, CampaignError> {
    let (action, seen) = kept(tx, caller, id).await?;
    Ok(Known { action, seen, sources: keep_sources::all(tx, caller).await? })
}

fn read(form: &mut Form, fields: &Fields, tr: Tr<'_>, desk: &Desk) -> ToldAfter {
    let (coverage, grade) = cited(form, fields, tr, desk);
    ToldAfter {
        dispersed: fields.text("came") == ActionState::Dispersed.code(),
        why: fields.text("why").to_owned(),
        description: fields.text("description").to_owned(),
        scenes: lines(fields.text("scenes")),
        after: After {
            presence: lines(fields.text("presence")).iter().map(|line| presence(line)).collect(),
            attendance: attendance(form, fields, tr),
            attendance_method: fields.text("attendance_method").to_owned(),
            incidents: fields.text("incidents").to_owned(),
        },
        coverage,
        grade,
    }
}

/// Who, and after a colon where.
fn presence(line: &str) -> Presence {
    let (who, place) = line.split_once(':').unwrap_or((line, ""));
    Presence { who: who.trim().to_owned(), place: place.trim().to_owned() }
}

/// How many came, and how that is known: a number alone is no number.
fn attendance(form: &mut Form, fields: &Fields, tr: Tr<'_>) -> Option<i64> {
    let text = fields.text("attendance");
    if text.is_empty() {
        return None;
    }
    let number = text.parse().ok().filter(|number| (0..=10_000_000).contains(number));
    if number.is_none() {
        form.refuse("attendance", tr.t("action-attendance-wrong"));
    } else if fields.text("attendance_method").is_empty() {
        form.refuse("attendance_method", tr.t("action-attendance-no-method"));
    }
    number
}

fn form(tr: Tr<'_>, known: &Known) -> Form {
    let (action, after) = (&known.action, &known.action.after);
    let came = [ActionState::Held, ActionState::Dispersed];
    let came = came.map(|state| Choice::of(state.code(), tr.t(&format!("action-state-{state}"))));
    let state =
        action.plan.state.filter(|state| *state == ActionState::Dispersed).unwrap_or(ActionState::Held);
    let why = if state == ActionState::Dispersed { action.plan.state_note.as_str() } else { "" };
    let field =
        |name: &str, word: &str, kind| Field::new(name, tr.t(word), kind).hint(tr.t(&format!("{word}-hint")));
    let lined_up: Vec<String> = after.presence.iter().map(line).collect();
    let mut fields = vec![
        Field::new("came", tr.t("action-came"), Kind::Radio(came.into())).value(state.code()).required(),
        field("why", "action-dispersed-why", Kind::Line).value(why),
        field("description", "action-happened", Kind::Text).value(&action.description).required(),
        field("scenes", "action-scenes", Kind::Text).value(action.plan.scenes.join("\n")),
        field("presence", "action-presence", Kind::Text).value(lined_up.join("\n")),
        field("attendance", "action-attendance", Kind::Short)
            .value(after.attendance.map(|number| number.to_string()).unwrap_or_default()),
        field("attendance_method", "action-attendance-method", Kind::Line).value(&after.attendance_method),
        field("incidents", "action-incidents", Kind::Text).value(&after.incidents),
    ];
    let own: Vec<&Source> =
        known.sources.iter().filter(|source| action.sources.contains(&source.folder_id)).collect();
    fields.extend(source_fields(tr, &own, &known.sources));
    if let Some(grade) = fields.iter_mut().find(|field| field.name == "grade") {
        *grade = grade.clone().value(action.grade.code());
    }
    let address = format!("/{}/actions/{}/after", tr.language(), action.id);
    let mut form = Form::new(tr, address, "action-after-button", fields);
    form.hidden.push(("seen", known.seen.to_string()));
    form
}

fn line(presence: &Presence) -> String {
    if presence.place.is_empty() {
        presence.who.clone()
    } else {
        format!("{}: {}", presence.who, presence.place)
    }
}
