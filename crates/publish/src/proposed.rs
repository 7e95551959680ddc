//! What a proposal is about: the file of a person or an action alone, and who may read it, decide on it, stop it.

use byname_staff::{Act, Caller, On, StaffError, may};

use crate::proposal::Proposal;

/// Whether whoever asks may stop what a record would become, or take back what it is.
///
/// # Errors
/// `NotAllowed`.
pub fn may_take_back(caller: &Caller, record: &str) -> Result<(), StaffError> {
    if is_action(record) {
        may(caller, Act::WithdrawAction, &On::Nothing)
    } else {
        may(caller, Act::Withdraw, &On::File(record))
    }
}

/// Whether a record of which a release is asked is an action; else it is a file.
#[must_use]
pub fn is_action(record: &str) -> bool {
    record.starts_with("action-")
}

/// Whether whoever asks may read a record of which a release is asked.
///
/// # Errors
/// `NotAllowed`.
pub(crate) fn may_see(caller: &Caller, record: &str) -> Result<(), StaffError> {
    if is_action(record) {
        may(caller, Act::SeeActions, &On::Nothing)
    } else {
        may(caller, Act::SeeFile, &On::File(record))
    }
}

/// Whether whoever asks may decide on a proposal, as another person than the one who asked.
///
/// # Errors
/// `NotAllowed`.
pub(crate) fn may_decide(caller: &Caller, proposal: &Proposal) -> Result<(), StaffError> {
    let by = &proposal.proposed_by;
    if is_action(&proposal.record) {
        may(caller, Act::DecideAction, &On::AskedBy(by))
    } else {
        may(caller, Act::DecideRelease, &On::Asked { file: &proposal.record, by })
    }
}
