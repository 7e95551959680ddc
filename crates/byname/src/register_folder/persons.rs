//! A row of persons.csv: derived from a person's claims, but for role and note.

use byname_register::case::Case;
use byname_register::claim::{Claim, ClaimField, Field, Grade, picked};
use byname_register::fate::Standing;
use byname_register::person::Person;

use super::files::PERSONS;

/// The cells of a person's row, in the order of the columns.
pub(super) fn cells(person: &Person, case: Option<&Case>, claims: &[&Claim]) -> Vec<String> {
    PERSONS
        .columns
        .iter()
        .map(|column| match *column {
            "person_id" => person.folder_id.clone(),
            "role" => person.role.clone(),
            "note" => person.note.clone(),
            "other_spellings" => spellings(claims),
            "status" => status(case, claims),
            "grade" => grade(claims).map_or_else(String::new, |grade| grade.code().to_owned()),
            "source_ids" => source_ids(claims),
            field => value(claims, field),
        })
        .collect()
}

fn value(claims: &[&Claim], field: &str) -> String {
    picked(claims.iter().copied(), &Field::from_name(field))
        .map_or_else(String::new, |claim| claim.value.clone())
}

/// The claims that are not doubtful.
fn sound<'a>(claims: &'a [&'a Claim]) -> impl Iterator<Item = &'a Claim> {
    claims.iter().copied().filter(|claim| claim.grade != Grade::D)
}

fn spellings(claims: &[&Claim]) -> String {
    let spelling = Field::Known(ClaimField::OtherSpelling);
    let printed = sound(claims).filter(|claim| claim.field == spelling);
    printed.map(|claim| claim.value.as_str()).collect::<Vec<_>>().join("; ")
}

/// The words of the status claim while the case still stands as they say; else the case's codes, which is how a
/// change made at the desk is exported.
fn status(case: Option<&Case>, claims: &[&Claim]) -> String {
    let words = value(claims, "status");
    match case {
        Some(case) if Standing::from_words(&words).unwrap_or_else(Standing::unread) != case.standing => {
            case.standing.as_codes()
        }
        _ => words,
    }
}

/// The worst grade of the main facts (last seen, status) that are not D; without them the worst of all that are
/// not D, else D. `None` when nothing is claimed.
pub(super) fn grade(claims: &[&Claim]) -> Option<Grade> {
    let main = [Field::Known(ClaimField::LastSeen), Field::Known(ClaimField::Status)];
    let of_main_facts =
        sound(claims).filter(|claim| main.contains(&claim.field)).map(|claim| claim.grade).max();
    of_main_facts
        .or_else(|| sound(claims).map(|claim| claim.grade).max())
        .or_else(|| claims.iter().map(|claim| claim.grade).max())
}

fn source_ids(claims: &[&Claim]) -> String {
    let mut ids: Vec<&str> = sound(claims).flat_map(|claim| &claim.sources).map(String::as_str).collect();
    ids.sort_unstable();
    ids.dedup();
    ids.join(";")
}
