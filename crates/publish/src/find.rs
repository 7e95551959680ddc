//! A record by any of its ids: as in the register folder, of the record, or public.

use crate::gate::Records;
use crate::publication::Kind;

/// A record that can be released or taken back by its id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Found {
    /// What it is.
    pub(crate) kind: Kind,
    /// The record's id.
    pub(crate) record_id: String,
    /// The id it has, or would have, in the world.
    pub(crate) public_id: String,
}

impl Found {
    /// The person, step, action or appeal with this id; a case's id means its person. `None` when there is none.
    pub(crate) fn by_id(records: &Records, id: &str) -> Option<Self> {
        let person_of_case =
            records.cases.iter().find(|case| case.id.as_str() == id).map(|case| case.person.as_str());
        let people = records
            .people
            .iter()
            .map(|row| (Kind::Person, row.id.as_str(), row.public_id.as_str(), row.folder_id.as_str()));
        let steps = records
            .steps
            .iter()
            .map(|row| (Kind::Step, row.id.as_str(), row.public_id.as_str(), row.folder_id.as_str()));
        let actions = records
            .actions
            .iter()
            .map(|row| (Kind::Action, row.id.as_str(), row.public_id.as_str(), row.folder_id.as_str()));
        let appeals = records
            .appeals
            .iter()
            .map(|row| (Kind::Appeal, row.id.as_str(), row.public_id.as_str(), row.folder_id.as_str()));
        let mut rows = people.chain(steps).chain(actions).chain(appeals);
        let (kind, record_id, public_id, _) = rows.find(|(_, record_id, public_id, folder_id)| {
            [*record_id, *public_id, *folder_id].contains(&id) || person_of_case == Some(*record_id)
        })?;
        Some(Self { kind, record_id: record_id.to_owned(), public_id: public_id.to_owned() })
    }
}
