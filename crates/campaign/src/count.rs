//! The count of a petition: signatures become leaves of a log that only grows, and a signed head says how many there
//! are. Nobody is shown another number.
//!
//! An epoch closes on a tick only, and takes everything that waits when that is enough to hide one among; so neither
//! the order nor the moment in which somebody signed can be read from the log.

use std::collections::HashMap;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use byname_base::id::{Mint, PetitionId};
use byname_base::now::Now;
use byname_db::{Db, DbError, Tx};
use byname_tally::{Area, Class, Hash, Head, Leaf, Log, Minute, Note, Origin, SigningKey, TallyError};

use crate::paper::PaperBatch;
use crate::public_petition::PublicPetition;
use crate::store::counts::{self, Waiting};
use crate::store::{invalidations, keys, paper, petitions};

/// How many must wait for an epoch to close before its hour is over.
pub const ENOUGH: usize = 8;
/// Minutes that the first of them waits at most.
pub const LONGEST_WAIT_MINUTES: i64 = 60;
/// Leaves that are written in one transaction, so that nobody who signs meanwhile waits long.
const CHUNK: usize = 256;

/// What keeps an epoch from closing.
#[derive(Debug, thiserror::Error)]
pub enum CountError {
    /// Another node has taken over.
    #[error("another node closes the epochs now")]
    LostLease,
    /// The log does not hold together: nothing more is signed.
    #[error("the log of the petition does not hold together: {0}")]
    Log(#[from] TallyError),
    /// The petition has no key or no head.
    #[error("the petition was never opened")]
    NotOpened,
    /// The database failed.
    #[error(transparent)]
    Database(#[from] DbError),
}

/// The right to close epochs, which one node holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lease {
    /// Who holds it.
    pub holder: String,
    /// How often it changed hands.
    pub number: i64,
}

/// The first leaf and the first head of a petition that opens.
///
/// # Errors
/// `Log` for a host that no log can be named after; the database's own.
pub(crate) async fn begin(
    tx: &mut Tx,
    now: Now,
    id: &PetitionId,
    public: &PublicPetition,
    host: &str,
) -> Result<(), CountError> {
    let keys = keys::get(tx, id).await?.ok_or(CountError::NotOpened)?;
    let origin = Origin::read(&format!("byname/{host}/petitions/{}", public.slug))?;
    let key = SigningKey::from_seed(origin.as_str(), &keys.log_seed)?;
    let mut texts: Vec<(String, Hash)> =
        public.texts.iter().map(|text| (text.language.code().to_owned(), from_hex(&text.sha256))).collect();
    texts.sort();
    let mut log = Log::default();
    let line = log.append(&Leaf::Petition { slug: public.slug.to_string(), texts })?;
    let note = log.head(&origin, Minute::of(now.instant()), None)?.sign(&key)?;
    counts::add_leaves(tx, id, 0, &[line]).await?;
    Ok(counts::add_head(tx, id, 0, 1, &note.to_string()).await?)
}

/// The log as it was under a head, recomputed from its leaves and held against the head.
///
/// # Errors
/// `Log` when the two do not agree; the database's own.
pub(crate) async fn log_at(tx: &mut Tx, id: &PetitionId, head: &Head) -> Result<Log, CountError> {
    let mut log = Log::default();
    let size = i64::try_from(head.size).unwrap_or(i64::MAX);
    loop {
        let from = i64::try_from(log.tree().size()).unwrap_or(i64::MAX);
        let lines = counts::leaves(tx, id, from, size).await?;
        if lines.is_empty() {
            break;
        }
        lines.iter().try_for_each(|line| log.append_line(line))?;
    }
    log.check(head)?;
    Ok(log)
}

/// Reads the hash of a text; every text's is one.
fn from_hex(text: &str) -> Hash {
    let mut hash = Hash::default();
    for (place, byte) in hash.iter_mut().enumerate() {
        *byte =
            text.get(place * 2..place * 2 + 2).and_then(|two| u8::from_str_radix(two, 16).ok()).unwrap_or(0);
    }
    hash
}

/// The counts that this node keeps, so that closing an epoch reads no more than is new.
#[derive(Default)]
pub struct Counts(HashMap<PetitionId, Counted>);

/// A log that this node knows, up to its last leaf.
pub(crate) struct Counted {
    pub(crate) log: Log,
    origin: Origin,
    key: SigningKey,
    head: Head,
    number: i64,
    countries: HashMap<String, u64>,
}

impl Counts {
    /// Closes the epoch of every petition for which enough waits, or for which something has waited long enough. Gives
    /// how many heads were signed.
    ///
    /// # Errors
    /// `LostLease`, `Log`; the database's own. What was written before stays, and the next tick goes on from there.
    pub async fn close(
        &mut self,
        db: &Db,
        lease: &Lease,
        now: Now,
        mint: &mut Mint,
    ) -> Result<usize, CountError> {
        let mut tx = db.read().await?;
        let known = petitions::public(&mut tx).await?;
        drop(tx);
        let mut closed = 0;
        for petition in known {
            let done = self.close_one(db, lease, now, mint, &petition.id).await;
            if done.is_err() {
                // What is in memory may be ahead of what is durable.
                self.0.remove(&petition.id);
            }
            closed += usize::from(done?);
        }
        Ok(closed)
    }

