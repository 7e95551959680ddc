//! The line of time of a page, with the same things as a table for those who cannot see it.

use askama::Template;
use askama::filters::HtmlSafe;

use super::line::{self, PageOf};
use super::parts::{NameView, PartyView, Reader, actor, addressee};
use crate::drawing::{Glyph, Mark, glyph};
use crate::public_person::PublicPerson;
use crate::public_step::PublicStep;
use crate::step_reading;

/// A drawing and its table.
#[derive(Template)]
#[template(path = "public/parts/silence.html")]
pub(super) struct Silence {
    drawing: String,
    /// What each sign of the drawing means.
    key: Vec<(&'static str, String)>,
    /// Steps whose day is not on record, which no line can hold.
    undated: String,
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
        person: &PublicPerson,
        national: &[&PublicStep],
        international: &[&PublicStep],
    ) -> Option<Self> {
        let above = numbered(&reader.code("level-letter", "national"), national);
        let below = numbered(&reader.code("level-letter", "international"), international);
        let name = NameView::new(reader, person).text;
        let title = reader.tr.with("line-title", &[("name", name.into())]);
        let from = person.last_seen().and_then(|date| date.earliest().or(date.latest()));
        Self::new(reader, PageOf::Person, title, from, &above, &below)
    }

    /// The line of an institution, from the first step addressed to it; `None` when it was never asked.
    pub(super) fn of_authority(reader: &Reader<'_>, name: &str, asked: &[&PublicStep]) -> Option<Self> {
        let title = reader.tr.with("line-title-authority", &[("name", name.into())]);
        // The axis stands above, so that the band of the longest silence is the first below it.
        let asked: Vec<&PublicStep> = asked.iter().rev().copied().collect();
        let asked: Vec<(String, &PublicStep)> =
            (1..).zip(asked).map(|(n, step)| (reader.counted("step-number", n), step)).collect();
        Self::new(reader, PageOf::Authority, title, None, &[], &asked)
    }

    fn new(
        reader: &Reader<'_>,
        page: PageOf,
        title: String,
        from: Option<jiff::civil::Date>,
        above: &[(String, &PublicStep)],
        below: &[(String, &PublicStep)],
    ) -> Option<Self> {
        let marks = |steps: &[(String, &PublicStep)]| -> Vec<Mark> {
            steps.iter().filter_map(|(number, step)| line::mark(reader, page, number, step)).collect()
        };
        let both = || above.iter().chain(below);
        let undated = both().filter(|(number, step)| line::mark(reader, page, number, step).is_none());
        let undated: Vec<&str> = undated.map(|(number, _)| number.as_str()).collect();
        let rows: Vec<Row> = both().map(|(number, step)| Row::new(reader, number.clone(), step)).collect();
        (!rows.is_empty()).then(|| Self {
            drawing: line::drawn(reader, page, title, from, marks(above), marks(below)),
            key: key(reader, both().map(|(_, step)| *step)),
            undated: match undated.as_slice() {
                [] => String::new(),
                numbers => reader.tr.with("line-undated", &[("steps", numbers.join(", ").into())]),
            },
            rows,
            words: Words::new(reader),
        })
    }
}

fn numbered<'a>(letter: &str, steps: &[&'a PublicStep]) -> Vec<(String, &'a PublicStep)> {
    (1..).zip(steps).map(|(n, step)| (format!("{letter}{n}"), *step)).collect()
}

/// The signs that these steps use, each once.
fn key<'a>(reader: &Reader<'_>, steps: impl Iterator<Item = &'a PublicStep>) -> Vec<(&'static str, String)> {
    let mut signs: Vec<Glyph> =
        steps.map(|step| line::glyph_of(step_reading::read(step, reader.as_of).state)).collect();
    signs.sort_by_key(|sign| format!("{sign:?}"));
    signs.dedup();
    signs.into_iter().map(|sign| (glyph(sign), reader.t(&format!("key-{}", sign.code())))).collect()
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
            due: reading.due.on.map_or_else(|| reader.t("due-short-none"), |on| reader.tr.day(on)),
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
