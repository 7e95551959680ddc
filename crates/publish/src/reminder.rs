//! The daily word that something waits at the desk, by mail: how many matters, and nothing of what they are. A letter
//! lies open on its way, so it names no person, no body, no case and not the program.

use byname_base::id::Mint;
use byname_base::language::Language;
use byname_base::now::{Now, kyiv};
use byname_db::{Db, Tx};
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

/// One message as it lies in the outbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// The name of its file.
    pub file: String,
    /// Head and text, as RFC 5322 has it.
    pub text: String,
}

/// The messages of this day that were not written yet. `host` is that of the sender. Whoever has nothing waiting gets
/// none.
///
/// # Errors
/// The database's own.
pub async fn letters(
    db: &Db,
    tx: &mut Tx,
    now: Now,
    mint: &mut Mint,
    words: &Words,
    host: &str,
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
        if count > 0 {
            letters.push(letter(now, mint, words, host, &mail, count));
        }
        reminded(tx, &caller, today).await?;
    }
    Ok(letters)
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

fn letter(now: Now, mint: &mut Mint, words: &Words, host: &str, mail: &str, count: usize) -> Letter {
    let id = mint.secret();
    let date = now.as_mail_date();
    let said = [Language::Uk, Language::En]
        .map(|language| words.in_language(language).with("reminder-text", &[("n", count.into())]));
    let head = format!(
        "From: reminder@{host}\r\nTo: {mail}\r\nSubject: {}\r\nDate: {date}\r\nMessage-ID: <{id}@{host}>\r\n\
         MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n",
        words.in_language(Language::En).t("reminder-subject"),
    );
    Letter { file: format!("{id}.eml"), text: format!("{head}\r\n{}\r\n", said.join("\r\n")) }
}
