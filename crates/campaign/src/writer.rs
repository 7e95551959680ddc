//! The one who writes signatures. Whoever signs, confirms or takes back waits on a bounded queue; what has gathered
//! there is written in one transaction, and each is answered after it is durable and not before.
//!
//! So a crowd costs one wait for the disk, not one each. When the queue is full, nothing more is taken in.

use std::collections::{HashMap, HashSet};

use byname_base::id::{Mint, NameBatchId, PetitionId};
use byname_base::now::Now;
use byname_db::{Db, DbError, Tx};
use byname_tally::Class;
use tokio::sync::{mpsc, oneshot};

use crate::keys::random_tag;
use crate::names::NameBatch;
use crate::signature::{NewSignature, PENDING_DAYS, SignatureState};
use crate::store::signatures::Found;
use crate::store::{kiosks, name_batches, petitions, signatures};

/// How many may wait.
const QUEUE: usize = 8_192;
/// How many are written in one transaction.
const BATCH: usize = 1_024;

/// How often it is tried again when another node's writing crosses.
const CROSSINGS: usize = 4;

/// Why something was not written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotWritten {
    /// Too many wait already; nothing was kept.
    Busy,
    /// The disk is full; nothing was kept.
    Full,
    /// The database failed; nothing was kept.
    Broken,
}

/// What became of a signature.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signed {
    /// It stands, now or from before: the two are told alike.
    Kept,
    /// The petition is not open any more.
    NotOpen,
    /// The code of the device is used up or too old.
    NoCode,
}

/// What a link is to do.
#[derive(Debug, Clone)]
pub struct LinkAct {
    /// The tag of the signature.
    pub tag: String,
    /// The hash of the link's secret.
    pub token_hash: String,
    /// What is asked.
    pub what: LinkWhat,
}

/// What is asked by a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LinkWhat {
    /// Count it; with the commitment of a receipt if one was asked for.
    Count(Option<String>),
    /// Take it back, or: it was not me.
    TakeBack,
}

/// What a link found and did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkDone {
    /// It counts from now on.
    Counts,
    /// It counted before.
    CountedBefore,
    /// It is gone.
    Gone,
    /// There is nothing to be found by this link: never sent, too old, or taken back before.
    Nothing,
}

enum Job {
    Sign(Box<NewSignature>, Option<String>, oneshot::Sender<Result<Signed, NotWritten>>),
    Link(Box<LinkAct>, oneshot::Sender<Result<LinkDone, NotWritten>>),
}

impl Job {
    /// The tag of the signature that it is about.
    fn tag(&self) -> &str {
        match self {
            Self::Sign(new, _, _) => &new.tag,
            Self::Link(act, _) => &act.tag,
        }
    }

    /// The hash of the code of a device; empty where there is none.
    fn code(&self) -> &str {
        match self {
            Self::Sign(_, Some(code), _) => code,
            Self::Sign(_, None, _) | Self::Link(_, _) => "",
        }
    }
}

/// Takes in what is to be written. Clones write through the same one.
#[derive(Clone)]
pub struct Writer {
    queue: mpsc::Sender<Job>,
}

impl Writer {
    /// Begins to write. `now` and `mint` are read once a batch; the work is a task of its own, which the caller spawns.
    pub fn new(db: Db, now: fn() -> Now, mint: fn() -> Mint) -> (Self, impl Future<Output = ()> + Send) {
        let (queue, jobs) = mpsc::channel(QUEUE);
        (Self { queue }, write(db, now, mint, jobs))
    }

    /// Keeps a signature, with the hash of a device's code where there is one. It stands when this returns.
    ///
    /// # Errors
    /// `Busy`, `Full`, `Broken`: then it does not.
    pub async fn sign(&self, new: NewSignature, code_hash: Option<String>) -> Result<Signed, NotWritten> {
        let (answer, answered) = oneshot::channel();
        self.queue.try_send(Job::Sign(Box::new(new), code_hash, answer)).map_err(|_| NotWritten::Busy)?;
        answered.await.unwrap_or(Err(NotWritten::Broken))
    }

