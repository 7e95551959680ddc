//! The count of a petition in the database: leaves, heads, what waits for the next epoch, and the lease by which one
//! node alone closes epochs.

use std::collections::HashMap;

use byname_base::id::PetitionId;
use byname_base::now::Now;
use byname_db::{DbError, Insert, Row, Tx, Value, values};

/// Writes leaves.
static INSERT_LEAVES: Insert =
    Insert::new("INSERT INTO petition_leaf (petition_id, number, line) VALUES", "(?, ?, ?)", "");
/// Leaves that are read at a time.
pub(crate) const PAGE: i64 = 20_000;

/// Writes leaves from a number on.
pub(crate) async fn add_leaves(
    tx: &mut Tx,
    petition: &PetitionId,
    from: i64,
    lines: &[String],
) -> Result<(), DbError> {
    let row = |(number, line): (i64, &String)| -> [Value; 3] {
        [petition.as_str().into(), number.into(), line.into()]
    };
    let values: Vec<Value> = (from..).zip(lines).flat_map(row).collect();
    tx.insert(&INSERT_LEAVES, &values).await?;
    Ok(())
}

/// Leaves from a number on and below another, at most a page of them.
pub(crate) async fn leaves(
    tx: &mut Tx,
    petition: &PetitionId,
    from: i64,
    below: i64,
) -> Result<Vec<String>, DbError> {
    let rows = tx
        .rows(
            "SELECT line FROM petition_leaf WHERE petition_id = $1 AND number >= $2 AND number < $3 \
             ORDER BY number LIMIT $4",
            values![petition.as_str(), from, below, PAGE],
        )
        .await?;
    rows.iter().map(|row| row.text("line")).collect()
}

/// Writes a head.
pub(crate) async fn add_head(
    tx: &mut Tx,
    petition: &PetitionId,
    number: i64,
    size: i64,
    note: &str,
) -> Result<(), DbError> {
    tx.execute(
        "INSERT INTO petition_head (petition_id, number, size, note) VALUES ($1, $2, $3, $4)",
        values![petition.as_str(), number, size, note],
    )
    .await?;
    Ok(())
}

/// The last head: its number and its note. `None` before the petition opens.
pub(crate) async fn last_head(tx: &mut Tx, petition: &PetitionId) -> Result<Option<(i64, String)>, DbError> {
    let row = tx
        .row(
            "SELECT number, note FROM petition_head WHERE petition_id = $1 ORDER BY number DESC LIMIT 1",
            values![petition.as_str()],
        )
        .await?;
    row.map(|row| Ok((row.int("number")?, row.text("note")?))).transpose()
}

/// Every head up to a number, in order.
pub(crate) async fn heads(tx: &mut Tx, petition: &PetitionId, to: i64) -> Result<Vec<String>, DbError> {
    let rows = tx
        .rows(
            "SELECT note FROM petition_head WHERE petition_id = $1 AND number <= $2 ORDER BY number",
            values![petition.as_str(), to],
        )
        .await?;
    rows.iter().map(|row| row.text("note")).collect()
}

/// Whether an epoch was cut off after it wrote leaves and before it signed a head over them.
pub(crate) async fn has_more_leaves_than_told(tx: &mut Tx, petition: &PetitionId) -> Result<bool, DbError> {
    let row = tx
        .row(
            "SELECT (SELECT COALESCE(MAX(number), -1) + 1 FROM petition_leaf WHERE petition_id = $1) \
             - (SELECT COALESCE(MAX(size), 0) FROM petition_head WHERE petition_id = $1) AS more",
            values![petition.as_str()],
        )
        .await?;
    Ok(row.map_or(Ok(0), |row| row.int("more"))? > 0)
}

/// A signature that waits to be counted.
pub(crate) struct Waiting {
    pub(crate) tag: String,
    pub(crate) class: String,
    pub(crate) country: String,
    pub(crate) commitment: Option<String>,
}

/// Everything that is confirmed and stands in no leaf.
pub(crate) async fn waiting(tx: &mut Tx, petition: &PetitionId) -> Result<Vec<Waiting>, DbError> {
    let rows = tx
        .rows(
            "SELECT tag, class, country, commitment FROM signature \
             WHERE petition_id = $1 AND state = 'confirmed' AND leaf IS NULL",
            values![petition.as_str()],
        )
        .await?;
    let read = |row: &Row| {
        Ok(Waiting {
            tag: row.text("tag")?,
            class: row.text("class")?,
            country: row.text("country")?,
            commitment: row.maybe_text("commitment")?,
        })
    };
    rows.iter().map(read).collect()
}

