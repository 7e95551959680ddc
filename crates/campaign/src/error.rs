//! Every way in which an operation of a campaign refuses.

use byname_db::DbError;
use byname_register::RegisterError;
use byname_staff::StaffError;
use byname_staff::desk::Desk;
use byname_web::error_page::Fault;

use crate::action::ActionState;
use crate::letters::campaign::LettersState;
use crate::petition::PetitionState;

/// Every way in which an operation of a campaign refuses.
#[derive(Debug, thiserror::Error)]
pub enum CampaignError {
    /// There is no such petition, or it is not for whoever asks: the two are told alike.
    #[error("there is no such petition")]
    Unknown,
    /// Somebody changed it since it was read; nothing was written.
    #[error("the petition was changed meanwhile by {by}")]
    Stale {
        /// Who changed it.
        by: String,
    },
    /// The petition stands where this cannot be done.
    #[error("a petition that is {0} does not take this")]
    NotNow(PetitionState),
    /// It says nothing, addresses nobody, or is for nobody.
    #[error("a petition has a text, somebody whom it addresses, and somebody for whom it is")]
    Incomplete,
    /// It does not address such an institution; those that it addresses.
    #[error("the petition does not address it; it addresses {0}")]
    NoSuchRecipient(String),
    /// Another petition has this address.
    #[error("another petition has this address")]
    SlugTaken,
    /// It was handed over to them on this day already.
    #[error("it was handed over to them on this day already")]
    HandedOverThatDay,
    /// A day on which it cannot have been handed over.
    #[error("a petition is handed over after it opened, and not on a day to come")]
    NotThatDay,
    /// Something that must be said is empty.
    #[error("{0} is empty")]
    Empty(&'static str),
    /// A key to which nothing can be sealed.
    #[error("“{0}” is no age recipient")]
    NotAKey(String),
    /// A rule that says nothing would take out everybody.
    #[error("the rule says nothing")]
    NoRule,
    /// There is nothing that it would concern.
    #[error("it concerns no signature")]
    NothingMet,
    /// It would concern more or fewer signatures than were shown; nothing was done.
    #[error("it concerns another number of signatures by now")]
    Changed,
    /// What is no number of sheets, as the log writes them.
    #[error("these are no numbers of sheets")]
    NoSheets,
    /// No number of signatures that sheets of one batch can hold.
    #[error("a batch of sheets holds 1 to 999,999 signatures")]
    NotOnPaper,
    /// What is no SHA-256.
    #[error("this is no SHA-256")]
    NoScan,
    /// Another batch has one of these sheets.
    #[error("another batch has one of these sheets: {0}")]
    SheetTwice(String),
    /// Another batch has this scan.
    #[error("another batch has this scan")]
    ScanTwice,
    /// The second person counted another number than the first.
    #[error("the second person counted another number of signatures")]
    CountedOtherwise,
    /// The action stands where this cannot be done.
    #[error("an action that is {0} does not take this")]
    ActionNotNow(ActionState),
    /// An action without a certain day.
    #[error("the action has no certain day")]
    NoDay,
    /// An hour of a day that is not certain.
    #[error("an hour needs a certain day")]
    HourWithoutDay,
    /// What is no hour of the day.
    #[error("this is no hour of the day, such as 10:30")]
    NoHour,
    /// It would end before it begins.
    #[error("the action ends before it begins")]
    EndsBefore,
    /// What is no zone of the time zone database.
    #[error("this is no time zone, such as Europe/Kyiv")]
    NoZone,
    /// A number without a series.
    #[error("a number needs a series")]
    NumberWithoutSeries,
    /// Another action of the series has the number.
    #[error("number {number} of the series is {by}")]
    NumberTaken {
        /// The number.
        number: i64,
        /// Which action has it.
        by: String,
    },
    /// A number that leaves others out.
    #[error("the last number before it is {before}; say why others are left out")]
    GapWithoutReason {
        /// The last number before it.
        before: i64,
    },
    /// There is no exact place to be told at a set time.
    #[error("there is no exact place that could be told then")]
    RevealWithoutPlace,
    /// The exact place would be told when the action is over.
    #[error("the exact place would be told when the action is over")]
    RevealTooLate,
    /// A text for everybody holds the exact place.
    #[error("a text for everybody holds the exact place")]
    ExactPlaceTold,
    /// No step that whoever asks may see has this number.
    #[error("there is no such step")]
    NoSuchStep,
    /// The action has not begun.
    #[error("the action has not begun")]
    NotBegun,
    /// What cannot be the name of somebody.
    #[error("this cannot be a name")]
    NotAName,
    /// No more forms are taken.
    #[error("no more are taken")]
    Full,
    /// The campaign of letters stands where this cannot be done.
    #[error("a campaign of letters that is {0} does not take this")]
    LettersNotNow(LettersState),
    /// It says nothing, is for nobody, or addresses nobody who can be greeted and reached in a language that it has.
    #[error(
        "a campaign of letters has a text, somebody for whom it is, and somebody who can be written to in its languages"
    )]
    LettersIncomplete,
    /// An e-mail to a Russian or de facto body is no appeal.
    #[error("an e-mail to a Russian or de facto body is no appeal")]
    NoEffectThere,
    /// The words that are offered name somebody for whom the campaign is.
    #[error("the words that are offered name somebody; the facts are put in from the release")]
    NameInModel,
    /// A number of letters that cannot be.
    #[error("so many letters there cannot be")]
    NotThatMany,
    /// The batch stands where this cannot be done.
    #[error("the batch was handed over or dissolved already")]
    BatchNotNow,
    /// The count cannot begin.
    #[error(transparent)]
    Count(#[from] crate::count::CountError),
    /// The register refused.
    #[error(transparent)]
    Register(RegisterError),
    /// The database failed.
    #[error(transparent)]
    Database(#[from] DbError),
}

impl From<StaffError> for CampaignError {
    /// What may not be seen is not there.
    fn from(error: StaffError) -> Self {
        match error {
            StaffError::Database(cause) => Self::Database(cause),
            _ => Self::Unknown,
        }
    }
}

impl From<RegisterError> for CampaignError {
    fn from(error: RegisterError) -> Self {
        match error {
            RegisterError::Unknown => Self::Unknown,
            RegisterError::Stale { by } => Self::Stale { by },
            RegisterError::Database(cause) => Self::Database(cause),
            other => Self::Register(other),
        }
    }
}

impl From<CampaignError> for Fault {
    /// What no form can mend.
    fn from(error: CampaignError) -> Self {
        match error {
            CampaignError::Database(cause) => Desk::broken(&cause),
            _ => Self::NotFound,
        }
    }
}

impl CampaignError {
    /// The key of its words.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self {
            Self::Unknown => "error-not-found",
            Self::Stale { .. } => "desk-stale-petition",
            Self::NotNow(_) => "petition-not-now",
            Self::Incomplete => "petition-incomplete",
            Self::SlugTaken => "petition-slug-taken",
            Self::NoSuchRecipient(_) => "error-not-found",
            Self::HandedOverThatDay => "hand-over-twice",
            Self::NotThatDay => "hand-over-day-wrong",
            Self::Empty(_) => "form-empty",
            Self::NotAKey(_) => "petition-not-a-key",
            Self::NoRule => "invalidate-no-rule",
            Self::NothingMet => "invalidate-nothing",
            Self::Changed => "invalidate-changed",
            Self::NoSheets => "sheets-no-sheets",
            Self::NotOnPaper => "sheets-not-a-number",
            Self::NoScan => "sheets-no-scan",
            Self::SheetTwice(_) => "sheets-sheet-twice",
            Self::ScanTwice => "sheets-scan-twice",
            Self::CountedOtherwise => "sheets-counted-otherwise",
            Self::ActionNotNow(_) => "action-not-now",
            Self::NoDay => "action-no-day",
            Self::HourWithoutDay => "action-hour-without-day",
            Self::NoHour => "action-no-hour",
            Self::EndsBefore => "action-ends-before",
            Self::NoZone => "action-no-zone",
            Self::NumberWithoutSeries => "action-number-without-series",
            Self::NumberTaken { .. } => "action-number-taken",
            Self::GapWithoutReason { .. } => "action-gap-without-reason",
            Self::RevealWithoutPlace => "action-reveal-without-place",
            Self::RevealTooLate => "action-reveal-too-late",
            Self::ExactPlaceTold => "action-exact-place-told",
            Self::NoSuchStep => "action-no-such-step",
            Self::NotBegun => "action-not-begun",
            Self::NotAName => "action-not-a-name",
            Self::Full => "coming-full",
            Self::LettersNotNow(_) => "letters-not-now",
            Self::LettersIncomplete => "letters-incomplete",
            Self::NoEffectThere => "letters-no-effect-there",
            Self::NameInModel => "letters-name-in-model",
            Self::NotThatMany => "letters-not-that-many",
            Self::BatchNotNow => "letters-batch-not-now",
            Self::Count(_) => "petition-no-count",
            Self::Register(error) => error.word(),
            Self::Database(_) => "error-broken",
        }
    }
}
