//! What each form did.

use byname_base::now::Now;
use byname_db::{DbError, Tx, values};

pub(crate) async fn led_to(tx: &mut Tx, form_id: &str, account: &str) -> Result<Option<String>, DbError> {
    let row = tx
        .row("SELECT led_to FROM form_done WHERE form_id = $1 AND account_id = $2", values![form_id, account])
        .await?;
    row.map(|row| row.text("led_to")).transpose()
}

pub(crate) async fn done(
    tx: &mut Tx,
    now: Now,
    form_id: &str,
    account: &str,
    led_to: &str,
) -> Result<(), DbError> {
    tx.execute(
        "INSERT INTO form_done (form_id, account_id, done_at, led_to) VALUES ($1, $2, $3, $4)",
        values![form_id, account, now, led_to],
    )
    .await?;
    Ok(())
}

pub(crate) async fn sweep(tx: &mut Tx, before: Now) -> Result<(), DbError> {
    tx.execute("DELETE FROM form_done WHERE done_at < $1", values![before]).await?;
    Ok(())
}
