//! The public data: each record's fields, listed once. The JSON, the CSV and the description of both come from
//! this list.

use byname_base::language::Language;
use byname_register::claim::{ClaimField, Grade};
use jiff::civil::Date;
use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::public_action::PublicAction;
use crate::public_person::PublicPerson;
use crate::public_source::PublicSource;
use crate::public_step::{PublicAuthority, PublicStep};
use crate::step_reading;
use crate::store::Score;

/// One field of a record.
pub(super) struct Field<T> {
    /// Its name.
    pub name: &'static str,
    /// What it says, in English.
    pub meaning: &'static str,
    /// How it is taken from a record, on a day.
    pub take: Take<T>,
}

/// The type of a field and how it is taken.
pub(super) enum Take<T> {
    /// A text; empty when not known.
    Text(fn(&T, Date) -> String),
    /// A text that may be missing.
    MaybeText(fn(&T, Date) -> Option<String>),
    /// Several texts, in order.
    List(fn(&T, Date) -> Vec<String>),
    /// A whole number that may be missing.
    Number(fn(&T, Date) -> Option<i64>),
}

/// The value of a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Cell {
    /// A text; `None` is null.
    Text(Option<String>),
    /// Several texts.
    List(Vec<String>),
    /// A number; `None` is null.
    Number(Option<i64>),
}

/// A record with its fields, serialised in their order.
pub(super) struct Row<'a, T: 'static> {
    /// The fields.
    pub fields: &'static [Field<T>],
    /// The record.
    pub record: &'a T,
    /// The day to which days are counted.
    pub as_of: Date,
}

impl<T> Row<'_, T> {
    /// The cells in the order of the fields.
    pub(super) fn cells(&self) -> impl Iterator<Item = Cell> {
        self.fields.iter().map(|field| match field.take {
            Take::Text(take) => Cell::Text(Some(take(self.record, self.as_of))),
            Take::MaybeText(take) => Cell::Text(take(self.record, self.as_of)),
            Take::List(take) => Cell::List(take(self.record, self.as_of)),
            Take::Number(take) => Cell::Number(take(self.record, self.as_of)),
        })
    }
}

impl<T> Serialize for Row<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.fields.len()))?;
        for (field, cell) in self.fields.iter().zip(self.cells()) {
            match cell {
                Cell::Text(text) => map.serialize_entry(field.name, &text)?,
                Cell::List(list) => map.serialize_entry(field.name, &list)?,
                Cell::Number(number) => map.serialize_entry(field.name, &number)?,
            }
        }
        map.end()
    }
}

const fn text<T>(name: &'static str, meaning: &'static str, take: fn(&T, Date) -> String) -> Field<T> {
    Field { name, meaning, take: Take::Text(take) }
}

const fn maybe<T>(
    name: &'static str,
    meaning: &'static str,
    take: fn(&T, Date) -> Option<String>,
) -> Field<T> {
    Field { name, meaning, take: Take::MaybeText(take) }
}

const fn list<T>(name: &'static str, meaning: &'static str, take: fn(&T, Date) -> Vec<String>) -> Field<T> {
    Field { name, meaning, take: Take::List(take) }
}

const fn number<T>(name: &'static str, meaning: &'static str, take: fn(&T, Date) -> Option<i64>) -> Field<T> {
    Field { name, meaning, take: Take::Number(take) }
}

