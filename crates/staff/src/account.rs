//! Who works at the desk: accounts with roles, a state, and the files that are open to them.

use byname_base::actor::Actor;
use byname_base::codes;
use byname_base::id::{AccountId, Mint};
use byname_base::now::Now;
use byname_base::text::{check_name, fold};
use byname_db::Tx;
use byname_mail::{Address, NotAnAddress};
use byname_seal::{log, rows};
use byname_web::token::Token;
use jiff::civil::Date;
use serde_json::json;

use crate::caller::{Caller, Member};
use crate::may::{Act, On, TABLE, may};
use crate::store::{accounts, grants, sessions};
use crate::{StaffError, invitation};

/// The most letters of a name: it stands in lists and in the log.
const LONGEST_NAME: usize = 80;

codes! {
    /// What somebody does at the desk. Several may be held by one account; none contains another.
    Role {
        /// Reads files that are open to them.
        Viewer = "viewer",
        /// Keeps cases, sources, steps and replies.
        Caseworker = "caseworker",
        /// Keeps petitions, letters and actions; reads files that are open to them.
        Campaigner = "campaigner",
        /// Is the second pair of eyes before anything becomes public.
        Publisher = "publisher",
        /// Holds a key to sealed fields; one of the officers who help somebody back in.
        Keyholder = "keyholder",
        /// Keeps the accounts and the machine; one of the officers. Opens no file.
        Operator = "operator",
        /// Reads the log. Opens no file.
        Auditor = "auditor",
    }
}

codes! {
    /// Whether somebody may come in.
    State {
        /// Added, and has not set a password and second factor yet.
        Unconfirmed = "unconfirmed",
        /// Works here.
        Active = "active",
        /// Has left. Every session ended at that moment.
        Left = "left",
    }
}

codes! {
    /// What is open of a file. Each is given alone; neither follows from the other.
    Access {
        /// To read it.
        Read = "read",
        /// To change it.
        Write = "write",
    }
}

/// Every file, as a grant writes it.
pub const EVERY_FILE: &str = "*";

/// One of the people of the desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// The record id.
    pub id: AccountId,
    /// The name, by which they sign in and stand in the log.
    pub name: String,
    /// What they do.
    pub roles: Vec<Role>,
    /// Whether they may come in.
    pub state: State,
}

/// What is asked when somebody is added.
#[derive(Debug, Clone)]
pub struct NewAccount {
    /// The name.
    pub name: String,
    /// What they do; at least one.
    pub roles: Vec<Role>,
    /// What is open to them of every file; files of their own are opened one by one.
    pub every_file: Vec<Access>,
}

/// Adds somebody, unconfirmed, and gives the secret of their one-time link.
///
/// # Errors
/// `NotAllowed`; `NoName`, `NameNotKept`, `NameTaken`, `NoRole`; the database's own.
pub async fn add(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    mint: &mut Mint,
    new: &NewAccount,
) -> Result<(AccountId, String), StaffError> {
    let id = AccountId::mint(mint);
    may(caller, Act::KeepAccounts, &On::Account(&id))?;
    let name = checked_name(&new.name)?;
    if new.roles.is_empty() {
        return Err(StaffError::NoRole);
    }
    if accounts::by_name(tx, &fold(&name)).await?.is_some() {
        return Err(StaffError::NameTaken(name));
    }
    let account = Account { id: id.clone(), name, roles: new.roles.clone(), state: State::Unconfirmed };
    accounts::insert(tx, caller.actor(), now, &account).await?;
    for access in &new.every_file {
        grants::give(tx, caller.actor(), now, &id, EVERY_FILE, *access).await?;
    }
    let secret = invitation::invite(tx, caller.actor(), now, mint, &id).await?;
    log::append(tx, now, caller.actor(), "add_account", id.as_str(), &json!({ "roles": codes(&new.roles) }))
        .await?;
    rows::bind(tx, now, caller.actor()).await?;
    Ok((id, secret))
}

/// Opens a file to somebody, or closes it again.
///
/// # Errors
/// `NotAllowed`, also for one's own account; `Unknown`; the database's own.
pub async fn grant(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    id: &AccountId,
    file: &str,
    access: Access,
    open: bool,
) -> Result<(), StaffError> {
    // Every file is the operator's to open; a single one is opened by somebody who keeps it.
    if file == EVERY_FILE {
        may(caller, Act::KeepAccounts, &On::Account(id))?;
    } else {
        may(caller, Act::ShareFile, &On::File(file))?;
    }
    accounts::get(tx, id)
        .await?
        .filter(|found| found.account.state != State::Left)
        .ok_or(StaffError::Unknown)?;
    if open {
        grants::give(tx, caller.actor(), now, id, file, access).await?;
    } else {
        grants::take(tx, id, file, access).await?;
    }
    let act = if open { "open_file" } else { "close_file" };
    log::append(tx, now, caller.actor(), act, id.as_str(), &json!({ "file": file, "access": access }))
        .await?;
    rows::bind(tx, now, caller.actor()).await?;
    Ok(())
}

