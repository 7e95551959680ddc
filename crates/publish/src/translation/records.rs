//! Which texts of records lack a language. Names of people are none of them: a name in another script needs a source and
//! is never made from another.

use byname_base::language::Language;
use byname_campaign::letters::campaign::LettersState;
use byname_campaign::letters::keep as keep_letters;
use byname_campaign::petition::PetitionState;
use byname_campaign::{keep_action, keep_petition};
use byname_db::Tx;
use byname_pursue::store::institutions;
use byname_staff::{Act, Caller, On, may};

use crate::error::PublishError;

/// A text of a record that is not there in some language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MissingText {
    /// What it is of: `institution`, `petition`, `letters` or `action`.
    pub of: &'static str,
    /// What the record is called where it has words.
    pub title: String,
    /// Where it is written at the desk, behind the language, or where the record is read, for whoever does not write it;
    /// empty where it comes with the register.
    pub path: String,
}

/// The names of institutions, the texts of petitions and of campaigns of letters, and the titles of planned actions that
/// a language lacks, as far as the caller may see them. What has ended is not written any more; what is written in the
/// same language in other letters is not missing.
///
/// # Errors
/// The database's own.
pub async fn missing(
    tx: &mut Tx,
    caller: &Caller,
    language: Language,
) -> Result<Vec<MissingText>, PublishError> {
    let mut missing = Vec::new();
    for one in institutions::all(tx).await? {
        if lacks(language, one.names().iter().map(|(known, _)| *known)) {
            missing.push(MissingText { of: "institution", title: one.name_en, path: String::new() });
        }
    }
    for petition in keep_petition::all(tx, caller).await? {
        let goes_on = !matches!(petition.state, PetitionState::Closed | PetitionState::Delivered);
        if goes_on && lacks(language, petition.texts.iter().map(|text| text.language)) {
            let title = petition.texts.first().map(|text| text.title.clone()).unwrap_or_default();
            let home = format!("petitions/{}", petition.id);
            let path = way(caller, Act::KeepPetitions, home, &format!("text/{language}"));
            missing.push(MissingText { of: "petition", title, path });
        }
    }
    for letters in keep_letters::all(tx, caller).await? {
        let goes_on = letters.state != LettersState::Stopped;
        if goes_on && lacks(language, letters.texts.iter().map(|text| text.language)) {
            let title = letters.texts.first().map(|text| text.title.clone()).unwrap_or_default();
            let home = format!("letters/{}", letters.id);
            let path = way(caller, Act::KeepLetters, home, &format!("text/{language}"));
            missing.push(MissingText { of: "letters", title, path });
        }
    }
    for action in keep_action::all(tx, caller).await? {
        // A row of a register was told as it was, and has no titles.
        let titles = &action.plan.titles;
        let title = titles.first().map(|title| title.text.clone());
        if let Some(title) = title.filter(|_| lacks(language, titles.iter().map(|title| title.language))) {
            let path = way(caller, Act::KeepActions, format!("actions/{}", action.id), "plan");
            missing.push(MissingText { of: "action", title, path });
        }
    }
    Ok(missing)
}

/// The room of a record in which a text is written, for whoever may write it; else the record's own page.
fn way(caller: &Caller, writes: Act, home: String, room: &str) -> String {
    if may(caller, writes, &On::Nothing).is_ok() { format!("{home}/{room}") } else { home }
}

fn lacks(language: Language, there: impl Iterator<Item = Language>) -> bool {
    let there: Vec<Language> = there.collect();
    language.nearest(|wanted| there.contains(&wanted).then_some(wanted)).is_none()
}
