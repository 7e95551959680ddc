//! The one function that says who may do what. Pages, data, exports, calendars and commands all ask it, and nothing
//! else decides.
//!
//! What is allowed stands in one table, a line for each act and role; what is not in it is refused.

use std::sync::LazyLock;

use byname_base::codes;
use byname_base::id::AccountId;

use crate::StaffError;
use crate::account::{Access, Role, State};
use crate::caller::{Caller, Member};

codes! {
    /// Everything that somebody may want to do at the desk.
    Act {
        /// Read the agenda, as far as the files are open to them.
        SeeAgenda = "see_agenda",
        /// Look for people and read the list of files, as far as they are open to them.
        SeeFiles = "see_files",
        /// Read one file: person, cases, claims, steps, history.
        SeeFile = "see_file",
        /// Open a file for a person who has none.
        OpenFile = "open_file",
        /// Change a file: claims, status, relations, incident.
        ChangeFile = "change_file",
        /// Open a file to somebody else.
        ShareFile = "share_file",
        /// Read the sources.
        SeeSources = "see_sources",
        /// Add or mend a source.
        KeepSources = "keep_sources",
        /// Record a step or a reply for people.
        KeepSteps = "keep_steps",
        /// Ask that a file be released.
        ProposeRelease = "propose_release",
        /// Decide, as the second person, that a file is released.
        DecideRelease = "decide_release",
        /// Take back what is public.
        Withdraw = "withdraw",
        /// Read the petitions of the group at the desk, and how many wait.
        SeePetitions = "see_petitions",
        /// Write a petition, ask for it to be opened, pause and close it, keep its count clean.
        KeepPetitions = "keep_petitions",
        /// Open a petition that somebody else asked to be opened.
        OpenPetition = "open_petition",
        /// Read the campaigns of letters at the desk, and how many letters wait; never a letter.
        SeeLetters = "see_letters",
        /// Write a campaign of letters, ask for it to be opened, pause and stop it, print what writers left.
        KeepLetters = "keep_letters",
        /// Open a campaign of letters that somebody else asked to be opened.
        OpenLetters = "open_letters",
        /// Do what somebody else asked for: take many signatures out of a count, or put them back, or let those on
        /// paper in.
        DecideInvalidation = "decide_invalidation",
        /// Read the actions of the group at the desk, drafts among them.
        SeeActions = "see_actions",
        /// Plan an action, tell what came of it, ask that the world be told, take that back.
        KeepActions = "keep_actions",
        /// Decide, as the second person, that the world is told of an action.
        DecideAction = "decide_action",
        /// Take back an action that is public.
        WithdrawAction = "withdraw_action",
        /// Read which words of the site are translated, and take them home as a file.
        SeeWords = "see_words",
        /// Bring words that somebody translated, and put back what was there before.
        OfferWords = "offer_words",
        /// Put words that somebody else brought on the site.
        TakeWords = "take_words",
        /// Read who works here.
        SeeAccounts = "see_accounts",
        /// Add people, give roles and open files, record that somebody left.
        KeepAccounts = "keep_accounts",
        /// Help somebody back in, together with a second officer.
        Recover = "recover",
        /// Read the log.
        SeeLog = "see_log",
        /// Read and change what is one's own: password, second factor, calendar address.
        KeepOwn = "keep_own",
    }
}

/// What a line of the table asks besides the role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// Nothing more.
    Nothing,
    /// Every file concerned is open to them in this way.
    Open(Access),
    /// Every file concerned is open to them in this way, and another person asked for it.
    OpenAskedByAnother(Access),
    /// Another person asked for it.
    AskedByAnother,
    /// It concerns somebody else's account.
    AnotherAccount,
    /// It concerns somebody else's account, and another person asked for it.
    AnotherAccountAskedByAnother,
    /// It concerns their own account.
    OwnAccount,
}