/// The fields of a person.
pub(super) const PERSON: &[Field<PublicPerson>] = &[
    text("id", "Public id: the end of the address of the person's page.", |person, _| person.id.to_string()),
    maybe("name_en", "Name in English letters.", |person, _| name(person, Language::En)),
    maybe("name_uk", "Name in Ukrainian.", |person, _| name(person, Language::Uk)),
    maybe("name_ru", "Name in Russian.", |person, _| name(person, Language::Ru)),
    maybe("name_crh", "Name in Crimean Tatar.", |person, _| name(person, Language::Crh)),
    list("other_spellings", "Spellings as printed elsewhere, mistakes included.", |person, _| {
        person.other_spellings.iter().map(|name| name.text.clone()).collect()
    }),
    text(
        "kind",
        "disappearance, detention or prosecution. Only the first is ever counted as missing.",
        |person, _| person.case_kind.to_string(),
    ),
    text("count", "In which number of the home page the person stands.", |person, _| {
        person.count.to_string()
    }),
    text("status", "Where the file stands.", |person, _| person.status.to_string()),
    text("fate", "Whether the person lives, as far as is known.", |person, _| person.fate.to_string()),
    text("whereabouts", "Where the person is, as far as is known.", |person, _| {
        person.whereabouts.to_string()
    }),
    list("legal_status", "Statuses that a law gives; they say nothing about fate.", |person, _| {
        person.legal_status.iter().map(ToString::to_string).collect()
    }),
    maybe("status_as_of", "The day for which the status is true, as EDTF.", |person, _| {
        shown(person, ClaimField::StatusAsOf)
    }),
    maybe("sex", "female, male, other or unknown.", |person, _| shown(person, ClaimField::Sex)),
    maybe("birth", "Day of birth, as EDTF.", |person, _| shown(person, ClaimField::Birth)),
    maybe("age_at_event", "Age in whole years when last seen.", |person, _| {
        shown(person, ClaimField::AgeAtEvent)
    }),
    maybe("last_seen", "Day on which the person was last seen, as EDTF.", |person, _| {
        shown(person, ClaimField::LastSeen)
    }),
    maybe("last_seen_place", "Where that was, as told.", |person, _| {
        shown(person, ClaimField::LastSeenPlace)
    }),
    maybe("circumstances", "What happened, as told.", |person, _| shown(person, ClaimField::Circumstances)),
    maybe("affiliation", "What the person did and belonged to, as told.", |person, _| {
        shown(person, ClaimField::Affiliation)
    }),
    maybe("body_found", "Day on which a body was found, as EDTF.", |person, _| {
        shown(person, ClaimField::BodyFound)
    }),
    maybe("grade", "The worse of the grades of the day last seen and the status.", |person, _| grade(person)),
    list("source_ids", "Ids of the sources; see /data/sources.json.", |person, _| sources(person)),
    list(
        "told_by_family",
        "What has no published source and is told by the family, with their consent: names, or the field as entered.",
        |person, _| told_by_family(person),
    ),
];

/// The fields of a step.
pub(super) const STEP: &[Field<PublicStep>] = &[
    text("id", "Public id.", |step, _| step.id.to_string()),
    list("person_ids", "Public ids of the people it was taken for; empty means for all.", |step, _| {
        step.person_ids.iter().map(ToString::to_string).collect()
    }),
    text("level", "national or international: the sphere of who acts, as entered.", |step, _| {
        step.level.clone()
    }),
    text("stance", "for or against the person.", |step, _| step.stance.clone()),
    list("jurisdiction", "Whose jurisdiction: ISO codes.", |step, _| step.jurisdiction.clone()),
    text("kind", "Code of the kind.", |step, _| step.kind.clone()),
    text("actor", "Who acted, as told.", |step, _| step.actor.text.clone()),
    text("addressee", "To whom, as told; empty for an act without addressee.", |step, _| {
        step.addressee.as_ref().map(|party| party.text.clone()).unwrap_or_default()
    }),
    text("sent_on", "When, as EDTF; empty when not known.", |step, _| step.sent_on.clone()),
    maybe("due_on", "Day by which an answer was due; null when none may be told.", |step, as_of| {
        step_reading::read(step, as_of).due.on.map(|day| day.to_string())
    }),
    text("due_basis", "law, assumed, to be checked, no duty, no term or none.", |step, as_of| {
        step_reading::read(step, as_of).due.basis.replace('_', " ")
    }),
    text("state", "State on the day as_of, computed from dates.", |step, as_of| {
        step_reading::read(step, as_of).code().to_owned()
    }),
    number("days", "Days late, or days without an answer; null when none are counted.", |step, as_of| {
        step_reading::read(step, as_of).days()
    }),
    text("outcome", "Code of the last reply; empty when none is recorded.", |step, _| {
        step.replies.last().map(|reply| reply.kind.clone()).unwrap_or_default()
    }),
    text("outcome_text", "What came of it, as told.", |step, _| step.outcome_text.clone()),
    text("description", "What was asked or done, as told.", |step, _| step.description.clone()),
    text("note", "A remark.", |step, _| step.note.clone()),
    text("grade", "How well it is supported: A, B, C or D (doubtful).", |step, _| {
        step.support.grade.to_string()
    }),
    list(
        "source_ids",
        "Ids of the sources; see /data/sources.json. None: the family tells it, with their consent.",
        |step, _| step.support.source_ids.clone(),
    ),
];

