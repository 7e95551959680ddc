//! Which sources a record of any part cites, and which people it names.

use std::collections::HashMap;

use byname_base::id::PersonId;
use byname_db::{DbError, Tx, values};

/// What a record cites a source for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Its content rests on it.
    Cites,
    /// It proves that a step was sent or received.
    Proves,
}

impl Role {
    fn code(self) -> &'static str {
        match self {
            Self::Cites => "cites",
            Self::Proves => "proves",
        }
    }
}

/// The cited sources of every record of one kind (`claim`, `step` …), by record id, in the order entered.
///
/// # Errors
/// The database's own.
pub async fn citations(tx: &mut Tx, kind: &str, role: Role) -> Result<HashMap<String, Vec<String>>, DbError> {
    let (first, end) = ids_of(kind);
    let rows = tx
        .rows(
            "SELECT record_id, source FROM citation WHERE record_id > $1 AND record_id < $2 AND role = $3 \
             ORDER BY record_id, position",
            values![first, end, role.code()],
        )
        .await?;
    let mut cited: HashMap<String, Vec<String>> = HashMap::new();
    for row in rows {
        cited.entry(row.text("record_id")?).or_default().push(row.text("source")?);
    }
    Ok(cited)
}

/// Every id of a kind stands between these two: an id is its kind, a hyphen and random letters.
fn ids_of(kind: &str) -> (String, String) {
    (format!("{kind}-"), format!("{kind}."))
}

/// The people of every record of one kind, by record id, in the order entered.
///
/// # Errors
/// The database's own.
pub async fn people(tx: &mut Tx, kind: &str) -> Result<HashMap<String, Vec<PersonId>>, DbError> {
    let (first, end) = ids_of(kind);
    let rows = tx
        .rows(
            "SELECT record_id, person_id FROM concerns WHERE record_id > $1 AND record_id < $2 \
             ORDER BY record_id, position",
            values![first, end],
        )
        .await?;
    let mut named: HashMap<String, Vec<PersonId>> = HashMap::new();
    for row in rows {
        named.entry(row.text("record_id")?).or_default().push(PersonId::from_text(row.text("person_id")?));
    }
    Ok(named)
}

/// Writes which sources a new record cites; a known one is [`forget`]ten first.
///
/// # Errors
/// The database's own.
pub async fn cite(tx: &mut Tx, record_id: &str, role: Role, sources: &[String]) -> Result<(), DbError> {
    tx.execute("DELETE FROM citation WHERE record_id = $1 AND role = $2", values![record_id, role.code()])
        .await?;
    for (position, source) in (0_i64..).zip(sources) {
        tx.execute(
            "INSERT INTO citation (record_id, role, position, source) VALUES ($1, $2, $3, $4)",
            values![record_id, role.code(), position, source],
        )
        .await?;
    }
    Ok(())
}

/// Writes which people a new record names; a known one is [`forget`]ten first.
///
/// # Errors
/// The database's own.
pub async fn name_people(tx: &mut Tx, record_id: &str, people: &[PersonId]) -> Result<(), DbError> {
    for (position, person) in (0_i64..).zip(people) {
        tx.execute(
            "INSERT INTO concerns (record_id, position, person_id) VALUES ($1, $2, $3)",
            values![record_id, position, person.as_str()],
        )
        .await?;
    }
    Ok(())
}

/// Removes what a record cited and named, before its next state is written. Revisions keep both.
///
/// # Errors
/// The database's own.
pub async fn forget(tx: &mut Tx, record_id: &str) -> Result<(), DbError> {
    tx.execute("DELETE FROM citation WHERE record_id = $1", values![record_id]).await?;
    tx.execute("DELETE FROM concerns WHERE record_id = $1", values![record_id]).await?;
    Ok(())
}
