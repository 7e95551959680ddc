//! Noting what somebody said at an action, in public.

use byname_base::edtf::Edtf;
use byname_base::id::{ActionId, Mint, QuoteId};
use byname_base::now::{Now, kyiv};
use byname_base::text::{LanguageTag, check_name};
use byname_db::Tx;
use byname_register::enter;
use byname_register::keep_sources::{Cited, cite};
use byname_seal::log;
use byname_staff::{Act, Caller, On, may};
use serde_json::json;

use crate::error::CampaignError;
use crate::quote::Quote;
use crate::store::{actions, quotes};

/// What somebody said.
#[derive(Debug, Clone)]
pub struct NewQuote {
    /// Who said it, as the source names them.
    pub speaker_name: String,
    /// In which capacity.
    pub capacity: String,
    /// The words.
    pub text: String,
    /// Their language.
    pub language: LanguageTag,
    /// When; `None` when not known.
    pub said_on: Option<Edtf>,
    /// The text that names the speaker. Without one nobody is ever told of it.
    pub cited: Cited,
}

/// Notes what somebody said at an action.
///
/// # Errors
/// `Unknown`; `Empty` without a speaker, a word or a source; `NotAName`; as adding a source.
pub async fn say(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    mint: &mut Mint,
    at: &ActionId,
    new: &NewQuote,
) -> Result<QuoteId, CampaignError> {
    may(caller, Act::KeepActions, &On::Nothing)?;
    let action = actions::get(tx, at).await?.ok_or(CampaignError::Unknown)?;
    for (name, text) in [("speaker", &new.speaker_name), ("text", &new.text)] {
        if text.trim().is_empty() {
            return Err(CampaignError::Empty(name));
        }
    }
    check_name(&new.speaker_name).map_err(|_| CampaignError::NotAName)?;
    if new.cited == Cited::None {
        return Err(CampaignError::Empty("source"));
    }
    let id = QuoteId::mint(mint);
    let detail = json!({ "action": action.id.as_str() });
    log::append(tx, now, caller.actor(), "note_quote", id.as_str(), &detail).await?;
    let sources = cite(tx, caller, now, mint, &new.cited).await?;
    let (folder_id, position) = quotes::next_number(tx, now.day_in(&kyiv()).year()).await?;
    let quote = Quote {
        id: id.clone(),
        folder_id,
        speaker_name: new.speaker_name.clone(),
        person: None,
        capacity: new.capacity.clone(),
        language: new.language.clone(),
        text: new.text.clone(),
        said_on: new.said_on.clone(),
        action: Some(action.id),
        step: None,
        sources,
        note: String::new(),
    };
    enter(tx, caller.actor(), now, None, &quote, position).await?;
    Ok(id)
}

/// What was said at an action, for whoever may read it at the desk.
///
/// # Errors
/// `Unknown`; the database's own.
pub async fn said_at(tx: &mut Tx, caller: &Caller, id: &ActionId) -> Result<Vec<Quote>, CampaignError> {
    may(caller, Act::SeeActions, &On::Nothing)?;
    let mut all = quotes::all(tx).await?;
    all.retain(|quote| quote.action.as_ref() == Some(id));
    Ok(all)
}
