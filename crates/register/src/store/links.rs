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

/// Every record's cited sources in one role, by record id, in the order entered.
///
/// # Errors
/// The database's own.
pub async fn citations(tx: &mut Tx, role: Role) -> Result<HashMap<String, Vec<String>>, DbError> {
    let rows = tx
        .rows(
            "SELECT record_id, source FROM citation WHERE role = $1 ORDER BY record_id, position",
            values![role.code()],
        )
        .await?;
    let mut cited: HashMap<String, Vec<String>> = HashMap::new();
    for row in rows {
        cited.entry(row.text("record_id")?).or_default().push(row.text("source")?);
    }
    Ok(cited)
}

/// Every record's people, by record id, in the order entered.
///
/// # Errors
/// The database's own.
pub async fn people(tx: &mut Tx) -> Result<HashMap<String, Vec<PersonId>>, DbError> {
    let rows =
        tx.rows("SELECT record_id, person_id FROM concerns ORDER BY record_id, position", values![]).await?;
    let mut named: HashMap<String, Vec<PersonId>> = HashMap::new();
    for row in rows {
        named.entry(row.text("record_id")?).or_default().push(PersonId::from_text(row.text("person_id")?));
    }
    Ok(named)
}

/// Writes which sources a record cites, in place of what it cited before.
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

/// Writes which people a record names, in place of those it named before.
///
/// # Errors
/// The database's own.
pub async fn name_people(tx: &mut Tx, record_id: &str, people: &[PersonId]) -> Result<(), DbError> {
    tx.execute("DELETE FROM concerns WHERE record_id = $1", values![record_id]).await?;
    for (position, person) in (0_i64..).zip(people) {
        tx.execute(
            "INSERT INTO concerns (record_id, position, person_id) VALUES ($1, $2, $3)",
            values![record_id, position, person.as_str()],
        )
        .await?;
    }
    Ok(())
}
