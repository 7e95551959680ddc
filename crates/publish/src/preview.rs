//! What a snapshot would tell the world, line by line and language by language, beside what it tells now.

use byname_base::now::Now;
use byname_register::claim::ClaimField;
use jiff::tz::TimeZone;

use crate::public_action::{PublicAction, PublicAppeal};
use crate::public_person::{PublicName, PublicPerson};
use crate::public_photo::{PublicActionPhoto, PublicPhoto};
use crate::public_step::PublicStep;
use crate::public_text::Support;
use crate::publication::Snapshot;

/// What would change for a reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// It becomes public.
    Becomes,
    /// It is public and stays so.
    Stays,
    /// It is public and would be no more.
    Ends,
}

/// One line that the world reads, or would.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicLine {
    /// The key of the word for what it is.
    pub label: String,
    /// Its language, where it has one.
    pub language: String,
    /// The text.
    pub value: String,
    /// Whether the family tells it, with their consent, and no source does.
    pub by_consent: bool,
    /// What would change.
    pub change: Change,
}

/// What would be told of a record, and what is told now and would be no more.
#[must_use]
pub fn lines(becomes: &Snapshot, now: Option<&Snapshot>) -> Vec<PublicLine> {
    let before: Vec<Line> = now.map(told).unwrap_or_default();
    let after = told(becomes);
    let line = |line: &Line, change| PublicLine {
        label: line.label.clone(),
        language: line.language.clone(),
        value: line.value.clone(),
        by_consent: line.by_consent,
        change,
    };
    let told =
        after.iter().map(|one| line(one, if before.contains(one) { Change::Stays } else { Change::Becomes }));
    let gone = before.iter().filter(|one| !after.contains(one)).map(|one| line(one, Change::Ends));
    told.chain(gone).collect()
}

/// What is told in one line.
#[derive(PartialEq, Eq)]
struct Line {
    label: String,
    language: String,
    value: String,
    by_consent: bool,
    /// The name of the photograph that it tells of, so that another one is another line; empty for none.
    picture: String,
}

fn told(snapshot: &Snapshot) -> Vec<Line> {
    let lines = match snapshot {
        Snapshot::Person(person) => of_person(person),
        Snapshot::Step(step) => of_step(step),
        Snapshot::Action(action) => of_action(action),
        Snapshot::Appeal(appeal) => of_appeal(appeal),
        Snapshot::Source(source) => {
            vec![line("desk-sources", "", format!("{}. {}", source.title, source.publisher))]
        }
        Snapshot::Authority(authority) => {
            let names = authority.names.iter();
            names.map(|(language, name)| line("preview-authority", language.code(), name)).collect()
        }
    };
    lines.into_iter().filter(|line| !line.value.is_empty()).collect()
}

fn line(label: impl Into<String>, language: &str, value: impl Into<String>) -> Line {
    Line {
        label: label.into(),
        language: language.to_owned(),
        value: value.into(),
        by_consent: false,
        picture: String::new(),
    }
}

impl Line {
    /// The same with what it rests on.
    fn on(self, support: &Support) -> Self {
        Self { by_consent: support.by_consent, ..self }
    }
}

fn of_person(person: &PublicPerson) -> Vec<Line> {
    let mut lines = Vec::new();
    for name in &person.names {
        let language = name.language.map(|language| language.code()).unwrap_or_default();
        lines.push(line("preview-name", language, &name.text).on(&name.support));
        lines.extend(name_kind(name));
        lines.push(line("preview-note", language, &name.note).on(&name.support));
    }
    for name in &person.other_spellings {
        lines.push(line("fact-other_spelling", "", &name.text).on(&name.support));
        lines.extend(name_kind(name));
    }
    // The case stands where its status says.
    let status_by_consent = person.shown(ClaimField::Status).is_some_and(|fact| fact.support.by_consent);
    let standing = [
        ("standing-status", format!("standing-{}", person.status)),
        ("standing-fate", format!("fate-of-{}", person.fate)),
        ("standing-whereabouts", format!("where-{}", person.whereabouts)),
    ];
    lines.extend(
        standing.map(|(label, code)| Line { by_consent: status_by_consent, ..line(label, "", code) }),
    );
    lines.extend(
        person.legal_status.iter().map(|one| line("fact-legal_status", "", format!("legal-status-{one}"))),
    );
    for fact in &person.facts {
        let label = if fact.field.starts_with("age_on_") {
            "fact-age_at_event".to_owned()
        } else {
            format!("fact-{}", fact.field)
        };
        lines.push(line(label, &person.text_lang, &fact.value).on(&fact.support));
        lines.push(line("preview-note", &person.text_lang, &fact.note).on(&fact.support));
    }
    lines.extend(person.photo.iter().flat_map(of_photo));
    lines
}

