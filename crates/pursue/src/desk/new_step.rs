//! The form by which a step is recorded: one text to one body or to several.

use axum::extract::{Path, State};
use axum::response::Response;
use byname_base::id::PersonId;
use byname_base::text::LanguageTag;
use byname_register::desk::{cited, source_fields};
use byname_register::file::File;
use byname_register::keep_sources::{self, Cited};
use byname_register::source::Source;
use byname_staff::desk::{Begun, Desk, DeskFrame, FormPage, SignedIn};
use byname_staff::{Act, Caller, On, may};
use byname_web::date_field;
use byname_web::error_page::Fault;
use byname_web::form::{Choice, Field, Fields, Form, Kind};
use byname_web::words::Tr;

use super::proof::{new_proof, proof_fields};
use crate::PursueError;
use crate::channel::Channel;
use crate::institution::Institution;
use crate::letter::Letter;
use crate::record_step::{NewStep, record, usual_rule};
use crate::reply_rule::ReplyRules;
use crate::step::{Level, Stance};
use crate::step_kind::StepKind;
use crate::store::institutions;

/// The choice of the rule that is made for the kind.
const USUAL: &str = "usual";

/// The choice of the source on which the step rests as what proves its days.
const CITED: &str = "cited";

/// What the form needs to know.
struct Known {
    file: Option<File>,
    institutions: Vec<Institution>,
    sources: Vec<Source>,
    /// The letter that was sent, when the step is one.
    letter: Option<Letter>,
}

pub(super) async fn page(State(desk): State<Desk>, signed: SignedIn) -> Result<Response, Fault> {
    let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
    let known =
        known(&mut tx, &signed.caller, signed.visit.parameter("person").unwrap_or_default(), "").await?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let mut form = form(tr, &known, &desk.site.settings.group_name);
    // An escalation names the kind that the rule offers next.
    if let Some(kind) = signed.visit.parameter("kind") {
        prefill(&mut form, "kind", kind);
    }
    form_page(&desk, &signed, &known, form).answer(&desk, &signed.browser, "")
}

/// The form for a letter that was sent: it says already what was asked of whom, and keeps the letter.
pub(super) async fn of_letter(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
    let known = known(&mut tx, &signed.caller, &id, fields.text("letter")).await?;
    let letter = known.letter.as_ref().ok_or(Fault::Unreadable)?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let mut form = form(tr, &known, &desk.site.settings.group_name);
    let said = [("kind", fields.text("kind")), ("others", &letter.to), ("description", &letter.subject)];
    said.into_iter().for_each(|(name, value)| prefill(&mut form, name, value));
    form_page(&desk, &signed, &known, form).answer(&desk, &signed.browser, "")
}

fn prefill(form: &mut Form, name: &str, value: &str) {
    for field in form.fields.iter_mut().filter(|field| field.name == name) {
        *field = field.clone().value(value);
    }
}

pub(super) async fn save(
    State(desk): State<Desk>,
    signed: SignedIn,
    fields: Fields,
) -> Result<Response, Fault> {
    let mut work = match desk.begin(&signed, &fields).await? {
        Begun::Before(response) => return Ok(response),
        Begun::Now(work) => work,
    };
    let known = known(&mut work.tx, &work.caller, fields.text("person"), fields.text("letter")).await?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let mut form = form(tr, &known, &desk.site.settings.group_name);
    form.fill(&fields, tr);
    let new = read(&mut form, &fields, tr, &desk, &known);
    if form.is_fine() {
        match record(&mut work.tx, &work.caller, work.now, &mut work.mint, &new).await {
            Ok(ids) => {
                let to = match (ids.as_slice(), &known.file) {
                    ([one], _) => format!("/{}/steps/{one}", tr.language()),
                    (_, Some(file)) => format!("/{}/people/{}/steps", tr.language(), file.person.id),
                    (_, None) => format!("/{}/", tr.language()),
                };
                return work.end(&to).await;
            }
            Err(PursueError::Register(error)) => form.refuse("source", tr.t(error.word())),
            Err(error @ PursueError::Empty) => form.refuse("description", tr.t(error.word())),
            Err(error @ PursueError::NoSuchRule(_)) => form.refuse("reply_rule", tr.t(error.word())),
            Err(other) => return Err(other.into()),
        }
    }
    form_page(&desk, &signed, &known, form).answer(&desk, &signed.browser, fields.text("form_id"))
}