/// What an act concerns.
#[derive(Debug, Clone, Copy)]
pub enum On<'a> {
    /// Nothing in particular.
    Nothing,
    /// One file, by the record id of its person.
    File(&'a str),
    /// Several files at once. None at all means an act for everybody, which concerns no file.
    Files(&'a [&'a str]),
    /// One file, for which somebody asked something.
    Asked {
        /// The file.
        file: &'a str,
        /// Who asked.
        by: &'a AccountId,
    },
    /// Something that concerns no file, for which somebody asked.
    AskedBy(&'a AccountId),
    /// One account.
    Account(&'a AccountId),
    /// One account, for which somebody asked something.
    AskedFor {
        /// The account.
        account: &'a AccountId,
        /// Who asked.
        by: &'a AccountId,
    },
}

impl<'a> On<'a> {
    /// Something that concerns no file, for which somebody asked; `None` when a command on the machine did: then everybody
    /// at the desk is another person.
    #[must_use]
    pub fn asked_by(who: Option<&'a AccountId>) -> Self {
        static NOBODY: LazyLock<AccountId> = LazyLock::new(|| AccountId::from_text(""));
        Self::AskedBy(who.unwrap_or(&NOBODY))
    }
}

/// Who may do what: the whole rule.
pub const TABLE: &[(Act, Role, Need)] = {
    use Access::{Read, Write};
    use Need::{AnotherAccount, Nothing, Open, OpenAskedByAnother};
    use Role::{Auditor, Campaigner, Caseworker, Keyholder, Operator, Publisher, Viewer};
    &[
        (Act::SeeAgenda, Viewer, Nothing),
        (Act::SeeAgenda, Caseworker, Nothing),
        (Act::SeeAgenda, Campaigner, Nothing),
        (Act::SeeAgenda, Publisher, Nothing),
        (Act::SeeFiles, Viewer, Nothing),
        (Act::SeeFiles, Caseworker, Nothing),
        (Act::SeeFiles, Campaigner, Nothing),
        (Act::SeeFiles, Publisher, Nothing),
        (Act::SeeFile, Viewer, Open(Read)),
        (Act::SeeFile, Caseworker, Open(Read)),
        (Act::SeeFile, Campaigner, Open(Read)),
        (Act::SeeFile, Publisher, Open(Read)),
        (Act::OpenFile, Caseworker, Nothing),
        (Act::ChangeFile, Caseworker, Open(Write)),
        (Act::ShareFile, Caseworker, Open(Write)),
        (Act::SeeSources, Viewer, Nothing),
        (Act::SeeSources, Caseworker, Nothing),
        (Act::SeeSources, Campaigner, Nothing),
        (Act::SeeSources, Publisher, Nothing),
        (Act::KeepSources, Caseworker, Nothing),
        (Act::KeepSources, Campaigner, Nothing),
        (Act::KeepSteps, Caseworker, Open(Write)),
        (Act::ProposeRelease, Caseworker, Open(Write)),
        (Act::DecideRelease, Publisher, OpenAskedByAnother(Read)),
        (Act::Withdraw, Caseworker, Open(Write)),
        (Act::Withdraw, Publisher, Open(Read)),
        (Act::SeePetitions, Viewer, Nothing),
        (Act::SeePetitions, Caseworker, Nothing),
        (Act::SeePetitions, Campaigner, Nothing),
        (Act::SeePetitions, Publisher, Nothing),
        (Act::KeepPetitions, Campaigner, Nothing),
        (Act::OpenPetition, Publisher, Need::AskedByAnother),
        (Act::SeeLetters, Viewer, Nothing),
        (Act::SeeLetters, Caseworker, Nothing),
        (Act::SeeLetters, Campaigner, Nothing),
        (Act::SeeLetters, Publisher, Nothing),
        (Act::KeepLetters, Campaigner, Nothing),
        (Act::OpenLetters, Publisher, Need::AskedByAnother),
        (Act::DecideInvalidation, Campaigner, Need::AskedByAnother),
        (Act::DecideInvalidation, Publisher, Need::AskedByAnother),
        (Act::SeeActions, Viewer, Nothing),
        (Act::SeeActions, Caseworker, Nothing),
        (Act::SeeActions, Campaigner, Nothing),
        (Act::SeeActions, Publisher, Nothing),
        (Act::KeepActions, Campaigner, Nothing),
        (Act::DecideAction, Publisher, Need::AskedByAnother),
        (Act::WithdrawAction, Campaigner, Nothing),
        (Act::WithdrawAction, Publisher, Nothing),
        (Act::SeeWords, Viewer, Nothing),
        (Act::SeeWords, Caseworker, Nothing),
        (Act::SeeWords, Campaigner, Nothing),
        (Act::SeeWords, Publisher, Nothing),
        (Act::OfferWords, Campaigner, Nothing),
        (Act::OfferWords, Publisher, Nothing),
        (Act::TakeWords, Publisher, Need::AskedByAnother),
        (Act::SeeAccounts, Operator, Nothing),
        (Act::SeeAccounts, Keyholder, Nothing),
        (Act::KeepAccounts, Operator, AnotherAccount),
        (Act::Recover, Operator, Need::AnotherAccountAskedByAnother),
        (Act::Recover, Keyholder, Need::AnotherAccountAskedByAnother),
        (Act::SeeLog, Auditor, Nothing),
        (Act::KeepOwn, Viewer, Need::OwnAccount),
        (Act::KeepOwn, Caseworker, Need::OwnAccount),
        (Act::KeepOwn, Campaigner, Need::OwnAccount),
        (Act::KeepOwn, Publisher, Need::OwnAccount),
        (Act::KeepOwn, Keyholder, Need::OwnAccount),
        (Act::KeepOwn, Operator, Need::OwnAccount),
        (Act::KeepOwn, Auditor, Need::OwnAccount),
    ]
};

/// Says whether somebody may do something with something. Whoever has left, or never confirmed, may do nothing.
///
/// # Errors
/// `NotAllowed`: pages tell it as “not there”, so that nobody learns what exists.
pub fn may(caller: &Caller, act: Act, on: &On<'_>) -> Result<(), StaffError> {
    let allowed = match caller {
        Caller::Machine(_) => true,
        Caller::Member(member) => member.account.state == State::Active && table_allows(member, act, on),
    };
    if allowed { Ok(()) } else { Err(StaffError::NotAllowed) }
}

/// Whether some file at least could be concerned: what a menu shows. It opens nothing.
#[must_use]
pub fn could(caller: &Caller, act: Act) -> bool {
    match caller {
        Caller::Machine(_) => true,
        Caller::Member(member) => {
            let lines = TABLE.iter().any(|(of, role, _)| *of == act && member.is(*role));
            member.account.state == State::Active && lines
        }
    }
}

fn table_allows(member: &Member, act: Act, on: &On<'_>) -> bool {
    TABLE.iter().any(|(of, role, need)| *of == act && member.is(*role) && is_met(*need, member, on))
}

fn is_met(need: Need, member: &Member, on: &On<'_>) -> bool {
    let own = &member.account.id;
    match (need, on) {
        (Need::Nothing, _) => true,
        (Need::Open(access), On::File(file) | On::Asked { file, .. }) => member.has(access, file),
        (Need::Open(access), On::Files(files)) => files.iter().all(|file| member.has(access, file)),
        (Need::OpenAskedByAnother(access), On::Asked { file, by }) => member.has(access, file) && *by != own,
        (Need::AskedByAnother, On::AskedBy(by)) => *by != own,
        (Need::AnotherAccount, On::Account(account)) => *account != own,
        (Need::AnotherAccountAskedByAnother, On::AskedFor { account, by }) => *account != own && *by != own,
        // The first of two officers: nobody has asked yet.
        (Need::AnotherAccountAskedByAnother, On::Account(account)) => *account != own,
        (Need::OwnAccount, On::Account(account)) => *account == own,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::account::{Account, EVERY_FILE};

    fn member(id: &str, roles: &[Role], state: State, open: &[(&str, Access)]) -> Caller {
        let account =
            Account { id: AccountId::from_text(id), name: id.to_owned(), roles: roles.to_vec(), state };
        Caller::Member(Member::new(account, open.iter().map(|(file, access)| ((*file).to_owned(), *access))))
    }

    /// Everything a role may do on a file that is open to it both ways, on one open to read, on one open to write,
    /// and on one that is closed, where another person asked for it.
    fn told(role: Role) -> String {
        let (own, other) = (AccountId::from_text("own"), AccountId::from_text("other"));
        let open = [
            ("both", Access::Read),
            ("both", Access::Write),
            ("read", Access::Read),
            ("write", Access::Write),
        ];
        let caller = member("own", &[role], State::Active, &open);
        let places = ["both", "read", "write", "closed"];
        let mut told = Vec::new();
        for act in Act::ALL {
            let of_files =
                places.iter().filter(|file| may(&caller, *act, &On::Asked { file, by: &other }).is_ok());
            let mut may_on: Vec<&str> = of_files.copied().collect();
            for (word, on) in
                [("self", On::Account(&own)), ("another", On::Account(&other)), ("any", On::Nothing)]
            {
                may_on.extend(may(&caller, *act, &on).is_ok().then_some(word));
            }
            if !may_on.is_empty() {
                told.push(format!("{act}: {}", may_on.join(" ")));
            }
        }
        told.join("\n")
    }

    #[test]
    fn each_role_may_what_its_lines_say_and_nothing_else() {
        let everywhere = "both read write closed self another any";
        let reads = format!("see_agenda: {everywhere}\nsee_files: {everywhere}\nsee_file: both read");
        let sources = format!("see_sources: {everywhere}");
        let petitions = format!("see_petitions: {everywhere}");
        let letters = format!("see_letters: {everywhere}");
        let keeps = |of: &str| format!("keep_{of}: {everywhere}");
        let actions = format!("see_actions: {everywhere}");
        let words = format!("see_words: {everywhere}");
        let offer_words = format!("offer_words: {everywhere}");
        assert_eq!(
            told(Role::Viewer),
            format!("{reads}\n{sources}\n{petitions}\n{letters}\n{actions}\n{words}\nkeep_own: self")
        );
        assert_eq!(
            told(Role::Campaigner),
            format!(
                "{reads}\n{sources}\n{}\n{petitions}\n{}\n{letters}\n{}\n{actions}\n{}\n\
                 withdraw_action: {everywhere}\n{words}\n{offer_words}\nkeep_own: self",
                keeps("sources"),
                keeps("petitions"),
                keeps("letters"),
                keeps("actions")
            )
        );
        assert_eq!(
            told(Role::Caseworker),
            format!(
                "{reads}\nopen_file: {everywhere}\nchange_file: both write\nshare_file: both write\n{sources}\nkeep_sources: {everywhere}\n\
                 keep_steps: both write\npropose_release: both write\nwithdraw: both write\n{petitions}\n{letters}\n{actions}\n{words}\nkeep_own: self"
            )
        );
        assert_eq!(
            told(Role::Publisher),
            format!(
                "{reads}\n{sources}\ndecide_release: both read\nwithdraw: both read\n{petitions}\n{letters}\n{actions}\n\
                 withdraw_action: {everywhere}\n{words}\n{offer_words}\nkeep_own: self"
            )
        );
        assert_eq!(
            told(Role::Keyholder),
            format!("see_accounts: {everywhere}\nrecover: another\nkeep_own: self")
        );
        assert_eq!(
            told(Role::Operator),
            format!("see_accounts: {everywhere}\nkeep_accounts: another\nrecover: another\nkeep_own: self")
        );
        assert_eq!(told(Role::Auditor), format!("see_log: {everywhere}\nkeep_own: self"));
    }

    #[test]
    fn whoever_left_or_never_confirmed_may_nothing_with_every_role() {
        let id = AccountId::from_text("own");
        for state in [State::Left, State::Unconfirmed] {
            let every = [(EVERY_FILE, Access::Read), (EVERY_FILE, Access::Write)];
            let caller = member("own", Role::ALL, state, &every);
            for act in Act::ALL {
                for on in [On::Nothing, On::File("a"), On::Account(&id)] {
                    assert!(may(&caller, *act, &on).is_err(), "{state} {act}");
                }
                assert!(!could(&caller, *act), "{state} {act}");
            }
        }
    }

    #[test]
    fn nobody_decides_alone_and_nobody_keeps_their_own_account() {
        let (own, other) = (AccountId::from_text("own"), AccountId::from_text("other"));
        let every = [(EVERY_FILE, Access::Read), (EVERY_FILE, Access::Write)];
        let caller = member("own", Role::ALL, State::Active, &every);
        let may = |act, on: On<'_>| may(&caller, act, &on).is_ok();
        assert!(may(Act::DecideRelease, On::Asked { file: "a", by: &other }));
        assert!(!may(Act::DecideRelease, On::Asked { file: "a", by: &own }));
        assert!(!may(Act::DecideRelease, On::File("a")), "nobody asked");
        assert!(may(Act::OpenPetition, On::AskedBy(&other)) && !may(Act::OpenPetition, On::AskedBy(&own)));
        assert!(!may(Act::OpenPetition, On::Nothing), "nobody asked");
        assert!(may(Act::OpenLetters, On::AskedBy(&other)) && !may(Act::OpenLetters, On::AskedBy(&own)));
        assert!(may(Act::TakeWords, On::AskedBy(&other)) && !may(Act::TakeWords, On::AskedBy(&own)));
        let decide = Act::DecideInvalidation;
        assert!(may(decide, On::AskedBy(&other)) && !may(decide, On::AskedBy(&own)));
        assert!(!may(decide, On::Nothing), "nobody asked");
        let decide = Act::DecideAction;
        assert!(may(decide, On::AskedBy(&other)) && !may(decide, On::AskedBy(&own)));
        assert!(!may(decide, On::Nothing), "nobody asked");
        assert!(!may(Act::KeepAccounts, On::Account(&own)));
        assert!(!may(Act::Recover, On::Account(&own)));
        assert!(may(Act::Recover, On::AskedFor { account: &other, by: &AccountId::from_text("third") }));
        assert!(!may(Act::Recover, On::AskedFor { account: &other, by: &own }), "one officer is not two");
        assert!(!may(Act::Recover, On::AskedFor { account: &own, by: &other }));
        assert!(!may(Act::KeepOwn, On::Account(&other)));
    }

    #[test]
    fn several_files_must_all_be_open_and_a_menu_opens_nothing() {
        let caller = member("own", &[Role::Caseworker], State::Active, &[("a", Access::Write)]);
        assert!(may(&caller, Act::KeepSteps, &On::Files(&["a"])).is_ok());
        assert!(may(&caller, Act::KeepSteps, &On::Files(&["a", "b"])).is_err());
        assert!(may(&caller, Act::KeepSteps, &On::Files(&[])).is_ok(), "for all of them");
        assert!(could(&caller, Act::SeeFile) && may(&caller, Act::SeeFile, &On::File("b")).is_err());
        assert!(!could(&caller, Act::SeeLog));
        let machine = Caller::Machine(byname_base::actor::Actor::program());
        assert!(
            Act::ALL.iter().all(|act| may(&machine, *act, &On::File("a")).is_ok() && could(&machine, *act))
        );
    }
}
