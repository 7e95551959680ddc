//! A record by any of its ids: as in the register folder, of the record, or public.

use crate::gate::Records;

/// The record id of the person, step, action or appeal with this id; a case's id means its person. `None` when
/// there is none.
pub(crate) fn record_id<'a>(records: &'a Records, id: &str) -> Option<&'a str> {
    let case = records.cases.iter().find(|case| case.id.as_str() == id);
    let id = case.map_or(id, |case| case.person.as_str());
    let people = records.people.iter().map(|row| [row.id.as_str(), row.public_id.as_str(), &row.folder_id]);
    let steps = records.steps.iter().map(|row| [row.id.as_str(), row.public_id.as_str(), &row.folder_id]);
    let actions = records.actions.iter().map(|row| [row.id.as_str(), row.public_id.as_str(), &row.folder_id]);
    let appeals = records.appeals.iter().map(|row| [row.id.as_str(), row.public_id.as_str(), &row.folder_id]);
    let mut rows = people.chain(steps).chain(actions).chain(appeals);
    rows.find(|ids| ids.contains(&id)).map(|[record_id, ..]| record_id)
}
