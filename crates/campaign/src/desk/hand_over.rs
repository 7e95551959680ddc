//! Recording that a petition was handed over, or that somebody refused to take it.

use axum::extract::{Path, State};
use axum::response::Response;
use byname_base::id::{InstitutionId, PetitionId};
use byname_db::Tx;
use byname_pursue::channel::Channel;
use byname_pursue::institution::Institution;
use byname_pursue::proof::{ProofKind, as_source};
use byname_pursue::store::institutions;
use byname_register::keep_sources::Cited;
use byname_staff::desk::{Begun, Desk, DeskFrame, FormPage, SignedIn};
use byname_tally::{Head, Note};
use byname_web::date_field;
use byname_web::error_page::Fault;
use byname_web::form::{Choice, Field, Fields, Form, Kind};
use byname_web::words::Tr;
use jiff::civil::Date;

use crate::count::CountError;
use crate::error::CampaignError;
use crate::hand_over::{HandOver, NewHandOver, hand_over, may_hand_over};
use crate::keep_petition::seen_by;
use crate::petition::{Petition, PetitionState};
use crate::store::counts;

/// What the form needs to know.
struct Known {
    petition: Petition,
    recipients: Vec<Institution>,
    head: Head,
}

pub(super) async fn page(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
    let petition = seen_by(&mut tx, &signed.caller, &PetitionId::from_text(id)).await?;
    may_hand_over(&signed.caller, &petition)?;
    let known = known(&mut tx, petition).await?;
    let tr = desk.site.words.in_language(signed.visit.language);
    form_page(&desk, &signed, &known, form(tr, &known)).answer(&desk, &signed.browser, "")
}

pub(super) async fn save(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let id = PetitionId::from_text(id);
    let mut work = match desk.begin(&signed, &fields).await? {
        Begun::Before(response) => return Ok(response),
        Begun::Now(work) => work,
    };
    let petition = seen_by(&mut work.tx, &work.caller, &id).await?;
    may_hand_over(&work.caller, &petition)?;
    let known = known(&mut work.tx, petition).await?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let mut form = form(tr, &known);
    form.fill(&fields, tr);
    let new = read(&mut form, &fields, tr, desk.today(), &known);
    if form.is_fine()
        && let Some(new) = new
    {
        match hand_over(&mut work.tx, &work.caller, work.now, &mut work.mint, &id, &new).await {
            Ok(()) => return work.end(&format!("/{}/petitions/{id}", tr.language())).await,
            Err(error @ (CampaignError::HandedOverThatDay | CampaignError::NotThatDay)) => {
                form.refuse("on", tr.t(error.word()));
            }
            Err(error @ CampaignError::NotNow(_)) => form.problem = Some(tr.t(error.word())),
            Err(other) => return Err(other.into()),
        }
    }
    drop(work);
    form_page(&desk, &signed, &known, form).answer(&desk, &signed.browser, fields.text("form_id"))
}

/// Only a closed petition is handed over: its count stands.
async fn known(tx: &mut Tx, petition: Petition) -> Result<Known, CampaignError> {
    petition.must_be(PetitionState::Closed)?;
    let all = institutions::all(tx).await?;
    let of = |id: &InstitutionId| all.iter().find(|one| one.id == *id).cloned();
    let recipients = petition.recipients.iter().filter_map(of).collect();
    let (_, note) = counts::last_head(tx, &petition.id).await?.ok_or(CountError::NotOpened)?;
    let read = || Head::read(Note::read(&note)?.text());
    let head = read().map_err(CountError::from)?;
    Ok(Known { petition, recipients, head })
}

