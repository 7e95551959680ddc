//! How many said that they come to an action, in the database.

use byname_base::id::PublicId;
use byname_db::{DbError, Tx, values};

use crate::coming::Coming;

/// Adds a form that speaks for some people. False, and nothing is added, when the action has `most` forms already.
pub(crate) async fn add(tx: &mut Tx, action: &PublicId, people: i64, most: i64) -> Result<bool, DbError> {
    let touched = tx
        .execute(
            "INSERT INTO coming (action, forms, people) VALUES ($1, 1, $2) ON CONFLICT (action) DO UPDATE \
             SET forms = coming.forms + 1, people = coming.people + excluded.people WHERE coming.forms < $3",
            values![action.as_str(), people, most],
        )
        .await?;
    Ok(touched == 1)
}

/// How many there are; none when nobody said so.
pub(crate) async fn of(tx: &mut Tx, action: &PublicId) -> Result<Coming, DbError> {
    let row = tx.row("SELECT forms, people FROM coming WHERE action = $1", values![action.as_str()]).await?;
    let read = |row: byname_db::Row| Ok(Coming { forms: row.int("forms")?, people: row.int("people")? });
    row.map_or(Ok(Coming::default()), read)
}
