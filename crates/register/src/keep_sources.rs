//! Adding a source.

use byname_base::edtf::Edtf;
use byname_base::id::{Mint, SourceId};
use byname_base::now::{Now, kyiv};
use byname_base::text::LanguageTag;
use byname_db::Tx;
use byname_seal::log;
use byname_staff::{Act, Caller, On, may};
use serde_json::json;

use crate::source::Source;
use crate::store::{numbers, sources};
use crate::{RegisterError, enter};

/// What a claim or step rests on: a source that is there, or one that is added with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cited {
    /// By its number.
    Known(String),
    /// A new one.
    New(Box<NewSource>),
    /// None, yet or at all: what rests on nothing is never released.
    None,
}

/// A source that is being added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewSource {
    /// Its title.
    pub title: String,
    /// Who published it, or who said it to whom.
    pub publisher: String,
    /// When; `None` when not known.
    pub date: Option<Edtf>,
    /// Its language; empty when not known.
    pub language: String,
    /// What kind of publisher.
    pub kind: String,
    /// Where it can be read; empty when nowhere.
    pub url: String,
    /// A remark for the staff.
    pub note: String,
}

/// Adds a source and gives its number.
///
/// # Errors
/// `Unknown` when whoever asks keeps no sources; `SourceWithoutTitle`; the database's own.
pub async fn add(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    mint: &mut Mint,
    new: &NewSource,
) -> Result<String, RegisterError> {
    may(caller, Act::KeepSources, &On::Nothing)?;
    let id = SourceId::mint(mint);
    log::append(tx, now, caller.actor(), "add_source", id.as_str(), &json!({})).await?;
    let (folder_id, position) = numbers::next_source(tx, now.day_in(&kyiv()).year()).await?;
    let language = new.language.parse::<LanguageTag>().map(|tag| tag.as_str().to_owned()).unwrap_or_default();
    let source = Source {
        id,
        folder_id: folder_id.clone(),
        title: new.title.clone(),
        publisher: new.publisher.clone(),
        date: new.date.clone(),
        language,
        publisher_kind: new.kind.clone(),
        url: new.url.clone(),
        note: new.note.clone(),
    };
    // What somebody told has no publisher; it may support a claim and is never released.
    if source.title.trim().is_empty() {
        return Err(RegisterError::SourceWithoutTitle);
    }
    enter(tx, caller.actor(), now, None, &source, position).await?;
    Ok(folder_id)
}

/// The numbers of what something rests on; a new source is added first.
///
/// # Errors
/// `NoSuchSource`; as [`add`].
pub async fn cite(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    mint: &mut Mint,
    cited: &Cited,
) -> Result<Vec<String>, RegisterError> {
    match cited {
        Cited::None => Ok(Vec::new()),
        Cited::New(new) => Ok(vec![add(tx, caller, now, mint, new).await?]),
        Cited::Known(number) => {
            let found = sources::get(tx, number).await?;
            found.ok_or_else(|| RegisterError::NoSuchSource(number.clone()))?;
            Ok(vec![number.clone()])
        }
    }
}

/// Every source, for whoever reads them.
///
/// # Errors
/// `Unknown` when whoever asks reads no sources; the database's own.
pub async fn all(tx: &mut Tx, caller: &Caller) -> Result<Vec<Source>, RegisterError> {
    may(caller, Act::SeeSources, &On::Nothing)?;
    Ok(sources::all(tx).await?)
}
