//! Rows of the folder as records: every reference must lead somewhere, every code must be known.

use std::collections::{HashMap, HashSet};

use byname_base::id::{
    ActionId, AppealId, ClaimId, InstitutionId, Mint, PersonId, PublicId, QuoteId, ReplyId, SourceId, StepId,
};
use byname_base::text::LanguageTag;
use byname_campaign::action::{Action, ActionKind};
use byname_campaign::appeal::{Appeal, AppealKind};
use byname_campaign::quote::Quote;
use byname_pursue::institution::{Institution, InstitutionKind};
use byname_pursue::reply::Reply;
use byname_pursue::step::{Step, Way};
use byname_pursue::step_kind::StepKind;
use byname_register::claim::{Claim, Field, Grade};
use byname_register::person::Person;
use byname_register::source::Source;

use super::cells;
use super::fault::Faults;
use super::known::{InFolder, by_folder_id};
use super::read::{Row, Table};
use super::report::ImportReport;

/// What reading rows needs besides the row.
pub(super) struct Reading<'a> {
    pub(super) mint: &'a mut Mint,
    pub(super) faults: &'a mut Faults,
    pub(super) report: &'a mut ImportReport,
    /// The language of the rows' own words.
    pub(super) text_lang: &'a LanguageTag,
}

/// The ids that rows may refer to: those of the folder and those the register holds already.
#[derive(Default)]
pub(super) struct References {
    pub(super) sources: HashSet<String>,
    pub(super) people: HashMap<String, PersonId>,
    pub(super) steps: HashMap<String, StepId>,
    pub(super) actions: HashMap<String, ActionId>,
}

impl Reading<'_> {
    /// The ids of a row's people; those that lead nowhere are faults.
    fn people(&mut self, row: Row<'_>, refs: &References) -> Vec<PersonId> {
        let ids = cells::ids(row, "person_ids");
        ids.into_iter().filter_map(|id| self.person(row, "person_ids", id, refs)).collect()
    }

    fn person(&mut self, row: Row<'_>, column: &str, id: &str, refs: &References) -> Option<PersonId> {
        let known = refs.people.get(id).cloned();
        if known.is_none() {
            self.leads_nowhere(row, column, id, "persons.csv");
        }
        known
    }

    fn sources(&mut self, row: Row<'_>, column: &str, refs: &References) -> Vec<String> {
        let ids = cells::ids(row, column);
        for id in ids.iter().filter(|id| !refs.sources.contains(**id)) {
            self.leads_nowhere(row, column, id, "sources.csv");
        }
        ids.into_iter().map(str::to_owned).collect()
    }

    fn leads_nowhere(&mut self, row: Row<'_>, column: &str, id: &str, file: &str) {
        let wrong = format!("“{id}” stands in no row of {file}");
        self.faults.of_row(row.place(), Some(column), wrong, "Write an id that stands there, or add the row");
    }

    /// The grade of a row; D stands in for a wrong one, which is a fault.
    fn grade(&mut self, row: Row<'_>) -> Grade {
        cells::code(row, "grade", self.faults).unwrap_or(Grade::D)
    }

    /// Notes words that mean no code: they are kept as text.
    fn unread(&mut self, row: Row<'_>, column: &str, kept_as: &str) {
        self.report.words_kept.push(format!(
            "{}, line {}, {column}: “{}” is kept as words and counts as {kept_as}",
            row.place().0,
            row.place().1,
            row.cell(column)
        ));
    }
}

/// Notes empty and repeated ids of a table, and gives the rows that have one of their own.
pub(super) fn rows_with_ids<'a>(table: &'a Table, column: &str, faults: &mut Faults) -> Vec<Row<'a>> {
    let mut seen: HashMap<&str, u64> = HashMap::new();
    let mut rows = Vec::new();
    for row in table.rows() {
        let id = row.cell(column);
        let (_, line) = row.place();
        if id.is_empty() {
            faults.of_row(row.place(), Some(column), "the id is empty", "Give the row an id of its own");
        } else if let Some(first) = seen.insert(id, line) {
            let wrong = format!("the id “{id}” stands in line {first} already");
            faults.of_row(row.place(), Some(column), wrong, "Give the row an id of its own");
        } else {
            rows.push(row);
        }
    }
    rows
}

