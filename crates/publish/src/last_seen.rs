//! Where everybody who is public was last seen: at which settlement, or why at none of the map.

use std::collections::BTreeMap;

use byname_base::id::PublicId;
use byname_register::case::Count;
use byname_register::claim::ClaimField;

use crate::public_person::PublicPerson;
use crate::settlement::{Named, Settlement, named_in};

/// The people who disappeared, by the settlement where they were last seen.
#[derive(Default)]
pub struct LastSeen {
    /// The people of each settlement, by its id.
    pub at: BTreeMap<&'static str, At>,
    /// Those whose place is not on record.
    pub unrecorded: Vec<PublicId>,
    /// Those the words of whose place name no settlement of the map.
    pub unnamed: Vec<PublicId>,
    /// Those the words of whose place name more than one.
    pub several: Vec<PublicId>,
}

/// The people of one settlement.
pub struct At {
    /// The settlement.
    pub settlement: &'static Settlement,
    /// Who was last seen there, and in which number of the home page they stand.
    pub people: Vec<(PublicId, Count)>,
}

impl LastSeen {
    /// Takes in a person; those who did not disappear stand on no map.
    pub fn add(&mut self, person: &PublicPerson) {
        if !person.count.disappeared() {
            return;
        }
        let id = person.id.clone();
        let Some(place) = person.shown(ClaimField::LastSeenPlace) else { return self.unrecorded.push(id) };
        match named_in(&place.value) {
            Named::One(settlement) => {
                let at = || At { settlement, people: Vec::new() };
                self.at.entry(&settlement.id).or_insert_with(at).people.push((id, person.count));
            }
            Named::Several => self.several.push(id),
            Named::None => self.unnamed.push(id),
        }
    }

    /// How many stand on the map.
    #[must_use]
    pub fn placed(&self) -> usize {
        self.at.values().map(|at| at.people.len()).sum()
    }

    /// How many there are, on the map or not.
    #[must_use]
    pub fn everybody(&self) -> usize {
        self.placed() + self.unrecorded.len() + self.unnamed.len() + self.several.len()
    }
}