/// What is told of a photograph: who took it, who allowed it, when it was taken. It needs the family's consent always.
fn of_photo(photo: &PublicPhoto) -> [Line; 3] {
    let told = [
        line("preview-photo", "", format!("{} ({})", photo.author, photo.source_ids.join(", "))),
        line("photo-licence", "", &photo.licence),
        line("photo-taken-on", "", &photo.taken_on),
    ];
    told.map(|line| Line { picture: photo.sha256.clone(), by_consent: true, ..line })
}

/// What kind of name it is, where that is told.
fn name_kind(name: &PublicName) -> Option<Line> {
    name.kind.map(|kind| line("name-kind", "", format!("name-kind-{kind}")))
}

fn of_step(step: &PublicStep) -> Vec<Line> {
    let language = step.text_lang.as_str();
    let of_step = [
        line("step-kind", "", format!("kind-{}", step.kind)),
        line("step-actor", language, &step.actor.text),
        line("step-to", language, step.addressee.as_ref().map(|to| to.text.clone()).unwrap_or_default()),
        line("step-sent-on", "", &step.sent_on),
        line("step-description", language, &step.description),
        line("step-outcome", language, &step.outcome_text),
        line("step-note", language, &step.note),
    ];
    let mut lines: Vec<Line> = of_step.map(|line| line.on(&step.support)).into();
    if let Some(act) = &step.act {
        lines.push(line("step-ended", "", format!("state-name-{}", act.act)));
    }
    for reply in &step.replies {
        let of_reply = [
            line("step-reply-on", "", &reply.received_on),
            line("step-reply-kind", "", format!("reply-{}", reply.kind)),
            line("step-summary", language, &reply.summary),
            line("preview-note", language, &reply.note),
        ];
        lines.extend(of_reply.map(|line| line.on(&reply.support)));
    }
    lines.extend(step.quotes.iter().map(|quote| line("preview-quote", &quote.language, &quote.text)));
    lines
}

fn of_action(action: &PublicAction) -> Vec<Line> {
    let (language, plan) = (action.text_lang.as_str(), &action.plan);
    let mut lines: Vec<Line> = plan
        .titles
        .iter()
        .map(|(language, title)| line("preview-action-title", language.code(), title))
        .collect();
    let state = if plan.state.is_empty() { String::new() } else { format!("action-state-{}", plan.state) };
    lines.extend([
        line("action-state", "", state),
        line("action-why", language, &plan.state_note),
        line("preview-action", language, &action.description),
        line("action-in-series", language, &action.series),
        line("preview-action-on", "", &action.date),
        line("action-time", "", &action.time),
        line("action-ends-at", "", plan.ends.replace('T', " ")),
        line("action-place", language, &action.place),
        line("action-exact-place", language, exact_place(action)),
        line("action-organisers", language, &action.organisers),
        line("action-press-note", language, &plan.press_note),
        line("action-note", language, &action.note),
    ]);
    lines.extend(action.present.iter().map(|one| line("action-present", language, &one.name)));
    lines.extend(plan.scenes.iter().map(|scene| line("action-scenes", language, scene)));
    lines.extend(
        plan.lined_up
            .iter()
            .map(|one| line("action-presence", language, format!("{} {}", one.who, one.place).trim_end())),
    );
    let attendance = plan.attendance.map(|number| format!("{number} ({})", plan.attendance_method));
    lines.push(line("action-attendance", language, attendance.unwrap_or_default()));
    lines.push(line("action-incidents", language, &plan.incidents));
    let said = action.quotes.iter();
    lines.extend(said.map(|quote| {
        line("preview-quote", &quote.language, format!("{}: {}", quote.speaker_name, quote.text))
    }));
    lines.extend(action.photos.iter().flat_map(of_action_photo));
    lines
}

/// What is said to be seen in a photograph of an action.
fn of_action_photo(photo: &PublicActionPhoto) -> Vec<Line> {
    let said = photo.alt.iter().map(|(language, text)| line("preview-action-photo", language.code(), text));
    said.map(|line| Line { picture: photo.sha256.clone(), ..line }).collect()
}

/// The exact place with the day and hour from which it is told, in the zone of the place.
fn exact_place(action: &PublicAction) -> String {
    let at = Now::from_stored(&action.plan.reveal_at).zip(TimeZone::get(&action.zone).ok());
    at.map_or_else(String::new, |(at, zone)| {
        let (day, hour) = (at.day_in(&zone), at.hour_in(&zone));
        format!("{} ({day}, {hour}, {})", action.plan.exact_place, action.zone)
    })
}

fn of_appeal(appeal: &PublicAppeal) -> Vec<Line> {
    vec![line("preview-appeal", "", &appeal.title)]
}
