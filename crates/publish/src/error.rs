//! Every way in which publishing can refuse.

use byname_campaign::CampaignError;
use byname_register::RegisterError;
use byname_staff::StaffError;

/// Every way in which publishing can refuse; the text says what the person at the keyboard can do next.
#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    /// The database failed.
    #[error(transparent)]
    Database(#[from] byname_db::DbError),
    /// The log, or what it binds, was changed.
    #[error(transparent)]
    Sealed(#[from] byname_seal::SealError),
    /// The campaign refused.
    #[error(transparent)]
    Campaign(CampaignError),
    /// A snapshot in the database cannot be read.
    #[error("publication {id} cannot be read ({cause}); run `byname verify`")]
    UnreadableSnapshot {
        /// Which one.
        id: String,
        /// Why.
        cause: serde_json::Error,
    },
    /// A snapshot is not what was released.
    #[error("publication {id} was changed after its release: its hash is not the one it was released with")]
    ChangedSnapshot {
        /// Which one.
        id: String,
    },
    /// The two people are one.
    #[error(
        "“{0}” cannot both release and approve: a second person must have looked. Nothing was released; give another \
         name with --approved-by"
    )]
    SamePerson(String),
    /// A name, reason or risk review was left empty.
    #[error("{0} is empty. Nothing was released; say it in a few words")]
    Empty(&'static str),
    /// The risk review is too old or of a day that has not come.
    #[error(
        "a risk review of {reviewed_on} does not hold on {today}: it lasts six months. Nothing was released"
    )]
    ReviewNotValid {
        /// The day of the review.
        reviewed_on: jiff::civil::Date,
        /// The day of the release.
        today: jiff::civil::Date,
    },
    /// No record has this id.
    #[error("no record has the id “{0}”; `byname export register FOLDER` lists them all")]
    UnknownRecord(String),
    /// What somebody asked for is not theirs to decide, or not there: the two are told alike.
    #[error("there is nothing of that kind here")]
    Unknown,
    /// Something is already asked for this file.
    #[error("a release of this file is already asked for")]
    AlreadyAsked,
    /// What was looked at is not what would become public now.
    #[error("the file was changed since you looked at it: look again")]
    ChangedSince,
    /// It was decided, undone or released before.
    #[error("it was decided before")]
    Decided,
    /// A release was to rest on the family's consent, and none stands.
    #[error("no consent of the family stands for “{0}”. Nothing was released; record one at the desk first")]
    NoConsent(String),
    /// A placard was asked for somebody who is on none.
    #[error(
        "“{0}” is not public, or no longer missing: a placard speaks for those still missing. Nothing was printed"
    )]
    NotOnAPlacard(String),
    /// There is nobody to print.
    #[error("nobody who is public is still missing, so there is nothing to print")]
    NobodyMissing,
    /// A square was asked for, and nobody said where the site is.
    #[error(
        "a square leads to the site, and byname.toml does not say where that is. Nothing was printed; set base_url, \
         or leave --code out"
    )]
    NoAddress,
    /// A square was asked for on a ribbon.
    #[error(
        "a ribbon carries the name alone. Nothing was printed; take --size a4 or a3, or leave --code out"
    )]
    CodeOnRibbon,
    /// Photographs were asked for on a ribbon.
    #[error(
        "a ribbon carries the name alone. Nothing was printed; take --size a4 or a3, or leave --photo out"
    )]
    PhotoOnRibbon,
    /// Nothing of the record is public.
    #[error("“{0}” is not public, so there is nothing to take back")]
    NotPublic(String),
}

impl From<RegisterError> for PublishError {
    fn from(error: RegisterError) -> Self {
        match error {
            RegisterError::Database(cause) => Self::Database(cause),
            RegisterError::NoReason => Self::Empty("reason"),
            _ => Self::Unknown,
        }
    }
}

impl From<CampaignError> for PublishError {
    fn from(error: CampaignError) -> Self {
        match error {
            CampaignError::Database(cause) => Self::Database(cause),
            other => Self::Campaign(other),
        }
    }
}

impl From<StaffError> for PublishError {
    /// What may not be seen is not there.
    fn from(error: StaffError) -> Self {
        match error {
            StaffError::Database(cause) => Self::Database(cause),
            _ => Self::Unknown,
        }
    }
}
