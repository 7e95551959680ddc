//! `byname export register FOLDER`.

use std::path::Path;

use anyhow::Context as _;

use crate::data_folder::DataFolder;
use crate::print;
use crate::register_folder::{export, write_folder};

pub(super) async fn run(data: &DataFolder, to: &Path) -> anyhow::Result<()> {
    let files = export(&data.db).await?;
    write_folder(to, &files)
        .with_context(|| format!("the register cannot be written to {}", to.display()))?;
    for (file, bytes) in &files {
        let rows = csv::Reader::from_reader(bytes.as_slice()).byte_records().count();
        print::line(format!("{file:<17} {rows:>7} rows"));
    }
    Ok(())
}