/// Opens a file to the one who has just made it: nobody else may, who could not change it.
///
/// # Errors
/// The database's own.
pub async fn open_own(tx: &mut Tx, caller: &Caller, now: Now, file: &str) -> Result<(), StaffError> {
    if let Caller::Member(member) = caller {
        for access in Access::ALL {
            grants::give(tx, caller.actor(), now, &member.account.id, file, *access).await?;
        }
        rows::bind(tx, now, caller.actor()).await?;
    }
    Ok(())
}

/// Gives somebody other roles.
///
/// # Errors
/// `NotAllowed`, also for one's own account; `NoRole`; `Unknown`; the database's own.
pub async fn set_roles(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    id: &AccountId,
    roles: &[Role],
) -> Result<(), StaffError> {
    may(caller, Act::KeepAccounts, &On::Account(id))?;
    if roles.is_empty() {
        return Err(StaffError::NoRole);
    }
    accounts::get(tx, id).await?.ok_or(StaffError::Unknown)?;
    accounts::set_roles(tx, id, roles).await?;
    log::append(tx, now, caller.actor(), "set_roles", id.as_str(), &json!({ "roles": codes(roles) })).await?;
    rows::bind(tx, now, caller.actor()).await?;
    Ok(())
}

/// Records that somebody has left: every session of theirs, link and calendar address ends at once.
///
/// # Errors
/// `NotAllowed`, also for one's own account; `Unknown`; the database's own.
pub async fn leave(tx: &mut Tx, caller: &Caller, now: Now, id: &AccountId) -> Result<(), StaffError> {
    may(caller, Act::KeepAccounts, &On::Account(id))?;
    accounts::get(tx, id).await?.ok_or(StaffError::Unknown)?;
    accounts::leave(tx, id).await?;
    sessions::end_all(tx, id).await?;
    invitation::forget(tx, id).await?;
    log::append(tx, now, caller.actor(), "leave", id.as_str(), &json!({})).await?;
    rows::bind(tx, now, caller.actor()).await?;
    Ok(())
}

/// Every account and every grant with what is sealed of it, by the name of its seal.
///
/// # Errors
/// The database's own.
pub async fn contents(tx: &mut Tx) -> Result<Vec<(String, String)>, StaffError> {
    let mut all = accounts::contents(tx).await?;
    all.extend(grants::contents(tx).await?);
    Ok(all)
}

/// Everybody, those who left last, for the one who keeps the accounts.
///
/// # Errors
/// `NotAllowed`; the database's own.
pub async fn all(tx: &mut Tx, caller: &Caller) -> Result<Vec<Account>, StaffError> {
    may(caller, Act::SeeAccounts, &On::Nothing)?;
    Ok(accounts::all(tx).await?)
}

/// Those to whom a file can be opened: everybody who works here and may see files at all.
///
/// # Errors
/// `NotAllowed`; the database's own.
pub async fn colleagues(tx: &mut Tx, caller: &Caller, file: &str) -> Result<Vec<Account>, StaffError> {
    may(caller, Act::ShareFile, &On::File(file))?;
    let reads = |account: &Account| {
        TABLE.iter().any(|(act, role, _)| *act == Act::SeeFile && account.roles.contains(role))
    };
    let all = accounts::all(tx).await?.into_iter();
    Ok(all.filter(|account| account.state != State::Left && reads(account)).collect())
}

/// One account, for the one who keeps them.
///
/// # Errors
/// `NotAllowed`; `Unknown`; the database's own.
pub async fn get(tx: &mut Tx, caller: &Caller, id: &AccountId) -> Result<Account, StaffError> {
    may(caller, Act::SeeAccounts, &On::Nothing)?;
    accounts::get(tx, id).await?.map(|found| found.account).ok_or(StaffError::Unknown)
}