    /// Does what a link asks.
    ///
    /// # Errors
    /// As [`Writer::sign`].
    pub async fn link(&self, act: LinkAct) -> Result<LinkDone, NotWritten> {
        let (answer, answered) = oneshot::channel();
        self.queue.try_send(Job::Link(Box::new(act), answer)).map_err(|_| NotWritten::Busy)?;
        answered.await.unwrap_or(Err(NotWritten::Broken))
    }
}

async fn write(db: Db, now: fn() -> Now, mint: fn() -> Mint, mut jobs: mpsc::Receiver<Job>) {
    let mut batch = Vec::with_capacity(BATCH);
    while jobs.recv_many(&mut batch, BATCH).await > 0 {
        let jobs = std::mem::replace(&mut batch, Vec::with_capacity(BATCH));
        match write_at_last(&db, now, mint, &jobs).await {
            Ok(done) => jobs.into_iter().zip(done).for_each(|(job, done)| answer(job, done)),
            Err(cause) => {
                tracing::error!(%cause, "signatures could not be written");
                stop_when_not_durable(&cause);
                let why = if cause.is_full() { NotWritten::Full } else { NotWritten::Broken };
                jobs.into_iter().for_each(|job| refuse(job, why));
            }
        }
    }
}

/// Writes what has gathered, again where another node's writing crossed it: nothing of it was kept then.
async fn write_at_last(
    db: &Db,
    now: fn() -> Now,
    mint: fn() -> Mint,
    jobs: &[Job],
) -> Result<Vec<Done>, DbError> {
    for _ in 0..CROSSINGS {
        match write_batch(db, now(), &mut mint(), jobs).await {
            Err(cause) if cause.is_crossed() => tracing::warn!(%cause, "signatures are written once more"),
            came => return came,
        }
    }
    write_batch(db, now(), &mut mint(), jobs).await
}

/// A disk that could not make something durable may have dropped it, and the next try would then succeed without it. So
/// the process ends, and what is durable is read anew.
fn stop_when_not_durable(cause: &DbError) {
    if cause.is_not_durable() {
        tracing::error!(
            "the disk did not keep what was written; the program ends here so that nothing is lost unseen"
        );
        std::process::abort();
    }
}

#[derive(Debug, Clone, Copy)]
enum Done {
    Sign(Signed),
    Link(LinkDone),
}

fn answer(job: Job, done: Done) {
    // Whoever hung up meanwhile needs no answer.
    match (job, done) {
        (Job::Sign(_, _, to), Done::Sign(done)) => drop(to.send(Ok(done))),
        (Job::Link(_, to), Done::Link(done)) => drop(to.send(Ok(done))),
        _ => unreachable!("each job is answered in its own kind"),
    }
}

fn refuse(job: Job, why: NotWritten) {
    match job {
        Job::Sign(_, _, to) => drop(to.send(Err(why))),
        Job::Link(_, to) => drop(to.send(Err(why))),
    }
}

/// Writes everything that has gathered, in one transaction.
///
/// Of several nodes on one database each takes rows in this order: the codes of devices, then new signatures, then
/// those that are there already, each sort in its own order. So no two of them wait for each other.
async fn write_batch(db: &Db, now: Now, mint: &mut Mint, jobs: &[Job]) -> Result<Vec<Done>, DbError> {
    let mut tx = db.write().await?;
    let mut done: Vec<Option<Done>> = vec![None; jobs.len()];
    let mut batches = Batches::default();
    let open: HashSet<PetitionId> = petitions::open(&mut tx).await?.into_iter().collect();
    let mut signing = Vec::new();
    for place in in_order_of(jobs, Job::code) {
        match &jobs[place] {
            Job::Sign(new, _, _) if !open.contains(&new.petition) => {
                done[place] = Some(Done::Sign(Signed::NotOpen));
            }
            Job::Sign(new, code, _) => match class_of(&mut tx, now, new, code.as_deref()).await? {
                Some(class) => signing.push(batches.seal(&mut tx, new, class, mint).await?),
                None => done[place] = Some(Done::Sign(Signed::NoCode)),
            },
            Job::Link(_, _) => {}
        }
    }
    signing.sort_by(|one, other| one.signature.tag.cmp(&other.signature.tag));
    let rows: Vec<(&NewSignature, Option<&str>)> = signing
        .iter()
        .map(|sealed| (&sealed.signature, sealed.batch.as_ref().map(NameBatchId::as_str)))
        .collect();
    let mut new = signatures::add(&mut tx, &rows).await?;
    for place in in_order_of(jobs, Job::tag) {
        match &jobs[place] {
            Job::Link(act, _) => done[place] = Some(Done::Link(follow(&mut tx, now, mint, act).await?)),
            Job::Sign(signature, _, _) if done[place].is_none() => {
                // Of two of one tag in this batch the first one is new.
                if !new.remove(&signature.tag) {
                    signatures::ask_again(&mut tx, now, &signature.tag).await?;
                }
                done[place] = Some(Done::Sign(Signed::Kept));
            }
            Job::Sign(_, _, _) => {}
        }
    }
    tx.commit().await?;
    Ok(done.into_iter().map(|done| done.expect("each job was done")).collect())
}

