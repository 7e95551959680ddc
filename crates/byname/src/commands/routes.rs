//! `byname routes`: the table from which the routers are built.

use crate::print;
use crate::router;

pub(super) fn run(json: bool) -> anyhow::Result<()> {
    let rows = router::table();
    if json {
        print::line(serde_json::to_string_pretty(&rows)?);
    } else {
        rows.iter().for_each(|row| print::line(format!("{row}")));
    }
    Ok(())
}
