//! The first page of the desk: what asks whoever reads it to act, each line leading to the form that settles it.

use std::sync::Arc;
use std::time::Duration;

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use byname_base::id::{ActionId, PersonId};
use byname_campaign::desk::action_name;
use byname_campaign::store::actions;
use byname_db::Tx;
use byname_pursue::desk::{AgendaReport, AgendaSection};
use byname_register::file::name_of;
use byname_register::store::{claims, people};
use byname_staff::desk::{Desk, DeskFrame, SignedIn};
use byname_staff::may::could;
use byname_staff::{Act, On, may};
use byname_web::error_page::Fault;
use byname_web::page::Page;
use jiff::ToSpan as _;

use crate::consent_end::running_out;
use crate::error::PublishError;
use crate::proposal::{Proposal, ProposalState, waiting, waits_for};
use crate::proposed::{is_action, may_see};
use crate::store::acts;

/// Days ahead that the agenda looks.
const DAYS: u16 = 7;
/// Days before a risk review or a consent runs out on which it is told.
const LAPSE_DAYS: i64 = 30;
/// How often it is looked whether the agenda is still the one of now: reading one number.
const LOOK_EVERY: Duration = Duration::from_millis(500);
/// Matters of one kind that are shown; the number of all stands beside.
const SHOWN: usize = 50;

#[derive(Template)]
#[template(path = "desk/agenda_page.html")]
struct AgendaPage<'a> {
    frame: DeskFrame<'a>,
    lead: String,
    releases: Vec<ReleaseRow>,
    lapsing: Vec<(String, String, String)>,
    consents: Vec<(String, String, String)>,
    sections: Vec<AgendaSection>,
    ways: Vec<(String, String)>,
}

/// One proposal in a list.
pub(super) struct ReleaseRow {
    pub(super) href: String,
    pub(super) name: String,
    pub(super) state: String,
    pub(super) words: String,
    pub(super) waits_for_me: bool,
}

pub(super) async fn page(State(desk): State<Desk>, signed: SignedIn) -> Result<Response, Fault> {
    let tr = desk.site.words.in_language(signed.visit.language);
    let sees = may(&signed.caller, Act::SeeAgenda, &On::Nothing).is_ok();
    let mut sections = Vec::new();
    let (mut releases, mut lapsing, mut consents) = (Vec::new(), Vec::new(), Vec::new());
    if sees {
        sections = report(&desk).await?.sections(&desk.site.words, tr.language(), &signed.caller, SHOWN);
        let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
        releases = release_rows(&mut tx, &desk, &signed).await?;
        releases.retain(|row| row.waits_for_me);
        lapsing = lapsing_rows(&mut tx, &desk, &signed).await?;
        consents = consent_rows(&mut tx, &desk, &signed).await?;
    }
    let today = desk.today();
    let page = AgendaPage {
        lead: tr.with("agenda-lead", &[("date", tr.day(today).into()), ("n", DAYS.into())]),
        releases,
        lapsing,
        consents,
        sections,
        ways: ways(&signed, tr),
        frame: DeskFrame::new(&desk, &signed, tr.t("agenda-title")),
    };
    Page::of(&page).map(IntoResponse::into_response)
}

/// The agenda of today, brought up to date when something was done since.
pub(super) async fn report(desk: &Desk) -> Result<Arc<AgendaReport>, Fault> {
    let today = desk.today();
    let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
    let size = byname_seal::log::size(&mut tx).await.map_err(|cause| Desk::broken(&cause))?;
    drop(tx);
    if let Some(kept) = desk.kept.get::<AgendaReport>(size, today) {
        return Ok(kept);
    }
    let report = match desk.kept.before::<AgendaReport>(today) {
        Some(before) => before.renewed(&desk.db).await,
        None => AgendaReport::read(&desk.db, today, DAYS).await,
    };
    let report = Arc::new(report.map_err(|cause| Desk::broken(&cause))?);
    desk.kept.keep(size, today, Arc::clone(&report));
    Ok(report)
}

/// Brings the agenda up to date as soon as something was done, so that nobody waits for an import or a new day. For a
/// task of its own.
pub async fn keep_agenda_ready(desk: Desk) {
    loop {
        // What went wrong is noted, and told to whoever opens the page.
        let _ = report(&desk).await;
        tokio::time::sleep(LOOK_EVERY).await;
    }
}

