//! The forms by which something is noted of a step: each asks what its kind needs and nothing else.

use axum::extract::{Path, State};
use axum::response::Response;
use byname_base::id::StepId;
use byname_db::Tx;
use byname_register::desk::{cited, source_fields};
use byname_register::keep_sources::{self, Cited};
use byname_register::source::Source;
use byname_register::stale;
use byname_staff::desk::{Begun, Desk, DeskFrame, FormPage, SignedIn, Work};
use byname_staff::{Act as Deed, Caller, On, may};
use byname_web::date_field;
use byname_web::error_page::Fault;
use byname_web::form::{Choice, Field, Fields, Form, Kind};
use byname_web::words::Tr;

use super::new_step::{language, way};
use super::proof::{new_proof, proof_fields};
use crate::PursueError;
use crate::record_end::{NewEnd, end};
use crate::record_reply::{NewReply, note};
use crate::record_step::{change, seen_by};
use crate::reply_kind::ReplyKind;
use crate::step::{Act, Step, Way};

/// The choice that nothing proves the days of a step any more.
const NO_PROOF: &str = "none";

/// What is noted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum What {
    Reply,
    Forwarded,
    Extended,
    Ignored,
    Ended,
    Change,
}

/// What a form needs to know.
struct Known {
    step: Step,
    seen: i64,
    sources: Vec<Source>,
}

pub(super) async fn page(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id, what)): Path<(String, String, String)>,
) -> Result<Response, Fault> {
    let what = What::of(&what)?;
    let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
    let known = known(&mut tx, &signed.caller, &StepId::from_text(id)).await?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let form = form(tr, what, &known);
    form_page(&desk, &signed, what, &known, form).answer(&desk, &signed.browser, "")
}

pub(super) async fn save(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id, what)): Path<(String, String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let what = What::of(&what)?;
    let mut work = match desk.begin(&signed, &fields).await? {
        Begun::Before(response) => return Ok(response),
        Begun::Now(work) => work,
    };
    let known = known(&mut work.tx, &work.caller, &StepId::from_text(id)).await?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let mut form = form(tr, what, &known);
    form.fill(&fields, tr);
    let done = carry_out(&mut work, what, &known, &mut form, &fields, tr, &desk).await;
    match done {
        Ok(()) if form.is_fine() => {
            return work.end(&format!("/{}/steps/{}", tr.language(), known.step.id)).await;
        }
        Ok(()) => {}
        Err(error) => refuse(&mut form, tr, error)?,
    }
    form_page(&desk, &signed, what, &known, form).answer(&desk, &signed.browser, fields.text("form_id"))
}

/// Does what the form says when nothing is wrong with it.
async fn carry_out(
    work: &mut Work,
    what: What,
    known: &Known,
    form: &mut Form,
    fields: &Fields,
    tr: Tr<'_>,
    desk: &Desk,
) -> Result<(), PursueError> {
    let seen = fields.text("seen").parse().unwrap_or(0);
    match what {
        What::Reply | What::Forwarded | What::Extended => {
            let new = read_reply(what, form, fields, tr, desk);
            if form.is_fine() {
                note(&mut work.tx, &work.caller, work.now, &mut work.mint, &known.step.id, &new).await?;
            }
        }
        What::Ignored | What::Ended => {
            let on = date_field::take(form, fields, "on", tr, desk.today());
            let act = if what == What::Ignored {
                Act::Ignored
            } else {
                fields.text("act").parse().unwrap_or(Act::Withdrawn)
            };
            let new = NewEnd { act, on, inboxes_checked: fields.text("inboxes").to_owned(), seen };
            if form.is_fine() {
                end(&mut work.tx, &work.caller, work.now, &known.step.id, &new).await?;
            }
        }
        What::Change => {
            let (changed, proof) = read_change(known, form, fields, tr, desk);
            if form.is_fine() {
                change(&mut work.tx, &work.caller, work.now, &mut work.mint, &changed, &proof, seen).await?;
            }
        }
    }
    Ok(())
}

async fn known(tx: &mut Tx, caller: &Caller, id: &StepId) -> Result<Known, PursueError> {
    let step = seen_by(tx, caller, id).await?;
    let files: Vec<&str> = step.people.iter().map(|person| person.as_str()).collect();
    may(caller, Deed::KeepSteps, &On::Files(&files))?;
    let seen = stale::present(tx, id.as_str()).await?;
    Ok(Known { seen, sources: keep_sources::all(tx, caller).await?, step })
}