async fn known(
    tx: &mut byname_db::Tx,
    caller: &Caller,
    person: &str,
    letter: &str,
) -> Result<Known, PursueError> {
    let mut file = None;
    if person.is_empty() {
        may(caller, Act::KeepSteps, &On::Files(&[]))?;
    } else {
        may(caller, Act::KeepSteps, &On::File(person))?;
        file = Some(File::read(tx, caller, &PersonId::from_text(person)).await?);
    }
    Ok(Known {
        file,
        institutions: institutions::all(tx).await?,
        sources: keep_sources::all(tx, caller).await?,
        letter: Letter::from_stored(letter),
    })
}

fn read(form: &mut Form, fields: &Fields, tr: Tr<'_>, desk: &Desk, known: &Known) -> NewStep {
    let today = desk.today();
    let (cited, grade) = cited(form, fields, tr, desk);
    let kind = fields.text("kind").parse().unwrap_or(StepKind::Other);
    let jurisdiction = fields.text("jurisdiction").to_owned();
    let reply_rule = match fields.text("reply_rule") {
        USUAL => usual_rule(kind, &jurisdiction).unwrap_or_default().to_owned(),
        other => other.to_owned(),
    };
    let sent_on = date_field::take(form, fields, "sent_on", tr, today);
    let proof = match fields.text("proof") {
        CITED => cited.clone(),
        _ => new_proof(form, fields, tr, sent_on.as_ref()).unwrap_or(Cited::None),
    };
    let text_lang = language(fields, tr);
    let typed = fields.text("sent_text");
    let typed = (!typed.is_empty()).then(|| Letter::typed(typed, text_lang.clone()));
    NewStep {
        people: known.file.iter().map(|file| file.person.id.clone()).collect(),
        level: fields.text("level").parse().unwrap_or(Level::National),
        stance: Stance::For,
        actor: fields.text("actor").to_owned(),
        addressees: addressees(fields, known),
        kind,
        sent_on,
        description: fields.text("description").to_owned(),
        channel: fields.text("channel").parse().ok(),
        received_on: date_field::take(form, fields, "received_on", tr, today),
        registered_on: date_field::take(form, fields, "registered_on", tr, today),
        reply_rule,
        answers_followed: fields.text("followed") == "yes",
        cited,
        proof,
        grade,
        note: fields.text("note").to_owned(),
        text_lang,
        outgoing_no: fields.text("outgoing_no").to_owned(),
        incoming_no: fields.text("incoming_no").to_owned(),
        text: known.letter.clone().or(typed),
        parent_step: String::new(),
        jurisdiction,
    }
}

/// The language of what somebody wrote: that of the form, unless it says another.
pub(super) fn language(fields: &Fields, tr: Tr<'_>) -> LanguageTag {
    let own = || tr.language().code().parse().expect("the codes are language tags");
    fields.text("text_lang").parse().unwrap_or_else(|_| own())
}

/// The institution chosen, by the words that mean it, and every line of the others.
fn addressees(fields: &Fields, known: &Known) -> Vec<String> {
    let chosen = known.institutions.iter().find(|one| one.folder_id == fields.text("to"));
    let chosen = chosen.and_then(|one| one.texts.first().cloned());
    let others =
        fields.text("others").lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned);
    let mut all: Vec<String> = chosen.into_iter().chain(others).collect();
    let mut seen = std::collections::HashSet::new();
    all.retain(|one| seen.insert(one.clone()));
    all
}

fn form(tr: Tr<'_>, known: &Known, group: &str) -> Form {
    let none: Vec<Source> = Vec::new();
    let cited_here = |source: &&Source| {
        known.file.as_ref().is_some_and(|file| file.sources.contains_key(&source.folder_id))
    };
    let own: Vec<&Source> = known.sources.iter().filter(cited_here).collect();
    let mut fields = what(tr, group);
    fields.extend(to_whom(tr, &known.institutions));
    fields.extend(way(tr));
    fields.extend(source_fields(tr, &own, if known.sources.is_empty() { &none } else { &known.sources }));
    let proofs = vec![Choice::of("", tr.t("step-proof-none")), Choice::of(CITED, tr.t("step-proof-cited"))];
    fields.extend(proof_fields(tr, proofs, Vec::new()));
    if known.letter.is_none() {
        fields.push(
            Field::new("sent_text", tr.t("step-sent-text"), Kind::Text).hint(tr.t("step-sent-text-hint")),
        );
    }
    fields.push(Field::new("note", tr.t("step-note"), Kind::Line).hint(tr.t("step-note-hint")));
    let mut form = Form::new(tr, format!("/{}/steps/new", tr.language()), "step-button", fields);
    form.hidden
        .push(("person", known.file.as_ref().map(|file| file.person.id.to_string()).unwrap_or_default()));
    if let Some(letter) = &known.letter {
        form.hidden.push(("letter", letter.stored()));
        form.hidden.push(("text_lang", letter.language.as_str().to_owned()));
    }
    form
}

