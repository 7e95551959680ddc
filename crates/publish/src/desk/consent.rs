//! The consents of one file: what was agreed, recording one, taking one back, noting that a relative disagrees, and
//! that it was mediated. It stands here because the end of a consent ends what is public.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use byname_base::id::{ConsentActId, ConsentId, PersonId};
use byname_register::consent::{ActKind, Consent, ConsentAct, ConsentState, Consents};
use byname_register::desk::{FileHead, Tab, consent_told};
use byname_register::file::File;
use byname_register::keep_consents::{give, mediate, of_file};
use byname_staff::desk::{Begun, Desk, DeskFrame, SignedIn, Work, rendered, seal_each};
use byname_staff::{Act, On, may};
use byname_web::error_page::Fault;
use byname_web::form::{Fields, Form};
use byname_web::words::Tr;
use jiff::civil::Date;

use super::consent_forms::{give_form, mediate_form, object_form, read, revoke_form};
use crate::consent_end::{object, revoke};

#[derive(Template)]
#[template(path = "desk/consent.html")]
struct ConsentPage<'a> {
    frame: DeskFrame<'a>,
    head: FileHead,
    given: Vec<GivenRow>,
    objections: Vec<ObjectionRow>,
    give: Option<Form>,
    revoke: Option<Form>,
    object: Option<Form>,
    mediate: Option<Form>,
}

struct GivenRow {
    state: String,
    words: String,
    note: String,
    recorded: String,
    revoked: Option<String>,
}

struct ObjectionRow {
    state: String,
    words: String,
    mediated: Option<String>,
}

