//! Names that everybody may see, in the database.

use byname_base::id::PetitionId;
use byname_db::{DbError, Row, Tx, values};

use crate::show_names::PublicName;
use crate::signature::NameShown;

/// Names that everybody may see and that stand so, in the order of the log.
pub(crate) async fn of_state(
    tx: &mut Tx,
    petition: &PetitionId,
    shown: NameShown,
    limit: i64,
) -> Result<Vec<PublicName>, DbError> {
    let rows = tx
        .rows(
            "SELECT leaf, name FROM signature WHERE petition_id = $1 AND name IS NOT NULL AND visibility = 'public' \
             AND state = 'confirmed' AND leaf IS NOT NULL AND end_leaf IS NULL AND name_shown = $2 ORDER BY leaf LIMIT $3",
            values![petition.as_str(), shown.code(), limit],
        )
        .await?;
    let read = |row: &Row| Ok(PublicName { leaf: row.int("leaf")?, name: row.text("name")? });
    rows.iter().map(read).collect()
}

/// Notes what somebody decided of one name; gives whether there is such a name.
pub(crate) async fn decide(
    tx: &mut Tx,
    petition: &PetitionId,
    leaf: i64,
    shown: NameShown,
) -> Result<bool, DbError> {
    let touched = tx
        .execute(
            "UPDATE signature SET name_shown = $3 WHERE petition_id = $1 AND name IS NOT NULL \
             AND visibility = 'public' AND leaf = $2",
            values![petition.as_str(), leaf, shown.code()],
        )
        .await?;
    Ok(touched == 1)
}

/// The names that are shown, of signatures with a leaf below a number.
pub(crate) async fn shown(tx: &mut Tx, petition: &PetitionId, below: u64) -> Result<Vec<String>, DbError> {
    let below = i64::try_from(below).unwrap_or(i64::MAX);
    let rows = tx
        .rows(
            "SELECT name FROM signature WHERE petition_id = $1 AND name IS NOT NULL AND visibility = 'public' \
             AND state = 'confirmed' AND leaf < $2 AND end_leaf IS NULL AND name_shown = 'shown'",
            values![petition.as_str(), below],
        )
        .await?;
    rows.iter().map(|row| row.text("name")).collect()
}
