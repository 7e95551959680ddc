//! One batch: the way to its sheets, and what can be recorded of it: handed over, dissolved, come back.

use axum::extract::{Path, State};
use axum::response::Response;
use byname_base::id::{LetterBatchId, LetterCampaignId, LetterId};
use byname_pursue::channel::Channel;
use byname_pursue::institution::Institution;
use byname_pursue::proof::{ProofKind, as_source};
use byname_pursue::store::institutions;
use byname_register::keep_sources::Cited;
use byname_staff::desk::{Begun, Desk, DeskFrame, FormPage, SignedIn, Work};
use byname_staff::{Act, On, may};
use byname_web::date_field;
use byname_web::error_page::Fault;
use byname_web::form::{Choice, Field, Fields, Form, Kind};
use byname_web::words::Tr;
use jiff::civil::Date;

use super::batches::{state, what};
use crate::error::CampaignError;
use crate::letters::batch::{
    BatchState, HandedBatch, LetterBatch, dissolve, hand_over, kept, leave_out, may_hand_over, returned,
};
use crate::letters::campaign::{LetterCampaign, LettersState};

/// The channels by which a batch is handed over.
const CHANNELS: [Channel; 3] = [Channel::PostRegistered, Channel::Post, Channel::InPerson];

/// What the page needs to know.
struct Known {
    campaign: LetterCampaign,
    batch: LetterBatch,
    bodies: Vec<Institution>,
    /// Whether whoever looks may record that it was handed over.
    hands_over: bool,
}

pub(super) async fn page(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id, batch)): Path<(String, String, String)>,
) -> Result<Response, Fault> {
    let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
    let (id, batch) = (LetterCampaignId::from_text(id), LetterBatchId::from_text(batch));
    let known = known(&mut tx, &signed, &id, &batch).await?;
    let tr = desk.site.words.in_language(signed.visit.language);
    form_page(&desk, &signed, &known, form(tr, &known)).answer(&desk, &signed.browser, "")
}

pub(super) async fn act(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id, batch)): Path<(String, String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let (id, batch) = (LetterCampaignId::from_text(id), LetterBatchId::from_text(batch));
    let mut work = match desk.begin(&signed, &fields).await? {
        Begun::Before(response) => return Ok(response),
        Begun::Now(work) => work,
    };
    let known = known(&mut work.tx, &signed, &id, &batch).await?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let mut form = form(tr, &known);
    form.fill(&fields, tr);
    let mut led_to = format!("/{}/letters/{id}/batches/{batch}", tr.language());
    if !fields.text("leave_out").is_empty() {
        led_to.push_str("/letters");
    }
    match decided(&mut work, &known, &fields, &mut form, tr, desk.today()).await {
        Ok(true) => return work.end(&led_to).await,
        Ok(false) => {}
        Err(CampaignError::NotThatDay) => form.refuse("on", tr.t("letters-day-wrong-batch")),
        Err(error @ CampaignError::NotThatMany) => {
            let field = if known.batch.state == BatchState::Handed { "returned" } else { "registered" };
            form.refuse(field, tr.t(error.word()));
        }
        Err(error @ CampaignError::BatchNotNow) => form.problem = Some(tr.t(error.word())),
        Err(other) => return Err(other.into()),
    }
    drop(work);
    form_page(&desk, &signed, &known, form).answer(&desk, &signed.browser, fields.text("form_id"))
}

/// Does what the form says; gives whether it said it rightly.
async fn decided(
    work: &mut Work,
    known: &Known,
    fields: &Fields,
    form: &mut Form,
    tr: Tr<'_>,
    today: Date,
) -> Result<bool, CampaignError> {
    let id = &known.batch.id;
    if !fields.text("leave_out").is_empty() {
        let letter = LetterId::from_text(fields.text("leave_out"));
        return leave_out(&mut work.tx, &work.caller, work.now, id, &letter).await.map(|()| true);
    }
    if fields.text("what") == "dissolve" && known.batch.state == BatchState::Made {
        return dissolve(&mut work.tx, &work.caller, work.now, id).await.map(|()| true);
    }
    if !form.is_fine() {
        return Ok(false);
    }
    match known.batch.state {
        BatchState::Made => match read(known, fields, form, tr, today) {
            Some(new) => {
                hand_over(&mut work.tx, &work.caller, work.now, &mut work.mint, id, &new).await.map(|_| true)
            }
            None => Ok(false),
        },
        BatchState::Handed => {
            let n = fields.text("returned").parse().unwrap_or(-1);
            returned(&mut work.tx, &work.caller, work.now, id, n).await.map(|()| true)
        }
        BatchState::Dissolved => Err(CampaignError::BatchNotNow),
    }
}

async fn known(
    tx: &mut byname_db::Tx,
    signed: &SignedIn,
    id: &LetterCampaignId,
    batch: &LetterBatchId,
) -> Result<Known, CampaignError> {
    may(&signed.caller, Act::KeepLetters, &On::Nothing)?;
    let (campaign, batch) = kept(tx, &signed.caller, batch).await?;
    if campaign.id != *id {
        return Err(CampaignError::Unknown);
    }
    let hands_over = may_hand_over(&signed.caller, &campaign).is_ok();
    Ok(Known { campaign, batch, bodies: institutions::all(tx).await?, hands_over })
}

