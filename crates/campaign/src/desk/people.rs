//! The people for whom an action, a petition or letters are, at the desk: chosen from, read from a form, named on a page.

use byname_base::id::PersonId;
use byname_base::language::Language;
use byname_db::Tx;
use byname_register::file::name_of;
use byname_register::store::{claims, people};
use byname_staff::{Act, Caller, On, may};
use byname_web::form::{Choice, Fields};
use byname_web::words::Tr;

use crate::error::CampaignError;

/// Everybody with a file that is open to whoever asks, to be chosen from, by their names in a language.
pub(super) async fn choices(
    tx: &mut Tx,
    caller: &Caller,
    language: Language,
) -> Result<Vec<Choice>, CampaignError> {
    let mut choices = Vec::new();
    for person in people::all(tx).await? {
        if may(caller, Act::SeeFile, &On::File(person.id.as_str())).is_ok() {
            let claims = claims::of_person(tx, &person.id).await?;
            let name = format!("{} ({})", name_of(&claims, &person, language), person.folder_id);
            choices.push(Choice::of(person.id.as_str(), name));
        }
    }
    Ok(choices)
}

/// The same choices with these people chosen.
pub(super) fn chosen(mut choices: Vec<Choice>, people: &[PersonId]) -> Vec<Choice> {
    choices
        .iter_mut()
        .for_each(|choice| choice.chosen = people.iter().any(|person| person.as_str() == choice.value));
    choices
}

/// Whom the fields name.
pub(super) fn read(fields: &Fields) -> Vec<PersonId> {
    fields.many("people").into_iter().map(PersonId::from_text).collect()
}

/// Their names; those whose file is not open to whoever reads stand as somebody.
pub(super) async fn names(
    tx: &mut Tx,
    caller: &Caller,
    tr: Tr<'_>,
    of: &[PersonId],
) -> Result<String, CampaignError> {
    let mut names = Vec::new();
    for id in of {
        if may(caller, Act::SeeFile, &On::File(id.as_str())).is_err() {
            names.push(tr.t("petition-somebody"));
        } else if let Some(person) = people::get(tx, id).await? {
            names.push(name_of(&claims::of_person(tx, id).await?, &person, tr.language()));
        }
    }
    Ok(names.join("; "))
}
