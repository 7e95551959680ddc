//! What the handlers of letters have at hand. Every question is put to the database anew, so that a campaign that is
//! stopped is stopped for the next request on every listener; nothing of it is kept in memory.

use byname_base::id::{LetterReportId, Mint, PublicId};
use byname_base::now::Now;
use byname_db::{Db, DbError};
use byname_web::token::Token;

use crate::error::CampaignError;
use crate::letters::addressee::Way;
use crate::letters::counts::{self, CountLine};
use crate::letters::give::{self, Given, KeptLetter, NewLetter};
use crate::letters::partner::{self, Partner, Posted, Report};
use crate::letters::public_letters::KnownLetters;
use crate::store::letters::campaigns;

/// What the handlers of letters have at hand.
pub struct Letters {
    db: Db,
    clock: fn() -> Now,
    mint: fn() -> Mint,
}

impl Letters {
    pub(super) fn new(db: Db, clock: fn() -> Now, mint: fn() -> Mint) -> Self {
        Self { db, clock, mint }
    }

    /// The campaign of an address; `None` when none was opened there.
    ///
    /// # Errors
    /// The database's own.
    pub async fn get(&self, slug: &str) -> Result<Option<KnownLetters>, DbError> {
        campaigns::public_by_slug(&mut self.db.read().await?, slug).await
    }

    /// Every campaign, the newest first.
    ///
    /// # Errors
    /// The database's own.
    pub async fn all(&self) -> Result<Vec<KnownLetters>, DbError> {
        campaigns::public(&mut self.db.read().await?).await
    }

    /// The campaigns for a person, the newest first.
    ///
    /// # Errors
    /// The database's own.
    pub async fn for_person(&self, id: &PublicId) -> Result<Vec<KnownLetters>, DbError> {
        let mut known = campaigns::public(&mut self.db.read_of(&[Self::noted_for(id)]).await?).await?;
        known.retain(|one| one.public.people.contains(id));
        Ok(known)
    }

    /// The name under which is noted that the campaigns for a person were read.
    #[must_use]
    pub fn noted_for(id: &PublicId) -> String {
        format!("letters for {id}")
    }

    /// A number that rises whenever a campaign is another than before, by whichever process.
    ///
    /// # Errors
    /// The database's own.
    pub async fn epoch(&self) -> Result<i64, DbError> {
        campaigns::epoch(&mut self.db.read_of(&[]).await?).await
    }

    /// How many letters went, line by line.
    ///
    /// # Errors
    /// The database's own.
    pub async fn counts(&self, known: &KnownLetters) -> Result<Vec<CountLine>, DbError> {
        counts::lines(&mut self.db.read().await?, &known.id).await
    }

    /// Keeps a letter until it can leave.
    ///
    /// # Errors
    /// The database's own: then nothing is kept.
    pub async fn give(&self, slug: &str, new: &NewLetter) -> Result<Given, DbError> {
        let mut tx = self.db.write().await?;
        let given = give::give(&mut tx, (self.clock)(), &mut (self.mint)(), slug, new).await?;
        tx.commit().await?;
        Ok(given)
    }

    /// Counts a letter that its writer says to have posted, or one who gives no name.
    ///
    /// # Errors
    /// The database's own: then nothing is counted.
    pub async fn count(&self, slug: &str, to: &PublicId, way: Way) -> Result<Given, DbError> {
        let mut tx = self.db.write().await?;
        let given = give::count(&mut tx, slug, to, way).await?;
        tx.commit().await?;
        Ok(given)
    }

    /// The letter of a link that was sent.
    pub(super) async fn by_link(&self, code: &str) -> Result<Option<(KnownLetters, KeptLetter)>, DbError> {
        give::by_link(&mut self.db.read().await?, &Token::from_text(code).hash()).await
    }

    /// Lets the letter of a link go.
    pub(super) async fn let_go(&self, code: &str) -> Result<Given, DbError> {
        let mut tx = self.db.write().await?;
        let given = give::let_go(&mut tx, (self.clock)(), &Token::from_text(code).hash()).await?;
        tx.commit().await?;
        Ok(given)
    }

    /// Forgets the letter of a link; gives whether it was there.
    pub(super) async fn forget(&self, code: &str) -> Result<bool, DbError> {
        let mut tx = self.db.write().await?;
        let gone = give::forget(&mut tx, &Token::from_text(code).hash()).await?;
        tx.commit().await?;
        Ok(gone)
    }

    /// The partner group of a link, its campaign, and what it told so far.
    pub(super) async fn partner(
        &self,
        slug: &str,
        code: &str,
    ) -> Result<(KnownLetters, Partner, Vec<(Report, Option<PublicId>)>), CampaignError> {
        let mut tx = self.db.read().await?;
        let (known, partner) = partner::by_link(&mut tx, (self.clock)(), slug, code).await?;
        let reports = partner::own_reports(&mut tx, &known, &partner).await?;
        Ok((known, partner, reports))
    }

    /// Tells of a partner group's letters, or mends what it told.
    pub(super) async fn report(
        &self,
        link: (&str, &str),
        to: &PublicId,
        said: &Posted,
        known_as: Option<&LetterReportId>,
    ) -> Result<(), CampaignError> {
        let mut tx = self.db.write().await?;
        let mut mint = (self.mint)();
        partner::report(&mut tx, (self.clock)(), &mut mint, link, to, said, known_as).await?;
        Ok(tx.commit().await?)
    }

    /// Takes back what a partner group told.
    pub(super) async fn take_report_back(
        &self,
        link: (&str, &str),
        id: &LetterReportId,
    ) -> Result<(), CampaignError> {
        let mut tx = self.db.write().await?;
        partner::take_back(&mut tx, (self.clock)(), link, id).await?;
        Ok(tx.commit().await?)
    }
}
