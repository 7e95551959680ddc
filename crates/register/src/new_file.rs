//! Opening a file for a person who has none.

use byname_base::edtf::Edtf;
use byname_base::id::{CaseId, Mint, PersonId, PublicId};
use byname_base::now::{Now, kyiv};
use byname_base::text::{LanguageTag, check_name};
use byname_db::Tx;
use byname_seal::log;
use byname_staff::{Act, Caller, On, account, may};
use serde_json::json;

use crate::case::{Case, CaseKind};
use crate::claim::{ClaimField, Field, Grade};
use crate::fate::Standing;
use crate::find::{Likely, NamesOfAll};
use crate::keep_claims::{self, NewClaim};
use crate::keep_sources::{Cited, cite};
use crate::name::NameKind;
use crate::person::Person;
use crate::store::numbers;
use crate::{RegisterError, enter};

/// What is known when a file is opened. Everything but a name may be missing.
#[derive(Debug, Clone)]
pub struct NewFile {
    /// What the file is about.
    pub kind: CaseKind,
    /// The name, in the language of `name_field`.
    pub name: String,
    /// In which language the name is written.
    pub name_field: ClaimField,
    /// What kind of name it is; `None` for the usual kind of its language.
    pub name_kind: Option<NameKind>,
    /// The day last seen or seized; `None` when not known.
    pub last_seen: Option<Edtf>,
    /// Where; empty when not known.
    pub place: String,
    /// What happened, in words; empty when not known.
    pub circumstances: String,
    /// What it rests on.
    pub cited: Cited,
    /// How well it is supported.
    pub grade: Grade,
    /// A remark for the staff: who called, what to ask next. Never public.
    pub note: String,
    /// The language of the words.
    pub text_lang: LanguageTag,
}

/// Who may be the same person, the surest first: shown before a file is opened. Names of files that are not open to
/// whoever asks are left out here, and told by number alone.
///
/// # Errors
/// `Unknown` when whoever asks opens no files; the database's own.
pub async fn already_here(tx: &mut Tx, caller: &Caller, name: &str) -> Result<Vec<Likely>, RegisterError> {
    may(caller, Act::OpenFile, &On::Nothing)?;
    Ok(NamesOfAll::read(tx).await?.already_here(&[name], None))
}

/// Opens a file: person, case, and a claim for each thing known. It is open to whoever opened it.
///
/// # Errors
/// `Unknown` when whoever asks opens no files; `NotAName`; as adding a claim.
pub async fn open(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    mint: &mut Mint,
    new: &NewFile,
) -> Result<PersonId, RegisterError> {
    may(caller, Act::OpenFile, &On::Nothing)?;
    check_name(&new.name).map_err(RegisterError::NotAName)?;
    let id = PersonId::mint(mint);
    log::append(tx, now, caller.actor(), "open_case", id.as_str(), &json!({})).await?;
    let (folder_id, position) = numbers::next_file(tx, now.day_in(&kyiv()).year()).await?;
    let role = role(new.kind).to_owned();
    let person =
        Person { id: id.clone(), public_id: PublicId::mint(mint), folder_id, role, note: new.note.clone() };
    enter(tx, caller.actor(), now, None, &person, position).await?;
    let standing = Standing::from_words("missing").expect("a word of the register");
    let case = Case { id: CaseId::mint(mint), person: id.clone(), kind: new.kind, standing };
    enter(tx, caller.actor(), now, None, &case, 0).await?;
    account::open_own(tx, caller, now, id.as_str()).await?;
    // Whoever has just opened the file may change it: their rights are read anew.
    let caller = caller.with_file(id.as_str());
    let cited = cite(tx, &caller, now, mint, &new.cited).await?.into_iter().next();
    for (field, value) in known(new) {
        let cited = cited.clone().map_or(Cited::None, Cited::Known);
        let field = Field::Known(field);
        let name_kind = new.name_kind.filter(|_| field.holds_a_name());
        let claim = NewClaim {
            field,
            value,
            grade: new.grade,
            cited,
            note: String::new(),
            text_lang: new.text_lang.clone(),
            name_kind,
        };
        keep_claims::add(tx, &caller, now, mint, &id, &claim).await?;
    }
    Ok(id)
}

/// The claims of a new file, in the order in which a page tells them.
fn known(new: &NewFile) -> Vec<(ClaimField, String)> {
    let (day, place) = match new.kind {
        CaseKind::Disappearance => (ClaimField::LastSeen, ClaimField::LastSeenPlace),
        CaseKind::Detention | CaseKind::Prosecution => (ClaimField::Detained, ClaimField::DetainedPlace),
    };
    let status = match new.kind {
        CaseKind::Disappearance => "missing",
        CaseKind::Detention | CaseKind::Prosecution => "open",
    };
    let day_text = new.last_seen.as_ref().map(|day| day.as_str().to_owned()).unwrap_or_default();
    [
        (new.name_field, new.name.trim().to_owned()),
        (day, day_text),
        (place, new.place.clone()),
        (ClaimField::Circumstances, new.circumstances.clone()),
        (ClaimField::Status, status.to_owned()),
    ]
    .into_iter()
    .filter(|(_, value)| !value.trim().is_empty())
    .collect()
}

/// The role under which a register folder writes such a person.
fn role(kind: CaseKind) -> &'static str {
    match kind {
        CaseKind::Disappearance => "missing",
        CaseKind::Detention => "former_political_prisoner",
        CaseKind::Prosecution => "prosecuted",
    }
}
