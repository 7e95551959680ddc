//! Taking back what is public of a file or of an action: the page that says what goes, and doing it.

use axum::extract::{Path, State};
use axum::response::Response;
use byname_base::id::{ActionId, PersonId};
use byname_campaign::desk::action_name;
use byname_campaign::keep_action::seen_by;
use byname_db::Tx;
use byname_register::file::File;
use byname_staff::desk::{Begun, Desk, DeskFrame, FormPage, SignedIn, Work};
use byname_staff::{Act, Caller, On, may};
use byname_web::error_page::Fault;
use byname_web::form::{Field, Fields, Form, Kind};
use byname_web::words::Tr;

use crate::error::PublishError;
use crate::proposal::take_back;
use crate::proposed::may_take_back;

/// Something public that may be taken back by whoever asks.
struct Public {
    record: String,
    home: String,
    name: String,
    /// What goes with it.
    warning: String,
}

pub(super) async fn of_file_page(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let file = file(&mut tx, &signed.caller, tr, id).await?;
    file.page(&desk, &signed, file.form(tr)).answer(&desk, &signed.browser, "")
}

pub(super) async fn of_file(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let mut work = match desk.begin(&signed, &fields).await? {
        Begun::Before(response) => return Ok(response),
        Begun::Now(work) => work,
    };
    let tr = desk.site.words.in_language(signed.visit.language);
    let file = file(&mut work.tx, &work.caller, tr, id).await?;
    file.taken_back(&desk, &signed, work, &fields).await
}

pub(super) async fn of_action_page(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let action = action(&mut tx, &signed.caller, tr, id).await?;
    action.page(&desk, &signed, action.form(tr)).answer(&desk, &signed.browser, "")
}

pub(super) async fn of_action(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let mut work = match desk.begin(&signed, &fields).await? {
        Begun::Before(response) => return Ok(response),
        Begun::Now(work) => work,
    };
    let tr = desk.site.words.in_language(signed.visit.language);
    let action = action(&mut work.tx, &work.caller, tr, id).await?;
    action.taken_back(&desk, &signed, work, &fields).await
}

async fn file(tx: &mut Tx, caller: &Caller, tr: Tr<'_>, id: String) -> Result<Public, Fault> {
    may(caller, Act::Withdraw, &On::File(&id))?;
    let name = File::read(tx, caller, &PersonId::from_text(&id)).await?.name_in(tr.language());
    let home = format!("/{}/people/{id}", tr.language());
    Ok(Public { record: id, home, name, warning: tr.t("withdraw-warning") })
}

async fn action(tx: &mut Tx, caller: &Caller, tr: Tr<'_>, id: String) -> Result<Public, Fault> {
    may_take_back(caller, &id)?;
    let action = seen_by(tx, caller, &ActionId::from_text(&id)).await?;
    let home = format!("/{}/actions/{id}", tr.language());
    Ok(Public { record: id, home, name: action_name(tr, &action), warning: tr.t("action-withdraw-warning") })
}

impl Public {
    async fn taken_back(
        &self,
        desk: &Desk,
        signed: &SignedIn,
        mut work: Box<Work>,
        fields: &Fields,
    ) -> Result<Response, Fault> {
        let tr = desk.site.words.in_language(signed.visit.language);
        let mut form = self.form(tr);
        form.fill(fields, tr);
        if form.is_fine() {
            let reason = fields.text("reason");
            match take_back(&mut work.tx, &work.caller, work.now, &mut work.mint, &self.record, reason).await
            {
                Ok(_) => return work.end(&format!("{}/release", self.home)).await,
                Err(PublishError::NotPublic(_)) => form.refuse("", tr.t("withdraw-not-public")),
                Err(other) => return Err(other.into()),
            }
        }
        drop(work);
        self.page(desk, signed, form).answer(desk, &signed.browser, fields.text("form_id"))
    }

    fn form(&self, tr: Tr<'_>) -> Form {
        let reason = Field::new("reason", tr.t("withdraw-reason"), Kind::Text);
        let fields = vec![reason.hint(tr.t("withdraw-reason-hint")).required()];
        Form::new(tr, format!("{}/withdraw", self.home), "withdraw-button", fields)
    }

    fn page<'a>(&self, desk: &'a Desk, signed: &SignedIn, form: Form) -> FormPage<'a> {
        let tr = desk.site.words.in_language(signed.visit.language);
        let mut page = FormPage::new(DeskFrame::new(desk, signed, tr.t("withdraw-title")), form);
        page.lead.clone_from(&self.name);
        page.warning.clone_from(&self.warning);
        page.ways = vec![(tr.t("desk-back"), format!("{}/release", self.home))];
        page
    }
}
