//! `byname verify`: recomputes the log and the publications.

use crate::data_folder::DataFolder;
use crate::print;

pub(super) async fn run(data: &DataFolder) -> anyhow::Result<()> {
    let entries = byname_seal::log::verify(&data.db).await?;
    print::line(format!("log           {entries:>7} entries, each bound to the one before it"));
    let publications = byname_publish::verify::verify(&data.db).await?;
    print::line(format!(
        "publications  {publications:>7} snapshots, each with the hash it was released with"
    ));
    Ok(())
}
