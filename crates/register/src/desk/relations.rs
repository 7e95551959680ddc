//! Relatives and contacts of a file: how they are told, and the form by which they are kept.

use axum::extract::{Path, State};
use axum::response::Response;
use byname_base::id::{PersonId, RelationId};
use byname_db::Tx;
use byname_staff::desk::{Begun, Desk, DeskFrame, FormPage, SignedIn, Work};
use byname_staff::{Act, Caller, On, may};
use byname_web::error_page::Fault;
use byname_web::form::{Choice, Field, Fields, Form, Kind};
use byname_web::words::Tr;

use super::new_file::{ANOTHER, ask_about};
use crate::RegisterError;
use crate::file::{File, name_of};
use crate::new_file::already_here;
use crate::relation::{Contactable, Relation, RelationKind, Relative, add, change, get, of_file};
use crate::stale;
use crate::store::{claims, people};

/// A relative as a line of the file.
pub(super) struct RelationRow {
    /// What they are to the person sought.
    pub(super) kind: String,
    /// An alias, or the name under which the register has them.
    pub(super) who: String,
    /// Their own file; empty when there is none, or it is not open.
    pub(super) file: String,
    /// Whether they may be contacted.
    pub(super) contactable: String,
    /// How, and what endangers them.
    pub(super) how: String,
    /// A remark.
    pub(super) note: String,
    /// Whether it is so no longer.
    pub(super) ended: bool,
    /// Where it is changed; empty for what stands in another file.
    pub(super) change: String,
}

/// A relation that is there, as its form shows it.
struct Known {
    relation: Relation,
    /// The number of the relative's file; empty for none.
    number: String,
    seen: i64,
}

pub(super) async fn new(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let id = PersonId::from_text(id);
    let file = file(&desk, &signed, &id).await?;
    let tr = desk.site.words.in_language(signed.visit.language);
    form_page(&desk, &signed, &file, form(tr, &id, None)).answer(&desk, &signed.browser, "")
}

pub(super) async fn save(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    keep(&desk, &signed, &PersonId::from_text(id), None, &fields).await
}

/// One relative: what is known of them, to be brought up to date.
pub(super) async fn one(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id, relation)): Path<(String, String, String)>,
) -> Result<Response, Fault> {
    let id = PersonId::from_text(id);
    let file = file(&desk, &signed, &id).await?;
    let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
    let known = known(&mut tx, &signed.caller, &id, &RelationId::from_text(relation)).await?;
    let tr = desk.site.words.in_language(signed.visit.language);
    form_page(&desk, &signed, &file, form(tr, &id, Some(&known))).answer(&desk, &signed.browser, "")
}

pub(super) async fn mend(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id, relation)): Path<(String, String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let (id, relation) = (PersonId::from_text(id), RelationId::from_text(relation));
    keep(&desk, &signed, &id, Some(&relation), &fields).await
}

/// Adds a relative, or brings a known one up to date.
async fn keep(
    desk: &Desk,
    signed: &SignedIn,
    id: &PersonId,
    relation: Option<&RelationId>,
    fields: &Fields,
) -> Result<Response, Fault> {
    let mut work = match desk.begin(signed, fields).await? {
        Begun::Before(response) => return Ok(response),
        Begun::Now(work) => work,
    };
    may(&work.caller, Act::ChangeFile, &On::File(id.as_str()))?;
    let file = File::read(&mut work.tx, &work.caller, id).await?;
    let known = match relation {
        Some(relation) => Some(known(&mut work.tx, &work.caller, id, relation).await?),
        None => None,
    };
    let tr = desk.site.words.in_language(signed.visit.language);
    let mut form = form(tr, id, known.as_ref());
    form.fill(fields, tr);
    let (who, number) = (fields.text("who"), fields.text("number"));
    if form.is_fine() && known.is_none() && number.is_empty() && fields.text(ANOTHER).is_empty() {
        // Somebody whom the register names has a file; its number joins the two.
        let mut likely = already_here(&mut work.tx, &work.caller, who).await?;
        likely.retain(|one| one.person != *id);
        ask_about(&mut form, tr, &likely, &work, "who");
    }
    if form.is_fine() {
        match write(&mut work, id, known.as_ref(), fields).await {
            Ok(()) => return work.end(&format!("/{}/people/{id}#relations", tr.language())).await,
            Err(error) => refuse(&mut form, tr, error)?,
        }
    }
    form_page(desk, signed, &file, form).answer(desk, &signed.browser, fields.text("form_id"))
}