/// The known record of a row, if any, with which its ids stay.
fn known<'a, T: InFolder>(records: &'a HashMap<&str, &'a T>, row: Row<'_>, column: &str) -> Option<&'a T> {
    records.get(row.cell(column)).copied()
}

pub(super) fn sources(rows: &[Row<'_>], records: &[Source], reading: &mut Reading<'_>) -> Vec<Source> {
    let records = by_folder_id(records);
    let read = |row: &Row<'_>| Source {
        id: known(&records, *row, "source_id")
            .map_or_else(|| SourceId::mint(reading.mint), |source| source.id.clone()),
        folder_id: row.cell("source_id").to_owned(),
        title: row.cell("title").to_owned(),
        publisher: row.cell("publisher").to_owned(),
        date: cells::date(*row, "date_edtf", reading.faults),
        language: row.cell("language").to_owned(),
        publisher_kind: row.cell("kind").to_owned(),
        url: row.cell("url").to_owned(),
        note: row.cell("note").to_owned(),
    };
    rows.iter().map(read).collect()
}

pub(super) fn institutions(
    rows: &[Row<'_>],
    records: &[Institution],
    reading: &mut Reading<'_>,
) -> Vec<Institution> {
    let records = by_folder_id(records);
    let mut meant: HashMap<String, String> = HashMap::new();
    let mut read = |row: &Row<'_>| {
        let known = known(&records, *row, "institution_id");
        let word = row.cell("kind");
        let kind = word.parse().unwrap_or(InstitutionKind::Other);
        if kind == InstitutionKind::Other && word != "other" {
            reading.unread(*row, "kind", "other");
        }
        let texts: Vec<String> =
            row.cell("texts").split(" | ").filter(|text| !text.is_empty()).map(str::to_owned).collect();
        for text in &texts {
            if let Some(other) = meant.insert(text.clone(), row.cell("institution_id").to_owned()) {
                let wrong = format!("“{text}” means {other} already");
                reading.faults.of_row(
                    row.place(),
                    Some("texts"),
                    wrong,
                    "Let each text mean one institution",
                );
            }
        }
        let level = cells::code(*row, "level", reading.faults)?;
        Some(Institution {
            id: known.map_or_else(|| InstitutionId::mint(reading.mint), |known| known.id.clone()),
            public_id: known.map_or_else(|| PublicId::mint(reading.mint), |known| known.public_id.clone()),
            folder_id: row.cell("institution_id").to_owned(),
            name_en: row.cell("name_en").to_owned(),
            name_uk: row.cell("name_uk").to_owned(),
            name_ru: row.cell("name_ru").to_owned(),
            name_crh: row.cell("name_crh").to_owned(),
            kind,
            kind_word: word.to_owned(),
            level,
            jurisdiction: row.cell("jurisdiction").to_owned(),
            texts,
            note: row.cell("note").to_owned(),
        })
    };
    rows.iter().filter_map(&mut read).collect()
}

pub(super) fn people(rows: &[Row<'_>], records: &[Person], reading: &mut Reading<'_>) -> Vec<Person> {
    const ROLES: [&str; 8] = [
        "missing",
        "found_dead",
        "reported_missing",
        "prosecuted",
        "former_political_prisoner",
        "relative",
        "speaker",
        "organiser",
    ];
    let records = by_folder_id(records);
    let mut read = |row: &Row<'_>| {
        let known = known(&records, *row, "person_id");
        for column in ["name_en", "name_uk", "name_ru", "name_crh", "other_spellings"] {
            cells::name(*row, column, reading.faults);
        }
        if !ROLES.contains(&row.cell("role")) {
            reading.unread(*row, "role", "a person without case");
        }
        Person {
            id: known.map_or_else(|| PersonId::mint(reading.mint), |known| known.id.clone()),
            public_id: known.map_or_else(|| PublicId::mint(reading.mint), |known| known.public_id.clone()),
            folder_id: row.cell("person_id").to_owned(),
            role: row.cell("role").to_owned(),
            note: row.cell("note").to_owned(),
        }
    };
    rows.iter().map(&mut read).collect()
}