/// Makes another secret calendar address for somebody, and ends the one before; gives the secret.
///
/// # Errors
/// `NotAllowed`; the database's own.
pub async fn new_calendar(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    mint: &mut Mint,
) -> Result<String, StaffError> {
    let id = &caller.member().ok_or(StaffError::NotAllowed)?.account.id;
    may(caller, Act::KeepOwn, &On::Account(id))?;
    let token = Token::mint(mint);
    accounts::set_calendar(tx, id, Some(token.hash())).await?;
    log::append(tx, now, caller.actor(), "new_calendar", id.as_str(), &json!({})).await?;
    rows::bind(tx, now, caller.actor()).await?;
    Ok(token.secret().to_owned())
}

/// Whose calendar address it is; `None` when it was replaced or they left.
///
/// # Errors
/// The database's own.
pub async fn by_calendar(tx: &mut Tx, secret: &str) -> Result<Option<Caller>, StaffError> {
    let Some(account) = accounts::by_calendar(tx, &Token::from_text(secret).hash()).await? else {
        return Ok(None);
    };
    let open = grants::of(tx, &account.id).await?;
    Ok(Some(Caller::Member(Member::new(account, open))))
}

/// Notes where somebody wants a daily word that something waits; empty for nowhere.
///
/// # Errors
/// `NotAMail`; `NotAllowed`; the database's own.
pub async fn set_mail(tx: &mut Tx, caller: &Caller, now: Now, mail: &str) -> Result<(), StaffError> {
    let id = &caller.member().ok_or(StaffError::NotAllowed)?.account.id;
    may(caller, Act::KeepOwn, &On::Account(id))?;
    let mail = match mail {
        "" => None,
        mail => Some(mail.parse::<Address>().map_err(|NotAnAddress| StaffError::NotAMail)?.to_string()),
    };
    accounts::set_mail(tx, id, mail.as_deref()).await?;
    log::append(tx, now, caller.actor(), "set_mail", id.as_str(), &json!({})).await?;
    rows::bind(tx, now, caller.actor()).await?;
    Ok(())
}

/// Those who want a daily word and have not had that of a day, with where to send it.
///
/// # Errors
/// The database's own.
pub async fn to_remind(tx: &mut Tx, day: Date) -> Result<Vec<(Caller, String)>, StaffError> {
    let mut people = Vec::new();
    for (account, mail) in accounts::to_remind(tx, day).await? {
        let open = grants::of(tx, &account.id).await?;
        people.push((Caller::Member(Member::new(account, open)), mail));
    }
    Ok(people)
}

/// Notes that somebody had the word of a day.
///
/// # Errors
/// The database's own.
pub async fn reminded(tx: &mut Tx, caller: &Caller, day: Date) -> Result<(), StaffError> {
    let id = &caller.member().ok_or(StaffError::NotAllowed)?.account.id;
    Ok(accounts::reminded(tx, id, day).await?)
}

/// Where somebody wants it; `None` for nowhere.
///
/// # Errors
/// The database's own.
pub async fn mail_of(tx: &mut Tx, caller: &Caller) -> Result<Option<String>, StaffError> {
    let id = &caller.member().ok_or(StaffError::NotAllowed)?.account.id;
    Ok(accounts::mail_of(tx, id).await?)
}

/// The one of a name, however it is cased; `None` when nobody is called so.
///
/// # Errors
/// The database's own.
pub async fn by_name(tx: &mut Tx, name: &str) -> Result<Option<Account>, StaffError> {
    Ok(accounts::by_name(tx, &fold(name)).await?.map(|found| found.account))
}

/// What is open to somebody: files and accesses.
///
/// # Errors
/// `NotAllowed`; the database's own.
pub async fn grants_of(
    tx: &mut Tx,
    caller: &Caller,
    id: &AccountId,
) -> Result<Vec<(String, Access)>, StaffError> {
    may(caller, Act::SeeAccounts, &On::Nothing)?;
    Ok(grants::of(tx, id).await?)
}

fn checked_name(name: &str) -> Result<String, StaffError> {
    let name = name.trim();
    if name.is_empty() || name.chars().count() > LONGEST_NAME || fold(name).is_empty() {
        return Err(StaffError::NoName);
    }
    check_name(name).map_err(StaffError::NameNotKept)?;
    // The log's own actors are no people.
    let reserved = [Actor::program(), Actor::import(), Actor::machine()];
    if reserved.iter().any(|actor| fold(actor.name()) == fold(name)) {
        return Err(StaffError::NameTaken(name.to_owned()));
    }
    Ok(name.to_owned())
}

fn codes(roles: &[Role]) -> Vec<&'static str> {
    roles.iter().map(|role| role.code()).collect()
}
