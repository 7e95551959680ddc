//! The page of one file: everything claimed, field by field, with its sources.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use byname_base::id::PersonId;
use byname_staff::desk::{Desk, DeskFrame, SignedIn};
use byname_staff::{Act, On, may};
use byname_web::error_page::Fault;
use byname_web::page::Page;
use byname_web::words::Tr;

use super::consent_told::standing_consents;
use super::file_head::{FileHead, Tab};
use super::incident;
use super::names;
use super::relations::{self, RelationRow};
use crate::claim::{Claim, ClaimField, Field, Grade, picked};
use crate::file::File;

/// The field in which a register folder tells of relatives.
const RELATION: &str = "relation";

#[derive(Template)]
#[template(path = "desk/file.html")]
struct FilePage<'a> {
    frame: DeskFrame<'a>,
    head: FileHead,
    standing: String,
    note: String,
    event: Option<(String, Vec<(String, String)>)>,
    consents: Vec<String>,
    fields: Vec<FieldRow>,
    relations: Vec<RelationRow>,
    /// What an import says of relatives.
    told_of_relations: Vec<ValueRow>,
    sources: Vec<SourceRow>,
    may_change: bool,
    home: String,
}

struct FieldRow {
    label: String,
    conflict: bool,
    values: Vec<ValueRow>,
}

struct ValueRow {
    value: String,
    /// What kind of name it is and in which letters; empty for what is no name.
    name: String,
    grade: String,
    doubtful: bool,
    shown: bool,
    why: String,
    note: String,
    number: String,
    sources: Vec<String>,
    href: String,
}

struct SourceRow {
    number: String,
    words: String,
    url: String,
    citable: bool,
}

pub(super) async fn page(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let id = PersonId::from_text(id);
    let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
    let file = File::read(&mut tx, &signed.caller, &id).await?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let home = format!("/{}/people/{id}", signed.visit.language);
    let number = file.person.folder_id.clone();
    let event = incident::told(&mut tx, &signed.caller, tr, &id).await?;
    let relations = relations::told(&mut tx, &signed.caller, tr, &id).await?;
    let (told_of_relations, claims): (Vec<&Claim>, Vec<&Claim>) =
        file.claims.iter().partition(|claim| claim.field == Field::StaffOnly(RELATION.to_owned()));
    let consents = standing_consents(&mut tx, &signed.caller, tr, &id, desk.today()).await?;
    let page = FilePage {
        event,
        consents,
        relations,
        frame: DeskFrame::new(&desk, &signed, file.name_in(tr.language())),
        head: FileHead::new(tr, &signed.caller, &id, file.name_in(tr.language()), number, Tab::Facts),
        standing: file.cases.first().map(|case| standing(tr, case)).unwrap_or_default(),
        note: file.person.note.clone(),
        fields: rows(tr, &claims, &home),
        told_of_relations: told_of_relations.iter().map(|claim| value_row(tr, claim, &home)).collect(),
        sources: sources(&file),
        may_change: may(&signed.caller, Act::ChangeFile, &On::File(id.as_str())).is_ok(),
        home,
    };
    Page::of(&page).map(IntoResponse::into_response)
}

/// “Disappearance: open; fate unknown; whereabouts unknown”.
pub(super) fn standing(tr: Tr<'_>, case: &crate::case::Case) -> String {
    let words = [
        tr.t(&format!("case-{}", case.kind)),
        tr.t(&format!("standing-{}", case.standing.status)),
        tr.t(&format!("fate-of-{}", case.standing.fate)),
        tr.t(&format!("where-{}", case.standing.whereabouts)),
    ];
    words.join(" · ")
}

/// A field's name, for the staff.
pub(super) fn label(tr: Tr<'_>, field: &Field) -> String {
    match field {
        Field::Known(known) => tr.t(&format!("fact-{known}")),
        Field::AgeOn(day) => tr.with("fact-age_on", &[("date", tr.day(*day).into())]),
        Field::StaffOnly(name) => tr.with("fact-staff-only", &[("name", name.as_str().into())]),
    }
}

/// A value as it is read: dates and codes in words.
pub(super) fn told(tr: Tr<'_>, field: &Field, value: &str) -> String {
    if field.holds_a_date() {
        return value.parse().map_or_else(|_| value.to_owned(), |date| tr.date(&date));
    }
    let words: Vec<String> = field.word_keys(value).iter().map(|key| tr.t(key)).collect();
    if words.is_empty() { value.to_owned() } else { words.join("; ") }
}

/// The fields in the order in which a page tells them, staff-only ones last, each with all its claims.
fn rows(tr: Tr<'_>, all: &[&Claim], home: &str) -> Vec<FieldRow> {
    let known = ClaimField::ALL.iter().map(|field| Field::Known(*field));
    let mut fields: Vec<Field> = known.collect();
    for claim in all {
        if !fields.contains(&claim.field) {
            fields.push(claim.field.clone());
        }
    }
    let of = |field: &Field| -> Vec<&Claim> {
        all.iter().copied().filter(|claim| claim.field == *field).collect()
    };
    let filled = fields.iter().map(|field| (field, of(field))).filter(|(_, claims)| !claims.is_empty());
    filled
        .map(|(field, claims)| {
            let shown = picked(claims.iter().copied(), field).map(|claim| claim.id.clone());
            let many = !matches!(field, Field::Known(ClaimField::OtherSpelling | ClaimField::LegalStatus));
            FieldRow {
                label: label(tr, field),
                conflict: many && claims.iter().any(|claim| claim.value != claims[0].value),
                values: claims
                    .iter()
                    .map(|claim| ValueRow {
                        shown: shown.as_ref() == Some(&claim.id) && claims.len() > 1,
                        ..value_row(tr, claim, home)
                    })
                    .collect(),
            }
        })
        .collect()
}

fn value_row(tr: Tr<'_>, claim: &Claim, home: &str) -> ValueRow {
    ValueRow {
        value: told(tr, &claim.field, &claim.value),
        name: names::told(tr, claim),
        grade: claim.grade.code().to_owned(),
        doubtful: claim.grade == Grade::D,
        shown: false,
        why: claim.picked_reason.clone(),
        note: claim.note.clone(),
        number: claim.folder_id.clone(),
        sources: claim.sources.clone(),
        href: format!("{home}/facts/{}", claim.folder_id),
    }
}

fn sources(file: &File) -> Vec<SourceRow> {
    let mut rows: Vec<SourceRow> = file
        .sources
        .values()
        .map(|source| SourceRow {
            number: source.folder_id.clone(),
            words: format!("{}. {}", source.title, source.publisher),
            url: source.url.clone(),
            citable: source.can_be_cited(),
        })
        .collect();
    rows.sort_by(|a, b| crate::claim::folder_order(&a.number, &b.number));
    rows
}
