//! Letters that writers left with the group: only as long as they wait.

use byname_base::id::{InstitutionId, LetterBatchId, LetterCampaignId, LetterId};
use byname_base::now::Now;
use byname_db::{DbError, Row, Tx, values};
use jiff::civil::Date;

use crate::letters::addressee::Way;
use crate::letters::give::{KeptLetter, LetterState};

/// Keeps a letter, while its campaign is open; gives whether it was.
pub(crate) async fn add(tx: &mut Tx, letter: &KeptLetter, due_at: &str, on: Date) -> Result<bool, DbError> {
    let touched = tx
        .execute(
            "INSERT INTO letter (id, campaign_id, institution_id, way, language, words, name, place, address, state, \
             token, due_at, given_on, batch_id) \
             SELECT $1, id, $3, $4, $5, $6, $7, $8, $9, $10, '', $11, $12, '' FROM letter_campaign \
             WHERE id = $2 AND state = 'open'",
            values![
                letter.id.as_str(),
                letter.campaign.as_str(),
                letter.institution.as_str(),
                letter.way.code(),
                letter.language.code(),
                &letter.words,
                &letter.name,
                &letter.place,
                &letter.address,
                letter.state.code(),
                due_at,
                on.to_string()
            ],
        )
        .await?;
    Ok(touched == 1)
}

/// The letters of a batch, in no order that tells who came first.
pub(crate) async fn of_batch(tx: &mut Tx, batch: &LetterBatchId) -> Result<Vec<KeptLetter>, DbError> {
    let rows = tx
        .rows(
            "SELECT id, campaign_id, institution_id, way, language, words, name, place, address, state \
             FROM letter WHERE batch_id = $1 ORDER BY id",
            values![batch.as_str()],
        )
        .await?;
    rows.iter().map(read).collect()
}

/// Puts letters that wait for paper into a batch, as many as it holds; gives how many.
pub(crate) async fn into_batch(
    tx: &mut Tx,
    campaign: &LetterCampaignId,
    institution: &InstitutionId,
    batch: &LetterBatchId,
    most: i64,
) -> Result<u64, DbError> {
    tx.execute(
        "UPDATE letter SET batch_id = $3, state = 'printed' WHERE id IN (SELECT id FROM letter \
         WHERE campaign_id = $1 AND institution_id = $2 AND state = 'waits' ORDER BY given_on, id LIMIT $4)",
        values![campaign.as_str(), institution.as_str(), batch.as_str(), most],
    )
    .await
}

/// Lets the letters of a batch wait for paper again.
pub(crate) async fn out_of_batch(tx: &mut Tx, batch: &LetterBatchId) -> Result<(), DbError> {
    let sql = "UPDATE letter SET batch_id = '', state = 'waits' WHERE batch_id = $1";
    tx.execute(sql, values![batch.as_str()]).await?;
    Ok(())
}

/// Forgets the letters of a batch.
pub(crate) async fn forget_batch(tx: &mut Tx, batch: &LetterBatchId) -> Result<u64, DbError> {
    tx.execute("DELETE FROM letter WHERE batch_id = $1", values![batch.as_str()]).await
}

/// Forgets one letter of a batch; gives whether it was there.
pub(crate) async fn forget_of_batch(
    tx: &mut Tx,
    batch: &LetterBatchId,
    id: &LetterId,
) -> Result<bool, DbError> {
    let sql = "DELETE FROM letter WHERE id = $1 AND batch_id = $2";
    Ok(tx.execute(sql, values![id.as_str(), batch.as_str()]).await? == 1)
}

/// Forgets every letter of a campaign; gives how many.
pub(crate) async fn forget_all(tx: &mut Tx, campaign: &LetterCampaignId) -> Result<u64, DbError> {
    tx.execute("DELETE FROM letter WHERE campaign_id = $1", values![campaign.as_str()]).await
}

/// Forgets letters that were given on or before a day, e-mails that nobody let go since another day, and whatever belongs
/// to a campaign that was stopped; gives how many.
pub(crate) async fn forget_old(tx: &mut Tx, given: Date, asked: Date) -> Result<u64, DbError> {
    tx.execute(
        "DELETE FROM letter WHERE given_on <= $1 OR (state = 'asked' AND given_on <= $2) \
         OR campaign_id IN (SELECT id FROM letter_campaign WHERE state = 'stopped')",
        values![given.to_string(), asked.to_string()],
    )
    .await
}

