//! The page of one action at the desk: where it stands, what is planned, what is ready, who comes, what came of it.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use byname_base::edtf::Edtf;
use byname_base::id::ActionId;
use byname_base::now::kyiv;
use byname_db::Tx;
use byname_pursue::record_step::may_see;
use byname_pursue::store::steps;
use byname_staff::desk::{Desk, DeskFrame, SignedIn};
use byname_staff::{Act, Caller, On, may};
use byname_web::error_page::Fault;
use byname_web::page::Page;
use byname_web::words::Tr;

use super::fields::name;
use super::turn::Turn;
use crate::action::{Action, ActionState};
use crate::coming::{self, Coming};
use crate::desk::people;
use crate::error::CampaignError;
use crate::keep_action::seen_by;
use crate::quote::Quote;
use crate::say_quote::said_at;

#[derive(Template)]
#[template(path = "desk/action.html")]
struct ActionPage<'a> {
    frame: DeskFrame<'a>,
    number: String,
    state: String,
    notices: Vec<String>,
    ways: Vec<(String, String)>,
    plan: Vec<(String, String)>,
    kit: Vec<(String, Vec<String>)>,
    notice: Option<(String, String)>,
    coming: String,
    after: Vec<(String, Vec<String>)>,
    quotes: Vec<(String, String)>,
    keeps: bool,
    home: String,
}

pub(super) async fn page(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let id = ActionId::from_text(id);
    let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
    let action = seen_by(&mut tx, &signed.caller, &id).await?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let home = format!("/{}/actions/{id}", tr.language());
    let come = coming::to(&mut tx, &signed.caller, &action.public_id).await?;
    let quotes = said_at(&mut tx, &signed.caller, &id).await?;
    let page = ActionPage {
        number: action.folder_id.clone(),
        state: state(tr, &action),
        notices: notices(tr, &action),
        ways: ways(&signed.caller, tr, &action, &home),
        plan: plan(&mut tx, &signed.caller, tr, &action).await?,
        kit: kit(tr, &action),
        notice: notice(&mut tx, &signed.caller, tr, &action).await?,
        coming: coming_words(tr, come),
        after: after(tr, &action),
        quotes: quotes.iter().map(quote_row).collect(),
        keeps: may(&signed.caller, Act::KeepActions, &On::Nothing).is_ok(),
        frame: DeskFrame::new(&desk, &signed, name(tr, &action)),
        home,
    };
    Page::of(&page).map(IntoResponse::into_response)
}

fn state(tr: Tr<'_>, action: &Action) -> String {
    match action.plan.state {
        Some(state) if action.plan.state_note.is_empty() => tr.t(&format!("action-state-{state}")),
        Some(state) => format!("{}: {}", tr.t(&format!("action-state-{state}")), action.plan.state_note),
        None => tr.t("action-as-told"),
    }
}

/// What whoever keeps it should know: that it is a draft, that it stands in no calendar.
fn notices(tr: Tr<'_>, action: &Action) -> Vec<String> {
    let draft = action.plan.state.is_some() && !action.plan.announced;
    let no_day = action.plan.state.is_some() && action.when().is_none();
    let untold = action.plan.reveal_at.is_none() && !action.plan.exact_place.is_empty();
    [(draft, "action-draft-notice"), (no_day, "action-no-day-notice"), (untold, "action-untold-notice")]
        .into_iter()
        .filter(|(holds, _)| *holds)
        .map(|(_, word)| tr.t(word))
        .collect()
}

fn ways(caller: &Caller, tr: Tr<'_>, action: &Action, home: &str) -> Vec<(String, String)> {
    let mut ways = Vec::new();
    if may(caller, Act::KeepActions, &On::Nothing).is_ok() {
        let turns = Turn::ALL.into_iter().filter(|turn| turn.fits(action.plan.state));
        ways.extend(turns.map(|turn| {
            (tr.t(&format!("action-turn-{}", turn.code())), format!("{home}/turn/{}", turn.code()))
        }));
        if action.plan.state != Some(ActionState::Cancelled) {
            ways.push((tr.t("action-after"), format!("{home}/after")));
        }
    }
    ways.push((tr.t("action-release"), format!("{home}/release")));
    ways
}

/// When it ends: the hour, and the day where that is another than the one on which it begins.
fn ends(tr: Tr<'_>, action: &Action) -> String {
    let Some((day, hour)) = action.plan.ends.split_once('T') else { return action.plan.ends.clone() };
    let begins = action.date.as_ref().map(ToString::to_string);
    match day.parse::<Edtf>() {
        Ok(date) if begins.as_deref() != Some(day) => format!("{} {hour}", tr.date(&date)),
        _ => hour.to_owned(),
    }
}