pub(super) fn claims(rows: &[Row<'_>], refs: &References, reading: &mut Reading<'_>) -> Vec<Claim> {
    let mut read = |row: &Row<'_>| {
        let field = Field::from_name(row.cell("field"));
        check_value(*row, &field, reading.faults);
        let sources = reading.sources(*row, "source_ids", refs);
        let grade = reading.grade(*row);
        let person = reading.person(*row, "person_id", row.cell("person_id"), refs)?;
        Some(Claim {
            id: ClaimId::mint(reading.mint),
            folder_id: row.cell("claim_id").to_owned(),
            person,
            field,
            value: row.cell("value").to_owned(),
            grade,
            sources,
            note: row.cell("note").to_owned(),
            text_lang: reading.text_lang.clone(),
        })
    };
    rows.iter().filter_map(&mut read).collect()
}

fn check_value(row: Row<'_>, field: &Field, faults: &mut Faults) {
    if row.cell("field").is_empty() {
        faults.of_row(row.place(), Some("field"), "the field is empty", "Say what the claim is about");
    }
    if row.cell("value").is_empty() {
        faults.of_row(row.place(), Some("value"), "the value is empty", "Write it, or remove the row");
    } else if field.holds_a_date() {
        cells::date(row, "value", faults);
    } else if field.holds_an_age() {
        cells::whole_number(row, "value", faults);
    } else if field.holds_a_name() {
        cells::name(row, "value", faults);
    }
}

pub(super) fn steps(
    rows: &[Row<'_>],
    records: &[Step],
    refs: &References,
    reading: &mut Reading<'_>,
) -> Vec<Step> {
    let records = by_folder_id(records);
    let mut read = |row: &Row<'_>| {
        let known = known(&records, *row, "step_id");
        let word = row.cell("kind");
        let kind = StepKind::from_folder_word(word).unwrap_or_else(|| {
            reading.unread(*row, "kind", "other");
            StepKind::Other
        });
        let (level, stance) =
            (cells::code(*row, "level", reading.faults), cells::code(*row, "stance", reading.faults));
        let people = reading.people(*row, refs);
        let way = way(*row, refs, reading);
        let sources = reading.sources(*row, "source_ids", refs);
        Some(Step {
            id: refs.steps.get(row.cell("step_id"))?.clone(),
            public_id: known.map_or_else(|| PublicId::mint(reading.mint), |known| known.public_id.clone()),
            folder_id: row.cell("step_id").to_owned(),
            people,
            level: level?,
            jurisdiction: row.cell("jurisdiction").to_owned(),
            stance: stance?,
            actor: row.cell("actor").to_owned(),
            addressee: row.cell("addressee").to_owned(),
            kind,
            kind_word: word.to_owned(),
            sent_on: cells::date(*row, "date_edtf", reading.faults),
            description: row.cell("description").to_owned(),
            outcome_text: row.cell("outcome").to_owned(),
            grade: reading.grade(*row),
            sources,
            note: row.cell("note").to_owned(),
            text_lang: reading.text_lang.clone(),
            way,
        })
    };
    rows.iter().filter_map(&mut read).collect()
}