/// The fields of an institution.
pub(super) const AUTHORITY: &[Field<PublicAuthority>] = &[
    text("id", "Public id: the end of the address of its page.", |authority, _| authority.id.to_string()),
    maybe("name_en", "Name in English.", |authority, _| title(authority, Language::En)),
    maybe("name_uk", "Name in Ukrainian.", |authority, _| title(authority, Language::Uk)),
    maybe("name_ru", "Name in Russian.", |authority, _| title(authority, Language::Ru)),
    maybe("name_crh", "Name in Crimean Tatar.", |authority, _| title(authority, Language::Crh)),
    text("kind", "Code of the kind.", |authority, _| authority.kind.clone()),
    text("level", "national, de_facto, foreign_state or international.", |authority, _| {
        authority.level.clone()
    }),
    text("jurisdiction", "ISO code or organisation.", |authority, _| authority.jurisdiction.clone()),
];

/// The fields of an institution's score.
pub(super) const SCORE: &[Field<Scored>] = &[
    text("id", "Public id of the institution; see /data/authorities.json.", |scored, _| {
        scored.authority.id.to_string()
    }),
    maybe("name_en", "Name in English.", |scored, _| title(&scored.authority, Language::En)),
    text("level", "national, de_facto, foreign_state or international.", |scored, _| {
        scored.authority.level.clone()
    }),
    number("asked", "Steps that asked it for something and whose answers the group follows.", |scored, _| {
        Some(scored.score.asked)
    }),
    number("substance", "Those answered in substance, a refusal on its merits among them.", |scored, _| {
        Some(scored.score.substance)
    }),
    number("formal", "Those answered without substance, a refusal to consider among them.", |scored, _| {
        Some(scored.score.formal)
    }),
    number("late", "Those of the answered whose answer came after the law's day.", |scored, _| {
        Some(scored.score.late)
    }),
    number(
        "no_answer",
        "Those without an answer on record after the term, the ignored among them.",
        |scored, _| Some(scored.score.no_answer),
    ),
    number(
        "ignored",
        "Those of which a person recorded, every inbox checked, that nothing came.",
        |scored, _| Some(scored.score.ignored),
    ),
    number("awaited", "Those still in their term, or for which no day can be told.", |scored, _| {
        Some(scored.score.awaited)
    }),
    number(
        "no_duty",
        "Those that nothing obliged it to answer, without an answer on record.",
        |scored, _| Some(scored.score.no_duty),
    ),
    number(
        "not_followed",
        "Steps whose answers the group does not follow; in no other number.",
        |scored, _| Some(scored.score.not_followed),
    ),
    maybe(
        "silent_since",
        "Latest possible day of sending of the step without an answer for longest; null when there is none.",
        |scored, _| scored.score.silent_since.map(|day| day.to_string()),
    ),
];

/// An institution with what came of what it was asked.
pub(super) struct Scored {
    /// The institution.
    pub authority: PublicAuthority,
    /// The numbers.
    pub score: Score,
}

