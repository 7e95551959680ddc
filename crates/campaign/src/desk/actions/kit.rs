//! The form of what is needed on the day: what is played and by whom, what is brought, what to do when it becomes
//! dangerous, what the press is told, the notice to the authorities.

use axum::extract::{Path, State};
use axum::response::Response;
use byname_staff::desk::{Begun, Desk, SignedIn};
use byname_web::error_page::Fault;
use byname_web::form::{Field, Fields, Form, Kind};
use byname_web::words::Tr;

use super::fields::{form_page, lines, refuse};
use super::kept::kept;
use crate::action::{Action, Plan};
use crate::keep_action::{NewAction, change};

pub(super) async fn page(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
    let (action, seen) = kept(&mut tx, &signed.caller, id).await?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let form = form(tr, &action, seen);
    form_page(&desk, &signed, "action-kit", &action, form).answer(&desk, &signed.browser, "")
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
    let (action, present) = kept(&mut work.tx, &work.caller, id).await?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let mut form = form(tr, &action, present);
    form.fill(&fields, tr);
    if form.is_fine() {
        let seen = fields.text("seen").parse().unwrap_or(0);
        let new = NewAction { plan: read(&fields, action.plan.clone()), ..NewAction::of(&action) };
        match change(&mut work.tx, &work.caller, work.now, &action.id, seen, &new).await {
            Ok(()) => return work.end(&format!("/{}/actions/{}", tr.language(), action.id)).await,
            Err(error) => refuse(&mut form, tr, error)?,
        }
    }
    drop(work);
    form_page(&desk, &signed, "action-kit", &action, form).answer(
        &desk,
        &signed.browser,
        fields.text("form_id"),
    )
}

fn read(fields: &Fields, plan: Plan) -> Plan {
    Plan {
        scenes: lines(fields.text("scenes")),
        roles: lines(fields.text("roles")),
        materials: lines(fields.text("materials")),
        safety: fields.text("safety").to_owned(),
        press_note: fields.text("press_note").to_owned(),
        notice_step: fields.text("notice_step").to_owned(),
        ..plan
    }
}

fn form(tr: Tr<'_>, action: &Action, seen: i64) -> Form {
    let plan = &action.plan;
    let text = |name: &str, word: &str, value: String| {
        Field::new(name, tr.t(word), Kind::Text).hint(tr.t(&format!("{word}-hint"))).value(value)
    };
    let fields = vec![
        text("scenes", "action-scenes", plan.scenes.join("\n")),
        text("roles", "action-roles", plan.roles.join("\n")),
        text("materials", "action-materials", plan.materials.join("\n")),
        text("safety", "action-safety", plan.safety.clone()),
        text("press_note", "action-press-note", plan.press_note.clone()),
        Field::new("notice_step", tr.t("action-notice"), Kind::Short)
            .hint(tr.t("action-notice-hint"))
            .value(&plan.notice_step),
    ];
    let address = format!("/{}/actions/{}/kit", tr.language(), action.id);
    let mut form = Form::new(tr, address, "desk-save", fields);
    form.hidden.push(("seen", seen.to_string()));
    form
}
