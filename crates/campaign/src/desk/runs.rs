//! Runs of rules as the desk tells them: what they met, why, who asked and who did it.

use askama::Template;
use byname_base::id::PetitionId;
use byname_base::language::Language;
use byname_base::now::{Now, kyiv};
use byname_tally::{Cause, Reason};
use byname_web::form::{Choice, Field, Fields, Form, Kind};
use byname_web::words::Tr;
use jiff::tz::TimeZone;

use crate::country::Country;
use crate::invalidation::{Found, Rule, Run, RunKind, RunState};

/// How many signatures a rule meets, by hour and way.
#[derive(Template)]
#[template(path = "desk/found.html")]
pub(super) struct FoundTable {
    total: String,
    heads: [String; 4],
    rows: Vec<[String; 4]>,
    more: String,
}

/// The runs of a petition.
#[derive(Template)]
#[template(path = "desk/runs.html")]
pub(super) struct RunsList {
    pub(super) title: String,
    pub(super) rows: Vec<RunRow>,
}

/// A run in a list.
pub(super) struct RunRow {
    pub(super) when: String,
    pub(super) what: String,
    pub(super) rule: String,
    pub(super) reason: String,
    pub(super) state: String,
    pub(super) href: String,
}

/// Rows of a table that are shown; what is beyond is told as a number.
const MOST_ROWS: usize = 48;

impl FoundTable {
    pub(super) fn of(tr: Tr<'_>, found: &Found) -> Self {
        let row = |row: &crate::invalidation::FoundRow| {
            let at = Now::from_stored(&format!("{}:00:00Z", row.hour));
            let class = tr.t(&format!("petition-class-{}", row.class));
            let hour = at.map(|at| moment(tr, at, &kyiv())).unwrap_or_default();
            [hour, class, tr.number(row.counted), tr.number(row.waiting)]
        };
        let left = found.rows.len().saturating_sub(MOST_ROWS);
        let more = i64::try_from(left).unwrap_or(i64::MAX);
        Self {
            total: tr.with(
                "invalidate-found",
                &[
                    ("counted", tr.number(found.counted()).into()),
                    ("waiting", tr.number(found.waiting()).into()),
                    ("at", moment(tr, found.as_of, &kyiv()).into()),
                ],
            ),
            heads: ["invalidate-hour", "invalidate-by", "invalidate-counted", "invalidate-waiting"]
                .map(|key| tr.t(key)),
            rows: found.rows.iter().take(MOST_ROWS).map(row).collect(),
            more: if left == 0 {
                String::new()
            } else {
                tr.with("invalidate-more", &[("n", tr.number(more).into())])
            },
        }
    }
}

/// A day and an hour for a reader.
pub(super) fn moment(tr: Tr<'_>, at: Now, zone: &TimeZone) -> String {
    format!("{} {}", tr.day(at.day_in(zone)), at.hour_in(zone))
}

/// The fields that ask why: a word of the list, and words of one's own that the world will read.
pub(super) fn reason_fields(tr: Tr<'_>, causes: &[Cause]) -> [Field; 2] {
    let choice = |cause: &Cause| Choice::of(cause.code(), cause_words(tr, *cause));
    [
        Field::new("cause", tr.t("invalidate-cause"), Kind::Radio(causes.iter().map(choice).collect()))
            .required(),
        Field::new("words", tr.t("invalidate-words"), Kind::Line).hint(tr.t("invalidate-words-hint")),
    ]
}

/// The reason that was sent; `None` when something in it is wrong, which the form then tells.
pub(super) fn reason(tr: Tr<'_>, form: &mut Form, fields: &Fields) -> Option<Reason> {
    let code = fields.text("cause");
    let cause = Cause::ALL.into_iter().find(|cause| cause.code() == code)?;
    let words = Some(fields.text("words")).filter(|words| !words.is_empty());
    if cause == Cause::Other && words.is_none() {
        form.refuse("words", tr.t("invalidate-words-needed"));
        return None;
    }
    let reason = Reason::new(cause, words);
    if reason.is_err() {
        form.refuse("words", tr.t("form-invisible"));
    }
    reason.ok()
}