/// How many wait, by addressee, way and state.
pub(crate) async fn waiting(
    tx: &mut Tx,
    campaign: &LetterCampaignId,
) -> Result<Vec<(InstitutionId, Way, LetterState, i64)>, DbError> {
    let rows = tx
        .rows(
            "SELECT institution_id, way, state, COUNT(*) AS n FROM letter WHERE campaign_id = $1 \
             GROUP BY institution_id, way, state ORDER BY institution_id, way, state",
            values![campaign.as_str()],
        )
        .await?;
    let one = |row: &Row| {
        let institution = InstitutionId::from_text(row.text("institution_id")?);
        Ok((institution, row.parsed("way")?, row.parsed("state")?, row.int("n")?))
    };
    rows.iter().map(one).collect()
}

/// The next letter whose writer is to be sent the link by which it is let go.
pub(crate) async fn link_due(tx: &mut Tx, now: Now) -> Result<Option<KeptLetter>, DbError> {
    due(tx, now, "asked").await
}

/// The next letter that may leave by e-mail: its campaign is open, and its addressee got none just before.
pub(crate) async fn mail_due(tx: &mut Tx, now: Now) -> Result<Option<KeptLetter>, DbError> {
    due(tx, now, "let_go").await
}

async fn due(tx: &mut Tx, now: Now, state: &str) -> Result<Option<KeptLetter>, DbError> {
    let row = tx
        .row(
            "SELECT l.id, l.campaign_id, l.institution_id, l.way, l.language, l.words, l.name, l.place, l.address, \
             l.state FROM letter l JOIN letter_campaign c ON c.id = l.campaign_id \
             LEFT JOIN letter_tally t ON t.campaign_id = l.campaign_id AND t.institution_id = l.institution_id \
             AND t.way = 'e-mail' \
             WHERE l.due_at <> '' AND l.due_at <= $1 AND l.state = $2 AND c.state = 'open' \
             AND (l.state = 'asked' OR t.next_at IS NULL OR t.next_at <= $1) ORDER BY l.due_at, l.id LIMIT 1",
            values![now.as_stored(), state],
        )
        .await?;
    row.as_ref().map(read).transpose()
}

/// Keeps the hash of the secret in a link; an older link opens nothing any more.
pub(crate) async fn set_token(tx: &mut Tx, id: &LetterId, hash: &str) -> Result<(), DbError> {
    tx.execute("UPDATE letter SET token = $2 WHERE id = $1", values![id.as_str(), hash]).await?;
    Ok(())
}

/// When the next message of a letter is due; empty for never.
pub(crate) async fn set_due(tx: &mut Tx, id: &LetterId, due_at: &str) -> Result<(), DbError> {
    tx.execute("UPDATE letter SET due_at = $2 WHERE id = $1", values![id.as_str(), due_at]).await?;
    Ok(())
}

/// Notes that the addressee's mail server will not take a letter.
pub(crate) async fn refused(tx: &mut Tx, id: &LetterId) -> Result<(), DbError> {
    let sql = "UPDATE letter SET state = 'refused', due_at = '', token = '' WHERE id = $1";
    tx.execute(sql, values![id.as_str()]).await?;
    Ok(())
}

/// Forgets one letter; gives whether it was there.
pub(crate) async fn forget(tx: &mut Tx, id: &LetterId) -> Result<bool, DbError> {
    Ok(tx.execute("DELETE FROM letter WHERE id = $1", values![id.as_str()]).await? == 1)
}

/// The letter of a link that was sent.
pub(crate) async fn by_token(tx: &mut Tx, hash: &str) -> Result<Option<KeptLetter>, DbError> {
    let row = tx
        .row(
            "SELECT id, campaign_id, institution_id, way, language, words, name, place, address, state \
             FROM letter WHERE token = $1 AND token <> ''",
            values![hash],
        )
        .await?;
    row.as_ref().map(read).transpose()
}

/// Lets a letter go; gives whether it was one that waited for it and whose campaign is open.
pub(crate) async fn let_go(tx: &mut Tx, id: &LetterId, due_at: &str) -> Result<bool, DbError> {
    let touched = tx
        .execute(
            "UPDATE letter SET state = 'let_go', due_at = $2 WHERE id = $1 AND state = 'asked' \
             AND campaign_id IN (SELECT id FROM letter_campaign WHERE state = 'open')",
            values![id.as_str(), due_at],
        )
        .await?;
    Ok(touched == 1)
}

fn read(row: &Row) -> Result<KeptLetter, DbError> {
    Ok(KeptLetter {
        id: LetterId::from_text(row.text("id")?),
        campaign: LetterCampaignId::from_text(row.text("campaign_id")?),
        institution: InstitutionId::from_text(row.text("institution_id")?),
        way: row.parsed("way")?,
        language: row.parsed("language")?,
        words: row.text("words")?,
        name: row.text("name")?,
        place: row.text("place")?,
        address: row.text("address")?,
        state: row.parsed("state")?,
    })
}