/// The fields of an action.
pub(super) const ACTION: &[Field<PublicAction>] = &[
    text("id", "Public id: the end of the address of its page.", |action, _| action.id.to_string()),
    text("kind", "Code of the kind.", |action, _| action.kind.clone()),
    text("series", "The series it belongs to; empty when none.", |action, _| action.series.clone()),
    number("number_in_series", "Its number in the series.", |action, _| action.number_in_series),
    text("date", "When, as EDTF.", |action, _| action.date.clone()),
    text("time", "Hour in the zone of the place; empty means all day or not known.", |action, _| {
        action.time.clone()
    }),
    text("zone", "Time zone of the place.", |action, _| action.zone.clone()),
    text("place", "Where, as told.", |action, _| action.place.clone()),
    text("organisers", "Who organised it, as told.", |action, _| action.organisers.clone()),
    text("description", "What happened, as told.", |action, _| action.description.clone()),
    list("person_ids", "Public ids of the people it was held for.", |action, _| {
        action.held_for.iter().map(ToString::to_string).collect()
    }),
    text("note", "A remark.", |action, _| action.note.clone()),
    text("grade", "How well it is supported: A, B or C.", |action, _| action.support.grade.to_string()),
    list("source_ids", "Ids of the sources; see /data/sources.json.", |action, _| {
        action.support.source_ids.clone()
    }),
    text(
        "title",
        "What it is called by those who hold it, in its first language; empty when it has no title.",
        |action, _| action.plan.titles.first().map_or_else(String::new, |(_, title)| title.clone()),
    ),
    text(
        "state",
        "planned, confirmed, moved, cancelled, held or dispersed; empty for an action told as it was.",
        |action, _| action.plan.state.clone(),
    ),
    text("state_note", "Why it was moved, cancelled or broken up.", |action, _| {
        action.plan.state_note.clone()
    }),
    text("moved_from", "The day for which it was announced before, as EDTF.", |action, _| {
        action.plan.moved_from.clone()
    }),
    text("ends", "When it ends, as civil day and hour in its zone; empty when not known.", |action, _| {
        action.plan.ends.clone()
    }),
    text("exact_place", "Where exactly people meet; empty before reveal_at.", |action, _| {
        action.plan.exact_place.clone()
    }),
    text(
        "reveal_at",
        "The instant from which the exact place is told; empty when there is none.",
        |action, _| action.plan.reveal_at.clone(),
    ),
    number("attendance", "How many came; null when nobody counted.", |action, _| action.plan.attendance),
    text("attendance_method", "How they were counted.", |action, _| action.plan.attendance_method.clone()),
];

/// The fields of a source.
pub(super) const SOURCE: &[Field<PublicSource>] = &[
    text("id", "The id by which records cite it.", |source, _| source.id.clone()),
    text("title", "The title in its own language; in parentheses it describes.", |source, _| {
        source.title.clone()
    }),
    text("publisher", "Who published it.", |source, _| source.publisher.clone()),
    text("date", "When, as EDTF; empty when not known.", |source, _| source.date.clone()),
    text("language", "BCP 47 tag; empty when not known.", |source, _| source.language.clone()),
    text("publisher_kind", "What kind of publisher, as entered.", |source, _| source.publisher_kind.clone()),
    text("url", "Where it can be read; empty when no address was kept.", |source, _| source.url.clone()),
];

fn name(person: &PublicPerson, language: Language) -> Option<String> {
    person.names.iter().find(|name| name.language == Some(language)).map(|name| name.text.clone())
}

fn shown(person: &PublicPerson, field: ClaimField) -> Option<String> {
    person.shown(field).map(|fact| fact.value.clone())
}

fn grade(person: &PublicPerson) -> Option<String> {
    let main = [ClaimField::LastSeen, ClaimField::Status];
    let grades = main.into_iter().filter_map(|field| person.shown(field)).map(|fact| fact.support.grade);
    grades.max().map(|grade| grade.to_string())
}

/// The sources of everything known of a person that is not doubtful.
fn sources(person: &PublicPerson) -> Vec<String> {
    let names = person.names.iter().chain(&person.other_spellings).map(|name| &name.support);
    let supports = names.chain(person.facts.iter().map(|fact| &fact.support));
    let sound = supports.filter(|support| support.grade != Grade::D);
    let ids: std::collections::BTreeSet<String> =
        sound.flat_map(|support| support.source_ids.clone()).collect();
    ids.into_iter().collect()
}

/// What of a person rests on the family's consent alone; each once.
fn told_by_family(person: &PublicPerson) -> Vec<String> {
    let names = person.names.iter().chain(&person.other_spellings).map(|name| (&name.support, "names"));
    let facts = person.facts.iter().map(|fact| (&fact.support, fact.field.as_str()));
    let mut told: Vec<String> = Vec::new();
    for (_, what) in names.chain(facts).filter(|(support, _)| support.by_consent) {
        if !told.iter().any(|one| one == what) {
            told.push(what.to_owned());
        }
    }
    told
}

fn title(authority: &PublicAuthority, language: Language) -> Option<String> {
    authority.names.iter().find(|(known, _)| *known == language).map(|(_, name)| name.clone())
}
