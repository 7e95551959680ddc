//! Pictures by their hash. A row is written once and never changed.

use byname_db::{DbError, Tx, values};
use byname_picture::Picture;

/// Keeps a picture; one that is there is the same.
///
/// # Errors
/// The database's own.
pub async fn keep(tx: &mut Tx, picture: &Picture) -> Result<(), DbError> {
    tx.execute(
        "INSERT INTO picture (sha256, width, height, jpeg) VALUES ($1, $2, $3, $4) ON CONFLICT (sha256) DO NOTHING",
        values![
            &picture.sha256,
            i64::from(picture.width),
            i64::from(picture.height),
            picture.jpeg.clone(),
        ],
    )
    .await?;
    Ok(())
}

/// The bytes of a picture.
///
/// # Errors
/// The database's own.
pub async fn jpeg(tx: &mut Tx, sha256: &str) -> Result<Option<Vec<u8>>, DbError> {
    let row = tx.row("SELECT jpeg FROM picture WHERE sha256 = $1", values![sha256]).await?;
    row.map(|row| row.bytes("jpeg")).transpose()
}

/// The names of every picture.
///
/// # Errors
/// The database's own.
pub async fn names(tx: &mut Tx) -> Result<Vec<String>, DbError> {
    let rows = tx.rows("SELECT sha256 FROM picture ORDER BY sha256", values![]).await?;
    rows.iter().map(|row| row.text("sha256")).collect()
}
