//! Adding a photograph of the person sought, and taking one away. What is public of it is ended by the part that made it
//! public.

use byname_base::edtf::Edtf;
use byname_base::id::{Mint, PersonId, PortraitId};
use byname_base::now::Now;
use byname_db::Tx;
use byname_picture::WorkingCopy;
use byname_seal::log;
use byname_staff::{Act, Caller, On, may};
use serde_json::json;

use crate::RegisterError;
use crate::keep_sources::{Cited, cite};
use crate::portrait::{Kept, Portrait, PortraitEnd, check_rights};
use crate::store::{merges, people, pictures, portraits};

/// What is said when a photograph is added.
#[derive(Debug, Clone)]
pub struct NewPortrait {
    /// What is kept of the file that was brought.
    pub copy: WorkingCopy,
    /// Whether nobody but the person sought can be recognised in it.
    pub alone: bool,
    /// Who took it or has the right in it.
    pub author: String,
    /// Who allowed that it is published, and how.
    pub licence: String,
    /// When it was taken; `None` when not known.
    pub taken_on: Option<Edtf>,
    /// Where it comes from.
    pub cited: Cited,
}

/// Adds a photograph to a file. The one that counted until now is kept and counts no more.
///
/// # Errors
/// `Unknown` when the file is not open to be changed; `NotAlone`, `WithoutAuthor`, `WithoutLicence`; as
/// [`cite`]; the database's own.
pub async fn add(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    mint: &mut Mint,
    person: &PersonId,
    new: &NewPortrait,
) -> Result<PortraitId, RegisterError> {
    may(caller, Act::ChangeFile, &On::File(person.as_str()))?;
    people::get(tx, person).await?.ok_or(RegisterError::Unknown)?;
    check(new)?;
    let sources = cite(tx, caller, now, mint, &new.cited).await?;
    let before = read_with(tx, person).await?;
    for standing in before.into_iter().filter(|one| one.end.is_none()) {
        portraits::end(tx, &ended(standing, caller, now, "")).await?;
    }
    let picture = &new.copy.picture;
    let portrait = Portrait {
        id: PortraitId::mint(mint),
        person: person.clone(),
        picture: Kept::of(picture),
        original_sha256: new.copy.original_sha256.clone(),
        author: new.author.trim().to_owned(),
        licence: new.licence.trim().to_owned(),
        taken_on: new.taken_on.clone(),
        sources,
        added_at: now.as_stored(),
        added_by: caller.actor().name().to_owned(),
        end: None,
    };
    let detail = json!({ "file": person.as_str(), "original_sha256": portrait.original_sha256 });
    log::append(tx, now, caller.actor(), "add_portrait", portrait.id.as_str(), &detail).await?;
    pictures::keep(tx, picture).await?;
    portraits::insert(tx, &portrait).await?;
    Ok(portrait.id)
}

fn check(new: &NewPortrait) -> Result<(), RegisterError> {
    if !new.alone {
        return Err(RegisterError::NotAlone);
    }
    check_rights(&new.author, &new.licence)
}

/// Takes a photograph away: it is kept, counts no more, and is not released again.
///
/// # Errors
/// `Unknown`, also when it has ended before; `NoReason`; the database's own.
pub async fn take_away(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    person: &PersonId,
    id: &PortraitId,
    why: &str,
) -> Result<Portrait, RegisterError> {
    may(caller, Act::Withdraw, &On::File(person.as_str()))?;
    let of = read_with(tx, person).await?;
    let portrait =
        of.into_iter().find(|one| one.id == *id && one.end.is_none()).ok_or(RegisterError::Unknown)?;
    if why.trim().is_empty() {
        return Err(RegisterError::NoReason);
    }
    let detail = json!({ "file": person.as_str() });
    log::append(tx, now, caller.actor(), "take_away_portrait", id.as_str(), &detail).await?;
    let portrait = ended(portrait, caller, now, why.trim());
    portraits::end(tx, &portrait).await?;
    Ok(portrait)
}

fn ended(portrait: Portrait, caller: &Caller, now: Now, why: &str) -> Portrait {
    let end = PortraitEnd { at: now.as_stored(), by: caller.actor().name().to_owned(), why: why.to_owned() };
    Portrait { end: Some(end), ..portrait }
}

/// The photographs of a file, the newest first, for whoever may read it.
///
/// # Errors
/// `Unknown`; the database's own.
pub async fn of_file(
    tx: &mut Tx,
    caller: &Caller,
    person: &PersonId,
) -> Result<Vec<Portrait>, RegisterError> {
    may(caller, Act::SeeFile, &On::File(person.as_str()))?;
    people::get(tx, person).await?.ok_or(RegisterError::Unknown)?;
    let mut of = read_with(tx, person).await?;
    of.reverse();
    Ok(of)
}

/// The photographs of a file and of those that are said to be of the same person, the oldest first.
async fn read_with(tx: &mut Tx, person: &PersonId) -> Result<Vec<Portrait>, RegisterError> {
    let mut of = portraits::of_person(tx, person).await?;
    for merge in merges::of_person(tx, person).await?.iter().filter(|merge| merge.kept == *person) {
        of.extend(portraits::of_person(tx, &merge.gone).await?);
    }
    of.sort_by(|a, b| (&a.added_at, &a.id).cmp(&(&b.added_at, &b.id)));
    Ok(of)
}

/// The bytes of a photograph of a file, for whoever may read it.
///
/// # Errors
/// `Unknown`; the database's own.
pub async fn jpeg(
    tx: &mut Tx,
    caller: &Caller,
    person: &PersonId,
    id: &PortraitId,
) -> Result<Vec<u8>, RegisterError> {
    let of = of_file(tx, caller, person).await?;
    let portrait = of.iter().find(|one| one.id == *id).ok_or(RegisterError::Unknown)?;
    pictures::jpeg(tx, &portrait.picture.sha256).await?.ok_or(RegisterError::Unknown)
}