/// What the fields say of the handing over; `None` when the form must be shown again: then it says why.
fn read(known: &Known, fields: &Fields, form: &mut Form, tr: Tr<'_>, today: Date) -> Option<HandedBatch> {
    let typed = date_field::take(form, fields, "on", tr, today);
    let on: Option<Date> = typed.as_ref().and_then(|date| date.as_str().parse().ok());
    if on.is_none() && form.is_fine() {
        form.refuse("on", tr.t("letters-day-wrong-batch"));
    }
    let registered: Vec<String> = fields.text("registered").split_whitespace().map(str::to_owned).collect();
    let incoming_no = fields.text("incoming_no").to_owned();
    let proof = match (&typed, registered.first(), incoming_no.is_empty()) {
        (day, Some(first), _) => {
            let numbers = if registered.len() > 1 { format!("{first} …") } else { first.clone() };
            as_source(ProofKind::PostalReceipt, &tr.t("proof-postal_receipt"), &numbers, day.as_ref())
        }
        (day, None, false) => as_source(ProofKind::Stamp, &tr.t("proof-stamp"), &incoming_no, day.as_ref()),
        _ => Cited::None,
    };
    Some(HandedBatch {
        on: on?,
        channel: fields.text("channel").parse().ok()?,
        registered,
        incoming_no,
        note: fields.text("note").to_owned(),
        description: description(tr, known),
        text_lang: tr.language().code().parse().expect("the codes are language tags"),
        proof,
        answers_followed: !fields.many("followed").is_empty(),
    })
}

/// “40 letters of people who wrote in their own words were posted: batch 3 of the campaign …”.
fn description(tr: Tr<'_>, known: &Known) -> String {
    let title = known.campaign.title_in(tr.language());
    let n = known.batch.letters;
    let values = [
        ("title", title.into()),
        ("n", n.into()),
        ("number", tr.number(n).into()),
        ("batch", tr.number(known.batch.number).into()),
    ];
    tr.with("letters-batch-step", &values)
}

fn form(tr: Tr<'_>, known: &Known) -> Form {
    let fields = match known.batch.state {
        BatchState::Made => made_fields(tr, known.hands_over),
        BatchState::Handed => vec![
            Field::new("returned", tr.t("letters-returned"), Kind::Short)
                .hint(tr.t("letters-returned-hint"))
                .value(known.batch.returned.to_string())
                .required(),
        ],
        BatchState::Dissolved => Vec::new(),
    };
    let action = format!("/{}/letters/{}/batches/{}", tr.language(), known.campaign.id, known.batch.id);
    Form::new(tr, action, "desk-save", fields)
}

fn made_fields(tr: Tr<'_>, hands_over: bool) -> Vec<Field> {
    let mut choices =
        vec![Choice::of("dissolve", tr.t("letters-dissolve")).hint(tr.t("letters-dissolve-hint"))];
    if !hands_over {
        return vec![Field::new("what", tr.t("letters-batch-do"), Kind::Radio(choices)).required()];
    }
    choices.insert(0, Choice::of("handed", tr.t("letters-handed")).hint(tr.t("letters-handed-hint")));
    let channels = CHANNELS.map(|one| Choice::of(one.code(), tr.t(&format!("channel-{one}"))));
    let followed = Choice {
        chosen: true,
        ..Choice::of("yes", tr.t("letters-followed")).hint(tr.t("letters-followed-hint"))
    };
    vec![
        Field::new("what", tr.t("letters-batch-do"), Kind::Radio(choices)).value("handed").required(),
        Field::new("on", tr.t("hand-over-on"), Kind::Short).hint(tr.t("hand-over-on-hint")),
        Field::new("channel", tr.t("hand-over-channel"), Kind::Select(channels.to_vec()))
            .value(Channel::PostRegistered.code())
            .required(),
        Field::new("registered", tr.t("letters-registered"), Kind::Text)
            .hint(tr.t("letters-registered-hint")),
        Field::new("incoming_no", tr.t("hand-over-incoming-no"), Kind::Line)
            .hint(tr.t("hand-over-incoming-no-hint")),
        Field::new("followed", tr.t("letters-answers"), Kind::Ticks(vec![followed])),
        Field::new("note", tr.t("hand-over-note"), Kind::Text).hint(tr.t("hand-over-note-hint")),
    ]
}

fn form_page<'a>(desk: &'a Desk, signed: &SignedIn, known: &Known, form: Form) -> FormPage<'a> {
    let tr = desk.site.words.in_language(signed.visit.language);
    let mut page = FormPage::new(DeskFrame::new(desk, signed, tr.t("letters-batch-page")), form);
    page.lead = what(tr, &known.bodies, &known.batch);
    page.side = vec![state(tr, &known.batch), tr.t("letters-batch-side")];
    let home = format!("/{}/letters/{}/batches", tr.language(), known.campaign.id);
    let printable = known.batch.state == BatchState::Made && known.campaign.state != LettersState::Stopped;
    if printable {
        page.ways.push((tr.t("letters-sheets"), format!("{home}/{}/letters", known.batch.id)));
    }
    for step in &known.batch.steps {
        page.ways.push((tr.t("hand-over-row-step"), format!("/{}/steps/{step}", tr.language())));
    }
    page.ways.push((tr.t("desk-back"), home));
    page
}
