//! Saying to which event a file belongs.

use axum::extract::{Path, State};
use axum::response::Response;
use byname_base::id::{IncidentId, PersonId};
use byname_db::Tx;
use byname_staff::desk::{Begun, Desk, DeskFrame, FormPage, SignedIn};
use byname_staff::{Act, Caller, On, may};
use byname_web::error_page::Fault;
use byname_web::form::{Choice, Field, Fields, Form, Kind};
use byname_web::words::Tr;

use crate::RegisterError;
use crate::file::{File, name_of};
use crate::incident::{Belongs, Incident, belong, can_be_joined};
use crate::store::{claims, incidents, people};

/// The choice of a new event.
const NEW: &str = "new";

pub(super) async fn page(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let id = PersonId::from_text(id);
    may(&signed.caller, Act::ChangeFile, &On::File(id.as_str()))?;
    let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
    let file = File::read(&mut tx, &signed.caller, &id).await?;
    let all = incidents::all(&mut tx).await.map_err(|cause| Desk::broken(&cause))?;
    let tr = desk.site.words.in_language(signed.visit.language);
    form_page(&desk, &signed, &file, form(tr, &signed.caller, &id, &all)).answer(&desk, &signed.browser, "")
}

pub(super) async fn save(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let id = PersonId::from_text(id);
    let mut work = match desk.begin(&signed, &fields).await? {
        Begun::Before(response) => return Ok(response),
        Begun::Now(work) => work,
    };
    may(&work.caller, Act::ChangeFile, &On::File(id.as_str()))?;
    let file = File::read(&mut work.tx, &work.caller, &id).await?;
    let all = incidents::all(&mut work.tx).await.map_err(|cause| Desk::broken(&cause))?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let mut form = form(tr, &work.caller, &id, &all);
    form.fill(&fields, tr);
    if form.is_fine() {
        let to = match fields.text("event") {
            NEW => Belongs::ToNew(fields.text("title").to_owned()),
            "" => Belongs::ToNone,
            event => Belongs::To(IncidentId::from_text(event)),
        };
        match belong(&mut work.tx, &work.caller, work.now, &mut work.mint, &id, &to).await {
            Ok(()) => return work.end(&format!("/{}/people/{id}", tr.language())).await,
            Err(RegisterError::NotAValue) => form.refuse("title", tr.t("form-empty")),
            Err(other) => return Err(other.into()),
        }
    }
    form_page(&desk, &signed, &file, form).answer(&desk, &signed.browser, fields.text("form_id"))
}

/// The event of a file and the others who belong to it, as name and address. Files that are not open to whoever asks
/// are left out.
pub(super) async fn told(
    tx: &mut Tx,
    caller: &Caller,
    tr: Tr<'_>,
    person: &PersonId,
) -> Result<Option<(String, Vec<(String, String)>)>, RegisterError> {
    let all = incidents::all(tx).await?;
    let Some(own) = all.into_iter().find(|one| one.people.contains(person)) else { return Ok(None) };
    let mut others = Vec::new();
    for other in own.people.iter().filter(|other| *other != person) {
        if may(caller, Act::SeeFile, &On::File(other.as_str())).is_err() {
            continue;
        }
        let claims = claims::of_person(tx, other).await?;
        if let Some(record) = people::get(tx, other).await? {
            others.push((
                name_of(&claims, &record, tr.language()),
                format!("/{}/people/{other}", tr.language()),
            ));
        }
    }
    Ok(Some((own.title, others)))
}

fn form(tr: Tr<'_>, caller: &Caller, id: &PersonId, all: &[Incident]) -> Form {
    let known = all.iter().filter(|one| can_be_joined(caller, one));
    let mut choices = vec![Choice::of("", tr.t("event-none")), Choice::of(NEW, tr.t("event-new"))];
    choices.extend(known.map(|one| Choice::of(one.id.as_str(), &one.title)));
    let own = all.iter().find(|one| one.people.contains(id)).map_or(NEW, |one| one.id.as_str()).to_owned();
    let fields = vec![
        Field::new("event", tr.t("event-which"), Kind::Select(choices)).value(own),
        Field::new("title", tr.t("event-title"), Kind::Line).hint(tr.t("event-title-hint")),
    ];
    Form::new(tr, format!("/{}/people/{id}/event", tr.language()), "desk-save", fields)
}

fn form_page<'a>(desk: &'a Desk, signed: &SignedIn, file: &File, form: Form) -> FormPage<'a> {
    let tr = desk.site.words.in_language(signed.visit.language);
    let mut page = FormPage::new(DeskFrame::new(desk, signed, tr.t("event-page")), form);
    page.lead = file.name_in(tr.language());
    page.side = vec![tr.t("event-side")];
    page.ways = vec![(tr.t("desk-back"), format!("/{}/people/{}", tr.language(), file.person.id))];
    page
}
