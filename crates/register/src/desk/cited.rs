//! The part of a form that says what something rests on: a source that is there, or one that is added with it.

use byname_staff::desk::Desk;
use byname_web::date_field;
use byname_web::form::{Choice, Field, Fields, Form, Kind};
use byname_web::words::Tr;

use crate::claim::Grade;
use crate::keep_sources::{Cited, NewSource};
use crate::source::Source;

/// The choice of a source that is added with the form.
const NEW: &str = "new";
/// Sources that are offered besides those of the file: the newest.
const OFFERED: usize = 40;

/// The fields: which source, or its title, publisher, day and address; and how well it supports.
#[must_use]
pub fn source_fields(tr: Tr<'_>, own: &[&Source], all: &[Source]) -> Vec<Field> {
    let mut choices = vec![Choice::of(NEW, tr.t("source-new"))];
    let newest = all.iter().rev().filter(|source| !own.iter().any(|one| one.id == source.id)).take(OFFERED);
    let offered = own.iter().copied().chain(newest);
    choices.extend(offered.map(|source| Choice::of(&source.folder_id, told(source))));
    let grades =
        Grade::ALL.iter().map(|grade| Choice::of(grade.code(), tr.t(&format!("grade-{grade}")))).collect();
    let first = own.first().map_or(NEW, |source| source.folder_id.as_str()).to_owned();
    vec![
        Field::new("source", tr.t("source-rests-on"), Kind::Select(choices)).value(first),
        Field::new("source_title", tr.t("source-title"), Kind::Line).hint(tr.t("source-title-hint")),
        Field::new("source_publisher", tr.t("source-publisher"), Kind::Line)
            .hint(tr.t("source-publisher-hint")),
        Field::new("source_date", tr.t("source-date"), Kind::Short).hint(tr.t("date-typed-hint")),
        Field::new("source_url", tr.t("source-url"), Kind::Line),
        Field::new("grade", tr.t("source-grade"), Kind::Select(grades)).value(Grade::C.code()),
    ]
}

/// What the fields say.
pub fn cited(form: &mut Form, fields: &Fields, tr: Tr<'_>, desk: &Desk) -> (Cited, Grade) {
    let grade = fields.text("grade").parse().unwrap_or(Grade::C);
    let number = fields.text("source");
    if !number.is_empty() && number != NEW {
        return (Cited::Known(number.to_owned()), grade);
    }
    let (title, publisher) = (fields.text("source_title"), fields.text("source_publisher"));
    if title.is_empty() && publisher.is_empty() && fields.text("source_url").is_empty() {
        return (Cited::None, grade);
    }
    if title.is_empty() {
        form.refuse("source_title", tr.t("form-empty"));
    }
    let url = fields.text("source_url");
    if !url.is_empty() && !url.starts_with("https://") && !url.starts_with("http://") {
        form.refuse("source_url", tr.t("source-not-an-address"));
    }
    let new = NewSource {
        title: title.to_owned(),
        publisher: publisher.to_owned(),
        date: date_field::take(form, fields, "source_date", tr, desk.today()),
        language: fields.text("text_lang").to_owned(),
        kind: fields.text("source_kind").to_owned(),
        url: url.to_owned(),
        note: String::new(),
    };
    (Cited::New(Box::new(new)), grade)
}

/// A source in a list: its number and title.
fn told(source: &Source) -> String {
    let title: String = source.title.chars().take(70).collect();
    format!("{}: {title}", source.folder_id)
}
