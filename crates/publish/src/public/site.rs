//! The running public site: what its handlers share.

use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use byname_base::id::PublicId;
use byname_base::now::{Now, kyiv};
use byname_campaign::public::Petitions;
use byname_staff::desk::Desk;
use byname_web::cache::{PageCache, Stamp};
use byname_web::error_page::Fault;
use byname_web::page::Frame;
use byname_web::site::Site;
use byname_web::visit::Visit;
use jiff::civil::Date;

use super::parts::Reader;
use super::petition::PetitionPages;
use crate::error::PublishError;
use crate::exchange::json_ld::{self, About, PageData};
use crate::find_person::PeopleIndex;
use crate::store::PublicStore;

/// How often the listener looks whether something was released or taken back.
const LOOK_EVERY: Duration = Duration::from_millis(250);

/// What the handlers share.
pub struct PublicSite {
    /// The publications.
    pub store: PublicStore,
    /// The words and what the owner said.
    pub site: Site,
    /// Their names.
    pub people: PeopleIndex,
    /// The petitions of the group.
    pub petitions: Arc<Petitions>,
    /// Rendered pages.
    pub cache: PageCache,
    /// Rendered pages of petitions.
    pub(super) petition_pages: PetitionPages,
    now: fn() -> Now,
    epoch: AtomicI64,
    /// How often the moments and the names were read anew.
    read_anew: AtomicU64,
    /// The moments at which pages say something else by the clock alone, in order.
    turns: RwLock<Arc<[Now]>>,
}

impl PublicSite {
    /// Opens the site on a store of publications, beside the room of the petitions. The binary hands in its clock.
    /// Whom `people` does not know a search does not find until something is released.
    ///
    /// # Errors
    /// The database's own, when the epoch cannot be read.
    pub async fn open(
        store: PublicStore,
        people: PeopleIndex,
        petitions: Arc<Petitions>,
        now: fn() -> Now,
    ) -> Result<Arc<Self>, PublishError> {
        let store = store.with_clock(now);
        let epoch = AtomicI64::new(store.epoch().await? + petitions.letters.epoch().await?);
        let turns = RwLock::new(store.turns().await?.into());
        let site = petitions.site.clone();
        let petition_pages = PetitionPages::default();
        Ok(Arc::new(Self {
            store,
            site,
            people,
            petitions,
            cache: PageCache::default(),
            petition_pages,
            now,
            epoch,
            read_anew: AtomicU64::new(0),
            turns,
        }))
    }

    /// Forgets rendered pages when something was released or taken back, by this process or another. Never ends.
    pub async fn watch(self: Arc<Self>) {
        let mut beat = tokio::time::interval(LOOK_EVERY);
        loop {
            beat.tick().await;
            match self.state_now().await {
                Ok(epoch) if self.epoch.load(Ordering::Acquire) != epoch => {
                    // The words first: no page of the new epoch is made of old ones.
                    self.renew_words().await;
                    self.epoch.store(epoch, Ordering::Release);
                    self.cache.forget();
                    self.renew().await;
                }
                Ok(_) => {}
                Err(cause) => tracing::error!(%cause, "the epoch of the publications cannot be read"),
            }
        }
    }

    /// A number that rises with the publications, and with the campaigns of letters to which pages of people lead.
    async fn state_now(&self) -> Result<i64, PublishError> {
        Ok(self.store.epoch().await? + self.petitions.letters.epoch().await?)
    }

    /// Reads the words of the group anew.
    async fn renew_words(&self) {
        if let Err(cause) = self.store.refresh_words(&self.site.words).await {
            tracing::error!(%cause, "the words of the group cannot be read");
        }
    }

    /// Reads the moments of actions and the names anew. What is being rendered by the old ones meanwhile is kept under a
    /// stamp that no later request has.
    pub(super) async fn renew(&self) {
        match self.store.turns().await {
            Ok(turns) => *self.turns.write().unwrap_or_else(PoisonError::into_inner) = turns.into(),
            Err(cause) => tracing::error!(%cause, "the hours of the actions cannot be read"),
        }
        if let Err(cause) = self.people.renew(&self.store).await {
            tracing::error!(%cause, "the names of the people cannot be read");
        }
        self.read_anew.fetch_add(1, Ordering::Release);
        self.cache.forget();
    }

    /// The clock that the binary handed in.
    #[must_use]
    pub fn clock(&self) -> fn() -> Now {
        self.now
    }

    /// The day to which days are counted: the group's civil day.
    #[must_use]
    pub fn as_of(&self) -> Date {
        (self.now)().day_in(&kyiv())
    }

    /// What a page made now is true for.
    #[must_use]
    pub fn stamp(&self) -> Stamp {
        let (now, epoch) = ((self.now)(), self.epoch.load(Ordering::Acquire));
        let turns = self.turns.read().unwrap_or_else(PoisonError::into_inner);
        Stamp {
            as_of: now.day_in(&kyiv()),
            epoch,
            read_anew: self.read_anew.load(Ordering::Acquire),
            turn: turns.partition_point(|at| *at <= now),
        }
    }

    /// Plants the fault of a cache that knows no hour.
    #[cfg(test)]
    pub(super) fn forget_turns(&self) {
        *self.turns.write().unwrap_or_else(PoisonError::into_inner) = Arc::from([]);
    }

    /// For whom a page is written.
    pub(super) fn reader<'a>(&'a self, visit: &Visit) -> Reader<'a> {
        Reader::new(self.site.words.in_language(visit.language), visit.language, self.as_of())
    }

    /// The frame of a page.
    pub(super) fn frame<'a>(&'a self, visit: &Visit, title: impl Into<String>) -> Frame<'a> {
        Frame::new(&self.site, visit, title, self.as_of())
    }

    /// The same frame with what the page is about, for programs.
    pub(super) fn about<'a>(&self, mut frame: Frame<'a>, about: About) -> Frame<'a> {
        frame.head.data = json_ld::block(&PageData {
            title: &frame.title,
            language: frame.language,
            address: frame.head.canonical(),
            group: &self.site.settings.group_name,
            about,
        });
        frame
    }

    /// Why a public id leads to no page: it was taken back, or it never was.
    pub(super) async fn absent(&self, id: &PublicId) -> Fault {
        match self.store.tombstone(id).await {
            Ok(Some(tombstone)) => Fault::TakenBack(tombstone.on),
            Ok(None) => Fault::NotFound,
            Err(cause) => cause.into(),
        }
    }
}

impl From<PublishError> for Fault {
    fn from(cause: PublishError) -> Self {
        match cause {
            PublishError::Database(cause) => Desk::broken(&cause),
            PublishError::Unknown | PublishError::UnknownRecord(_) | PublishError::NotPublic(_) => {
                Self::NotFound
            }
            other => {
                tracing::error!(cause = %other, "a page could not be made");
                Self::Broken
            }
        }
    }
}