pub(super) async fn page(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Fault> {
    answer(&desk, &signed, &PersonId::from_text(id), None).await
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
    may(&work.caller, Act::Withdraw, &On::File(id.as_str()))?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let refused = match fields.text("what") {
        "give" => record(&mut work, &desk, &id, &fields, tr).await?,
        "revoke" | "object" | "mediate" => settle(&mut work, &id, &fields, tr).await?,
        _ => return Err(Fault::Unreadable),
    };
    match refused {
        None => work.end(&format!("/{}/people/{id}/consent", tr.language())).await,
        Some(form) => {
            drop(work);
            answer(&desk, &signed, &id, Some((form, &fields))).await
        }
    }
}

/// Records a consent. Gives the form again when something is wrong with it.
async fn record(
    work: &mut Work,
    desk: &Desk,
    id: &PersonId,
    fields: &Fields,
    tr: Tr<'_>,
) -> Result<Option<Form>, Fault> {
    may(&work.caller, Act::ChangeFile, &On::File(id.as_str()))?;
    let mut form = give_form(tr, id);
    form.fill(fields, tr);
    let new = read(&mut form, fields, tr, desk.today());
    let Some(new) = new.filter(|_| form.is_fine()) else { return Ok(Some(form)) };
    match give(&mut work.tx, &work.caller, work.now, &mut work.mint, id, &new).await {
        Ok(_) => Ok(None),
        Err(error) => {
            let field = super::consent_forms::field_of(&error).ok_or(error)?;
            form.refuse(field.0, tr.t(field.1));
            Ok(Some(form))
        }
    }
}

/// Takes a consent back, notes an objection or its end. Gives the form again when something is wrong with it.
async fn settle(work: &mut Work, id: &PersonId, fields: &Fields, tr: Tr<'_>) -> Result<Option<Form>, Fault> {
    let of = of_file(&mut work.tx, &work.caller, id).await?;
    let form = match fields.text("what") {
        "revoke" => revoke_form(tr, id, &open(&of)),
        "object" => Some(object_form(tr, id)),
        _ => mediate_form(tr, id, &of.open_objections().collect::<Vec<_>>()),
    };
    let mut form = form.ok_or(Fault::NotFound)?;
    form.fill(fields, tr);
    if !form.is_fine() {
        return Ok(Some(form));
    }
    let Work { tx, caller, now, mint, .. } = work;
    match fields.text("what") {
        "revoke" => {
            let consent = ConsentId::from_text(fields.text("consent"));
            revoke(tx, caller, *now, mint, id, &consent, fields.text("revoke_reason")).await?;
        }
        "object" => {
            object(tx, caller, *now, mint, id, fields.text("object_reason")).await?;
        }
        _ => {
            let objection = ConsentActId::from_text(fields.text("objection"));
            mediate(tx, caller, *now, mint, id, &objection, fields.text("mediate_reason")).await?;
        }
    }
    Ok(None)
}

async fn answer(
    desk: &Desk,
    signed: &SignedIn,
    id: &PersonId,
    refused: Option<(Form, &Fields)>,
) -> Result<Response, Fault> {
    let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
    let of = of_file(&mut tx, &signed.caller, id).await?;
    let file = File::read(&mut tx, &signed.caller, id).await?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let may_change = may(&signed.caller, Act::ChangeFile, &On::File(id.as_str())).is_ok();
    let objections: Vec<&ConsentAct> = of.open_objections().collect();
    let number = file.person.folder_id.clone();
    let mut page = ConsentPage {
        frame: DeskFrame::new(
            desk,
            signed,
            format!("{}: {}", tr.t("file-consent"), file.name_in(tr.language())),
        ),
        head: FileHead::new(tr, &signed.caller, id, file.name_in(tr.language()), number, Tab::Consent),
        given: of.given.iter().rev().map(|consent| given(tr, &of, consent, desk.today())).collect(),
        objections: of.acts.iter().filter_map(|act| objection(tr, &of, act)).collect(),
        give: may_change.then(|| give_form(tr, id)),
        revoke: revoke_form(tr, id, &open(&of)),
        object: (!of.given.is_empty()).then(|| object_form(tr, id)),
        mediate: may_change.then(|| mediate_form(tr, id, &objections)).flatten(),
    };
    let fine = refused.is_none();
    page.frame.has_problem = refused.is_some();
    let shown = [
        ("give", &mut page.give),
        ("revoke", &mut page.revoke),
        ("object", &mut page.object),
        ("mediate", &mut page.mediate),
    ];
    seal_each(shown, desk, &signed.browser, refused);
    rendered(&page, fine)
}

/// The consents that nobody has taken back.
fn open(of: &Consents) -> Vec<&Consent> {
    let revoked = |consent: &Consent| {
        of.acts.iter().any(|act| act.kind == ActKind::Revoked && act.concerns == consent.id.as_str())
    };
    of.given.iter().filter(|consent| !revoked(consent)).collect()
}

fn given(tr: Tr<'_>, of: &Consents, consent: &Consent, today: Date) -> GivenRow {
    let state = of.state(consent, today);
    let revoked = of.acts.iter().find(|act| act.concerns == consent.id.as_str());
    GivenRow {
        state: tr.t(&format!("consent-state-{state}")),
        words: consent_told(tr, consent),
        note: consent.note.clone(),
        recorded: tr.with("consent-recorded", &[("name", consent.entered_by.as_str().into())]),
        revoked: revoked.filter(|_| state == ConsentState::Revoked).map(|act| {
            tr.with(
                "consent-revoked-why",
                &[("name", act.acted_by.as_str().into()), ("reason", act.reason.as_str().into())],
            )
        }),
    }
}

fn objection(tr: Tr<'_>, of: &Consents, act: &ConsentAct) -> Option<ObjectionRow> {
    let settled = of.acts.iter().find(|other| other.concerns == act.id.as_str());
    let by = |act: &ConsentAct, word: &str| {
        tr.with(word, &[("name", act.acted_by.as_str().into()), ("reason", act.reason.as_str().into())])
    };
    (act.kind == ActKind::Objected).then(|| ObjectionRow {
        state: tr.t(if settled.is_some() { "consent-mediated" } else { "consent-objection-open" }),
        words: by(act, "consent-objected-why"),
        mediated: settled.map(|settled| by(settled, "consent-mediated-how")),
    })
}