/// As what a signature is counted: as its code says where there is one, which is used once by this; `None` when the code
/// is not good.
async fn class_of(
    tx: &mut Tx,
    now: Now,
    new: &NewSignature,
    code: Option<&str>,
) -> Result<Option<Class>, DbError> {
    match code {
        Some(code) => kiosks::use_once(tx, now, &new.petition, code).await,
        None => Ok(Some(new.class)),
    }
}

/// The places of jobs in the order of something of theirs; of those with the same, who came first is first.
fn in_order_of<'a>(jobs: &'a [Job], of: fn(&'a Job) -> &'a str) -> Vec<usize> {
    let mut places: Vec<usize> = (0..jobs.len()).collect();
    places.sort_by_key(|place| of(&jobs[*place]));
    places
}

async fn follow(tx: &mut Tx, now: Now, mint: &mut Mint, act: &LinkAct) -> Result<LinkDone, DbError> {
    let since = now.plus_days(-PENDING_DAYS).as_minute();
    match &act.what {
        LinkWhat::Count(commitment) => {
            let (tag, hash) = (&act.tag, &act.token_hash);
            if signatures::confirm(tx, tag, hash, &since, commitment.as_deref()).await? {
                return Ok(LinkDone::Counts);
            }
            let found = signatures::find(tx, tag, hash).await?;
            let before = found.is_some_and(|found| counts(&found));
            Ok(if before { LinkDone::CountedBefore } else { LinkDone::Nothing })
        }
        LinkWhat::TakeBack => {
            let gone = signatures::withdraw(tx, &act.tag, &act.token_hash, &random_tag(mint)).await?;
            Ok(if gone { LinkDone::Gone } else { LinkDone::Nothing })
        }
    }
}

/// Whether its signer has done all that a signer can.
fn counts(found: &Found) -> bool {
    found.proved && matches!(found.state, SignatureState::Confirmed | SignatureState::Held)
}

struct Sealed {
    signature: NewSignature,
    batch: Option<NameBatchId>,
}

/// The keys under which the names of this transaction are sealed: one a petition.
#[derive(Default)]
struct Batches(HashMap<PetitionId, Option<NameBatch>>);

impl Batches {
    /// Seals the name of a signer who lets it go to recipients alone. Where nobody holds a key for it, no name is kept.
    async fn seal(
        &mut self,
        tx: &mut Tx,
        new: &NewSignature,
        class: Class,
        mint: &mut Mint,
    ) -> Result<Sealed, DbError> {
        use crate::signature::Visibility;
        let mut signature = NewSignature { class, ..new.clone() };
        if new.visibility != Visibility::Deliver || new.name.is_none() {
            return Ok(Sealed { signature, batch: None });
        }
        if !self.0.contains_key(&new.petition) {
            let made = name_batches::make(tx, &new.petition, mint).await?;
            self.0.insert(new.petition.clone(), made);
        }
        let batch = self.0.get(&new.petition).and_then(Option::as_ref);
        signature.name = batch.zip(new.name.as_ref()).map(|(batch, name)| batch.seal(name, mint));
        Ok(Sealed { signature, batch: batch.map(|batch| batch.id.clone()) })
    }
}