/// What is asked to be released, of files open to whoever reads.
pub(super) async fn release_rows(
    tx: &mut Tx,
    desk: &Desk,
    signed: &SignedIn,
) -> Result<Vec<ReleaseRow>, PublishError> {
    let tr = desk.site.words.in_language(signed.visit.language);
    let mut rows = Vec::new();
    for proposal in waiting(tx, &signed.caller).await? {
        let name = name_of_record(tx, tr, &proposal.record).await?;
        rows.push(ReleaseRow {
            href: format!("/{}/releases/{}", tr.language(), proposal.id),
            name,
            state: tr.t(&format!("proposal-{}", proposal.state)),
            words: words(tr, &proposal),
            waits_for_me: waits_for(&signed.caller, &proposal),
        });
    }
    Ok(rows)
}

/// Whether a record is an action that is released again with the files of those whom it names.
async fn goes_with_a_file(tx: &mut Tx, record: &str) -> Result<bool, PublishError> {
    if !is_action(record) {
        return Ok(false);
    }
    let action = actions::get(tx, &ActionId::from_text(record)).await?;
    Ok(action.is_none_or(|action| !action.people.is_empty()))
}

/// The name of the person, or of the action, of which a release is asked.
async fn name_of_record(
    tx: &mut Tx,
    tr: byname_web::words::Tr<'_>,
    record: &str,
) -> Result<String, PublishError> {
    if is_action(record) {
        let action = actions::get(tx, &ActionId::from_text(record)).await?;
        return Ok(action.map(|action| action_name(tr, &action)).unwrap_or_default());
    }
    let id = PersonId::from_text(record);
    let claims = claims::of_person(tx, &id).await?;
    Ok(people::get(tx, &id).await?.map(|person| name_of(&claims, &person, tr.language())).unwrap_or_default())
}

/// Files, and actions that name nobody, that are public and whose risk review runs out, as day, name and the page on
/// which a release is asked for anew.
async fn lapsing_rows(
    tx: &mut Tx,
    desk: &Desk,
    signed: &SignedIn,
) -> Result<Vec<(String, String, String)>, PublishError> {
    let tr = desk.site.words.in_language(signed.visit.language);
    let until = desk.today().saturating_add(LAPSE_DAYS.days());
    let mut rows = Vec::new();
    for (record, lapses_on) in acts::lapsing(tx, until).await? {
        if may_see(&signed.caller, &record).is_err() || goes_with_a_file(tx, &record).await? {
            continue;
        }
        let part = if is_action(&record) { "actions" } else { "people" };
        let name = name_of_record(tx, tr, &record).await?;
        rows.push((tr.day(lapses_on), name, format!("/{}/{part}/{record}/release", tr.language())));
    }
    Ok(rows)
}

/// Files whose consents run out, as last day, name and the page on which a new one is recorded.
async fn consent_rows(
    tx: &mut Tx,
    desk: &Desk,
    signed: &SignedIn,
) -> Result<Vec<(String, String, String)>, PublishError> {
    let tr = desk.site.words.in_language(signed.visit.language);
    let until = desk.today().saturating_add(LAPSE_DAYS.days());
    let mut rows = Vec::new();
    for consent in running_out(tx, desk.today(), until).await? {
        let file = consent.person.as_str();
        if may(&signed.caller, Act::Withdraw, &On::File(file)).is_err() {
            continue;
        }
        let claims = claims::of_person(tx, &consent.person).await?;
        let person = people::get(tx, &consent.person).await?;
        let name = person.map(|person| name_of(&claims, &person, tr.language())).unwrap_or_default();
        rows.push((tr.day(consent.valid_to), name, format!("/{}/people/{file}/consent", tr.language())));
    }
    Ok(rows)
}

/// Who asked, and when it becomes public.
fn words(tr: byname_web::words::Tr<'_>, proposal: &Proposal) -> String {
    let asked = tr.with("proposal-asked-by", &[("name", proposal.proposer.as_str().into())]);
    match (proposal.state, proposal.released_from) {
        (ProposalState::Approved, Some(from)) => {
            let at = from.hour_in(&byname_base::now::kyiv());
            format!("{asked} {}", tr.with("proposal-public-from", &[("time", at.into())]))
        }
        _ => asked,
    }
}

/// What one may begin from here.
fn ways(signed: &SignedIn, tr: byname_web::words::Tr<'_>) -> Vec<(String, String)> {
    let all = [
        (Act::OpenFile, "files-new", "people/new"),
        (Act::SeeFiles, "desk-files", "people"),
        (Act::SeeAccounts, "desk-accounts", "accounts"),
        (Act::SeeLog, "desk-log", "log"),
    ];
    let open = all.into_iter().filter(|(act, _, _)| could(&signed.caller, *act));
    open.map(|(_, word, path)| (tr.t(word), format!("/{}/{path}", tr.language()))).collect()
}
