//! The list of files that are open to whoever asks, and looking for one by name.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use byname_base::id::PersonId;
use byname_base::language::Language;
use byname_names::Name;
use byname_staff::desk::{Desk, DeskFrame, SignedIn};
use byname_staff::may::could;
use byname_staff::{Act, Caller, On, may};
use byname_web::error_page::Fault;
use byname_web::page::Page;

use crate::RegisterError;
use crate::find::NamesOfAll;
use crate::merge;
use crate::store::people;

/// Files on one page.
const PER_PAGE: usize = 100;
/// Names that are looked for at most.
const FOUND: usize = 30;

#[derive(Template)]
#[template(path = "desk/files.html")]
struct FilesPage<'a> {
    frame: DeskFrame<'a>,
    asked: String,
    rows: Vec<Row>,
    more: Option<String>,
    may_open: bool,
}

struct Row {
    href: String,
    name: String,
    number: String,
}

pub(super) async fn page(State(desk): State<Desk>, signed: SignedIn) -> Result<Response, Fault> {
    may(&signed.caller, Act::SeeFiles, &On::Nothing)?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let asked = signed.visit.parameter("q").unwrap_or_default().to_owned();
    let number: usize = signed.visit.parameter("page").and_then(|page| page.parse().ok()).unwrap_or(1).max(1);
    let rows = rows(&desk, &signed.caller, &asked, signed.visit.language).await?;
    let from = (number - 1).saturating_mul(PER_PAGE).min(rows.len());
    let to = (from + PER_PAGE).min(rows.len());
    let more = (to < rows.len()).then(|| signed.visit.at_page(u32::try_from(number + 1).unwrap_or(1)));
    let page = FilesPage {
        frame: DeskFrame::new(&desk, &signed, tr.t("desk-files")),
        asked,
        rows: rows.into_iter().skip(from).take(to - from).collect(),
        more,
        may_open: could(&signed.caller, Act::OpenFile),
    };
    Page::of(&page).map(IntoResponse::into_response)
}

/// The files open to whoever asks: those that may be called so, the surest first; or all, as they were entered.
async fn rows(
    desk: &Desk,
    caller: &Caller,
    asked: &str,
    language: Language,
) -> Result<Vec<Row>, RegisterError> {
    let mut tx = desk.db.read().await?;
    let names = NamesOfAll::read(&mut tx).await?;
    let open = |id: &str| may(caller, Act::SeeFile, &On::File(id)).is_ok();
    let row = |id: &PersonId, number: String| Row {
        href: format!("/{language}/people/{id}"),
        name: names.name_of(id, language).unwrap_or_default(),
        number,
    };
    if let Ok(name) = Name::read(asked) {
        let found = names.find(&name, FOUND).into_iter().filter(|likely| open(likely.person.as_str()));
        return Ok(found.map(|likely| row(&likely.person, likely.folder_id)).collect());
    }
    let kept_for = merge::kept_for(&mut tx).await?;
    let people = people::all(&mut tx).await?.into_iter();
    let people = people.filter(|person| open(person.id.as_str()) && !kept_for.contains_key(&person.id));
    Ok(people.map(|person| row(&person.id, person.folder_id)).collect())
}