fn read_reply(what: What, form: &mut Form, fields: &Fields, tr: Tr<'_>, desk: &Desk) -> NewReply {
    let (cited, grade) = cited(form, fields, tr, desk);
    NewReply {
        kind: match what {
            What::Forwarded => ReplyKind::Forwarded,
            What::Extended => ReplyKind::Extended,
            _ => fields.text("kind").parse().unwrap_or(ReplyKind::AnsweredSubstance),
        },
        received_on: date_field::take(form, fields, "received_on", tr, desk.today()),
        summary: fields.text("summary").to_owned(),
        cited,
        grade,
        note: fields.text("note").to_owned(),
        text_lang: language(fields, tr),
        forwarded_to: fields.text("forwarded_to").to_owned(),
        extended_to: date_field::take(form, fields, "extended_to", tr, desk.today()),
        incoming_no: fields.text("incoming_no").to_owned(),
    }
}

/// The step as it is to stand, and a proof that stands beside those there are.
fn read_change(known: &Known, form: &mut Form, fields: &Fields, tr: Tr<'_>, desk: &Desk) -> (Step, Cited) {
    let today = desk.today();
    let sent_on = date_field::take(form, fields, "sent_on", tr, today);
    let (proofs, proof) = match (fields.text("proof"), new_proof(form, fields, tr, sent_on.as_ref())) {
        (NO_PROOF, _) => (Vec::new(), Cited::None),
        (_, Some(new)) => (known.step.way.proofs.clone(), new),
        ("", None) => (known.step.way.proofs.clone(), Cited::None),
        (number, None) => (known.step.way.proofs.clone(), Cited::Known(number.to_owned())),
    };
    let way = Way {
        channel: fields.text("channel").to_owned(),
        received_on: date_field::take(form, fields, "received_on", tr, today),
        registered_on: date_field::take(form, fields, "registered_on", tr, today),
        proofs,
        reply_rule: match fields.text("reply_rule") {
            "usual" => crate::record_step::usual_rule(known.step.kind, &known.step.jurisdiction)
                .unwrap_or_default()
                .to_owned(),
            other => other.to_owned(),
        },
        answers_followed: Some(fields.text("followed") == "yes"),
        outgoing_no: fields.text("outgoing_no").to_owned(),
        incoming_no: fields.text("incoming_no").to_owned(),
        ..known.step.way.clone()
    };
    let step = Step { sent_on, note: fields.text("note").to_owned(), way, ..known.step.clone() };
    (step, proof)
}

fn refuse(form: &mut Form, tr: Tr<'_>, error: PursueError) -> Result<(), Fault> {
    match error {
        PursueError::Stale { by } => {
            form.refuse("", tr.with("desk-stale-step", &[("name", by.into())]));
        }
        PursueError::InboxesNotChecked => form.refuse("inboxes", tr.t("step-inboxes-not-checked")),
        PursueError::ForwardedToNobody => form.refuse("forwarded_to", tr.t("step-forwarded-to-nobody")),
        PursueError::ExtensionWithoutDays => form.refuse("extended_to", tr.t("step-extension-without-days")),
        PursueError::NoSuchRule(_) => form.refuse("reply_rule", tr.t("form-not-offered")),
        PursueError::Register(error) => form.refuse("source", tr.t(error.word())),
        other => return Err(other.into()),
    }
    Ok(())
}

fn form(tr: Tr<'_>, what: What, known: &Known) -> Form {
    let fields = match what {
        What::Reply | What::Forwarded | What::Extended => reply_fields(tr, what, known),
        What::Ignored => vec![
            Field::new("inboxes", tr.t("step-inboxes"), Kind::Text)
                .hint(tr.t("step-inboxes-hint"))
                .required(),
            Field::new("on", tr.t("step-checked-on"), Kind::Short).hint(tr.t("step-today-hint")),
        ],
        What::Ended => {
            let acts = [Act::Withdrawn, Act::Returned]
                .map(|act| Choice::of(act.code(), tr.t(&format!("state-{act}"))));
            vec![
                Field::new("act", tr.t("step-ended"), Kind::Radio(acts.to_vec()))
                    .value(Act::Withdrawn.code()),
                Field::new("on", tr.t("step-ended-on"), Kind::Short).hint(tr.t("step-today-hint")),
            ]
        }
        What::Change => change_fields(tr, known),
    };
    let to = format!("/{}/steps/{}/{}", tr.language(), known.step.id, what.path());
    let mut form = Form::new(tr, to, "desk-save", fields);
    form.hidden.push(("seen", known.seen.to_string()));
    form
}

