//! References between rows: which ids a row may name, and a fault for each that leads nowhere.

use std::collections::{HashMap, HashSet};

use byname_base::id::{ActionId, Mint, PersonId, StepId};
use byname_register::person::Person;
use byname_register::source::Source;

use super::cells;
use super::fault::Faults;
use super::files::{ACTIONS, Form, PERSONS, SOURCES, STEPS};
use super::known::Known;
use super::read::Row;

/// The ids that rows may name: those of the folder and those the register holds already.
#[derive(Default)]
pub(super) struct References {
    sources: HashSet<String>,
    people: HashMap<String, PersonId>,
    steps: HashMap<String, StepId>,
    actions: HashMap<String, ActionId>,
}

impl References {
    /// Takes the records that are known and those just read, and mints an id for each new step and action: their
    /// rows may name each other before they are read.
    pub(super) fn gather(
        known: &Known,
        sources: &[Source],
        people: &[Person],
        steps: &[Row<'_>],
        actions: &[Row<'_>],
        mint: &mut Mint,
    ) -> Self {
        let mut refs = Self::default();
        refs.sources.extend(sources.iter().chain(&known.sources).map(|source| source.folder_id.clone()));
        let everybody = known.people.iter().chain(people);
        refs.people.extend(everybody.map(|person| (person.folder_id.clone(), person.id.clone())));
        refs.steps.extend(known.steps.iter().map(|step| (step.folder_id.clone(), step.id.clone())));
        refs.actions.extend(known.actions.iter().map(|action| (action.folder_id.clone(), action.id.clone())));
        for row in steps {
            refs.steps.entry(row.cell("step_id").to_owned()).or_insert_with(|| StepId::mint(mint));
        }
        for row in actions {
            refs.actions.entry(row.cell("action_id").to_owned()).or_insert_with(|| ActionId::mint(mint));
        }
        refs
    }

    /// The person that a cell names; `None`, and a fault, when nobody has the id.
    pub(super) fn person(&self, row: Row<'_>, column: &str, faults: &mut Faults) -> Option<PersonId> {
        found(&self.people, row, column, row.cell(column), &PERSONS, faults)
    }

    /// The people that a row names; each id that nobody has is a fault.
    pub(super) fn people(&self, row: Row<'_>, faults: &mut Faults) -> Vec<PersonId> {
        let ids = cells::ids(row, "person_ids").into_iter();
        ids.filter_map(|id| found(&self.people, row, "person_ids", id, &PERSONS, faults)).collect()
    }

    /// The step that a cell names; `None`, and a fault, when none has the id.
    pub(super) fn step(&self, row: Row<'_>, column: &str, faults: &mut Faults) -> Option<StepId> {
        found(&self.steps, row, column, row.cell(column), &STEPS, faults)
    }

    /// The action that a cell names; `None`, and a fault, when none has the id.
    pub(super) fn action(&self, row: Row<'_>, column: &str, faults: &mut Faults) -> Option<ActionId> {
        found(&self.actions, row, column, row.cell(column), &ACTIONS, faults)
    }

    /// The folder ids of the sources that a cell names; each that no source has is a fault.
    pub(super) fn sources(&self, row: Row<'_>, column: &str, faults: &mut Faults) -> Vec<String> {
        let ids = cells::ids(row, column);
        for id in ids.iter().filter(|id| !self.sources.contains(**id)) {
            leads_nowhere(row, column, id, &SOURCES, faults);
        }
        ids.into_iter().map(str::to_owned).collect()
    }
}

fn found<Id: Clone>(
    ids: &HashMap<String, Id>,
    row: Row<'_>,
    column: &str,
    id: &str,
    form: &Form,
    faults: &mut Faults,
) -> Option<Id> {
    let found = ids.get(id).cloned();
    if found.is_none() {
        leads_nowhere(row, column, id, form, faults);
    }
    found
}

fn leads_nowhere(row: Row<'_>, column: &str, id: &str, form: &Form, faults: &mut Faults) {
    let wrong = format!("“{id}” stands in no row of {}", form.file);
    faults.of_row(row.place(), Some(column), wrong, "Write an id that stands there, or add the row");
}
