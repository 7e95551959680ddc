//! Who was asked and who answered: the counts of each institution beside each other, in the order a reader chooses.

use std::cmp::Reverse;
use std::collections::HashMap;

use askama::Template;
use askama::filters::HtmlSafe;
use byname_base::codes;
use byname_base::collation::Collation;
use byname_base::id::PublicId;
use byname_web::error_page::Fault;
use byname_web::visit::Visit;

use super::parts::{PartyView, Reader};
use crate::drawing::silence_bar;
use crate::public_step::PublicAuthority;
use crate::store::Score;

codes! {
    /// By what the table is sorted: numbers from the largest, names as the reader looks them up.
    Sort {
        /// By name.
        Name = "name",
        /// By how often it was asked.
        Asked = "asked",
        /// By answers in substance.
        Substance = "substance",
        /// By formal answers.
        Formal = "formal",
        /// By late answers.
        Late = "late",
        /// By missing answers.
        NoAnswer = "no_answer",
        /// By what is still open.
        Open = "open",
        /// By the days of the longest open silence.
        Silence = "silence",
    }
}

/// The table; shown only when the group follows the answers to at least one step.
#[derive(Template)]
#[template(path = "public/parts/scoreboard.html")]
pub(super) struct Scoreboard {
    title: String,
    as_of: String,
    rule: String,
    rules: (String, String),
    files: String,
    sort_by: String,
    columns: Vec<Column>,
    rows: Vec<Row>,
}

impl HtmlSafe for Scoreboard {}

/// A heading that sorts the table.
struct Column {
    name: String,
    href: String,
    /// `ascending` or `descending` for the column by which the table is sorted.
    sorted: Option<&'static str>,
}

/// One institution.
struct Row {
    name: PartyView,
    whose: String,
    /// What each number counts, and the number, in the order of the columns.
    numbers: Vec<(String, String)>,
    silence: String,
    bar: String,
    days: String,
}

/// The order that the query asks for; the longest silence first when it asks for none.
///
/// # Errors
/// `NotFound` for an order that there is not.
pub(super) fn sort(visit: &Visit) -> Result<Sort, Fault> {
    visit.parameter("sort").map_or(Ok(Sort::Silence), |asked| asked.parse().map_err(|_| Fault::NotFound))
}

impl Scoreboard {
    /// The table of those institutions of which anything can be told; `None` when there is none.
    pub(super) fn new<'a>(
        reader: &Reader<'_>,
        sort: Sort,
        authorities: impl Iterator<Item = &'a PublicAuthority>,
        scores: &HashMap<PublicId, Score>,
    ) -> Option<Self> {
        let counted = |authority: &'a PublicAuthority| {
            let score = scores.get(&authority.id).filter(|score| score.asked > 0)?;
            Some((PartyView::of_authority(reader, authority), authority, score))
        };
        let mut rows: Vec<_> = authorities.filter_map(counted).collect();
        let order = Collation::of(reader.language);
        rows.sort_by_cached_key(|(name, _, score)| {
            (Reverse(key(reader, sort, score)), order.key(&name.name.text))
        });
        let longest = rows.iter().filter_map(|(.., score)| days(reader, score)).max().unwrap_or(1);
        let rows: Vec<Row> = rows
            .into_iter()
            .map(|(name, authority, score)| Row::new(reader, name, authority, score, longest))
            .collect();
        (!rows.is_empty()).then(|| Self {
            title: reader.t("score-title"),
            as_of: reader.tr.with("score-as-of", &[("date", reader.tr.day(reader.as_of).into())]),
            rule: reader.t("score-rule"),
            rules: (reader.path("rules"), reader.t("rules-all")),
            files: reader.t("score-files"),
            sort_by: reader.t("score-sort"),
            columns: Sort::ALL.iter().map(|column| Column::new(reader, *column, sort)).collect(),
            rows,
        })
    }
}

impl Column {
    fn new(reader: &Reader<'_>, column: Sort, sort: Sort) -> Self {
        let direction = if column == Sort::Name { "ascending" } else { "descending" };
        Self {
            name: reader.code("score", column.code()),
            href: reader.path(&format!("authorities?sort={}", column.code())),
            sorted: (column == sort).then_some(direction),
        }
    }
}

impl Row {
    fn new(
        reader: &Reader<'_>,
        name: PartyView,
        authority: &PublicAuthority,
        score: &Score,
        longest: i32,
    ) -> Self {
        let days = days(reader, score);
        let words = days.map(|days| reader.counted("score-days", days.into()));
        let numbered =
            |column: Sort| (reader.code("score", column.code()), reader.tr.number(number(column, score)));
        Self {
            name,
            whose: reader.code("authority-level", &authority.level),
            numbers: NUMBERS.map(numbered).into(),
            silence: reader.code("score", Sort::Silence.code()),
            bar: days
                .zip(words.as_deref())
                .map_or_else(String::new, |(days, words)| silence_bar(days, longest, words)),
            days: words.unwrap_or_else(|| reader.t("score-no-silence")),
        }
    }
}

/// The columns of numbers.
const NUMBERS: [Sort; 6] =
    [Sort::Asked, Sort::Substance, Sort::Formal, Sort::Late, Sort::NoAnswer, Sort::Open];

/// The number of a column; nothing for those that hold none.
fn number(column: Sort, score: &Score) -> i64 {
    match column {
        Sort::Silence | Sort::Name => 0,
        Sort::Asked => score.asked,
        Sort::Substance => score.substance,
        Sort::Formal => score.formal,
        Sort::Late => score.late,
        Sort::NoAnswer => score.no_answer,
        Sort::Open => score.awaited + score.no_duty,
    }
}

fn key(reader: &Reader<'_>, sort: Sort, score: &Score) -> i64 {
    if sort == Sort::Silence { days(reader, score).map_or(0, i64::from) } else { number(sort, score) }
}

/// Days of the longest silence that is still open; `None` when no answer is missing.
fn days(reader: &Reader<'_>, score: &Score) -> Option<i32> {
    Some(reader.as_of.since(score.silent_since?).ok()?.get_days())
}