async fn write(
    work: &mut Work,
    id: &PersonId,
    known: Option<&Known>,
    fields: &Fields,
) -> Result<(), RegisterError> {
    let number = fields.text("number");
    let mut person = None;
    if !number.is_empty() {
        let all = people::all(&mut work.tx).await?;
        let found =
            all.into_iter().find(|person| person.folder_id == number).ok_or(RegisterError::Unknown)?;
        person = Some(found.id);
    }
    let relative = Relative {
        kind: fields.text("kind").parse().unwrap_or(RelationKind::Other),
        who: fields.text("who").to_owned(),
        person,
        contactable: fields.text("contactable").parse().unwrap_or(Contactable::Unknown),
        how: fields.text("how").to_owned(),
        note: fields.text("note").to_owned(),
    };
    match known {
        None => add(&mut work.tx, &work.caller, work.now, &mut work.mint, id, &relative).await.map(|_| ()),
        Some(known) => {
            let ended = fields.text("ended") == "yes";
            let changed = Relation { relative, ended, ..known.relation.clone() };
            let seen = fields.text("seen").parse().unwrap_or(0);
            change(&mut work.tx, &work.caller, work.now, &changed, seen).await
        }
    }
}

/// Everybody related to the person of a file, as its page tells them.
pub(super) async fn told(
    tx: &mut Tx,
    caller: &Caller,
    tr: Tr<'_>,
    id: &PersonId,
) -> Result<Vec<RelationRow>, RegisterError> {
    let mut rows = Vec::new();
    for one in of_file(tx, caller, id).await? {
        // Where this person is the relative, the other one is told, and what this one is to them.
        let elsewhere = one.relative.person.as_ref() == Some(id);
        let kind = tr.t(&format!("relation-{}", one.relative.kind));
        let other = if elsewhere { Some(&one.of) } else { one.relative.person.as_ref() };
        let (name, file) = match other {
            Some(other) => named(tx, caller, tr, other).await?,
            None => (String::new(), String::new()),
        };
        let who = [name, if elsewhere { String::new() } else { one.relative.who }];
        rows.push(RelationRow {
            kind: if elsewhere { tr.with("relation-elsewhere", &[("kind", kind.into())]) } else { kind },
            who: who.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(", "),
            file,
            contactable: tr.t(&format!("contactable-{}", one.relative.contactable)),
            how: one.relative.how,
            note: one.relative.note,
            ended: one.ended,
            change: if elsewhere {
                String::new()
            } else {
                format!("/{}/people/{}/relations/{}", tr.language(), one.of, one.id)
            },
        });
    }
    Ok(rows)
}

/// The name and file of somebody whom the register names; the number alone when their file is not open.
async fn named(
    tx: &mut Tx,
    caller: &Caller,
    tr: Tr<'_>,
    person: &PersonId,
) -> Result<(String, String), RegisterError> {
    let Some(record) = people::get(tx, person).await? else { return Ok(Default::default()) };
    if may(caller, Act::SeeFile, &On::File(person.as_str())).is_err() {
        return Ok((record.folder_id, String::new()));
    }
    let claims = claims::of_person(tx, person).await?;
    Ok((name_of(&claims, &record, tr.language()), format!("/{}/people/{person}", tr.language())))
}

async fn file(desk: &Desk, signed: &SignedIn, id: &PersonId) -> Result<File, Fault> {
    may(&signed.caller, Act::ChangeFile, &On::File(id.as_str()))?;
    let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
    Ok(File::read(&mut tx, &signed.caller, id).await?)
}

