//! Whom a record of any part names, and which sources it cites.

use std::collections::HashMap;

use byname_base::id::PersonId;
use byname_db::{DbError, Tx, values};

/// Its content rests on the source.
const CITES: &str = "cites";

/// The source proves that it was sent or received.
const PROVES: &str = "proves";

/// Whom a record names and which sources it cites, in the order entered.
#[derive(Debug, Clone, Default)]
pub struct Links {
    /// The people it names.
    pub people: Vec<PersonId>,
    /// The folder ids of the sources on which its content rests.
    pub cites: Vec<String>,
    /// The folder ids of the sources which prove that it was sent or received.
    pub proves: Vec<String>,
}

/// The links of every record of one kind (`claim`, `step` …), by record id; a record without any is not in it.
///
/// # Errors
/// The database's own.
pub async fn of_kind(tx: &mut Tx, kind: &str) -> Result<HashMap<String, Links>, DbError> {
    // An id is its kind, a hyphen and random letters, so every id of a kind stands between these two.
    let (first, end) = (format!("{kind}-"), format!("{kind}."));
    let mut links: HashMap<String, Links> = HashMap::new();
    let named = tx
        .rows(
            "SELECT record_id, person_id FROM concerns WHERE record_id > $1 AND record_id < $2 \
             ORDER BY record_id, position",
            values![&first, &end],
        )
        .await?;
    for row in named {
        let people = &mut links.entry(row.text("record_id")?).or_default().people;
        people.push(PersonId::from_text(row.text("person_id")?));
    }
    let cited = tx
        .rows(
            "SELECT record_id, role, source FROM citation WHERE record_id > $1 AND record_id < $2 \
             ORDER BY record_id, position",
            values![&first, &end],
        )
        .await?;
    for row in cited {
        let links = links.entry(row.text("record_id")?).or_default();
        let sources = if row.text("role")? == PROVES { &mut links.proves } else { &mut links.cites };
        sources.push(row.text("source")?);
    }
    Ok(links)
}

/// The sources of every claim about one person, by record id.
pub(crate) async fn of_claims_about(
    tx: &mut Tx,
    person: &PersonId,
) -> Result<HashMap<String, Links>, DbError> {
    let cited = tx
        .rows(
            "SELECT record_id, source FROM citation JOIN claim ON claim.id = record_id \
             WHERE person_id = $1 AND role = $2 AND superseded_at IS NULL ORDER BY record_id, citation.position",
            values![person.as_str(), CITES],
        )
        .await?;
    let mut links: HashMap<String, Links> = HashMap::new();
    for row in cited {
        links.entry(row.text("record_id")?).or_default().cites.push(row.text("source")?);
    }
    Ok(links)
}

/// The links of one record.
///
/// # Errors
/// The database's own.
pub async fn of_record(tx: &mut Tx, record_id: &str) -> Result<Links, DbError> {
    let mut links = Links::default();
    let named = tx
        .rows("SELECT person_id FROM concerns WHERE record_id = $1 ORDER BY position", values![record_id])
        .await?;
    for row in named {
        links.people.push(PersonId::from_text(row.text("person_id")?));
    }
    let cited = tx
        .rows("SELECT role, source FROM citation WHERE record_id = $1 ORDER BY position", values![record_id])
        .await?;
    for row in cited {
        let sources = if row.text("role")? == PROVES { &mut links.proves } else { &mut links.cites };
        sources.push(row.text("source")?);
    }
    Ok(links)
}

/// Writes the links of a record; those of its earlier state are [`forget`]ten first.
pub(crate) async fn write(tx: &mut Tx, record_id: &str, links: &Links) -> Result<(), DbError> {
    for (position, person) in (0_i64..).zip(&links.people) {
        tx.execute(
            "INSERT INTO concerns (record_id, position, person_id) VALUES ($1, $2, $3)",
            values![record_id, position, person.as_str()],
        )
        .await?;
    }
    for (role, sources) in [(CITES, &links.cites), (PROVES, &links.proves)] {
        for (position, source) in (0_i64..).zip(sources) {
            tx.execute(
                "INSERT INTO citation (record_id, role, position, source) VALUES ($1, $2, $3, $4)",
                values![record_id, role, position, source],
            )
            .await?;
        }
    }
    Ok(())
}

/// Removes the links of a record before its next state is written; its revisions keep them.
pub(crate) async fn forget(tx: &mut Tx, record_id: &str) -> Result<(), DbError> {
    tx.execute("DELETE FROM citation WHERE record_id = $1", values![record_id]).await?;
    tx.execute("DELETE FROM concerns WHERE record_id = $1", values![record_id]).await?;
    Ok(())
}
