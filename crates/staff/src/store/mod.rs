//! The people of the desk in the database.

pub(crate) mod accounts;
pub(crate) mod forms;
pub(crate) mod grants;
pub(crate) mod invitations;
pub(crate) mod recoveries;
pub(crate) mod sessions;
