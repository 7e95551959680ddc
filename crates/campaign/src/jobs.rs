//! What runs by the clock: links are sent, epochs close, what was not confirmed in time is forgotten. Of several nodes
//! one alone does it, the one that holds the lease; running a job twice does no harm.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use byname_base::actor::Actor;
use byname_base::id::Mint;
use byname_base::now::Now;
use byname_db::{Db, DbError};
use byname_mail::{Mailer, Message, Sent};
use byname_seal::log;
use byname_web::words::Words;
use serde_json::json;

use crate::count::{Counts, Lease};
use crate::keys::random_tag;
use crate::link::LinkCode;
use crate::signature::{DELIVERED_DAYS, MOST_MAILS, PENDING_DAYS, REMIND_AFTER_DAYS};
use crate::store::signatures::DueMail;
use crate::store::{counts, petitions, signatures};

/// How long a lease holds when it is not renewed.
const LEASE_SECONDS: i64 = 10;
/// Seconds by which the clocks of two nodes may differ. A lease that ends later than that was taken by a clock that was
/// wrong, and binds nobody.
const CLOCKS_DIFFER_SECONDS: i64 = 600;
/// How often it is renewed.
const RENEW_EVERY: Duration = Duration::from_secs(3);
/// How often it is looked whether a minute has passed.
const LOOK_EVERY: Duration = Duration::from_millis(500);
/// How often it is looked for links to be sent.
const SEND_EVERY: Duration = Duration::from_millis(500);
/// Messages that are put into the folder at a time: a folder takes them as they come.
const INTO_FOLDER: i64 = 1_000;
/// Messages that a server is given in one look, so that it takes us for no flood: twenty a second.
const TO_SERVER: i64 = 10;
/// How often it is looked for what is to be forgotten.
const FORGET_EVERY: Duration = Duration::from_secs(600);
/// Signers that are forgotten in one transaction.
const FORGET_AT_ONCE: i64 = 2_000;

/// The lease of this node, while it holds it. Clones share it.
#[derive(Clone)]
pub struct HeldLease {
    holder: String,
    held: Arc<Mutex<Option<Lease>>>,
}

impl HeldLease {
    /// Holds nothing yet. `holder` tells this node from every other.
    #[must_use]
    pub fn new(holder: String) -> Self {
        Self { holder, held: Arc::default() }
    }

    /// The lease, if this node holds it now.
    #[must_use]
    pub fn get(&self) -> Option<Lease> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Takes the lease or holds on to it, again and again. Never ends.
    pub async fn keep(self, db: Db, clock: fn() -> Now) {
        let mut beat = tokio::time::interval(RENEW_EVERY);
        loop {
            beat.tick().await;
            let lease = self.renew(&db, clock()).await.unwrap_or_else(|cause| {
                tracing::error!(%cause, "the lease of the counts could not be renewed");
                None
            });
            *self.held.lock().unwrap_or_else(PoisonError::into_inner) = lease;
        }
    }

    /// Takes the lease or holds on to it; `None` while another node holds it.
    ///
    /// # Errors
    /// The database's own.
    pub async fn renew(&self, db: &Db, now: Now) -> Result<Option<Lease>, DbError> {
        let mut tx = db.write().await?;
        let until = now.plus_seconds(LEASE_SECONDS);
        let latest = until.plus_seconds(CLOCKS_DIFFER_SECONDS);
        let number = counts::take_lease(&mut tx, &self.holder, now, until, latest).await?;
        tx.commit().await?;
        Ok(number.map(|number| Lease { holder: self.holder.clone(), number }))
    }
}

/// Closes epochs, at the turn of a minute and at no other moment. Never ends.
pub async fn close_epochs(db: Db, lease: HeldLease, clock: fn() -> Now, mint: fn() -> Mint) {
    let (mut counted, mut minute) = (Counts::default(), clock().as_minute());
    let mut beat = tokio::time::interval(LOOK_EVERY);
    loop {
        beat.tick().await;
        let now = clock();
        if now.as_minute() == minute {
            continue;
        }
        minute = now.as_minute();
        let Some(lease) = lease.get() else {
            // What another node counts is not known here any more.
            counted = Counts::default();
            continue;
        };
        if let Err(cause) = counted.close(&db, &lease, now, &mut mint()).await {
            tracing::error!(%cause, "an epoch could not be closed");
        }
    }
}

