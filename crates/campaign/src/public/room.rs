//! What the handlers of signing have at hand: the petitions as they stand, the one who writes, the limits.

use std::collections::HashMap;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use byname_base::id::Mint;
use byname_base::now::{Now, kyiv};
use byname_db::{Db, DbError, Tx};
use byname_web::error_page::Fault;
use byname_web::site::Site;
use byname_web::token::Token;
use jiff::civil::Date;

use super::proofs::Proofs;
use super::tiles::KeptTiles;
use super::{Letters, Live};
use crate::count::CountError;
use crate::limits::Limits;
use crate::store::{counts, invalidations, keys, kiosks, petitions, public_names};
use crate::writer::{NotWritten, Writer};

/// How often it is looked whether a petition or its count is another one.
const LOOK_EVERY: Duration = Duration::from_millis(250);

/// What the handlers of signing have at hand.
pub struct Petitions {
    /// Words and settings.
    pub site: Site,
    /// The one who writes.
    pub writer: Writer,
    /// How many sign from one network.
    pub limits: Limits,
    /// What the handlers of letters have at hand.
    pub letters: Letters,
    pub(super) db: Db,
    pub(super) tiles: KeptTiles,
    clock: fn() -> Now,
    pub(super) mint: fn() -> Mint,
    pub(super) proofs: Proofs,
    known: RwLock<Arc<Known>>,
    epoch: AtomicI64,
}

/// Every petition that the world may read, the newest first.
#[derive(Default)]
struct Known {
    in_order: Vec<Arc<Live>>,
    by_slug: HashMap<String, Arc<Live>>,
}

impl Petitions {
    /// Opens the room on a database. The binary hands in its clock and its mint.
    ///
    /// # Errors
    /// The database's own; what the formats of the count forbid.
    pub async fn open(
        site: Site,
        db: Db,
        writer: Writer,
        clock: fn() -> Now,
        mint: fn() -> Mint,
    ) -> Result<Arc<Self>, CountError> {
        let room = Self {
            site,
            writer,
            limits: Limits::default(),
            letters: Letters::new(db.clone(), clock, mint),
            db,
            tiles: KeptTiles::default(),
            clock,
            mint,
            proofs: Proofs::default(),
            known: RwLock::default(),
            epoch: AtomicI64::new(-1),
        };
        room.renew().await?;
        Ok(Arc::new(room))
    }

    /// Learns of petitions and heads that another task or process wrote. Never ends.
    pub async fn watch(self: Arc<Self>) {
        let mut beat = tokio::time::interval(LOOK_EVERY);
        loop {
            beat.tick().await;
            if let Err(cause) = self.renew().await {
                tracing::error!(%cause, "the petitions cannot be read");
            }
        }
    }

    /// A petition by its name in addresses.
    #[must_use]
    pub fn get(&self, slug: &str) -> Option<Arc<Live>> {
        self.known().by_slug.get(slug).cloned()
    }

    /// Every petition, the newest first.
    #[must_use]
    pub fn all(&self) -> Vec<Arc<Live>> {
        self.known().in_order.clone()
    }

    /// A number that changes with every petition and every head.
    #[must_use]
    pub fn epoch(&self) -> i64 {
        self.epoch.load(Ordering::Acquire)
    }

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

    /// Whether a device's code is good for a petition now.
    ///
    /// # Errors
    /// The database's own.
    pub async fn is_good_code(&self, live: &Live, code: &str) -> Result<bool, DbError> {
        let mut tx = self.db.read().await?;
        kiosks::is_good(&mut tx, self.now(), &live.id, &Token::from_text(code).hash()).await
    }

    /// The names that stand on a petition's page: those of signatures under its head that everybody may see, once
    /// somebody of the desk has looked at them. In no order.
    ///
    /// # Errors
    /// The database's own.
    pub async fn names_of(&self, live: &Live) -> Result<Vec<String>, DbError> {
        let mut tx = self.db.read().await?;
        public_names::shown(&mut tx, &live.id, live.head.size).await
    }

    /// What stands in memory has no name by which it is noted as read.
    fn known(&self) -> Arc<Known> {
        byname_db::reads::note_everything();
        Arc::clone(&self.known.read().unwrap_or_else(PoisonError::into_inner))
    }

    async fn renew(&self) -> Result<(), CountError> {
        let mut tx = self.db.read().await?;
        let epoch = petitions::epoch(&mut tx).await?;
        if epoch == self.epoch() {
            return Ok(());
        }
        let known = read(&mut tx).await?;
        *self.known.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(known);
        self.epoch.store(epoch, Ordering::Release);
        Ok(())
    }
}

async fn read(tx: &mut Tx) -> Result<Known, CountError> {
    let mut known = Known::default();
    for petition in petitions::public(tx).await? {
        let keys = keys::get(tx, &petition.id).await?.ok_or(CountError::NotOpened)?;
        let (number, note) = counts::last_head(tx, &petition.id).await?.ok_or(CountError::NotOpened)?;
        let mut live = Live::new(petition, keys, number, &note)?;
        live.batches = invalidations::batches(tx, &live.id, live.head.size).await?;
        let live = Arc::new(live);
        known.by_slug.insert(live.public.slug.to_string(), Arc::clone(&live));
        known.in_order.push(live);
    }
    Ok(known)
}

impl From<NotWritten> for Fault {
    fn from(why: NotWritten) -> Self {
        match why {
            NotWritten::Busy => Self::Busy,
            NotWritten::Full => Self::Full,
            NotWritten::Broken => Self::Broken,
        }
    }
}