async fn known(
    tx: &mut Tx,
    caller: &Caller,
    id: &PersonId,
    relation: &RelationId,
) -> Result<Known, RegisterError> {
    let relation = get(tx, caller, id, relation).await?;
    let mut number = String::new();
    if let Some(person) = &relation.relative.person {
        number = people::get(tx, person).await?.map(|person| person.folder_id).unwrap_or_default();
    }
    let seen = stale::present(tx, relation.id.as_str()).await?;
    Ok(Known { relation, number, seen })
}

fn refuse(form: &mut Form, tr: Tr<'_>, error: RegisterError) -> Result<(), Fault> {
    match error {
        RegisterError::Unknown => form.refuse("number", tr.t("relation-no-file")),
        RegisterError::Stale { by } => {
            form.refuse("", tr.with("relation-stale", &[("name", by.into())]));
        }
        error @ RegisterError::Nobody => form.refuse("who", tr.t(error.word())),
        other => return Err(other.into()),
    }
    Ok(())
}

fn form(tr: Tr<'_>, id: &PersonId, known: Option<&Known>) -> Form {
    let kinds =
        RelationKind::ALL.iter().map(|kind| Choice::of(kind.code(), tr.t(&format!("relation-{kind}"))));
    let answers =
        Contactable::ALL.iter().map(|one| Choice::of(one.code(), tr.t(&format!("contactable-{one}"))));
    let relative = known.map(|known| &known.relation.relative);
    let was = |text: fn(&Relative) -> &str| relative.map(text).unwrap_or_default();
    let kind = relative.map_or(RelationKind::OtherRelative, |relative| relative.kind);
    let contactable = relative.map_or(Contactable::Unknown, |relative| relative.contactable);
    let mut fields = vec![
        Field::new("kind", tr.t("relation-kind"), Kind::Select(kinds.collect()))
            .value(kind.code())
            .required(),
        Field::new("who", tr.t("relation-who"), Kind::Line)
            .hint(tr.t("relation-who-hint"))
            .value(was(|relative| &relative.who)),
        Field::new("number", tr.t("relation-number"), Kind::Short)
            .hint(tr.t("relation-number-hint"))
            .value(known.map(|known| known.number.as_str()).unwrap_or_default()),
        Field::new("contactable", tr.t("relation-contactable"), Kind::Radio(answers.collect()))
            .value(contactable.code()),
        Field::new("how", tr.t("relation-how"), Kind::Text)
            .hint(tr.t("relation-how-hint"))
            .value(was(|relative| &relative.how)),
        Field::new("note", tr.t("relation-note"), Kind::Line).value(was(|relative| &relative.note)),
    ];
    let mut to = format!("/{}/people/{id}/relations/new", tr.language());
    let mut hidden = Vec::new();
    if let Some(known) = known {
        let ended = Choice::of("yes", tr.t("relation-ended-yes"));
        let mut field = Field::new("ended", tr.t("relation-still"), Kind::Ticks(vec![ended]));
        if known.relation.ended {
            field = field.value("yes");
        }
        fields.push(field);
        to = format!("/{}/people/{id}/relations/{}", tr.language(), known.relation.id);
        hidden.push(("seen", known.seen.to_string()));
    }
    let mut form = Form::new(tr, to, "desk-save", fields);
    form.hidden = hidden;
    form
}

fn form_page<'a>(desk: &'a Desk, signed: &SignedIn, file: &File, form: Form) -> FormPage<'a> {
    let tr = desk.site.words.in_language(signed.visit.language);
    let mut page = FormPage::new(DeskFrame::new(desk, signed, tr.t("relation-title")), form);
    page.lead = file.name_in(tr.language());
    page.side = vec![tr.t("relation-side")];
    page.ways = vec![(tr.t("desk-back"), format!("/{}/people/{}", tr.language(), file.person.id))];
    page
}
