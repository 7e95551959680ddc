//! The one who carries e-mails of letters: asks each writer whether a letter is theirs, and sends what was let go, one at
//! a time, with the facts of the release that stands at that moment.

use std::sync::Arc;
use std::time::Duration;

use byname_base::id::Mint;
use byname_base::now::{Now, kyiv};
use byname_campaign::jobs::HeldLease;
use byname_campaign::letters::leave::{self, Leaving};
use byname_campaign::letters::written::{Said, WrittenLetter};
use byname_db::Db;
use byname_mail::{Mailer, Message, Reason, Sent};
use byname_pursue::store::institutions;
use byname_web::token::Token;
use byname_web::words::Words;

use crate::error::PublishError;
use crate::letter_facts::facts;
use crate::store::PublicStore;

/// How often it is looked for something that may leave.
const LOOK_EVERY: Duration = Duration::from_millis(500);
/// How often it is looked for what is to be forgotten.
const FORGET_EVERY: Duration = Duration::from_secs(600);
/// Letters of a token that make the id of a message.
const ID_LETTERS: usize = 26;

/// The one who carries letters.
pub struct LetterPost {
    /// The database.
    pub db: Db,
    /// How a message leaves.
    pub mailer: Mailer,
    /// Words of the messages.
    pub words: Arc<Words>,
    /// Where the site stands in the world, without a slash at its end.
    pub address: String,
}

impl LetterPost {
    /// Sends what may leave, again and again, on the node that holds the lease. Never ends.
    pub async fn send(self, lease: HeldLease, clock: fn() -> Now, mint: fn() -> Mint) {
        let mut beat = tokio::time::interval(LOOK_EVERY);
        loop {
            beat.tick().await;
            while lease.get().is_some() {
                match self.send_next(clock(), &mut mint()).await {
                    Ok(true) => {}
                    Ok(false) => break,
                    Err(cause) => {
                        tracing::error!(%cause, "letters could not be sent");
                        break;
                    }
                }
            }
        }
    }

    /// Sends one message, if one may leave; gives whether one was looked at.
    ///
    /// # Errors
    /// The database's own.
    pub async fn send_next(&self, now: Now, mint: &mut Mint) -> Result<bool, PublishError> {
        let mut tx = self.db.read().await?;
        let to_ask = leave::next_to_ask(&mut tx, now).await?;
        let to_leave = leave::next_to_leave(&mut tx, now).await?;
        drop(tx);
        match (&to_ask, &to_leave) {
            (Some(asked), _) => self.ask(now, mint, asked).await?,
            (None, Some(leaving)) => self.send_letter(now, leaving).await?,
            (None, None) => return Ok(false),
        }
        Ok(true)
    }

    /// Asks a writer. The secret of the link is durable before the message leaves, so that every link that arrives works.
    async fn ask(&self, now: Now, mint: &mut Mint, asked: &Leaving) -> Result<(), PublishError> {
        let token = Token::mint(mint);
        let mut tx = self.db.write().await?;
        leave::link(&mut tx, &asked.letter, &token).await?;
        tx.commit().await?;
        let tr = self.words.in_language(asked.letter.language);
        let link = format!(
            "{}/{}/letters/{}/go/{}",
            self.address,
            tr.language(),
            asked.campaign.slug,
            token.secret()
        );
        let text = [tr.t("letters-ask-lead"), link, tr.t("letters-ask-not-you")];
        let came = match asked.letter.address.parse() {
            Ok(to) => {
                let message = Message {
                    message_id: token.hash()[..ID_LETTERS].to_owned(),
                    to,
                    from_name: Some(tr.t("sign-mail-sender")),
                    reply_to: None,
                    subject: tr.t("sign-mail-subject"),
                    text: text.join("\n\n") + "\n",
                };
                self.mailer.send(now, &message).await
            }
            Err(_) => Sent::Refused(Reason::NotAMessage),
        };
        let mut tx = self.db.write().await?;
        leave::asked(&mut tx, now, &asked.letter, came).await?;
        Ok(tx.commit().await?)
    }

    /// Sends a letter to its addressee, the answer to go to its writer. It waits when it cannot be made now.
    async fn send_letter(&self, now: Now, leaving: &Leaving) -> Result<(), PublishError> {
        let message = self.made(now, leaving).await?;
        let came = match &message {
            Some(message) => Some(self.mailer.send(now, message).await),
            None => None,
        };
        let mut tx = self.db.write().await?;
        match came {
            Some(came) => leave::left(&mut tx, now, &leaving.letter, came).await?,
            None => leave::later(&mut tx, now, &leaving.letter).await?,
        }
        Ok(tx.commit().await?)
    }

    /// The message; `None` while somebody for whom it is is not released, or its addressee cannot be reached.
    async fn made(&self, now: Now, leaving: &Leaving) -> Result<Option<Message>, PublishError> {
        let (letter, campaign) = (&leaving.letter, &leaving.campaign);
        let tr = self.words.in_language(letter.language);
        let store = PublicStore::new(self.db.clone());
        let Some(facts) = facts(&store, &campaign.people, tr).await? else { return Ok(None) };
        let bodies = institutions::all(&mut self.db.read().await?).await?;
        let body = bodies.iter().find(|one| one.id == letter.institution);
        let Some(to) = body.and_then(|body| campaign.addressee(body.public_id.as_str())) else {
            return Ok(None);
        };
        let (Ok(mailbox), Ok(writer)) = (to.mail.parse(), letter.address.parse()) else { return Ok(None) };
        let said =
            Said { words: letter.words.clone(), name: letter.name.clone(), place: letter.place.clone() };
        let today = now.day_in(&kyiv());
        let written = WrittenLetter::new(tr, campaign, to, facts, &said, today);
        Ok(Some(Message {
            message_id: letter.id.to_string(),
            to: mailbox,
            from_name: Some(letter.name.clone()),
            reply_to: Some(writer),
            subject: tr.t("letters-mail-subject"),
            text: format!("{}\n\n{}\n", written.text(), tr.t("letters-mail-carried")),
        }))
    }
}

/// Forgets letters that did not leave in time, again and again. Never ends.
pub async fn forget_letters(db: Db, lease: HeldLease, clock: fn() -> Now) {
    let mut beat = tokio::time::interval(FORGET_EVERY);
    loop {
        beat.tick().await;
        if lease.get().is_some()
            && let Err(cause) = leave::forget_old(&db, clock()).await
        {
            tracing::error!(%cause, "letters that did not leave in time could not be forgotten");
        }
    }
}
