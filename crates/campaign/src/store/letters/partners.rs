//! Links of partner groups, and what they say by them, in the database.

use byname_base::id::{InstitutionId, LetterCampaignId, LetterReportId};
use byname_base::now::Now;
use byname_db::{DbError, Row, Tx, values};

use crate::letters::partner::{Partner, Posted, Report};

/// Adds a link.
pub(crate) async fn add(
    tx: &mut Tx,
    now: Now,
    by: &str,
    campaign: &LetterCampaignId,
    partner: &Partner,
) -> Result<(), DbError> {
    tx.execute(
        "INSERT INTO letter_partner (code_hash, campaign_id, name, until, made_at, made_by) \
         VALUES ($1, $2, $3, $4, $5, $6)",
        values![
            &partner.code_hash,
            campaign.as_str(),
            &partner.name,
            partner.until.as_stored(),
            now.as_stored(),
            by
        ],
    )
    .await?;
    Ok(())
}

/// Ends a link at an instant; gives whether there was one that still held.
pub(crate) async fn end(
    tx: &mut Tx,
    now: Now,
    campaign: &LetterCampaignId,
    code_hash: &str,
) -> Result<bool, DbError> {
    let sql = "UPDATE letter_partner SET until = $3 WHERE campaign_id = $1 AND code_hash = $2 AND until > $3";
    Ok(tx.execute(sql, values![campaign.as_str(), code_hash, now.as_stored()]).await? == 1)
}

/// The partner group of a link that is good now.
pub(crate) async fn by_code(
    tx: &mut Tx,
    now: Now,
    campaign: &LetterCampaignId,
    code_hash: &str,
) -> Result<Option<Partner>, DbError> {
    let row = tx
        .row(
            "SELECT code_hash, name, until FROM letter_partner \
             WHERE campaign_id = $1 AND code_hash = $2 AND until > $3",
            values![campaign.as_str(), code_hash, now.as_stored()],
        )
        .await?;
    row.as_ref().map(read_partner).transpose()
}

/// The links of a campaign, the newest first.
pub(crate) async fn of_campaign(tx: &mut Tx, campaign: &LetterCampaignId) -> Result<Vec<Partner>, DbError> {
    let rows = tx
        .rows(
            "SELECT code_hash, name, until FROM letter_partner WHERE campaign_id = $1 \
             ORDER BY made_at DESC, code_hash",
            values![campaign.as_str()],
        )
        .await?;
    rows.iter().map(read_partner).collect()
}

/// Adds what a partner group says.
pub(crate) async fn report(
    tx: &mut Tx,
    now: Now,
    id: &LetterReportId,
    code_hash: &str,
    institution: &InstitutionId,
    said: &Posted,
) -> Result<(), DbError> {
    tx.execute(
        "INSERT INTO letter_report (id, code_hash, institution_id, posted_on, channel, letters, reported_at, \
         taken_back_at) VALUES ($1, $2, $3, $4, $5, $6, $7, '')",
        values![
            id.as_str(),
            code_hash,
            institution.as_str(),
            said.on.to_string(),
            said.channel.code(),
            said.letters,
            now.as_stored()
        ],
    )
    .await?;
    Ok(())
}

/// Puts something else in the place of what a partner group said; gives whether it was theirs and stands.
pub(crate) async fn change(
    tx: &mut Tx,
    now: Now,
    id: &LetterReportId,
    code_hash: &str,
    institution: &InstitutionId,
    said: &Posted,
) -> Result<bool, DbError> {
    let touched = tx
        .execute(
            "UPDATE letter_report SET institution_id = $3, posted_on = $4, channel = $5, letters = $6, \
             reported_at = $7 WHERE id = $1 AND code_hash = $2 AND taken_back_at = ''",
            values![
                id.as_str(),
                code_hash,
                institution.as_str(),
                said.on.to_string(),
                said.channel.code(),
                said.letters,
                now.as_stored()
            ],
        )
        .await?;
    Ok(touched == 1)
}

/// Takes back what a partner group said; gives whether it was theirs and stood.
pub(crate) async fn take_back(
    tx: &mut Tx,
    now: Now,
    id: &LetterReportId,
    code_hash: &str,
) -> Result<bool, DbError> {
    let sql = "UPDATE letter_report SET taken_back_at = $3 \
               WHERE id = $1 AND code_hash = $2 AND taken_back_at = ''";
    Ok(tx.execute(sql, values![id.as_str(), code_hash, now.as_stored()]).await? == 1)
}

/// What partner groups say of a campaign, without what was taken back, by day.
pub(crate) async fn reports(tx: &mut Tx, campaign: &LetterCampaignId) -> Result<Vec<Report>, DbError> {
    let rows = tx
        .rows(
            "SELECT r.id, r.code_hash, p.name, r.institution_id, r.posted_on, r.channel, r.letters \
             FROM letter_report r JOIN letter_partner p ON p.code_hash = r.code_hash \
             WHERE p.campaign_id = $1 AND r.taken_back_at = '' ORDER BY r.posted_on, p.name, r.id",
            values![campaign.as_str()],
        )
        .await?;
    let one = |row: &Row| {
        Ok(Report {
            id: LetterReportId::from_text(row.text("id")?),
            code_hash: row.text("code_hash")?,
            partner: row.text("name")?,
            institution: InstitutionId::from_text(row.text("institution_id")?),
            said: Posted {
                on: row.parsed("posted_on")?,
                channel: row.parsed("channel")?,
                letters: row.int("letters")?,
            },
        })
    };
    rows.iter().map(one).collect()
}

fn read_partner(row: &Row) -> Result<Partner, DbError> {
    let until = row.text("until")?;
    Ok(Partner {
        code_hash: row.text("code_hash")?,
        name: row.text("name")?,
        until: Now::from_stored(&until)
            .ok_or(DbError::Unreadable { column: "until".to_owned(), found: until })?,
    })
}
