//! `byname backup FILE`.

use std::path::Path;

use super::now;
use crate::backup::{Contents, recipients, write};
use crate::data_folder::DataFolder;
use crate::print;

pub(super) async fn run(data: &DataFolder, file: &Path, to: &[String]) -> anyhow::Result<()> {
    let to = recipients(if to.is_empty() { &data.settings.backup_recipients } else { to })?;
    let bar = print::progress();
    let written = write(data, now(), file, &to, &mut |rows| bar.set_position(rows)).await;
    bar.finish_and_clear();
    tell(&written?);
    print::line(format!("Try it now and then: byname --data NEW restore {} --key KEYFILE", file.display()));
    Ok(())
}

/// What is in a backup: printed alike when it is written and when it is restored.
pub(super) fn tell(contents: &Contents) {
    let Contents { tables, rows, log_entries } = contents;
    print::line(format!("{tables} tables, {rows} rows, {log_entries} log entries"));
}