/// Forgets what was not confirmed in time, and the signers of what was handed over, again and again. Never ends.
pub async fn forget_signers(db: Db, lease: HeldLease, clock: fn() -> Now, mint: fn() -> Mint) {
    let mut beat = tokio::time::interval(FORGET_EVERY);
    loop {
        beat.tick().await;
        if lease.get().is_some()
            && let Err(cause) = forget(&db, clock()).await
        {
            tracing::error!(%cause, "what was not confirmed in time could not be forgotten");
        }
        if lease.get().is_some()
            && let Err(cause) = forget_delivered(&db, clock(), &mut mint()).await
        {
            tracing::error!(%cause, "the signers of what was handed over could not be forgotten");
        }
    }
}

/// Forgets everything of signatures that were not confirmed in time; the log keeps how many.
///
/// # Errors
/// The database's own.
pub async fn forget(db: &Db, now: Now) -> Result<u64, DbError> {
    let mut tx = db.write().await?;
    let before = now.plus_days(-PENDING_DAYS).as_minute();
    let gone = signatures::forget_pending(&mut tx, &before).await?;
    if gone > 0 {
        log::append(&mut tx, now, &Actor::program(), "forget_signatures", "", &json!({ "n": gone })).await?;
    }
    tx.commit().await?;
    Ok(gone)
}

/// Forgets the signers of petitions that were handed over long enough ago; only the leaf and the state of each signature
/// stay. The log keeps how many. Few at a time, so that nobody who signs elsewhere waits long.
///
/// # Errors
/// The database's own. What was forgotten before stays forgotten, and the next look goes on from there.
pub async fn forget_delivered(db: &Db, now: Now, mint: &mut Mint) -> Result<u64, DbError> {
    let mut tx = db.read().await?;
    let due = petitions::to_forget(&mut tx, now.plus_days(-DELIVERED_DAYS)).await?;
    drop(tx);
    let mut all = 0;
    for petition in due {
        loop {
            let mut tx = db.write().await?;
            let gone =
                signatures::forget_some(&mut tx, &petition, FORGET_AT_ONCE, || random_tag(mint)).await?;
            let detail = json!({ "n": gone });
            if gone == 0 {
                petitions::forgotten(&mut tx, now, &petition).await?;
                tx.commit().await?;
                break;
            }
            log::append(&mut tx, now, &Actor::program(), "forget_signatures", petition.as_str(), &detail)
                .await?;
            tx.commit().await?;
            all += gone;
        }
    }
    Ok(all)
}

/// The one who sends links to whoever signed.
pub struct Post {
    /// The database.
    pub db: Db,
    /// How a message leaves.
    pub mailer: Mailer,
    /// Words of the messages.
    pub words: Arc<Words>,
    /// Where the site stands in the world, without a slash at its end.
    pub address: String,
    /// Whether messages go to a server, which is given them at a pace.
    pub paced: bool,
}

impl Post {
    /// Sends what is due, again and again. Never ends.
    pub async fn send(self, lease: HeldLease, clock: fn() -> Now, mint: fn() -> Mint) {
        let mut beat = tokio::time::interval(SEND_EVERY);
        loop {
            beat.tick().await;
            while lease.get().is_some() {
                match self.send_due(clock(), &mut mint()).await {
                    // A folder takes the next ones at once.
                    Ok(sent) if sent > 0 && !self.paced => {}
                    Ok(_) => break,
                    Err(cause) => {
                        tracing::error!(%cause, "links could not be sent");
                        break;
                    }
                }
            }
        }
    }

