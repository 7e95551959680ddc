//! Which texts of records lack a language. Names of people are none of them: a name in another script needs a source and
//! is never made from another.

use byname_base::language::Language;
use byname_campaign::keep_petition;
use byname_db::Tx;
use byname_pursue::store::institutions;
use byname_staff::Caller;

use crate::error::PublishError;

/// A text of a record that is not there in some language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MissingText {
    /// What it is of: `institution` or `petition`.
    pub of: &'static str,
    /// What the record is called where it has words.
    pub title: String,
    /// Where it is written at the desk, behind the language; empty where it comes with the register.
    pub path: String,
}

/// The names of institutions and the texts of petitions that a language lacks, as far as the caller may see them. What
/// is written in the same language in other letters is not missing.
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
        let names = one.names();
        if language.nearest(|wanted| names.iter().find(|(known, _)| *known == wanted)).is_none() {
            missing.push(MissingText { of: "institution", title: one.name_en, path: String::new() });
        }
    }
    for petition in keep_petition::all(tx, caller).await? {
        if language.nearest(|wanted| petition.texts.iter().find(|text| text.language == wanted)).is_none() {
            let title = petition.texts.first().map(|text| text.title.clone()).unwrap_or_default();
            let path = format!("petitions/{}/text/{language}", petition.id);
            missing.push(MissingText { of: "petition", title, path });
        }
    }
    Ok(missing)
}
