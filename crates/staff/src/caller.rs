//! On whose behalf something is read or done.

use std::collections::HashSet;

use byname_base::actor::Actor;
use byname_base::id::AccountId;

use crate::account::{Access, Account, EVERY_FILE, Role};

/// On whose behalf something is read or done: every operation takes one.
#[derive(Debug, Clone)]
pub enum Caller {
    /// One of the people of the desk, as their session says; never as a form says.
    Member(Member),
    /// Whoever runs a command on the machine, or the program by itself. Nothing is kept from them: they hold the
    /// database.
    Machine(Actor),
}

/// One of the people of the desk, with everything that decides what they may do. Read anew for every request.
#[derive(Debug, Clone)]
pub struct Member {
    /// Who they are.
    pub account: Account,
    actor: Actor,
    open: HashSet<(String, Access)>,
}

impl Caller {
    /// Who stands in the log.
    #[must_use]
    pub fn actor(&self) -> &Actor {
        match self {
            Self::Member(member) => &member.actor,
            Self::Machine(actor) => actor,
        }
    }

    /// The same with one more file open, which they have just made themselves.
    #[must_use]
    pub fn with_file(&self, file: &str) -> Self {
        let mut caller = self.clone();
        if let Self::Member(member) = &mut caller {
            member.open.extend(Access::ALL.iter().map(|access| (file.to_owned(), *access)));
        }
        caller
    }

    /// The one signed in; `None` for a command.
    #[must_use]
    pub fn member(&self) -> Option<&Member> {
        match self {
            Self::Member(member) => Some(member),
            Self::Machine(_) => None,
        }
    }

    /// The account of the one signed in; `None` for a command.
    #[must_use]
    pub fn account(&self) -> Option<AccountId> {
        self.member().map(|member| member.account.id.clone())
    }
}

impl Member {
    /// Somebody with what is open to them.
    #[must_use]
    pub fn new(account: Account, open: impl IntoIterator<Item = (String, Access)>) -> Self {
        let actor = Actor::named(&account.name).unwrap_or_else(Actor::program);
        Self { account, actor, open: open.into_iter().collect() }
    }

    /// Whether they do this.
    #[must_use]
    pub fn is(&self, role: Role) -> bool {
        self.account.roles.contains(&role)
    }

    /// Whether a file is open to them in this way. Writing never follows from reading, nor reading from writing.
    #[must_use]
    pub fn has(&self, access: Access, file: &str) -> bool {
        [file, EVERY_FILE].iter().any(|id| self.open.contains(&((*id).to_owned(), access)))
    }
}