fn what(tr: Tr<'_>, group: &str) -> Vec<Field> {
    let kinds =
        StepKind::ALL.iter().map(|kind| Choice::of(kind.code(), tr.t(&format!("kind-{kind}")))).collect();
    let levels =
        Level::ALL.iter().map(|level| Choice::of(level.code(), tr.t(&format!("level-{level}")))).collect();
    vec![
        Field::new("kind", tr.t("step-kind"), Kind::Select(kinds)).value(StepKind::Appeal.code()).required(),
        Field::new("actor", tr.t("step-actor"), Kind::Line)
            .hint(tr.t("step-actor-hint"))
            .value(group)
            .required(),
        Field::new("level", tr.t("step-level"), Kind::Radio(levels)).value(Level::National.code()),
        Field::new("description", tr.t("step-description"), Kind::Text)
            .hint(tr.t("step-description-hint"))
            .required(),
    ]
}

fn to_whom(tr: Tr<'_>, institutions: &[Institution]) -> Vec<Field> {
    let mut bodies = vec![Choice::of("", tr.t("step-to-none"))];
    let known = institutions.iter().filter(|one| !one.texts.is_empty());
    bodies.extend(known.map(|one| Choice::of(&one.folder_id, one.name_for(tr.language()))));
    vec![
        Field::new("to", tr.t("step-to"), Kind::Select(bodies)),
        Field::new("others", tr.t("step-others"), Kind::Text).hint(tr.t("step-others-hint")),
        Field::new("jurisdiction", tr.t("step-jurisdiction"), Kind::Short)
            .hint(tr.t("step-jurisdiction-hint"))
            .value("UA"),
    ]
}

pub(super) fn way(tr: Tr<'_>) -> Vec<Field> {
    let mut channels = vec![Choice::of("", tr.t("step-channel-unknown"))];
    channels.extend(Channel::ALL.iter().map(|one| Choice::of(one.code(), tr.t(&format!("channel-{one}")))));
    let mut rules = vec![Choice::of(USUAL, tr.t("step-rule-usual")), Choice::of("", tr.t("step-rule-none"))];
    rules.extend(
        ReplyRules::shipped().iter().map(|rule| {
            Choice::of(&rule.id, format!("{}: {}", rule.id, rule.who.for_reader(tr.language()).1))
        }),
    );
    let followed = vec![
        Choice::of("yes", tr.t("step-followed-yes")),
        Choice::of("no", tr.t("step-followed-no")).hint(tr.t("step-followed-no-hint")),
    ];
    vec![
        Field::new("sent_on", tr.t("step-sent-on"), Kind::Short).hint(tr.t("date-typed-hint")),
        Field::new("outgoing_no", tr.t("step-outgoing-no"), Kind::Line).hint(tr.t("step-outgoing-no-hint")),
        Field::new("channel", tr.t("step-channel"), Kind::Select(channels)),
        Field::new("received_on", tr.t("step-received-on"), Kind::Short),
        Field::new("registered_on", tr.t("step-registered-on"), Kind::Short),
        Field::new("incoming_no", tr.t("step-incoming-no"), Kind::Line).hint(tr.t("step-incoming-no-hint")),
        Field::new("reply_rule", tr.t("step-rule"), Kind::Select(rules)).hint(tr.t("step-rule-hint")),
        Field::new("followed", tr.t("step-followed"), Kind::Radio(followed)).value("yes"),
    ]
}

fn form_page<'a>(desk: &'a Desk, signed: &SignedIn, known: &Known, form: Form) -> FormPage<'a> {
    let tr = desk.site.words.in_language(signed.visit.language);
    let mut page = FormPage::new(DeskFrame::new(desk, signed, tr.t("step-new")), form);
    page.lead = known.file.as_ref().map_or_else(|| tr.t("step-for-all"), |file| file.name_in(tr.language()));
    page.side = vec![tr.t("step-side")];
    if known.letter.is_some() {
        page.side.push(tr.t("step-letter-kept"));
    }
    if let Some(file) = &known.file {
        page.ways = vec![(tr.t("desk-back"), format!("/{}/people/{}", tr.language(), file.person.id))];
    }
    page
}
