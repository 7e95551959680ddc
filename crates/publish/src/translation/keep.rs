//! What is done with the file of a translator: it is read and compared, a second person takes it or refuses it, and what
//! was taken can be undone.

use byname_base::actor::Actor;
use byname_base::hex::hex;
use byname_base::id::{AccountId, Mint, WordRunId};
use byname_base::language::Language;
use byname_base::now::Now;
use byname_db::Tx;
use byname_seal::log;
use byname_staff::{Act, Caller, On, may};
use byname_web::catalog::fingerprint;
use byname_web::word_check::{WordFault, check};
use serde_json::json;
use sha2::{Digest, Sha256};

use super::po::PoEntry;
use super::run::{Change, Own, RunState, WordRun};
use super::standing::{Standing, StandingWord, standing};
use crate::error::PublishError;
use crate::store::standing::raise_epoch;
use crate::store::words as store;

/// What came of a file that was brought.
pub type Offered = Result<Option<WordRunId>, Vec<(usize, String, WordFault)>>;

/// Reads what a translator brought beside what the site says, and keeps the differences for a second person; `None`
/// where there is none. One entry at fault, and nothing is kept: each is told with its line and key. What is empty or
/// marked as not finished is left out.
///
/// # Errors
/// `Unknown` when the caller may not, or for English, from which all is translated; the database's own.
pub async fn offer(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    mint: &mut Mint,
    language: Language,
    entries: &[PoEntry],
) -> Result<Offered, PublishError> {
    may(caller, Act::OfferWords, &On::Nothing)?;
    if language == Language::En {
        return Err(PublishError::Unknown);
    }
    let finished: Vec<&PoEntry> =
        entries.iter().filter(|entry| !entry.fuzzy && !entry.text.trim().is_empty()).collect();
    let fault = |entry: &&PoEntry| {
        let fault = check(&entry.key, &entry.text).err()?;
        Some((entry.line, entry.key.clone(), fault))
    };
    let faults: Vec<_> = finished.iter().filter_map(fault).collect();
    if !faults.is_empty() {
        return Ok(Err(faults));
    }
    let words = standing(tx, language).await?;
    let changes: Vec<Change> = finished.iter().filter_map(|entry| change(&words, entry)).collect();
    if changes.is_empty() {
        return Ok(Ok(None));
    }
    let run = WordRun {
        id: WordRunId::mint(mint),
        language,
        state: RunState::Offered,
        changes,
        offered_at: now.as_stored(),
        offered_by: caller
            .member()
            .map_or_else(|| AccountId::from_text(""), |member| member.account.id.clone()),
        offerer: caller.actor().name().to_owned(),
        decided_at: String::new(),
        decider: String::new(),
    };
    store::insert(tx, &run).await?;
    append(tx, now, caller.actor(), "offer_words", &run).await?;
    Ok(Ok(Some(run.id)))
}

/// What an entry changes; `None` where the site says it already, from the same English.
fn change(words: &[StandingWord], entry: &PoEntry) -> Option<Change> {
    let word = words.iter().find(|word| word.english.key == entry.key)?;
    let (after, of_english) = (entry.text.trim().to_owned(), fingerprint(&entry.english));
    let same = after == word.text;
    let still_right = word.standing != Standing::Outdated
        || word.own.as_ref().is_some_and(|own| own.of_english == of_english);
    (!same || !still_right).then(|| Change {
        key: entry.key.clone(),
        before: word.text.clone(),
        own_before: word.own.clone(),
        after,
        of_english,
    })
}

/// A file that was brought, to whoever may see it.
///
/// # Errors
/// `Unknown`; the database's own.
pub async fn run(tx: &mut Tx, caller: &Caller, id: &WordRunId) -> Result<WordRun, PublishError> {
    may(caller, Act::SeeWords, &On::Nothing)?;
    store::run(tx, id).await?.ok_or(PublishError::Unknown)
}

/// The files that were brought for a language, the newest first.
///
/// # Errors
/// As [`run`].
pub async fn runs(tx: &mut Tx, caller: &Caller, language: Language) -> Result<Vec<WordRun>, PublishError> {
    may(caller, Act::SeeWords, &On::Nothing)?;
    store::runs(tx, language).await
}

