//! Signatures in the database.

use std::collections::HashSet;

use byname_base::id::PetitionId;
use byname_base::language::Language;
use byname_base::now::Now;
use byname_db::{DbError, Insert, Row, Tx, Value, values};

use crate::signature::{HeldFor, MOST_MAILS, NewSignature, SignatureState, Visibility};

/// Writes new signatures and gives the tags of those that were not there.
static INSERT: Insert = Insert::new(
    "INSERT INTO signature (tag, petition_id, state, class, visibility, recipients, country, language, signed_at, \
     address, name, name_batch, held_for, mail_due, mails, tokens) VALUES",
    "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, '')",
    "ON CONFLICT (tag) DO NOTHING RETURNING tag",
);
/// Length of the hash of a link's secret, in hexadecimal.
const HASH_LETTERS: usize = 64;

/// Writes signatures, each of which is there once at most whatever else is being written; gives the tags of the new
/// ones. `batches` are the ids of the keys under which the names were sealed.
pub(crate) async fn add(
    tx: &mut Tx,
    signatures: &[(&NewSignature, Option<&str>)],
) -> Result<HashSet<String>, DbError> {
    let values: Vec<Value> = signatures.iter().flat_map(|(one, batch)| row(one, *batch)).collect();
    let new = tx.insert(&INSERT, &values).await?;
    new.iter().map(|row| row.text("tag")).collect()
}

fn row(one: &NewSignature, batch: Option<&str>) -> [Value; 14] {
    let mail_due = one.address.as_ref().map(|_| one.at.as_stored());
    [
        (&one.tag).into(),
        one.petition.as_str().into(),
        one.state.code().into(),
        one.class.code().into(),
        one.visibility.code().into(),
        one.recipients.join(" ").into(),
        (&one.country).into(),
        one.language.code().into(),
        one.at.as_minute().into(),
        one.address.clone().into(),
        one.name.clone().into(),
        batch.into(),
        one.held_for.map_or("", HeldFor::code).into(),
        mail_due.into(),
    ]
}

/// Sends the link of a signature that waits for it once more, unless it was sent often enough.
pub(crate) async fn ask_again(tx: &mut Tx, now: Now, tag: &str) -> Result<(), DbError> {
    tx.execute(
        "UPDATE signature SET mail_due = $2 WHERE tag = $1 AND proved = 0 AND state IN ('pending', 'held') \
         AND mails < $3",
        values![tag, now.as_stored(), MOST_MAILS],
    )
    .await?;
    Ok(())
}

/// A signature as a link finds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) petition: PetitionId,
    pub(crate) state: SignatureState,
    pub(crate) proved: bool,
    pub(crate) visibility: Visibility,
    pub(crate) leaf: Option<i64>,
    /// The minute in which it was signed, as stored.
    pub(crate) signed_at: String,
}

/// The signature to which a link leads; `None` when the secret is none of those that were sent.
pub(crate) async fn find(tx: &mut Tx, tag: &str, token_hash: &str) -> Result<Option<Found>, DbError> {
    let sql = "SELECT petition_id, state, proved, visibility, leaf, signed_at, tokens FROM signature WHERE tag = $1";
    let Some(row) = tx.row(sql, values![tag]).await? else { return Ok(None) };
    let tokens = row.text("tokens")?;
    if !tokens.split(' ').any(|known| known == token_hash) {
        return Ok(None);
    }
    Ok(Some(Found {
        petition: PetitionId::from_text(row.text("petition_id")?),
        state: row.parsed("state")?,
        proved: row.yes("proved")?,
        visibility: row.parsed("visibility")?,
        leaf: row.maybe_int("leaf")?,
        signed_at: row.text("signed_at")?,
    }))
}

/// Counts a signature whose link was pressed, and forgets the address; with the secret level the name too. What is held
/// stays held, and is known to be somebody's. `since` is the first minute whose signatures are not too old. Gives
/// whether it did anything.
pub(crate) async fn confirm(
    tx: &mut Tx,
    tag: &str,
    token_hash: &str,
    since: &str,
    commitment: Option<&str>,
) -> Result<bool, DbError> {
    debug_assert_eq!(token_hash.len(), HASH_LETTERS, "a hash has no wildcard in it");
    let touched = tx
        .execute(
            "UPDATE signature SET proved = 1, address = NULL, mail_due = NULL, commitment = $4, \
             state = CASE WHEN state = 'pending' THEN 'confirmed' ELSE state END, \
             name = CASE WHEN visibility = 'secret' THEN NULL ELSE name END \
             WHERE tag = $1 AND proved = 0 AND state IN ('pending', 'held') AND signed_at >= $3 \
             AND tokens LIKE $2",
            values![tag, format!("%{token_hash}%"), since, commitment],
        )
        .await?;
    Ok(touched == 1)
}

