//! A running program on one data folder: its listeners, its clocked work, its end.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use byname_base::id::Mint;
use byname_campaign::jobs::{HeldLease, Post, close_epochs, forget_signers};
use byname_campaign::public::Petitions;
use byname_campaign::writer::Writer;
use byname_mail::{Mailer, Sent};
use byname_publish::find_person::PeopleIndex;
use byname_publish::jobs;
use byname_publish::letter_post::{LetterPost, forget_letters};
use byname_publish::public::{self, PublicSite};
use byname_publish::reminder;
use byname_publish::store::PublicStore;
use byname_publish::translation;
use byname_staff::desk::Desk;
use byname_web::site::{Site, SiteSettings};
use byname_web::words::Words;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio::task::JoinSet;

use crate::commands::now;
use crate::data_folder::DataFolder;
use crate::listener::Door;
use crate::mail::mailer;
use crate::{desk, listener};

/// How often the program looks for releases whose review has lapsed; the promise is an hour.
const LOOK_FOR_LAPSES_EVERY: Duration = Duration::from_secs(600);

/// How often the program looks for releases whose ten minutes have passed.
const LOOK_FOR_RELEASES_EVERY: Duration = Duration::from_secs(10);

/// A running program. Dropped, it ends.
pub struct Running {
    /// Where the world reads.
    pub public: SocketAddr,
    /// Where the staff works; `None` on a node for visitors alone.
    pub desk: Option<SocketAddr>,
    tasks: JoinSet<()>,
}

impl Running {
    /// Answers on the listeners, watches for releases of other processes, takes back what lapses.
    ///
    /// # Errors
    /// A wrong setting of mail; the database's own.
    pub async fn start(
        data: &DataFolder,
        public: TcpListener,
        desk: Option<TcpListener>,
    ) -> anyhow::Result<Self> {
        let mailer = mailer(data)?;
        let desk_site = words_of(data);
        translation::refresh(&data.db, &desk_site.words).await?;
        jobs::list_in_every_language(&data.db).await?;
        let (writer, writing) = Writer::new(data.db.clone(), now, Mint::from_system);
        let db = data.db.clone();
        let petitions = Petitions::open(desk_site.clone(), db, writer, now, Mint::from_system).await?;
        let store = PublicStore::new(data.db.clone());
        let people = PeopleIndex::read(&store).await?;
        let site = PublicSite::open(store, people, Arc::clone(&petitions), now).await?;
        let mut running = Self {
            public: public.local_addr()?,
            desk: desk.as_ref().map(TcpListener::local_addr).transpose()?,
            tasks: JoinSet::new(),
        };
        let router = public::router(&site);
        let door = Door { router, petitions: Arc::clone(&petitions), proxy: data.settings.trusted_proxy };
        running.tasks.spawn(listener::answer(public, door));
        running.tasks.spawn(writing);
        running.tasks.spawn(petitions.watch());
        running.keep_petitions(data, desk_site.words.clone(), mailer.clone());
        running.tasks.spawn(site.watch());
        running.tasks.spawn(take_back_lapsed(data.db.clone()));
        running.tasks.spawn(release_due(data.db.clone()));
        if let Some(listener) = desk {
            let https = data.settings.desk_url.as_ref().is_some_and(|url| url.starts_with("https://"));
            let room = desk::room(desk_site, data.db.clone(), https);
            let router = desk::router(&room);
            running.tasks.spawn(byname_publish::desk::keep_agenda_ready(room.clone()));
            running.tasks.spawn(send_reminders(room.clone(), mailer));
            running.tasks.spawn(listener::answer_desk(listener, router, room.guesses));
        }
        Ok(running)
    }