/// What the fields say; `None` when the form must be shown again: then it says why.
fn read(form: &mut Form, fields: &Fields, tr: Tr<'_>, today: Date, known: &Known) -> Option<NewHandOver> {
    let refused = fields.text("taken") == "no";
    let incoming_no = fields.text("incoming_no").to_owned();
    if refused && !incoming_no.is_empty() {
        form.refuse("incoming_no", tr.t("hand-over-number-of-refused"));
    }
    let typed = date_field::take(form, fields, "on", tr, today);
    let on: Option<Date> = typed.as_ref().and_then(|date| date.as_str().parse().ok());
    if typed.is_some() && on.is_none() {
        form.refuse("on", tr.t("hand-over-day-wrong"));
    }
    let proof = match &typed {
        Some(day) if !incoming_no.is_empty() => {
            as_source(ProofKind::Stamp, &tr.t("proof-stamp"), &incoming_no, Some(day))
        }
        _ => Cited::None,
    };
    Some(NewHandOver {
        description: description(tr, known, refused),
        text_lang: tr.language().code().parse().expect("the codes are language tags"),
        proof,
        to_all: !fields.many("all").is_empty(),
        kept: HandOver {
            to: InstitutionId::from_text(fields.text("to")),
            on: on?,
            channel: fields.text("channel").parse().ok()?,
            incoming_no,
            refused,
            handed_by: fields.text("handed_by").to_owned(),
            note: fields.text("note").to_owned(),
            steps: Vec::new(),
        },
    })
}

fn description(tr: Tr<'_>, known: &Known, refused: bool) -> String {
    let n = i64::try_from(known.head.totals.count()).unwrap_or(i64::MAX);
    let day = known.head.time.to_string().parse().map(byname_base::now::Now::at).ok();
    let day = day.map(|at| tr.day(at.day_in(&byname_base::now::kyiv()))).unwrap_or_default();
    let title = known.petition.title_in(tr.language());
    let values =
        [("title", title.into()), ("n", n.into()), ("number", tr.number(n).into()), ("date", day.into())];
    if refused { tr.with("hand-over-what-refused", &values) } else { tr.with("hand-over-what", &values) }
}

fn form(tr: Tr<'_>, known: &Known) -> Form {
    let recipients: Vec<Choice> = known.recipients.iter().map(|one| recipient(tr, one)).collect();
    // Of several none is chosen before: the wrong one would be told to the world.
    let only = match recipients.as_slice() {
        [one] => one.value.clone(),
        _ => String::new(),
    };
    let channels = Channel::ALL.iter().map(|one| Choice::of(one.code(), tr.t(&format!("channel-{one}"))));
    let taken = vec![
        Choice::of("yes", tr.t("hand-over-taken-yes")),
        Choice::of("no", tr.t("hand-over-taken-no")).hint(tr.t("hand-over-taken-no-hint")),
    ];
    let all = vec![Choice::of("yes", tr.t("hand-over-all-yes")).hint(tr.t("hand-over-all-hint"))];
    let fields = vec![
        Field::new("to", tr.t("hand-over-to"), Kind::Radio(recipients)).value(only).required(),
        Field::new("on", tr.t("hand-over-on"), Kind::Short).hint(tr.t("hand-over-on-hint")).required(),
        Field::new("channel", tr.t("hand-over-channel"), Kind::Select(channels.collect()))
            .value(Channel::InPerson.code())
            .required(),
        Field::new("taken", tr.t("hand-over-taken"), Kind::Radio(taken)).value("yes").required(),
        Field::new("incoming_no", tr.t("hand-over-incoming-no"), Kind::Line)
            .hint(tr.t("hand-over-incoming-no-hint")),
        Field::new("handed_by", tr.t("hand-over-by"), Kind::Line).hint(tr.t("hand-over-by-hint")),
        Field::new("note", tr.t("hand-over-note"), Kind::Text).hint(tr.t("hand-over-note-hint")),
        Field::new("all", tr.t("hand-over-all"), Kind::Ticks(all)),
    ];
    let action = format!("/{}/petitions/{}/hand-over", tr.language(), known.petition.id);
    Form::new(tr, action, "hand-over-button", fields)
}

fn recipient(tr: Tr<'_>, one: &Institution) -> Choice {
    Choice::of(one.id.as_str(), one.name_for(tr.language()))
}

fn form_page<'a>(desk: &'a Desk, signed: &SignedIn, known: &Known, form: Form) -> FormPage<'a> {
    let tr = desk.site.words.in_language(signed.visit.language);
    let mut page = FormPage::new(DeskFrame::new(desk, signed, tr.t("hand-over-title")), form);
    let title = known.petition.title_in(tr.language());
    page.lead = format!("{title}. {}", tr.t("hand-over-lead"));
    page.side = vec![tr.t("hand-over-side")];
    page.ways = vec![(tr.t("desk-back"), format!("/{}/petitions/{}", tr.language(), known.petition.id))];
    page
}