    async fn close_one(
        &mut self,
        db: &Db,
        lease: &Lease,
        now: Now,
        mint: &mut Mint,
        id: &PetitionId,
    ) -> Result<bool, CountError> {
        let mut tx = db.read().await?;
        let mut waiting = counts::waiting(&mut tx, id).await?;
        let mut ends = counts::taken_back(&mut tx, id).await?;
        let runs = invalidations::untold(&mut tx, id).await?;
        let mut on_paper = paper::confirmed(&mut tx, id).await?;
        let cut_off = counts::has_more_leaves_than_told(&mut tx, id).await?;
        let all = waiting.len() + ends.len();
        let hour_is_nobodys = all == 0 && counts::somebody_waited(&mut tx, id).await?;
        drop(tx);
        if hour_is_nobodys {
            // Whoever waited has thought better of it. The next one has an hour of their own.
            let mut tx = begin_under(db, lease).await?;
            counts::waits_no_more(&mut tx, id).await?;
            tx.commit().await?;
        }
        let is_time = cut_off || (all > 0 && self.is_time(db, lease, now, id, all).await?);
        if !is_time && runs.is_empty() && on_paper.is_empty() {
            return Ok(false);
        }
        if !is_time {
            // A run, or paper, tells of no moment in which somebody signed and waits for nobody; but it takes none of
            // the few along who still wait for others.
            (waiting, ends) = (Vec::new(), Vec::new());
        }
        self.know(db, id).await?;
        mint.shuffle(&mut waiting);
        mint.shuffle(&mut on_paper);
        let counted = self.0.get_mut(id).expect("it was just read");
        let mut here: HashMap<&str, u64> = HashMap::new();
        waiting.iter().for_each(|one| *here.entry(one.country.as_str()).or_default() += 1);
        for chunk in waiting.chunks(CHUNK) {
            counted.count_in(db, lease, mint, id, chunk, &here).await?;
        }
        counted.count_paper(db, lease, id, &on_paper).await?;
        for chunk in ends.chunks(CHUNK) {
            counted.count_out(db, lease, id, chunk).await?;
        }
        for run in &runs {
            counted.tell_run(db, lease, now, id, run).await?;
        }
        let signed = counted.sign(db, lease, now, id, is_time).await?;
        for (country, more) in here.into_iter().filter(|(country, _)| !country.is_empty()) {
            *counted.countries.entry(country.to_owned()).or_default() += more;
        }
        Ok(signed)
    }

    async fn is_time(
        &self,
        db: &Db,
        lease: &Lease,
        now: Now,
        id: &PetitionId,
        all: usize,
    ) -> Result<bool, CountError> {
        if all >= ENOUGH {
            return Ok(true);
        }
        let mut tx = begin_under(db, lease).await?;
        let since = counts::waits_since(&mut tx, id, now).await?;
        tx.commit().await?;
        Ok(since.plus_minutes(LONGEST_WAIT_MINUTES) <= now)
    }

    /// Reads a log that this node does not know yet, or knows no longer.
    async fn know(&mut self, db: &Db, id: &PetitionId) -> Result<(), CountError> {
        let mut tx = db.read().await?;
        let (number, note) = counts::last_head(&mut tx, id).await?.ok_or(CountError::NotOpened)?;
        if self.0.get(id).is_some_and(|known| known.number == number) {
            return Ok(());
        }
        let keys = keys::get(&mut tx, id).await?.ok_or(CountError::NotOpened)?;
        let head = Head::read(Note::read(&note)?.text())?;
        let key = SigningKey::from_seed(head.origin.as_str(), &keys.log_seed)?;
        let mut log = Log::default();
        loop {
            let from = i64::try_from(log.tree().size()).unwrap_or(i64::MAX);
            // Leaves that an epoch wrote before it was cut off are there already: the next head takes them in.
            let lines = counts::leaves(&mut tx, id, from, i64::MAX).await?;
            if lines.is_empty() {
                break;
            }
            for line in lines {
                log.append_line(&line)?;
            }
        }
        let countries = counts::by_country(&mut tx, id).await?;
        let origin = head.origin.clone();
        self.0.insert(id.clone(), Counted { log, origin, key, head, number, countries });
        Ok(())
    }
}

impl Counted {
    /// Writes the leaves of some signatures; those that were taken back meanwhile get none.
    async fn count_in(
        &mut self,
        db: &Db,
        lease: &Lease,
        mint: &mut Mint,
        id: &PetitionId,
        chunk: &[Waiting],
        here: &HashMap<&str, u64>,
    ) -> Result<(), CountError> {
        let mut tx = begin_under(db, lease).await?;
        let from = self.size();
        let mut lines = Vec::with_capacity(chunk.len());
        for one in chunk {
            if counts::count_in(&mut tx, &one.tag, self.size()).await? {
                lines.push(self.log.append(&self.leaf_of(one, here, mint))?);
            }
        }
        counts::add_leaves(&mut tx, id, from, &lines).await?;
        Ok(tx.commit().await?)
    }

