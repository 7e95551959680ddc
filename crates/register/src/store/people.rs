//! People in the database.

use byname_base::actor::Actor;
use byname_base::id::{PersonId, PublicId};
use byname_base::now::Now;
use byname_db::{DbError, Row, Tx, values};

use super::revisions;
use crate::person::Person;

/// Everybody, in the order entered.
///
/// # Errors
/// The database's own.
pub async fn all(tx: &mut Tx) -> Result<Vec<Person>, DbError> {
    let rows = tx
        .rows("SELECT id, public_id, folder_id, role, note FROM person ORDER BY position", values![])
        .await?;
    rows.iter().map(read).collect()
}

fn read(row: &Row) -> Result<Person, DbError> {
    Ok(Person {
        id: PersonId::from_text(row.text("id")?),
        public_id: PublicId::from_text(row.text("public_id")?),
        folder_id: row.text("folder_id")?,
        role: row.text("role")?,
        note: row.text("note")?,
    })
}

pub(crate) async fn insert(
    tx: &mut Tx,
    actor: &Actor,
    now: Now,
    person: &Person,
    position: i64,
) -> Result<(), DbError> {
    tx.execute(
        "INSERT INTO person (id, public_id, folder_id, position, role, note, rev, updated_at, updated_by) \
         VALUES ($1, $2, $3, $4, $5, $6, 1, $7, $8)",
        values![
            person.id.as_str(),
            person.public_id.as_str(),
            &person.folder_id,
            position,
            &person.role,
            &person.note,
            now,
            actor.name(),
        ],
    )
    .await?;
    Ok(())
}

pub(crate) async fn replace(
    tx: &mut Tx,
    actor: &Actor,
    now: Now,
    old: &Person,
    new: &Person,
) -> Result<(), DbError> {
    let row = tx
        .row(
            "UPDATE person SET role = $2, note = $3, rev = rev + 1, updated_at = $4, updated_by = $5 \
             WHERE id = $1 RETURNING rev",
            values![old.id.as_str(), &new.role, &new.note, now, actor.name()],
        )
        .await?
        .expect("a known person has a row");
    revisions::keep(tx, actor, now, old.id.as_str(), row.int("rev")? - 1, old).await
}