fn way(row: Row<'_>, refs: &References, reading: &mut Reading<'_>) -> Way {
    let parent = row.cell("parent_step_id");
    if !parent.is_empty() && !refs.steps.contains_key(parent) {
        reading.leads_nowhere(row, "parent_step_id", parent, "steps.csv");
    }
    let act = if row.cell("act").is_empty() { None } else { cells::code(row, "act", reading.faults) };
    let answers_followed = match row.cell("answers_followed") {
        "yes" => Some(true),
        "no" => Some(false),
        "" => None,
        other => {
            let wrong = format!("“{other}” is neither yes nor no");
            reading.faults.of_row(row.place(), Some("answers_followed"), wrong, "Write yes, no, or nothing");
            None
        }
    };
    Way {
        channel: row.cell("channel").to_owned(),
        received_on: cells::date(row, "received_on", reading.faults),
        registered_on: cells::date(row, "registered_on", reading.faults),
        proofs: reading.sources(row, "proof_source_ids", refs),
        reply_rule: row.cell("reply_rule").to_owned(),
        short_reason: row.cell("short_reason").to_owned(),
        extended_to: cells::date(row, "extended_to", reading.faults),
        extension_notice_on: cells::date(row, "extension_notice_on", reading.faults),
        parent_step: parent.to_owned(),
        act,
        act_on: cells::date(row, "act_on", reading.faults),
        act_by: row.cell("act_by").to_owned(),
        inboxes_checked: row.cell("inboxes_checked").to_owned(),
        answers_followed,
    }
}

pub(super) fn replies(
    rows: &[Row<'_>],
    records: &[Reply],
    refs: &References,
    reading: &mut Reading<'_>,
) -> Vec<Reply> {
    let records = by_folder_id(records);
    let mut read = |row: &Row<'_>| {
        let known = known(&records, *row, "reply_id");
        let kind = cells::code(*row, "kind", reading.faults);
        let sources = reading.sources(*row, "source_ids", refs);
        let step = refs.steps.get(row.cell("step_id")).cloned();
        if step.is_none() {
            reading.leads_nowhere(*row, "step_id", row.cell("step_id"), "steps.csv");
        }
        Some(Reply {
            id: known.map_or_else(|| ReplyId::mint(reading.mint), |known| known.id.clone()),
            folder_id: row.cell("reply_id").to_owned(),
            step: step?,
            received_on: cells::date(*row, "received_edtf", reading.faults),
            kind: kind?,
            summary: row.cell("summary").to_owned(),
            grade: reading.grade(*row),
            sources,
            note: row.cell("note").to_owned(),
            text_lang: reading.text_lang.clone(),
        })
    };
    rows.iter().filter_map(&mut read).collect()
}

pub(super) fn actions(
    rows: &[Row<'_>],
    records: &[Action],
    refs: &References,
    reading: &mut Reading<'_>,
) -> Vec<Action> {
    let records = by_folder_id(records);
    let mut taken: HashMap<(String, i64), u64> = HashMap::new();
    let mut read = |row: &Row<'_>| {
        let known = known(&records, *row, "action_id");
        let kind = row.cell("kind").parse().unwrap_or_else(|_| {
            reading.unread(*row, "kind", "other");
            ActionKind::Other
        });
        let grade = reading.grade(*row);
        let number = cells::whole_number(*row, "number_in_series", reading.faults);
        check_time(*row, reading.faults);
        check_number(*row, grade, number, &mut taken, reading.faults);
        Some(Action {
            id: refs.actions.get(row.cell("action_id"))?.clone(),
            public_id: known.map_or_else(|| PublicId::mint(reading.mint), |known| known.public_id.clone()),
            folder_id: row.cell("action_id").to_owned(),
            date: cells::date(*row, "date_edtf", reading.faults),
            time: row.cell("time").to_owned(),
            kind,
            kind_word: row.cell("kind").to_owned(),
            series: row.cell("series").to_owned(),
            number_in_series: number,
            place: row.cell("place").to_owned(),
            organisers: row.cell("organisers").to_owned(),
            people: reading.people(*row, refs),
            description: row.cell("description").to_owned(),
            grade,
            sources: reading.sources(*row, "source_ids", refs),
            note: row.cell("note").to_owned(),
            text_lang: reading.text_lang.clone(),
        })
    };
    rows.iter().filter_map(&mut read).collect()
}

fn check_time(row: Row<'_>, faults: &mut Faults) {
    let time = row.cell("time");
    let is_time = time.len() == 5 && time.parse::<jiff::civil::Time>().is_ok();
    if !time.is_empty() && !is_time {
        let wrong = format!("“{time}” is not an hour of the day");
        faults.of_row(row.place(), Some("time"), wrong, "Write it as 10:30, or leave it empty");
    }
}