    fn leaf_of(&self, one: &Waiting, here: &HashMap<&str, u64>, mint: &mut Mint) -> Leaf {
        let class = Class::ALL.into_iter().find(|class| class.code() == one.class).unwrap_or(Class::Email);
        let in_log = self.countries.get(&one.country).copied().unwrap_or(0);
        let in_epoch = here.get(one.country.as_str()).copied().unwrap_or(0);
        let area = Area::read(&one.country).ok().and_then(|area| area.area_to_tell(in_log, in_epoch));
        let kept = one.commitment.as_ref().and_then(|text| URL_SAFE_NO_PAD.decode(text).ok());
        let commitment = kept.and_then(|bytes| bytes.try_into().ok());
        // Without a receipt nobody holds the secret: a random number stands in its place and looks no different.
        Leaf::Add { class, area, commitment: commitment.unwrap_or_else(|| mint.key()) }
    }

    /// Writes the leaves of sheets of paper; those that were taken back meanwhile get none.
    async fn count_paper(
        &mut self,
        db: &Db,
        lease: &Lease,
        id: &PetitionId,
        batches: &[PaperBatch],
    ) -> Result<(), CountError> {
        if batches.is_empty() {
            return Ok(());
        }
        let mut tx = begin_under(db, lease).await?;
        let from = self.size();
        let mut lines = Vec::with_capacity(batches.len());
        for batch in batches {
            if paper::count_in(&mut tx, &batch.id, self.size()).await? {
                lines.push(self.log.append(&batch.leaf()?)?);
            }
        }
        counts::add_leaves(&mut tx, id, from, &lines).await?;
        Ok(tx.commit().await?)
    }

    /// Writes the leaves that take signatures out.
    async fn count_out(
        &mut self,
        db: &Db,
        lease: &Lease,
        id: &PetitionId,
        chunk: &[(String, i64)],
    ) -> Result<(), CountError> {
        let mut tx = begin_under(db, lease).await?;
        let from = self.size();
        let mut lines = Vec::with_capacity(chunk.len());
        for (tag, leaf) in chunk {
            counts::count_out(&mut tx, tag, self.size()).await?;
            lines.push(self.log.append(&Leaf::Withdraw { index: u64::try_from(*leaf).unwrap_or(0) })?);
        }
        counts::add_leaves(&mut tx, id, from, &lines).await?;
        Ok(tx.commit().await?)
    }

    /// Signs the head over everything, and notes that nothing waits any more where it takes in whatever waited. Gives
    /// whether there was anything new to sign.
    async fn sign(
        &mut self,
        db: &Db,
        lease: &Lease,
        now: Now,
        id: &PetitionId,
        takes_all: bool,
    ) -> Result<bool, CountError> {
        let mut tx = begin_under(db, lease).await?;
        if takes_all {
            counts::waits_no_more(&mut tx, id).await?;
        }
        if self.log.tree().size() == self.head.size {
            // Whatever waited was taken back before it got a leaf.
            tx.commit().await?;
            return Ok(false);
        }
        // A clock that was set back must not make the log's own time run back.
        let time = Minute::of(now.instant()).max(self.head.time);
        let head = self.log.head(&self.origin, time, Some(&self.head))?;
        let note = head.sign(&self.key)?;
        counts::add_head(&mut tx, id, self.number + 1, self.size(), &note.to_string()).await?;
        petitions::raise_epoch(&mut tx).await?;
        tx.commit().await?;
        self.number += 1;
        self.head = head;
        Ok(true)
    }

    pub(crate) fn size(&self) -> i64 {
        i64::try_from(self.log.tree().size()).unwrap_or(i64::MAX)
    }
}

/// Begins to write, if the lease is still this node's.
pub(crate) async fn begin_under(db: &Db, lease: &Lease) -> Result<Tx, CountError> {
    let mut tx = db.write().await?;
    if counts::holds_lease(&mut tx, &lease.holder, lease.number).await? {
        Ok(tx)
    } else {
        Err(CountError::LostLease)
    }
}
