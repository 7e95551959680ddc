//! The same form sent twice does one thing: each form page carries a number of its own, and what it did is noted in
//! the transaction that did it.

use byname_base::now::Now;
use byname_db::Tx;

use crate::StaffError;
use crate::caller::Caller;
use crate::store::forms;

/// Days for which it is remembered what a form did.
const REMEMBERED_DAYS: i64 = 7;

/// Where the form led when it was sent before; `None` when it is new. A number that somebody else's form had is taken
/// for new, and refused by the store when it is noted.
///
/// # Errors
/// The database's own.
pub async fn led_to(tx: &mut Tx, caller: &Caller, form_id: &str) -> Result<Option<String>, StaffError> {
    Ok(forms::led_to(tx, form_id, account(caller)).await?)
}

/// Notes what a form did, in the transaction that did it.
///
/// # Errors
/// The database's own; also when the same form is being done by another request in this moment.
pub async fn done(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    form_id: &str,
    led_to: &str,
) -> Result<(), StaffError> {
    forms::sweep(tx, now.plus_days(-REMEMBERED_DAYS)).await?;
    Ok(forms::done(tx, now, form_id, account(caller), led_to).await?)
}

fn account(caller: &Caller) -> &str {
    caller.member().map_or("", |member| member.account.id.as_str())
}