/// A number stands once in its series among rows that are not graded D.
fn check_number(
    row: Row<'_>,
    grade: Grade,
    number: Option<i64>,
    taken: &mut HashMap<(String, i64), u64>,
    faults: &mut Faults,
) {
    let Some(number) = number.filter(|_| grade != Grade::D) else { return };
    let (_, line) = row.place();
    if let Some(first) = taken.insert((row.cell("series").to_owned(), number), line) {
        let wrong = format!("number {number} of the series stands in line {first} already");
        let right = "Give it another number, or grade D if it is a second account of the same action";
        faults.of_row(row.place(), Some("number_in_series"), wrong, right);
    }
}

pub(super) fn appeals(
    rows: &[Row<'_>],
    records: &[Appeal],
    refs: &References,
    reading: &mut Reading<'_>,
) -> Vec<Appeal> {
    let records = by_folder_id(records);
    let mut read = |row: &Row<'_>| {
        let known = known(&records, *row, "appeal_id");
        let kind = AppealKind::from_folder_word(row.cell("kind")).unwrap_or_else(|| {
            reading.unread(*row, "kind", "other");
            AppealKind::Other
        });
        Appeal {
            id: known.map_or_else(|| AppealId::mint(reading.mint), |known| known.id.clone()),
            public_id: known.map_or_else(|| PublicId::mint(reading.mint), |known| known.public_id.clone()),
            folder_id: row.cell("appeal_id").to_owned(),
            kind,
            kind_word: row.cell("kind").to_owned(),
            title: row.cell("title").to_owned(),
            owner: row.cell("owner").to_owned(),
            addressee: row.cell("addressee").to_owned(),
            opened: cells::date(*row, "opened_edtf", reading.faults),
            people: reading.people(*row, refs),
            signatures: cells::whole_number(*row, "signatures", reading.faults),
            grade: reading.grade(*row),
            sources: reading.sources(*row, "source_ids", refs),
            note: row.cell("note").to_owned(),
            text_lang: reading.text_lang.clone(),
        }
    };
    rows.iter().map(&mut read).collect()
}

pub(super) fn quotes(
    rows: &[Row<'_>],
    records: &[Quote],
    refs: &References,
    reading: &mut Reading<'_>,
) -> Vec<Quote> {
    let records = by_folder_id(records);
    let mut read = |row: &Row<'_>| {
        let known = known(&records, *row, "quote_id");
        cells::name(*row, "speaker_name", reading.faults);
        let optional = |id: &'static str| Some(row.cell(id)).filter(|cell| !cell.is_empty());
        let person = optional("person_id").and_then(|id| reading.person(*row, "person_id", id, refs));
        for (column, file, leads) in [
            (
                "action_id",
                "actions.csv",
                optional("action_id").is_none_or(|id| refs.actions.contains_key(id)),
            ),
            ("step_id", "steps.csv", optional("step_id").is_none_or(|id| refs.steps.contains_key(id))),
        ] {
            if !leads {
                reading.leads_nowhere(*row, column, row.cell(column), file);
            }
        }
        Some(Quote {
            id: known.map_or_else(|| QuoteId::mint(reading.mint), |known| known.id.clone()),
            folder_id: row.cell("quote_id").to_owned(),
            speaker_name: row.cell("speaker_name").to_owned(),
            person,
            capacity: row.cell("capacity").to_owned(),
            language: cells::code(*row, "language", reading.faults)?,
            text: row.cell("text").to_owned(),
            said_on: cells::date(*row, "said_on_edtf", reading.faults),
            action: refs.actions.get(row.cell("action_id")).cloned(),
            step: refs.steps.get(row.cell("step_id")).cloned(),
            sources: reading.sources(*row, "source_ids", refs),
            note: row.cell("note").to_owned(),
        })
    };
    rows.iter().filter_map(&mut read).collect()
}