/// Takes a signature back: what was kept of the signer goes. One that was never counted goes altogether; of one that
/// was, the row stays for the leaf that takes it out of the count, under the tag `left` of no address: so the signer may
/// think again and sign once more. One that a leaf has taken out already needs no further leaf, and no run puts it back.
/// Gives whether there was anything to take back.
pub(crate) async fn withdraw(tx: &mut Tx, tag: &str, token_hash: &str, left: &str) -> Result<bool, DbError> {
    let tokens = format!("%{token_hash}%");
    let gone = tx
        .execute(
            "DELETE FROM signature WHERE tag = $1 AND tokens LIKE $2 AND leaf IS NULL \
             AND state IN ('pending', 'held', 'confirmed', 'invalidated')",
            values![tag, &tokens],
        )
        .await?;
    if gone == 1 {
        return Ok(true);
    }
    let touched = tx
        .execute(
            "UPDATE signature SET tag = $3, tokens = '', state = 'withdrawn', address = NULL, name = NULL, name_batch = NULL, country = '', \
             recipients = '', mail_due = NULL, commitment = NULL, end_batch = NULL \
             WHERE tag = $1 AND tokens LIKE $2 AND state IN ('confirmed', 'invalidated')",
            values![tag, &tokens, left],
        )
        .await?;
    Ok(touched == 1)
}

/// A message that is to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct DueMail {
    /// The signature's tag.
    pub(crate) tag: String,
    /// For which petition.
    pub(crate) petition: PetitionId,
    /// To whom.
    pub(crate) address: String,
    /// In which language.
    pub(crate) language: Language,
    /// How many were sent before.
    pub(crate) mails: i64,
}

/// Some messages that are due, the longest due first.
pub(crate) async fn due_mails(tx: &mut Tx, now: Now, limit: i64) -> Result<Vec<DueMail>, DbError> {
    let rows = tx
        .rows(
            "SELECT tag, petition_id, address, language, mails FROM signature \
             WHERE mail_due IS NOT NULL AND mail_due <= $1 AND address IS NOT NULL ORDER BY mail_due LIMIT $2",
            values![now.as_stored(), limit],
        )
        .await?;
    let read = |row: &Row| {
        Ok(DueMail {
            tag: row.text("tag")?,
            petition: PetitionId::from_text(row.text("petition_id")?),
            address: row.text("address")?,
            language: row.parsed("language")?,
            mails: row.int("mails")?,
        })
    };
    rows.iter().map(read).collect()
}

/// Notes the hash of a secret that is about to be sent, before it is.
pub(crate) async fn add_token(tx: &mut Tx, tag: &str, token_hash: &str) -> Result<(), DbError> {
    tx.execute(
        "UPDATE signature SET tokens = CASE WHEN tokens = '' THEN $2 ELSE tokens || ' ' || $2 END WHERE tag = $1",
        values![tag, token_hash],
    )
    .await?;
    Ok(())
}

/// Notes that a message was sent, and when the next one is due; `None` for never.
pub(crate) async fn sent(tx: &mut Tx, tag: &str, next: Option<&str>) -> Result<(), DbError> {
    tx.execute(
        "UPDATE signature SET mails = mails + 1, mail_due = $2 WHERE tag = $1 AND address IS NOT NULL",
        values![tag, next],
    )
    .await?;
    Ok(())
}

/// Notes that a message could not be sent now.
pub(crate) async fn try_again_at(tx: &mut Tx, tag: &str, at: &str) -> Result<(), DbError> {
    tx.execute("UPDATE signature SET mail_due = $2 WHERE tag = $1 AND address IS NOT NULL", values![tag, at])
        .await?;
    Ok(())
}

/// Forgets whoever nothing can be sent to.
pub(crate) async fn bounced(tx: &mut Tx, tag: &str) -> Result<(), DbError> {
    tx.execute("DELETE FROM signature WHERE tag = $1 AND proved = 0 AND leaf IS NULL", values![tag]).await?;
    Ok(())
}

/// Forgets everything of signatures that were not confirmed in time; gives how many.
pub(crate) async fn forget_pending(tx: &mut Tx, before: &str) -> Result<u64, DbError> {
    tx.execute(
        "DELETE FROM signature WHERE address IS NOT NULL AND proved = 0 AND leaf IS NULL AND signed_at < $1",
        values![before],
    )
    .await
}

/// Forgets of some signatures of a petition everything but leaf, class and state, under tags of no address; gives how
/// many. `make_tag` gives another random tag each time. What is forgotten has no language.
pub(crate) async fn forget_some(
    tx: &mut Tx,
    petition: &PetitionId,
    most: i64,
    mut make_tag: impl FnMut() -> String,
) -> Result<u64, DbError> {
    let rows = tx
        .rows(
            "SELECT tag FROM signature WHERE petition_id = $1 AND language <> '' ORDER BY tag LIMIT $2",
            values![petition.as_str(), most],
        )
        .await?;
    for row in &rows {
        tx.execute(
            "UPDATE signature SET tag = $2, visibility = 'secret', recipients = '', country = '', language = '', \
             signed_at = '', address = NULL, name = NULL, name_batch = NULL, held_for = '', mail_due = NULL, \
             tokens = '' WHERE tag = $1",
            values![row.text("tag")?, make_tag()],
        )
        .await?;
    }
    Ok(rows.len() as u64)
}

/// How many signatures of a petition stand in each state, and by what they came; of those that are held, for each reason.
pub(crate) async fn by_state(
    tx: &mut Tx,
    petition: &PetitionId,
) -> Result<Vec<(SignatureState, String, i64)>, DbError> {
    let rows = tx
        .rows(
            "SELECT state, why AS held_for, COUNT(*) AS n FROM \
             (SELECT state, CASE WHEN state = 'held' THEN held_for ELSE '' END AS why FROM signature \
             WHERE petition_id = $1) AS kept GROUP BY state, why ORDER BY state, why",
            values![petition.as_str()],
        )
        .await?;
    rows.iter().map(|row| Ok((row.parsed("state")?, row.text("held_for")?, row.int("n")?))).collect()
}
