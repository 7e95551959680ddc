//! Codes of devices at rallies in the database.

use byname_base::id::PetitionId;
use byname_base::now::Now;
use byname_db::{DbError, Tx, values};

use crate::kiosk::KioskCode;

/// Uses a code once; gives whether it was good.
pub(crate) async fn use_once(
    tx: &mut Tx,
    now: Now,
    petition: &PetitionId,
    code_hash: &str,
) -> Result<bool, DbError> {
    let used = tx
        .execute(
            "UPDATE kiosk_code SET used = used + 1 \
             WHERE code_hash = $1 AND petition_id = $2 AND until > $3 AND used < most",
            values![code_hash, petition.as_str(), now.as_stored()],
        )
        .await?;
    Ok(used == 1)
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
        "INSERT INTO kiosk_code (code_hash, petition_id, place, until, most, used, made_at, made_by) \
         VALUES ($1, $2, $3, $4, $5, 0, $6, $7)",
        values![
            code_hash,
            petition.as_str(),
            &code.place,
            code.until.as_stored(),
            code.most,
            now.as_stored(),
            by
        ],
    )
    .await?;
    Ok(())
}

/// The codes of a petition, the newest first.
pub(crate) async fn of_petition(tx: &mut Tx, petition: &PetitionId) -> Result<Vec<KioskCode>, DbError> {
    let rows = tx
        .rows(
            "SELECT place, until, most, used FROM kiosk_code WHERE petition_id = $1 ORDER BY made_at DESC",
            values![petition.as_str()],
        )
        .await?;
    let read = |row: &byname_db::Row| {
        let until = row.text("until")?;
        Ok(KioskCode {
            place: row.text("place")?,
            until: Now::from_stored(&until)
                .ok_or(DbError::Unreadable { column: "until".to_owned(), found: until })?,
            most: row.int("most")?,
            used: row.int("used")?,
        })
    };
    rows.iter().map(read).collect()
}