    /// Sends some of what is due; gives how many messages were looked at. The secret of a link is durable before the
    /// message leaves, so that every link that arrives works; after a crash one may come twice, and never not at all.
    ///
    /// # Errors
    /// The database's own.
    pub async fn send_due(&self, now: Now, mint: &mut Mint) -> Result<usize, DbError> {
        let limit = if self.paced { TO_SERVER } else { INTO_FOLDER };
        let mut tx = self.db.read().await?;
        let mut due = signatures::due_mails(&mut tx, now, limit).await?;
        if due.is_empty() {
            return Ok(0);
        }
        // In the order in which whoever writes takes them too, so that no two wait for each other.
        due.sort_by(|one, other| one.tag.cmp(&other.tag));
        let looks = looks(&petitions::all(&mut tx).await?);
        drop(tx);
        let mut tx = self.db.write().await?;
        let mut letters = Vec::with_capacity(due.len());
        for mail in &due {
            let code = LinkCode::mint(&mail.tag, mint);
            signatures::add_token(&mut tx, &mail.tag, &code.hash()).await?;
            letters.push((mail, self.letter(mail, &code, &looks)));
        }
        tx.commit().await?;
        let mut came = Vec::with_capacity(letters.len());
        for (mail, letter) in letters {
            came.push((
                mail,
                match letter {
                    Some(letter) => self.mailer.send(now, &letter).await,
                    // It was an address when it was written; by the rules of today it is none.
                    None => Sent::Refused(byname_mail::Reason::NotAMessage),
                },
            ));
        }
        let mut tx = self.db.write().await?;
        for (mail, came) in &came {
            match came {
                Sent::Taken => signatures::sent(&mut tx, &mail.tag, next(mail, now).as_deref()).await?,
                Sent::TryAgain(_) => {
                    let at = now.plus_minutes(5).as_stored();
                    signatures::try_again_at(&mut tx, &mail.tag, &at).await?;
                }
                Sent::Refused(_) => signatures::bounced(&mut tx, &mail.tag).await?,
            }
        }
        tx.commit().await?;
        Ok(due.len())
    }

    fn letter(&self, mail: &DueMail, code: &LinkCode, looks: &Looks) -> Option<Message> {
        let tr = self.words.in_language(mail.language);
        let link = |what: &str| format!("{}/{}/{what}/{code}", self.address, mail.language);
        let (sender, subject) = looks.get(mail.petition.as_str()).cloned().unwrap_or_default();
        let or = |own: String, word: &str| if own.is_empty() { tr.t(word) } else { own };
        let text = [
            tr.t(if mail.mails == 0 { "sign-mail-lead" } else { "sign-mail-again" }),
            link("confirm"),
            tr.t("sign-mail-not-you"),
            tr.t("sign-mail-take-back"),
            link("take-back"),
        ];
        Some(Message {
            message_id: code.hash()[..26].to_owned(),
            to: mail.address.parse().ok()?,
            from_name: Some(or(sender, "sign-mail-sender")),
            reply_to: None,
            subject: or(subject, "sign-mail-subject"),
            text: text.join("\n\n") + "\n",
        })
    }
}

/// What a mailbox shows of a petition's messages, as sender and subject, by its id.
type Looks = std::collections::HashMap<String, (String, String)>;

fn looks(petitions: &[crate::petition::Petition]) -> Looks {
    let look = |one: &crate::petition::Petition| (one.mail_sender.clone(), one.mail_subject.clone());
    petitions.iter().map(|one| (one.id.as_str().to_owned(), look(one))).collect()
}

/// When the next message to this address is due; `None` when it got all of them.
fn next(mail: &DueMail, now: Now) -> Option<String> {
    let sent = usize::try_from(mail.mails).unwrap_or(usize::MAX);
    let (after, before) =
        (REMIND_AFTER_DAYS.get(sent)?, sent.checked_sub(1).and_then(|n| REMIND_AFTER_DAYS.get(n)));
    let days = after - before.copied().unwrap_or(0);
    (mail.mails + 1 < MOST_MAILS).then(|| now.plus_days(days).as_stored())
}

#[cfg(test)]
mod tests {
    use byname_base::language::Language;

    use super::*;

    #[test]
    fn a_link_is_recalled_after_two_days_and_after_five_and_then_no_more() {
        let now = Now::at("2026-11-24T10:00:00Z".parse().expect("an instant"));
        let mail = |mails| DueMail {
            tag: String::new(),
            petition: byname_base::id::PetitionId::from_text("petition-1"),
            address: String::new(),
            language: Language::En,
            mails,
        };
        assert_eq!(next(&mail(0), now), Some(now.plus_days(2).as_stored()));
        assert_eq!(next(&mail(1), now), Some(now.plus_days(3).as_stored()));
        assert_eq!(next(&mail(2), now), None);
        assert_eq!(next(&mail(3), now), None);
    }
}