fn reply_fields(tr: Tr<'_>, what: What, known: &Known) -> Vec<Field> {
    let mut fields = Vec::new();
    if what == What::Reply {
        let kinds =
            ReplyKind::ALL.iter().filter(|kind| !matches!(kind, ReplyKind::Forwarded | ReplyKind::Extended));
        let kinds = kinds.map(|kind| Choice::of(kind.code(), tr.t(&format!("reply-{kind}")))).collect();
        fields.push(Field::new("kind", tr.t("step-reply-kind"), Kind::Radio(kinds)).required());
    }
    let day = match what {
        What::Extended => "step-notice-on",
        _ => "step-reply-on",
    };
    fields.push(Field::new("received_on", tr.t(day), Kind::Short).hint(tr.t("date-typed-hint")));
    match what {
        What::Forwarded => {
            fields.push(Field::new("forwarded_to", tr.t("step-forwarded-to"), Kind::Line).required());
        }
        What::Extended => {
            fields.push(Field::new("extended_to", tr.t("step-extended-to"), Kind::Short).required());
        }
        _ => {}
    }
    if what == What::Reply {
        fields.push(
            Field::new("incoming_no", tr.t("step-incoming-no"), Kind::Line)
                .hint(tr.t("step-incoming-no-reply-hint"))
                .value(&known.step.way.incoming_no),
        );
    }
    fields.push(Field::new("summary", tr.t("step-summary"), Kind::Text).hint(tr.t("step-summary-hint")));
    fields.extend(source_fields(tr, &[], &known.sources));
    fields.push(Field::new("note", tr.t("step-note"), Kind::Line).hint(tr.t("step-note-hint")));
    fields
}

/// The way of a step as it stands; what somebody else writes meanwhile is told, not written over.
fn change_fields(tr: Tr<'_>, known: &Known) -> Vec<Field> {
    let step = &known.step;
    let day = |date: &Option<byname_base::edtf::Edtf>| {
        date.as_ref().map(|date| date.as_str().to_owned()).unwrap_or_default()
    };
    let mut fields: Vec<Field> = way(tr)
        .into_iter()
        .map(|field| match field.name.as_str() {
            "sent_on" => field.value(day(&step.sent_on)),
            "channel" => field.value(&step.way.channel),
            "received_on" => field.value(day(&step.way.received_on)),
            "registered_on" => field.value(day(&step.way.registered_on)),
            "outgoing_no" => field.value(&step.way.outgoing_no),
            "incoming_no" => field.value(&step.way.incoming_no),
            "reply_rule" => field.value(&step.way.reply_rule),
            "followed" => field.value(if step.way.answers_followed == Some(true) { "yes" } else { "no" }),
            _ => field,
        })
        .collect();
    let as_is = vec![Choice::of("", tr.t("step-proof-as-is")), Choice::of(NO_PROOF, tr.t("step-proof-none"))];
    let newest = known.sources.iter().rev().take(60);
    let newest =
        newest.map(|source| Choice::of(&source.folder_id, format!("{}: {}", source.folder_id, source.title)));
    fields.extend(proof_fields(tr, as_is, newest.collect()));
    fields.push(
        Field::new("note", tr.t("step-note"), Kind::Line).hint(tr.t("step-note-hint")).value(&step.note),
    );
    fields
}

fn form_page<'a>(desk: &'a Desk, signed: &SignedIn, what: What, known: &Known, form: Form) -> FormPage<'a> {
    let tr = desk.site.words.in_language(signed.visit.language);
    let title = tr.t(&format!("step-way-{}", what.path()));
    let mut page = FormPage::new(DeskFrame::new(desk, signed, title), form);
    page.lead = format!("{}: {}", known.step.folder_id, known.step.addressee);
    page.side = vec![tr.t(&format!("step-way-{}-side", what.path()))];
    page.ways = vec![(tr.t("desk-back"), format!("/{}/steps/{}", tr.language(), known.step.id))];
    page
}

impl What {
    fn of(path: &str) -> Result<Self, Fault> {
        let all = [Self::Reply, Self::Forwarded, Self::Extended, Self::Ignored, Self::Ended, Self::Change];
        all.into_iter().find(|what| what.path() == path).ok_or(Fault::NotFound)
    }

    fn path(self) -> &'static str {
        match self {
            Self::Reply => "reply",
            Self::Forwarded => "forwarded",
            Self::Extended => "extended",
            Self::Ignored => "ignored",
            Self::Ended => "ended",
            Self::Change => "change",
        }
    }
}
