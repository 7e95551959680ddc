//! Consents, and what was done about them, in the database. Rows are only ever added.

use byname_base::id::{ConsentActId, ConsentId, PersonId};
use byname_db::{DbError, Row, Tx, values};
use byname_seal::rows;
use serde::Serialize;

use crate::consent::{Consent, ConsentAct, Consents, Covers};

pub(crate) async fn insert(tx: &mut Tx, consent: &Consent) -> Result<(), DbError> {
    let scope: Vec<&str> = consent.scope.iter().map(|covers| covers.code()).collect();
    tx.execute(
        "INSERT INTO consent (id, person_id, relation, alias, given_on, means, scope, valid_to, note, entered_at, \
         entered_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        values![
            consent.id.as_str(),
            consent.person.as_str(),
            consent.relation.code(),
            &consent.alias,
            consent.given_on.to_string(),
            consent.means.code(),
            scope.join(" "),
            consent.valid_to.to_string(),
            &consent.note,
            &consent.entered_at,
            &consent.entered_by,
        ],
    )
    .await?;
    rows::wrote(tx, consent.id.as_str(), &content(consent)).await
}

pub(crate) async fn insert_act(tx: &mut Tx, act: &ConsentAct) -> Result<(), DbError> {
    tx.execute(
        "INSERT INTO consent_act (id, person_id, act, concerns, reason, acted_at, acted_by) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        values![
            act.id.as_str(),
            act.person.as_str(),
            act.kind.code(),
            &act.concerns,
            &act.reason,
            &act.acted_at,
            &act.acted_by,
        ],
    )
    .await?;
    rows::wrote(tx, act.id.as_str(), &content(act)).await
}

/// Every consent and every act, as they were written.
///
/// # Errors
/// The database's own.
pub async fn all(tx: &mut Tx) -> Result<Consents, DbError> {
    let given = tx
        .rows(
            "SELECT id, person_id, relation, alias, given_on, means, scope, valid_to, note, entered_at, entered_by \
             FROM consent ORDER BY entered_at, id",
            values![],
        )
        .await?;
    let acts = tx
        .rows(
            "SELECT id, person_id, act, concerns, reason, acted_at, acted_by FROM consent_act \
             ORDER BY acted_at, id",
            values![],
        )
        .await?;
    Ok(Consents {
        given: given.iter().map(read).collect::<Result<_, _>>()?,
        acts: acts.iter().map(read_act).collect::<Result<_, _>>()?,
    })
}

/// Every consent and act by record id, as it is to be sealed.
///
/// # Errors
/// The database's own.
pub async fn contents(tx: &mut Tx) -> Result<Vec<(String, String)>, DbError> {
    let all = all(tx).await?;
    let given = all.given.iter().map(|consent| (consent.id.to_string(), content(consent)));
    let acts = all.acts.iter().map(|act| (act.id.to_string(), content(act)));
    Ok(given.chain(acts).collect())
}

/// What is sealed of a consent or act: all of it.
fn content(record: &impl Serialize) -> String {
    serde_json::to_string(record).expect("records are plain structs")
}

fn read(row: &Row) -> Result<Consent, DbError> {
    let scope = row.text("scope")?;
    Ok(Consent {
        id: ConsentId::from_text(row.text("id")?),
        person: PersonId::from_text(row.text("person_id")?),
        relation: row.parsed("relation")?,
        alias: row.text("alias")?,
        given_on: row.parsed("given_on")?,
        means: row.parsed("means")?,
        // A group that this program does not know covers nothing.
        scope: scope.split(' ').filter_map(|code| code.parse::<Covers>().ok()).collect(),
        valid_to: row.parsed("valid_to")?,
        note: row.text("note")?,
        entered_at: row.text("entered_at")?,
        entered_by: row.text("entered_by")?,
    })
}

fn read_act(row: &Row) -> Result<ConsentAct, DbError> {
    Ok(ConsentAct {
        id: ConsentActId::from_text(row.text("id")?),
        person: PersonId::from_text(row.text("person_id")?),
        kind: row.parsed("act")?,
        concerns: row.text("concerns")?,
        reason: row.text("reason")?,
        acted_at: row.text("acted_at")?,
        acted_by: row.text("acted_by")?,
    })
}
