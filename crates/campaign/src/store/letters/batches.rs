//! Batches of printed letters in the database.

use byname_base::id::{InstitutionId, LetterBatchId, LetterCampaignId, StepId};
use byname_base::now::Now;
use byname_db::{DbError, Row, Tx, values};

use crate::letters::batch::LetterBatch;

/// Adds a batch that was just made; gives its number.
pub(crate) async fn add(
    tx: &mut Tx,
    now: Now,
    by: &str,
    campaign: &LetterCampaignId,
    id: &LetterBatchId,
    institution: &InstitutionId,
    letters: i64,
) -> Result<i64, DbError> {
    let row = tx
        .row(
            "INSERT INTO letter_batch (id, campaign_id, number, institution_id, letters, state, made_at, made_by, \
             handed_on, channel, registered, note, returned, steps) \
             SELECT $1, $2, COALESCE(MAX(number), 0) + 1, $3, $4, 'made', $5, $6, '', '', '', '', 0, '' \
             FROM letter_batch WHERE campaign_id = $2 RETURNING number",
            values![id.as_str(), campaign.as_str(), institution.as_str(), letters, now.as_stored(), by],
        )
        .await?;
    row.expect("a row that is written is given back").int("number")
}

/// Writes what a batch became.
pub(crate) async fn replace(tx: &mut Tx, batch: &LetterBatch) -> Result<(), DbError> {
    let steps: Vec<&str> = batch.steps.iter().map(StepId::as_str).collect();
    tx.execute(
        "UPDATE letter_batch SET letters = $2, state = $3, handed_on = $4, channel = $5, registered = $6, note = $7, \
         returned = $8, steps = $9 WHERE id = $1",
        values![
            batch.id.as_str(),
            batch.letters,
            batch.state.code(),
            batch.handed_on.map(|on| on.to_string()).unwrap_or_default(),
            batch.channel.map_or("", |channel| channel.code()),
            batch.registered.join(" "),
            &batch.note,
            batch.returned,
            steps.join(" ")
        ],
    )
    .await?;
    Ok(())
}

/// One batch; `None` when there is none of that id.
pub(crate) async fn get(tx: &mut Tx, id: &LetterBatchId) -> Result<Option<LetterBatch>, DbError> {
    let row = tx
        .row(
            "SELECT id, campaign_id, number, institution_id, letters, state, made_at, made_by, handed_on, channel, \
             registered, note, returned, steps FROM letter_batch WHERE id = $1",
            values![id.as_str()],
        )
        .await?;
    row.as_ref().map(read).transpose()
}

/// The batches of a campaign, the newest first.
pub(crate) async fn of_campaign(
    tx: &mut Tx,
    campaign: &LetterCampaignId,
) -> Result<Vec<LetterBatch>, DbError> {
    let rows = tx
        .rows(
            "SELECT id, campaign_id, number, institution_id, letters, state, made_at, made_by, handed_on, channel, \
             registered, note, returned, steps FROM letter_batch WHERE campaign_id = $1 ORDER BY number DESC",
            values![campaign.as_str()],
        )
        .await?;
    rows.iter().map(read).collect()
}

fn read(row: &Row) -> Result<LetterBatch, DbError> {
    let or_none = |text: String| (!text.is_empty()).then_some(text);
    let unreadable = |column: &str, found: &str| DbError::Unreadable {
        column: column.to_owned(),
        found: found.to_owned(),
    };
    let handed_on = or_none(row.text("handed_on")?);
    let channel = or_none(row.text("channel")?);
    Ok(LetterBatch {
        id: LetterBatchId::from_text(row.text("id")?),
        campaign: LetterCampaignId::from_text(row.text("campaign_id")?),
        number: row.int("number")?,
        institution: InstitutionId::from_text(row.text("institution_id")?),
        letters: row.int("letters")?,
        state: row.parsed("state")?,
        made_at: row.text("made_at")?,
        made_by: row.text("made_by")?,
        handed_on: handed_on.map(|on| on.parse().map_err(|_| unreadable("handed_on", &on))).transpose()?,
        channel: channel.map(|one| one.parse().map_err(|_| unreadable("channel", &one))).transpose()?,
        registered: row.text("registered")?.split_whitespace().map(str::to_owned).collect(),
        note: row.text("note")?,
        returned: row.int("returned")?,
        steps: row.text("steps")?.split_whitespace().map(StepId::from_text).collect(),
    })
}
