//! What a report on steps counts: how many were asked and answered, late and silent, in all and by level, and how long
//! each institution has been silent. Counted once for the page, the file and the sheets.

use askama::Template;
use askama::filters::HtmlSafe;
use byname_base::collation::Collation;
use byname_pursue::step::Level;

use super::parts::{PartyView, Reader};
use super::tally;
use crate::drawing::silence_bar;
use crate::store::{AuthorityRow, Score, Tally};

/// Summary and chart of silence.
#[derive(Template)]
#[template(path = "public/parts/report_tally.html")]
pub(super) struct ReportTally {
    /// Of what it is said, and how much was asked and what came of it.
    pub(super) summary: Vec<(String, String)>,
    /// That the answers to no step are followed; empty when some are.
    pub(super) not_followed: String,
    /// By which rule it is counted.
    pub(super) rule: String,
    /// To which day and from which day silences are counted; that there are none when there are none.
    pub(super) lead: String,
    /// The longest first; those without one say what came.
    pub(super) silences: Vec<SilenceOf>,
    words: Words,
}

impl HtmlSafe for ReportTally {}

/// One institution of the chart.
pub(super) struct SilenceOf {
    /// Who.
    pub(super) name: PartyView,
    /// How much was asked of it and what came.
    pub(super) came: String,
    /// Its longest silence in words, or that there is none.
    pub(super) days: String,
    /// How long that is in thousandths of the longest of the report; `None` without a silence.
    pub(super) share: Option<u32>,
    bar: String,
}

/// The headings.
struct Words {
    summary: String,
    silence: String,
    institution: String,
    came: String,
}

impl ReportTally {
    /// What was counted, in words; `authorities` are all that are public.
    pub(super) fn new(reader: &Reader<'_>, tally: &Tally, authorities: &[AuthorityRow]) -> Self {
        let silences = silences(reader, tally, authorities);
        let lead = reader.tr.with("report-silence-lead", &[("date", reader.tr.day(reader.as_of).into())]);
        Self {
            summary: summary(reader, tally),
            not_followed: if tally.all.asked == 0 { reader.t("score-none") } else { String::new() },
            rule: reader.t("score-rule"),
            lead: if silences.is_empty() { reader.t("report-silence-none") } else { lead },
            silences,
            words: Words {
                summary: reader.t("report-summary"),
                silence: reader.t("score-silence"),
                institution: reader.t("steps-addressee"),
                came: reader.t("authorities-came"),
            },
        }
    }
}

/// In all and by level, by the rule of the scoreboard.
fn summary(reader: &Reader<'_>, tally: &Tally) -> Vec<(String, String)> {
    let levels = Level::ALL
        .iter()
        .filter_map(|level| Some((reader.code("level", level.code()), tally.levels.get(level.code())?)));
    std::iter::once((reader.t("report-all"), &tally.all))
        .chain(levels)
        .filter(|(_, score)| score.asked + score.not_followed > 0)
        .map(|(name, score)| (name, asked(reader, score)))
        .collect()
}

fn silences(reader: &Reader<'_>, tally: &Tally, authorities: &[AuthorityRow]) -> Vec<SilenceOf> {
    let mut rows: Vec<(PartyView, &Score)> = authorities
        .iter()
        .filter_map(|row| Some((row, tally.authorities.get(&row.authority.id)?)))
        .filter(|(_, score)| score.asked > 0)
        .map(|(row, score)| (PartyView::of_authority(reader, &row.authority), score))
        .collect();
    let order = Collation::of(reader.language);
    let days =
        |score: &Score| score.silent_since.and_then(|day| Some(reader.as_of.since(day).ok()?.get_days()));
    rows.sort_by_cached_key(|(name, score)| (-days(score).unwrap_or(0), order.key(&name.text())));
    let longest = rows.iter().filter_map(|(_, score)| days(score)).max().unwrap_or(1).max(1);
    rows.into_iter().map(|(name, score)| SilenceOf::new(reader, name, score, days(score), longest)).collect()
}

impl SilenceOf {
    fn new(reader: &Reader<'_>, name: PartyView, score: &Score, days: Option<i32>, longest: i32) -> Self {
        let words = days.map(|days| reader.counted("score-days", days.into()));
        let thousandths = |days: i32| u32::try_from(i64::from(days) * 1000 / i64::from(longest)).unwrap_or(0);
        Self {
            name,
            came: asked(reader, score),
            share: days.map(thousandths),
            bar: days
                .zip(words.as_deref())
                .map_or_else(String::new, |(days, words)| silence_bar(days, longest, words)),
            days: words.unwrap_or_else(|| reader.t("score-no-silence")),
        }
    }
}

/// How many were asked, and what came, in words.
fn asked(reader: &Reader<'_>, score: &Score) -> String {
    let asked = format!("{}: {}", reader.t("score-asked"), reader.tr.number(score.asked));
    [asked, tally::words(reader, score)]
        .into_iter()
        .filter(|words| !words.is_empty())
        .collect::<Vec<_>>()
        .join("; ")
}
