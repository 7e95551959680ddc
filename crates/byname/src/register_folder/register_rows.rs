//! Sources, people and claims of the folder as records.

use byname_base::id::{ClaimId, PersonId, PublicId, SourceId};
use byname_register::claim::{Claim, Field};
use byname_register::name::NameKind;
use byname_register::person::Person;
use byname_register::source::Source;

use super::cells;
use super::fault::Faults;
use super::known::by_folder_id;
use super::read::Row;
use super::references::References;
use super::rows::{Reading, known};

pub(super) fn sources(rows: &[Row<'_>], records: &[Source], reading: &mut Reading<'_>) -> Vec<Source> {
    let records = by_folder_id(records);
    let read = |&row: &Row<'_>| Source {
        id: known(&records, row, "source_id")
            .map_or_else(|| SourceId::mint(reading.mint), |source| source.id.clone()),
        folder_id: row.cell("source_id").to_owned(),
        title: row.cell("title").to_owned(),
        publisher: row.cell("publisher").to_owned(),
        date: cells::date(row, "date_edtf", reading.faults),
        language: row.cell("language").to_owned(),
        publisher_kind: row.cell("kind").to_owned(),
        url: row.cell("url").to_owned(),
        note: row.cell("note").to_owned(),
    };
    rows.iter().map(read).collect()
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
    let mut read = |&row: &Row<'_>| {
        let known = known(&records, row, "person_id");
        for column in ["name_en", "name_uk", "name_ru", "name_crh", "other_spellings"] {
            cells::name(row, column, reading.faults);
        }
        if !ROLES.contains(&row.cell("role")) {
            reading.unread(row, "role", "a person without case");
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
    let mut read = |&row: &Row<'_>| {
        let field = Field::from_name(row.cell("field"));
        check_value(row, &field, reading.faults);
        let sources = refs.sources(row, "source_ids", reading.faults);
        let grade = reading.grade(row);
        let name_kind = name_kind(row, &field, reading.faults);
        let person = refs.person(row, "person_id", reading.faults)?;
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
            picked_reason: String::new(),
            name_kind,
        })
    };
    rows.iter().filter_map(&mut read).collect()
}

/// What kind of name it is; a word for what is no name is a fault.
fn name_kind(row: Row<'_>, field: &Field, faults: &mut Faults) -> Option<NameKind> {
    if row.cell("name_kind").is_empty() {
        return None;
    }
    if !field.holds_a_name() {
        let right = "Leave it empty; only fields of names have a kind";
        faults.of_row(row.place(), Some("name_kind"), "this is no name", right);
        return None;
    }
    cells::code(row, "name_kind", faults)
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
