//! Every way in which an operation of the register refuses.

use byname_base::text::TextFault;
use byname_db::DbError;
use byname_staff::StaffError;
use byname_staff::desk::Desk;
use byname_web::error_page::Fault;

/// Every way in which an operation of the register refuses.
#[derive(Debug, thiserror::Error)]
pub enum RegisterError {
    /// There is no such record, or it is not open to whoever asks: the two are told alike.
    #[error("there is no such record")]
    Unknown,
    /// Somebody changed the record since it was read; nothing was written.
    #[error("the record was changed meanwhile by {by}")]
    Stale {
        /// Who changed it.
        by: String,
    },
    /// A name that cannot be kept.
    #[error("the name cannot be kept: {0}")]
    NotAName(TextFault),
    /// A value that the field does not hold.
    #[error("the field does not hold such a value")]
    NotAValue,
    /// A kind of name was given to what is no name.
    #[error("only a name has a kind of name")]
    KindOfNoName,
    /// A relative who is neither described nor anybody whom the register names.
    #[error("say who it is, or give the number of their file")]
    Nobody,
    /// A number that no source has.
    #[error("there is no source {0}")]
    NoSuchSource(String),
    /// A source without a title: nobody could say what it is.
    #[error("a source has a title")]
    SourceWithoutTitle,
    /// A doubtful claim was chosen to be shown.
    #[error("a doubtful claim is never shown; give it another grade first, with its source")]
    Doubtful,
    /// A choice without a reason.
    #[error("say why")]
    NoReason,
    /// A file that is the same one, or is read with another one already.
    #[error("this is the same file, or it is read with another one already: undo that first")]
    SamePerson,
    /// A death confirmed on a single source of no authority.
    #[error("a confirmed death needs identified remains or a document: a claim of grade A or B")]
    DeathNotSupported,
    /// A consent of which nobody said that it was explained.
    #[error("what was not explained is no consent")]
    NotExplained,
    /// A consent to nothing.
    #[error("say what the consent covers")]
    CoversNothing,
    /// A consent of a day that has not come.
    #[error("the day of the consent has not come")]
    NotGivenYet,
    /// A consent that ends before it begins, has run out, or reaches further than twelve months.
    #[error("a consent lasts twelve months at most, and must not have run out")]
    NotItsTerm,
    /// A photograph of which nobody said that nobody else can be recognised in it.
    #[error("a photograph is of the person sought alone")]
    NotAlone,
    /// A photograph that nobody took.
    #[error("say who took it, or who has the right in it")]
    WithoutAuthor,
    /// A photograph that nobody allowed to be published.
    #[error("say who allowed that it is published")]
    WithoutLicence,
    /// A photograph of which no words say what is seen in it.
    #[error("say in one language at least what is seen")]
    WithoutAlt,
    /// The database failed.
    #[error(transparent)]
    Database(#[from] DbError),
}

impl From<StaffError> for RegisterError {
    /// What may not be seen is not there.
    fn from(error: StaffError) -> Self {
        match error {
            StaffError::Database(cause) => Self::Database(cause),
            _ => Self::Unknown,
        }
    }
}

impl From<RegisterError> for Fault {
    /// What no form can mend.
    fn from(error: RegisterError) -> Self {
        match error {
            RegisterError::Database(cause) => Desk::broken(&cause),
            _ => Self::NotFound,
        }
    }
}

impl RegisterError {
    /// The key of its words.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self {
            Self::Unknown => "error-not-found",
            Self::Stale { .. } => "desk-stale",
            Self::NotAName(_) => "register-not-a-name",
            Self::NotAValue => "register-not-a-value",
            Self::KindOfNoName => "name-kind-of-no-name",
            Self::Nobody => "relation-nobody",
            Self::NoSuchSource(_) => "register-no-such-source",
            Self::SourceWithoutTitle => "register-source-without-title",
            Self::Doubtful => "register-doubtful",
            Self::NoReason => "register-no-reason",
            Self::SamePerson => "same-already",
            Self::DeathNotSupported => "register-death-not-supported",
            Self::NotExplained => "consent-not-explained",
            Self::CoversNothing => "consent-covers-nothing",
            Self::NotGivenYet => "consent-not-given-yet",
            Self::NotItsTerm => "consent-not-its-term",
            Self::NotAlone => "photo-not-alone",
            Self::WithoutAuthor => "photo-without-author",
            Self::WithoutLicence => "photo-without-licence",
            Self::WithoutAlt => "photo-without-alt",
            Self::Database(_) => "error-broken",
        }
    }
}
