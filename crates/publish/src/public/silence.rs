//! The line of time of a page, with the same things as a table for those who cannot see it.

use askama::Template;
use askama::filters::HtmlSafe;

use super::parts::{PartyView, Reader, actor, addressee};
use crate::public_person::PublicPerson;
use crate::public_step::PublicStep;
use crate::step_reading;

/// A drawing and its table.
#[derive(Template)]
#[template(path = "public/parts/silence.html")]
pub(super) struct Silence {
    drawing: String,
    rows: Vec<Row>,
    words: Words,
}

impl HtmlSafe for Silence {}

/// One step of the table.
struct Row {
    number: String,
    anchor: String,
    level: String,
    actor: PartyView,
    addressee: Option<PartyView>,
    asked: String,
    due: String,
    state: String,
    days: String,
}

/// The headings of the table.
struct Words {
    summary: String,
    caption: String,
    step: String,
    level: String,
    parties: String,
    asked: String,
    due: String,
    state: String,
    days: String,
    to: String,
}

impl Silence {
    /// The line of a person, from the day last seen; `None` when no step was taken.
    pub(super) fn of_person(
        reader: &Reader<'_>,
        _person: &PublicPerson,
        national: &[&PublicStep],
        international: &[&PublicStep],
    ) -> Option<Self> {
        let rows: Vec<Row> = [("national", national), ("international", international)]
            .into_iter()
            .flat_map(|(level, steps)| {
                let letter = reader.code("level-letter", level);
                (1..).zip(steps).map(move |(n, step)| (format!("{letter}{n}"), *step))
            })
            .map(|(number, step)| Row::new(reader, number, step))
            .collect();
        Self::new(reader, String::new(), rows)
    }

    /// The line of an institution, from the first step addressed to it; `None` when it was never asked.
    pub(super) fn of_authority(reader: &Reader<'_>, _name: &str, asked: &[&PublicStep]) -> Option<Self> {
        let rows = (1..).zip(asked).map(|(n, step)| Row::new(reader, format!("{n}"), step)).collect();
        Self::new(reader, String::new(), rows)
    }

    fn new(reader: &Reader<'_>, drawing: String, rows: Vec<Row>) -> Option<Self> {
        (!rows.is_empty()).then(|| Self { drawing, rows, words: Words::new(reader) })
    }
}

impl Row {
    fn new(reader: &Reader<'_>, number: String, step: &PublicStep) -> Self {
        let reading = step_reading::read(step, reader.as_of);
        Self {
            number,
            anchor: format!("#{}", step.id),
            level: reader.code("level", &step.level),
            actor: actor(reader, step),
            addressee: addressee(reader, step),
            asked: reader.date_or_none(&step.sent_on),
            due: step.due.on.map_or_else(|| reader.t("due-short-none"), |on| reader.tr.day(on)),
            state: reader.code("state-name", reading.code()),
            days: reading.days().map_or_else(|| "—".to_owned(), |days| reader.tr.number(days)),
        }
    }
}

impl Words {
    fn new(reader: &Reader<'_>) -> Self {
        let today = reader.tr.day(reader.as_of);
        Self {
            summary: reader.t("as-table"),
            caption: reader.tr.with("line-caption", &[("date", today.into())]),
            step: reader.t("line-step"),
            level: reader.t("steps-level"),
            parties: reader.t("line-parties"),
            asked: reader.t("step-asked"),
            due: reader.t("step-due"),
            state: reader.t("line-state"),
            days: reader.t("line-days"),
            to: reader.t("word-to"),
        }
    }
}