/// The leaves of signatures that were taken back since, by tag.
pub(crate) async fn taken_back(tx: &mut Tx, petition: &PetitionId) -> Result<Vec<(String, i64)>, DbError> {
    let rows = tx
        .rows(
            "SELECT tag, leaf FROM signature WHERE petition_id = $1 AND leaf IS NOT NULL AND end_leaf IS NULL \
             AND state = 'withdrawn'",
            values![petition.as_str()],
        )
        .await?;
    rows.iter().map(|row| Ok((row.text("tag")?, row.int("leaf")?))).collect()
}

/// Gives a signature its leaf, if it is still to be counted; gives whether it was.
pub(crate) async fn count_in(tx: &mut Tx, tag: &str, leaf: i64) -> Result<bool, DbError> {
    let touched = tx
        .execute(
            "UPDATE signature SET leaf = $2, commitment = NULL \
             WHERE tag = $1 AND state = 'confirmed' AND leaf IS NULL",
            values![tag, leaf],
        )
        .await?;
    Ok(touched == 1)
}

/// Notes the leaf that takes a signature out of the count.
pub(crate) async fn count_out(tx: &mut Tx, tag: &str, leaf: i64) -> Result<(), DbError> {
    tx.execute("UPDATE signature SET end_leaf = $2 WHERE tag = $1", values![tag, leaf]).await?;
    Ok(())
}

/// How many of each country stand in a leaf.
pub(crate) async fn by_country(tx: &mut Tx, petition: &PetitionId) -> Result<HashMap<String, u64>, DbError> {
    let rows = tx
        .rows(
            "SELECT country, COUNT(*) AS n FROM signature WHERE petition_id = $1 AND leaf IS NOT NULL \
             AND country <> '' GROUP BY country",
            values![petition.as_str()],
        )
        .await?;
    let read = |row: &Row| Ok((row.text("country")?, u64::try_from(row.int("n")?).unwrap_or(0)));
    rows.iter().map(read).collect()
}

/// Since when something waits; notes that it does from now on when nothing waited before.
pub(crate) async fn waits_since(tx: &mut Tx, petition: &PetitionId, now: Now) -> Result<Now, DbError> {
    tx.execute(
        "INSERT INTO petition_wait (petition_id, since) VALUES ($1, $2) ON CONFLICT (petition_id) DO NOTHING",
        values![petition.as_str(), now.as_stored()],
    )
    .await?;
    let row =
        tx.row("SELECT since FROM petition_wait WHERE petition_id = $1", values![petition.as_str()]).await?;
    let since = row.map(|row| row.text("since")).transpose()?.unwrap_or_default();
    Ok(Now::from_stored(&since).unwrap_or(now))
}

/// Whether it is noted that something waits.
pub(crate) async fn somebody_waited(tx: &mut Tx, petition: &PetitionId) -> Result<bool, DbError> {
    let sql = "SELECT since FROM petition_wait WHERE petition_id = $1";
    Ok(tx.row(sql, values![petition.as_str()]).await?.is_some())
}

/// Notes that nothing waits any more.
pub(crate) async fn waits_no_more(tx: &mut Tx, petition: &PetitionId) -> Result<(), DbError> {
    tx.execute("DELETE FROM petition_wait WHERE petition_id = $1", values![petition.as_str()]).await?;
    Ok(())
}

/// Takes the lease, or holds on to it, until an instant; gives its number, or `None` while another node holds it. No
/// lease that is good ends after `latest`.
pub(crate) async fn take_lease(
    tx: &mut Tx,
    holder: &str,
    now: Now,
    until: Now,
    latest: Now,
) -> Result<Option<i64>, DbError> {
    let row = tx
        .row(
            "UPDATE petition_lease SET number = CASE WHEN holder = $1 THEN number ELSE number + 1 END, \
             holder = $1, until = $3 WHERE id = 1 AND (holder = $1 OR until < $2 OR until > $4) RETURNING number",
            values![holder, now.as_stored(), until.as_stored(), latest.as_stored()],
        )
        .await?;
    row.map(|row| row.int("number")).transpose()
}

/// Whether a lease of this number is still this node's; holds its row until the transaction ends, so that nobody takes
/// it over meanwhile.
pub(crate) async fn holds_lease(tx: &mut Tx, holder: &str, number: i64) -> Result<bool, DbError> {
    let touched = tx
        .execute(
            "UPDATE petition_lease SET number = number WHERE id = 1 AND holder = $1 AND number = $2",
            values![holder, number],
        )
        .await?;
    Ok(touched == 1)
}