/// Puts the words of a file on the site.
///
/// # Errors
/// `Unknown` when the caller may not or brought it; `Decided` when it is not offered any more; `ChangedSince` when one
/// of its words is not what was shown beside it; the database's own.
pub async fn take(tx: &mut Tx, caller: &Caller, now: Now, id: &WordRunId) -> Result<(), PublishError> {
    let run = offered(tx, caller, id).await?;
    may(caller, Act::TakeWords, &On::AskedBy(&run.offered_by))?;
    let words = standing(tx, run.language).await?;
    let is_as_shown = |change: &Change| {
        let word = words.iter().find(|word| word.english.key == change.key);
        word.is_some_and(|word| word.text == change.before && word.own == change.own_before)
    };
    if !run.changes.iter().all(is_as_shown) {
        return Err(PublishError::ChangedSince);
    }
    for change in &run.changes {
        let (text, of_english) = (change.after.clone(), change.of_english.clone());
        let own = Own { text, of_english, run: run.id.clone() };
        store::put(tx, run.language, &change.key, &own).await?;
    }
    settle(tx, caller, now, run, RunState::Taken).await
}

/// Says no to a file: whoever brought it, or whoever may take it.
///
/// # Errors
/// As [`take`].
pub async fn refuse(tx: &mut Tx, caller: &Caller, now: Now, id: &WordRunId) -> Result<(), PublishError> {
    may(caller, Act::OfferWords, &On::Nothing)?;
    let run = offered(tx, caller, id).await?;
    settle(tx, caller, now, run, RunState::Refused).await
}

/// Puts back what stood before a file that was taken.
///
/// # Errors
/// `Unknown` when the caller may not; `Decided` when it was not taken; `ChangedSince` when a later file changed one of
/// its words: undo that one first; the database's own.
pub async fn undo(tx: &mut Tx, caller: &Caller, now: Now, id: &WordRunId) -> Result<(), PublishError> {
    may(caller, Act::OfferWords, &On::Nothing)?;
    let run = run(tx, caller, id).await?;
    if run.state != RunState::Taken {
        return Err(PublishError::Decided);
    }
    let words = standing(tx, run.language).await?;
    let is_of_this_file = |change: &Change| {
        let own = words.iter().find(|word| word.english.key == change.key).and_then(|word| word.own.as_ref());
        own.is_some_and(|own| own.run == run.id)
    };
    if !run.changes.iter().all(is_of_this_file) {
        return Err(PublishError::ChangedSince);
    }
    for change in &run.changes {
        match &change.own_before {
            Some(own) => store::put(tx, run.language, &change.key, own).await?,
            None => store::forget(tx, run.language, &change.key).await?,
        }
    }
    settle(tx, caller, now, run, RunState::Undone).await
}

async fn offered(tx: &mut Tx, caller: &Caller, id: &WordRunId) -> Result<WordRun, PublishError> {
    let run = run(tx, caller, id).await?;
    if run.state == RunState::Offered { Ok(run) } else { Err(PublishError::Decided) }
}

/// Notes what became of a file, and tells every listener where words changed.
async fn settle(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    run: WordRun,
    state: RunState,
) -> Result<(), PublishError> {
    let decided =
        WordRun { state, decided_at: now.as_stored(), decider: caller.actor().name().to_owned(), ..run };
    store::settle(tx, &decided).await?;
    let act = match state {
        RunState::Taken => "take_words",
        RunState::Undone => "undo_words",
        RunState::Offered | RunState::Refused => "refuse_words",
    };
    append(tx, now, caller.actor(), act, &decided).await?;
    if matches!(state, RunState::Taken | RunState::Undone) {
        raise_epoch(tx).await?;
    }
    Ok(())
}

async fn append(
    tx: &mut Tx,
    now: Now,
    actor: &Actor,
    act: &'static str,
    run: &WordRun,
) -> Result<(), PublishError> {
    let changes = serde_json::to_vec(&run.changes).expect("texts can be written");
    let sha256 = hex(&Sha256::digest(&changes));
    let detail = json!({ "language": run.language.code(), "words": run.changes.len(), "sha256": sha256 });
    Ok(log::append(tx, now, actor, act, run.id.as_str(), &detail).await?)
}
