//! The list of actions, series by series, each in the order of its numbers.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use byname_register::claim::Grade;
use byname_staff::desk::{Desk, DeskFrame, SignedIn};
use byname_staff::{Act, On, may};
use byname_web::error_page::Fault;
use byname_web::page::Page;
use byname_web::words::Tr;

use super::fields::name;
use crate::action::Action;
use crate::keep_action;

#[derive(Template)]
#[template(path = "desk/actions.html")]
struct ListPage<'a> {
    frame: DeskFrame<'a>,
    series: Vec<Series>,
    others: Vec<ActionRow>,
    new: Option<String>,
}

/// The actions of one series, and the address at which the next one is planned.
struct Series {
    name: String,
    rows: Vec<ActionRow>,
    next: Option<String>,
}

struct ActionRow {
    href: String,
    state: String,
    title: String,
    words: String,
}

pub(super) async fn page(State(desk): State<Desk>, signed: SignedIn) -> Result<Response, Fault> {
    let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
    let mut actions = keep_action::all(&mut tx, &signed.caller).await?;
    actions.sort_by_key(|action| {
        (action.number_in_series, action.date.as_ref().and_then(|date| date.earliest()))
    });
    let tr = desk.site.words.in_language(signed.visit.language);
    let keeps = may(&signed.caller, Act::KeepActions, &On::Nothing).is_ok();
    let new = keeps.then(|| format!("/{}/actions/new", tr.language()));
    let page = ListPage {
        series: by_series(tr, &actions, new.as_deref()),
        others: actions
            .iter()
            .rev()
            .filter(|action| action.series.is_empty())
            .map(|one| row(tr, one))
            .collect(),
        new,
        frame: DeskFrame::new(&desk, &signed, tr.t("desk-actions")),
    };
    Page::of(&page).map(IntoResponse::into_response)
}

/// The newest action of a series stands first, and so does the series that is alive.
fn by_series(tr: Tr<'_>, actions: &[Action], new: Option<&str>) -> Vec<Series> {
    let mut series: Vec<Series> = Vec::new();
    for action in actions.iter().rev().filter(|action| !action.series.is_empty()) {
        match series.iter_mut().find(|known| known.name == action.series) {
            Some(known) => known.rows.push(row(tr, action)),
            None => series.push(Series {
                name: action.series.clone(),
                rows: vec![row(tr, action)],
                next: new.map(|new| {
                    let of: String = form_urlencoded::byte_serialize(action.series.as_bytes()).collect();
                    format!("{new}?series={of}")
                }),
            }),
        }
    }
    series
}

fn row(tr: Tr<'_>, action: &Action) -> ActionRow {
    let date = action.date.as_ref().map_or_else(|| tr.t("date-none"), |date| tr.date(date));
    let words = [date, action.time.clone(), action.place.clone(), action.folder_id.clone()];
    ActionRow {
        href: format!("/{}/actions/{}", tr.language(), action.id),
        state: state(tr, action),
        title: name(tr, action),
        words: words.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · "),
    }
}

/// Where it stands in a word; a row of a register says that it is one, a doubtful second account too.
fn state(tr: Tr<'_>, action: &Action) -> String {
    match action.plan.state {
        Some(_) if action.plan.state.is_some_and(|state| state.is_to_come()) && !action.plan.announced => {
            tr.t("action-draft")
        }
        Some(state) => tr.t(&format!("action-state-{state}")),
        None if action.grade == Grade::D => tr.t("action-second-account"),
        None => tr.t("action-as-told"),
    }
}
