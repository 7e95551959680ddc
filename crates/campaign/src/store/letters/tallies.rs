//! How many letters went by which way: numbers alone.

use byname_base::id::{InstitutionId, LetterCampaignId};
use byname_db::{DbError, Row, Tx, values};

use crate::letters::addressee::Way;

/// Counts letters; `next_at` is when the next e-mail to the same addressee may leave, empty for other ways.
pub(crate) async fn add(
    tx: &mut Tx,
    campaign: &LetterCampaignId,
    institution: &str,
    way: Way,
    n: i64,
    next_at: &str,
) -> Result<(), DbError> {
    tx.execute(
        "INSERT INTO letter_tally (campaign_id, institution_id, way, n, next_at) VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT (campaign_id, institution_id, way) \
         DO UPDATE SET n = letter_tally.n + excluded.n, next_at = excluded.next_at",
        values![campaign.as_str(), institution, way.code(), n, next_at],
    )
    .await?;
    Ok(())
}

/// Every number of a campaign, by addressee and way. For those without a name the addressee is empty.
pub(crate) async fn of_campaign(
    tx: &mut Tx,
    campaign: &LetterCampaignId,
) -> Result<Vec<(InstitutionId, Way, i64)>, DbError> {
    let rows = tx
        .rows(
            "SELECT institution_id, way, n FROM letter_tally WHERE campaign_id = $1 ORDER BY way, institution_id",
            values![campaign.as_str()],
        )
        .await?;
    let one = |row: &Row| {
        Ok((InstitutionId::from_text(row.text("institution_id")?), row.parsed("way")?, row.int("n")?))
    };
    rows.iter().map(one).collect()
}
