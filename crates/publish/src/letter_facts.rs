//! The locked facts of a letter: what is released of somebody at the moment in which the letter is made. Nobody types
//! them, and a letter that was written before a release changed is made with what stands now.

use byname_base::id::PublicId;
use byname_campaign::letters::written::LetterFacts;
use byname_register::claim::ClaimField;
use byname_web::words::Tr;

use crate::error::PublishError;
use crate::public_person::PublicPerson;
use crate::store::PublicStore;

/// The facts of everybody for whom a letter is, in the letter's language; `None` when somebody of them is not released:
/// then no letter is made.
///
/// # Errors
/// The database's own.
pub(crate) async fn facts(
    store: &PublicStore,
    people: &[PublicId],
    tr: Tr<'_>,
) -> Result<Option<Vec<LetterFacts>>, PublishError> {
    let released = store.people_by_ids(people).await?;
    let all = !people.is_empty() && released.len() == people.len();
    Ok(all.then(|| released.iter().map(|person| of_person(person, tr)).collect()))
}

/// Name, day and place as they are shown on the person's page; what is not on record is left out.
fn of_person(person: &PublicPerson, tr: Tr<'_>) -> LetterFacts {
    let name = person.name_in(tr.language());
    let day = person.last_seen().map(|day| tr.date(&day));
    let place = person.shown(ClaimField::LastSeenPlace).map(|fact| fact.value.clone());
    let known = [(tr.t("fact-last_seen_edtf"), day), (tr.t("fact-last_seen_place"), place)];
    LetterFacts {
        name: name.text.to_owned(),
        name_language: name.language,
        known: known.into_iter().filter_map(|(label, value)| Some((label, value?))).collect(),
    }
}
