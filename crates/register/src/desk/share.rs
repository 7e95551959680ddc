//! Opening a file to a colleague, and closing it again.

use axum::extract::{Path, State};
use axum::response::Response;
use byname_base::id::{AccountId, PersonId};
use byname_staff::account::{self, Access, Account};
use byname_staff::desk::{Begun, Desk, DeskFrame, FormPage, SignedIn};
use byname_web::error_page::Fault;
use byname_web::form::{Choice, Field, Fields, Form, Kind};
use byname_web::words::Tr;

use crate::file::File;

pub(super) async fn page(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let id = PersonId::from_text(id);
    let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
    let colleagues = account::colleagues(&mut tx, &signed.caller, id.as_str()).await?;
    let file = File::read(&mut tx, &signed.caller, &id).await?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let form = form(tr, &id, &colleagues);
    form_page(&desk, &signed, &file, form).answer(&desk, &signed.browser, "")
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
    let colleagues = account::colleagues(&mut work.tx, &work.caller, id.as_str()).await?;
    let file = File::read(&mut work.tx, &work.caller, &id).await?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let mut form = form(tr, &id, &colleagues);
    form.fill(&fields, tr);
    if form.is_fine() {
        let to = AccountId::from_text(fields.text("to"));
        let open: Vec<Access> =
            fields.many("access").into_iter().filter_map(|code| code.parse().ok()).collect();
        for access in Access::ALL {
            let now = open.contains(access);
            account::grant(&mut work.tx, &work.caller, work.now, &to, id.as_str(), *access, now).await?;
        }
        return work.end(&format!("/{}/people/{id}", signed.visit.language)).await;
    }
    form_page(&desk, &signed, &file, form).answer(&desk, &signed.browser, fields.text("form_id"))
}

fn form(tr: Tr<'_>, id: &PersonId, colleagues: &[Account]) -> Form {
    let people = colleagues.iter().map(|account| Choice::of(account.id.as_str(), &account.name)).collect();
    let access = |access: &Access| Choice::of(access.code(), tr.t(&format!("access-{access}")));
    let fields = vec![
        Field::new("to", tr.t("share-to"), Kind::Select(people)).required(),
        Field::new("access", tr.t("share-access"), Kind::Ticks(Access::ALL.iter().map(access).collect()))
            .hint(tr.t("share-access-hint")),
    ];
    Form::new(tr, format!("/{}/people/{id}/share", tr.language()), "desk-save", fields)
}

fn form_page<'a>(desk: &'a Desk, signed: &SignedIn, file: &File, form: Form) -> FormPage<'a> {
    let tr = desk.site.words.in_language(signed.visit.language);
    let mut page = FormPage::new(DeskFrame::new(desk, signed, tr.t("file-share")), form);
    page.lead = file.name_in(tr.language());
    page.ways = vec![(tr.t("desk-back"), format!("/{}/people/{}", tr.language(), file.person.id))];
    page
}
