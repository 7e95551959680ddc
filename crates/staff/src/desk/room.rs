//! What every handler of the desk has at hand.

use std::sync::Arc;

use byname_base::id::Mint;
use byname_base::now::{Now, kyiv};
use byname_db::{Db, DbError};
use byname_web::csrf::Place;
use byname_web::error_page::Fault;
use byname_web::site::Site;
use jiff::civil::Date;

use super::Kept;
use crate::StaffError;
use crate::guessing::Guesses;

/// What every handler of the desk has at hand: words, the database, the clock. Clones share it.
#[derive(Clone)]
pub struct Desk {
    /// Words and settings.
    pub site: Site,
    /// The database.
    pub db: Db,
    /// The clock, read once a request and handed on.
    pub clock: fn() -> Now,
    /// Where cookies and forms belong, and what makes new secrets.
    pub place: Place,
    /// Wrong tries at signing in.
    pub guesses: Arc<Guesses>,
    /// What was worked out from the whole register.
    pub kept: Arc<Kept>,
}

impl Desk {
    /// This instant.
    #[must_use]
    pub fn now(&self) -> Now {
        (self.clock)()
    }

    /// The group's civil day.
    #[must_use]
    pub fn today(&self) -> Date {
        self.now().day_in(&kyiv())
    }

    /// A mint of new ids and secrets.
    #[must_use]
    pub fn mint(&self) -> Mint {
        (self.place.mint)()
    }

    /// What a failure of the database is to the one who asked: a full disk is told, everything else is noted.
    #[must_use]
    pub fn broken(cause: &DbError) -> Fault {
        tracing::error!(?cause, "the desk could not answer");
        if cause.is_full() { Fault::Full } else { Fault::Broken }
    }
}

impl From<StaffError> for Fault {
    /// What may not be seen is not there.
    fn from(error: StaffError) -> Self {
        match error {
            StaffError::SlowDown { seconds } => Self::SlowDown(seconds),
            StaffError::Database(cause) => Desk::broken(&cause),
            StaffError::Hashing => Self::Broken,
            _ => Self::NotFound,
        }
    }
}