async fn plan(
    tx: &mut Tx,
    caller: &Caller,
    tr: Tr<'_>,
    action: &Action,
) -> Result<Vec<(String, String)>, CampaignError> {
    let plan = &action.plan;
    let mut rows: Vec<(String, String)> = plan
        .titles
        .iter()
        .map(|title| {
            (
                tr.with("action-title-in", &[("language", title.language.native_name().into())]),
                title.text.clone(),
            )
        })
        .collect();
    let in_series = match action.number_in_series {
        Some(number) => format!("{} ({number})", action.series),
        None => action.series.clone(),
    };
    let when = action.date.as_ref().map_or_else(|| tr.t("date-none"), |date| tr.date(date));
    let hours = [action.time.clone(), ends(tr, action)].into_iter().filter(|text| !text.is_empty());
    let hours = hours.collect::<Vec<_>>().join(" – ");
    let reveal = plan.reveal_at.map(|at| {
        let zone = jiff::tz::TimeZone::get(action.zone()).unwrap_or_else(|_| kyiv());
        format!("{}, {} ({})", tr.day(at.day_in(&zone)), at.hour_in(&zone), action.zone())
    });
    let fixed = [
        ("action-kind", tr.t(&format!("action-kind-{}", action.kind))),
        ("action-in-series", in_series),
        ("action-gap-reason", plan.gap_reason.clone()),
        ("action-date", when),
        ("action-time", hours),
        ("action-zone", action.zone().to_owned()),
        ("action-place", action.place.clone()),
        ("action-exact-place", plan.exact_place.clone()),
        ("action-reveal-time", reveal.unwrap_or_default()),
        ("action-organisers", action.organisers.clone()),
        ("action-people", people::names(tx, caller, tr, &action.people).await?),
        ("action-description", action.description.clone()),
        ("action-note", action.note.clone()),
        ("action-sources", action.sources.join(" ")),
    ];
    rows.extend(
        fixed.into_iter().filter(|(_, value)| !value.is_empty()).map(|(key, value)| (tr.t(key), value)),
    );
    Ok(rows)
}

fn kit(tr: Tr<'_>, action: &Action) -> Vec<(String, Vec<String>)> {
    let plan = &action.plan;
    let paragraphs = |text: &str| text.lines().filter(|line| !line.is_empty()).map(str::to_owned).collect();
    let rows = [
        ("action-scenes", plan.scenes.clone()),
        ("action-roles", plan.roles.clone()),
        ("action-materials", plan.materials.clone()),
        ("action-safety", paragraphs(&plan.safety)),
        ("action-press-note", paragraphs(&plan.press_note)),
    ];
    rows.into_iter().filter(|(_, lines)| !lines.is_empty()).map(|(key, lines)| (tr.t(key), lines)).collect()
}

/// The step by which the authorities were given notice, when whoever reads may see it.
async fn notice(
    tx: &mut Tx,
    caller: &Caller,
    tr: Tr<'_>,
    action: &Action,
) -> Result<Option<(String, String)>, CampaignError> {
    if action.plan.notice_step.is_empty() {
        return Ok(None);
    }
    let all = steps::all(tx).await?;
    let step = all.into_iter().find(|step| step.folder_id == action.plan.notice_step);
    Ok(step.filter(|step| may_see(caller, step)).map(|step| {
        let words = [step.folder_id.as_str(), &step.addressee, &step.description];
        let words = words.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(": ");
        (words, format!("/{}/steps/{}", tr.language(), step.id))
    }))
}

fn coming_words(tr: Tr<'_>, come: Coming) -> String {
    let values =
        [("forms", come.forms.into()), ("n", come.people.into()), ("number", tr.number(come.people).into())];
    if come.forms == 0 { tr.t("coming-nobody") } else { tr.with("coming-told", &values) }
}

fn after(tr: Tr<'_>, action: &Action) -> Vec<(String, Vec<String>)> {
    let after = &action.after;
    let lined_up = after.presence.iter().map(|one| {
        if one.place.is_empty() { one.who.clone() } else { format!("{}: {}", one.who, one.place) }
    });
    let attendance =
        after.attendance.map(|number| format!("{} ({})", tr.number(number), after.attendance_method));
    let rows = [
        ("action-presence", lined_up.collect()),
        ("action-attendance", attendance.into_iter().collect()),
        (
            "action-incidents",
            Some(after.incidents.clone()).filter(|text| !text.is_empty()).into_iter().collect(),
        ),
    ];
    rows.into_iter()
        .filter(|(_, lines): &(_, Vec<String>)| !lines.is_empty())
        .map(|(key, lines)| (tr.t(key), lines))
        .collect()
}

fn quote_row(quote: &Quote) -> (String, String) {
    let speaker = [quote.speaker_name.as_str(), &quote.capacity];
    let speaker = speaker.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(", ");
    (speaker, quote.text.clone())
}
