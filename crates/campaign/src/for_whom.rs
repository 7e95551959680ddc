//! The people for whom an action, a petition or letters are: who may name them, and what is told of them.

use byname_base::id::{PersonId, PublicId};
use byname_db::{DbError, Tx};
use byname_register::store::people;
use byname_staff::{Act, Caller, On, may};

use crate::error::CampaignError;

/// Only somebody whose file is open may be named; who was named `before` by somebody else stays.
pub(crate) async fn check(
    tx: &mut Tx,
    caller: &Caller,
    before: &[PersonId],
    people: &[PersonId],
) -> Result<(), CampaignError> {
    for person in people.iter().filter(|person| !before.contains(person)) {
        may(caller, Act::SeeFile, &On::File(person.as_str()))?;
        people::get(tx, person).await?.ok_or(CampaignError::Unknown)?;
    }
    Ok(())
}

/// The addresses of their pages, of which those that are public lead somewhere.
pub(crate) async fn public_ids(tx: &mut Tx, people: &[PersonId]) -> Result<Vec<PublicId>, DbError> {
    let mut ids = Vec::new();
    for person in people {
        ids.extend(people::get(tx, person).await?.map(|person| person.public_id));
    }
    Ok(ids)
}

/// Whether whoever asks may record steps in the file of each.
pub(crate) fn may_record_steps(caller: &Caller, people: &[PersonId]) -> Result<(), CampaignError> {
    let files: Vec<&str> = people.iter().map(PersonId::as_str).collect();
    Ok(may(caller, Act::KeepSteps, &On::Files(&files))?)
}
