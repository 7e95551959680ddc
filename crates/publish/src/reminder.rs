//! The daily word that something waits at the desk, by mail: how many matters, and nothing of what they are. A letter
//! lies open on its way, so it names no person, no body, no case and not the program.

use byname_base::id::Mint;
use byname_base::language::Language;
use byname_base::now::{Now, kyiv};
use byname_db::{Db, Tx};
use byname_mail::{Address, Message};
use byname_pursue::desk::AgendaReport;
use byname_staff::Caller;
use byname_staff::account::{reminded, to_remind};
use byname_web::words::Words;

use crate::error::PublishError;
use crate::proposal::{waiting, waits_for};

/// The hour in Kyiv from which the word of a day is written.
const FROM_HOUR: &str = "07:00";
/// Days ahead that it counts.
const DAYS: u16 = 7;

/// The word of a day for one person.
#[derive(Debug)]
pub struct Letter {
    /// Whose it is.
    pub caller: Caller,
    /// What they are sent.
    pub message: Message,
}

/// The words of this day that nobody had yet. Whoever has nothing waiting gets none, and is asked about again tomorrow.
///
/// # Errors
/// The database's own.
pub async fn letters(
    db: &Db,
    tx: &mut Tx,
    now: Now,
    mint: &mut Mint,
    words: &Words,
) -> Result<Vec<Letter>, PublishError> {
    let today = now.day_in(&kyiv());
    if now.hour_in(&kyiv()).as_str() < FROM_HOUR {
        return Ok(Vec::new());
    }
    let people = to_remind(tx, today).await?;
    if people.is_empty() {
        return Ok(Vec::new());
    }
    let report = AgendaReport::read(db, today, DAYS).await?;
    let mut letters = Vec::new();
    for (caller, mail) in people {
        let count = matters(tx, &report, words, &caller).await?;
        match mail.parse() {
            Ok(to) if count > 0 => letters.push(Letter { caller, message: message(mint, words, to, count) }),
            _ => reminded(tx, &caller, today).await?,
        }
    }
    Ok(letters)
}

/// Notes that somebody had the word of this day, or that it cannot reach them. Until then it is written again.
///
/// # Errors
/// The database's own.
pub async fn had(tx: &mut Tx, now: Now, letter: &Letter) -> Result<(), PublishError> {
    Ok(reminded(tx, &letter.caller, now.day_in(&kyiv())).await?)
}

async fn matters(
    tx: &mut Tx,
    report: &AgendaReport,
    words: &Words,
    caller: &Caller,
) -> Result<usize, PublishError> {
    let sections = report.sections(words, Language::En, caller, 0);
    let releases = waiting(tx, caller).await?.iter().filter(|one| waits_for(caller, one)).count();
    Ok(sections.iter().map(|section| section.count).sum::<usize>() + releases)
}

fn message(mint: &mut Mint, words: &Words, to: Address, count: usize) -> Message {
    let said = [Language::Uk, Language::En]
        .map(|language| words.in_language(language).with("reminder-text", &[("n", count.into())]));
    Message {
        message_id: mint.secret(),
        to,
        from_name: None,
        reply_to: None,
        subject: words.in_language(Language::En).t("reminder-subject"),
        text: format!("{}\n", said.join("\n")),
    }
}
