//! Which international mechanisms are open to each disappearance: a document for the staff.

use std::collections::HashMap;
use std::fmt::Write as _;

use byname_base::id::{PersonId, StepId};
use byname_base::language::Language;
use byname_db::{Db, DbError};
use jiff::civil::Date;
use serde::Serialize;

use super::sought::{self, Sought};
use crate::eligibility::{CaseFacts, Check, checks};
use crate::reply::Reply;
use crate::step::Step;
use crate::store::{replies, steps};

/// The word that stands with every answer.
const DECIDES: &str = "a lawyer decides";

/// What every mechanism answers to every disappearance of the register on one day: for the staff alone.
pub struct WindowsReport {
    as_of: Date,
    cases: Vec<(Sought, Vec<Check>)>,
}

impl WindowsReport {
    /// Reads the register and asks every mechanism.
    ///
    /// # Errors
    /// The database's own.
    pub async fn read(db: &Db, as_of: Date) -> Result<Self, DbError> {
        let mut tx = db.read().await?;
        let (steps, replies) = (steps::all(&mut tx).await?, replies::all(&mut tx).await?);
        let people = sought::read(&mut tx).await?;
        let (steps, replies): (Vec<&Step>, Vec<&Reply>) = (steps.iter().collect(), replies.iter().collect());
        let people = people.iter().map(|(id, sought)| (id, sought));
        let cases = checks_of(as_of, people, &steps, &replies);
        Ok(Self { as_of, cases: cases.map(|(_, sought, checks)| (sought.clone(), checks)).collect() })
    }

    /// As a document for programs: `{as_of, decides, windows: [{person, name, checks: [...]}]}`.
    ///
    /// # Panics
    /// Never: the lines are plain structs.
    #[must_use]
    pub fn json(&self) -> String {
        let windows = self.cases.iter().map(|(sought, checks)| CaseLine {
            person: &sought.folder_id,
            name: &sought.name,
            checks: checks.iter().map(|check| CheckLine { check, decides: DECIDES }).collect(),
        });
        let document = Document { as_of: self.as_of, decides: DECIDES, windows: windows.collect() };
        serde_json::to_string_pretty(&document).expect("plain structs are JSON")
    }

    /// As lines to read, a person after the other.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = format!("As of {}. Advice with its reasons; {DECIDES}.\n", self.as_of);
        for (sought, checks) in &self.cases {
            let _ = writeln!(text, "\n{} {}", sought.folder_id, sought.name);
            for check in checks {
                let _ = writeln!(text, "  {}", line(check));
                for ground in &check.grounds {
                    let _ =
                        writeln!(text, "      {} [{}]", ground.says.for_reader(Language::En).1, ground.mark);
                }
            }
        }
        text
    }
}

/// Asks every mechanism about those of some people who disappeared, by their steps and replies.
pub(super) fn checks_of<'a>(
    as_of: Date,
    people: impl Iterator<Item = (&'a PersonId, &'a Sought)>,
    steps: &[&'a Step],
    replies: &[&'a Reply],
) -> impl Iterator<Item = (&'a PersonId, &'a Sought, Vec<Check>)> {
    let (of_people, came) = (of_people(steps), came(replies));
    people.filter(|(_, sought)| sought.disappeared).map(move |(id, sought)| {
        let steps: &[&Step] = of_people.get(id).map_or(&[], Vec::as_slice);
        let replies: Vec<&Reply> =
            steps.iter().filter_map(|step| came.get(&step.id)).flatten().copied().collect();
        let facts = CaseFacts {
            name: &sought.name,
            began: sought.last_seen.as_ref(),
            place: &sought.place,
            steps,
            replies: &replies,
        };
        (id, sought, checks(&facts, as_of))
    })
}

/// “echr against RU: open until 2026-11-24; missing: final_decision; to be checked”.
fn line(check: &Check) -> String {
    let mut line = check.mechanism.to_string();
    if let Some(state) = check.state {
        let _ = write!(line, " against {state}");
    }
    let _ = write!(line, ": {}", check.verdict);
    if let Some(urgency) = check.urgency {
        let _ = write!(line, ", {urgency}");
    }
    if let Some(until) = check.until {
        let _ = write!(line, " until {until}");
    }
    if !check.reminders.is_empty() {
        let days: Vec<String> = check.reminders.iter().map(ToString::to_string).collect();
        let _ = write!(line, "; remind on {}", days.join(", "));
    }
    if !check.missing.is_empty() {
        let missing: Vec<&str> = check.missing.iter().map(|missing| missing.code()).collect();
        let _ = write!(line, "; missing: {}", missing.join(", "));
    }
    if !check.conflicts.is_empty() {
        let _ = write!(line, "; before another body: {}", check.conflicts.join(", "));
    }
    line + if check.to_be_checked { "; to be checked" } else { "" }
}

/// The steps of each person.
fn of_people<'a>(steps: &[&'a Step]) -> HashMap<&'a PersonId, Vec<&'a Step>> {
    let mut of_people: HashMap<&PersonId, Vec<&Step>> = HashMap::new();
    for step in steps {
        for person in &step.people {
            of_people.entry(person).or_default().push(step);
        }
    }
    of_people
}

/// What came back to each step.
fn came<'a>(replies: &[&'a Reply]) -> HashMap<&'a StepId, Vec<&'a Reply>> {
    let mut came: HashMap<&StepId, Vec<&Reply>> = HashMap::new();
    for reply in replies {
        came.entry(&reply.step).or_default().push(reply);
    }
    came
}

#[derive(Serialize)]
struct Document<'a> {
    as_of: Date,
    decides: &'static str,
    windows: Vec<CaseLine<'a>>,
}

#[derive(Serialize)]
struct CaseLine<'a> {
    person: &'a str,
    name: &'a str,
    checks: Vec<CheckLine<'a>>,
}

#[derive(Serialize)]
struct CheckLine<'a> {
    #[serde(flatten)]
    check: &'a Check,
    decides: &'static str,
}