    /// Closes epochs, sends links and letters, forgets what was not confirmed or did not leave: on one node of several.
    fn keep_petitions(&mut self, data: &DataFolder, words: Arc<Words>, mailer: Mailer) {
        let db = || data.db.clone();
        let lease = HeldLease::new(Mint::from_system().secret());
        let here = format!("http://{}", self.public);
        let address = data.settings.base_url.clone().unwrap_or(here).trim_end_matches('/').to_owned();
        let paced = data.settings.mail_server.is_some();
        let letters =
            LetterPost { db: db(), mailer: mailer.clone(), words: words.clone(), address: address.clone() };
        let post = Post { db: db(), mailer, words, address, paced };
        self.tasks.spawn(lease.clone().keep(db(), now));
        self.tasks.spawn(close_epochs(db(), lease.clone(), now, Mint::from_system));
        self.tasks.spawn(forget_signers(db(), lease.clone(), now, Mint::from_system));
        self.tasks.spawn(post.send(lease.clone(), now, Mint::from_system));
        self.tasks.spawn(letters.send(lease.clone(), now, Mint::from_system));
        self.tasks.spawn(forget_letters(db(), lease, now));
    }

    /// Waits for the signal to end.
    ///
    /// # Errors
    /// When the system takes no signal handlers.
    pub async fn until_told_to_end(mut self) -> anyhow::Result<()> {
        let mut terminate = signal(SignalKind::terminate())?;
        tokio::select! {
            _ = terminate.recv() => {}
            _ = tokio::signal::ctrl_c() => {}
            _ = self.tasks.join_next() => anyhow::bail!("a part of the program ended by itself; see the log above"),
        }
        self.tasks.shutdown().await;
        Ok(())
    }
}

/// The words, and what the group said of its site.
#[must_use]
pub fn words_of(data: &DataFolder) -> Site {
    Site { words: Arc::new(Words::load()), settings: Arc::new(settings_of(data)) }
}

fn settings_of(data: &DataFolder) -> SiteSettings {
    SiteSettings {
        group_name: data.settings.group.clone(),
        group_url: None,
        demonstration: data.settings.demonstration,
        licence: "Facts are free; cite the source of each".to_owned(),
        base_url: data.settings.base_url.as_ref().map(|url| url.trim_end_matches('/').to_owned()),
    }
}

/// Turns into stubs what has lapsed, again and again. Twice does no harm.
async fn take_back_lapsed(db: byname_db::Db) {
    let mut beat = tokio::time::interval(LOOK_FOR_LAPSES_EVERY);
    loop {
        beat.tick().await;
        if let Err(cause) = jobs::take_back_lapsed(&db, now(), &mut Mint::from_system()).await {
            tracing::error!(%cause, "what has lapsed could not be taken back");
        }
    }
}

/// Releases what was approved and whose ten minutes have passed, again and again. Twice does no harm.
async fn release_due(db: byname_db::Db) {
    let mut beat = tokio::time::interval(LOOK_FOR_RELEASES_EVERY);
    loop {
        beat.tick().await;
        if let Err(cause) = jobs::release_due(&db, now(), &mut Mint::from_system()).await {
            tracing::error!(%cause, "what was approved could not be released");
        }
    }
}

/// Sends the daily word to those who want it, once a day. It is sent before it is noted: it may come twice after a
/// crash, and never not at all.
async fn send_reminders(desk: Desk, mailer: Mailer) {
    let mut beat = tokio::time::interval(LOOK_FOR_LAPSES_EVERY);
    loop {
        beat.tick().await;
        if let Err(cause) = remind(&desk, &mailer).await {
            tracing::error!(%cause, "the daily word could not be sent");
        }
    }
}

/// Sends each word outside of any transaction. What is not taken now is written again at the next beat.
async fn remind(desk: &Desk, mailer: &Mailer) -> anyhow::Result<()> {
    let mut tx = desk.db.write().await?;
    let (words, mut mint) = (&desk.site.words, Mint::from_system());
    let letters = reminder::letters(&desk.db, &mut tx, now(), &mut mint, words).await?;
    tx.commit().await?;
    for letter in &letters {
        match mailer.send(now(), &letter.message).await {
            Sent::TryAgain(reason) => {
                tracing::warn!(%reason, "a daily word is tried again later");
                continue;
            }
            Sent::Refused(reason) => tracing::warn!(%reason, "a daily word reaches nobody"),
            Sent::Taken => {}
        }
        let mut tx = desk.db.write().await?;
        reminder::had(&mut tx, now(), letter).await?;
        tx.commit().await?;
    }
    Ok(())
}
