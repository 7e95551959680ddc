//! Which texts of records a language lacks, and which were written beside a first text that says something else since.
//! Names of people are none of them: a name in another script needs a source and is never made from another.

use byname_base::language::Language;
use byname_campaign::letters::campaign::{LetterCampaign, LettersState};
use byname_campaign::letters::keep as keep_letters;
use byname_campaign::petition::{Petition, PetitionState};
use byname_campaign::{keep_action, keep_petition};
use byname_db::Tx;
use byname_pursue::store::institutions;
use byname_staff::{Act, Caller, On, may};

use crate::error::PublishError;

/// A text of a record that is not there in some language, or no longer fits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenText {
    /// What it is of: `institution`, `petition`, `letters` or `action`.
    pub of: &'static str,
    /// What the record is called where it has words.
    pub title: String,
    /// Where it is written at the desk, behind the language, or where the record is read, where it cannot be written now
    /// or by whoever asks; empty where it comes with the register.
    pub path: String,
    /// Whether it is there, and was written beside a first text that says something else since; else it is missing.
    pub outdated: bool,
}

/// The names of institutions, the texts of petitions and of campaigns of letters, and the titles of planned actions that
/// a language lacks, and those of the texts that are outdated in it, as far as the caller may see them. What has ended is
/// not written any more; what is written in the same language in other letters is not missing.
///
/// Names and titles are a few words of their own, beside no first text: they are never outdated.
///
/// # Errors
/// The database's own.
pub async fn open_texts(
    tx: &mut Tx,
    caller: &Caller,
    language: Language,
) -> Result<Vec<OpenText>, PublishError> {
    let mut open = Vec::new();
    for one in institutions::all(tx).await? {
        if lacks(language, one.names().iter().map(|(known, _)| *known)) {
            let (title, path) = (one.name_en, String::new());
            open.push(OpenText { of: "institution", title, path, outdated: false });
        }
    }
    let petitions = keep_petition::all(tx, caller).await?;
    open.extend(petitions.iter().filter_map(|petition| of_petition(caller, petition, language)));
    let letters = keep_letters::all(tx, caller).await?;
    open.extend(letters.iter().filter_map(|campaign| of_letters(caller, campaign, language)));
    for action in keep_action::all(tx, caller).await? {
        // A row of a register was told as it was, and has no titles.
        let titles = &action.plan.titles;
        let title = titles.first().map(|title| title.text.clone());
        if let Some(title) = title.filter(|_| lacks(language, titles.iter().map(|title| title.language))) {
            let writes = may(caller, Act::KeepActions, &On::Nothing).is_ok();
            let path = way(writes, format!("actions/{}", action.id), "plan");
            open.push(OpenText { of: "action", title, path, outdated: false });
        }
    }
    Ok(open)
}

fn of_petition(caller: &Caller, petition: &Petition, language: Language) -> Option<OpenText> {
    let outdated = petition.is_outdated_in(language);
    let ended = matches!(petition.state, PetitionState::Closed | PetitionState::Delivered);
    if ended || !(outdated || lacks(language, petition.texts.iter().map(|text| text.language))) {
        return None;
    }
    let title = petition.texts.first().map(|text| text.title.clone()).unwrap_or_default();
    let writes = petition.takes_text() && may(caller, Act::KeepPetitions, &On::Nothing).is_ok();
    let path = way(writes, format!("petitions/{}", petition.id), &format!("text/{language}"));
    Some(OpenText { of: "petition", title, path, outdated })
}

fn of_letters(caller: &Caller, letters: &LetterCampaign, language: Language) -> Option<OpenText> {
    let outdated = letters.is_outdated_in(language);
    let ended = letters.state == LettersState::Stopped;
    if ended || !(outdated || lacks(language, letters.texts.iter().map(|text| text.language))) {
        return None;
    }
    let title = letters.texts.first().map(|text| text.title.clone()).unwrap_or_default();
    let writes = letters.takes_text() && may(caller, Act::KeepLetters, &On::Nothing).is_ok();
    let path = way(writes, format!("letters/{}", letters.id), &format!("text/{language}"));
    Some(OpenText { of: "letters", title, path, outdated })
}

/// The room of a record in which a text is written, where that can be done; else the record's own page.
fn way(writes: bool, home: String, room: &str) -> String {
    if writes { format!("{home}/{room}") } else { home }
}

fn lacks(language: Language, there: impl Iterator<Item = Language>) -> bool {
    let there: Vec<Language> = there.collect();
    language.nearest(|wanted| there.contains(&wanted).then_some(wanted)).is_none()
}
