//! Hand-overs of petitions in the database.

use byname_base::id::{InstitutionId, PetitionId, StepId};
use byname_base::now::Now;
use byname_db::{DbError, Row, Tx, values};

use crate::hand_over::HandOver;

/// Writes a hand-over; gives whether there was none to this institution on this day.
pub(crate) async fn add(
    tx: &mut Tx,
    now: Now,
    by: &str,
    petition: &PetitionId,
    new: &HandOver,
) -> Result<bool, DbError> {
    let steps: Vec<&str> = new.steps.iter().map(StepId::as_str).collect();
    let touched = tx
        .execute(
            "INSERT INTO petition_hand_over (petition_id, institution_id, handed_on, channel, incoming_no, refused, \
             handed_by, note, steps, recorded_at, recorded_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) \
             ON CONFLICT (petition_id, institution_id, handed_on) DO NOTHING",
            values![
                petition.as_str(),
                new.to.as_str(),
                new.on.to_string(),
                new.channel.code(),
                &new.incoming_no,
                i64::from(new.refused),
                &new.handed_by,
                &new.note,
                steps.join(" "),
                now.as_stored(),
                by
            ],
        )
        .await?;
    Ok(touched == 1)
}

/// Every hand-over of a petition, in the order of days.
pub(crate) async fn of_petition(tx: &mut Tx, petition: &PetitionId) -> Result<Vec<HandOver>, DbError> {
    let rows = tx
        .rows(
            "SELECT institution_id, handed_on, channel, incoming_no, refused, handed_by, note, steps \
             FROM petition_hand_over WHERE petition_id = $1 ORDER BY handed_on, institution_id",
            values![petition.as_str()],
        )
        .await?;
    rows.iter().map(read).collect()
}

fn read(row: &Row) -> Result<HandOver, DbError> {
    Ok(HandOver {
        to: InstitutionId::from_text(row.text("institution_id")?),
        on: row.parsed("handed_on")?,
        channel: row.parsed("channel")?,
        incoming_no: row.text("incoming_no")?,
        refused: row.yes("refused")?,
        handed_by: row.text("handed_by")?,
        note: row.text("note")?,
        steps: row.text("steps")?.split_whitespace().map(StepId::from_text).collect(),
    })
}