fn cause_words(tr: Tr<'_>, cause: Cause) -> String {
    tr.t(&format!("cause-{}", cause.code()))
}

/// A reason as it is kept, in a reader's words.
pub(super) fn reason_words(tr: Tr<'_>, reason: &str) -> String {
    Reason::read(reason).map_or_else(
        |_| reason.to_owned(),
        |reason| {
            let cause = cause_words(tr, reason.cause());
            reason.words().map_or(cause.clone(), |words| format!("{cause}: {words}"))
        },
    )
}

/// The runs that take out or put back, as a list with the way to each.
pub(super) fn run_rows(tr: Tr<'_>, petition: &PetitionId, runs: &[Run]) -> Vec<RunRow> {
    let told = runs.iter().filter(|run| run.kind != RunKind::LetIn);
    told.map(|run| run_row(tr, petition, run)).collect()
}

pub(super) fn run_row(tr: Tr<'_>, petition: &PetitionId, run: &Run) -> RunRow {
    let what = match run.undoes {
        Some(undone) => tr.with(
            "run-restore",
            &[
                ("number", tr.number(run.number).into()),
                ("n", tr.number(run.signatures).into()),
                ("undone", tr.number(undone).into()),
            ],
        ),
        None => tr.with(
            "run-invalidate",
            &[
                ("number", tr.number(run.number).into()),
                ("n", tr.number(run.signatures).into()),
                ("counted", tr.number(run.counted).into()),
            ],
        ),
    };
    RunRow {
        when: Now::from_stored(&run.at).map(|at| moment(tr, at, &kyiv())).unwrap_or_default(),
        what,
        rule: rule_words(tr, &run.rule),
        reason: reason_words(tr, &run.reason),
        state: state_words(tr, run),
        href: format!("/{}/petitions/{petition}/invalidate/{}", tr.language(), run.number),
    }
}

/// Who asked, who did it, and whether the world reads of it.
fn state_words(tr: Tr<'_>, run: &Run) -> String {
    let asked = [("who", run.asked_name.as_str().into())];
    let did = [("who", run.done_by.as_str().into())];
    let mut words = Vec::new();
    if !run.asked_name.is_empty() {
        words.push(tr.with("run-asked", &asked));
    }
    match run.state {
        RunState::Asked => words.push(tr.t("run-waits-for-another")),
        RunState::Dropped => words.push(tr.with("run-dropped", &did)),
        RunState::Done | RunState::Told => words.push(tr.with("run-done", &did)),
    }
    match (run.state, run.batch) {
        (RunState::Done, _) => words.push(tr.t("run-untold")),
        (RunState::Told, Some(batch)) => {
            words.push(tr.with("run-told", &[("batch", tr.number(batch).into())]));
        }
        (RunState::Told, None) => words.push(tr.t("run-nothing-to-tell")),
        (RunState::Asked | RunState::Dropped, _) => {}
    }
    words.join(" ")
}

/// A rule in words, each part after the other.
pub(super) fn rule_words(tr: Tr<'_>, rule: &Rule) -> String {
    let minute = |text: &String| Now::from_stored(text).map(|at| moment(tr, at, &kyiv()));
    let country = |code: &String| {
        let named = Country::all().iter().find(|country| country.code == code.as_str());
        named.map_or_else(
            || tr.t("invalidate-no-country"),
            |country| country.name_in(tr.language()).to_owned(),
        )
    };
    let parts = [
        ("invalidate-class", rule.class.as_ref().map(|code| tr.t(&format!("petition-class-{code}")))),
        ("invalidate-country", rule.country.as_ref().map(country)),
        ("invalidate-language", rule.language.map(|one: Language| one.native_name().to_owned())),
        ("invalidate-from", rule.from.as_ref().and_then(minute)),
        ("invalidate-until", rule.until.as_ref().and_then(minute)),
        ("invalidate-held-for", rule.held_for.map(|why| tr.t(&format!("held-{why}")))),
    ];
    let said = parts.into_iter().filter_map(|(key, value)| Some(format!("{}: {}", tr.t(key), value?)));
    said.collect::<Vec<_>>().join("; ")
}
