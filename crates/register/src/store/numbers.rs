//! The numbers by which people call records that are made at the desk: `BN-2026-0007` for a file, `S-2026-7` for a
//! source. Taken inside a transaction that holds the head of the log, so that no two are alike.

use byname_db::{DbError, Row, Tx, values};

/// The next number of a file.
///
/// # Errors
/// The database's own.
pub async fn next_file(tx: &mut Tx, year: i16) -> Result<(String, i64), DbError> {
    let (first, end) = span("BN", year);
    let row = tx
        .row(
            "SELECT (SELECT COUNT(*) FROM person WHERE folder_id > $1 AND folder_id < $2) AS here, \
             (SELECT COALESCE(MAX(position), 0) FROM person) AS last",
            values![&first, &end],
        )
        .await?;
    let (here, last) = read(row)?;
    Ok((format!("BN-{year}-{:04}", here + 1), last + 1))
}

/// The next number of a source.
///
/// # Errors
/// The database's own.
pub async fn next_source(tx: &mut Tx, year: i16) -> Result<(String, i64), DbError> {
    let (first, end) = span("S", year);
    let row = tx
        .row(
            "SELECT (SELECT COUNT(*) FROM source WHERE folder_id > $1 AND folder_id < $2) AS here, \
             (SELECT COALESCE(MAX(position), 0) FROM source) AS last",
            values![&first, &end],
        )
        .await?;
    let (here, last) = read(row)?;
    Ok((format!("S-{year}-{}", here + 1), last + 1))
}

/// The next number of a claim. Those of superseded claims are not given again.
///
/// # Errors
/// The database's own.
pub async fn next_claim(tx: &mut Tx, year: i16) -> Result<(String, i64), DbError> {
    let (first, end) = span("C", year);
    let row = tx
        .row(
            "SELECT (SELECT COUNT(*) FROM claim WHERE folder_id > $1 AND folder_id < $2) AS here, \
             (SELECT COALESCE(MAX(position), 0) FROM claim) AS last",
            values![&first, &end],
        )
        .await?;
    let (here, last) = read(row)?;
    Ok((format!("C-{year}-{}", here + 1), last + 1))
}

/// Between these two stands every number of a kind and year: the character after `-` is `.`.
#[must_use]
pub fn span(kind: &str, year: i16) -> (String, String) {
    (format!("{kind}-{year}-"), format!("{kind}-{year}."))
}

fn read(row: Option<Row>) -> Result<(i64, i64), DbError> {
    row.map_or(Ok((0, 0)), |row| Ok((row.int("here")?, row.int("last")?)))
}
