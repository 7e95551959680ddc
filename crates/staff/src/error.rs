//! Every way in which staff refuses.

use byname_base::text::TextFault;
use byname_db::DbError;

/// Every way in which staff refuses, with what to do next.
#[derive(Debug, thiserror::Error)]
pub enum StaffError {
    /// The one who asks may not.
    #[error("this is not allowed to whoever asks for it")]
    NotAllowed,
    /// There is no such account, link or request.
    #[error("there is nobody and nothing of that name here")]
    Unknown,
    /// A name that is empty or too long.
    #[error("a name has 1 to 80 letters")]
    NoName,
    /// A name that cannot be kept.
    #[error("the name cannot be kept: {0}")]
    NameNotKept(TextFault),
    /// A name that somebody has.
    #[error("“{0}” is taken; add something that tells the two apart")]
    NameTaken(String),
    /// An account without a role could do nothing.
    #[error("name at least one role")]
    NoRole,
    /// A password that is too easily guessed.
    #[error("a password has at least 12 letters and is not the name")]
    WeakPassword,
    /// The two passwords differ.
    #[error("the two passwords differ; write the same one twice")]
    PasswordsDiffer,
    /// A code that is not the one of this half minute, or was used before.
    #[error("the code is not the one that the app shows now; wait for the next one")]
    WrongCode,
    /// Name, password and code do not belong together.
    #[error("name, password and code do not belong together")]
    WrongSignIn,
    /// Too many wrong tries.
    #[error("too many tries; wait {seconds} seconds")]
    SlowDown {
        /// How long.
        seconds: u32,
    },
    /// A one-time link that was used or has run out.
    #[error("this link was used or has run out; ask for a new one")]
    LinkEnded,
    /// An address to which no mail can go.
    #[error("this is no mail address: letters and digits, one @, no spaces")]
    NotAMail,
    /// The password could not be hashed: too little memory.
    #[error("the password could not be worked on; try again")]
    Hashing,
    /// The database failed.
    #[error(transparent)]
    Database(#[from] DbError),
}

impl StaffError {
    /// The key of its words.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self {
            Self::NotAllowed | Self::Unknown => "staff-unknown",
            Self::NoName => "staff-no-name",
            Self::NameNotKept(_) => "staff-name-not-kept",
            Self::NameTaken(_) => "staff-name-taken",
            Self::NoRole => "staff-no-role",
            Self::WeakPassword => "staff-weak-password",
            Self::PasswordsDiffer => "staff-passwords-differ",
            Self::WrongCode => "staff-wrong-code",
            Self::WrongSignIn => "staff-wrong-sign-in",
            Self::SlowDown { .. } => "staff-slow-down",
            Self::NotAMail => "staff-not-a-mail",
            Self::LinkEnded => "staff-link-ended",
            Self::Hashing | Self::Database(_) => "error-broken",
        }
    }
}
