//! Codes of devices at rallies in the database.

use byname_base::id::PetitionId;
use byname_base::now::Now;
use byname_db::{DbError, Row, Tx, values};
use byname_tally::Class;

use crate::kiosk::KioskCode;

/// Uses a code once; gives the class in which whoever signs by it is counted, `None` when it is not good.
pub(crate) async fn use_once(
    tx: &mut Tx,
    now: Now,
    petition: &PetitionId,
    code_hash: &str,
) -> Result<Option<Class>, DbError> {
    let row = tx
        .row(
            "UPDATE kiosk_code SET used = used + 1 \
             WHERE code_hash = $1 AND petition_id = $2 AND until > $3 AND used < most \
             RETURNING class",
            values![code_hash, petition.as_str(), now.as_stored()],
        )
        .await?;
    row.map(|row| class(&row)).transpose()
}

/// Whether a code is good, without using it.
pub(crate) async fn is_good(
    tx: &mut Tx,
    now: Now,
    petition: &PetitionId,
    code_hash: &str,
) -> Result<bool, DbError> {
    let row = tx
        .row(
            "SELECT used FROM kiosk_code WHERE code_hash = $1 AND petition_id = $2 AND until > $3 AND used < most",
            values![code_hash, petition.as_str(), now.as_stored()],
        )
        .await?;
    Ok(row.is_some())
}

/// Adds a code.
pub(crate) async fn add(
    tx: &mut Tx,
    now: Now,
    by: &str,
    petition: &PetitionId,
    code_hash: &str,
    code: &KioskCode,
) -> Result<(), DbError> {
    tx.execute(
        "INSERT INTO kiosk_code (code_hash, petition_id, place, until, most, used, made_at, made_by, class) \
         VALUES ($1, $2, $3, $4, $5, 0, $6, $7, $8)",
        values![
            code_hash,
            petition.as_str(),
            &code.place,
            code.until.as_stored(),
            code.most,
            now.as_stored(),
            by,
            code.class.code()
        ],
    )
    .await?;
    Ok(())
}

/// The codes of a petition, the newest first.
pub(crate) async fn of_petition(tx: &mut Tx, petition: &PetitionId) -> Result<Vec<KioskCode>, DbError> {
    let rows = tx
        .rows(
            "SELECT class, place, until, most, used FROM kiosk_code WHERE petition_id = $1 ORDER BY made_at DESC",
            values![petition.as_str()],
        )
        .await?;
    let read = |row: &Row| {
        let until = row.text("until")?;
        Ok(KioskCode {
            class: class(row)?,
            place: row.text("place")?,
            until: Now::from_stored(&until)
                .ok_or(DbError::Unreadable { column: "until".to_owned(), found: until })?,
            most: row.int("most")?,
            used: row.int("used")?,
        })
    };
    rows.iter().map(read).collect()
}

fn class(row: &Row) -> Result<Class, DbError> {
    let found = row.text("class")?;
    let known = Class::ALL.into_iter().find(|class| class.code() == found);
    known.ok_or(DbError::Unreadable { column: "class".to_owned(), found })
}
