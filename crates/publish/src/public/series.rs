//! The picture of a series of actions: which numbers are on record and when, with the same things as a table.

use askama::Template;
use askama::filters::HtmlSafe;
use byname_base::edtf::{Edtf, Qualifier};
use byname_base::now::Now;
use jiff::civil::Date;

use super::parts::Reader;
use crate::drawing::{RibbonForm, Series, SeriesRibbon, series};
use crate::public_action::{PublicAction, Stage};

/// A drawing and its table.
#[derive(Template)]
#[template(path = "public/parts/series.html")]
pub(super) struct SeriesPicture {
    drawing: String,
    /// What each sign of the drawing means: the class of the ribbon, the words.
    key: Vec<(&'static str, String)>,
    /// Numbers below the highest one that are not on record; empty when there is none.
    gaps: String,
    /// Actions whose month is not on record, which no rail can hold.
    undated: String,
    summary: String,
    caption: String,
    headings: [String; 4],
    rows: Vec<[String; 4]>,
}

impl HtmlSafe for SeriesPicture {}

impl SeriesPicture {
    /// The picture of the actions of one series; `None` for a single one, which is no series to look at.
    pub(super) fn new(
        reader: &Reader<'_>,
        now: Now,
        place: usize,
        name: &str,
        actions: &[&PublicAction],
    ) -> Option<Self> {
        if actions.len() < 2 {
            return None;
        }
        let ribbons: Vec<SeriesRibbon> =
            actions.iter().filter_map(|action| ribbon(reader, now, action)).collect();
        let title = reader.tr.with("series-title", &[("name", name.into())]);
        let undated: Vec<String> = actions
            .iter()
            .filter(|action| month(action).is_none())
            .map(|action| format!("{} ({})", number(reader, action), reader.date_or_none(&action.date)))
            .collect();
        let gaps = gaps(actions);
        let with = |key: &str, numbers: &str| {
            if numbers.is_empty() {
                String::new()
            } else {
                reader.tr.with(key, &[("numbers", numbers.into())])
            }
        };
        Some(Self {
            key: key(reader, &ribbons),
            gaps: with("series-gaps", &gaps),
            undated: with("series-undated", &undated.join(", ")),
            summary: reader.t("as-table"),
            caption: title.clone(),
            headings: ["series-number", "series-day", "series-state", "series-came"].map(|key| reader.t(key)),
            rows: actions.iter().map(|action| row(reader, now, action)).collect(),
            drawing: series(&Series {
                id: format!("series-picture-{place}"),
                desc: reader.counted_len("series-desc", actions.len()),
                title,
                months: std::array::from_fn(|month| reader.t(&format!("month-short-{}", month + 1))),
                ribbons,
            }),
        })
    }
}

/// The day, or the first day of the month; `None` where not even the month is on record.
fn month(action: &PublicAction) -> Option<Date> {
    let date: Edtf = action.date.parse().ok()?;
    let (earliest, latest) = (date.earliest()?, date.latest()?);
    let one_month = earliest.first_of_month() == latest.first_of_month();
    one_month.then_some(earliest)
}

/// What can be told of it at a moment, by the key of its words; a row of a register tells what was.
fn state(reader: &Reader<'_>, now: Now, action: &PublicAction) -> &'static str {
    match action.stage(now) {
        Stage::Told if month(action).is_some_and(|on| on > reader.as_of) => "series-announced",
        Stage::Told => "series-held",
        Stage::ToCome => "series-announced",
        Stage::Passed => "series-passed",
        Stage::Memory => "series-memory",
        Stage::Cancelled => "series-cancelled",
    }
}

fn form(action: &PublicAction, state: &str) -> RibbonForm {
    let date: Option<Edtf> = action.date.parse().ok();
    match date {
        _ if matches!(state, "series-announced" | "series-passed") => RibbonForm::Announced,
        Some(date) if date.qualifier() != Qualifier::Certain => RibbonForm::About,
        _ => RibbonForm::Held,
    }
}

/// What hangs on the rails; an action that was cancelled is told in the table alone.
fn ribbon(reader: &Reader<'_>, now: Now, action: &PublicAction) -> Option<SeriesRibbon> {
    let state = state(reader, now, action);
    if state == "series-cancelled" {
        return None;
    }
    Some(SeriesRibbon {
        number: action.number_in_series.map_or_else(String::new, |number| number.to_string()),
        on: month(action)?,
        form: form(action, state),
        came: action.plan.attendance.map_or_else(String::new, |people| reader.tr.number(people)),
    })
}

fn number(reader: &Reader<'_>, action: &PublicAction) -> String {
    match action.number_in_series {
        Some(number) => reader.counted("step-number", number),
        None => reader.t("series-without-number"),
    }
}

fn row(reader: &Reader<'_>, now: Now, action: &PublicAction) -> [String; 4] {
    let came = match (action.plan.attendance, action.plan.attendance_method.as_str()) {
        (None, _) => reader.t("series-not-counted"),
        (Some(people), "") => reader.tr.number(people),
        (Some(people), method) => format!("{} ({method})", reader.tr.number(people)),
    };
    let state = reader.t(state(reader, now, action));
    [number(reader, action), reader.date_or_none(&action.date), state, came]
}

/// The numbers between 1 and the highest that no action has, runs told by their ends: “2, 3, 5–7”.
fn gaps(actions: &[&PublicAction]) -> String {
    let mut known: Vec<i64> = actions.iter().filter_map(|action| action.number_in_series).collect();
    known.sort_unstable();
    known.dedup();
    let mut runs = Vec::new();
    let mut expected = 1;
    for number in known {
        match number - expected {
            ..=0 => {}
            1 => runs.push(expected.to_string()),
            2 => runs.extend([expected.to_string(), (number - 1).to_string()]),
            _ => runs.push(format!("{expected}–{}", number - 1)),
        }
        expected = expected.max(number + 1);
    }
    runs.join(", ")
}

/// The signs that the drawing uses; a number under a ribbon is a sign without a form.
fn key(reader: &Reader<'_>, ribbons: &[SeriesRibbon]) -> Vec<(&'static str, String)> {
    [
        (RibbonForm::Held, "rb", "series-key-held"),
        (RibbonForm::About, "rb-about", "series-key-about"),
        (RibbonForm::Announced, "rb-open", "series-key-announced"),
    ]
    .into_iter()
    .filter(|(form, ..)| ribbons.iter().any(|ribbon| ribbon.form == *form))
    .map(|(_, class, words)| (class, reader.t(words)))
    .chain(ribbons.iter().any(|ribbon| !ribbon.came.is_empty()).then(|| ("", reader.t("series-key-came"))))
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::public_action::PublicPlan;
    use crate::public_text::Support;
    use byname_base::id::PublicId;
    use byname_register::claim::Grade;

    fn action(number: Option<i64>, date: &str) -> PublicAction {
        PublicAction {
            id: PublicId::from_text("a".repeat(16)),
            kind: "rally".to_owned(),
            series: "The Light in the Window".to_owned(),
            number_in_series: number,
            date: date.to_owned(),
            time: String::new(),
            zone: "Europe/Kyiv".to_owned(),
            place: String::new(),
            organisers: String::new(),
            description: String::new(),
            held_for: Vec::new(),
            present: Vec::new(),
            support: Support { grade: Grade::C, source_ids: Vec::new(), by_consent: false },
            note: String::new(),
            text_lang: "en".to_owned(),
            other_accounts: Vec::new(),
            quotes: Vec::new(),
            photos: Vec::new(),
            plan: PublicPlan::default(),
            revision: 1,
        }
    }

    #[test]
    fn missing_numbers_are_told_in_runs() {
        for (numbers, told) in [
            (&[1, 2, 3][..], ""),
            (&[1, 4, 8], "2, 3, 5–7"),
            (&[3], "1, 2"),
            (&[5, 1, 1, 3], "2, 4"),
            (&[], ""),
        ] {
            let actions: Vec<PublicAction> = numbers.iter().map(|number| action(Some(*number), "")).collect();
            let actions: Vec<&PublicAction> = actions.iter().collect();
            assert_eq!(gaps(&actions), told, "{numbers:?}");
        }
    }

    #[test]
    fn only_what_lies_within_one_month_hangs_on_a_rail() {
        for (date, on) in [
            ("2016-07-27", Some((7, 27))),
            ("2017-05~", Some((5, 1))),
            ("2021-05", Some((5, 1))),
            ("[2021-06-01..2021-06-30]", Some((6, 1))),
            ("[2021-06-30..2021-07-01]", None),
            ("2018~", None),
            ("2017-21", None),
            ("XXXX-08-30", None),
            ("../2017-03-28", None),
            ("", None),
        ] {
            let found = month(&action(None, date)).map(|day| (day.month(), day.day()));
            assert_eq!(found, on, "{date}");
        }
    }
}
