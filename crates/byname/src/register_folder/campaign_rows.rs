//! Actions, appeals and quotes of the folder as records.

use std::collections::{HashMap, HashSet};

use byname_base::id::{AppealId, PublicId, QuoteId};
use byname_campaign::action::{Action, ActionKind};
use byname_campaign::appeal::{Appeal, AppealKind};
use byname_campaign::quote::Quote;
use byname_register::claim::Grade;

use super::cells;
use super::fault::Faults;
use super::known::by_folder_id;
use super::plan_rows;
use super::read::Row;
use super::references::References;
use super::rows::{Reading, known};

pub(super) fn actions(
    rows: &[Row<'_>],
    records: &[Action],
    refs: &References,
    reading: &mut Reading<'_>,
) -> Vec<Action> {
    let mut taken = taken_elsewhere(rows, records);
    let records = by_folder_id(records);
    let mut read = |&row: &Row<'_>| {
        let known = known(&records, row, "action_id");
        let kind = row.cell("kind").parse().unwrap_or_else(|_| {
            reading.unread(row, "kind", "other");
            ActionKind::Other
        });
        let grade = reading.grade(row);
        let number = cells::whole_number(row, "number_in_series", reading.faults);
        check_time(row, reading.faults);
        check_number(row, grade, number, &mut taken, reading.faults);
        Some(Action {
            id: refs.action(row, "action_id", reading.faults)?,
            public_id: known.map_or_else(|| PublicId::mint(reading.mint), |known| known.public_id.clone()),
            folder_id: row.cell("action_id").to_owned(),
            date: cells::date(row, "date_edtf", reading.faults),
            time: row.cell("time").to_owned(),
            kind,
            kind_word: row.cell("kind").to_owned(),
            series: row.cell("series").to_owned(),
            number_in_series: number,
            place: row.cell("place").to_owned(),
            organisers: row.cell("organisers").to_owned(),
            people: refs.people(row, reading.faults),
            description: row.cell("description").to_owned(),
            grade,
            sources: refs.sources(row, "source_ids", reading.faults),
            note: row.cell("note").to_owned(),
            text_lang: reading.text_lang.clone(),
            plan: plan_rows::plan(row, refs, reading.faults),
            after: plan_rows::after(row, reading.faults),
        })
    };
    rows.iter().filter_map(&mut read).collect()
}

/// The numbers of actions that the register holds and the folder does not name, each with who has it.
fn taken_elsewhere(rows: &[Row<'_>], records: &[Action]) -> HashMap<(String, i64), String> {
    let named: HashSet<&str> = rows.iter().map(|row| row.cell("action_id")).collect();
    let others =
        records.iter().filter(|one| one.grade != Grade::D && !named.contains(one.folder_id.as_str()));
    let numbered = others.filter(|one| !one.series.is_empty());
    numbered
        .filter_map(|one| {
            let by = format!("is that of the action {} in the register already", one.folder_id);
            Some(((one.series.clone(), one.number_in_series?), by))
        })
        .collect()
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
    taken: &mut HashMap<(String, i64), String>,
    faults: &mut Faults,
) {
    let Some(number) = number.filter(|_| grade != Grade::D) else { return };
    let (_, line) = row.place();
    let here = format!("stands in line {line} already");
    if let Some(first) = taken.insert((row.cell("series").to_owned(), number), here) {
        let wrong = format!("number {number} of the series {first}");
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
    let mut read = |&row: &Row<'_>| {
        let known = known(&records, row, "appeal_id");
        let kind = AppealKind::from_folder_word(row.cell("kind")).unwrap_or_else(|| {
            reading.unread(row, "kind", "other");
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
            opened: cells::date(row, "opened_edtf", reading.faults),
            people: refs.people(row, reading.faults),
            signatures: cells::whole_number(row, "signatures", reading.faults),
            grade: reading.grade(row),
            sources: refs.sources(row, "source_ids", reading.faults),
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
    let mut read = |&row: &Row<'_>| {
        let known = known(&records, row, "quote_id");
        cells::name(row, "speaker_name", reading.faults);
        let names = |column| !row.cell(column).is_empty();
        let person = names("person_id").then(|| refs.person(row, "person_id", reading.faults)).flatten();
        let action = names("action_id").then(|| refs.action(row, "action_id", reading.faults)).flatten();
        let step = names("step_id").then(|| refs.step(row, "step_id", reading.faults)).flatten();
        Some(Quote {
            id: known.map_or_else(|| QuoteId::mint(reading.mint), |known| known.id.clone()),
            folder_id: row.cell("quote_id").to_owned(),
            speaker_name: row.cell("speaker_name").to_owned(),
            person,
            capacity: row.cell("capacity").to_owned(),
            language: cells::code(row, "language", reading.faults)?,
            text: row.cell("text").to_owned(),
            said_on: cells::date(row, "said_on_edtf", reading.faults),
            action,
            step,
            sources: refs.sources(row, "source_ids", reading.faults),
            note: row.cell("note").to_owned(),
        })
    };
    rows.iter().filter_map(&mut read).collect()
}
