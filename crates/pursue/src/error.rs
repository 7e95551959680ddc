//! Every way in which an operation on steps refuses.

use byname_db::DbError;
use byname_register::RegisterError;
use byname_staff::StaffError;
use byname_staff::desk::Desk;
use byname_web::error_page::Fault;

/// Every way in which an operation on steps refuses.
#[derive(Debug, thiserror::Error)]
pub enum PursueError {
    /// There is no such step, or a person whom it names is not open to whoever asks: the two are told alike.
    #[error("there is no such step")]
    Unknown,
    /// Somebody changed the step since it was read; nothing was written.
    #[error("the step was changed meanwhile by {by}")]
    Stale {
        /// Who changed it.
        by: String,
    },
    /// A step that nobody took, or that says nothing.
    #[error("say who acted, and what was asked or done")]
    Empty,
    /// A rule that is none of the rules.
    #[error("there is no reply rule {0}")]
    NoSuchRule(String),
    /// “Ignored” without a word on which inboxes were checked.
    #[error("say which inboxes were checked: only then may it be called ignored")]
    InboxesNotChecked,
    /// An extension without the day of its notice or the day to which it reaches.
    #[error("an extension has a day of notice and a day to which it reaches")]
    ExtensionWithoutDays,
    /// A forwarding without the body it went to.
    #[error("say to whom it was forwarded")]
    ForwardedToNobody,
    /// The register refused.
    #[error(transparent)]
    Register(RegisterError),
    /// The database failed.
    #[error(transparent)]
    Database(#[from] DbError),
}

impl From<StaffError> for PursueError {
    /// What may not be seen is not there.
    fn from(error: StaffError) -> Self {
        match error {
            StaffError::Database(cause) => Self::Database(cause),
            _ => Self::Unknown,
        }
    }
}

impl From<RegisterError> for PursueError {
    fn from(error: RegisterError) -> Self {
        match error {
            RegisterError::Unknown => Self::Unknown,
            RegisterError::Stale { by } => Self::Stale { by },
            RegisterError::Database(cause) => Self::Database(cause),
            other => Self::Register(other),
        }
    }
}

impl From<PursueError> for Fault {
    /// What no form can mend.
    fn from(error: PursueError) -> Self {
        match error {
            PursueError::Database(cause) => Desk::broken(&cause),
            _ => Self::NotFound,
        }
    }
}

impl PursueError {
    /// The key of its words.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self {
            Self::Unknown => "error-not-found",
            Self::Stale { .. } => "desk-stale-step",
            Self::Empty => "form-empty",
            Self::NoSuchRule(_) => "form-not-offered",
            Self::InboxesNotChecked => "step-inboxes-not-checked",
            Self::ExtensionWithoutDays => "step-extension-without-days",
            Self::ForwardedToNobody => "step-forwarded-to-nobody",
            Self::Register(error) => error.word(),
            Self::Database(_) => "error-broken",
        }
    }
}
